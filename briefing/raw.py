"""What reading starts from: the bytes of a source, what is known of them, and what they turn into."""

from dataclasses import dataclass, field
from datetime import date

from briefing.errors import BriefingError
from briefing.model import Document, Note


@dataclass(frozen=True, slots=True)
class Credits:
    """What is known of an article beside its words; None where nothing says it."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    """The day, as the source states it in its own time zone."""
    published_from: str | None = None
    """Where the day was found: metadata, page or dateline."""
    link: str | None = None
    """The web address at which the article stands."""
    language: str | None = None
    """ISO 639-1 code, as the source states it."""


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a source, or of a part of one, before they are read."""

    content: bytes
    uri: str = "text"
    """As given: a path, a web address, or "-"."""
    part: str = ""
    """The name of the part within the source at `uri`, such as "3"; empty for the whole of it."""
    name: str = ""
    """A file name whose ending may tell the media type, where `uri` has none, as of an attachment."""
    media_type: str | None = None
    """MIME type by the header of the server or the mail, such as "text/html"; a hint, not the truth."""
    charset: str | None = None
    """Encoding by that header; a hint too."""
    credits: Credits = field(default_factory=Credits)
    """What the server, or what holds this part, says of it; it counts where the part is silent."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of some bytes."""

    documents: tuple[Document, ...] = ()
    """In the order of the source. Of each the reader knows text, title, paragraphs and credits; where
    a source holds several, `part` names each."""
    parts: tuple[Raw, ...] = ()
    """What the source holds that another reader reads, such as the attachments of a mail."""
    failures: tuple[BriefingError, ...] = ()
    """What in it could not be read, a line each."""
    notes: tuple[Note, ...] = ()
    """What the reader of the page should know of what was left out."""
