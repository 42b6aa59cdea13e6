"""Markdown: its words without its marks, one block per line.

Tables, code and pictures are no running text and are left out; the first heading is the title.
"""

import re
from datetime import date
from typing import Final

from briefing.model import Document, Paragraph
from briefing.read.dates import stated_date
from briefing.read.furniture import dateline, kind_of
from briefing.text.markdown_blocks import FRONT_MATTER, markdown_blocks

_FIELD: Final = re.compile(
    r"^(?P<name>title|date|author|publisher):[ \t]*[\"']?(?P<value>[^\"'\n]+)", re.MULTILINE
)


def markdown(text: str) -> Document:
    """The document that a Markdown text holds; its `text` is the words, not the marks."""
    front = FRONT_MATTER.match(text)
    fields = {m["name"]: m["value"].strip() for m in _FIELD.finditer(front["fields"])} if front else {}
    found = markdown_blocks(text[front.end() :] if front else text)
    blocks = [("heading" if b.level else "body", " ".join(b.text.split())) for b in found if b.rows]
    blocks = [(kind, words) for kind, words in blocks if words]
    title = fields.get("title")
    if title is None and blocks and blocks[0][0] == "heading" and len(blocks) > 1:
        title = blocks[0][1]
    elif title is not None and (not blocks or blocks[0][1] != title):
        blocks.insert(0, ("heading", title))
    body = "\n".join(words for _, words in blocks)
    return Document(
        text=body,
        title=title,
        paragraphs=tuple(_paragraphs(blocks, has_title=title is not None)),
        published=stated_date(fields.get("date", "")) or _first_date(blocks),
        publisher=fields.get("publisher"),
    )


def _paragraphs(blocks: list[tuple[str, str]], *, has_title: bool) -> list[Paragraph]:
    """The blocks after the title as numbered spans of the joined text."""
    paragraphs, start = [], 0
    for index, (kind, words) in enumerate(blocks):
        end = start + len(words)
        number = index if has_title else index + 1
        if number:
            found = kind if kind != "body" else "date" if stated_date(words) else kind_of(words)
            length = dateline(words) if found == "body" else None
            place = None if length is None else (start, start + length)
            paragraphs.append(Paragraph(number, start, end, found, place))
        start = end + 1
    return paragraphs


def _first_date(blocks: list[tuple[str, str]]) -> date | None:
    """The first of the five first blocks that is a date."""
    return next((day for _, words in blocks[:5] if (day := stated_date(words))), None)
