"""Coverage, the default: a summary is worth the distinct concepts that it covers.

Concepts are stems and pairs of stems (Gillick and Favre 2009). A concept weighs more the more
often, the earlier and in the more sources it stands. The score of a sentence is what it adds to
all sentences that score higher: its new concepts' weight for its length. Taking the best gain
again and again is greedy maximization of a monotone submodular function, which for a plain
count of sentences reaches 1 - 1/e of the best possible value (Nemhauser, Wolsey and Fisher
1978; Lin and Bilmes 2011 for the cost-scaled form used here).
"""

import heapq
from collections.abc import Mapping, Sequence
from typing import Final

from briefing.model import Document, Sentence
from briefing.text.openings import leans_on_neighbours
from briefing.text.tokens import is_content, stem, tokenize

STEM_VALUE: Final = 0.3
"""What a lone stem is worth beside a pair of stems; pairs say more of who did what."""

POSITION_DECAY: Final = 0.5
POSITION_FLOOR: Final = 0.1
"""A concept counts (1 + place of its sentence)^-0.5 + 0.1 each time it occurs."""

FREQUENCY_POWER: Final = 1.3
"""Above 1: what many sentences and sources tell counts more than its share."""

LEAD_BONUS: Final = 0.15
"""The first sentence of a document gains by 1 + 0.15, the second by 1 + 0.15 / 2, and so on."""

LENGTH_POWER: Final = 0.5
FEWEST_TOKENS: Final = 8
"""Gains are divided by the root of the length, counted as 8 tokens or more."""

LEANING_FACTOR: Final = 0.5
"""Factor for sentences that a reader cannot follow without their neighbours."""

Concept = str | tuple[str, str]


def coverage(sentences: Sequence[Sentence], documents: Mapping[str, Document]) -> list[float]:
    """Scores from 0 to 1: the gain of each sentence when the greedy choice comes to it.

    Ties go to the sentence that stands first. All numbers above were chosen on six sets of
    news with summaries written by people (`bench/floors.toml`).
    """
    languages = {source: document.language or "en" for source, document in documents.items()}
    places = _places(sentences)
    concepts = [_concepts(s.text, languages.get(s.source, "en")) for s in sentences]
    weights = _weights(concepts, places)
    factors = [
        (1 + LEAD_BONUS / (1 + place))
        * (LEANING_FACTOR if leans_on_neighbours(s.text, languages.get(s.source, "en")) else 1.0)
        / max(FEWEST_TOKENS, len(s.text.split())) ** LENGTH_POWER
        for s, place in zip(sentences, places, strict=True)
    ]
    gains = _greedy_gains(concepts, weights, factors)
    best = max(gains, default=0.0) or 1.0
    return [gain / best for gain in gains]


def _places(sentences: Sequence[Sentence]) -> list[int]:
    """The place of each sentence in its document, from 0."""
    seen: dict[str, int] = {}
    places = []
    for sentence in sentences:
        places.append(seen.get(sentence.source, 0))
        seen[sentence.source] = places[-1] + 1
    return places


def _concepts(text: str, language: str) -> list[Concept]:
    """The distinct stems that carry meaning, and pairs of neighbours of which one does."""
    tokens = tokenize(text)
    stemmed = [stem(token, language) for token in tokens]
    content = [is_content(token, language) for token in tokens]
    lone = [s for s, carries in zip(stemmed, content, strict=True) if carries]
    pairs = [(stemmed[i], stemmed[i + 1]) for i in range(len(tokens) - 1) if content[i] or content[i + 1]]
    return list(dict.fromkeys([*lone, *pairs]))


def _weights(concepts: Sequence[Sequence[Concept]], places: Sequence[int]) -> dict[Concept, float]:
    """What each concept is worth."""
    counts: dict[Concept, float] = {}
    for members, place in zip(concepts, places, strict=True):
        worth = (1 + place) ** -POSITION_DECAY + POSITION_FLOOR
        for concept in members:
            counts[concept] = counts.get(concept, 0.0) + worth
    return {
        concept: count**FREQUENCY_POWER * (STEM_VALUE if isinstance(concept, str) else 1.0)
        for concept, count in counts.items()
    }


def _greedy_gains(
    concepts: Sequence[Sequence[Concept]], weights: Mapping[Concept, float], factors: Sequence[float]
) -> list[float]:
    """The gain of each sentence when it is its turn, shape (n_sentences,).

    Lazy evaluation (Minoux 1978): gains only shrink, so a sentence whose fresh gain still
    beats the next stale one is the best without looking at the rest.
    """
    covered: set[Concept] = set()

    def gain(index: int) -> float:
        return factors[index] * sum(weights[c] for c in concepts[index] if c not in covered)

    gains = [0.0] * len(concepts)
    heap = [(-gain(index), index) for index in range(len(concepts))]
    heapq.heapify(heap)
    while heap:
        _, index = heapq.heappop(heap)
        entry = (-gain(index), index)
        if heap and entry > heap[0]:
            heapq.heappush(heap, entry)
            continue
        gains[index] = -entry[0]
        covered.update(concepts[index])
    return gains
