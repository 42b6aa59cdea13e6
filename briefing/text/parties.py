"""Which parties a text names, under whichever of their names: "Moscow" is Russia, "U.S." the United States.

The names that ship stand in `data/parties.toml`; a user's own file adds to them, or moves a name
to another party.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from briefing.errors import UsageError
from briefing.text.toml_files import TomlError, read_toml

COMMON_NAME_WORDS: Final = frozenset(
    word.lower()
    for word in (
        *("New", "North", "South", "East", "West", "Central", "Republic", "State"),
        *("Democratic", "White", "House", "Department", "Downing", "Street", "Coast", "City", "Islands"),
        *("Federation", "Emirates", "Cape", "Sea", "Holy", "Hong", "The"),
        *("Saint", "St.", "Marshall", "Vincent", "Lucia", "Marino", "Tome", "Sao", "São", "Tomé"),
    )
)
"""Words of countries' names that alone name none."""

_SHIPPED: Final = Path(__file__).parent / "data" / "parties.toml"
_HEAD: Final = re.compile(r"(?<!\w)[^\W\d_a-z][^\W_]*")
"""The letters with which a name begins: "U" of "U.S.", "United" of "United States"."""

TABLES: Final = ("parties", "territories", "organisations", "people")
"""Tables of a file of names: what a party is called, be it a country or none, and who speaks for it."""


SETTINGS: Final = "briefing.toml"
"""A user's own file, in the folder where the program is run; it may hold other tables, and no names."""

Names = Mapping[str, list[str]]
"""Code of a party to names."""


class Parties:
    """Names and the parties that they stand for.

    The code of a country is that of ISO 3166 in three capitals, that of an organisation its short
    name. Its label, as a page prints it, is its first name.
    """

    def __init__(self, countries: Names, territories: Names, organisations: Names, people: Names) -> None:
        """Parties from code to names, and code to surnames of the people who speak for it."""
        names = {**countries, **territories, **organisations}
        self._country_names = tuple(name for of_code in countries.values() for name in of_code)
        self._party_of = {name: code for code, of_code in names.items() for name in of_code}
        self._people = {name: code for code, of_code in people.items() for name in of_code}
        self._labels = {code: of_code[0] for code, of_code in names.items() if of_code}
        self._by_head: dict[str, list[str]] = {}
        for name in sorted(self._party_of, key=lambda name: (-len(name), name)):
            head = _HEAD.match(name)
            if head:
                self._by_head.setdefault(head.group(), []).append(name)

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Every name of a party in a text, as (start, end, code), in order and without overlap."""
        found = []
        last = 0
        for match in _HEAD.finditer(text):
            names = self._by_head.get(match.group())
            start = match.start()
            if names is None or start < last:
                continue
            for name in names:
                last = start + len(name)
                if text.startswith(name, start) and not _in_word(text, last):
                    found.append((start, last, self._party_of[name]))
                    break
            else:
                last = start
        return found

    def of_person(self, surname: str) -> str | None:
        """The party for which a person of that surname is known to speak, or None."""
        return self._people.get(surname)

    def label(self, code: str) -> str:
        """The name of a party as a page prints it."""
        return self._labels.get(code, code)

    def words(self) -> frozenset[str]:
        """Every word of countries' names that is written with a capital, such as "Arabia", in small letters.

        Words that are parts of many names, such as "South", and organisations are left out.
        """
        words = {word.lower() for name in self._country_names for word in name.split() if word[0].isupper()}
        return frozenset(words - COMMON_NAME_WORDS)


def _in_word(text: str, at: int) -> bool:
    """Whether a letter, figure or underscore follows."""
    return at < len(text) and (text[at].isalnum() or text[at] == "_")


def load_parties(path: str | None = None) -> Parties:
    """The parties that ship, with those of a user's TOML file added.

    Raises:
        UsageError: the file is missing or no TOML, or a table is not code = ["name", ...].
    """
    return _load(path)  # with and without its argument a cache keeps two


@cache
def _load(path: str | None) -> Parties:
    tables = _tables(_SHIPPED)
    if path is not None:
        tables = {name: _added(tables[name], of_user) for name, of_user in _tables(Path(path)).items()}
    return Parties(*(tables[name] for name in TABLES))


def _tables(path: Path) -> dict[str, dict[str, list[str]]]:
    """The tables of a file of names; a table that it lacks is empty."""
    if not path.is_file():
        raise UsageError(f"{path} does not exist; give a TOML file with names")
    try:
        data: dict[str, Any] = read_toml(path)
    except (OSError, UnicodeDecodeError, TomlError) as error:
        raise UsageError(f"{path} cannot be read as a file of names: {error}") from None
    if path.name != SETTINGS and data.keys().isdisjoint(TABLES):
        known = ", ".join(f"[{table}]" for table in TABLES)
        raise UsageError(f"{path} holds no names; give it one of the tables {known}")
    tables = {}
    for table in TABLES:
        tables[table] = data.get(table, {})
        for code, names in tables[table].items():
            if (
                not names
                or not isinstance(names, list)
                or not all(isinstance(name, str) and name for name in names)
            ):
                raise UsageError(f'{path}: [{table}] {code} must be a list of names, such as ["Karvan"]')
    return tables


def _added(shipped: Names, of_user: Names) -> dict[str, list[str]]:
    """The user's names behind the shipped ones, each name in one party only: the user's."""
    moved = {name for names in of_user.values() for name in names}
    kept = {code: [name for name in names if name not in moved] for code, names in shipped.items()}
    return {code: kept.get(code, []) + of_user.get(code, []) for code in {**kept, **of_user}}


def find_parties(text: str) -> list[tuple[int, int, str]]:
    """Every shipped name of a party in a text, as (start, end, code), in order and without overlap."""
    return load_parties().find(text)


@cache
def party_words() -> frozenset[str]:
    """The words of countries' names, as `Parties.words` gives them."""
    return load_parties().words()
