"""Learned weights: a plain table beside the profile, small enough to be read as one text.

The file has a line `angles NAME ...`, a line `bias N ...`, a line `before NAME N ...` for each angle
and one for `-`, then under the name of each kind of features one feature on a line with a number for
each angle. All numbers are whole hundredths.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from briefing.angles.features import KINDS, SHOWN, Feature, Features, Key
from briefing.angles.packed import PackedTable, add_up, pack_columns

HUNDREDTHS: Final = 100

KNOWN: Final = "-"
"""In the place of an angle: the sentence before, whatever its angle."""

MOST_WEIGHT: Final = 10_000
"""Hundredths that no weight reaches."""

SECTION: Final = re.compile(rf"^(?:{'|'.join(KINDS)})$", re.MULTILINE)
"""A line that opens the rows of a kind of features."""

HEAD: Final = "# Learned weights of an angle profile, in hundredths; made by `briefing angles learn`."


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned from labelled sentences, in hundredths, for each angle in order."""

    angles: tuple[str, ...]
    bias: tuple[int, ...]
    before: tuple[tuple[int, ...], ...]
    """For each angle of the sentence before: what its probability adds to each angle here; and last,
    what is added where there is a sentence before."""
    tables: tuple[PackedTable, ...]
    """For each of `KINDS`: feature to the weights of all angles."""

    def __len__(self) -> int:
        """How many features have weights."""
        return sum(map(len, self.tables))

    def __contains__(self, feature: Feature) -> bool:
        return feature[1] in self.tables[feature[0]]

    def __getitem__(self, feature: Feature) -> list[int]:
        """The weights of one feature, zeros where it has none."""
        return self.tables[feature[0]][feature[1]]

    def sums(self, features: Features) -> list[float]:
        """What the features of a sentence add to the score of each angle."""
        share = self.share(features)
        return [number * share for number in add_up(self.tables, features)]

    @staticmethod
    def share(features: Features) -> float:
        """What a weight is multiplied by: it is divided by the root of the number of features.

        So a long sentence does not say more than a short one only because it is long.
        """
        return 1 / sqrt(features.n_features or 1) / HUNDREDTHS


class BadWeights(ValueError):
    """A file of weights that cannot be read; the message says why."""


def parse_weights(text: str, angles: Sequence[str]) -> Weights:
    """The weights in a file's text.

    Raises:
        BadWeights: it is not such a file, or was learned for other angles.
    """
    head, *bodies = SECTION.split(text)
    lines = [line.split() for line in head.splitlines() if line and not line.startswith("#")]
    try:
        names = next(tuple(line[1:]) for line in lines if line[0] == "angles")
        bias = next(tuple(map(int, line[1:])) for line in lines if line[0] == "bias")
        before = {line[1]: tuple(map(int, line[2:])) for line in lines if line[0] == "before"}
        if names != tuple(angles):
            raise BadWeights(f"learned for the angles {', '.join(names)}, not for {', '.join(angles)}")
        if len(bodies) != len(KINDS):
            raise BadWeights("learned by another version of briefing")
        tables = tuple(
            _table(body, shown.count("{}"), len(names)) for shown, body in zip(SHOWN, bodies, strict=True)
        )
        return Weights(names, bias, tuple(before[name] for name in (*names, KNOWN)), tables)
    except (StopIteration, KeyError, ValueError, IndexError) as error:
        if isinstance(error, BadWeights):
            raise
        raise BadWeights("it is no table of learned weights") from None


def _table(text: str, n_keys: int, n_angles: int) -> PackedTable:
    """A table of weights, read by columns because that is several times faster.

    Raises:
        ValueError: a row is too short, a weight no whole number, or too large for its bits.
    """
    fields = text.split()
    width = n_keys + n_angles
    if len(fields) % width:
        raise ValueError("a row is too short")
    keys: Iterable[Key] = (
        fields[::width] if n_keys == 1 else zip(fields[::width], fields[1::width], strict=True)
    )
    columns = [list(map(int, fields[n_keys + n :: width])) for n in range(n_angles)]
    largest = max(
        (abs(edge) for column in columns if column for edge in (min(column), max(column))), default=0
    )
    if largest >= MOST_WEIGHT:
        raise ValueError("a weight is too large")
    return PackedTable(n_angles, dict(zip(keys, pack_columns(columns), strict=True)), largest)


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
    for title, table in zip(KINDS, weights.tables, strict=True):
        rows = sorted((key if isinstance(key, str) else " ".join(key), table[key]) for key in table)
        lines += [title, *(" ".join((name, *map(str, numbers))) for name, numbers in rows)]
    return "\n".join(lines) + "\n"
