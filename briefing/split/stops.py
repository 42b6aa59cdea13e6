"""Does a stop end its sentence? Judged by the words on both sides."""

import re
from typing import Final

from briefing.split.abbreviations import ends_behind, is_plain
from briefing.split.web_text import ends_before_small, ends_glued
from briefing.text.languages import Language

_TURNS: Final = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn the direction of writing; Arabic texts have them round stops and numbers."""

_CLOSING: Final = ")]}\"'”’»" + _TURNS
_BLANKS: Final = " \u00a0\u202f"
"""Also those that do not break, as French sets them before "»"."""

CLOSERS: Final = re.escape(_CLOSING)
"""Marks that close behind a stop, as part of a set of a pattern."""

CAPITALS: Final = "A-ZÀ-ÞЀ-Я"
"""Capital letters of the Latin and Cyrillic scripts, as part of a set of a pattern."""

STOP: Final = re.compile(
    r"[.!?…؟。](?<![.!?…؟。]{2})"
    r"(?:(?<=\S\.)(?=(?:[ ]\.){3,5}\s)|(?<=\.)(?:[ ]\.){2,}+|[.!?…؟。]*+)"
    rf"[{CLOSERS}]*+(?:[{_BLANKS}]»[{CLOSERS}]*+)?(?=[\s\[{CAPITALS}]|$)"
)
"""A terminator with the marks that close behind it, before white space, a capital, a note or the end."""

NOTES: Final = re.compile(r"(?:\s?\[(?:\d{1,3}|[a-z]|…|\.{3}|note \d+|citation needed)\])+(?=\s|$)")
"""Numbers of footnotes and marks of omission behind a stop: they belong to its sentence."""

_WORD_BEFORE: Final = re.compile(r"[^\s(\[{\"'“‘«„—–/]*$")
_OPENERS: Final = re.compile(rf"[\"'“‘„«(\[{{¿¡{_TURNS}]*(?:(?<=«)\s+[\"'“‘„(¿¡]*)?")
_HEAD: Final = re.compile(r"[\w\-–—•*=$€£¥#@…&.]")
"""What a sentence may begin with, behind the marks that open; "<" and "|" go on with one."""

_SMALL_BEHIND_DASH: Final = re.compile(rf"[–—]\s*[^\W\d{CAPITALS}\u0600-\u06ff]")
"""How the words of a reporter go on behind what was said: "— Стой! — крикнул он"."""

LONGEST_WORD: Final = 40
"""Characters looked at before a full stop; longer runs are addresses, not abbreviations."""

LONGEST_CONTEXT: Final = 80
"""Characters looked at of how a sentence begins and of what follows it."""

DOTS_OF_OMISSION: Final = 3
"""Dots with a blank before each; a fourth is the full stop of the sentence."""


def ends(
    text: str, match: re.Match[str], sentence_start: int, following: int, end: int, words: Language
) -> bool:
    """Whether a terminator ends its sentence.

    Args:
        match: of `STOP`.
        sentence_start: where the sentence begins.
        following: where the next one would begin, with the marks that open it.
        end: where the text that may be looked at ends.
        words: of the language.
    """
    opened = following
    if not text[following].isalnum():  # as seldom
        opened = _OPENERS.match(text, following, end).end()  # type: ignore[union-attr]  # matches always
    first = text[opened] if opened < end else ""
    if not _HEAD.match(first):
        return False
    stop = match.group()
    mark = stop if len(stop) == 1 else stop.rstrip(_CLOSING + _BLANKS)
    word = _word_before(text, match, sentence_start)
    if (
        mark == "."
        and first.isupper()
        and following > match.end()
        and len(word) > 1
        and word.isalpha()
        and word.lower() not in words.abbreviations
    ):
        return True  # as most stops; known without a closer look
    marks, rest = text[following:opened], text[opened : min(end, opened + LONGEST_CONTEXT)]
    if following == match.end():
        return mark == stop and not marks and ends_glued(word, rest, words)
    if first.islower():
        if marks:
            return marks in "([" and mark == stop == "." and is_plain(word, words)
        return words.opens_small and mark == stop and ends_before_small(word, mark, rest, words)
    if _SMALL_BEHIND_DASH.match(rest):
        return False
    if mark == ".":
        head = text[sentence_start : min(match.start(), sentence_start + LONGEST_CONTEXT)]
        return ends_behind(word, head, marks, rest, words)
    if mark.startswith(". .") and mark.count(".") <= DOTS_OF_OMISSION:
        return False
    return not ("]" in stop and text[match.start() - 1 : match.start()] == "[")


def _word_before(text: str, match: re.Match[str], sentence_start: int) -> str:
    """The word that a terminator stands behind, or nothing where it stands behind a mark."""
    word = text[max(sentence_start, match.start() - LONGEST_WORD) : match.start()].rpartition(" ")[2]
    if word.isalnum():
        return word
    before = _WORD_BEFORE.search(word)
    if before is None:
        return ""
    if len(before.group()) == 1 and word[before.start() - 1 : before.start()] == "/":
        return word[before.start() - 1 :]  # a unit, such as "km/h"
    return before.group().strip(_TURNS)
