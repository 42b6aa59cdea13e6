"""Read: bytes -> `Document`.

Before: a path, standard input, or text. After: text that is fixed for ever, with its title and
its numbered paragraphs; headings, bylines, captions and footers marked as what they are; date
and language known, or honestly None.
"""

from dataclasses import replace
from hashlib import sha256

from briefing.errors import EmptyDocument, ReadError
from briefing.model import Document, Note
from briefing.options import MAX_SOURCE_BYTES
from briefing.protocols import Reader
from briefing.read.encoding import decode
from briefing.read.markdown import markdown
from briefing.read.media import media_type
from briefing.read.paths import ENDINGS, STDIN, expand, read_bytes
from briefing.read.plain import plain
from briefing.text.languages import check_language, detect_language

READERS: dict[str, Reader] = {"plain": plain, "markdown": markdown}
"""Media type to the reader that turns its text into title and paragraphs."""

__all__ = ["ENDINGS", "READERS", "STDIN", "expand", "read_bytes", "read_document", "read_source"]


def read_source(uri: str, *, language: str | None = None) -> Document:
    """The document at a path, or on standard input for "-".

    Args:
        uri: a path of one file, or "-".
        language: ISO 639-1 code; by default it is told from the text.

    Raises:
        ReadError: the file is missing, too large, or cannot be read.
        UnknownMediaType: it is not text.
        EmptyDocument: it holds no words.
    """
    return read_document(read_bytes(uri, MAX_SOURCE_BYTES), uri, language=language)


def read_document(content: bytes | str, uri: str = "text", *, language: str | None = None) -> Document:
    """The document that some bytes, or a text, hold.

    Args:
        content: the raw bytes of a file, or its text.
        uri: its name on the page; the ending says which reader fits.
        language: ISO 639-1 code; by default it is told from the text.

    Raises:
        UnknownName: there are no rules for that language.
        UnknownMediaType, EmptyDocument: as for `read_source`.
    """
    check_language(language)
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if len(raw) > MAX_SOURCE_BYTES:
        raise ReadError(
            f"{uri} has {len(raw):,} bytes, more than {MAX_SOURCE_BYTES:,}; split it into several files"
        )
    reader = READERS[media_type(raw, uri)]
    decoded = decode(raw, uri)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(character.isalnum() for character in text):
        raise EmptyDocument(f"{uri} holds no words; give a text with at least one sentence")
    document = reader(text)
    spoken = language or detect_language(document.text)
    notes = [Note("encoding", note) for note in decoded.notes]
    return replace(
        document,
        uri=uri,
        sha256=sha256(raw).hexdigest(),
        encoding=decoded.encoding,
        language=spoken,
        notes=tuple(notes),
    )
