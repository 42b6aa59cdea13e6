"""Blocks: what a format gives one after the other, put together as a document with numbered paragraphs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final

from briefing.model import Document, Paragraph
from briefing.raw import Credits
from briefing.read.datelines import dateline
from briefing.read.dates import stated_date
from briefing.read.furniture import kind_of

FARTHEST_DATE: Final = 5
"""A date in a block of its own counts as the day of publication among so many first blocks."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as its format gives it."""

    text: str
    """On one line."""
    kind: str = "body"
    """As in `Paragraph`, where the format itself tells it; of "body" the words decide."""


def document_of(blocks: Sequence[Block], credits: Credits, *, title_at: int | None = None) -> Document:
    """The document of some blocks, one to a line, with what is known of it.

    Args:
        blocks: in reading order; empty ones are left out.
        credits: what the format's metadata says; where they know no day, a date on a line of its
            own says it.
        title_at: which block is the title, if the title stands among them; the paragraphs are
            counted from behind it.
    """
    found = [(n, Block(" ".join(b.text.split()), b.kind)) for n, b in enumerate(blocks)]
    kept = [(n, block) for n, block in found if block.text]
    text = "\n".join(block.text for _, block in kept)
    title = next((block.text for n, block in kept if n == title_at), None)
    paragraphs: list[Paragraph] = []
    start = 0
    is_body = title is None
    for n, block in kept:
        if is_body:
            paragraphs.append(_paragraph(len(paragraphs) + 1, start, block))
        is_body = is_body or n == title_at
        start += len(block.text) + 1
    known = credits if credits.published else _dated(credits, [block.text for _, block in kept])
    return Document(
        text=text,
        title=credits.title or title,
        paragraphs=tuple(paragraphs),
        published=known.published,
        published_from=known.published_from,
        publisher=known.publisher,
        author=known.author,
        link=known.link,
        language=known.language,
    )


def _paragraph(number: int, start: int, block: Block) -> Paragraph:
    """The block as a paragraph that begins at an offset, with what it is instead of news."""
    kind = block.kind
    if kind == "body":
        kind = "date" if stated_date(block.text) else kind_of(block.text)
    return paragraph_at(number, start, block.text, kind)


def paragraph_at(number: int, start: int, words: str, kind: str) -> Paragraph:
    """The paragraph of some words that begin at an offset, with its dateline where it is news."""
    length = dateline(words) if kind == "body" else None
    place = None if length is None else (start, start + length)
    return Paragraph(number, start, start + len(words), kind, place)


def day_among(blocks: Iterable[str]) -> date | None:
    """The day that one of the first blocks is; None if none of them is nothing but a day."""
    return next(filter(None, map(stated_date, islice(blocks, FARTHEST_DATE))), None)


def _dated(credits: Credits, blocks: Sequence[str]) -> Credits:
    """The credits with the day that one of the first blocks is, if one is a day."""
    day = day_among(blocks)
    return replace(credits, published=day, published_from="page") if day else credits
