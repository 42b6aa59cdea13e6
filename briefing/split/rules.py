"""Sentences by rules: look at every full stop, and at the words on both sides of it.

The rules are driven by the word lists of a language (`text/data/`): abbreviations by what may
follow them, and the words that open sentences. A stop inside quotation marks or brackets ends
the sentence behind them, unless the sentence goes on with a small letter. `stops.py` judges a
stop; `lists.py` and `unmarked.py` find the ends that have none.
"""

import re
from typing import Final

from briefing.split.lists import list_items, opens_list
from briefing.split.stops import CAPITALS, CLOSERS, NOTES, STOP, ends
from briefing.split.unmarked import has_ruler, unmarked_ends
from briefing.text.languages import Language, rules_for

_MAY_END: Final = re.compile(rf"[.!?…؟。][{CLOSERS}.!?…؟。]{{0,8}}+(?:\s+\S|[\[{CAPITALS}])")
"""What stands wherever a stop ends a sentence inside a text."""

_GAP: Final = re.compile(r"\s*")
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")


def rules(text: str, language: str | None = "en") -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text, in order, stripped of white space.

    Args:
        text: one paragraph or several; a blank line always ends a sentence.
        language: a code of `LANGUAGES`; English rules serve for any other.
    """
    words = rules_for(language)
    if "\n" not in text:
        if _is_one_sentence(text):
            stripped = text.strip()
            start = len(text) - len(text.lstrip())
            return [(start, start + len(stripped))] if stripped else []
        return _block_spans(text, 0, len(text), words)
    spans: list[tuple[int, int]] = []
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        spans += _block_spans(text, start, gap.start(), words)
        start = gap.end()
    return spans + _block_spans(text, start, len(text), words)


def _is_one_sentence(line: str) -> bool:
    """Whether nothing in a line can end a sentence before its end: known without a closer look."""
    if "/" in line or "@" in line or _MAY_END.search(line):
        return False  # maybe a stamp, an address or a stop
    return line[:1].isupper() or not (opens_list(line, 0, len(line)) or has_ruler(line))


def _block_spans(text: str, start: int, end: int, words: Language) -> list[tuple[int, int]]:
    """Spans of the sentences between two offsets."""
    spans = []
    for head, body, until in _pieces(text, start, end, words):
        a = head
        for b in [*_stops(text, body, until, words), until]:
            a = _after_space(text, a, b)
            stripped = a + len(text[a:b].rstrip())
            if stripped > a:
                spans.append((a, stripped))
            a = b
    return spans


def _pieces(text: str, start: int, end: int, words: Language) -> list[tuple[int, int, int]]:
    """Stretches out of which no sentence reaches: offsets of the head, behind a list's marker, of the end."""
    pieces = []
    inner = unmarked_ends(text[start:end], words)
    for until in [*(start + at for at in inner), end]:
        pieces += list_items(text, start, until) or [(start, _after_space(text, start, until), until)]
        start = until
    return pieces


def _after_space(text: str, start: int, end: int) -> int:
    """The first offset from `start` on that holds no white space, at most `end`."""
    if start < end and not text[start].isspace():
        return start
    return _GAP.match(text, start, end).end()  # type: ignore[union-attr]  # matches always


def _stops(text: str, start: int, end: int, words: Language) -> list[int]:
    """Offsets just behind the terminators that end a sentence; `start` is the first one's head."""
    stops = []
    for match in STOP.finditer(text, start, end):
        at = match.end()
        following = _after_space(text, at, end)
        if following < end and text[following] == "[":
            note = NOTES.match(text, at, end)
            if note:
                at = note.end()
                following = _after_space(text, at, end)
        if following >= end:
            break
        if match.start() > start and ends(text, match, start, following, end, words):
            stops.append(at)
            start = following
    return stops
