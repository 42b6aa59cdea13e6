"""Features: what of a sentence can speak for an angle, namely words, neighbours, classes, groups.

Names of countries, places and persons are replaced by classes before anything is learned or
weighed, so that what was learned of one conflict holds for the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.text.tokens import TOKEN
from briefing.text.word_classes import Unit, Units

Feature = str | tuple[str, str]
"""A stem, a class as "[weapon]", a group as "~soldiers"; or two stems side by side, or two classes
that follow each other, words without a class left out."""


def read_units(text: str, units: Units) -> list[Unit]:
    """The units of a sentence's tokens, in order."""
    return [units[token] for token in TOKEN.findall(text)]


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a sentence, as many as `len` says."""

    words: frozenset[str] | set[str] = frozenset()
    """Stems, classes and groups, each once."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Stems side by side, then classes that follow each other, as often as they stand there."""

    def __len__(self) -> int:
        return len(self.words) + len(self.pairs)

    def __iter__(self) -> Iterator[Feature]:
        yield from self.words
        yield from self.pairs


def read_features(sentence: list[Unit]) -> Features:
    """The features of a sentence."""
    if not sentence:
        return Features()
    stems, all_classes, groups = zip(*sentence, strict=True)
    classes = [name for name in all_classes if name]
    return Features({*stems, *classes, *filter(None, groups)}, (*pairwise(stems), *pairwise(classes)))


def feature_name(feature: Feature) -> str:
    """A feature as it is written in files and shown to people."""
    return feature if isinstance(feature, str) else " ".join(feature)
