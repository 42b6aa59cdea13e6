"""Coverage, the default: a summary is worth the distinct concepts that it covers.

Concepts are stems and pairs of stems (`concepts`). The score of a sentence is what it adds to
all sentences that score higher: its new concepts' weight, for its length. Taking the best gain
again and again is greedy maximization of a monotone submodular function: for a plain count of
sentences it reaches at least 1 - 1/e of the best possible value (Nemhauser, Wolsey and Fisher
1978); for a limit in words, gains divided by a power of the length do as well in practice and,
with the better of the result and the best single sentence, reach at least 1 - 1/sqrt(e) for the
power 1 (Lin and Bilmes 2010, 2011). `bench/optimum.py` measures how far from the optimum it is.
"""

import heapq
from collections.abc import Sequence

from briefing.rank.concepts import GRAIN, Concepts, weigh_concepts
from briefing.rank.weights import Weights, load_weights
from briefing.text.corpus import MANY_SENTENCES, Corpus
from briefing.text.openings import leans_on_neighbours


def coverage(corpus: Corpus, words: int | None = None, weights: Weights | None = None) -> list[float]:
    """Scores from 0 to 1: the gain of each sentence when the greedy choice comes to it.

    Args:
        corpus: the sentences; ties go to the one that is nearest to the head of its document.
        words: the limit of the extract that is wanted. A sentence that no longer fits when its
            turn comes covers nothing, so that what it tells stays open for a shorter one.
        weights: by default those that ship.
    """
    weights = weights or load_weights()
    lean = [
        leans_on_neighbours(s.text, code) for s, code in zip(corpus.sentences, corpus.languages, strict=True)
    ]
    prose = running_prose(lean, weights)
    power = -weights.place_power * prose
    places = [round((1 + place) ** power * GRAIN) / GRAIN for place in corpus.places]
    if len(places) < MANY_SENTENCES:
        concepts = weigh_concepts(corpus.codes, places, weights)
    else:
        from briefing.rank.concept_arrays import weigh_many_concepts

        concepts = weigh_many_concepts(corpus.arrays, places, weights)
    factors = _factors(corpus, lean, prose, weights)
    gains = greedy_gains(concepts, factors, corpus.lengths, corpus.front_ranks, words)
    best = max(gains, default=0.0) or 1.0
    return [gain / best for gain in gains]


def _factors(corpus: Corpus, lean: Sequence[bool], prose: float, weights: Weights) -> list[float]:
    """What multiplies the worth of the concepts that each sentence covers."""
    first_person = frozenset().union(*(known.first_person for known in corpus.vocabularies.values()))
    place_power, length_power = -weights.sentence_place_power * prose, -weights.length_power
    return [
        (1 + place) ** place_power
        * max(weights.fewest_words, length) ** length_power
        * (weights.leaning if leaning else 1.0)
        * (1.0 if first_person.isdisjoint(codes) else weights.first_person)
        * (weights.quoting if '"' in sentence.text or "“" in sentence.text else 1.0)
        for sentence, place, length, leaning, codes in zip(
            corpus.sentences, corpus.places, corpus.lengths, lean, corpus.codes, strict=True
        )
    ]


def running_prose(lean: Sequence[bool], weights: Weights) -> float:
    """How much sentences run on from each other: 0 for a pool of single sentences, 1 for articles.

    In articles a quarter of the sentences opens with a word that means the one before; in a pool
    that was gathered line by line hardly any does, and places in it say nothing.
    """
    usual = weights.usual_sentences
    share = (sum(lean) + usual * weights.usual_share) / (len(lean) + usual)
    return min(1.0, max(0.0, (share - weights.pool_share) / (weights.prose_share - weights.pool_share)))


def greedy_gains(
    concepts: Concepts,
    factors: Sequence[float],
    lengths: Sequence[int],
    ranks: Sequence[int],
    words: int | None,
) -> list[float]:
    """The gain of each sentence when it is its turn, shape (n_sentences,).

    Lazy evaluation (Minoux 1978): gains only shrink, so a sentence whose fresh gain still
    beats the next stale one is the best without looking at the rest.

    Args:
        factors: multiply what the concepts of each sentence are worth.
        lengths: of the sentences, in words.
        ranks: which of two sentences with the same gain comes first, the lower one.
        words: sentences beyond so many words cover nothing; None: no limit.
    """
    left = list(concepts.weights)
    worth = left.__getitem__
    own, shared = concepts.own, concepts.shared
    gains = [factor * total for factor, total in zip(factors, concepts.totals(left), strict=True)]
    heap = [(-gain, rank, index) for index, (gain, rank) in enumerate(zip(gains, ranks, strict=True))]
    heapq.heapify(heap)
    n_words, shortest = 0, min(lengths, default=0)
    while heap and (words is None or n_words + shortest <= words or not n_words):
        stale, rank, index = heap[0]
        fresh = -factors[index] * (own[index] + sum(map(worth, shared[index])))
        if fresh > stale:
            heapq.heapreplace(heap, (fresh, rank, index))
            if heap[0] != (fresh, rank, index):
                continue
        heapq.heappop(heap)
        gains[index] = -fresh
        if words is None or not n_words or n_words + lengths[index] <= words:
            n_words += lengths[index]
            for concept in shared[index]:
                left[concept] = 0.0
    if heap:  # nothing more fits: each is worth what it adds to those that do
        totals = concepts.totals(left)
        for _, _, index in heap:
            gains[index] = factors[index] * totals[index]
    return gains
