"""Sentences by rules: look at every full stop, and at the words on both sides of it.

The rules are driven by the word lists of a language (`text/data/`): abbreviations by what may
follow them, and the words that open sentences. A stop inside quotation marks or brackets ends
the sentence behind them, unless the sentence goes on with a small letter.
"""

import re
from typing import Final

from briefing.split.lists import list_items, opens_list
from briefing.text.languages import Language, rules_for

_STOP: Final = re.compile(
    r"[.!?…؟。](?<![.!?…؟。]{2})"
    r"(?:(?<=\.)(?=(?:[ ]\.){3,5}\s)|(?<=\.)(?:[ ]\.){2,}+|[.!?…؟。]*+)[)\]}\"'”’»]*+(?=\s|$)"
)
"""A terminator with the marks that close behind it, before white space or the end."""

_MAY_END: Final = re.compile(r"[.!?…؟。][)\]}\"'”’».!?…؟。]*\s+\S")
"""What stands wherever a sentence ends inside a text."""

_WORD_BEFORE: Final = re.compile(r"[^\s(\[{\"'“‘«—–/]*$")
_GAP: Final = re.compile(r"\s*")
_OPENERS: Final = re.compile(r"[\"'“‘«(\[{¿¡]*")
_HEAD: Final = re.compile(r"[\w\-–—•*$€£¥#@…&.]")
"""What a sentence may begin with, behind the marks that open; "<" and "|" go on with one."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ACRONYM: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")

LONGEST_WORD: Final = 40
"""Characters looked at before a full stop; longer runs are addresses, not abbreviations."""


def rules(text: str, language: str | None = "en") -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text, in order, stripped of white space.

    Args:
        text: one paragraph or several; a blank line always ends a sentence.
        language: a code of `LANGUAGES`; English rules serve for any other.
    """
    words = rules_for(language)
    if "\n" not in text:
        if not _MAY_END.search(text) and not opens_list(text, 0, len(text)):
            stripped = text.strip()  # one sentence: known without a closer look
            start = len(text) - len(text.lstrip())
            return [(start, start + len(stripped))] if stripped else []
        return _block_spans(text, 0, len(text), words)
    spans: list[tuple[int, int]] = []
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        spans += _block_spans(text, start, gap.start(), words)
        start = gap.end()
    return spans + _block_spans(text, start, len(text), words)


def _block_spans(text: str, start: int, end: int, words: Language) -> list[tuple[int, int]]:
    """Spans of the sentences between two offsets."""
    spans = []
    for head, body, until in list_items(text, start, end) or [(start, _after_space(text, start, end), end)]:
        a = head
        for b in [*_stops(text, body, until, words), until]:
            a = _after_space(text, a, b)
            stripped = a + len(text[a:b].rstrip())
            if stripped > a:
                spans.append((a, stripped))
            a = b
    return spans


def _after_space(text: str, start: int, end: int) -> int:
    """The first offset from `start` on that holds no white space, at most `end`."""
    if start < end and not text[start].isspace():
        return start
    return _GAP.match(text, start, end).end()  # type: ignore[union-attr]  # matches always


def _stops(text: str, start: int, end: int, words: Language) -> list[int]:
    """Offsets just behind the terminators that end a sentence; `start` is the first one's head."""
    stops = []
    for match in _STOP.finditer(text, start, end):
        following = _after_space(text, match.end(), end)
        if following >= end:
            break
        if match.start() > start and _ends(text, match, start, following, end, words):
            stops.append(match.end())
            start = following
    return stops


def _ends(
    text: str, match: re.Match[str], sentence_start: int, following: int, end: int, words: Language
) -> bool:
    """Whether a terminator ends its sentence, judged by the words on both sides."""
    opened = _OPENERS.match(text, following, end).end()  # type: ignore[union-attr]
    first = text[opened] if opened < end else ""
    if first.islower() or not _HEAD.match(first):
        return False
    mark = match.group().rstrip(")]}\"'”’»")
    if mark != ".":
        return not (text[match.start() - 1 : match.start()] == "[" and "]" in match.group())
    before = _WORD_BEFORE.search(text, max(sentence_start, match.start() - LONGEST_WORD), match.start())
    word = before.group() if before else ""
    if word.isdigit() and before is not None and before.start() == sentence_start:
        return False  # "1. The first point"
    next_word = _WORD.match(text, opened, end)
    opens = opened > following or (
        next_word is not None
        and next_word.group().lower() in words.starters
        and text[next_word.end() : next_word.end() + 1] != "."
    )
    return _ends_after(word, opens=opens, digit_follows=first.isdigit(), words=words)


def _ends_after(word: str, *, opens: bool, digit_follows: bool, words: Language) -> bool:
    """Whether a single full stop behind `word` ends a sentence.

    Args:
        opens: what follows can only be the head of a sentence: a quotation or an opening word.
        digit_follows: a number follows.
    """
    lower = word.lower()
    if lower in words.abbreviations_before_name:
        return False
    if lower in words.abbreviations_before_number and (digit_follows or word[:1].isupper()):
        return not digit_follows
    if len(word) == 1 and word.isalpha() and word.isupper():
        return opens
    if lower in words.abbreviations_before_opening or _ACRONYM.match(word):
        return opens
    return True
