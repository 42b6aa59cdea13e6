"""The type ruler: how many rows a text takes in a column, from the widths of the fonts' letters.

It needs no layout engine and takes microseconds, so a page can be composed to measure for every
format. Pairs of letters that move together are not looked at: rows come out full a little early,
so a page seldom holds less than was measured.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple
from unicodedata import category

SERIF: Final = "SourceSerifPro-Regular"
SANS: Final = "SourceSansPro-Regular"
BOLD: Final = "SourceSansPro-Semibold"

MM: Final = 25.4 / 72
"""Of a point."""

WIDE: Final = 1000
"""Width in thousandths of the type size of letters beyond the alphabets, such as Chinese ones."""

OTHER: Final = 560
"""Width of a letter that our fonts lack and other fonts give, in thousandths of the type size."""

ARABIC: Final = 440
"""The same of a letter that is joined to its neighbours, as Arabic and Persian ones are: 418 to 452."""

_JOINED: Final = (("\u0600", "\u08ff"), ("\ufb50", "\ufeff"))
"""First and last of these letters, and of their forms."""

FIRST_WIDE: Final = "\u2e80"
"""From here on, with the Hangul letters below it left out, letters are as wide as high."""

_BREAKS: Final = re.compile(r"[ \t\n]+|(?<=[\w.,)])[-–—/](?=[^\W\d])|[\u2e80-\U0003ffff]")
"""Where a row may end (Unicode Annex 14, the classes that news has): behind each of these."""


class Run(NamedTuple):
    """A piece of text in one face and size."""

    text: str
    face: str
    size_pt: float


def n_rows(runs: Sequence[Run], width_mm: float) -> int:
    """Rows that runs take in a column, 1 at least; a word wider than the column is broken anywhere."""
    limit = width_mm / MM
    rows, used = 1, 0.0
    for word, blank in _words(tuple(runs)):
        if used and used + word > limit:
            rows, used = rows + 1, 0.0
        if word > limit:
            rows += int(word // limit)
            used = word % limit
        else:
            used += word
        used += blank
    return rows


@lru_cache(maxsize=2_000)
def _words(runs: tuple[Run, ...]) -> Sequence[tuple[float, float]]:
    """The widths in points of pieces that cannot be broken, and of the blank behind each.

    A page is measured ten times before it is full, and most of its texts stay as they were.
    """
    words: list[tuple[float, float]] = []
    open_width = 0.0
    for run in runs:
        per_em = run.size_pt / 1000
        start = 0
        for found in _BREAKS.finditer(run.text):
            is_blank = found[0].isspace()
            end = found.start() if is_blank else found.end()
            open_width += text_width(run.text[start:end], run.face) * per_em
            words.append((open_width, text_width(" ", run.face) * per_em if is_blank else 0.0))
            open_width, start = 0.0, found.end()
        open_width += text_width(run.text[start:], run.face) * per_em
    words.append((open_width, 0.0))
    return words


@lru_cache(maxsize=50_000)
def text_width(text: str, face: str) -> int:
    """The width of a text on one row, in thousandths of the type size; words are measured once."""
    widths = _widths()[face]
    return sum(widths.get(c) or _width_elsewhere(c) for c in text)


def _width_elsewhere(letter: str) -> int:
    """The width of a letter or sign that our fonts lack."""
    if category(letter) in ("Mn", "Cf"):
        return 0  # a vowel sign, or a mark without width
    if any(first <= letter <= last for first, last in _JOINED):
        return ARABIC
    return WIDE if letter >= FIRST_WIDE else OTHER


@cache
def _widths() -> Mapping[str, Mapping[str, int]]:
    """Face to letter to width, as scripts/font-widths wrote them."""
    path = Path(__file__).with_name("font_widths.json")
    table: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return {
        face: {letter: int(width) for width, letters in groups.items() for letter in letters}
        for face, groups in table.items()
    }
