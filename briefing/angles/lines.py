"""The line on which a key of a profile stands, for messages; TOML's own reader does not keep it."""

import re

_ANGLE = re.compile(r"\s*\[\[\s*angles\s*\]\]")
_KEY = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*=""")
_TABLE = re.compile(r"\s*\[\s*([\w.-]+)\s*\]")


def find_line(text: str, angle: int | None, key: str | None) -> int:
    """The number, from 1, of the line that sets a key; else of the table where it should stand.

    Args:
        text: the profile.
        angle: the place of its table under [[angles]], from 0; None for the head of the file.
        key: the key as written, or None for the table itself.
    """
    lines = text.split("\n")
    start, end = _span(lines, angle)
    for number in range(start, end):
        found = _KEY.match(lines[number]) or _TABLE.match(lines[number])
        if found and key is not None and key in (*found.groups(), (found[1] or "").rpartition(".")[2]):
            return number + 1
    return start + 1


def _span(lines: list[str], angle: int | None) -> tuple[int, int]:
    """First line and the one after the last of an angle's tables, or of the head."""
    starts = [number for number, line in enumerate(lines) if _ANGLE.match(line)]
    if angle is None:
        return 0, len(lines)
    if angle >= len(starts):  # written in another way, as angles = [...]
        return 0, len(lines)
    return starts[angle], (starts[angle + 1] if angle + 1 < len(starts) else len(lines))
