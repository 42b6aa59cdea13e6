"""Escapes of the formats that are XML or HTML."""

import re
from typing import Final

from briefing.render.escape.printable import one_line, printable

_MARKS: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
"""The marks of both languages: an entity is XML's own, or a number, which needs no declaration."""

_MARK: Final = re.compile("[&<>\"']")


def escape_xml(text: str) -> str:
    """A text on one line for XML, as content or in the quotes of an attribute."""
    return _marks_escaped(one_line(text))


def escape_html(text: str) -> str:
    """A text for HTML, as content or in the quotes of an attribute; white space stays as it is."""
    return _marks_escaped(printable(text))


def _marks_escaped(text: str) -> str:
    return _MARK.sub(lambda match: _MARKS[match[0]], text)
