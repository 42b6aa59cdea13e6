"""Learning a profile's weights from labelled sentences, and testing a profile on some.

What is learned is added to the profile's own cues: a sentence's score by cues is known before,
and the weights say what its words, pairs and classes of words change about it. Held-out folds
then set where a score is even odds, and what the sentence before adds.
"""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from briefing.angles import Profile
from briefing.angles.features import KINDS, Feature, Features, feature_name
from briefing.angles.labelled import Labelled
from briefing.angles.measure import Measure, measure
from briefing.angles.packed import PackedTable
from briefing.angles.weights import HUNDREDTHS, MOST_WEIGHT, Weights
from briefing.errors import LabelError
from briefing.group.angle_scores import AngleScorer, probability
from briefing.model import OTHER
from briefing.protocols import Progress, no_progress
from briefing.text.regression import Regression, fit_softmax
from briefing.text.vectors import Floats, IntArray, Matrix, sparse_rows

N_FOLDS: Final = 5
PENALTY: Final = 0.1
PENALTY_BY_USE: Final = 0.02
"""Of squared weights, and more of it for features that stand in many sentences; chosen on held-out
sources of news about conflicts."""

LEAST_ROWS: Final = 20
"""Labelled sentences below which nothing is learned."""

MANY_ROWS: Final = 5_000
"""Labelled sentences from which a feature must stand in three of them, and in two below."""

MOST_FEATURES: Final = 12_000
"""Features that are kept, those with the largest weights; twice as many make the file larger and find
no more of the measured sentences right."""

SHARES_IMPORTANCE: Final = 0.5
"""What a sentence that a model labelled counts, beside one that a reader labelled."""

SHIFTS: Final = tuple(step / 20 for step in range(-10, 31))
"""What may be added to all angles' scores so that even odds fall where most labels are right."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights, and how well such weights did on folds of the sentences that were held out."""

    weights: Weights
    held_out: Measure
    n_rows: int
    n_features: int


def answer(scores: Sequence[float], angles: Sequence[str]) -> str:
    """The angle with the highest score if it is 0 or more, else "other"."""
    best = max(range(len(angles)), key=lambda place: scores[place])
    return angles[best] if scores[best] >= 0 else OTHER


def try_profile(profile: Profile, labelled: Sequence[Labelled]) -> Measure:
    """How often a profile gives the angle that a reader gave; the sentence before counts if known."""
    scorer = AngleScorer(profile)
    answers = []
    for row in labelled:
        before = scorer.probabilities(row.before) if row.before else []
        chances = scorer.probabilities(row.text, before)
        answers.append(answer([chance - 0.5 for chance in chances], profile.names))
    return measure(labelled, answers, profile.names)


def learn(profile: Profile, labelled: Sequence[Labelled], progress: Progress = no_progress) -> Learned:
    """Weights learned from labelled sentences; the same for the same sentences in the same order.

    Raises:
        LabelError: there are too few sentences, or an angle has none.
    """
    _check(profile, labelled)
    table = _Table(replace(profile, weights=None), labelled)
    folds = _folds(labelled)
    judged = np.flatnonzero(table.is_read)
    readers = [row for row in labelled if row.shares is None]
    scores, before = (part[judged] for part in table.hold_out(folds, progress))
    shift = _best_shift(readers, scores, profile.names)
    matrix = _learn_before(table.shares[judged], scores + shift, before + shift)
    answers = [answer(row, profile.names) for row in scores + shift + _known(before + shift) @ matrix]
    progress("learn from all sentences", N_FOLDS, N_FOLDS + 1)
    weights = table.weights(table.fit(np.arange(len(labelled))), shift, matrix)
    return Learned(weights, measure(readers, answers, profile.names), len(labelled), len(weights))


def _check(profile: Profile, labelled: Sequence[Labelled]) -> None:
    """Raise `LabelError` where nothing can be learned."""
    if len(labelled) < LEAST_ROWS:
        raise LabelError(f"{len(labelled)} labelled sentences are too few; give {LEAST_ROWS} or more")
    counts = Counter(row.primary for row in labelled)
    for name in (*profile.names, OTHER):
        if counts[name] < 2:
            raise LabelError(f"{counts[name]} sentences are labelled {name!r}; give at least 2 of each label")


def _folds(labelled: Sequence[Labelled]) -> list[int]:
    """The fold of each sentence: sources stay together where there are enough of them."""
    sizes = Counter(row.source for row in labelled)
    if len(sizes) < N_FOLDS or max(sizes.values()) > len(labelled) / 2:
        return [zlib.crc32(row.text.encode()) % N_FOLDS for row in labelled]
    fold_of: dict[str, int] = {}
    filled = [0] * N_FOLDS
    for source, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        fold_of[source] = filled.index(min(filled))
        filled[fold_of[source]] += size
    return [fold_of[row.source] for row in labelled]


