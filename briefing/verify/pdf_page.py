"""What a PDF carries, and what it says."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from briefing.errors import ReadError
from briefing.text.pdf_file import read_pdf_file

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphens and blanks without width, which a text layer may hold or not."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The parts of a PDF that are checked."""

    attached: dict[str, bytes]
    """File name to content."""
    text: str
    """The text layer of all pages, squeezed."""
    n_pages: int


def read_pdf(content: bytes, name: str) -> PdfPage:
    """The attachments and the text of a PDF.

    Raises:
        ReadError: it is damaged, encrypted or too large, or pypdf is not installed.
    """
    file = read_pdf_file(content, name, mend="make the page again")
    if file.unread:
        raise ReadError(f"{name} is a damaged PDF (page {file.unread[0]}); make the page again")
    return PdfPage(file.attached, squeeze(file.text), len(file.pages))


def squeeze(text: str) -> str:
    """A text without white space and invisible marks, ligatures as letters: what layers agree on."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_INVISIBLE).split())
