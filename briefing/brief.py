"""The page before it is set: a frozen value of which every format is a rendering."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefing.findings import Event, KeyFigure, Position
from briefing.model import Line, Note


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one angle, strongest first."""

    angle: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence that is not printed, and why."""

    line: Line
    reason: str
    because_of: str | None = None
    """The id of the line that stands for it, where one does."""


@dataclass(frozen=True, slots=True)
class Source:
    """What the page says about a document."""

    id: str
    uri: str
    title: str | None
    publisher: str | None
    published: date | None
    sha256: str
    words: int


@dataclass(frozen=True, slots=True)
class Brief:
    """The page before it is set: every format is a rendering of this one value."""

    title: str
    date: date | None
    """The day the page is for: as given, or that of the newest source, or not known."""
    made: str | None
    """When it was made, ISO 8601 in UTC; None unless SOURCE_DATE_EPOCH says so."""
    language: str | None
    marking: str | None
    profile: str
    words: int
    """Words printed in lines."""
    sources: tuple[Source, ...]
    bottom_line: tuple[Line, ...]
    sections: tuple[Section, ...]
    figures: tuple[KeyFigure, ...] = ()
    """In reading order."""
    positions: tuple[Position, ...] = ()
    """In reading order, quotations without a speaker last."""
    timeline: tuple[Event, ...] = ()
    """Earliest first."""
    notes: tuple[Note, ...] = ()
    cut: tuple[Cut, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All printed lines, from the top of the page to the bottom."""
        return self.bottom_line + tuple(line for s in self.sections for line in s.lines)


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished page in one format, ready to be written or sent."""

    name: str
    """File name with the format's ending."""
    format: str
    content: bytes
