"""A day that stands on a line of its own: the day on which an article was published."""

import re
from datetime import date
from functools import cache
from typing import Final

from briefing.text.languages import LANGUAGES, load_language

_YEAR: Final = re.compile(r"\d{4}")
_ISO: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?"
)

LONGEST_DATE_LINE: Final = 80
"""Characters, with a weekday, an hour and "Last updated on" before it."""


@cache
def _bodies(code: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of a day with month and year in one language."""
    language = load_language(code)
    names = "|".join(sorted({*language.months, *language.months_short, "sept"}, key=lambda m: (-len(m), m)))
    month, day = rf"(?P<month>{names})\.?", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<year>\d{4})"
    bodies = (rf"\b{day}\s{month},?\s{year}", rf"\b{month}\s{day},?\s{year}", _ISO.pattern)
    return tuple(re.compile(body, re.IGNORECASE) for body in bodies)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of a whole date line in one language."""
    language = load_language(code)
    weekdays = "|".join(sorted(language.weekdays))
    label = r"(?:(?:first |last )?(?:published|updated|posted|date|modified)(?: on| at)?\s?:?\s)?"
    place = r"(?:[^\W\d_][\w'’ -]{1,30},\s)?"
    before = rf"{place}{label}(?:(?:{weekdays}),?\s)?"
    hour = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{2,4})?)"
    after = rf"(?:,?\s(?:at\s|-\s|\|\s)?{hour})?(?:\s\([\w ]{{2,30}}\))?"
    bodies = (body.pattern.removeprefix(r"\b") for body in _bodies(code))
    return tuple(re.compile(rf"{before}(?:{hour},?\s)?{body}{after}", re.IGNORECASE) for body in bodies)


def stated_date(words: str) -> date | None:
    """The day that a block is, if the block is nothing but a date; None if it is anything else."""
    if len(words) > LONGEST_DATE_LINE or not _YEAR.search(words):
        return None
    for code in LANGUAGES:
        for pattern in _patterns(code):
            match = pattern.fullmatch(words.strip())
            if match and (day := _day(match, code)):
                return day
    return None


def date_within(words: str) -> date | None:
    """The first whole date, year included, that stands in a dateline; None if none does."""
    if not _YEAR.search(words):
        return None
    for code in LANGUAGES:
        for pattern in _bodies(code):
            match = pattern.search(words[:LONGEST_DATE_LINE])
            if match and (day := _day(match, code)):
                return day
    return None


def _day(match: re.Match[str], code: str) -> date | None:
    """The calendar day of a match, or None for a 32 December."""
    month = match["month"]
    number = int(month) if month.isdigit() else _month_number(month.lower(), code)
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _month_number(name: str, code: str) -> int:
    """1 to 12 for a month's name, whole or cut to its first three letters."""
    return load_language(code).months_short.index(name[:3]) + 1