class _Table:
    """Labelled sentences as rows of numbers."""

    def __init__(self, profile: Profile, labelled: Sequence[Labelled]) -> None:
        scorer = AngleScorer(profile)
        self.names = profile.names
        read = [scorer.read(row.text) for row in labelled]
        least = 3 if len(labelled) >= MANY_ROWS else 2
        counts = Counter(feature for features, _ in read for feature in set(features.each()))
        kept = sorted((f for f, n in counts.items() if n >= least), key=feature_name)
        self.columns: dict[Feature, int] = {feature: column for column, feature in enumerate(kept)}
        self.rows = self._matrix([features for features, _ in read])
        self.cues = np.array([sums for _, sums in read])
        before = [scorer.read(row.before) for row in labelled]
        self.before_rows = self._matrix([features for features, _ in before])
        self.before_cues = np.array(
            [
                sums if row.before else [-np.inf] * len(sums)
                for row, (_, sums) in zip(labelled, before, strict=True)
            ]
        )
        self.shares = np.array([self._shares(row) for row in labelled])
        self.is_read = np.array([row.shares is None for row in labelled])
        self.importance = np.where(self.is_read, 1.0, SHARES_IMPORTANCE)

    def _matrix(self, sentences: Sequence[Features]) -> Matrix:
        """Rows of features, each divided by the root of their number as `Weights.sums` does."""
        rows = sparse_rows(
            [sorted(self.columns[f] for f in features.each() if f in self.columns) for features in sentences],
            len(self.columns),
        )
        roots = np.sqrt([max(1, features.n_features) for features in sentences])
        rows.data /= np.repeat(roots, np.diff(rows.indptr))
        return rows

    def _shares(self, row: Labelled) -> list[float]:
        """How likely each label is, "other" last."""
        shares = row.shares or {row.primary: 1.0}
        return [shares.get(name, 0.0) for name in (*self.names, OTHER)]

    def fit(self, chosen: IntArray) -> Regression:
        """What some of the sentences teach."""
        return fit_softmax(
            self.rows[chosen],
            self.shares[chosen],
            self.cues[chosen],
            self.importance[chosen],
            PENALTY,
            PENALTY_BY_USE,
        )

    def hold_out(self, folds: Sequence[int], progress: Progress) -> tuple[Floats, Floats]:
        """Scores of each sentence, and of the one before it, by what the other folds teach.

        Only sentences that a reader labelled teach here: they are enough to see how scores lie.
        """
        scores, before = np.zeros_like(self.cues), np.zeros_like(self.cues)
        fold_of = np.array(folds)
        for fold in range(N_FOLDS):
            progress("learn and hold out, fold", fold, N_FOLDS)
            held = np.flatnonzero((fold_of == fold) & self.is_read)
            if len(held):
                found = self.fit(np.flatnonzero((fold_of != fold) & self.is_read))
                scores[held] = found.scores(self.rows[held]) + self.cues[held]
                before[held] = found.scores(self.before_rows[held]) + self.before_cues[held]
        return scores, before

    def weights(self, found: Regression, shift: float, before: Floats) -> Weights:
        """What was found in whole hundredths, without the features that say least."""
        numbers = np.rint(found.weights * HUNDREDTHS).clip(1 - MOST_WEIGHT, MOST_WEIGHT - 1).astype(int)
        strongest = np.argsort(-np.abs(numbers).max(axis=1), kind="stable")[:MOST_FEATURES]
        kept = {int(column) for column in strongest if numbers[column].any()}
        tables = tuple(
            PackedTable.of(
                len(self.names),
                {f[1]: numbers[c].tolist() for f, c in self.columns.items() if f[0] == kind and c in kept},
            )
            for kind in range(len(KINDS))
        )
        bias = np.rint((found.bias + shift) * HUNDREDTHS).astype(int)
        rows = np.rint(before * HUNDREDTHS).astype(int)
        return Weights(self.names, tuple(bias.tolist()), tuple(map(tuple, rows.tolist())), tables)


def _chances(scores: Floats) -> Floats:
    """Probabilities of scores; a score of minus infinity, of no sentence, is a probability of 0."""
    return np.asarray(np.vectorize(probability, otypes=[float])(scores))


def _known(before: Floats) -> Floats:
    """Probabilities of the sentences before, and a last column: 1 where there is one, else all 0."""
    known = np.asarray(np.isfinite(before).all(axis=1))
    return np.asarray(np.hstack([_chances(before), np.ones((len(before), 1))]) * known[:, None])


def _best_shift(labelled: Sequence[Labelled], scores: Floats, names: Sequence[str]) -> float:
    """What to add to all scores so that macro F1 is best; of equals the one nearest to 0."""

    def quality(shift: float) -> tuple[float, float]:
        answers = [answer(row, names) for row in scores + shift]
        return measure(labelled, answers, names).macro_f1(), -abs(shift)

    return max(SHIFTS, key=quality)


def _learn_before(shares: Floats, scores: Floats, before: Floats) -> Floats:
    """What the probability of each angle of the sentence before adds to each angle here.

    Shape (n_angles + 1, n_angles), the last row for any sentence before; zero where none is known.
    """
    columns = _known(before)
    known = np.flatnonzero(columns[:, -1])
    n_angles = scores.shape[1]
    if len(known) < LEAST_ROWS:
        return np.zeros((n_angles + 1, n_angles))
    rows = sparse_rows([list(range(n_angles))] * len(known), n_angles)
    rows.data = columns[known, :-1].ravel()
    found = fit_softmax(rows, shares[known], scores[known], np.ones(len(known)), 1.0)
    return np.vstack([found.weights, found.bias])
