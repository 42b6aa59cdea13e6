"""Learned weights: a plain table beside the profile, small enough to be read as one text.

The file has a line `angles NAME ...`, a line `bias N ...`, a line `before NAME N ...` for each angle
and one for `-`, then under `words` one feature on a line with a number for each angle, and under
`pairs` the same for two features that follow each other. All numbers are whole hundredths.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from briefing.angles.features import Feature, Features, feature_name
from briefing.angles.packed import PackedTable, pack_columns

HUNDREDTHS: Final = 100

KNOWN: Final = "-"
"""In the place of an angle: the sentence before, whatever its angle."""

MOST_WEIGHT: Final = 10_000
"""Hundredths that no weight reaches."""

HEAD: Final = "# Learned weights of an angle profile, in hundredths; made by `briefing angles learn`."


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned from labelled sentences, in hundredths, for each angle in order."""

    angles: tuple[str, ...]
    bias: tuple[int, ...]
    before: tuple[tuple[int, ...], ...]
    """For each angle of the sentence before: what its probability adds to each angle here; and last,
    what is added where there is a sentence before."""
    packed: PackedTable
    """Feature to the weights of all angles."""

    def sums(self, features: Features) -> list[float]:
        """What the features of a sentence add to the score of each angle."""
        share = self.share(features)
        words, pairs = self.packed.total(features.words), self.packed.total(features.pairs)
        return [(a + b) * share for a, b in zip(words, pairs, strict=True)]

    @staticmethod
    def share(features: Features) -> float:
        """What a weight is multiplied by: it is divided by the root of the number of features.

        So a long sentence does not say more than a short one only because it is long.
        """
        return 1 / sqrt(len(features) or 1) / HUNDREDTHS


class BadWeights(ValueError):
    """A file of weights that cannot be read; the message says why."""


def parse_weights(text: str, angles: Sequence[str]) -> Weights:
    """The weights in a file's text.

    Raises:
        BadWeights: it is not such a file, or was learned for other angles.
    """
    head, _, body = text.partition("\nwords\n")
    words, _, pairs = body.partition("\npairs\n")
    lines = [line.split() for line in head.splitlines() if line and not line.startswith("#")]
    try:
        names = next(tuple(line[1:]) for line in lines if line[0] == "angles")
        bias = next(tuple(map(int, line[1:])) for line in lines if line[0] == "bias")
        before = {line[1]: tuple(map(int, line[2:])) for line in lines if line[0] == "before"}
        if names != tuple(angles):
            raise BadWeights(f"learned for the angles {', '.join(names)}, not for {', '.join(angles)}")
        rows = [_columns(words, 1, len(names)), _columns(pairs, 2, len(names))]
        packed = {feature: number for found, _ in rows for feature, number in found}
        table = PackedTable(len(names), packed, max(largest for _, largest in rows))
        return Weights(names, bias, tuple(before[name] for name in (*names, KNOWN)), table)
    except (StopIteration, KeyError, ValueError, IndexError) as error:
        if isinstance(error, BadWeights):
            raise
        raise BadWeights("it is no table of learned weights") from None


def _columns(text: str, n_keys: int, n_angles: int) -> tuple[Iterable[tuple[Feature, int]], int]:
    """Rows of a table, read by columns because that is several times faster, and the largest weight.

    Raises:
        ValueError: a row is too short, a weight no whole number, or too large for its bits.
    """
    fields = text.split()
    width = n_keys + n_angles
    if len(fields) % width:
        raise ValueError("a row is too short")
    keys: Iterable[Feature] = (
        fields[::width] if n_keys == 1 else zip(fields[::width], fields[1::width], strict=True)
    )
    columns = [list(map(int, fields[n_keys + n :: width])) for n in range(n_angles)]
    largest = max(
        (abs(edge) for column in columns if column for edge in (min(column), max(column))), default=0
    )
    if largest >= MOST_WEIGHT:
        raise ValueError("a weight is too large")
    return zip(keys, pack_columns(columns), strict=True), largest


def write_weights(weights: Weights) -> str:
    """The text of a file of weights, the same for the same weights."""
    lines = [
        HEAD,
        " ".join(("angles", *weights.angles)),
        " ".join(("bias", *map(str, weights.bias))),
        *(
            " ".join(("before", name, *map(str, row)))
            for name, row in zip((*weights.angles, KNOWN), weights.before, strict=True)
        ),
    ]
    for title, kind in (("words", str), ("pairs", tuple)):
        rows = sorted((feature_name(f), weights.packed[f]) for f in weights.packed if isinstance(f, kind))
        lines += [title, *(" ".join((name, *map(str, numbers))) for name, numbers in rows)]
    return "\n".join(lines) + "\n"
