"""Which parties a text names, under whichever of their names."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

ISO_LETTERS: Final = 3
"""Letters of a country's code; organisations have short names of their own."""

COMMON_NAME_WORDS: Final = frozenset(
    word.lower()
    for word in (
        *("New", "North", "South", "East", "West", "Central", "Republic", "State"),
        *("Democratic", "White", "House", "Department", "Downing", "Street", "Coast", "City", "Islands"),
        *("Federation", "Emirates", "Cape", "Sea", "Holy", "Hong", "The"),
    )
)
"""Words of countries' names that alone name none."""


@cache
def _party_of() -> dict[str, str]:
    """Each name to its party."""
    path = Path(__file__).parent / "data" / "parties.toml"
    table: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))["parties"]
    return {name: party for party, names in table.items() for name in names}


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern of all names, longest first."""
    longest_first = sorted(_party_of(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?=[^\W\d_a-z])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def find_parties(text: str) -> list[tuple[int, int, str]]:
    """Every name of a party in a text, as (start, end, party), in order and without overlap.

    The party is an ISO 3166 code in capitals, or the short name of an organisation; "Moscow"
    and "Russian Federation" are both RUS.
    """
    party_of = _party_of()
    return [(m.start(), m.end(), party_of[m.group()]) for m in _pattern().finditer(text)]


@cache
def party_words() -> frozenset[str]:
    """Every word of the parties' names that is written with a capital, such as "Arabia", in small letters.

    Words that are parts of many names, such as "South", and organisations are left out.
    """
    words = {
        word.lower()
        for name, party in _party_of().items()
        if len(party) == ISO_LETTERS
        for word in name.split()
        if word[0].isupper()
    }
    return frozenset(words - COMMON_NAME_WORDS)
