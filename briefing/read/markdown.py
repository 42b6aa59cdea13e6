"""Markdown: its words without its marks, one block per line.

Tables, code and pictures are no running text and are left out; the first heading is the title.
"""

import re
from typing import Final

from briefing.raw import Credits, Raw, Reading
from briefing.read.blocks import Block, document_of
from briefing.read.dates import stated_date
from briefing.read.encoding import decode, with_encoding
from briefing.text.markdown_blocks import FRONT_MATTER, markdown_blocks

_FIELD: Final = re.compile(
    r"^(?P<name>title|date|author|publisher):[ \t]*[\"']?(?P<value>[^\"'\n]+)", re.MULTILINE
)


def markdown(raw: Raw) -> Reading:
    """The document that a Markdown text holds; its `text` is the words, not the marks."""
    decoded = decode(raw.content, raw.uri, raw.charset)
    text = decoded.text
    front = FRONT_MATTER.match(text)
    fields = {m["name"]: m["value"].strip() for m in _FIELD.finditer(front["fields"])} if front else {}
    found = markdown_blocks(text[front.end() :] if front else text)
    blocks = [Block(b.text, "heading" if b.level else "body") for b in found if b.rows]
    blocks = [block for block in blocks if block.text.strip()]
    title = fields.get("title")
    is_headed = bool(blocks) and blocks[0].kind == "heading"
    title_at = 0 if title is not None or (is_headed and len(blocks) > 1) else None
    if title is not None and (not blocks or " ".join(blocks[0].text.split()) != title):
        blocks.insert(0, Block(title, "heading"))
    day = stated_date(fields.get("date", ""))
    known = Credits(
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        published=day,
        published_from="metadata" if day else None,
    )
    return Reading((with_encoding(document_of(blocks, known, title_at=title_at), decoded),))
