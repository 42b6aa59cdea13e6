"""The words of key figures, from `en.toml`, in the shapes in which they are asked for."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.text.toml_files import read_toml

DATA: Final = Path(__file__).parent / "en.toml"

LARGE: Final = 100
"""From here on a number of shops, copies or members is news of itself, and one of anything unknown."""

THRESHOLDS: Final = {"from_10": 10, "from_100": LARGE}
"""Lists of nouns whose small numbers are told of in passing."""


class Phrases:
    """Phrases that may stand before an offset, each with what it means."""

    def __init__(self, meaning: Mapping[str, str]) -> None:
        """Phrases in small letters to their meaning."""
        self._meaning = dict(meaning)
        self._by_last: dict[str, list[str]] = {}
        for phrase in sorted(meaning, key=lambda phrase: (-len(phrase), phrase)):
            self._by_last.setdefault(phrase.rpartition(" ")[2], []).append(phrase)
        self._longest = max((len(phrase) for phrase in meaning), default=0)

    def before(self, lower: str, at: int) -> tuple[int, str] | None:
        """Start and meaning of the longest phrase that ends one space before an offset."""
        if at == 0 or not lower[at - 1].isspace():
            return None
        head = lower[max(0, at - self._longest - 2) : at - 1]
        for phrase in self._by_last.get(head[head.rfind(" ") + 1 :].lstrip("(“\"'‘—–"), ()):
            start = at - 1 - len(phrase)
            if head.endswith(phrase) and (start == 0 or not lower[start - 1].isalnum()):
                return start, self._meaning[phrase]
        return None


class Noun(NamedTuple):
    """What is known of a noun that figures count."""

    kind: str
    """As in `Figure.what`."""
    least: int
    """The smallest number of them that is a key figure where nothing happens to them."""


class FigureWords(NamedTuple):
    """All lists of the file, in small letters."""

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    parts: Mapping[str, int]
    """Word of a fraction to its denominator."""
    hedges: Phrases
    """Mean "about", "least" or "most": near the number, not below it, not above it."""
    nouns: Mapping[str, Noun]
    singular: frozenset[str]
    """Those nouns that stand behind one, not behind two: "soldier"."""
    active: Mapping[str, str]
    """Verb with people as its object to their state, such as "killing" to "killed"."""
    after: Mapping[str, str]
    """Word behind people to their state, such as "died" to "killed"."""
    deeds: Phrases
    """Words before a number that mean the state of the people, such as "lives of"."""
    lists: Mapping[str, frozenset[str]]
    """Words by the name of their list."""


@cache
def figure_words() -> FigureWords:
    """The words that ship, read once."""
    data: dict[str, Any] = read_toml(DATA)
    numbers, victims = data["numbers"], data["victims"]
    return FigureWords(
        ones={word: value for value, word in enumerate(numbers["ones"].split())},
        tens={word: 10 * value for value, word in enumerate(numbers["tens"].split(), 2)},
        scales=numbers["scales"],
        parts=numbers["parts"],
        hedges=Phrases({p: bound for bound in ("about", "least", "most") for p in data["qualifiers"][bound]}),
        nouns=(nouns := _nouns(data["nouns"])),
        singular=frozenset(word for word in nouns if not nouns.keys().isdisjoint(plurals(word))),
        active=_meanings(victims["active"]),
        after=_meanings(victims["after"]) | _deadly(data["lists"]["to_death"]),
        deeds=Phrases({phrase: state for state, phrases in victims["phrases"].items() for phrase in phrases}),
        lists={
            name: _words(words) for table in ("lists", "none", "money") for name, words in data[table].items()
        },
    )


def _words(listed: str | list[str]) -> frozenset[str]:
    """Words of a text, or phrases of a list."""
    return frozenset(listed.split() if isinstance(listed, str) else listed)


def _deadly(verbs: str) -> dict[str, str]:
    return {f"{verb} to death": "killed" for verb in verbs.split()}


def _meanings(table: Mapping[str, str]) -> dict[str, str]:
    """Each word with its meaning; an underscore stands for the blank of a phrase."""
    return {word.replace("_", " "): meaning for meaning, words in table.items() for word in words.split()}


def plurals(word: str) -> tuple[str, ...]:
    """What the plural of a noun may be."""
    return word + "s", word + "es", word + "ren", word[:-1] + "ies", word.removesuffix("man") + "men"


def _nouns(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Noun]:
    """Each noun with its kind; a noun in two lists is of the first."""
    nouns: dict[str, Noun] = {}
    for kind, listed in table.items():
        least = {word: value for name, value in THRESHOLDS.items() for word in listed.get(name, "").split()}
        for word in listed["words"].split():
            nouns.setdefault(word, Noun(kind, least.get(word, listed["least"])))
    return nouns
