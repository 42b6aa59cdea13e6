"""Features: what of a sentence can speak for an angle.

Names of countries, places and persons are replaced by classes before anything is learned or
weighed, so that what was learned of one conflict holds for the next. Words alone do not say who does
what: classes in the order in which they stand, and those of the main clause apart from the rest, do.
"""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from briefing.text.languages import rules_for
from briefing.text.tokens import TOKEN, stem
from briefing.text.word_classes import SPEECH, Unit, Units

Key = str | tuple[str, str]
"""A feature within its kind."""

Feature = tuple[int, Key]
"""The place of a kind in `KINDS`, and the feature."""

KINDS: Final = {"words": "{}", "pairs": "{} {}", "orders": "{} ... {}", "main": "{} (main)"}
"""Each kind, and how a feature of it is shown: braces for each of its parts.

Words: stems, classes as "[weapon]", groups as "~soldiers", and marks of form such as "@question".
Pairs: two stems side by side. Orders: two classes, the one that stands first before the other.
Main: classes in the main clause, before the first word that opens another."""

SHOWN: Final = tuple(KINDS.values())

WORDS_A_STEP: Final = 6
MOST_STEPS: Final = 6
"""Lengths of sentences are told apart in steps of six words, up to 36."""

LENGTHS: Final = tuple(f"@length-{step}" for step in range(MOST_STEPS + 1))


def read_units(text: str, units: Units) -> list[Unit]:
    """The units of a sentence's tokens, in order."""
    return list(map(units.__getitem__, TOKEN.findall(text)))


class Features(NamedTuple):
    """The features of a sentence: those of each of `KINDS`. A tuple, since one is made for each sentence."""

    words: frozenset[str] | set[str] = frozenset()
    pairs: Collection[tuple[str, str]] = ()
    """As often as they stand there."""
    orders: Collection[tuple[str, str]] = frozenset()
    main: Collection[str] = frozenset()

    @property
    def n_features(self) -> int:
        """How many they are."""
        return sum(map(len, self))

    def each(self) -> Iterator[Feature]:
        """One after the other, in no order."""
        for kind, keys in enumerate(self):
            for key in keys:
                yield kind, key


def read_features(sentence: list[Unit], text: str, language: str = "en") -> Features:
    """The features of a sentence.

    Args:
        sentence: its units in order.
        text: the sentence as written, for its marks of form.
    """
    if not sentence:
        return Features()
    stems, all_classes, groups = zip(*sentence, strict=True)
    classes = [name for name in all_classes if name]
    words = {*stems, *classes, *filter(None, groups), *form_marks(text, len(stems))}
    end = main_clause_end(stems, all_classes, language)
    main = set(all_classes[:end])
    main.discard(None)
    return Features(words, tuple(pairwise(stems)), set(combinations(classes, 2)), main)


@cache
def _openers(language: str) -> frozenset[str]:
    """Stems of the words that open a clause beside the main one."""
    rules = rules_for(language)
    return frozenset(stem(word, rules.code) for word in rules.clause_openers)


def main_clause_end(stems: tuple[str, ...], classes: tuple[str | None, ...], language: str) -> int:
    """How many words stand before the first that opens another clause; all, where none does.

    Behind a word of speech no other clause opens: what is said counts, not that it was said.
    """
    openers = _openers(language)
    if not openers.isdisjoint(stems):
        for at in range(1, len(stems)):
            if stems[at] in openers and classes[at - 1] != SPEECH:
                return at
    return len(stems)


def form_marks(text: str, n_words: int) -> tuple[str, ...]:
    """Marks of a sentence's form: its length, and whether it asks."""
    length = LENGTHS[min(MOST_STEPS, n_words // WORDS_A_STEP)]
    return (length, "@question") if "?" in text else (length,)


def feature_name(feature: Feature) -> str:
    """A feature as it is shown to people; "..." stands for any words between two classes."""
    kind, key = feature
    parts = (key,) if isinstance(key, str) else key
    return SHOWN[kind].format(*parts)
