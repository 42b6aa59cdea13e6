"""What stands on every page and belongs to none: running heads, page numbers; and what stands at its foot."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from briefing.read.pdf.lines import Line

DEEPEST_EDGE: Final = 3
"""Lines from the top and from the foot of a page among which running heads are looked for."""

LEAST_SHARE: Final = 0.25
"""Of the pages that a running head stands on; left and right pages have each their own, chapters too."""

MOST_NUMBER: Final = 60
"""Characters of a line with a page number, with the name of a file or a chapter beside it."""

SMALLER: Final = 0.93
"""Of the size of the text: notes at the foot of the page are set smaller."""

_FIGURES: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(
    r"\W*(?:(?:page|p|pg|página|pág|стр|страница|сторінка|صفحة|الصفحة)\b\.?\s*)?"
    r"(?:\d{1,4}(?:\s*(?:of|/|\||de|sur|из|з|من)\s*\d{1,4})?|[ivxl]{1,6})\W*",
    re.IGNORECASE,
)
"""A page number alone: 7, - 7 -, Page 7 of 12, 7/12, vii."""

_PRINTED: Final = re.compile(
    r"(?:https?://|file://)\S+(?:\s+\d+/\d+)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}.*"
)
"""What a browser prints at the edges: the address with the page number, and the hour of printing."""

_LEADERS: Final = re.compile(r"\.(?:\s?\.){4}")
"""The dots of a table of contents."""

_NOTE: Final = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})\W{0,2}\s?[^\W\d]")


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without those that a reader skips.

    They are: what the file itself marks as no content; what stands at the edge of several pages,
    but for its figures; page numbers at the edge, and what a browser prints there; tables of contents.
    """
    pages = [_content(page) for page in pages] if _has_content(pages) else [list(page) for page in pages]
    seen = Counter(form for page in pages for form in {_form(line) for line in _edge(page)})
    often = max(2, LEAST_SHARE * len(pages))
    kept: list[list[Line]] = []
    for page in pages:
        outermost = {round(line.y) for line in page}
        ends = (max(outermost, default=0), min(outermost, default=0))
        edge = {id(line) for line in _edge(page) if _is_running(line, seen, often, round(line.y) in ends)}
        kept.append([line for line in page if id(line) not in edge and not _LEADERS.search(line.text)])
    return kept


def _has_content(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether most of the letters are content; some programs mark all that they print as none."""
    letters = Counter[bool]()
    for page in pages:
        for line in page:
            letters[line.tag == "Artifact"] += len(line.text)
    return letters[False] > letters[True]


def _content(page: Sequence[Line]) -> list[Line]:
    return [line for line in page if line.tag != "Artifact"]


def _edge(page: Sequence[Line]) -> list[Line]:
    """The lines nearest to the top and to the foot of a page."""
    rows = sorted({round(line.y) for line in page})
    outer = {*rows[:DEEPEST_EDGE], *rows[-DEEPEST_EDGE:]}
    return [line for line in page if round(line.y) in outer]


def _form(line: Line) -> str:
    """What a line has in common with its like on other pages: its words, and about where it stands."""
    words = line.text.casefold()
    return f"{round(line.y / 6)} {_FIGURES.sub('0', words) if len(words) <= MOST_NUMBER else words}"


def _is_running(line: Line, seen: Counter[str], often: float, is_outermost: bool) -> bool:
    """Whether a line at the edge of a page belongs to no page."""
    if seen[_form(line)] >= often or _PRINTED.fullmatch(line.text):
        return True
    return is_outermost and len(line.text) <= MOST_NUMBER and _NUMBER.fullmatch(line.text) is not None


def without_notes(page: Sequence[Line], body: float) -> list[Line]:
    """The lines of a page without the notes at its foot.

    Args:
        body: the size of the text, in points.
    """
    text = [line.y for line in page if line.size >= SMALLER * body]
    lowest = min(text, default=0.0)
    small = [line for line in page if line.size < SMALLER * body and line.y < lowest]
    first = max((line.y for line in small if _NOTE.match(line.text)), default=-1.0)
    notes = {id(line) for line in small if line.y <= first}
    return [line for line in page if id(line) not in notes and line.tag not in _NOTE_TAGS]


_NOTE_TAGS: Final = frozenset({"Footnote", "Endnote", "Note", "FENote"})
