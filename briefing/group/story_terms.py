"""The terms by which articles are told to be of one story: words, and which are names or in the title."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from briefing.group.rarity import rarity
from briefing.group.told import told_text
from briefing.model import Document
from briefing.text.languages import rules_for
from briefing.text.tokens import TOKEN, is_acronym, term

TITLE_WORDS: Final = 15
"""Words at the head of an article without a title that stand for one."""

MOST_CHARACTERS: Final = 5_000
"""How much of an article says what its story is: 850 words; the rest is background, or a live page."""

TITLE_COUNTS: Final = 2
"""How many times more than in the text a word counts in the title."""

NAME_WEIGHT: Final = 1.5
"""How much more a name tells of a story than another word that is as rare."""

_OPENING: Final = re.compile(r"(?:[.!?…:;]|\n|^)[\s\"'«„“‘(\[—–-]*$")
"""What stands before the first word of a sentence, whose capital need not mean a name."""


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """What one article says of its story."""

    counts: dict[str, int]
    """Stem to how often it stands in the article; those of the title count more."""
    names: frozenset[str]
    """Stems that are mostly written with a capital where no sentence begins."""
    title: frozenset[str]
    """Stems of the title; those of the first words where there is none."""
    published: date | None


@dataclass(frozen=True, slots=True)
class WeighedArticle:
    """An article whose terms are weighed against all others at hand."""

    weights: dict[str, float]
    """Term to weight; the squares add up to 1."""
    title: dict[str, float]
    """Term of the title to weight; they add up to 1."""
    names: frozenset[str]
    published: date | None


def read_story(document: Document) -> StoryArticle:
    """The terms of an article."""
    language = document.language or "en"
    body = told_text(document)[:MOST_CHARACTERS]
    counts: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for match in TOKEN.finditer(body):
        token = match.group()
        stem, is_content = term(token, language)
        if not is_content:
            continue
        counts[stem] += 1
        if not token[0].isupper():
            small[stem] += 1
        elif is_acronym(token) or not _OPENING.search(body, max(0, match.start() - 6), match.start()):
            capital[stem] += 1
    title = _title_stems(document, body)
    for stem in title:
        counts[stem] += TITLE_COUNTS
    names = {stem for stem, n in capital.items() if n > small[stem]}
    names -= _calendar(language)
    return StoryArticle(dict(counts), frozenset(names), frozenset(title), document.published)


@cache
def _calendar(language: str) -> frozenset[str]:
    """The stems of weekdays and months, which name nobody."""
    words = rules_for(language)
    return frozenset(term(word, language)[0] for word in (*words.weekdays, *words.months))


def _title_stems(document: Document, body: str) -> list[str]:
    """The stems of the title, or of the first words of an article without one."""
    language = document.language or "en"
    tokens = TOKEN.findall(document.title) if document.title else TOKEN.findall(body[:400])[:TITLE_WORDS]
    return [stem for stem, is_content in (term(token, language) for token in tokens) if is_content]


def weigh_all(articles: Sequence[StoryArticle]) -> list[WeighedArticle]:
    """The articles with the weights of their terms: frequent in the article, rare elsewhere, names more."""
    rarity_of = rarity(article.counts for article in articles)
    return [_weigh(article, rarity_of) for article in articles]


def _weigh(article: StoryArticle, rarity_of: Callable[[str], float]) -> WeighedArticle:
    def weight(stem: str) -> float:
        by_kind = NAME_WEIGHT if stem in article.names else 1.0
        return by_kind * rarity_of(stem)

    weights = {stem: (1 + math.log(n)) * weight(stem) for stem, n in article.counts.items()}
    length = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
    title = {stem: weight(stem) for stem in sorted(article.title)}
    total = math.fsum(title.values()) or 1.0
    return WeighedArticle(
        weights={stem: w / length for stem, w in weights.items()},
        title={stem: w / total for stem, w in title.items()},
        names=article.names,
        published=article.published,
    )
