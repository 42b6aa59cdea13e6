"""Measuring: how often a profile gives a sentence the angle that a reader gave it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.angles.labelled import Labelled
from briefing.model import OTHER


@dataclass(frozen=True, slots=True)
class AngleMeasure:
    """How well one label is found; each figure from 0 to 1."""

    label: str
    precision: float
    """Of the sentences that got the label, the share that should have it."""
    recall: float
    """Of the sentences that should have the label, the share that got it."""
    f1: float
    """Harmonic mean of precision and recall."""
    n: int
    """Sentences that should have it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a test of a profile found."""

    labels: tuple[str, ...]
    rows: tuple[AngleMeasure, ...]
    confusion: Mapping[tuple[str, str], int]
    """Label given by the reader and label given by the profile to the number of sentences."""
    accuracy: float

    def macro_f1(self, least: int = 1) -> float:
        """The mean F1 of the labels that `least` sentences or more should have."""
        counted = [row.f1 for row in self.rows if row.n >= least]
        return sum(counted) / len(counted) if counted else 0.0


def measure(labelled: Sequence[Labelled], answers: Sequence[str], angles: Sequence[str]) -> Measure:
    """Precision, recall and F1 of some answers, one for each labelled sentence.

    An answer that another reader gave counts as right.
    """
    labels = (*angles, OTHER)
    confusion = Counter(
        (row.primary, row.primary if answer in row.either else answer)
        for row, answer in zip(labelled, answers, strict=True)
    )
    rows = []
    for label in labels:
        hits = confusion[label, label]
        given = sum(confusion[other, label] for other in labels)
        wanted = sum(confusion[label, other] for other in labels)
        rows.append(
            AngleMeasure(
                label,
                precision=hits / given if given else 0.0,
                recall=hits / wanted if wanted else 0.0,
                f1=2 * hits / (given + wanted) if given + wanted else 0.0,
                n=wanted,
            )
        )
    right = sum(confusion[label, label] for label in labels)
    return Measure(labels, tuple(rows), confusion, right / max(1, len(labelled)))
