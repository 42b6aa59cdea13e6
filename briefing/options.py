"""Settings of a run, with their units, and the reasons for which a sentence is not printed."""

import datetime
from dataclasses import dataclass
from typing import Final

from briefing.errors import UnknownName, UsageError

MAX_WORDS: Final = 350
"""Words on the page when nothing else is said: one page of 10 pt type with room to breathe."""

MAX_SHARE: Final = 0.5
"""Share of a source's words that is printed when nothing else is said; beyond it a page is a copy."""

MOST_ALSO: Final = 3
"""Other places of a line that its citation names and whose sources the page lists; the JSON has all."""

MAX_SOURCE_BYTES: Final = 5_000_000
"""Largest text, in bytes: a shelf of articles, and still read within half a minute."""

MAX_FILE_BYTES: Final = 50_000_000
"""Largest file, in bytes: a mailbox, a feed or a PDF holds much that is no text."""

PAPERS: Final = {"a4": "A4", "letter": "letter"}
"""Paper name to its name in CSS."""

MARKINGS: Final = ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")
"""Labels of the Traffic Light Protocol 2.0 (FIRST, 2022), never translated."""

REASONS: Final = {
    "duplicate": "told in another line",
    "dependent": "cannot stand alone",
    "quote": "a quotation without a speaker",
    "announces": "announces without telling",
    "question": "a question",
    "caption": "a caption",
    "fragment": "too short, or no whole sentence",
    "long": "too long for a page",
    "language": "in a language that the angles do not know",
    "other": "under no angle",
    "budget": "beyond the word limit",
    "share": "beyond the share of a source",
    "page": "no room on the page",
    "topic": "not about what was asked for",
    "story": "beyond a story's third of the page",
    "desk": "taken out by the desk",
}
"""Why a sentence is not on the page, as the page's foot and `--explain` say it."""

LARGEST: Final = "largest"
ALL: Final = "all"

ROOM: Final = ("budget", "share", "story", "page")
"""Reasons of lines that could be printed and found no room."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a brief is made with; the same options and sources give the same bytes.

    Raises:
        UsageError: a date that is not ISO, or a number out of range.
        UnknownName: a paper or marking that does not exist.
    """

    date: datetime.date | str | None = None
    """The day the page is for, a date or ISO text; the newest source's day if None."""
    title: str | None = None
    profile: str = "crisis"
    """A profile's name, or the path of a TOML file."""
    ranker: str = "coverage"
    words: int | None = None
    """At most so many words in lines; None: 350."""
    language: str | None = None
    """ISO 639-1 code of the sources; None: each source's own, as far as it can be told."""
    paper: str = "a4"
    marking: str | None = None
    """A label of the Traffic Light Protocol, such as "AMBER"."""
    template_dir: str | None = None
    """A folder whose templates replace the ones of the same name that ship."""
    names: str | None = None
    """A TOML file with more names of parties and of people who speak for them."""
    pin: tuple[str, ...] = ()
    """Ids of sentences that are printed whatever their score."""
    drop: tuple[str, ...] = ()
    """Ids of sentences that are not printed."""
    max_share: float = MAX_SHARE
    """Share of each source's words, 0 to 1, that is printed at most; every source may give one line."""
    about: str | None = None
    """What the page is about: words, or a phrase to a line, with + before what must be there and - before
    what must not."""
    stories: str | None = None
    """Which story the page tells: LARGEST, ALL, or its number or words; None: sources are not grouped."""
    follow: bool = False
    """Whether the pages that a feed links to are read instead of what the feed says of them."""
    allow_private: tuple[str, ...] = ()
    """Hosts, as HOST or HOST:PORT, that may be asked though their addresses are private."""
    offline: bool = False
    """Whether web addresses are answered from the cache alone."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "date", as_date(self.date))
        if self.words is not None and self.words < 1:
            raise UsageError(f"--words is {self.words}; give a number of 1 or more")
        if not 0 < self.max_share <= 1:
            raise UsageError(
                f"--max-share is {self.max_share}; give a share above 0 and up to 1, such as 0.5"
            )
        if both := sorted(set(self.pin) & set(self.drop)):
            raise UsageError(f"{both[0]} is both pinned and dropped; choose one")
        if self.paper not in PAPERS:
            raise UnknownName("paper", self.paper, PAPERS)
        if self.marking is not None and self.marking not in MARKINGS:
            raise UnknownName("marking", self.marking, MARKINGS)

    @property
    def day(self) -> datetime.date | None:
        """The date as a `date`."""
        return as_date(self.date)

    @property
    def most_words(self) -> int:
        """Words that lines may have at most."""
        return self.words or MAX_WORDS

    def recorded(self) -> dict[str, object]:
        """The options as a brief records them: everything that changes what is printed."""
        return {
            "date": self.day.isoformat() if self.day else None,
            "title": self.title,
            "profile": self.profile,
            "ranker": self.ranker,
            "words": self.words,
            "language": self.language,
            "paper": self.paper,
            "marking": self.marking,
            "names": self.names,
            "pin": list(self.pin),
            "drop": list(self.drop),
            "max_share": self.max_share,
            "about": self.about,
            "stories": self.stories,
        }


def as_date(value: datetime.date | str | None) -> datetime.date | None:
    """The day that a date or an ISO text such as 2016-09-29 means.

    Raises:
        UsageError: the text is not an ISO day.
    """
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{value!r} is not a day; write it as 2016-09-29") from None
