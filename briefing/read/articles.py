"""Articles of a container: what a feed, a table of rows or a mail says of an article, made a document."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from briefing.model import Document
from briefing.raw import Credits, Raw
from briefing.read.blocks import Block, document_of
from briefing.read.furniture import kind_of
from briefing.read.plain import paragraph_spans

_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
"""Control characters, byte order marks, and halves of a character: no text, and not to be printed."""

_LINK: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)


def article(blocks: Sequence[Block], credits: Credits, part: str) -> Document:
    """The document of one article of a container.

    Where the first block repeats the title, or is a heading and nothing else says the title, the
    paragraphs are counted from behind it.

    Args:
        part: its name within the container.
    """
    first = next((n for n, block in enumerate(blocks) if block.text.strip()), None)
    title_at = None
    if first is not None and len(blocks) > first + 1:
        words = one_line(blocks[first].text) or ""
        kind = kind_of(words) if blocks[first].kind == "body" else blocks[first].kind
        if words == credits.title or (credits.title is None and kind == "heading"):
            title_at = first
    return replace(document_of(blocks, credits, title_at=title_at), part=part)


def headline_only(credits: Credits, part: str) -> Document:
    """The document of an article of which a container has the title alone: it holds no paragraph."""
    return replace(document_of([Block(credits.title or "", "heading")], credits, title_at=0), part=part)


def text_blocks(text: str) -> list[Block]:
    """The paragraphs of a plain text: blank-line blocks if its lines are wrapped, else lines."""
    cleaned = clean(text)
    return [Block(cleaned[start:end]) for start, end in paragraph_spans(cleaned)]


def part_of(raw: Raw, name: str | int) -> str:
    """The name of a part, with that of what holds it before it, such as "2.1"."""
    return f"{raw.part}.{name}" if raw.part else str(name)


def clean(text: str) -> str:
    """The text with newlines as LF and without characters that are none."""
    return _NO_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str | None) -> str | None:
    """A title or a name on one line; None for an empty one."""
    return " ".join(clean(text or "").split()) or None


def web_link(text: str | None) -> str | None:
    """The address if it is one of the web; a path, a script or a mail address is none."""
    found = one_line(text)
    return found if found and _LINK.fullmatch(found) else None


def language_code(text: str | None) -> str | None:
    """The ISO 639-1 code of a language tag such as "en-GB"; None for any other tag."""
    match = _LANGUAGE.fullmatch((text or "").strip())
    return match[1].lower() if match else None
