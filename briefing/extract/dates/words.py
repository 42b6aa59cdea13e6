"""The words that name a day or a period, as one pattern of many kinds.

Each kind is a body with named parts; joined they make one pattern that runs over the text once.
Every part is bounded, so that time grows with the text and no faster.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.text.languages import load_language
from briefing.text.toml_files import read_toml

_GAP = r"\s{1,2}"
_YEAR = r"(?P<year>[12]\d{3})(?!\w|%|[,.]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_OTHER_DAY = r"(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?"
_END = r"(?!\w|-\w)"
_OF_YEAR = rf"{_GAP}(?:of{_GAP})?(?P<which>this|last|next){_GAP}year{_END}"
_PART = (
    rf"(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?)(?:{_GAP}(?:in{_GAP})?(?:the{_GAP})?)|(?:[Mm]id|[Ee]nd|[Ee]arly|[Ll]ate)-"
    rf"|(?:[Ss]tart|[Ee]nd|[Bb]eginning|[Mm]iddle){_GAP}of{_GAP}(?:the{_GAP})?)"
)
_PART_OF_YEAR = (
    rf"(?:{_PART}|(?:(?:first|second|third|fourth|final|last){_GAP}(?:half|quarter|months)"
    rf"|spring|summer|autumn|fall){_GAP}(?:of{_GAP})?)"
)
LEAD: Final = 40
"""Characters before an anchor at which its words may begin: "the second quarter of 2010"."""

_FIRST_LETTERS = (
    r"(?=[\dA-Z]|a(?:[nlu]|\s)|be|co|da|e[alin]|f[aiou]|la|mi|n[ei]|on|pa|s[eipu]|st|t[ehouw]|we|ye)"
)
"""How a date word may begin: most words are passed by without trying any kind."""

_KIND: Final = re.compile(r"\(\?P<\w+>")


class DateWords(NamedTuple):
    """Words that may name a date, with what they consist of."""

    start: int
    end: int
    kind: str
    """A key of the table of kinds, such as "weekday" or "month_day"."""
    parts: Mapping[str, str | None]
    """What the words say: weekday, day, month, year, which, unit, number."""


@cache
def date_lists() -> dict[str, Any]:
    """The word lists of `en.toml` beside this file."""
    path = Path(__file__).parent / "en.toml"
    return read_toml(path)


@cache
def word_set(table: str, name: str) -> frozenset[str]:
    """One word list of `en.toml` beside this file."""
    return frozenset(date_lists()[table][name].split())


def _full_weekdays() -> list[str]:
    return [name.capitalize() for name in load_language("en").weekdays]


def _full_months() -> list[str]:
    return [name.capitalize() for name in load_language("en").months]


@cache
def weekday_numbers() -> dict[str, int]:
    """Name of a weekday, long or short, to its number; Monday is 0."""
    short: dict[str, int] = date_lists()["short_weekdays"]
    return {name: n for n, name in enumerate(_full_weekdays())} | short


@cache
def month_numbers() -> dict[str, int]:
    """Name of a month, long or short, to its number; January is 1."""
    short: dict[str, int] = date_lists()["short_months"]
    return {name: n for n, name in enumerate(_full_months(), 1)} | short


def _any_of(names: Iterator[str] | list[str]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _bodies() -> dict[str, str]:
    """Kind to its pattern; of two that begin at the same place the first one counts."""
    lists = date_lists()
    weekday = rf"(?P<weekday>{_any_of(_full_weekdays())})"
    month = rf"(?P<month>{_any_of(_full_months())})"
    loud_weekdays, loud_months = [*map(str.upper, _full_weekdays())], [*map(str.upper, _full_months())]
    any_weekday = rf"(?P<weekday>{_any_of([*weekday_numbers(), *loud_weekdays])})(?!\w)\.?"
    any_month = rf"(?P<month>{_any_of([*month_numbers(), *loud_months])})(?!\w)(?:\.(?=,?\s{{1,2}}\d))?"
    before_day = rf"(?:{any_weekday},?{_GAP}(?:the{_GAP})?)?"
    with_year = rf"(?:,?{_GAP}(?:of{_GAP})?{_YEAR}|{_OF_YEAR})"
    number = rf"(?P<number>\d{{1,3}}|{_any_of(list(lists['numbers']))})"
    return {
        "iso_day": r"(?P<year>[12]\d{3})-(?P<month_number>\d\d)-(?P<day>\d\d)(?![\w-])",
        "numeric": r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?![\w/]|\.\d)",
        "day_month": rf"{before_day}{_DAY}{_OTHER_DAY}{_GAP}(?:of{_GAP})?{any_month}(?!\w){with_year}?",
        "month_day": (
            rf"{before_day}{any_month}{_GAP}(?:the{_GAP})?{_DAY}(?![\w%:]|[.,]\d)(?!-\w*[a-z])"
            rf"{_OTHER_DAY}{with_year}?"
        ),
        "month_year": (
            rf"{_PART}?{any_month},?{_GAP}(?:of{_GAP})?(?:{_YEAR}|(?P<which>this|last|next){_GAP}year{_END})"
        ),
        "weekday": (
            rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his{_GAP}past|[Tt]his{_GAP}coming|[Tt]his|past|coming){_GAP})?"
            rf"{weekday}{_END}(?:,{_GAP}the{_GAP}(?P<day>\d{{1,2}})(?:st|nd|rd|th)"
            rf"|{_GAP}(?:of{_GAP})?(?P<of_week>this|last|next){_GAP}week{_END})?"
        ),
        "month": rf"{_PART}?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his){_GAP})?{month}{_END}",
        "part_of_year": rf"{_PART_OF_YEAR}{_YEAR}",
        "period": (
            rf"(?:{_PART})?(?P<which>[Ll]ast|[Nn]ext|[Tt]his{_GAP}past|[Tt]his|[Pp]ast)"
            rf"{_GAP}(?P<unit>weekend|week|month|year){_END}"
        ),
        "weekend": rf"weekend{_END}",
        "season": rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his){_GAP}(?P<season>spring|summer|autumn|fall){_END}",
        "days_off": (
            rf"(?:{number}{_GAP}days?{_GAP}"
            rf"(?P<side>later(?!{_GAP}than)|earlier|after(?=[.,;])|before(?=[.,;]))"
            rf"|(?:next|following){_GAP}day){_END}"
        ),
        "ago": (
            rf"(?:(?P<nearly>[Nn]early|[Aa]lmost){_GAP})?{number}{_GAP}"
            rf"(?P<unit>day|week|month|year)s?{_GAP}ago(?!\w)"
        ),
        "day_word": (
            rf"(?P<word>[Dd]ay{_GAP}before{_GAP}yesterday|[Dd]ay{_GAP}after{_GAP}tomorrow|[Tt]oday|[Yy]esterday|[Tt]omorrow"
            rf"|[Tt]onight|[Ll]ast{_GAP}night|[Tt]his{_GAP}(?:morning|afternoon|evening)){_END}"
        ),
        "year": r"(?P<year>(?:1[6-9]|20)\d\d)(?!\w|%|[,.:]\d|[-–/]\d{1,2}(?!\d))",
    }


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(_bodies()[kind])


@cache
def _all_kinds() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{_KIND.sub('(?:', body)})" for kind, body in _bodies().items())
    return re.compile(rf"(?<![\w$£€#@/])(?<!\d[.,:]){_FIRST_LETTERS}(?:{kinds})")


@cache
def _anchor() -> re.Pattern[str]:
    """A piece of every date word: far from it there is nothing to look for."""
    lists = date_lists()
    full, short = _full_months(), list(lists["short_months"])
    full += map(str.upper, _full_months())
    return re.compile(
        rf"day|ago(?!\w)|week|month|year|night|this\s|\d{{4}}|tomorrow|spring|summer|autumn|fall"
        rf"|(?:{_any_of(full + short)})(?!\w)"
    )


def find_date_words(text: str) -> Iterator[DateWords]:
    """Words of a text that may name a date, in order and without overlap; whether they do is not yet said."""
    anchors, kinds = _anchor(), _all_kinds()
    end = 0
    while anchor := anchors.search(text, end):
        found = kinds.search(text, max(end, anchor.start() - LEAD))
        if not found:
            return
        kind = found.lastgroup or ""
        match = _pattern(kind).match(text, found.start())
        if match:
            yield DateWords(match.start(), match.end(), kind, match.groupdict())
        end = found.end()
