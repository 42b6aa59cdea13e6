"""Escapes: the characters of a text, written so that a format prints them as themselves."""

import re
from typing import Final

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_MARKDOWN_LIST: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_MARKDOWN_BULLET: Final = re.compile(r"^([-+=])")


def escape_markdown(text: str) -> str:
    """A text on one line for Markdown (CommonMark and GFM), with backslashes before its marks."""
    line = _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
    line = _MARKDOWN_LIST.sub(r"\1\\\2", line)
    return _MARKDOWN_BULLET.sub(r"\\\1", line)


def escape_comment(text: str) -> str:
    """A JSON text for the inside of an HTML comment, which it cannot close or nest."""
    return text.replace("--", "\\u002d\\u002d").replace("<", "\\u003c").replace(">", "\\u003e")
