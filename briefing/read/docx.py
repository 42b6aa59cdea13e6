"""Word documents (.docx): the article in their body, as it stands once all changes are accepted.

Headers, footers, notes, comments, hidden text and tables of figures are left out. The one file that
knows python-docx. What a document points to, such as a linked picture, is never opened.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import ReadError, UnknownMediaType
from briefing.model import Document
from briefing.raw import Credits, Raw, Reading
from briefing.read.blocks import Block, document_of
from briefing.read.credits import credited
from briefing.read.datelines import dateline
from briefing.read.dates import stated_date
from briefing.read.docx_text import Piece, pieces_of
from briefing.read.file_properties import stated_author, stated_title
from briefing.read.furniture import kind_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MOST_UNPACKED: Final = 200_000_000
"""Bytes of all parts together, pictures included, beyond which a file is refused."""

MOST_TEXT: Final = 40_000_000
"""Bytes of the part with the text: a book takes five million."""

MOST_PARTS: Final = 5_000

MOST_BASES: Final = 10
"""Styles that are made one from the other; a damaged file may go round in a circle."""

FIRST_TEXT: Final = 40
"""Words of a paragraph behind which no title stands."""

MOST_TITLE_WORDS: Final = 40

_KINDS: Final = {
    "title": "heading",
    "subtitle": "heading",
    "heading": "heading",
    "caption": "caption",
    "header": "footer",
    "footer": "footer",
    "toc": "footer",
    "index": "footer",
    "footnote": "footer",
    "endnote": "footer",
}
"""First word of a style's name, in small letters, to what its paragraphs are."""

_STOPS: Final = tuple(".:;,…؟。")


@dataclass(frozen=True, slots=True)
class _Properties:
    """What the file says of itself."""

    title: str | None = None
    author: str | None = None
    created: date | None = None


def docx(raw: Raw) -> Reading:
    """The document that a Word file holds.

    Raises:
        ReadError: it is damaged, or unpacks to too much.
        UnknownMediaType: it holds no text of Word, or has macros.
    """
    _check_archive(raw)
    word = _opened(raw)
    try:
        pieces = pieces_of(word.element.body, _styles(word))
        properties = _properties(word)
    except Exception as error:  # a part that is no XML shows only when it is asked for
        raise _damaged(raw, error) from None
    return Reading((_document(pieces, properties),))


def _check_archive(raw: Raw) -> None:
    """Raise what is wrong with the archive, before anything in it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw.content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _damaged(raw, error) from None
    sizes = {part.filename: part.file_size for part in parts}
    text = max((size for name, size in sizes.items() if name.endswith(".xml")), default=0)
    if sum(part.file_size for part in parts) > MOST_UNPACKED or text > MOST_TEXT or len(parts) > MOST_PARTS:
        raise ReadError(f"{raw.uri} unpacks to far more than a text needs; save it as a new .docx")
    if "word/vbaProject.bin" in sizes:
        raise _with_macros(raw)


def _opened(raw: Raw) -> "WordDocument":
    """The file as python-docx reads it."""
    import docx

    try:
        return docx.Document(io.BytesIO(raw.content))
    except ValueError as error:
        if "macroEnabled" in str(error):
            raise _with_macros(raw) from None
        if "content type" in str(error):
            raise UnknownMediaType(
                f"{raw.uri} is an office file without an article; save it as .docx"
            ) from None
        raise _damaged(raw, error) from None
    except Exception as error:  # of a damaged file python-docx, zipfile and lxml raise all sorts
        raise _damaged(raw, error) from None


def _with_macros(raw: Raw) -> UnknownMediaType:
    return UnknownMediaType(f"{raw.uri} is a Word file with macros; save it as .docx without them")


def _damaged(raw: Raw, error: Exception) -> ReadError:
    return ReadError(f"{raw.uri} is a damaged Word file ({type(error).__name__}); open it and save it again")


def _styles(word: "WordDocument") -> Mapping[str, str]:
    """Id of each style of paragraphs to its name; of one that is made from another, the known one's name."""
    found: dict[str, str] = {}
    for style in word.styles:
        base: Any = style
        names = []
        for _ in range(MOST_BASES):
            names.append((getattr(base, "name", None) or "").casefold())
            base = getattr(base, "base_style", None)
        known = (name for name in names if name and name.split()[0] in _KINDS)
        found[style.style_id] = next(known, names[0])
    return found


def _properties(word: "WordDocument") -> _Properties:
    """The properties, empty where the file has none: python-docx would make some up."""
    package = word.part.package
    rels = package.rels.values() if package else ()
    # LibreOffice names the relationship otherwise than the specification, in which only the end is the same.
    found = [rel for rel in rels if rel.reltype.endswith("/metadata/core-properties") and not rel.is_external]
    if not found or not hasattr(found[0].target_part, "core_properties"):
        return _Properties()
    core = found[0].target_part.core_properties
    created = core.created.date() if core.created else None
    return _Properties(stated_title(core.title or ""), stated_author(core.author or ""), created)


def _document(pieces: Sequence[Piece], properties: _Properties) -> Document:
    """The document that the paragraphs make, with title, author and day.

    A byline counts before the author in the properties, who may be whoever typed it; a day on the page
    or in the dateline before the one on which the file was begun.
    """
    pieces = [piece for piece in pieces if piece.text.strip()]
    title, title_at = _title(pieces, properties.title)
    blocks = [
        Block(piece.text, "heading" if n == title_at else _kind(piece)) for n, piece in enumerate(pieces)
    ]
    document = credited(document_of(blocks, Credits(title=title), title_at=title_at))
    if document.author is None:
        document = replace(document, author=properties.author)
    if document.published is None and properties.created:
        document = replace(document, published=properties.created, published_from="metadata")
    return document


def _kind(piece: Piece) -> str:
    """What the style of a paragraph tells; "body" where its words decide."""
    if stated_date(piece.text) or kind_of(piece.text) in ("byline", "footer", "caption", "date"):
        return "body"
    kind = _KINDS.get(piece.style.split()[0] if piece.style else "")
    if kind:
        return kind
    is_heading = piece.is_outlined or (
        piece.is_bold and not piece.text.rstrip().endswith((*_STOPS, "!", "?"))
    )
    return "heading" if is_heading and len(piece.text.split()) <= MOST_TITLE_WORDS else "body"


def _title(pieces: Sequence[Piece], stated: str | None) -> tuple[str | None, int | None]:
    """The title, and which paragraph it is: by style, by the properties, or because it reads like one."""
    long = (n for n, piece in enumerate(pieces) if len(piece.text.split()) >= FIRST_TEXT)
    head = range(next(long, len(pieces)))
    for style in ("title", "heading 1"):
        for n in head:
            if pieces[n].style == style:
                return " ".join(pieces[n].text.split()), n
    if stated:
        same = (n for n in head if " ".join(pieces[n].text.split()).casefold() == stated.casefold())
        return stated, next(same, None)
    first = next((n for n in head if not _is_credit(pieces[n].text)), None)
    if first is not None and len(pieces) > 1 and _reads_like_title(pieces[first].text):
        return " ".join(pieces[first].text.split()), first
    return None, None


def _is_credit(text: str) -> bool:
    """Whether a paragraph is a byline, a day or a caption, which may stand above a title."""
    return kind_of(text) in ("byline", "date", "caption") or stated_date(text) is not None


def _reads_like_title(text: str) -> bool:
    """Whether a paragraph is short and no running sentence."""
    is_short = len(text.split()) <= MOST_TITLE_WORDS
    return is_short and not text.rstrip("\"'”’») ").endswith(_STOPS) and dateline(text) is None
