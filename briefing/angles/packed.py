"""A table of weights in which one addition adds the weights of all angles."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Final

from briefing.angles.features import Key

WORD_BITS: Final = 60
"""Bits of all sums together up to which Python adds without making new numbers."""

ZEROS: Final = repeat(0)
"""What a table gives for a feature that it does not have."""

LEAST_BITS: Final = 20
"""Bits of one angle's sum at least."""


def bits_of(count: int) -> int:
    """Bits of each of so many numbers in a packed one."""
    return max(LEAST_BITS, WORD_BITS // count)


def pack(numbers: Sequence[int]) -> int:
    """Several whole numbers in one, so that one addition adds them all; see `unpack`."""
    bits = bits_of(len(numbers))
    return sum(number << (bits * place) for place, number in enumerate(numbers))


def pack_columns(columns: Sequence[list[int]]) -> list[int]:
    """What `pack` makes of each row of some columns, many rows at a time."""
    bits = bits_of(len(columns))
    packed = columns[-1]
    for column in reversed(columns[:-1]):
        packed = [(high << bits) + low for high, low in zip(packed, column, strict=True)]
    return packed


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


@dataclass(frozen=True, slots=True)
class PackedTable:
    """Feature of one kind to a whole number for each angle; a feature that is not there has zeros."""

    count: int
    """Numbers of each feature."""
    packed: Mapping[Key, int]
    largest: int
    """No number is farther from 0."""

    @staticmethod
    def of(count: int, rows: Mapping[Key, Sequence[int]]) -> "PackedTable":
        """The table of some rows of `count` numbers each."""
        largest = max((abs(number) for numbers in rows.values() for number in numbers), default=0)
        return PackedTable(count, {feature: pack(numbers) for feature, numbers in rows.items()}, largest)

    def __len__(self) -> int:
        return len(self.packed)

    def __iter__(self) -> Iterator[Key]:
        return iter(self.packed)

    def __contains__(self, feature: object) -> bool:
        return feature in self.packed

    def __getitem__(self, feature: Key) -> list[int]:
        """The numbers of one feature."""
        return unpack(self.packed.get(feature, 0), self.count)


def add_up(tables: Sequence[PackedTable], features: Sequence[Collection[Key]]) -> list[int]:
    """The numbers of some features of each table, all added up for each angle.

    Whole numbers are added, so their order changes nothing.

    Args:
        tables: one or more, all with as many numbers a feature.
    """
    count = tables[0].count
    packed = most = 0
    for table, keys in zip(tables, features, strict=True):
        most += len(keys) * table.largest
        packed = sum(map(table.packed.get, keys, ZEROS), packed)
    if most < 1 << (bits_of(count) - 1):
        return unpack(packed, count)
    rows = (table[key] for table, keys in zip(tables, features, strict=True) for key in keys)
    return [sum(column) for column in zip([0] * count, *rows, strict=True)]
