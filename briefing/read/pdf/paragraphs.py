"""Lines of print to paragraphs: gaps, indents, sizes and lines that are not full tell where one ends."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from briefing.read.datelines import dateline
from briefing.read.dates import stated_date
from briefing.read.furniture import kind_of
from briefing.read.pdf.lines import Line, width_of

WIDER_GAP: Final = 1.18
"""Times the usual distance of two lines from which a gap parts paragraphs."""

SAME_SIZE: Final = 0.06
"""Share by which the sizes of two lines of a paragraph may differ."""

INDENT: Final = 0.7
"""Sizes of a letter by which the first line of a paragraph is set in, at least."""

FARTHEST_INDENT: Final = 5.0
"""Sizes of a letter beyond which a line begins in another column."""

SLACK: Final = 0.08
"""Share of a column by which the estimate of a line's width may be wrong."""

HALF_FULL: Final = 0.6
"""Share of a column below which a line that ends no sentence ends a heading or an entry of a list."""

_ENDS: Final = re.compile(r"[.!?:…؟。।][)\]\"'”’»]*$")
_BY: Final = re.compile(r"(?:by|par|por|von|авторы?:|автори:|текст:|بقلم:?)\s", re.IGNORECASE)
_ITEM: Final = re.compile(r"(?:[•●▪◦■–—*-]|\(?(?:\d{1,2}|[a-z])[.)])\s")


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as its lines make it."""

    lines: tuple[Line, ...]

    @property
    def size(self) -> float:
        """Of its letters, in points."""
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        """Whether all of it is."""
        return all(line.is_bold for line in self.lines)

    @property
    def tag(self) -> str:
        """The role that the file gives it."""
        return self.lines[0].tag

    def words(self, join: Callable[[str, str], str]) -> str:
        """It on one line."""
        text = ""
        for line in self.lines:
            text = join(text, line.text) if text else line.text
        return text


def paragraphs_of(lines: Sequence[Line]) -> list[Text]:
    """The paragraphs of some lines, in their order; one that a column or a page cuts in two is one."""
    measures = Measures.of(lines)
    found: list[list[Line]] = []
    for line in lines:
        is_title = len(found) == 1 and len(found[0]) == 1 and _may_be_title(found[0][0], line, measures)
        if found and not is_title and not _begins(found[-1], line, measures):
            found[-1].append(line)
        else:
            found.append([line])
    return [Text(tuple(paragraph)) for paragraph in _mended(found, measures)]


@dataclass(frozen=True, slots=True)
class Measures:
    """How the lines of a text are set: how far apart, and how far they reach."""

    steps: dict[int, float]
    """Size of letters to the usual distance of two lines, in points."""
    rights: dict[tuple[int, int, int], float]
    """Page, size and place to the right edge of the longest line there, in points."""
    is_indented: bool
    """Whether paragraphs begin set in, and not behind a gap."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Measures":
        """The measures of some lines."""
        gaps: defaultdict[int, list[float]] = defaultdict(list)
        rights: defaultdict[tuple[int, int, int], float] = defaultdict(float)
        n_indents = 0
        for last, line in pairwise(lines):
            if _is_below(last, line) and _same_size(last, line):
                gaps[round(line.size)].append(last.y - line.y)
                n_indents += INDENT < (line.x - last.x) / line.size < FARTHEST_INDENT
        for line in lines:
            for place in _places(line):
                rights[place] = max(rights[place], line.right)
        steps = {size: sorted(found)[len(found) // 5] for size, found in gaps.items()}
        return cls(steps, dict(rights), n_indents >= max(2, len(lines) // 30))

    def step(self, line: Line) -> float:
        """The usual distance from a line to the next, in points."""
        return self.steps.get(round(line.size), 1.3 * line.size)

    def is_full(self, line: Line, following: str) -> bool:
        """Whether the first word of the next line would not have fitted behind a line."""
        right = max(self.rights[place] for place in _places(line))
        word = following.split(maxsplit=1)[0]
        return right - line.right < width_of(f" {word}", line.size) + SLACK * (right - line.x)

    def share(self, line: Line) -> float:
        """How much of its column a line fills, 0 to 1."""
        right = max(self.rights[place] for place in _places(line))
        return line.width / max(right - line.x, line.width, 1.0)


def _places(line: Line) -> list[tuple[int, int, int]]:
    """Where lines of the same column begin: about here."""
    column = int(line.x // 40)
    return [(line.page, round(line.size), near) for near in (column - 1, column, column + 1)]


def _is_below(last: Line, line: Line) -> bool:
    """Whether a line follows another in the same column."""
    is_near = abs(line.x - last.x) < 10 * FARTHEST_INDENT * line.size
    return last.page == line.page and is_near and 0.5 * line.size < last.y - line.y < 3.5 * line.size


def _same_size(last: Line, line: Line) -> bool:
    return abs(last.size - line.size) <= SAME_SIZE * max(last.size, line.size)


def _begins(paragraph: Sequence[Line], line: Line, measures: Measures) -> bool:
    """Whether a line begins a paragraph behind the lines of another."""
    last = paragraph[-1]
    if line.page == 0 and (_is_credit(last.text) or _is_credit(line.text) or dateline(line.text)):
        return True
    if not _same_size(last, line) or _other_role(last, line) or _is_item(line.text):
        return True
    if last.is_bold != line.is_bold and (len(paragraph) == 1 or all(one.is_bold for one in paragraph)):
        return True
    if not _is_below(last, line):
        return True  # another column or page, or a cell beside it: `_mended` looks at those
    if last.y - line.y > WIDER_GAP * measures.step(line) + 0.5:
        return True
    if not line.is_rtl and _is_set_in(paragraph, line):
        return True
    return _stops_short(last, line, measures)


def _may_be_title(first: Line, line: Line, measures: Measures) -> bool:
    """Whether the first line of all stops short, as a title does where nothing else sets it off."""
    return not line.text[0].islower() and not measures.is_full(first, line.text)


def _is_set_in(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a line begins farther right than the one before, or left of a block that is set in."""
    last = paragraph[-1]
    indent = (line.x - last.x) / line.size
    if _is_item(paragraph[0].text):
        return len(paragraph) > 1 and abs(indent) > INDENT
    if indent > INDENT:
        return True
    return indent < -INDENT and len(paragraph) > 1


def _stops_short(last: Line, line: Line, measures: Measures) -> bool:
    """Whether a line ends although the next word would have fitted, and the words can end there too."""
    if line.text[0].islower() or measures.is_full(last, line.text):
        return False
    return _ends(last.text) or measures.share(last) < HALF_FULL


def _mended(found: Sequence[list[Line]], measures: Measures) -> list[list[Line]]:
    """The paragraphs, those that go on in the next column or on the next page joined.

    What stands between the two parts, such as a caption, comes behind them.
    """
    body = Counter[int]()
    for paragraph in found:
        body[round(paragraph[0].size)] += sum(len(line.text) for line in paragraph)
    usual = max(body, key=lambda size: (body[size], size), default=0)
    kept: list[list[Line]] = []
    open_at: int | None = None
    for paragraph in found:
        first = paragraph[0]
        is_text = round(first.size) == usual and not first.is_bold
        if is_text and open_at is not None and _goes_on(kept[open_at], paragraph, measures):
            kept[open_at] = kept[open_at] + paragraph
            continue
        if is_text:
            open_at = len(kept)
        elif round(first.size) > usual or first.is_bold:
            open_at = None  # nothing goes on behind a heading
        kept.append(paragraph)
    return kept


def _goes_on(paragraph: Sequence[Line], following: Sequence[Line], measures: Measures) -> bool:
    """Whether the lines at the head of another column or page go on with a paragraph."""
    last, line = paragraph[-1], following[0]
    is_next = last.page < line.page or (last.page == line.page and line.y > last.y)
    if not is_next or _is_item(line.text) or _other_role(last, line):
        return False
    if not _ends(last.text):
        return line.text[0].islower() or last.text[-1] in "-\u00ad," or measures.is_full(last, line.text)
    is_set_in = len(following) == 1 or line.x - following[1].x > INDENT * line.size
    return measures.is_indented and measures.is_full(last, line.text) and not is_set_in


def _other_role(last: Line, line: Line) -> bool:
    return bool(last.tag and line.tag) and last.tag != line.tag


def _is_credit(text: str) -> bool:
    """Whether a line is a byline or a day, which stand above the text."""
    return stated_date(text) is not None or (_BY.match(text) is not None and kind_of(text) == "byline")


def _ends(text: str) -> bool:
    """Whether a line ends a sentence."""
    return _ENDS.search(text[-12:]) is not None


def _is_item(text: str) -> bool:
    """Whether a line begins an entry of a list."""
    return _ITEM.match(text) is not None
