"""Classes of words: which words mean the same kind of thing, by hand and by company kept.

Classes such as [weapon] were written by hand (`data/word_classes.toml`). Groups are words that
stand in the same company in large amounts of text (`data/word_groups.txt`, one group on a line):
they let what was learned of "soldiers" hold for "paratroopers".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from briefing.text.languages import load_language
from briefing.text.parties import party_words
from briefing.text.tokens import is_acronym, stem, word_stemmer
from briefing.text.toml_files import read_toml

DATA: Final = Path(__file__).parent / "data"

NUMBER: Final = "[number]"
DAY: Final = "[day]"
NATION: Final = "[nation]"
NAME: Final = "[name]"
SPEECH: Final = "[speech]"
"""The class of words that tell that something was said, in languages that have it."""

BUILT_IN: Final = (NUMBER, DAY, NATION, NAME)
"""Classes of words that are known by their form, or from the table of parties."""

MOST_UNITS: Final = 200_000
"""Words whose units are remembered; then memory starts anew."""


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The classes and groups of one language's words."""

    class_of: dict[str, str]
    """Stem, or acronym in capitals, to the name of its class, such as "[weapon]"."""
    group_of: dict[str, str]
    """Word in small letters to its group, named by its commonest word, such as "~soldiers"."""
    names: tuple[str, ...]
    """The names of the classes, built-in ones included."""


def words_of_classes(table: dict[str, str], language: str) -> dict[str, str]:
    """Stem, or acronym in capitals, to the class that lists it; a word's first class counts."""
    class_of: dict[str, str] = {}
    for name, words in table.items():
        for word in words.split():
            class_of.setdefault(word if is_acronym(word) else stem(word, language), f"[{name}]")
    return class_of


def _class_table(language: str) -> dict[str, str]:
    """Name of a class to its words, as written in the data; empty where none are shipped."""
    path = DATA / "word_classes.toml"
    table: dict[str, str] = read_toml(path)["classes"] if language == "en" else {}
    return table


def class_words(language: str = "en") -> dict[str, list[str]]:
    """Name of a class, with its brackets, to the words that it lists."""
    return {f"[{name}]": words.split() for name, words in _class_table(language).items()}


@cache
def load_word_classes(language: str = "en") -> WordClasses:
    """The classes and groups of a language, read once; without any where none are shipped."""
    if language != "en":
        return WordClasses({}, {}, BUILT_IN)
    table = _class_table(language)
    group_of: dict[str, str] = {}
    for line in (DATA / "word_groups.txt").read_text(encoding="utf-8").splitlines():
        words = line.split()
        group_of.update(dict.fromkeys(words, f"~{words[0]}"))
    names = (*BUILT_IN, *(f"[{name}]" for name in table))
    return WordClasses(words_of_classes(table, language), group_of, names)


Unit = tuple[str, str | None, str | None]
"""A word's stem, class and group; for a name or a number the class stands in the place of the stem."""


class Units(dict[str, Unit]):
    """Token to its unit; what was asked once is remembered."""

    def __init__(
        self,
        language: str = "en",
        more_classes: Mapping[str, str] = MappingProxyType({}),
        named: frozenset[str] = frozenset(),
    ) -> None:
        """Units of one language.

        Args:
            more_classes: stem to class, of a profile's own classes; they go before ours.
            named: stems and acronyms that a profile names in its cues, and that therefore are
                not hidden behind [name] or [nation].
        """
        super().__init__()
        shipped = load_word_classes(language)
        self._stem_of = word_stemmer(language)
        rules = load_language(language)
        self._days = {*rules.weekdays, *rules.months, *rules.months_short}
        small_days = {} if language == "en" else {self._stem_of(day): DAY for day in sorted(self._days)}
        self._class_of = {**small_days, **shipped.class_of, **more_classes}
        self._group_of = shipped.group_of
        self._named = named
        self._ordinary = {*shipped.group_of, *rules.stop_words}
        self._nations = party_words()

    def __missing__(self, token: str) -> Unit:
        """The unit of a token that was not asked before."""
        if len(self) > MOST_UNITS:
            self.clear()
        unit = self._read(token)
        self[token] = unit
        return unit

    def _read(self, token: str) -> Unit:
        first = token[0]
        if first.islower() or (first.isalpha() and not first.isupper()):  # Arabic has no capitals
            return self._word(token)
        if first.isdigit():
            return NUMBER, NUMBER, None
        if is_acronym(token):
            return self._acronym(token.replace(".", ""))
        word = token.lower().replace("’", "'").removesuffix("'s")
        unit = self._word(word)
        if unit[0] in self._named:
            return unit
        if word in self._nations:
            return NATION, NATION, None
        if word in self._days:
            return DAY, DAY, None
        return unit if unit[1] or word in self._ordinary else (NAME, NAME, None)

    def _acronym(self, letters: str) -> Unit:
        """The unit of an acronym without its full stops."""
        class_name = self._class_of.get(letters)
        if class_name or letters in self._named:
            return letters, class_name, None
        hidden = NATION if letters.lower() in self._nations else NAME
        return hidden, hidden, None

    def _word(self, word: str) -> Unit:
        """The unit of a word in small letters."""
        if not word.isalpha():
            word = word.replace("’", "'").removesuffix("'s")
        word_stem = self._stem_of(word)
        return word_stem, self._class_of.get(word_stem), self._group_of.get(word)
