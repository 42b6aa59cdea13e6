"""What a PDF holds: the pieces of its text layer, its attachments, its metadata.

The one file that knows pypdf. Read takes articles out of PDFs with it, verify looks into those that
were made here.
"""

import io
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import ReadError

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_ATTACHED: Final = 200_000_000
"""Bytes of all attachments together beyond which a PDF is refused."""

MOST_UNPACKED: Final = 30_000_000
"""Bytes of one stream: a page of text takes thousands, a font with all of Chinese 20 million."""

MOST_PARSED: Final = 1_000_000
"""Operators and operands of one page, which take five seconds; text has 10,000, a map many more."""

MOST_OPERATORS: Final = 2_000_000
"""Operators of all pages, which take 20 seconds: 500 pages of tables. A clock would not stop twice alike."""

MOST_COPIED: Final = 2_000_000_000
"""Letters of one page that are copied, within a second; 50 million on a page full of text."""

COST_OF_LIMIT: Final = MOST_PARSED // 2
"""Operators that a page counts for which is given up."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text layer as pypdf gives it, with the blanks and line ends that it finds."""

    text: str
    x: float
    """Where it begins, in points from the left edge of the page as its letters are turned."""
    y: float
    """Its baseline, in points from the lower edge."""
    size: float
    """Of its letters, in points."""
    font: str
    """Such as "BAAAAA+LiberationSerif-Bold"; empty if unknown."""
    tag: str
    """The role of the marked content around it, such as P, H1, Caption; "Artifact" wherever one is
    around it; empty in a PDF without tags."""
    angle: int
    """Degrees by which its letters are turned to the left, in steps of 5."""


@dataclass(frozen=True, slots=True)
class PdfFile:
    """The parts of a PDF that are read."""

    attached: dict[str, bytes]
    """File name to content."""
    info: dict[str, str]
    """Its metadata, such as Title and Author."""
    pages: tuple[tuple[Run, ...], ...]
    """Of each page its pieces, in the order in which the file paints them."""
    unread: tuple[int, ...] = ()
    """Numbers of pages, counted from 1, that are damaged or draw too much; they have no pieces here."""

    @property
    def text(self) -> str:
        """The text layer of all pages, as pypdf puts it together."""
        return "\n".join("".join(run.text for run in page) for page in self.pages)


def read_pdf_file(content: bytes, name: str, *, mend: str, most_pages: int | None = None) -> PdfFile:
    """The attachments, the metadata and the text of a PDF.

    Args:
        mend: what to do about a PDF that cannot be read, for the error.

    Raises:
        ReadError: it is damaged, encrypted or too large, or pypdf is not installed.
    """
    with _opened(content, name, mend) as reader:
        n_pages = len(reader.pages)
        if most_pages is not None and n_pages > most_pages:
            raise ReadError(f"{name} has {n_pages:,} pages, more than {most_pages:,}; give those that matter")
        attached: dict[str, bytes] = {}
        for key, contents in reader.attachments.items():
            attached[key] = contents[0]
            if sum(map(len, attached.values())) > MOST_ATTACHED:
                raise ReadError(f"{name} carries more than {MOST_ATTACHED:,} bytes of attachments")
        info = {key.removeprefix("/"): str(value) for key, value in (reader.metadata or {}).items()}
        pages, unread = _pages(reader, name)
        return PdfFile(attached, info, pages, unread)


def _pages(reader: "PdfReader", name: str) -> tuple[tuple[tuple[Run, ...], ...], tuple[int, ...]]:
    """The pieces of each page, and the numbers of those that cannot be read; raises if none can."""
    pages: list[tuple[Run, ...]] = []
    errors: dict[int, Exception] = {}
    n_left = MOST_OPERATORS
    for number, page in enumerate(reader.pages, start=1):
        runs: tuple[Run, ...] = ()
        n_operators = COST_OF_LIMIT
        try:
            runs, n_operators = _runs(page)
        except Exception as error:  # one damaged page does not spoil the others
            errors[number] = error
        pages.append(runs)
        n_left -= n_operators
        if n_left < 0:
            raise ReadError(f"{name} draws more than {MOST_OPERATORS:,} things; give the pages that matter")
    if len(errors) == len(pages):
        raise next(iter(errors.values()), ReadError(f"{name} is a PDF without pages; give another source"))
    return tuple(pages), tuple(errors)


