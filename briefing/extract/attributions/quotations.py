"""Quotations: what stands in quotation marks, outermost marks only, paragraph by paragraph."""

import re
from typing import Final, NamedTuple

from briefing.findings import Span

MASK: Final = "\ufffe"
"""Stands for each character of a quotation: a code point that no text contains."""
UNSURE: Final = "\uffff"
"""Stands for each character behind a mark that never closes: somebody's words, or the reporter's."""

_OPENS, _CLOSES = "“„«", "”»"
_STRAIGHT: Final = '"'
_ANGLED: Final = "«»"
_MARK: Final = re.compile(r"[\"“”„«»]|''")
_SINGLE: Final = re.compile(r"(?<![\w’'‘])['‘](?=[\w\[$])|(?<=[\w.,!?…%])['’](?![\w’'])")
_LINE: Final = re.compile(r"[^\n]+")
_BLOCK: Final = re.compile(r"(?:[^\n]|\n(?![ \t]*(?:\n|$)))+")
_BREAK: Final = re.compile(r"\S[ \t]*\n[ \t]*(\S)")
WRAPPED_SHARE: Final = 0.3
"""Share of lines that go on with a small letter from which a text counts as wrapped; prose has 0.6 to 0.8."""
_OPENING: Final = re.compile(r"\s*(?:[\"“„«]|'')")
LONGEST_CLOSING: Final = 4
"""Marks that close quotations inside of one another, and what stands before them."""
_MARKS: Final = "\"”“»«’'"
_ENDS_OF_SPEECH: Final = frozenset(".,!?…;:—–-")
_AROUND: Final = MASK + " .,;\u00a0\n\t"
_OPENING_SINGLE: Final = re.compile(r"\s*['‘][A-Z]")
_BEFORE_SINGLE: Final = frozenset(" \u00a0\n\t(—–[")
_PUNCTUATION: Final = frozenset(".,!?…")


class Quotation(NamedTuple):
    """Words in quotation marks."""

    start: int
    """Where the opening mark stands."""
    end: int
    """Behind the closing mark, or at the end of the paragraph where the next one goes on."""
    carries: bool
    """Whether the speaker goes on in the next paragraph: no closing mark here, an opening one there."""


class Paragraph(NamedTuple):
    """A paragraph and the quotations in it."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]
    masked: str
    """The text, with `MASK` for each character of quotations and of marks that never close."""
    fragments: frozenset[int]
    """Starts of quotations without a comma or a full stop at their end: a name, or some words of a clause."""


def paragraphs_of(text: str) -> list[Paragraph]:
    """Every paragraph that is not empty: a line, or in a wrapped text all lines up to an empty one."""
    breaks = [match.group(1).islower() for match in _BREAK.finditer(text)]
    pattern = _BLOCK if sum(breaks) > WRAPPED_SHARE * len(breaks) else _LINE
    spans = (match.span() for match in pattern.finditer(text) if not match.group().isspace())
    return [_paragraph(text, start, end) for start, end in spans]


def is_all_quotation(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether nothing but quotations and full stops stands between two places of a paragraph."""
    return not paragraph.masked[start - paragraph.start : end - paragraph.start].strip(_AROUND)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    quotations, unsure = _double_quotations(text, start, end)
    line = _mask(text[start:end], start, [(q.start, q.end) for q in quotations], MASK)
    line = _mask(line, start, unsure, UNSURE)
    singles, unsure = _single_quotations(text, line, start)
    line = _mask(line, start, unsure, UNSURE)
    line = _mask(line, start, [(q.start, q.end) for q in singles], MASK)
    ordered = tuple(sorted([*quotations, *singles], key=lambda q: q.start))
    fragments = frozenset(q.start for q in ordered if not _is_finished(text, q))
    return Paragraph(start, end, ordered, line, fragments)


def _is_finished(text: str, quotation: Quotation) -> bool:
    """Whether a pause stands before the closing mark, as where a speaker follows."""
    ending = text[max(quotation.start, quotation.end - LONGEST_CLOSING) : quotation.end].rstrip(_MARKS)
    return quotation.carries or ending[-1:] in _ENDS_OF_SPEECH


