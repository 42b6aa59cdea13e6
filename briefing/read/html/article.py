"""The article in a page: found by trafilatura, its blocks in reading order.

The one file that knows trafilatura. Of its several passes only the first is run ("fast"): the
others look again at pages that give little text, and take lists of teasers for articles. Its dates
are not asked for, as they may be guesses from an address or a copyright line.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from briefing.read.blocks import Block
from briefing.read.html.fragments import fragment_blocks
from briefing.read.html.structured import stated_blocks
from briefing.read.html.surroundings import without_surroundings
from briefing.read.html.tidy import Tidied, tidied

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

SHORTEST_SURE: Final = 250
"""Characters below which trafilatura takes all words of a page, on one line."""

LONGEST_FEW: Final = 1_500
"""Characters of a page with few words, which are its article; more would be a list of articles."""

_KINDS: Final = {"head": "heading", "code": "code"}
"""Element of trafilatura's tree to the kind of the blocks in it; "body" for any other."""

_INLINE: Final = frozenset({"hi", "ref", "del", "graphic"})


def article_of(tree: "HtmlElement", headlines: list[str]) -> Tidied:
    """The blocks of the article in a page, tidied; the tree is taken apart on the way.

    Args:
        headlines: the headline in all its wordings; it is the title and no block.
    """
    without_surroundings(tree)
    extracted = _extracted(tree)
    found = tidied(extracted, headlines)
    if _n_characters(extracted) < SHORTEST_SURE:
        few = tidied(stated_blocks(tree) or _all_blocks(tree), headlines)
        found = few if 0 < _n_characters(few.kept) <= LONGEST_FEW or not found.kept else found
    return found


def _n_characters(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _all_blocks(tree: "HtmlElement") -> list[Block]:
    """All that a page shows, now that its surroundings are gone."""
    from lxml.html import tostring

    return [
        block for body in tree.iter("body") for block in fragment_blocks(tostring(body, encoding="unicode"))
    ]


def _extracted(tree: "HtmlElement") -> list[Block]:
    """What trafilatura takes for the article; empty where it finds none."""
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports a page without text as an error
    found = bare_extraction(tree, include_comments=False, fast=True)
    return [] if found is None or isinstance(found, dict) else list(_blocks(found.body))


def _blocks(element: "_Element", kind: str = "body") -> Iterator[Block]:
    """The blocks below an element of trafilatura's tree; a line break ends one."""
    words = [element.text or ""]
    for child in element:
        if child.tag in _INLINE:
            words.append("".join(child.itertext()))
        else:
            yield Block("".join(words), kind)
            words.clear()
            if child.tag != "lb":
                yield from _blocks(child, _KINDS.get(str(child.tag), kind))
        words.append(child.tail or "")
    yield Block("".join(words), kind)
