"""What stands in an article and is not news: headings, bylines, captions, footers, stamps of time."""

import re
from functools import cache
from typing import Final

from briefing.read.bylines import byline, helpers
from briefing.read.datelines import dateline
from briefing.read.furniture_words import CAPTIONS, FOOTERS, STAMPS

MOST_HEADING_WORDS: Final = 12
MOST_FURNITURE_CHARACTERS: Final = 400
"""Longer blocks are running text, whatever their first words."""

_CLOSERS: Final = ")]\"'”’»"
_QUOTES: Final = ('"', "”", "’", "»")
_STOPS: Final = tuple(".!?…,;؟。")

_FIRST_WORD: Final = re.compile(r"[^\W_]+|©")

_TABLES: Final = (("date", STAMPS), ("caption", CAPTIONS), ("footer", FOOTERS))


def kind_of(words: str) -> str:
    """What a block is: byline, date, caption, footer, heading, or body if it is none of them."""
    if len(words) > MOST_FURNITURE_CHARACTERS:
        return "body"
    if byline(words):
        return "byline"
    kind = "footer" if helpers(words) else _furniture_kind(words)
    if kind:
        return "body" if dateline(words) else kind  # a caption may stand glued before the article
    if "\n" in words or _ends_like_text(words) or len(words.split()) > MOST_HEADING_WORDS:
        return "body"
    return "heading"


def _furniture_kind(words: str) -> str | None:
    """The kind of the first pattern that a whole block matches, of those that open with its first word."""
    first = _FIRST_WORD.search(words)
    if first is None:
        return None
    opening = first[0].lower()
    keys = ["#" if opening[0].isdigit() else opening]
    keys += ["/"] if "/" in words or words.endswith((")", "]")) or " via " in words else []
    keys += ["contributed"] if " contributed " in words else []
    entries = (entry for key in keys for entry in _openings().get(key, ()))
    return next((kind for kind, pattern in entries if _compiled(pattern).fullmatch(words)), None)


@cache
def _openings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Opening word to the kinds and the patterns of blocks that open with it."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind, table in _TABLES:
        for openings, pattern in table:
            for opening in openings.split():
                found[opening] = (*found.get(opening, ()), (kind, pattern))
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when the first block opens with one of its words."""
    return re.compile(pattern, re.IGNORECASE)


def _ends_like_text(words: str) -> bool:
    """Whether a block ends as sentences do: with a stop or comma, or a closing quotation mark."""
    return words.endswith(_QUOTES) or words.rstrip(_CLOSERS).endswith(_STOPS)
