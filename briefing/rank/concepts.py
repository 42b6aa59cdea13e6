"""Concepts: the stems of a sentence and its pairs of neighbouring stems, and what each is worth.

Bigrams as the concepts of a summary are those of Gillick and Favre (2009), "A scalable global
model for summarization"; lone stems are added at a smaller worth, for texts so short that no
pair comes twice.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from briefing.rank.weights import Weights

_SHIFT: Final = 40
"""Bits of a code: a pair is two codes side by side in one number."""

_BOTH_FUNCTION: Final = 1 | 1 << _SHIFT
"""The bits that say that the codes of a pair are function words (`text.vocabulary`)."""

GRAIN: Final = 2.0**20
"""Worths are whole numbers of about a millionth: sums are exact, whatever the order of adding."""

_FIRST_PAIR: Final = 1 << _SHIFT
"""Smaller concepts are lone stems."""

Concept = int


@dataclass(frozen=True, slots=True)
class Concepts:
    """The concepts of some sentences; the lists over sentences have the sentences' order."""

    shared: list[list[int]]
    """Of each sentence, those that another sentence has as well, as indices into `weights`."""
    own: list[float]
    """What all other concepts of each sentence are worth: no other sentence covers them."""
    weights: list[float]
    """What each shared concept is worth."""

    def totals(self, weights: Sequence[float]) -> list[float]:
        """What each sentence covers, when the shared concepts are worth these weights."""
        worth = weights.__getitem__
        return [
            alone + sum(map(worth, members)) for alone, members in zip(self.own, self.shared, strict=True)
        ]


def find_concepts(codes: Sequence[int]) -> list[Concept]:
    """The distinct stems that carry meaning, then the pairs of neighbours of which one does.

    Args:
        codes: of the tokens of one sentence, from a `Vocabulary`.
    """
    lone = [code for code in codes if not code & 1]
    pairs = [pair for a, b in pairwise(codes) if (pair := a << _SHIFT | b) & _BOTH_FUNCTION != _BOTH_FUNCTION]
    return list(dict.fromkeys(lone + pairs))


def weigh_concepts(codes: Sequence[Sequence[int]], places: Sequence[float], weights: Weights) -> Concepts:
    """What the concepts of sentences are worth: frequency, mean place and kind, multiplied.

    Args:
        codes: of the tokens of each sentence.
        places: what a place in the text is worth, 0 to 1, for each sentence.
    """
    concepts = [find_concepts(of_one) for of_one in codes]
    counts = Counter(chain.from_iterable(concepts))
    shared = [[c for c in members if counts[c] > 1] for members in concepts]
    kinds = weights.lone_stem, weights.content_pair, 1.0
    own: list[float] = []
    for members, place in zip(concepts, places, strict=True):
        lone, both, mixed = (round(kind * place * GRAIN) for kind in kinds)
        own.append(
            sum(
                [
                    mixed if c & _BOTH_FUNCTION else both if c >= _FIRST_PAIR else lone
                    for c in members
                    if counts[c] == 1
                ]
            )
        )
    worth: dict[Concept, float] = {}
    for members, place in zip(shared, places, strict=True):
        for concept in members:
            worth[concept] = worth.get(concept, 0.0) + place
    power = weights.frequency_power - 1
    lone_kind, both_kind, mixed_kind = kinds
    for c, sum_of_places in worth.items():
        kind = mixed_kind if c & _BOTH_FUNCTION else both_kind if c >= _FIRST_PAIR else lone_kind
        worth[c] = round(kind * sum_of_places * counts[c] ** power * GRAIN)
    index = {concept: n for n, concept in enumerate(worth)}
    return Concepts([[index[c] for c in members] for members in shared], own, list(worth.values()))
