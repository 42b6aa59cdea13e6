"""The page before it is set: a frozen value of which every format is a rendering."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from briefing.findings import Event, KeyFigure, Position
from briefing.model import Line, Note

SCHEMA: Final = "briefing/1"
"""Name and version of a brief's JSON; a reader that knows another refuses the file."""

PROOF_MARK: Final = f"<!-- {SCHEMA} "
"""How the comment begins that a Markdown page of ours ends with."""

MANY_STORIES: Final = 4
"""Stories among the sources from which no one may take more than its share of the page."""

TYPE_PT: Final = 10.0
"""Size of the lines' type on paper, in points, where there is room."""


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one angle, strongest first."""

    angle: str
    heading: str
    lines: tuple[Line, ...]
    left_out: int = 0
    """Sentences of the angle that are not printed."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence that is not printed, and why."""

    line: Line
    reason: str
    because_of: str | None = None
    """The id of the line that stands for it, where one does."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Another place at which a source stands word for word, or nearly."""

    uri: str
    title: str | None
    publisher: str | None
    published: date | None
    sha256: str
    link: str | None = None


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
    author: str | None = None
    published_from: str | None = None
    """Where the day was found: metadata, page or dateline."""
    link: str | None = None
    """The web address at which the article stands."""
    language: str | None = None
    """ISO 639-1 code, or None where it is not known."""
    also_at: tuple[Copy, ...] = ()
    """Copies that were given too; they have no letter of their own."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A source that was read and is not on the page."""

    uri: str
    title: str | None
    sha256: str
    reason: str
    """topic: it does not concern what the page is about; story: it tells another story."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Another story, which the page names and does not tell."""

    title: str
    """Of the source that stands for it."""
    source: str
    n_sources: int


@dataclass(frozen=True, slots=True)
class Context:
    """The paragraph in which a printed line stands."""

    source: str
    paragraph: int
    start: int
    end: int
    text: str
    """Verbatim: the characters from start to end."""


@dataclass(frozen=True, slots=True)
class Comment:
    """Words of the desk, set apart from what sources say."""

    section: str
    """The angle under which it stands, "bottom_line", or "" for the whole page."""
    text: str
    """On one line."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """What stands beside the lines: indices into the brief's figures, positions and timeline."""

    figures: tuple[tuple[int, ...], ...] = ()
    """The strip of key figures: an entry is one figure, a share of it, or several that conflict."""
    positions: tuple[int, ...] = ()
    """The index of who said what, in reading order."""
    timeline: tuple[int, ...] = ()
    """Earliest first."""
    type_pt: float = TYPE_PT
    """Size of the lines' type on paper, in points."""


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
    left_out: Mapping[str, int] = field(default_factory=dict)
    """Reason to the number of sentences that are not printed for it."""
    boxes: Boxes = Boxes()
    context: tuple[Context, ...] = ()
    """Of every printed line, in the order of the sources."""
    comments: tuple[Comment, ...] = ()
    also_reported: tuple[Reported, ...] = ()
    """Other stories of the sources, the most reported first."""
    set_aside: tuple[SetAside, ...] = ()
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
