"""The escape of Markdown: CommonMark, and what GFM and wikis add to it."""

import re
from typing import Final

from briefing.render.escape.printable import INSTEAD

_MARK: Final = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_LIST: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_BULLET: Final = re.compile(r"^([-+=])")

_ADDRESS: Final = re.compile(
    r"(?i)(?<=[a-z0-9]):(?=//)|\b(?:mailto|xmpp):|\bwww\.|@"  # what GFM makes links of
    r"|(?<!\w):(?=[\w+-]+:)"  # an emoji by name, such as ":ship:"
)
"""What ends in a mark that makes more than text of its neighbours.

GFM finds addresses of mail even behind a backslash; such a link still prints as the address.
"""

_NO_TEXT: Final = re.compile("[\x00\ud800-\udfff]")
"""NUL, which every reader of Markdown replaces, and halves of surrogate pairs, which UTF-8 cannot write."""


def escape_markdown(text: str) -> str:
    """A text on one line for Markdown (CommonMark and GFM), with backslashes before its marks."""
    line = _MARK.sub(r"\\\1", " ".join(_NO_TEXT.sub(INSTEAD, text).split()))
    line = _LIST.sub(r"\1\\\2", line)
    line = _BULLET.sub(r"\\\1", line)
    return _ADDRESS.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", line)


def escape_comment(text: str) -> str:
    """A JSON text for the inside of an HTML comment, which it cannot close or nest."""
    return text.replace("--", "\\u002d\\u002d").replace("<", "\\u003c").replace(">", "\\u003e")
