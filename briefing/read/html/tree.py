"""The tree of a page, whatever stands in it: bounded in depth, in elements and in the size of a tag."""

import re
from typing import TYPE_CHECKING, Final

from briefing.errors import EmptyDocument, ReadError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST: Final = 250
"""Elements within elements; libxml2 gives up at 256, and a page of news has some 30."""

MOST_ELEMENTS: Final = 50_000
"""A long live blog has 20,000; so many take three seconds."""

LONGEST_TAG: Final = 4_000
"""Characters; a longer tag loses its attributes: pictures within them help nobody here, and many
attributes cost the square of their number."""

_HEAD_BYTES: Final = 2_000

_CHARSET: Final = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})|^\s*<\?xml\s[^>]{0,100}?encoding=[\"']([\w-]{2,30})",
    re.IGNORECASE,
)

_MARKUP: Final = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?P<raw>script|style)\b(?P<attributes>[^>]*+)>?(?P<inside>.*?)(?:</(?P=raw)\b[^>]*+>?|\Z)"
    r"|<(?P<name>[a-z][a-z0-9-]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?+)*+>?",
    re.IGNORECASE | re.DOTALL,
)
"""A comment, a script or style with what is in it, or a tag, as HTML reads them; each in one pass,
as what is not closed goes to the end of the page."""


def stated_charset(content: bytes) -> str | None:
    """The encoding that the head of a page states."""
    match = _CHARSET.search(content[:_HEAD_BYTES])
    return (match[1] or match[2]).decode("ascii") if match else None


def tree_of(text: str, uri: str) -> "HtmlElement":
    """The tree of a page without scripts, styles and comments; data for machines stays in it.

    Raises:
        EmptyDocument: there is no element in it.
        ReadError: it nests too deep or has too many elements.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    source = _MARKUP.sub(_kept, text).encode("utf-8", "replace")
    try:
        tree = document_fromstring(source, parser=HTMLParser(encoding="utf-8", remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        raise EmptyDocument(f"{uri} holds no words; give a text with at least one sentence") from None
    depth = n_elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        n_elements += event == "start"
        if depth > DEEPEST:
            raise ReadError(
                f"{uri} nests its elements more than {DEEPEST} deep; save the article as text and give that"
            )
        if n_elements > MOST_ELEMENTS:
            raise ReadError(
                f"{uri} has more than {MOST_ELEMENTS:,} elements; save the article as text and give that"
            )
    return tree


def _kept(match: re.Match[str]) -> str:
    """What stays of a piece of markup."""
    if match["raw"]:
        return match[0] if "ld+json" in match["attributes"].lower() else " "
    if match["name"] and len(match[0]) > LONGEST_TAG:
        return f"<{match['name']}>"
    return match[0] if match["name"] else ""
