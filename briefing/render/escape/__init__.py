"""Escapes: a text, written so that a format prints it as itself.

Each format has one, named here by the ending of its templates. They take any text. All but that of
HTML, where white space says nothing, give one line; what the format cannot hold is U+FFFD.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from briefing.render.escape.markdown import escape_comment, escape_markdown

__all__ = ["ESCAPES", "HEADINGS", "Escape", "escape_comment", "escape_markdown", "escape_of", "heading_of"]

Escape = Callable[[str], str]
"""A text as a format writes it."""

ESCAPES: Final[dict[str, tuple[str, str]]] = {
    ".md.j2": ("markdown", "escape_markdown"),
    ".wiki.j2": ("mediawiki", "escape_mediawiki"),
    ".xml.j2": ("xml", "escape_xml"),
    ".dokuwiki.j2": ("dokuwiki", "escape_dokuwiki"),
    ".txt.j2": ("printable", "one_line"),
    ".html.j2": ("xml", "escape_html"),
}
"""Ending of a template to the module and the function that escape what it prints.

Only what is asked for is loaded. A template of another ending escapes nothing.
"""

HEADINGS: Final[dict[str, tuple[str, str]]] = {".dokuwiki.j2": ("dokuwiki", "heading_dokuwiki")}
"""The same for text within a heading, where that is escaped in another way."""


def escape_of(name: str) -> Escape:
    """The escape of what a template of that name prints; none for an ending that is not known."""
    return _found(ESCAPES, name) or str


def heading_of(name: str) -> Escape:
    """The escape of text within a heading of a template of that name."""
    return _found(HEADINGS, name) or escape_of(name)


def _found(table: dict[str, tuple[str, str]], name: str) -> Escape | None:
    for ending, (module, function) in table.items():
        if name.endswith(ending):
            found: Escape = getattr(import_module(f"{__name__}.{module}"), function)
            return found
    return None
