"""What date words mean: by the year that they state, or as seen from the day of publication."""

from collections.abc import Callable
from datetime import date
from typing import Final

from briefing.extract.dates import calendar_days as days
from briefing.extract.dates.calendar_days import Pinned
from briefing.extract.dates.clause_verbs import EITHER, FUTURE, PAST, UNSURE
from briefing.extract.dates.words import DateWords, date_lists, month_numbers, weekday_numbers
from briefing.findings import DateMention

SOON: Final = 90
"""Days: a day or month without a year is the one that lies so near, if only one of the two does."""

DAYS_OF_YEAR: Final = 366
"""29 February of some other year would need to state it."""

MOST_UNITS_AGO: Final = 60
"""Beyond it "100 years ago" is a round number, not a year."""

FRIDAY, SATURDAY = 4, 5

_STEP: Final = {"last": -1, "past": -1, "this past": -1, "this": 0, "next": 1}

Tense = Callable[[], str]
"""Looks whether the clause speaks of the past or the future; asked only where it matters."""


def _flat(words: str | None) -> str:
    """In small letters, with single blanks."""
    return " ".join((words or "").lower().split())


def _year_of(words: DateWords) -> int:
    return int(words.parts["year"] or 0)


def _month_of(words: DateWords) -> int:
    return month_numbers()[(words.parts["month"] or "").title()]


def _stated_day(words: DateWords) -> Pinned | None:
    """A day with its year; a weekday that is not that day's makes it nothing."""
    day = days.make_day(_year_of(words), _month_of(words), int(words.parts["day"] or 0))
    return days.as_day(day) if day and _weekday_fits(words, day) else None


def _weekday_fits(words: DateWords, day: date) -> bool:
    name = words.parts["weekday"]
    return name is None or weekday_numbers()[name.title()] == day.weekday()


def _stated_month(words: DateWords) -> Pinned | None:
    day = days.make_day(_year_of(words), _month_of(words), 1)
    return days.as_month(day) if day else None


def _stated_year(words: DateWords) -> Pinned:
    return f"{_year_of(words):04}", "year"


def _iso_day(words: DateWords) -> Pinned | None:
    day = days.make_day(_year_of(words), int(words.parts["month_number"] or 0), int(words.parts["day"] or 0))
    return days.as_day(day) if day else None


def _numeric_day(words: DateWords) -> Pinned | None:
    """03/04/2011 is a day in March or in April; 15/03/2011 can only be one."""
    first, second = int(words.parts["first"] or 0), int(words.parts["second"] or 0)
    readings = {days.make_day(_year_of(words), m, d) for m, d in ((first, second), (second, first))} - {None}
    day = readings.pop() if len(readings) == 1 else None
    return days.as_day(day) if day else None


