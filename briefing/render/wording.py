"""Wording: days, counts and sources as the page words them, in every locale."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Final
from unicodedata import bidirectional

from briefing.brief import Source

DIGEST_DIGITS: Final = 12
"""Hexadecimal digits of a SHA-256 that the page shows."""

_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day_words(day: date) -> str:
    """A day as "29 September 2016", in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def period(sources: Sequence[Source]) -> str | None:
    """The first and the last day on which sources were published; None if no source states its day."""
    days = sorted({source.published for source in sources if source.published})
    if not days:
        return None
    first, last = days[0], days[-1]
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    return f"{day_words(first)} to {day_words(last)}"


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 source", "1,200 words"."""
    return f"{number:,} {plural_word(number, noun)}"


def plural_word(number: int, noun: str) -> str:
    """The noun as the number wants it."""
    return noun if number == 1 else f"{noun}s"


def direction(text: str) -> str:
    """The direction, rtl or ltr, of the first letter that has one (Unicode Annex 9, rule P2)."""
    kinds = (bidirectional(character) for character in text)
    return "rtl" if next((k for k in kinds if k in ("L", "R", "AL")), "L") != "L" else "ltr"


def source_name(source: Source) -> str:
    """The file name of a source, as people know it."""
    return "standard input" if source.uri == "-" else PurePath(source.uri).name or source.uri


def source_words(source: Source) -> str:
    """A source in one line: title, publisher, file name, day, SHA-256."""
    words = [source.title, source.publisher, source_name(source), source_day(source)]
    return " · ".join([*filter(None, words), f"sha256 {source.sha256[:DIGEST_DIGITS]}"])


def source_day(source: Source) -> str:
    """The day on which a source was published, in words."""
    return day_words(source.published) if source.published else "date not stated"
