"""Fragments of HTML, as feeds and mails carry them: all their words, as blocks.

A fragment is an article and nothing else, so nothing is searched in it, as the rest of this folder searches
the article in a page; what it brings along is marked.
"""

import re
from typing import Final

from briefing.read.articles import clean
from briefing.read.blocks import Block
from briefing.read.furniture import kind_of

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div",
    "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
"""Elements before and after which a block ends."""

_LEFT_OUT: Final = frozenset({
    "audio", "button", "canvas", "embed", "head", "iframe", "map", "math", "nav", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
"""Elements whose content is not there for reading."""

_VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})  # fmt: skip
"""Elements that hold nothing."""

_KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("footer", "aside"), "footer"),
    "pre": "code",
}
"""Element to the kind of the blocks in it."""

_MARK: Final = re.compile(
    r"</?(?:p|br|div|a|b|i|em|strong|ul|ol|li|h[1-6]|img|span|blockquote|table)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
"""A mark of HTML in a text."""

_CAPTION: Final = re.compile(r"\b(?:wp-)?caption(?:-text)?\b", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_QUOTED: Final = re.compile(
    r"\b(?:gmail_quote|gmail_attr|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader|divRplyFwdMsg)\b"
)
"""Classes and names of what mail programs set round the mail that is answered."""

_PADDING: Final = re.compile("[\u00ad\u034f\u200b\u2060\ufeff]+")
"""Characters without width: hyphens that show only at a line's end, and filling of mails."""

_JOINERS: Final = re.compile("(?:(?<=\\s)|^)[\u200c\u200d\u200e\u200f]+(?=\\s|$)")
"""Joiners and marks of direction that stand alone: filling too; within words they are letters' business."""

LONGEST_CLOSING: Final = 20
"""Characters that can end a sentence: a stop, quotation marks, blanks."""

_STOP: Final = re.compile(r"[.!?:…؟。][)\]\"'”’»]*\s*$")


def fragment_blocks(html: str, *, quoted: str = "body") -> list[Block]:
    """The blocks of a piece of HTML, in reading order.

    Args:
        quoted: the kind of what mail programs mark as the mail that is answered.
    """
    from lxml import etree

    target = _Collector(quoted)
    # As a stream, so that no depth of nesting can exhaust the stack.
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    content = clean(html).encode()
    if not content.strip():
        return []
    parser.feed(content)
    parser.close()
    return target.blocks


def holds_html(words: str) -> bool:
    """Whether a text that calls itself plain has HTML's marks."""
    return _MARK.search(words) is not None


def fragment_words(html: str) -> str:
    """The words of a short piece of HTML, such as a title, on one line."""
    return " ".join(block.text for block in fragment_blocks(html))


class _Collector:
    """Is told a fragment's elements one by one and gathers its blocks."""

    def __init__(self, quoted: str) -> None:
        self.blocks: list[Block] = []
        self._quoted = quoted
        self._open: list[tuple[str, str | None]] = []
        """Element and, for the blocks in it, their kind; None where nothing there is read."""
        self._words: list[str] = []
        self._n_linked = 0
        """Letters of the block at hand that stand in links."""
        self._links = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        if tag in _VOID:
            if tag == "br":
                self._break_line()
            elif tag == "hr":
                self._end_block()
            return
        if tag in _BLOCKS:
            self._end_block()
        self._links += tag == "a"
        self._open.append((tag, self._kind(tag, attributes)))

    def end(self, tag: str) -> None:
        """End an element; the parser reports one end for each start."""
        if tag in _VOID:
            return
        if tag in _BLOCKS:
            self._end_block()
        if self._open:
            self._links -= self._open.pop()[0] == "a"

    def data(self, words: str) -> None:
        """Words between two marks."""
        if self._open and self._open[-1][1] is None:
            return
        self._words.append(words)
        if self._links > 0:
            self._n_linked += sum(map(str.isalnum, words))

    def comment(self, words: str) -> None:
        """Nothing: comments are not read."""

    def close(self) -> None:
        """End the last block."""
        self._end_block()

    def _kind(self, tag: str, attributes: dict[str, str]) -> str | None:
        """The kind of the blocks in an element that begins here."""
        outer = self._open[-1][1] if self._open else "body"
        if outer is None or tag in _LEFT_OUT or _is_hidden(attributes):
            return None
        if outer != "body":
            return outer
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        if (tag == "blockquote" and attributes.get("type") == "cite") or _QUOTED.search(names):
            return self._quoted
        if tag in ("p", "div", "td") and _CAPTION.search(names):
            return "caption"
        return _KINDS.get(tag, "body")

    def _break_line(self) -> None:
        """A line break: it ends a block after a whole sentence or after another break, else it is a blank."""
        before = "".join(self._words[-3:])[-LONGEST_CLOSING:]
        if before.rstrip(" \t").endswith("\n") or _STOP.search(before):
            self._end_block()
        else:
            self._words.append("\n")

    def _end_block(self) -> None:
        """Put the words so far down as a block."""
        words = _JOINERS.sub("", _PADDING.sub("", "".join(self._words)))
        text = " ".join(words.split())
        n_linked, self._n_linked, self._words = self._n_linked, 0, []
        kind = (self._open[-1][1] if self._open else None) or "body"
        if not any(map(str.isalnum, text)):
            return
        is_link = n_linked == sum(map(str.isalnum, text)) and kind_of(text) == "heading"
        self.blocks.append(Block(text, "footer" if kind == "body" and is_link else kind))


def _is_hidden(attributes: dict[str, str]) -> bool:
    """Whether an element is not shown, as the line that mails hide for the list of mails."""
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