def _mask(line: str, offset: int, spans: list[Span], mask: str) -> str:
    """A line with a mark for each character of spans in order, which count from an offset."""
    pieces, last = [], 0
    for start, end in spans:
        pieces += [line[last : start - offset], mask * (end - start)]
        last = end - offset
    return "".join([*pieces, line[last:]])


def _double_quotations(text: str, start: int, end: int) -> tuple[list[Quotation], list[Span]]:
    """The quotations between marks other than single ones, and what follows a mark that never closes.

    An opening mark inside a quotation starts it anew: the mark before it was never closed. A mark of
    the wrong kind closes one too, where it stands as closing marks do: "“Yes," she said".
    """
    found: list[Quotation] = []
    unsure: list[Span] = []
    opened: re.Match[str] | None = None
    inner = False
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            opened, inner = mark if _can_open(text, mark, start, end) else None, False
        elif inner and mark.group() == _STRAIGHT:
            inner = False
        elif _closes(text, opened, mark, start, end):
            found.append(Quotation(opened.start(), mark.end(), False))
            opened = None
        elif mark.group() == _STRAIGHT and opened.group() != _STRAIGHT:
            inner = True
        elif mark.group()[0] in _OPENS or mark.group() == opened.group():
            unsure.append((opened.start(), mark.start()))
            opened = mark
    if opened and _OPENING.match(text, end):
        found.append(Quotation(opened.start(), end, True))
    elif opened:
        unsure.append((opened.start(), end))
    return found, unsure


def _can_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    behind = text[mark.end()] if mark.end() < end else " "
    if mark.group() in _CLOSES:
        return before.isspace() and not behind.isspace()
    return mark.group() in _OPENS or (not before.isalnum() and not behind.isspace())


def _closes(text: str, opened: re.Match[str], mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1]
    behind = text[mark.end()] if mark.end() < end else " "
    if opened.group() in _OPENS and mark.group() in _CLOSES:
        return True
    if mark.group() == opened.group() and mark.group() not in _OPENS:
        return not before.isspace() or not behind.isalnum()
    return not before.isspace() and not behind.isalnum() and _are_alike(opened.group(), mark.group())


def _are_alike(opening: str, closing: str) -> bool:
    """Whether two marks are of one family, whichever way they point: curly and straight, or « and »."""
    return (opening in _ANGLED) == (closing in _ANGLED)


def _single_quotations(text: str, line: str, offset: int) -> tuple[list[Quotation], list[Span]]:
    """Quotations in single marks, and what follows a mark that never closes before a capital.

    A mark behind punctuation closes a quotation sooner than one that may be an apostrophe; before a
    small letter an opening mark may be one too: "'tis".
    """
    found: list[Quotation] = []
    unsure: list[Span] = []
    opened: int | None = None
    closed: int | None = None
    for mark in _SINGLE.finditer(line):
        at = mark.start()
        opens = mark.group() == "‘" or at == 0 or line[at - 1] in _BEFORE_SINGLE
        if opened is None:
            opened = at if opens else None
        elif opens:
            if closed is not None:
                found.append(Quotation(opened + offset, closed + offset, False))
            elif line[opened + 1].isupper():
                unsure.append((opened + offset, at + offset))
            opened, closed = at, None
        elif line[at - 1] in _PUNCTUATION:
            found.append(Quotation(opened + offset, mark.end() + offset, False))
            opened = closed = None
        elif closed is None:
            closed = mark.end()
    if opened is not None and closed is not None:
        found.append(Quotation(opened + offset, closed + offset, False))
    elif opened is not None and line[opened + 1].isupper():
        end = offset + len(line)
        if _OPENING_SINGLE.match(text, end):
            found.append(Quotation(opened + offset, end, True))
        else:
            unsure.append((opened + offset, end))
    return [q for q in found if not _is_masked(line[q.start - offset : q.end - offset])], unsure


def _is_masked(words: str) -> bool:
    return MASK in words or UNSURE in words
