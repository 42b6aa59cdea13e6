"""Wording: days, counts and sources as the page words them, in every locale."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Final, NamedTuple
from unicodedata import bidirectional

from briefing.brief import Copy, Source
from briefing.raw import is_address
from briefing.text.languages import language_name

PAGE_LANGUAGE: Final = "en"
"""The language of the page's own words."""

UNKNOWN: Final = "und"
"""A language that is not known (ISO 639-2)."""

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
    """The direction, rtl or ltr, of most letters of a text.

    Not that of the first one, because an Arabic sentence may open with a name in Latin letters.
    """
    if text.isascii():
        return "ltr"
    kinds = Counter(map(bidirectional, text))
    return "rtl" if kinds["R"] + kinds["AL"] > kinds["L"] else "ltr"


def foreign_language(code: str | None) -> str | None:
    """A language as the attribute "lang" of words on the page: "und" for one that is not known.

    None for English, the language of our own words.
    """
    return None if code == PAGE_LANGUAGE else code or UNKNOWN


_LINK: Final = re.compile(
    r"https?://[\w.-]{1,200}(?::\d{1,5})?(?:[/?#][\w/.,:;~%=&?+@#!$()-]{0,500})?", re.ASCII
)
"""A web address without any mark that means something in a format of ours."""

MOST_COPIES: Final = 3
"""Copies of a source that its entry names; the JSON has all."""


def source_link(source: Source) -> str | None:
    """The web address at which a source stands, where it is one that every format can print."""
    stated = source.link or source.uri
    return stated if _LINK.fullmatch(stated) else None


def source_name(source: Source) -> str:
    """The file name of a source, as people know it; of a web address the host."""
    if source.uri == "-":
        return "standard input"
    if is_address(source.uri):
        return source.uri.split("/")[2]
    return PurePath(source.uri).name or source.uri


def source_words(source: Source) -> str:
    """A source in one line: title, publisher, file name, day, language, SHA-256, copies."""
    return " · ".join(part.text for part in source_parts(source))


class SourcePart(NamedTuple):
    """A piece of what the page says of a source."""

    text: str
    is_quoted: bool = False
    """Whether the words are the source's, so that they may be in its language."""


def source_parts(source: Source) -> list[SourcePart]:
    """What the page says of a source, piece by piece."""
    language = None if source.language in (None, PAGE_LANGUAGE) else source.language
    is_linked = is_address(source.uri) and source_link(source) is not None
    name = None if is_linked else source_name(source)  # the address stands behind
    quoted = [*filter(None, (source.title, source.publisher, name))]
    told = [source_day(source), *([language_name(language)] if language else [])]
    told += [f"sha256 {source.sha256[:DIGEST_DIGITS]}", *copies_words(source)]
    return [*(SourcePart(text, True) for text in quoted), *map(SourcePart, told)]


def copies_words(source: Source) -> list[str]:
    """Where a source was given again: "also at b.txt, c.txt and 4 more"; nothing if nowhere."""
    names = list(dict.fromkeys(copy.publisher or source_name(_as_source(copy)) for copy in source.also_at))
    if not names:
        return []
    n_more = len(names) - MOST_COPIES
    more = f" and {n_more} more" if n_more > 0 else ""
    return [f"also at {', '.join(names[:MOST_COPIES])}{more}"]


def _as_source(copy: Copy) -> Source:
    return Source("", copy.uri, copy.title, copy.publisher, copy.published, copy.sha256, 0)


def source_day(source: Source) -> str:
    """The day on which a source was published, in words."""
    return day_words(source.published) if source.published else "date not stated"
