"""Feeds: each item of an RSS, Atom or JSON Feed is a document."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from briefing.model import Document, Note
from briefing.raw import Raw, Reading
from briefing.read.articles import article, headline_only, part_of, text_blocks
from briefing.read.blocks import Block
from briefing.read.encoding import with_encoding
from briefing.read.feed.items import Item, Text
from briefing.read.feed.json_feed import json_feed
from briefing.read.feed.rss import xml_feed
from briefing.read.html.fragments import fragment_blocks

_LEADS_ON: Final = re.compile(
    r"the post .{1,300} (?:appeared first|first appeared) on .{1,100}"
    r"|th(?:is|e) (?:article|story|post) .{0,300}(?:originally published|(?:first )?appeared) .{1,100}"
    r"|(?:submitted by|\[link\]|\[comments\]).{0,120}"
    r"|(?:comments|permalink|source|via|tags?|filed under|categories)\s?:?"
    r"|.{0,30}(?:full (?:story|article|text)|(?:continue|keep) reading).{0,60}"
    r"|(?:weiterlesen|lire la suite|leer más|читать далее|читати далі|اقرأ المزيد).{0,60}",
    re.IGNORECASE,
)
"""Blocks that a program sets under each item, as whole blocks."""

MOST_LEADING_ON: Final = 500
"""Characters; longer blocks are text."""

_CUT_OFF: Final = re.compile(
    r"(?:\[\s?(?:…|\.{3})\s?\]|…|\.{3})\s*(?:(?:read )?more)?\s*[»→>]?\s*$", re.IGNORECASE
)
"""How a summary ends that a program cut at a number of words."""

_SENTENCE_END: Final = re.compile(r"[.!?؟。][)\]\"'”’»]*\s+(?=[^\W_]|[\"'“‘«(])")


def feed(raw: Raw) -> Reading:
    """The documents of a feed, one for each item that says anything, numbered from 1 in its order.

    An item without a text gives a document of its title alone, so that its link can be followed; a
    note tells of it.
    """
    told, decoded = (json_feed if _is_json(raw.content) else xml_feed)(raw)
    documents: list[Document] = []
    notes = [Note("feed", f"{raw.uri}: {note}") for note in told.notes]
    titles_only: list[str] = []
    for number, item in enumerate(told.items, start=1):
        document = _document(item, part_of(raw, number))
        if not document.paragraphs:
            titles_only.append(str(number))
        if document.text:
            # What is to be said of the encoding is said once.
            documents.append(document if documents else with_encoding(document, decoded))
    if titles_only:
        shown = ", ".join(titles_only[:MOST_NAMED]) + (", ..." if len(titles_only) > MOST_NAMED else "")
        counted = "1 item has" if len(titles_only) == 1 else f"{len(titles_only)} items have"
        notes.append(Note("feed", f"{raw.uri}: {counted} a title and no text: {shown}"))
    encoded = (replace(document, encoding=decoded.encoding) for document in documents)
    return Reading(tuple(encoded), notes=tuple(notes))


MOST_NAMED: Final = 10
"""Items that a note names by number."""


def _is_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def _document(item: Item, part: str) -> Document:
    """The document of an item: of its texts the one of most words, of equals the first."""
    tellings = [_blocks(text) for text in item.texts]
    blocks = max(tellings, key=_n_words, default=[])
    if not any(block.kind == "body" for block in blocks):
        return headline_only(item.credits, part)
    return article(blocks, item.credits, part)


def _n_words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks if block.kind == "body")


def _blocks(text: Text) -> list[Block]:
    """The blocks of a text, with what leads on to the whole article marked."""
    found = fragment_blocks(text.words) if text.is_html else text_blocks(text.words)
    blocks: list[Block] = []
    for block in found:
        if block.kind == "body" and len(block.text) <= MOST_LEADING_ON and _LEADS_ON.fullmatch(block.text):
            block = replace(block, kind="footer")
        blocks.append(block)
    last = next((n for n in reversed(range(len(blocks))) if blocks[n].kind == "body"), None)
    if last is not None:
        blocks[last : last + 1] = _split_where_cut(blocks[last])
    return blocks


def _split_where_cut(block: Block) -> list[Block]:
    """The block with the sentence that was cut off as a block of its own, which is no news."""
    cut = _CUT_OFF.search(block.text, max(0, len(block.text) - MOST_CUT_MARK))
    if cut is None:
        return [block]
    ends = [match.end() for match in _SENTENCE_END.finditer(block.text, 0, cut.start())]
    start = ends[-1] if ends else 0
    pieces = (block.text[:start], "body"), (block.text[start:], "footer")
    return [Block(words, kind) for words, kind in pieces if words.strip()]


MOST_CUT_MARK: Final = 40
"""Characters at the end of a summary in which the mark of a cut stands."""
