"""Columns: how wide text is where every letter has the same width, and where its lines may break."""

import re
from functools import cache
from itertools import pairwise
from typing import Final
from unicodedata import category, combining, east_asian_width

_NARROW: Final = re.compile("[ -~]*")
"""Text whose every character has one column."""

_UNSPACED: Final = re.compile("[\u2e80-\u9fff\ua000-\ua4cf\uf900-\ufaff\uff01-\uff9f\U0001f200-\U0003ffff]")
"""Chinese, Japanese and their marks: scripts without blanks, in which a line may break between letters."""

_EMOJI_STYLE: Final = "\ufe0f"
"""Makes a picture of two columns of the sign before it."""

_SOFT_HYPHEN: Final = "\u00ad"
"""Is a format character, yet terminals show it."""


def columns(text: str) -> int:
    """The width of a text on one line, in columns of a terminal."""
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(map(_width, text))


@cache
def _width(character: str) -> int:
    """0 for marks on the letter before and for what is not seen, 2 for wide letters, else 1."""
    if character in (_EMOJI_STYLE, _SOFT_HYPHEN):
        return 1
    if east_asian_width(character) in "WF":
        return 2
    if combining(character) or category(character) in ("Mn", "Me", "Cf") or "ᅠ" <= character <= "ᇿ":
        return 0
    return 1


def wrap(line: str, width: int) -> list[str]:
    """A line as lines of at most `width` columns; only what cannot be broken is longer.

    The second line and those after it stand as far from the edge as the words of the first: behind
    its blanks, and behind the hyphen of a list.
    """
    opening = re.match(r" *(?:- )?", line)
    first = opening[0] if opening else ""
    indent = " " * len(first)
    lines, current, n_columns, is_empty = [], first, len(first), True
    for word in line[len(first) :].split(" "):
        gap = " "
        for piece in _pieces(word):
            blank = "" if is_empty else gap
            n_needed = len(blank) + columns(piece)
            if not is_empty and n_columns + n_needed > width:
                lines.append(current)
                current, n_columns, blank = indent, len(indent), ""
                n_needed = columns(piece)
            current += blank + piece
            n_columns += n_needed
            is_empty, gap = False, ""
    return [*lines, current.rstrip(" ")]


def _pieces(word: str) -> list[str]:
    """What of a word stays on one line: the whole word, or each letter of scripts without blanks."""
    if not _UNSPACED.search(word):
        return [word]
    pieces = [word[0]]
    for before, letter in pairwise(word):
        if _may_break(before, letter):
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return pieces


def _may_break(before: str, letter: str) -> bool:
    """Whether a line may end between two characters: not before marks that close, nor behind what opens."""
    if not (_UNSPACED.match(before) or _UNSPACED.match(letter)):
        return False
    return _width(letter) > 0 and category(letter) not in _CLOSING and category(before) not in _OPENING


_CLOSING: Final = ("Pe", "Pf", "Po", "Pd", "Lm", "Zs")
"""Categories of what must not begin a line: closing brackets, full stops, long marks, blanks."""

_OPENING: Final = ("Ps", "Pi", "Zs")
"""Categories of what must not end a line, blanks too: at those within a word no line may break."""
