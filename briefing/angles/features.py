"""Features: what of a sentence can speak for an angle, namely words, neighbours, classes, groups.

Names of countries, places and persons are replaced by classes before anything is learned or
weighed, so that what was learned of one conflict holds for the next.
"""

from itertools import pairwise

from briefing.text.tokens import TOKEN
from briefing.text.word_classes import Unit, Units

Feature = str | tuple[str, str]
"""A stem, a class as "[weapon]", a group as "~soldiers"; or two stems side by side, or two classes
that follow each other, words without a class left out."""

NO_UNITS: list[Unit] = []


def read_units(text: str, units: Units) -> list[Unit]:
    """The units of a sentence's tokens, in order."""
    return [units[token] for token in TOKEN.findall(text)]


def read_features(sentence: list[Unit]) -> set[Feature]:
    """The distinct features of a sentence."""
    if not sentence:
        return set()
    stems, all_classes, groups = zip(*sentence, strict=True)
    classes = [name for name in all_classes if name]
    return {
        *stems,
        *classes,
        *filter(None, groups),
        *pairwise(stems),
        *pairwise(classes),
    }


def feature_name(feature: Feature) -> str:
    """A feature as it is written in files and shown to people."""
    return feature if isinstance(feature, str) else " ".join(feature)
