"""Lists set as running text: "1) The first item 2) The second item", "• The first • The second"."""

import itertools
import re
from typing import Final

from briefing.split.stops import CAPITALS

_BULLETS: Final = "•‣⁃▪●◦"
_CAPITAL: Final = f"(?=[{CAPITALS}¿¡\u0621-\u064a])"
"""With which an item begins; Arabic letters have one form."""

_MARKER: Final = re.compile(
    rf"(?:(?<=\s)|^)(?:[{_BULLETS}]\s?)?(?P<value>\d{{1,2}}|[a-zа-я])(?:\.\)|\)|\.)\s{_CAPITAL}"
)
"""A number or small letter with a full stop or bracket, before a capital."""

_BULLET: Final = re.compile(rf"(?:(?<=\s)|^)[{_BULLETS}]\s*")

_OPENS_LIST: Final = re.compile(rf"\s*(?:[{_BULLETS}]|(?:\d{{1,2}}|[a-zа-я])[.)])")


def opens_list(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offsets opens like the marker of a list."""
    return _OPENS_LIST.match(text, start, end) is not None


def list_items(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """The items of a list, each as offsets of its marker, behind its marker and of its end, or none.

    A list opens the text. Its markers are bullets, or they count: two or more of which each
    is one more than the one before (1, 2, 3 or a, b, c).
    """
    if not opens_list(text, start, end):
        return []  # as most texts; known without a copy of them
    block = text[start:end]
    markers = _counting(block) or list(_BULLET.finditer(block))
    if len(markers) < 2 or block[: markers[0].start()].strip():
        return []
    ends = [*(m.start() for m in markers[1:]), len(block)]
    return [
        (start + m.start(), start + m.end(), start + until) for m, until in zip(markers, ends, strict=True)
    ]


def _counting(block: str) -> list[re.Match[str]]:
    """The numbers or letters that mark items, or none if they do not count."""
    markers = list(_MARKER.finditer(block))
    values = [_count(m["value"]) for m in markers]
    return [] if any(b != a + 1 for a, b in itertools.pairwise(values)) else markers


def _count(value: str) -> int:
    """The place in its list that a marker names, from any first one."""
    return int(value) if value.isdigit() else ord(value)
