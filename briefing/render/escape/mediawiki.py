"""The escape of MediaWiki: character references in place of what is mark-up, and of nothing else.

A sentence without mark-up stays as it is, so that people can edit the page. A reference is text
to every pass of the wiki's parser, templates and signatures included. The rules below name the
passes whose marks they hide.
"""

import re
from typing import Final

from briefing.render.escape.printable import one_line

_SCHEMES: Final = (
    "bitcoin|ftp|ftps|geo|git|gopher|https?|irc|ircs|magnet|mailto|matrix|mms|news|nntp|redis|sftp|sip|sips|"
    "sms|ssh|svn|tel|telnet|urn|worldwind|xmpp"
)
"""Schemes that MediaWiki makes links of."""

_MARKUP: Final = re.compile(
    "|".join(
        [
            r"[&<>{}|~]",  # references, tags, templates and variants, tables, signatures
            r"'(?='|$)|(?:(?<=')|^)'",  # bold and italic; an apostrophe alone is none
            r"\[(?=\[|/|$)|(?<=\[)\[|\](?=\])|(?<=\])\]|^\]",  # links; "[Peskov]" is none
            r"[_＿](?=[_＿]|$)|(?:(?<=[_＿])|^)[_＿]",  # words such as __NOTOC__
            r"^[=*#:;!+-]|=$",  # headings, lists, rules and cells, at the edges of a line
            rf"(?i:(?<=[a-z]):(?=//)|(?:{_SCHEMES}):(?=\S|$))",  # addresses
            r"\b(?:RFC|PMID|ISBN)(?=\s)",  # numbers that are links
        ]
    )
)


def escape_mediawiki(text: str) -> str:
    """A text on one line for MediaWiki."""
    return _MARKUP.sub(_reference, one_line(text))


def _reference(match: re.Match[str]) -> str:
    """The last character that was matched as a reference, behind the rest as it is."""
    mark = match[0][-1]
    return f"{match[0][:-1]}{_NAMED.get(mark) or f'&#{ord(mark)};'}"


_NAMED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""References that people know by heart."""
