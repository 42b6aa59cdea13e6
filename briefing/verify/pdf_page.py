"""What a PDF carries, and what it says: the one file that knows pypdf."""

import io
import logging
import struct
import unicodedata
import zlib
from dataclasses import dataclass
from typing import Final

from briefing.errors import ReadError

MOST_ATTACHED: Final = 200_000_000
"""Bytes of all attachments together beyond which a PDF is refused."""

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
    try:
        import pypdf
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError:
        raise ReadError(f"{name} is a PDF; to read it run: pip install pypdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told below
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        attached = {key: value[0] for key, value in reader.attachments.items()}
        if sum(map(len, attached.values())) > MOST_ATTACHED:
            raise ReadError(f"{name} carries more than {MOST_ATTACHED:,} bytes of attachments")
        text = "\n".join(page.extract_text() for page in reader.pages)
        return PdfPage(attached, squeeze(text), len(reader.pages))
    except ReadError:
        raise
    except DependencyError:
        raise ReadError(f"{name} is an encrypted PDF; make the page again") from None
    except (
        PyPdfError,
        ArithmeticError,
        AttributeError,
        LookupError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
        AssertionError,
        NotImplementedError,
        zlib.error,
        struct.error,
    ) as error:
        raise ReadError(f"{name} is a damaged PDF ({type(error).__name__}); make the page again") from None


def squeeze(text: str) -> str:
    """A text without white space and invisible marks, ligatures as letters: what layers agree on."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_INVISIBLE).split())
