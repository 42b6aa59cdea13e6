"""Ends of sentences that no stop marks: rulers, items on lines of their own, stamps of mails, addresses.

Running text has none of these, so each pattern is tried only where a sign of it stands.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from briefing.text.languages import Language

_RULER: Final = re.compile(r"(?<!\S)[-=_*]{5,}(?!\S)")
"""Five, for "s***" and "--" stand in running text."""

_STAMP: Final = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?::\d\d)? [AP]M(?=\s)")
"""When a mail was sent, behind its sender, as programs write it above one that they pass on."""

_ADDRESS: Final = re.compile(
    r"(?:(?<![\w/])https?://[^\s<>]{1,2000}+|@[^\s<>@]+\.[a-z]+\b>?)(?<![,;:])\s+"
    r"(?P<next>https?://|[A-Z][a-z’']*(?=[\s,])|\S)"
)
"""An address of the web or the end of one of mail, and the word that follows."""

_ITEM: Final = re.compile(r"\n[ \t]*([-*+–—](?=[ \t])|[•‣⁃▪●◦])[ \t]*(?=\w)")
"""A bullet at the head of a line."""

_STOPS: Final = re.compile(r"[.!?…؟。]")

LONGEST_NAME: Final = 40
"""Characters looked at before a stamp for the word that it stands behind."""

FEWEST_ITEMS: Final = 2
"""A single line may begin with a dash by the chance of its wrapping."""

FEWEST_SMALL_LINES: Final = 3
"""Two may be a sentence that is wrapped."""

LONGEST_SMALL_LINE: Final = 40
"""Characters; longer lines in small letters are the rest of sentences."""


def has_ruler(text: str) -> bool:
    """Whether the signs of a ruler stand in a text."""
    return "-----" in text or "=====" in text or "_____" in text or "*****" in text


def unmarked_ends(text: str, words: Language) -> list[int]:
    """Offsets in a text, in order, that no sentence crosses although no stop stands there."""
    found: set[int] = set()
    if "/" in text and (" AM" in text or " PM" in text):
        found.update(_around_stamps(text))
    if "@" in text or "://" in text:
        found.update(_behind_addresses(text, words))
    if "\n" in text:
        found.update(_before_items(text))
    if has_ruler(text):
        found.update(at for match in _RULER.finditer(text) for at in match.span())
    return sorted(at for at in found if 0 < at < len(text))


def _around_stamps(text: str) -> Iterator[int]:
    """Where the sender and the stamp of a mail end."""
    for match in _STAMP.finditer(text):
        before = text[max(0, match.start() - LONGEST_NAME) : match.start()].rstrip()
        word = before[before.rfind(" ") + 1 :]
        if word and not word.islower() and word[-1] not in ",:":
            yield match.start()
            yield match.end()


def _behind_addresses(text: str, words: Language) -> Iterator[int]:
    """Ends of addresses that another follows, or a word that opens sentences."""
    for match in _ADDRESS.finditer(text):
        following = match["next"]
        if following.startswith("http") or (following[0].isupper() and following.lower() in words.starters):
            yield match.start("next")


def _before_items(text: str) -> Iterator[int]:
    """Heads of the lines that are items: behind bullets, or all of them short and in small letters."""
    items = list(_ITEM.finditer(text))
    if items:
        count = Counter([text.lstrip()[:1], *(match[1] for match in items)])
        yield from (match.start() for match in items if count[match[1]] >= FEWEST_ITEMS)
    elif not _STOPS.search(text):
        yield from _before_small_lines(text)


def _before_small_lines(text: str) -> Iterator[int]:
    """Heads of lines, if all of a text are short and begin with a small letter: "contact manager"."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    small = [line for line in filled if line[0].islower() and len(line) <= LONGEST_SMALL_LINE]
    if len(small) < len(filled) or len(small) < FEWEST_SMALL_LINES:
        return
    at = 0
    for line in lines:
        yield at
        at += len(line) + 1
