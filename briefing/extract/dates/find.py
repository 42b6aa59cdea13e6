"""Dates in a text, pinned to the calendar by the day of publication; what cannot be pinned is left out."""

import re
from datetime import date
from typing import Final

from briefing.extract.dates.calendar_days import Pinned
from briefing.extract.dates.names import is_no_date
from briefing.extract.dates.readings import FROM_PUBLICATION, STATED, read_days_off
from briefing.extract.dates.tense import REACH, SENTENCE_END, month_tense_at, tense_at
from briefing.extract.dates.words import DateWords, find_date_words
from briefing.findings import DateMention
from briefing.options import as_date

_RELATIVE: Final = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|night|ago|weekend|this\s+(?:past\s+)?(?:morning|afternoon|evening|week)"
    r"|(?:last|next|past)\s+(?:week|month|year|spring|summer|autumn|fall))\b",
    re.IGNORECASE,
)
_STATED_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def find_dates(text: str, published: date | str | None, language: str | None = "en") -> list[DateMention]:
    """Every day, week, month and year that a text names, in order and without overlap.

    A weekday, and a day or month without a year, is the last one before publication, unless the
    clause is about the future; where it may be either one the words are left out.

    Args:
        text: a sentence or more.
        published: the day on which the text appeared, as a date or ISO text; without it only
            dates that state their year are given.
        language: of other languages than English nothing is known, and nothing is given.

    Raises:
        UsageError: `published` is text and not an ISO day.
    """
    day = as_date(published)
    if language != "en":
        return []
    if day is not None:
        day = date(day.year, day.month, day.day)  # a time of day would not compare
    elif not _STATED_YEAR.search(text):
        return []
    mentions: list[DateMention] = []
    for words in find_date_words(text):
        if is_no_date(words, text):
            continue
        pinned = _pin(words, text, day, mentions[-1] if mentions else None)
        if pinned:
            mentions.append(DateMention(words.start, words.end, *pinned))
    return mentions


def is_relative(mention_text: str) -> bool:
    """Whether words depend on the day of writing other than by the name of a weekday or a month.

    "yesterday", "last week" and "two weeks ago" do; "Wednesday", "March 15", "2011" and "earlier
    this month" do not: month and year are mostly the same for all parts of a spliced source.
    """
    return bool(_RELATIVE.search(mention_text))


def names_its_date(mention_text: str) -> bool:
    """Whether words state their year: "15 March 2011", "March 2011" or "2011" need no date beside them."""
    return bool(_STATED_YEAR.search(mention_text))


def _pin(words: DateWords, text: str, published: date | None, last: DateMention | None) -> Pinned | None:
    """What the words mean, from what they state or from the day of publication."""
    if words.parts.get("year"):
        return STATED[words.kind](words)
    if published is None:
        return None
    if words.kind == "days_off":
        same = last is not None and _is_same_sentence(text, last.end, words.start)
        return read_days_off(words, last) if last and same else None
    tense = month_tense_at if words.parts.get("month") else tense_at
    return FROM_PUBLICATION[words.kind](words, published, lambda: tense(text, words.start, words.end))


def _is_same_sentence(text: str, start: int, end: int) -> bool:
    return end - start <= REACH and not SENTENCE_END.search(text[start : end + 1])
