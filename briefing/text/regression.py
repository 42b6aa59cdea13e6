"""Softmax regression over sparse rows, with one label as the one that all others are held against."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from briefing.text.vectors import Floats, Matrix, minimize

MOST_STEPS: Final = 150


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """Weights of a softmax regression; the last label has none, its score is 0."""

    weights: Floats
    """Shape (n_columns, n_labels - 1)."""
    bias: Floats
    """Shape (n_labels - 1,)."""

    def scores(self, rows: Matrix) -> Floats:
        """Log of each label's odds against the last label, shape (n_rows, n_labels - 1)."""
        return np.asarray(rows @ self.weights + self.bias)


def fit_softmax(
    rows: Matrix, shares: Floats, offsets: Floats, importance: Floats, penalty: float, by_use: float = 0.0
) -> Regression:
    """The weights under which the labels are likeliest, held near 0 by a squared penalty.

    Multinomial logistic regression with a ridge (le Cessie and van Houwelingen 1992).

    Args:
        rows: shape (n_rows, n_columns).
        shares: how likely each label is for each row, shape (n_rows, n_labels).
        offsets: scores that are known before, shape (n_rows, n_labels - 1).
        importance: weight of each row in the sum, shape (n_rows,).
        penalty: of a weight of 1 is half of this; the bias has none.
        by_use: what is added to a column's penalty for each 1 of its summed squares, so that what
            stands everywhere has to say more than what is rare; about what dropping columns at
            random while learning amounts to (Wager, Wang and Liang 2013).
    """
    n_columns, n_scored = rows.shape[1], shares.shape[1] - 1
    columns = rows.T.tocsr()
    penalties = (penalty + by_use * (columns.multiply(columns) @ importance))[:, None]

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(n_columns + 1, n_scored)
        scores = np.zeros_like(shares)
        scores[:, :-1] = rows @ weights[:-1] + weights[-1] + offsets
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        sums = powers.sum(axis=1, keepdims=True)
        likely = -(importance * (shares * (scores - np.log(sums))).sum(axis=1)).sum()
        error = (importance[:, None] * (powers / sums - shares))[:, :-1]
        gradient = np.vstack([columns @ error + penalties * weights[:-1], error.sum(axis=0)])
        return float(likely + 0.5 * (penalties * weights[:-1] ** 2).sum()), gradient.ravel()

    flat = minimize(loss, np.zeros((n_columns + 1) * n_scored), MOST_STEPS)
    weights = flat.reshape(n_columns + 1, n_scored)
    return Regression(weights[:-1], weights[-1])