def _yearless_day(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    month, number = _month_of(words), int(words.parts["day"] or 0)
    if words.parts["which"]:
        year = published.year + _STEP[words.parts["which"]]
        day = days.make_day(year, month, number)
        return days.as_day(day) if day and _weekday_fits(words, day) else None
    past, future = days.yearly_until(published, month, number), days.yearly_from(published, month, number)
    if past is None or future is None:
        return None
    if words.parts["weekday"]:
        fitting = [day for day in (past, future) if _weekday_fits(words, day)]
        return days.as_day(fitting[0]) if fitting else None
    if (published - past).days <= SOON:
        return days.as_day(past)
    told, is_soon = tense(), (future - published).days <= SOON
    if told == FUTURE or (told == EITHER and is_soon):
        return days.as_day(future) if (future - published).days <= DAYS_OF_YEAR else None
    if told == EITHER or is_soon or (published - past).days > DAYS_OF_YEAR:
        return None
    return days.as_day(past)


def _month_of_year(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    day = days.make_day(published.year + _STEP[words.parts["which"] or "this"], _month_of(words), 1)
    return days.as_month(day) if day else None


def _bare_month(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    month, which = _month_of(words), _flat(words.parts["which"])
    if which == "this":
        return days.as_month(published.replace(month=month, day=1))
    if which:
        find, step = (days.month_until, -1) if which == "last" else (days.month_from, 1)
        other = days.months_away(published, step)
        day = find(other, month) if other else None
        return days.as_month(day) if day else None
    past, future = days.month_until(published, month), days.month_from(published, month)
    if past is None or future is None:
        return None
    if past == future:
        return days.as_month(past)
    told, is_soon = tense(), (future - published).days <= SOON
    if told == FUTURE and (published - past).days <= SOON:
        told = PAST
    if told == FUTURE or (told == EITHER and is_soon):
        return days.as_month(future)
    return None if told == EITHER or (told == UNSURE and is_soon) else days.as_month(past)


def _weekday(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    weekday = weekday_numbers()[words.parts["weekday"] or ""]
    if words.parts["day"]:
        return _weekday_and_number(weekday, int(words.parts["day"]), published, tense)
    which = _flat(words.parts["which"])
    if words.parts["of_week"]:
        week = days.days_away(published, days.DAYS_OF_WEEK * _STEP[words.parts["of_week"]])
        day = days.weekday_in_week(week, weekday) if week else None
    elif which in ("last", "past", "this past"):
        eve = days.days_away(published, -1)
        day = days.weekday_until(eve, weekday) if eve else None
    elif which in ("next", "coming", "this coming"):
        morrow = days.days_away(published, 1)
        day = days.weekday_from(morrow, weekday) if morrow else None
    else:
        told = tense()
        if told == EITHER:
            return None
        ahead = told == FUTURE or (which == "this" and told != PAST)
        day = (days.weekday_from if ahead else days.weekday_until)(published, weekday)
    return days.as_day(day) if day else None


def _weekday_and_number(weekday: int, number: int, published: date, tense: Tense) -> Pinned | None:
    """The one "Tuesday, the 25th" within a month, on the side that is told of."""
    find, step = (days.weekday_from, 1) if tense() == FUTURE else (days.weekday_until, -1)
    first = find(published, weekday)
    weeks = (days.days_away(first, step * days.DAYS_OF_WEEK * n) for n in range(5)) if first else ()
    return next((days.as_day(day) for day in weeks if day and day.day == number), None)


def _period(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    """A week, month or year; on a Monday "this weekend" is over if something past is told of it."""
    unit, which = words.parts["unit"] or "", _flat(words.parts["which"])
    is_over = unit == "weekend" and which == "this" and published.weekday() < FRIDAY and tense() == PAST
    day = days.units_away(published, unit, -1 if is_over else _STEP[which])
    return days.AS_UNIT[unit](day) if day else None


def _weekend(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    """The last weekend, or the one that is under way: "over the weekend"."""
    told = tense()
    if told == EITHER:
        return None
    step = -1 if told != FUTURE and published.weekday() < SATURDAY else 0
    day = days.units_away(published, "weekend", step)
    return days.as_week(day) if day else None


def _season(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    """The year of "next spring"; left out where this year's or another one's may be meant."""
    which, month = _flat(words.parts["which"]), _SEASON_ENDS[words.parts["season"] or ""]
    if (which == "last" and published.month > month) or (which == "next" and published.month < month - 2):
        return None
    day = days.units_away(published, "year", _STEP[which])
    return days.as_year(day) if day else None


def read_days_off(words: DateWords, last: DateMention) -> Pinned | None:
    """The day that "two days later" means behind a day."""
    if last.precision != "day":
        return None
    count = _count(words.parts["number"] or "one")
    back = words.parts["side"] in ("earlier", "before")
    day = days.days_away(date.fromisoformat(last.date), -count if back else count)
    return days.as_day(day) if day else None


def _count(number: str) -> int:
    return int(number) if number.isdigit() else int(date_lists()["numbers"][number])


def _ago(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    """The day, week, month or year so long ago; "nearly two weeks ago" is a day less."""
    count, unit = _count(words.parts["number"] or ""), words.parts["unit"] or ""
    day = days.units_away(published, unit, -count) if count <= MOST_UNITS_AGO else None
    if day and words.parts["nearly"] and unit != "day":
        day = days.days_away(day, 1)
    return days.AS_UNIT[unit](day) if day else None


def _day_word(words: DateWords, published: date, tense: Tense) -> Pinned | None:
    word = _flat(words.parts["word"])
    day = days.days_away(published, _DAY_WORDS.get(word, 0))
    return days.as_day(day) if day else None


_DAY_WORDS: Final = {
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
"""Word to the days that lie between; those not here mean the day itself."""

_SEASON_ENDS: Final = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}
"""Season to its last month, in the north."""

STATED: Final[dict[str, Callable[[DateWords], Pinned | None]]] = {
    "iso_day": _iso_day,
    "numeric": _numeric_day,
    "day_month": _stated_day,
    "month_day": _stated_day,
    "month_year": _stated_month,
    "part_of_year": _stated_year,
    "year": _stated_year,
}
"""Kind to what it means where the year is stated."""

FROM_PUBLICATION: Final[dict[str, Callable[[DateWords, date, Tense], Pinned | None]]] = {
    "day_month": _yearless_day,
    "month_day": _yearless_day,
    "month_year": _month_of_year,
    "month": _bare_month,
    "weekday": _weekday,
    "period": _period,
    "weekend": _weekend,
    "season": _season,
    "ago": _ago,
    "day_word": _day_word,
}
"""Kind to what it means as seen from the day of publication."""
