"""Learned weights: a plain table beside the profile, small enough to be read as one text.

The file has a line `angles NAME ...`, a line `bias N ...`, a line `before NAME N ...` for each angle
and one for `-`, then under `words` one feature on a line with a number for each angle, and under
`pairs` the same for two features that follow each other. All numbers are whole hundredths.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import sqrt
from typing import Final

from briefing.angles.features import Feature, Features, feature_name

WORD_BITS: Final = 60
"""Bits of all sums together up to which Python adds without making new numbers."""

LEAST_BITS: Final = 20
"""Bits of one angle's sum at least."""

HUNDREDTHS: Final = 100

KNOWN: Final = "-"
"""In the place of an angle: the sentence before, whatever its angle."""

MOST_WEIGHT: Final = 10_000
"""Hundredths that no weight reaches."""

HEAD: Final = "# Learned weights of an angle profile, in hundredths; made by `briefing angles learn`."


def bits_of(count: int) -> int:
    """Bits of each of so many numbers in a packed one."""
    return max(LEAST_BITS, WORD_BITS // count)


def pack(numbers: Sequence[int]) -> int:
    """Several whole numbers in one, so that one addition adds them all; see `unpack`."""
    bits = bits_of(len(numbers))
    return sum(number << (bits * place) for place, number in enumerate(numbers))


def unpack(packed: int, count: int) -> list[int]:
    """The numbers in a sum of packed ones, each of at most `bits_of` less one for the sign."""
    bits = bits_of(count)
    half = 1 << (bits - 1)
    mask = (1 << bits) - 1
    numbers = []
    for _ in range(count):
        low = ((packed + half) & mask) - half
        numbers.append(low)
        packed = (packed - low) >> bits
    return numbers


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned from labelled sentences, in hundredths, for each angle in order."""

    angles: tuple[str, ...]
    bias: tuple[int, ...]
    before: tuple[tuple[int, ...], ...]
    """For each angle of the sentence before: what its probability adds to each angle here; and last,
    what is added where there is a sentence before."""
    packed: Mapping[Feature, int]
    """Feature to the weights of all angles, packed."""
    largest: int = 0
    """No weight is farther from 0."""

    @staticmethod
    def of_words(angles: Sequence[str], weights: Mapping[str, Sequence[int]]) -> "Weights":
        """A table of words alone, without bias."""
        zero = (0,) * len(angles)
        largest = max((abs(n) for numbers in weights.values() for n in numbers), default=0)
        packed: dict[Feature, int] = {word: pack(numbers) for word, numbers in weights.items()}
        return Weights(tuple(angles), zero, (zero,) * (len(angles) + 1), packed, largest)

    def total(self, features: Collection[Feature]) -> list[int]:
        """The weights of some features added up for each angle, in hundredths.

        Whole numbers are added, so their order cannot change the sum.
        """
        count = len(self.angles)
        if len(features) * self.largest < 1 << (bits_of(count) - 1):
            return unpack(sum(map(self.packed.get, features, repeat(0))), count)
        return [sum(column) for column in zip(*map(self.of, features), strict=True)]

    def sums(self, features: Features) -> list[float]:
        """What the features of a sentence add to the score of each angle.

        Weights are divided by the root of the number of features, so that a long sentence does
        not say more than a short one only because it is long.
        """
        share = 1 / sqrt(len(features) or 1) / HUNDREDTHS
        words, pairs = self.total(features.words), self.total(features.pairs)
        return [(a + b) * share for a, b in zip(words, pairs, strict=True)]

    def of(self, feature: Feature) -> list[int]:
        """The weights of one feature."""
        return unpack(self.packed.get(feature, 0), len(self.angles))


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
        context = tuple(before[name] for name in (*names, KNOWN))
        return Weights(names, bias, context, packed, max(largest for _, largest in rows))
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
    bits = bits_of(n_angles)
    packed = columns[-1]
    for column in reversed(columns[:-1]):
        packed = [(high << bits) + low for high, low in zip(packed, column, strict=True)]
    return zip(keys, packed, strict=True), largest


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
        rows = sorted((feature_name(f), weights.of(f)) for f in weights.packed if isinstance(f, kind))
        lines += [title, *(" ".join((name, *map(str, numbers))) for name, numbers in rows)]
    return "\n".join(lines) + "\n"
