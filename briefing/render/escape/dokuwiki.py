"""The escape of DokuWiki.

Its syntax has no character references, and almost any text may be syntax: words such as FIXME,
"640x480", "(c)", "->", two blanks at the head of a line. So every text stands in <nowiki>, whose
content the wiki prints as it is, up to the first </nowiki>. A text that holds this tag is cut in
the middle of it, into two such elements that stand side by side.

Headings are the exception: the wiki takes a whole line from "==" to "==" as it is, and only
strips "=" and blanks from its ends.
"""

import re
from typing import Final

from briefing.render.escape.printable import one_line

_ID: Final = r"[A-Z]+\d+\.\d+"
_CITATION: Final = re.compile(rf"\[{_ID}(?:(?:,|; also) {_ID})*\]")
"""Ids in brackets, which are ours and hold no syntax."""

_CLOSING: Final = re.compile(r"(?i)(</no)(?=wiki>)")


def escape_dokuwiki(text: str) -> str:
    """A text on one line for DokuWiki; ids in brackets stay bare."""
    line = one_line(text)
    if not line or _CITATION.fullmatch(line):
        return line
    content = _CLOSING.sub(r"\1</nowiki><nowiki>", line)
    return f"<nowiki>{content}</nowiki>"


def heading_dokuwiki(text: str) -> str:
    """A text for the inside of a heading: blanks around it keep its own "=" from being stripped."""
    return f" {one_line(text)} "
