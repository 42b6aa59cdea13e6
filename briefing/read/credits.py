"""Credits: who wrote an article, who published it and when, from its byline and its dateline."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from briefing.model import Document
from briefing.raw import Credits
from briefing.read.blocks import Block
from briefing.read.bylines import Byline, byline, helpers
from briefing.read.datelines import dateline_agency
from briefing.read.dates import date_within, stated_date

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|@\w+", re.IGNORECASE)
_HOST: Final = re.compile(r"https?://(?:[^/@\s]*@)?(?:www\.)?([^/:\s]+)", re.IGNORECASE)

_ANALYSIS: Final = re.compile(r"(?:analysis|opinion|commentary|perspective|review)\s+by\s+", re.IGNORECASE)

LONGEST_AUTHOR: Final = 120
"""Characters, with several names; longer ones are texts about the author."""


def credited(document: Document) -> Document:
    """The document with what its bylines and its first dateline say, where nothing said it before.

    Where nobody says who published it, the name of its host does.
    """
    place = next((p.dateline for p in document.paragraphs if p.dateline), None)
    line = document.text[place[0] : place[1]] if place else ""
    day = None if document.published else date_within(line)
    said = joined(_said(document.text[p.start : p.end], p.kind) for p in document.paragraphs)
    host = _HOST.match(document.link or document.uri)
    return replace(
        document,
        published=document.published or day,
        published_from="dateline" if day else document.published_from,
        publisher=document.publisher
        or said.publisher
        or dateline_agency(line)
        or (host[1].lower() if host else None),
        author=document.author or said.author,
    )


def shown_credits(blocks: Iterable[Block]) -> Credits:
    """What blocks beside an article say of it: its bylines, and a day on a line of its own."""
    found = list(blocks)
    said = joined(_said(block.text, block.kind) for block in found)
    day = next(filter(None, (stated_date(block.text) for block in found if block.kind == "date")), None)
    return Credits(None, said.publisher, said.author, day, "page" if day else None)


def _said(words: str, kind: str) -> Byline | None:
    """What a block says of who wrote the article, if it is one that does."""
    return byline(words) if kind == "byline" else helpers(words) if kind == "footer" else None


def joined(found: Iterable[Byline | None]) -> Byline:
    """What several bylines say together, the first of them first."""
    bylines = [one for one in found if one]
    return Byline(
        next((one.author for one in bylines if one.author), None),
        next((one.publisher for one in bylines if one.publisher), None),
    )


def named_authors(words: str) -> str | None:
    """The names in a field that states the author; None where it holds an address or a sentence."""
    words = _ANALYSIS.sub("", words.strip())
    found = byline(words) or byline(f"By {words}")
    names = (found.author if found else None) or words
    clean = " ".join(_ADDRESS.sub(" ", names).split()).strip(" ,;|()<>")
    return clean if clean and len(clean) <= LONGEST_AUTHOR and any(map(str.isalpha, clean)) else None
