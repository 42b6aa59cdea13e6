"""What of a document tells its news: its title and its text, without what is a site's own."""

from collections.abc import Iterator
from typing import Final

from briefing.model import Document

READ_KINDS: Final = ("body", "heading")
"""Kinds of paragraphs that tell news; bylines, captions and footers are a site's own."""


def told_spans(document: Document) -> Iterator[tuple[int, int]]:
    """The title of a document and the paragraphs that tell its news; all of it where none is known."""
    kept = [(p.start, p.end) for p in document.paragraphs if p.kind in READ_KINDS]
    if not kept:
        yield 0, len(document.text)
        return
    if kept[0][0] > 0 and document.title:
        start = document.text.find(document.title, 0, kept[0][0])
        if start >= 0:
            yield start, start + len(document.title)
    yield from kept


def told_text(document: Document) -> str:
    """What a document tells, its title first, a paragraph a line."""
    return "\n".join(document.text[start:end] for start, end in told_spans(document))
