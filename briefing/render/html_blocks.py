"""The words of an HTML page, block by block: what its reader reads, without what explains it.

Used to write down what a page says when it leaves us, and to read the same words again when it
comes back, perhaps edited. Both times the same function reads, so that only a changed word differs.
"""

from html.parser import HTMLParser
from typing import Final

APPARATUS: Final = "data-apparatus"
"""Attribute of the parts of a page that are no line of it: the panel, the sources' words, the proof."""

_SILENT: Final = frozenset(["script", "style", "head", "template", "noscript"])
"""Elements whose content is not read."""

_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements without an end tag (HTML, 13.1.2)."""

_INLINE: Final = frozenset(
    [
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
    ]
)
"""Elements within a line; every other one begins a block and ends one."""


def text_blocks(html: str) -> list[str]:
    """The text of each block of a page's body in order, runs of white space as one blank.

    A heading, a paragraph, an item of a list are blocks, and so is any other text that a block
    element sets apart, so that words put in anywhere are found. Scripts, styles and elements with
    the attribute data-apparatus are left out. Nothing is refused: broken HTML has blocks too.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


class _Reader(HTMLParser):
    """Collects blocks; counts how deep it stands in an element that is not read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._skipped: list[str] = []
        """Open elements from the outermost one that is not read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.end_block()
        if tag in _VOID:
            return
        if self._skipped or tag in _SILENT or any(name == APPARATUS for name, _ in attrs):
            self._skipped.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # as browsers do: the slash means nothing in HTML

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.end_block()
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._words.append(data)

    def end_block(self) -> None:
        """Close the block at hand; an empty one is none."""
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self.blocks.append(text)
