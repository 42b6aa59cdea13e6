"""LexRank: a sentence counts that resembles many others that count (Erkan and Radev 2004)."""

from typing import Final

import numpy as np

from briefing.rank.lead import foremost_first
from briefing.text.corpus import Corpus
from briefing.text.vectors import similar_rows, tfidf_vectors

THRESHOLD: Final = 0.1
"""Cosine similarity, 0 to 1, above which two sentences are neighbours."""

EPSILON: Final = 0.1
"""Change of the scores, as Euclidean distance, at which the power method ends; sumy's value."""

MOST_SENTENCES: Final = 20_000
"""Time grows with the square of the sentences; of more, those nearest to the heads are scored."""


def lexrank(corpus: Corpus, words: int | None = None) -> list[float]:
    """The share of a random reader's time that each sentence gets, scaled to Euclidean length 1.

    The same scores as sumy's LexRank for the same stems, from sparse matrices.

    Args:
        corpus: the sentences.
        words: not used; the limit of an extract changes nothing here.
    """
    return foremost_first(corpus, MOST_SENTENCES, _scores)


def _scores(corpus: Corpus) -> list[float]:
    neighbours = similar_rows(tfidf_vectors(corpus.arrays), THRESHOLD)
    degrees = np.maximum(1, np.diff(neighbours.indptr))
    n_sentences = len(corpus.sentences)
    scores = np.full(n_sentences, 1.0 / n_sentences)
    change = 1.0
    while change > EPSILON:
        flow = neighbours @ (scores / degrees)
        length = np.linalg.norm(flow)
        if length == 0:
            return [0.0] * n_sentences  # no sentence resembles even itself: no words but function words
        change = float(np.linalg.norm(flow / length - scores))
        scores = flow / length
    found: list[float] = scores.tolist()
    return found
