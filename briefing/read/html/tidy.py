"""What comes after extraction: the blocks of an article without its headline and what is no news."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.read.blocks import Block
from briefing.read.dates import stated_date
from briefing.read.furniture import kind_of

LAST_HEADLINE: Final = 5
"""The headline is looked for among so many first blocks."""

SAME_HEADLINE: Final = 0.8
"""Share of words that two wordings of one headline have in common."""

MOST_LEFT_OVER: Final = 3
"""So many headings at the end head what was left out; more in a row are a list."""

_PADDING: Final = re.compile("[\u00ad\u200b\u2060\ufeff]+")
"""Soft hyphens and blanks of no width: advice to a browser where a line may end."""

_LEFT_OUT: Final = frozenset({"byline", "caption", "date", "footer"})


@dataclass(frozen=True, slots=True)
class Tidied:
    """The blocks of an article, and what stood among them and is no news."""

    kept: tuple[Block, ...] = ()
    left_out: tuple[Block, ...] = ()


def tidied(blocks: Sequence[Block], headlines: Iterable[str]) -> Tidied:
    """The blocks that tell the story, and those that were left out and may hold credits.

    What stands before the headline, where it is repeated, and the lines that are set as headings
    right below it are no part of the story.
    """
    clean = [Block(" ".join(_PADDING.sub("", block.text).split()), block.kind) for block in blocks]
    clean = [block for block in clean if block.text]
    begin = _after_headline(clean, [set(_plain(headline).split()) for headline in headlines])
    found = [Block(block.text, _kind(block)) for block in clean]
    head, story = found[:begin], found[begin:]
    kept = _without_last_headings([block for block in story if block.kind not in _LEFT_OUT])
    return Tidied(tuple(kept), (*head, *(block for block in story if block.kind in _LEFT_OUT)))


def _after_headline(blocks: Sequence[Block], headlines: Sequence[set[str]]) -> int:
    """Where the story begins: behind the headline, where one of the first blocks repeats it."""
    repeats = (n + 1 for n, block in enumerate(blocks[:LAST_HEADLINE]) if _repeats(block.text, headlines))
    begin = next(repeats, 0)
    while 0 < begin < len(blocks) and blocks[begin].kind == "heading":
        begin += 1
    return begin


def _repeats(text: str, headlines: Iterable[set[str]]) -> bool:
    """Whether a block has the words of a headline, but for a few."""
    words = set(_plain(text).split())
    return any(words and len(words & h) >= SAME_HEADLINE * len(words | h) for h in headlines)


def _without_last_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without headings at the end, below which nothing is left."""
    n = next((n for n, block in enumerate(reversed(blocks)) if block.kind != "heading"), len(blocks))
    return blocks[: len(blocks) - n] if 0 < n <= MOST_LEFT_OVER < len(blocks) else blocks


def _plain(words: str) -> str:
    """Words without case and marks."""
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()


def _kind(block: Block) -> str:
    """What a block is; one that the page sets as a heading stays one if it is no furniture."""
    if block.kind not in ("body", "heading"):
        return block.kind
    kind = "date" if stated_date(block.text) else kind_of(block.text)
    return block.kind if block.kind == "heading" and kind not in _LEFT_OUT else kind
