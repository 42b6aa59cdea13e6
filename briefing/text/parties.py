"""Which parties a text names, under whichever of their names."""

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern of all names, longest first, and the party of each name."""
    path = Path(__file__).parent / "data" / "parties.toml"
    table: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))["parties"]
    party_of = {name: party for party, names in table.items() for name in names}
    longest_first = sorted(party_of, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), party_of


def find_parties(text: str) -> list[tuple[int, int, str]]:
    """Every name of a party in a text, as (start, end, party), in order and without overlap.

    The party is an ISO 3166 code in capitals, or the short name of an organisation; "Moscow"
    and "Russian Federation" are both RUS.
    """
    pattern, party_of = _names()
    return [(m.start(), m.end(), party_of[m.group()]) for m in pattern.finditer(text)]
