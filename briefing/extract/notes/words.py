"""The words of one language that notes on a source's quality speak of, from a TOML file under `data/`."""

from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.text.toml_files import read_toml

LANGUAGES_WITH_NOTES: Final = ("en",)
"""Languages with such a file; of sources in others nothing is noted."""


class NoteWords(NamedTuple):
    """The lists of `data/notes.<language>.toml`, in small letters except for names."""

    before: dict[str, frozenset[str]]
    """Ending such as "t" to the words that it was torn from by a lost apostrophe."""
    no_owners: frozenset[str]
    units: frozenset[str]
    ages: tuple[str, ...]
    unfinished: frozenset[str]
    name_of: dict[str, int]
    """Spelling of a name to its name, as a number."""
    not_names: frozenset[str]
    roles: frozenset[str]
    within_titles: frozenset[str]
    unnamed: tuple[str, ...]
    """What a person is called whom a report leaves without a name."""
    verbs: tuple[str, ...]


@cache
def note_words(language: str) -> NoteWords:
    """The words of a language of `LANGUAGES_WITH_NOTES`, read once."""
    path = Path(__file__).parent / f"{language}.toml"
    data: dict[str, Any] = read_toml(path)
    damage, names, sources = data["damage"], data["names"], data["sources"]
    introductions = data["introductions"]
    return NoteWords(
        before={ending: frozenset(damage[ending].split()) for ending in ("t", "m", "re", "ve", "ll", "d")},
        no_owners=frozenset(damage["no_owners"].split()),
        units=frozenset(damage["units"].split()),
        ages=tuple(damage["ages"].split()),
        unfinished=frozenset(damage["unfinished"].split()),
        name_of={word: n for n, line in enumerate(names["variants"]) for word in line.split()},
        not_names=frozenset(names["not_names"].split()),
        roles=frozenset(introductions["roles"].split()),
        within_titles=frozenset(introductions["within"].split()),
        unnamed=tuple(sources["heads"].split()),
        verbs=tuple(sources["verbs"].split()),
    )
