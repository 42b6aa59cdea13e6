"""Timestamps: the day of publication as feeds, mails and programs write it, in its own time zone."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate
from typing import Final

from briefing.read.dates import stated_date

LONGEST_TIMESTAMP: Final = 100
"""Characters; with weekday, seconds and the name of a zone they are far below."""

_ISO_DAY: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SECONDS: Final = re.compile(r"\d{9,10}(?:\.\d{1,9})?")
_MILLISECONDS: Final = re.compile(r"\d{12,13}")


def stamped_day(stamp: str | int | float) -> date | None:
    """The day that a timestamp names, as its writer saw the calendar; None if it names none.

    Takes ISO 8601 (2016-09-29, 20160929, 2016-09-29T23:30:00-05:00), the dates of mails (Thu, 29 Sep
    2016 23:30:00 -0500), a date in words (29 September 2016), and seconds or milliseconds since
    1970: these have no zone, and their day is that of UTC.
    """
    text = str(stamp).strip()[:LONGEST_TIMESTAMP]
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(float(text)), UTC).date()
    if _MILLISECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) // 1000, UTC).date()
    if match := _ISO_DAY.match(text):
        return _day(*map(int, match.groups()))
    return _mailed_day(text) or stated_date(text)


def _mailed_day(text: str) -> date | None:
    """The day of a date as mails write it (RFC 5322)."""
    try:
        found = parsedate(text)
    except (ValueError, IndexError, TypeError):  # what it raises for odd input differs by version
        return None
    return _day(*found[:3]) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None for a 32 December; a year before print is a mistake of a program."""
    try:
        return date(year, month, day) if year >= FIRST_YEAR else None
    except ValueError:
        return None


FIRST_YEAR: Final = 1600
"""Of the first newspaper; 0001-01-01 is how some programs write that they know no date."""
