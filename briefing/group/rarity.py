"""How rare a word is: what makes two articles alike is the rare words that they share."""

import math
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

BACKGROUND: Final = 2000
"""Articles without the word that count beside those at hand: of few articles none can tell what is common.

So the words of a story weigh no less when all articles at hand tell it. Counts of words from a larger
collection were tried in its place: they changed no score by more than a hundredth.
"""

HALF: Final = 0.5
"""Added to every count, so that a word of no article has a weight."""


def rarity(articles: Iterable[Iterable[str]]) -> Callable[[str], float]:
    """A function that weighs a word: the logarithm of how many articles there are to one that has it.

    Args:
        articles: the different words of each article at hand.
    """
    n_holders: Counter[str] = Counter()
    n_articles = 0
    for words in articles:
        n_holders.update(words)
        n_articles += 1

    @cache
    def weigh(word: str) -> float:
        return math.log((BACKGROUND + n_articles + 1) / (n_holders[word] + HALF))

    return weigh
