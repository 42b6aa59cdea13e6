"""Days and periods as ISO 8601 writes them, and where they lie as seen from the day of publication."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

Pinned = tuple[str, str]
"""ISO text and precision: ("2016-09-28", "day")."""

DAYS_OF_WEEK: Final = 7
MONTHS_OF_YEAR: Final = 12


def as_day(day: date) -> Pinned:
    """2016-09-28."""
    return day.isoformat(), "day"


def as_week(day: date) -> Pinned:
    """The ISO week of a day: 2016-W39."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}", "week"


def as_month(day: date) -> Pinned:
    """2016-09."""
    return f"{day.year:04}-{day.month:02}", "month"


def as_year(day: date) -> Pinned:
    """2016."""
    return f"{day.year:04}", "year"


AS_UNIT: Final[dict[str, Callable[[date], Pinned]]] = {
    "day": as_day,
    "week": as_week,
    "weekend": as_week,
    "month": as_month,
    "year": as_year,
}


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_away(day: date, days: int) -> date | None:
    """The day so many days later, or earlier if negative; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_away(day: date, months: int) -> date | None:
    """The same day of another month, or that month's last."""
    count = day.year * MONTHS_OF_YEAR + day.month - 1 + months
    year, month = count // MONTHS_OF_YEAR, count % MONTHS_OF_YEAR + 1
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def units_away(day: date, unit: str, count: int) -> date | None:
    """The day so many days, weeks, months or years later, or earlier if negative."""
    if unit in ("month", "year"):
        return months_away(day, count * (MONTHS_OF_YEAR if unit == "year" else 1))
    return days_away(day, count * (1 if unit == "day" else DAYS_OF_WEEK))


def weekday_until(day: date, weekday: int) -> date | None:
    """The last such weekday on or before a day."""
    return days_away(day, -((day.weekday() - weekday) % DAYS_OF_WEEK))


def weekday_from(day: date, weekday: int) -> date | None:
    """The first such weekday on or after a day."""
    return days_away(day, (weekday - day.weekday()) % DAYS_OF_WEEK)


def weekday_in_week(day: date, weekday: int) -> date | None:
    """Such a weekday in the ISO week of a day."""
    return days_away(day, weekday - day.weekday())


def month_until(day: date, month: int) -> date | None:
    """The last such month that has begun by a day, as its first day."""
    return make_day(day.year - (month > day.month), month, 1)


def month_from(day: date, month: int) -> date | None:
    """The first such month that is not over on a day, as its first day."""
    return make_day(day.year + (month < day.month), month, 1)


def yearly_until(day: date, month: int, number: int) -> date | None:
    """The last such day of a year on or before a day; 29 February may lie some years back."""
    return _first_of(day, month, number, range(0, -9, -1), lambda found: found <= day)


def yearly_from(day: date, month: int, number: int) -> date | None:
    """The first such day of a year on or after a day."""
    return _first_of(day, month, number, range(9), lambda found: found >= day)


def _first_of(day: date, month: int, number: int, years: range, fits: Callable[[date], bool]) -> date | None:
    candidates = (make_day(day.year + n, month, number) for n in years)
    return next((found for found in candidates if found and fits(found)), None)
