"""Concepts in arrays: the same as `concepts.weigh_concepts`, several times faster for thousands.

Every occurrence of a concept becomes one whole number, concept in front and sentence behind,
so that one sort brings the sentences of a concept together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from briefing.rank.concepts import GRAIN, Concepts
from briefing.rank.weights import Weights
from briefing.text.arrays import Indices, TokenArrays

_CODE_BITS: Final = 21
"""Distinct stems: at most two million."""

_SENTENCE_BITS: Final = 21
"""Sentences: at most two million; two stems and a sentence fill 63 bits."""

_CONCEPT_BITS: Final = 42
"""Bits for the number of a shared concept, beside that of a sentence."""


@dataclass(frozen=True, slots=True)
class ConceptArrays(Concepts):
    """Concepts that know, in arrays, which shared concept stands in which sentence."""

    holder: Indices
    concept: Indices

    def totals(self, weights: Sequence[float]) -> list[float]:
        """What each sentence covers, when the shared concepts are worth these weights."""
        worth = np.asarray(weights)[self.concept]
        found: list[float] = (
            np.bincount(self.holder, weights=worth, minlength=len(self.own)) + self.own
        ).tolist()
        return found


def weigh_many_concepts(tokens: TokenArrays, places: Sequence[float], weights: Weights) -> Concepts:
    """What the concepts of sentences are worth: see `concepts.weigh_concepts`."""
    sentence, stem, content = tokens.sentence, tokens.stem, tokens.content
    n_sentences = tokens.n_sentences
    is_pair = (sentence[:-1] == sentence[1:]) & (content[stem[:-1]] | content[stem[1:]])
    pair = ((stem[:-1] + 1) << _CODE_BITS | stem[1:])[is_pair]
    lone = content[stem]
    occurrences = np.concatenate(
        [stem[lone] << _SENTENCE_BITS | sentence[lone], pair << _SENTENCE_BITS | sentence[:-1][is_pair]]
    )
    if not len(occurrences):
        return Concepts([[]] * n_sentences, [0.0] * n_sentences, [])
    occurrences.sort()
    occurrences = occurrences[np.r_[True, occurrences[1:] != occurrences[:-1]]]
    holder, concept = occurrences & ((1 << _SENTENCE_BITS) - 1), occurrences >> _SENTENCE_BITS
    starts = np.flatnonzero(np.r_[True, concept[1:] != concept[:-1]])
    counts = np.diff(np.r_[starts, len(concept)])
    first, second = (concept[starts] >> _CODE_BITS) - 1, concept[starts] & ((1 << _CODE_BITS) - 1)
    kind = np.where(content[first] & content[second], weights.content_pair, 1.0)
    kind[first < 0] = weights.lone_stem
    place = np.asarray(places)[holder]
    worth = np.rint(kind * np.add.reduceat(place, starts) * counts ** (weights.frequency_power - 1) * GRAIN)
    alone = np.repeat(counts == 1, counts)
    own = np.bincount(holder[alone], weights=worth[counts == 1], minlength=n_sentences)
    new_index = np.cumsum(counts > 1) - 1
    shared_concept, shared_holder = np.repeat(new_index, counts)[~alone], holder[~alone]
    by_sentence = np.sort(shared_holder << _CONCEPT_BITS | shared_concept)
    ends = np.cumsum(np.bincount(shared_holder, minlength=n_sentences)).tolist()
    indices = (by_sentence & ((1 << _CONCEPT_BITS) - 1)).tolist()
    shared = [indices[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    return ConceptArrays(shared, own.tolist(), worth[counts > 1].tolist(), shared_holder, shared_concept)
