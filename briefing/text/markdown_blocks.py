"""Blocks of a Markdown text: what a reader of the page sees as headings, paragraphs and list items.

The one file that knows markdown-it-py. The text is parsed as CommonMark.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
"""YAML between two lines of hyphens at the very top."""

LINK: Final = "link to "
"""What an extra begins with that is a link."""

_BREAKS: Final = ("softbreak", "hardbreak")
_WORDS: Final = ("text", "text_special", "code_inline")
_WHOLE: Final = {"html_block": "html", "fence": "code", "code_block": "code"}


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page, as its reader sees it."""

    kind: str
    """heading, text (a paragraph, or what a list item says), code or html."""
    text: str
    """Its words on one line, without marks; of code and HTML all that stands there."""
    line: int
    """Number of its first line in the file, from 1."""
    level: int = 0
    """Of a heading 1 to 6, else 0."""
    depth: int = 0
    """How many lists it stands in."""
    rows: tuple[str, ...] = ()
    """The text of each of its lines in the file."""
    extra: tuple[str, ...] = ()
    """HTML tags within it, and where its links and pictures lead: "link to x", "picture x"."""


def markdown_blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, in order; front matter must have been taken off."""
    from markdown_it import MarkdownIt

    blocks: list[Block] = []
    depth = level = 0
    for token in MarkdownIt("commonmark").parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "inline":
            rows, extra = _inline(token.children or ())
            kind = "heading" if level else "text"
            blocks.append(Block(kind, " ".join(rows).strip(), _line(token), level, depth, rows, extra))
        elif token.type in _WHOLE:
            blocks.append(Block(_WHOLE[token.type], token.content, _line(token), depth=depth))
    return blocks


def _line(token: "Token") -> int:
    return token.map[0] + 1 if token.map else 0


def _inline(children: Iterable["Token"]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of each line of a block, and what it holds beside words."""
    rows, extra = [""], []
    for child in children:
        if child.type in _BREAKS:
            rows.append("")
        elif child.type in _WORDS:
            rows[-1] += child.content
        elif child.type == "link_open":
            extra.append(f"{LINK}{child.attrs.get('href', '')}")
        elif child.type == "image":
            extra.append(f"picture {child.attrs.get('src', '')}")
        elif child.type == "html_inline":
            extra.append(child.content)
    return tuple(" ".join(row.split()) for row in rows), tuple(extra)
