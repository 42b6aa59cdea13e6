"""TextRank: sentences vote for those with which they share words (Mihalcea and Tarau 2004)."""

from typing import Final

import numpy as np

from briefing.text.corpus import Corpus
from briefing.text.vectors import count_vectors

DAMPING: Final = 0.85
EPSILON: Final = 1e-4
"""Change of the scores, as Euclidean distance, at which the power method ends; sumy's value."""

NO_ZERO_DIVISION: Final = 1e-7


def textrank(corpus: Corpus, words: int | None = None) -> list[float]:
    """The stationary probability of each sentence; they sum to 1 where every sentence has words.

    The same scores as sumy's TextRank for the same stems. Two sentences are as similar as the
    words they share over the sum of the logarithms of their lengths; because that sum depends on
    the lengths alone, similarities are never written down: sentences of one length are added up
    first, and time grows with the words and not with the square of the sentences.

    Args:
        corpus: the sentences.
        words: not used; the limit of an extract changes nothing here.
    """
    counts = count_vectors(corpus.arrays)
    n_sentences = counts.shape[0]
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    distinct, kind = np.unique(lengths, return_inverse=True)
    logs = np.log(np.maximum(1, distinct))
    log_sums = logs[:, None] + logs[None, :]
    norms = np.where(log_sums > 0, 1 / np.where(log_sums > 0, log_sums, 1), 1.0)[kind]
    shared = counts.T.tocsr()

    def similar(scores: np.ndarray) -> np.ndarray:
        """The similarity matrix times a vector."""
        by_length = np.zeros((n_sentences, len(distinct)))
        by_length[np.arange(n_sentences), kind] = scores
        found: np.ndarray = ((counts @ (shared @ by_length)) * norms).sum(axis=1)
        return found

    totals = similar(np.ones(n_sentences)) + NO_ZERO_DIVISION
    scores = np.full(n_sentences, 1.0 / n_sentences)
    change = 1.0
    while change > EPSILON:
        flow = (1 - DAMPING) / n_sentences * scores.sum() + DAMPING * similar(scores / totals)
        change = float(np.linalg.norm(flow - scores))
        scores = flow
    found: list[float] = scores.tolist()
    return found
