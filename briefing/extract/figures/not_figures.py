"""Numbers that are names, dates, ages or scores by the words beside them: "Resolution 2254", "10 April"."""

import re
from typing import Final

from briefing.extract.figures.number_forms import Number
from briefing.extract.figures.words import FigureWords

LAST_DAY: Final = 31
YEARS: Final = (1500, 2100)
"""Figures without a comma in this range may be a year."""

_LAST_WORD: Final = re.compile(r"(?:^|[\s(“\"'‘—–-])([^\W_]{1,20}\.?)[ \u00a0]$")
_NEXT_WORD: Final = re.compile(r"[ \u00a0]([^\W\d_]{1,20}\.?)")
_TIED: Final = re.compile(r"-[^\W_]|/\d| \d{1,2}/\d|'|’(?:s\b|\d)|%|°")
_TIED_WORD: Final = re.compile(r"-([a-z]{1,12})\b(?!-)")
_OPENS: Final = frozenset(".:;!?\"“‘'(–—-|*•]")


def is_none(text: str, lower: str, number: Number, words: FigureWords) -> bool:
    """Whether a number belongs to a name, a date, an age, a score or another word."""
    if number.unit == "count" and _TIED.match(lower, number.end) and not _group_tied(lower, number, words):
        return True
    if _is_title(text, lower, number, words):
        return True
    if number.unit == "money" or number.vague:
        return False
    if (
        lower.startswith(")", number.end)
        and _opens_sentence(text, number.at)
        and "(" not in text[max(0, number.at - 1) : number.at]
    ):
        return True  # "2) The next item"
    if number.plain and lower.endswith(", ", 0, number.at) and lower.startswith(",", number.end):
        return True  # an age
    if lower.endswith(("age of ", "ages of "), 0, number.at):
        return True
    before = word_before(lower, number.at)
    if before in words.lists["before_name"]:
        return True
    if number.low is None or number.low != number.high or not isinstance(number.low, int):
        return False
    if number.low <= LAST_DAY and number.plain:
        following = _NEXT_WORD.match(lower, number.end)
        if following and following[1] in words.lists["months"]:
            return True
    if before in words.lists["months"] and (number.plain or number.low <= LAST_DAY):
        return True
    return number.plain and number.qualifier is None and is_year(number, before, words)


def _is_title(text: str, lower: str, number: Number, words: FigureWords) -> bool:
    """Whether a number word with a capital within a sentence has no noun in small letters behind it."""
    if (
        not text[number.at].isupper()
        or text[number.at : number.at + 2] == "US"
        or _opens_sentence(text, number.at)
    ):
        return False
    following = _NEXT_WORD.match(text, number.end)
    if following is None or following[1][0].isupper():
        return True
    return following[1] in words.lists["stops"] and not (number.vague and following[1] == "of")


def is_year(number: Number, before: str, words: FigureWords) -> bool:
    """Whether a number in figures looks like a year and stands where years do."""
    value = number.low
    return (
        value is not None
        and YEARS[0] <= value <= YEARS[1]
        and (not before or before in words.lists["before_year"])
    )


def word_before(lower: str, at: int) -> str:
    """The word right before an offset, empty if another mark or nothing stands there."""
    match = _LAST_WORD.search(lower, max(0, at - 24), at)
    return match[1] if match else ""


def follows_name(text: str, at: int) -> bool:
    """Whether the word right before an offset has a capital within a sentence: "Apollo 13"."""
    match = _LAST_WORD.search(text, max(0, at - 24), at)
    return match is not None and match[1][0].isupper() and not _opens_sentence(text, match.start(1))


def _opens_sentence(text: str, at: int) -> bool:
    head = text[max(0, at - 4) : at].rstrip()
    return not head or head[-1] in _OPENS


def _group_tied(lower: str, number: Number, words: FigureWords) -> bool:
    """Whether a number is tied to what a convoy or force has that many of: "a 20-truck convoy"."""
    match = _TIED_WORD.match(lower, number.end)
    return match is not None and (
        match[1] in words.lists["vehicles"] or match[1] in words.lists["group_verbs"]
    )
