"""PDF: the article in a text layer, without what the paper adds to it.

The text of such a document is what is read: paragraphs on one line each, words that a line end cut in
two joined, ligatures as letters. Running heads, page numbers, footnotes and tables are left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from briefing.brief import SCHEMA
from briefing.errors import OwnPage, ReadError, UnknownMediaType
from briefing.model import Document
from briefing.raw import Credits, Raw, Reading
from briefing.read.blocks import Block, document_of
from briefing.read.dates import stated_date
from briefing.read.file_properties import stated_author, stated_title
from briefing.read.furniture import kind_of
from briefing.read.pdf.hyphens import joiner
from briefing.read.pdf.lines import Line, lines_of
from briefing.read.pdf.mirrored import unmirrored
from briefing.read.pdf.paragraphs import Text, paragraphs_of
from briefing.read.pdf.running import without_notes, without_running
from briefing.read.pdf.tables import without_tables
from briefing.read.pdf.title import LARGER, title_of
from briefing.text.pdf_file import PdfFile, read_pdf_file

MOST_PAGES: Final = 500
"""Pages of a long report; more are a book, and take minutes."""

FEWEST_LETTERS: Final = 10
"""Letters to a page; fewer are the stamp of a scanner."""

MOST_UNKNOWN: Final = 0.2
"""Share of letters without a meaning from which a text layer is of no use."""

SMALLER: Final = 0.88
"""Times the size of the text from which on letters are those of a caption."""

MOST_CAPTION_WORDS: Final = 60
MOST_HEADING_WORDS: Final = 25

_UNKNOWN: Final = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|/g\\d+|\\(cid:\\d+\\)")
_STOPPED: Final = re.compile(r"[.…;,。][)\]\"'”’»]*$")


def pdf(raw: Raw) -> Reading:
    """The document that the text layer of a PDF holds.

    Raises:
        ReadError: it is damaged, locked, or too large.
        UnknownMediaType: it is a scan without a text layer.
        OwnPage: it is a page that was made here.
    """
    mend = "save or print it as PDF again"
    file = read_pdf_file(raw.content, raw.uri, mend=mend, most_pages=MOST_PAGES)
    if f'"schema": "{SCHEMA}"'.encode() in file.attached.get("brief.json", b"")[:200]:
        raise OwnPage(f"{raw.uri} is a page that briefing made; give the sources from which it was made")
    _check_letters(file, raw.uri)
    pages = without_running([lines_of(page, number) for number, page in enumerate(file.pages)])
    body = _body_size(line for page in pages for line in page)
    lines = [line for page in pages for line in without_tables(without_notes(page, body))]
    failures = tuple(
        ReadError(f"{raw.uri}: page {number} is damaged or draws too much; the others are read")
        for number in file.unread
    )
    return Reading((_document(unmirrored(lines), file, body),), failures=failures)


def _check_letters(file: PdfFile, uri: str) -> None:
    """Raise `UnknownMediaType` if there are no letters, or none that mean anything."""
    text = file.text
    n_letters = sum(map(str.isalnum, text))
    if n_letters < FEWEST_LETTERS * max(1, len(file.pages)):
        raise UnknownMediaType(
            f"{uri} is a scan without a text layer; run OCR over it and give what comes out"
        )
    if len(_UNKNOWN.findall(text)) > MOST_UNKNOWN * n_letters:
        raise UnknownMediaType(
            f"{uri} has a text layer whose letters mean nothing; run OCR over it and give what comes out"
        )


def _body_size(lines: Iterable[Line]) -> float:
    """The size in which most of the text is set, in points."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=1.0)


def _document(lines: Sequence[Line], file: PdfFile, body: float) -> Document:
    """The document that lines make."""
    join = joiner(line.text for line in lines)
    paragraphs = paragraphs_of(lines)
    words = [paragraph.words(join) for paragraph in paragraphs]
    title, title_at = title_of(stated_title(file.info.get("Title", "")), paragraphs, words, body)
    blocks = [
        Block(text, "heading" if n == title_at else _kind(paragraph, text, body))
        for n, (paragraph, text) in enumerate(zip(paragraphs, words, strict=True))
    ]
    document = document_of(blocks, Credits(title=title), title_at=title_at)
    has_byline = any(paragraph.kind == "byline" for paragraph in document.paragraphs)
    return document if has_byline else replace(document, author=stated_author(file.info.get("Author", "")))


def _kind(paragraph: Text, words: str, body: float) -> str:
    """What the type and the role of a paragraph tell; "body" where its words decide."""
    if stated_date(words) or kind_of(words) in ("byline", "footer", "caption"):
        return "body"
    n_words = len(words.split())
    if "caption" in paragraph.tag.casefold() or (
        paragraph.size <= SMALLER * body and n_words <= MOST_CAPTION_WORDS
    ):
        return "caption"
    is_set_off = paragraph.size >= LARGER * body or paragraph.is_bold or re.match(r"H\d?$", paragraph.tag)
    if is_set_off and n_words <= MOST_HEADING_WORDS and not _STOPPED.search(words):
        return "heading"
    return "body"
