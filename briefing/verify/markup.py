"""Markup: what an HTML page holds beside its words, which can hide them, change them or add to them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import Final

from briefing.render.cells import cut_short

FREE: Final = frozenset(["p", "li", "ul", "br", "b", "strong", "em", "i"])
"""Elements that may be put in, without attributes: they set words apart or stress them, and no more."""

MOST_SHOWN: Final = 60
"""Characters of a tag that a difference shows."""

_UNREAD: Final = frozenset(["title", "style", "script", "noscript", "template"])
"""Elements whose content is no block of the page."""

_PROOF: Final = ("id", "briefing")
"""Attribute of the script that carries the brief, which is checked by itself."""

_OF_FONTS: Final = re.compile(r"data:font/woff2;base64,[A-Za-z0-9+/=]*|'sha256-[A-Za-z0-9+/=]*'")
"""Letters of type, and hashes of styles that hold them: other versions of libraries pack them otherwise."""


def check_markup(html: str, made: Sequence[str]) -> Iterator[str]:
    """Tags, styles, scripts and the like of a page that none of the pages made of its brief has.

    Elements may go, as lines may; comments of HTML are not seen unless browsers end them early.
    """
    page, wanted = _read(html), [_read(text) for text in made]
    allowed: Counter[str] = Counter()
    for one in wanted:
        allowed |= one.tags
    for tag in page.tags - allowed:
        yield f"its markup holds {cut_short(tag, MOST_SHOWN)}, which is not of a page of this brief"
    known = {text for one in wanted for text in one.unread}
    for name, text in page.unread:
        if (name, text) not in known:
            yield f"its <{name}> is not that of a page of this brief"
    yield from page.odd


class _Reader(HTMLParser):
    """Collects what is no word of the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        """Start tags as they might be written, with their attributes in order."""
        self.unread: list[tuple[str, str]] = []
        """Name and content of elements that are not read as words."""
        self.odd: list[str] = []
        self._in_head = False
        self._open: str | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if attrs or tag not in FREE:
            told = "".join(f' {name}="{value or ""}"' for name, value in sorted(attrs, key=str))
            self.tags[_OF_FONTS.sub("", f"<{tag}{told}>")] += 1
        self._in_head = (self._in_head or tag == "head") and tag != "body"
        if tag in _UNREAD:
            self._close()
            self._open = None if _PROOF in attrs else tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # as browsers do: the slash means nothing in HTML

    def handle_endtag(self, tag: str) -> None:
        self._in_head = self._in_head and tag != "head"
        if tag in _UNREAD:
            self._close()

    def handle_data(self, data: str) -> None:
        if self._open:
            self._words.append(data)
        elif self._in_head and data.strip():
            self.odd.append("its head holds words, which browsers show")

    def handle_comment(self, data: str) -> None:
        if data.startswith((">", "->")) or "--!>" in data or "-->" in data:
            self.odd.append("its markup holds a comment that browsers end early")

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self.odd.append(f"its markup holds <!{cut_short(decl, MOST_SHOWN)}>")

    def unknown_decl(self, data: str) -> None:
        self.odd.append(f"its markup holds <![{cut_short(data, MOST_SHOWN)}]>")

    def handle_pi(self, data: str) -> None:
        self.odd.append(f"its markup holds <?{cut_short(data, MOST_SHOWN)}>")

    def _close(self) -> None:
        if self._open:
            text = " ".join(_OF_FONTS.sub("", "".join(self._words)).split())
            self.unread.append((self._open, text))
        self._open = None
        self._words.clear()


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.handle_endtag("script")  # one that was never closed
    return reader
