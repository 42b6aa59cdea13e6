"""Lists set as running text: "1) The first item 2) The second item"."""

import itertools
import re
from typing import Final

_MARKER: Final = re.compile(r"(?:(?<=\s)|^)(?:•\s)?(?P<value>\d{1,2}|[a-z])(?:\.\)|\)|\.)\s(?=[A-Z])")
"""A number or small letter with a full stop or bracket, before a capital."""


_OPENS_LIST: Final = re.compile(r"\s*(?:•\s)?(?:\d{1,2}|[a-z])[.)]")


def opens_list(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets opens like the marker of a list."""
    return _OPENS_LIST.match(text, start, end) is not None


def list_items(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """The items of a list, each as offsets of its marker, behind its marker and of its end, or none.

    A list opens the text and counts: two or more markers of which each is one more than the
    one before (1, 2, 3 or a, b, c).
    """
    if not opens_list(text, start, end):
        return []  # as most texts; known without a copy of them
    block = text[start:end]
    markers = list(_MARKER.finditer(block))
    if len(markers) < 2 or block[: markers[0].start()].strip():
        return []
    values = [_count(m.group("value")) for m in markers]
    if any(b != a + 1 for a, b in itertools.pairwise(values)):
        return []
    ends = [*(m.start() for m in markers[1:]), len(block)]
    return [
        (start + m.start(), start + m.end(), start + until) for m, until in zip(markers, ends, strict=True)
    ]


def _count(value: str) -> int:
    """The place in its list that a marker names."""
    return int(value) if value.isdigit() else ord(value) - ord("a") + 1
