"""The words that stand beside date words, as the text has them, with their marks."""

import re
from typing import Final

REACH: Final = 60
"""Characters to look either way."""

EDGES: Final = "\"'“”‘’([{,;:"
"""Marks that are no part of a word, besides those that end a sentence."""

_WORD: Final = re.compile(r"\S+")


def words_before(text: str, start: int) -> list[str]:
    """The words that end before `start`, in the text's order; the first one may be cut."""
    return _WORD.findall(text[max(0, start - REACH) : start])


def words_after(text: str, end: int) -> list[str]:
    """The words that follow `end`; the first one may be the rest of the word that ends there."""
    return _WORD.findall(text[end : end + REACH])


def next_word(text: str, end: int, right: list[str]) -> str:
    """The first whole word that follows, without marks; empty where a mark stands between."""
    return bare(right[0]) if right and text[end : end + 1].isspace() else ""


def last_word(left: list[str]) -> str:
    """The word before, with its marks; empty at the beginning."""
    return left[-1] if left else ""


def bare(word: str) -> str:
    """A word without marks and without "'s"."""
    return word.strip(EDGES + ".!?)]}").removesuffix("'s").removesuffix("’s")


def opens_sentence(left: list[str]) -> bool:
    """Whether nothing stands before, or a mark that ends something."""
    last = last_word(left)
    if not last.strip(EDGES):
        return True
    return last.rstrip(EDGES + ")]")[-1:] in (*".!?|-–—",) or last[-1] in ':“"'
