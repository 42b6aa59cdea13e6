"""Pages: any file of ours, opened: the brief that it carries, and what it says today."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

from briefing.brief import PROOF_MARK, Brief
from briefing.errors import ReadError
from briefing.options import MAX_SOURCE_BYTES
from briefing.read import read_bytes
from briefing.render import parse_json
from briefing.render.attachments import BRIEF_NAME
from briefing.render.carried import unpack
from briefing.render.html_blocks import text_blocks
from briefing.text.markdown_blocks import FRONT_MATTER, Block, markdown_blocks
from briefing.verify.pdf_page import PdfPage, read_pdf
from briefing.verify.shape import check_shape

MOST_BYTES: Final = 50 * MAX_SOURCE_BYTES
"""Largest page that is opened: a PDF may carry its sources."""

_COMMENT: Final = re.compile(r"<!--(?:-?>|.*?--!?>)", re.DOTALL)
"""A comment as browsers end it: "<!-->" is a whole one, and "--!>" ends one too (HTML, 13.2.5.43 to 52)."""

_STATED: Final = frozenset(["schema", "sources", "lines", "carried"])
"""What a proof may say; words of anybody else have no place in it."""

_SCRIPT: Final = re.compile(
    r"<script\b[^>]*\bid=[\"']?briefing[\"']?[^>]*>(?P<proof>.*?)</script>", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Page:
    """A file of ours."""

    path: str
    format: str
    """md, html, json or pdf."""
    brief: Brief
    """As carried."""
    content: bytes
    left: tuple[Block, ...] = ()
    """The blocks that the page had when it left us; of Markdown and HTML alone."""
    blocks: tuple[Block, ...] = ()
    """The blocks that it has today."""
    stated: dict[str, Any] = field(default_factory=dict)
    """What the proof says in clear text, beside the brief: sources and lines."""
    pdf: PdfPage | None = None

    @property
    def has_front_matter(self) -> bool:
        """Whether the page had front matter when it left us."""
        return any(block.kind == "front" for block in self.left)

    @property
    def sources(self) -> dict[str, bytes]:
        """File name to content of the sources that the page carries."""
        attached = self.pdf.attached if self.pdf else {}
        return {name: content for name, content in attached.items() if name != BRIEF_NAME}


def open_page(path: str | os.PathLike[str]) -> Page:
    """The page in a file.

    Raises:
        ReadError: the file is missing or damaged, or carries no brief.
    """
    name = os.fspath(path)
    content = read_bytes(name, MOST_BYTES)
    head = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    kind = next((kind for kind, marks in _SIGNS.items() if head.startswith(marks)), "md")
    try:
        page = OPENERS[kind](name, content)
    except RecursionError:
        raise ReadError(f"{name} is nested too deeply to be a page of ours") from None
    check_shape(page.brief)
    return page


_SIGNS: Final = {"pdf": (b"%pdf-",), "json": (b"{",), "html": (b"<!doctype html", b"<html")}
"""Format to the first bytes of its files; anything else is taken for Markdown."""


def _open_json(name: str, content: bytes) -> Page:
    return Page(name, "json", parse_json(content), content)


def _open_pdf(name: str, content: bytes) -> Page:
    pdf = read_pdf(content, name)
    if BRIEF_NAME not in pdf.attached:
        raise _no_brief(name)
    return Page(name, "pdf", parse_json(pdf.attached[BRIEF_NAME]), content, pdf=pdf)


def _open_html(name: str, content: bytes) -> Page:
    html = _decoded(name, content)
    proofs = [unescape(match["proof"]) for match in _SCRIPT.finditer(html)]
    stated, brief, page = _proof(name, proofs)
    left = [Block("text", text, 0) for text in page.split("\n") if text]
    blocks = [Block("text", text, 0) for text in text_blocks(html)]
    return Page(name, "html", brief, content, tuple(left), tuple(blocks), stated)


def _open_markdown(name: str, content: bytes) -> Page:
    text = _decoded(name, content)
    blocks = page_blocks(text)
    proofs = [
        comment[len(PROOF_MARK) :].removesuffix("-->")
        for block in blocks
        if block.kind == "html"
        for comment in _COMMENT.findall(block.text)
        if comment.startswith(PROOF_MARK)
    ]
    stated, brief, page = _proof(name, proofs)
    return Page(
        name, "md", brief, content, tuple(_visible(page_blocks(page))), tuple(_visible(blocks)), stated
    )


OPENERS: Final[dict[str, Callable[[str, bytes], Page]]] = {
    "pdf": _open_pdf,
    "json": _open_json,
    "html": _open_html,
    "md": _open_markdown,
}
"""Format to the function that opens its files."""


def page_blocks(text: str) -> list[Block]:
    """The blocks of a Markdown page; each line of its front matter is one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT_MATTER.match(text)
    if front is None:
        return markdown_blocks(text)
    rows = front.group().rstrip("\n").split("\n")
    n_rows = front.group().count("\n")
    head = [Block("front", row.rstrip(), n) for n, row in enumerate(rows, start=1) if row.strip()]
    return head + markdown_blocks("\n" * n_rows + text[front.end() :])


def _visible(blocks: list[Block]) -> list[Block]:
    """The blocks without comments of HTML, which nobody sees."""
    shown = []
    for block in blocks:
        if block.kind == "html":
            text = " ".join(_COMMENT.sub(" ", block.text).split())
            if text:
                shown.append(Block("html", text, block.line, depth=block.depth))
        elif block.text or block.extra:
            shown.append(block)
    return shown


def _proof(name: str, proofs: list[str]) -> tuple[dict[str, Any], Brief, str]:
    """What a proof states, the brief that it carries, and the text of the page as it left us."""
    if not proofs:
        raise _no_brief(name)
    if len(proofs) > 1:
        raise ReadError(f"{name} carries {len(proofs)} briefs; a page has one, split the file")
    try:
        data = json.loads(proofs[0], strict=False, object_pairs_hook=once)
        if unknown := sorted(set(data) - _STATED):
            raise ValueError(unknown[0])
        packed = "".join(str(data["carried"]).split())
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(
            f"the proof at the end of {name} is damaged ({type(error).__name__}); make the page again"
        ) from None
    brief, page = unpack(packed)
    return data, brief, page


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object whose keys are all different; of two that are not, readers take one or the other.

    Raises:
        ValueError: a key stands twice.
    """
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ReadError(f"{name} is not UTF-8; save it as UTF-8") from None


def _no_brief(name: str) -> ReadError:
    return ReadError(f"{name} carries no brief; give a Markdown, HTML, PDF or JSON page made by briefing")
