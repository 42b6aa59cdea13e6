"""Lists set as running text: "1) The first item 2) The second item"."""

import itertools
import re
from typing import Final

_MARKER: Final = re.compile(r"(?:(?<=\s)|^)(?:•\s)?(?P<value>\d{1,2}|[a-z])(?:\.\)|\)|\.)\s(?=[A-Z])")
"""A number or small letter with a full stop or bracket, before a capital."""


def list_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items of a list begin, as (offset of its marker, offset behind it), or none.

    A list opens the text and counts: two or more markers of which each is one more than the
    one before (1, 2, 3 or a, b, c).
    """
    block = text[start:end]
    markers = list(_MARKER.finditer(block)) if _MARKER.match(block.lstrip()) else []
    if len(markers) < 2 or block[: markers[0].start()].strip():
        return []
    values = [_count(m.group("value")) for m in markers]
    if any(b != a + 1 for a, b in itertools.pairwise(values)):
        return []
    return [(start + m.start(), start + m.end()) for m in markers]


def _count(value: str) -> int:
    """The place in its list that a marker names."""
    return int(value) if value.isdigit() else ord(value) - ord("a") + 1
