"""A day that stands on a line of its own: the day on which an article was published."""

import re
from collections.abc import Iterator
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
    names = "|".join(sorted(language.month_numbers, key=lambda m: (-len(m), m)))
    month, day = rf"(?P<month>{names})\.?", r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?"
    year = r"(?P<year>\d{4})(?:\s(?:г\.|года|р\.|року))?"
    bodies = (
        rf"\b{day}\s(?:de\s)?{month},?\s(?:del?\s)?{year}",
        rf"\b{month}\s{day},?\s{year}",
        _ISO.pattern,
    )
    return tuple(re.compile(body, re.IGNORECASE) for body in bodies)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of a whole date line in one language."""
    language = load_language(code)
    weekdays = "|".join(
        sorted({*language.weekdays, *(day[:3] for day in language.weekdays)}, key=lambda d: (-len(d), d))
    )
    labels = "|".join(map(re.escape, language.date_labels))
    label = r"(?:(?:first |last )?(?:published|updated|posted|date|modified)(?: on| at)?\s?:?\s)?"
    label = rf"(?:(?:{labels})\s?:?\s)?" if labels else label
    place = r"(?:[^\W\d_][\w'’ -]{1,30},\s)?"
    before = rf"{place}{label}(?:(?:{weekdays})\.?,?\s)?"
    hour = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{2,4})?)"
    after = rf"(?:,?\s(?:at\s|-\s|\|\s)?{hour})?(?:\s\([\w ]{{2,30}}\))?"
    bodies = (body.pattern.removeprefix(r"\b") for body in _bodies(code))
    return tuple(re.compile(rf"{before}(?:{hour},?\s)?{body}{after}", re.IGNORECASE) for body in bodies)


def stated_date(words: str) -> date | None:
    """The day that a block is, if the block is nothing but a date; None if it is anything else."""
    if len(words) > LONGEST_DATE_LINE or not _YEAR.search(words):
        return None
    if day := _in_figures(words.strip()):
        return day
    for code in _languages_of(words):
        for pattern in _patterns(code):
            match = pattern.fullmatch(words.strip())
            if match and (day := _day(match, code)):
                return day
    return None


_FIGURES: Final = re.compile(
    r"(?:(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})"
    r"|(?P<western>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日)(?:,?\s(?:[-–|]\s)?\d{1,2}[:.]\d{2})?"
)


def _in_figures(words: str) -> date | None:
    """The day of 29.9.2016, 29/09/2016 or 2016年9月29日; None for 3/4/2016, which is two days."""
    match = _FIGURES.fullmatch(words)
    if match is None:
        return None
    if match["western"]:
        return _valid(int(match["western"]), int(match["month"]), int(match["day"]))
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["mark"] == "." or first > 12 or first == second:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None


def date_within(words: str) -> date | None:
    """The first whole date, year included, that stands in a dateline; None if none does."""
    if not _YEAR.search(words):
        return None
    for code in _languages_of(words):
        for pattern in _bodies(code):
            match = pattern.search(words[:LONGEST_DATE_LINE])
            if match and (day := _day(match, code)):
                return day
    return None


def _languages_of(words: str) -> Iterator[str]:
    """English, then the languages that have a month of which the name stands in some words."""
    yield "en"
    lower = words.lower()
    yield from (
        code
        for code in LANGUAGES
        if code != "en" and any(name in lower for name in load_language(code).month_numbers)
    )


def _day(match: re.Match[str], code: str) -> date | None:
    """The calendar day of a match in words or in ISO 8601."""
    month = match["month"]
    number = int(month) if month.isdigit() else _month_number(month.lower(), code)
    return _valid(int(match["year"]), number, int(match["day"]))


def _valid(year: int, month: int, day: int) -> date | None:
    """The calendar day, or None for a 32 December."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_number(name: str, code: str) -> int:
    """1 to 12 for a month's name, in any of its spellings."""
    return load_language(code).month_numbers[name]