@contextmanager
def _opened(content: bytes, name: str, mend: str) -> Iterator["PdfReader"]:
    """The file as pypdf reads it, within limits; whatever goes wrong inside is one line."""
    try:
        import pypdf
        from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError
    except ImportError:
        raise ReadError(f"{name} is a PDF; to read it run: pip install pypdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told below
    limits = pypdf.Configuration(
        zlib_maximum_output_length=MOST_UNPACKED,
        lzw_maximum_output_length=MOST_UNPACKED,
        run_length_maximum_output_length=MOST_UNPACKED,
        array_based_stream_maximum_output_length=MOST_UNPACKED,
        stream_parsing_work_maximum_count=MOST_PARSED,
        jbig2dec_binary=None,
    )
    try:
        with pypdf.apply_configuration(limits):
            yield pypdf.PdfReader(io.BytesIO(content))
    except ReadError:
        raise
    except FileNotDecryptedError:
        raise ReadError(f"{name} is locked with a password; save a copy without one and give that") from None
    except DependencyError:
        raise ReadError(
            f"{name} is an encrypted PDF; save a copy without protection, or run: pip install cryptography"
        ) from None
    except (LimitReachedError, _TooMuch):
        raise ReadError(f"{name} is a PDF that unpacks to far more than a text needs; {mend}") from None
    except Exception as error:  # of a damaged file pypdf raises nearly everything that Python has
        raise ReadError(f"{name} is a damaged PDF ({type(error).__name__}); {mend}") from None


class _TooMuch(Exception):
    """A page takes too long."""


def _runs(page: Any) -> tuple[tuple[Run, ...], int]:
    """The pieces of a page, and how many operators paint it.

    pypdf copies the text that it has with every step to the next piece, so the steps are counted by
    the length of the text.
    """
    runs: list[Run] = []
    tags: list[str] = []
    n_operators = n_letters = n_copied = 0

    def before(operator: bytes, operands: list[Any], _matrix: object, _text_matrix: object) -> None:
        nonlocal n_operators, n_copied
        n_operators += 1
        if operator in (b"BDC", b"BMC"):
            tags.append(str(operands[0]).removeprefix("/") if operands else "")
        elif operator == b"EMC" and tags:
            tags.pop()
        elif operator.startswith(b"T") or operator in (b"'", b'"'):
            n_pieces = _n_pieces(operands)
            n_copied += n_pieces * (n_letters + n_pieces)
            if n_copied > MOST_COPIED:
                raise _TooMuch

    def piece(text: str, matrix: list[float], text_matrix: list[float], font: Any, size: float) -> None:
        nonlocal n_letters
        n_letters += len(text)
        if text:
            name = str(font.get("/BaseFont", "")).removeprefix("/") if font else ""
            tag = "Artifact" if "Artifact" in tags else tags[-1] if tags else ""
            runs.append(_run(text, _product(text_matrix, matrix), size, name, tag))

    page.extract_text(visitor_operand_before=before, visitor_text=piece)
    return tuple(runs), n_operators


def _n_pieces(operands: list[Any]) -> int:
    """How many pieces an operator sets: the strings and gaps of an array, else one."""
    return len(operands[0]) if operands and isinstance(operands[0], list) else 1


def _product(a: list[float], b: list[float]) -> tuple[float, float, float, float, float, float]:
    """The matrix that does what `a` does and then what `b` does (ISO 32000-2, 8.3.4)."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _run(
    text: str, matrix: tuple[float, float, float, float, float, float], size: float, font: str, tag: str
) -> Run:
    """The piece whose letters the matrix sets, with its place as seen when they stand upright."""
    a, b, c, d, x, y = matrix
    turned = math.atan2(b, a)
    cosine, sine = math.cos(turned), math.sin(turned)
    angle = round(math.degrees(turned) / 5) * 5 % 360
    return Run(
        text,
        round(x * cosine + y * sine, 2),
        round(y * cosine - x * sine, 2),
        round(abs(size) * math.hypot(c, d), 2),
        font,
        tag,
        angle,
    )
