"""The timeline: words for days pinned to the calendar, and their dates in brackets in printed lines.

Words are pinned only against a known day of publication. In a source that is glued from several
stories "today" has no known day; only names of weekdays and months are pinned there.
"""

import datetime
from collections.abc import Sequence
from typing import Final

from briefing.extract.dates.find import find_dates, is_relative, names_its_date
from briefing.findings import DateMention, Event
from briefing.model import Insert, Sentence
from briefing.text.languages import load_language


def pinned(sentence: Sentence, published: datetime.date | None, *, is_spliced: bool) -> list[DateMention]:
    """The words of a sentence that name a day or a period of the calendar; spans in the sentence.

    Args:
        published: the day of publication; None: only dates with their year are given.
        is_spliced: whether the source is glued from several stories or contradicts its own dates.
    """
    mentions = find_dates(sentence.text, published)
    if not is_spliced:
        return mentions
    return [m for m in mentions if not is_relative(sentence.text[m.start : m.end])]


def events(sentences: Sequence[Sentence], mentions: Sequence[Sequence[DateMention]]) -> tuple[Event, ...]:
    """What happened when, earliest first; of one date in reading order.

    Args:
        mentions: of each sentence.
    """
    found = [
        Event(
            id=sentence.id,
            source=sentence.source,
            start=sentence.start + mention.start,
            end=sentence.start + mention.end,
            text=sentence.text[mention.start : mention.end],
            date=mention.date,
            precision=mention.precision,
        )
        for sentence, of_sentence in zip(sentences, mentions, strict=True)
        for mention in of_sentence
    ]
    return tuple(sorted(found, key=lambda event: _first_day(event.date)))


def _first_day(date: str) -> str:
    """An ISO day that sorts a day, a week, a month and a year by where they begin."""
    if "W" in date:
        year, week = date.split("-W")
        return datetime.date.fromisocalendar(int(year), int(week), 1).isoformat()
    return f"{date}{'-01-01'[: 10 - len(date)]}" if len(date) < ISO_DAY else date


ISO_DAY: Final = 10
"""Characters of 2016-09-28."""


def day_inserts(sentence: Sentence, mentions: Sequence[DateMention]) -> tuple[Insert, ...]:
    """The dates to print in brackets behind words such as "Wednesday" and "yesterday".

    A date whose day and month the words name needs none. The span is that of the words.
    """
    return tuple(
        Insert(
            at=_behind_owner(sentence.text, mention.end),
            text=_day_words(mention.date),
            kind="date",
            source=sentence.source,
            start=sentence.start + mention.start,
            end=sentence.start + mention.end,
        )
        for mention in mentions
        if mention.precision == "day" and _names_no_month(sentence.text[mention.start : mention.end])
    )


def _behind_owner(text: str, end: int) -> int:
    """The offset behind an "'s": "Monday's [7 Feb 2011] raid"."""
    return end + 2 if text[end : end + 2] in ("'s", "’s") else end


def _names_no_month(words: str) -> bool:
    """Whether words such as "Wednesday" leave the reader to guess the date."""
    language = load_language("en")
    lower = words.lower().replace(".", "").split()
    return not names_its_date(words) and not any(
        word in language.months or word in language.months_short or word == "sept" for word in lower
    )


def _day_words(date: str) -> str:
    """An ISO day as "28 Sep 2016"."""
    year, month, day = date.split("-")
    return f"{int(day)} {load_language('en').months_short[int(month) - 1].capitalize()} {year}"
