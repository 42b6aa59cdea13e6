"""What reading starts from: the bytes of a source, what is known of them, and what they turn into."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from briefing.errors import BriefingError
from briefing.model import Document, Note

_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)


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

    def filled(self, others: "Credits") -> "Credits":
        """These credits, and of the others what these do not know; a day comes with where it was found."""
        dated = self if self.published else others
        return Credits(
            self.title or others.title,
            self.publisher or others.publisher,
            self.author or others.author,
            dated.published,
            dated.published_from,
            self.link or others.link,
            self.language or others.language,
        )


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


def is_address(uri: str) -> bool:
    """Whether a source is a web address."""
    return _ADDRESS.match(uri) is not None


def with_credits(document: Document, known: Credits) -> Document:
    """The document with what is known of it from elsewhere, where it is silent itself."""
    own = Credits(
        document.title,
        document.publisher,
        document.author,
        document.published,
        document.published_from,
        document.link,
        document.language,
    )
    told = own.filled(known)
    return replace(
        document,
        title=told.title,
        publisher=told.publisher,
        author=told.author,
        published=told.published,
        published_from=told.published_from,
        link=told.link,
        language=told.language,
    )
