"""Sentences as sparse vectors, and what is done with them: the one file that knows scipy."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from briefing.text.arrays import TokenArrays

Matrix = Any
"""A scipy sparse matrix; scipy ships no types."""

Floats = NDArray[np.float64]
IntArray = NDArray[np.int64]

BLOCK_ROWS: Final = 1000
"""Rows that are compared with all others at a time, so that memory stays small."""


def count_vectors(tokens: TokenArrays) -> Matrix:
    """How often each stem that carries meaning occurs, shape (n_sentences, n_stems)."""
    words = tokens.content_only()
    starts = np.searchsorted(words.sentence, np.arange(words.n_sentences + 1))
    shape = (words.n_sentences, len(words.content))
    counts = csr_matrix((np.ones(len(words.stem)), words.stem, starts), shape=shape)
    counts.sum_duplicates()
    return counts


def tfidf_vectors(tokens: TokenArrays) -> Matrix:
    """Counts times log(n_sentences / (1 + sentences with the stem)), each row of length 1.

    Shape (n_sentences, n_stems); rows without any weight stay zero. The inverse frequency is
    that of sumy's LexRank, where each sentence is a document.
    """
    vectors = count_vectors(tokens)
    n_with = np.bincount(vectors.indices, minlength=vectors.shape[1])
    vectors.data *= np.log(vectors.shape[0] / (1 + n_with))[vectors.indices]
    norms = np.sqrt(np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel())
    vectors.data /= np.repeat(np.where(norms > 0, norms, 1.0), np.diff(vectors.indptr))
    return vectors


def similar_rows(vectors: Matrix, threshold: float) -> Matrix:
    """1 where the product of two rows is above a threshold, each row with itself included.

    Shape (n_rows, n_rows), sparse and symmetric.
    """
    others = vectors.T.tocsr()
    blocks = []
    for start in range(0, vectors.shape[0], BLOCK_ROWS):
        block = vectors[start : start + BLOCK_ROWS] @ others
        block.data = np.where(block.data > threshold, 1.0, 0.0)
        block.eliminate_zeros()
        blocks.append(block)
    return vstack(blocks, format="csr") if len(blocks) != 1 else blocks[0]


def sparse_rows(rows: Sequence[Sequence[int]], n_columns: int) -> Matrix:
    """Rows of shape (len(rows), n_columns) with equal numbers in the columns that each names.

    Args:
        rows: for each row the columns that are not 0; a column named twice counts twice.
    """
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((column for row in rows for column in row), dtype=np.int32, count=int(ends[-1]))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), n_columns))


def minimize(function: Callable[[Floats], tuple[float, Floats]], start: Floats, most_steps: int) -> Floats:
    """The place where a smooth function is least (L-BFGS; Liu and Nocedal 1989).

    Args:
        function: its value and its gradient at a place.
        most_steps: after which the place reached is taken.
    """
    from scipy import optimize

    found = optimize.minimize(function, start, jac=True, method="L-BFGS-B", options={"maxiter": most_steps})
    return np.asarray(found.x)
