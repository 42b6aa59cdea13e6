"""The lines of a page, put together from the pieces of its text layer."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from briefing.text.pdf_file import Run

TOLERANCE: Final = 0.2
"""Share by which a piece may be wider than its letters let expect; cells of a table stand farther apart."""

FEW_PIECES: Final = 4
"""Pieces that tell in which direction a line runs: figures and marks alone do not."""

MOST_RAISED: Final = 0.85
"""Of the size of its neighbours: smaller figures that stand higher are the mark of a footnote."""

_NARROW: Final = frozenset("iljtfrI.,;:'’‘!|()[]-‐ ")
_WIDE: Final = frozenset("mwMW@%—…ЖШЩЮжшщю")
_TYPEWRITER: Final = re.compile("courier|mono|monl|consol|typewriter|cmtt", re.IGNORECASE)
_MARK: Final = re.compile(r"\s*[\d*†‡§,\s]{1,6}")
_UNIT: Final = re.compile(r"\b[cdkm]?m$")
_LIGATURES: Final = re.compile("[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]+")
"""Presentation forms: glyphs that stand for letters, such as fi and the joined letters of Arabic."""

_INLINE: Final = frozenset({"", "Span", "Link", "Reference", "Em", "Strong", "Quote", "Sub", "Annot"})
"""Roles of words within a line."""

_BULLETS: Final = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf02d", "•"))
_NO_LETTERS: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f\u200b\u2060\ufeff\ue000-\uf8ff]")
"""Control characters, blanks without width, and codes that only the file's own font knows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print, or a cell of a table."""

    text: str
    page: int
    """Counted from 0."""
    x: float
    """Its left edge, in points."""
    y: float
    """Its baseline, in points from the foot of the page."""
    size: float
    """Of most of its letters, in points."""
    width: float
    """In points, estimated from its letters."""
    is_bold: bool = False
    tag: str = ""

    @property
    def right(self) -> float:
        """Its right edge, estimated."""
        return self.x + self.width

    @property
    def is_rtl(self) -> bool:
        """Whether it runs from the right to the left."""
        return _is_rtl(self.text)


def lines_of(page: Sequence[Run], number: int) -> list[Line]:
    """The lines of a page in the order of the file; turned letters, such as a watermark, are left out."""
    angles = Counter(run.angle for run in page for _ in run.text.strip())
    upright = max(angles, key=lambda angle: (angles[angle], -angle), default=0)
    lines: list[Line] = []
    pieces: list[Run] = []
    for run in page:
        if run.angle != upright:
            continue
        for n, part in enumerate(run.text.split("\n")):
            if n or _begins_line(pieces, run):
                lines += _line(pieces, number)
                pieces = []
            if part:
                pieces.append(replace(run, text=part))
    return lines + _line(pieces, number)


def _begins_line(pieces: Sequence[Run], run: Run) -> bool:
    """Whether a piece stands on another line than the pieces before it, or in another cell."""
    printed = list(islice((piece for piece in reversed(pieces) if piece.text.strip()), FEW_PIECES))
    if not printed or not run.text.strip():
        return False
    last = printed[0]
    size = max(last.size, run.size)
    if abs(run.y - last.y) > 0.7 * size:
        return True
    if _is_rtl("".join(piece.text for piece in printed) + run.text):
        return False
    if not (pieces[-1].text[-1:].isspace() or run.text[:1].isspace()):
        return run.x < last.x - size  # where pypdf finds no gap there is none
    width = width_of(last.text.rstrip(), last.size, last.font)
    return run.x - last.x > (1 + TOLERANCE) * width + size or run.x < last.x - size


def _line(pieces: Sequence[Run], number: int) -> list[Line]:
    """The line that pieces make; none if they hold nothing but blanks."""
    printed = [piece for piece in pieces if piece.text.strip()]
    if not printed:
        return []
    sizes = Counter[float]()
    for piece in printed:
        sizes[piece.size] += len(piece.text.strip())
    size = max(sizes, key=lambda size: (sizes[size], size))
    baseline = next(piece.y for piece in printed if piece.size == size)
    kept = _without_marks(pieces, size, baseline)
    text = _joined(_in_reading_order(kept))
    if not text:
        return []
    letters = sum(len(piece.text) for piece in printed)
    bold = sum(
        len(piece.text) for piece in printed if re.search("bold|black|heavy", piece.font, re.IGNORECASE)
    )
    tag = next((piece.tag for piece in printed if piece.tag not in _INLINE), "")
    x = min(piece.x for piece in printed)
    width = sum(width_of(piece.text, piece.size, piece.font) for piece in printed)
    return [Line(text, number, x, baseline, size, width, bold > 0.8 * letters, tag)]


def _without_marks(pieces: Sequence[Run], size: float, baseline: float) -> list[Run]:
    """The pieces without raised figures that lead to footnotes; those of square metres stay."""
    kept: list[Run] = []
    for n, piece in enumerate(pieces):
        is_raised = piece.size < MOST_RAISED * size and piece.y > baseline + 0.15 * size
        if (
            n
            and is_raised
            and _MARK.fullmatch(piece.text)
            and not _UNIT.search(kept[-1].text if kept else "")
        ):
            continue
        kept.append(piece)
    return kept


def _in_reading_order(pieces: Sequence[Run]) -> list[Run]:
    """The pieces as they are read.

    From the right to the left they stand by their places: letters of another font, figures and
    vowel marks are painted later. A mark that opens a piece belongs to the letters right of it.
    """
    if not _is_rtl("".join(piece.text for piece in pieces)):
        return list(pieces)

    def place(entry: tuple[int, Run]) -> tuple[float, int]:
        n, piece = entry
        is_mark = unicodedata.combining(piece.text.strip()[:1] or " ") > 0
        return (-piece.x + (0.3 * piece.size if is_mark else 0), -n)

    return [_turned(piece) for _, piece in sorted(enumerate(pieces), key=place)]


def _turned(piece: Run) -> Run:
    """A piece of a line that runs to the left; marks such as « come in the order of their places."""
    is_mark = not any(letter.isalnum() or unicodedata.combining(letter) for letter in piece.text)
    return replace(piece, text=piece.text[::-1]) if is_mark and not piece.text.isascii() else piece


def _joined(pieces: Iterable[Run]) -> str:
    """The words of the pieces, ligatures as letters, on one line."""
    text = "".join(piece.text for piece in pieces).translate(_BULLETS)
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return " ".join(_NO_LETTERS.sub("", text).split())


def width_of(text: str, size: float, font: str = "") -> float:
    """About how wide a text is set, in points: within a tenth for usual fonts of several alphabets."""
    if _TYPEWRITER.search(font):
        return 0.6 * size * len(text)
    n_narrow = sum(letter in _NARROW for letter in text)
    n_wide = sum(letter in _WIDE for letter in text)
    n_capitals = sum(letter.isupper() for letter in text if letter not in _WIDE)
    n_other = len(text) - n_narrow - n_wide - n_capitals
    return size * (0.28 * n_narrow + 0.8 * n_wide + 0.66 * n_capitals + 0.49 * n_other)


def _is_rtl(text: str) -> bool:
    """Whether most letters of a text belong to Arabic, Hebrew or their neighbours."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(
        "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in letters
    ) * 2 > len(letters)
