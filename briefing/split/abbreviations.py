"""Full stops behind words that may be abbreviations: by what may follow each."""

import re
from typing import Final

from briefing.text.languages import Language

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*(?!\.)")
_ACRONYM: Final = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]$")
_TITLE: Final = re.compile(r"[A-Z]\w+(?=\.)")
_QUOTES: Final = "\"'“‘„«¿¡"

MOST_WORDS_OF_TIME: Final = 3
"""So short a beginning, such as "At 5 a.m.", is no sentence yet."""


def ends_behind(word: str, head: str, marks: str, rest: str, words: Language) -> bool:
    """Whether a single full stop behind `word` ends a sentence.

    Args:
        head: how the sentence begins, up to `word` if it is short.
        marks: quotation marks and brackets that open what follows.
        rest: what follows behind them.
        words: of the language.
    """
    if word.isdigit() and head == word:
        return False  # "1. The first point"
    lower, digit_follows = word.lower(), rest[:1].isdigit()
    if lower in words.abbreviations_before_name:
        return False
    if len(word) == 1 and word.isalpha() and word.isupper():
        return _opens(marks, rest, words)
    if lower in words.abbreviations_before_number and (digit_follows or word[:1].isupper()):
        return not digit_follows
    if lower in words.clock_marks and len(head.split()) > MOST_WORDS_OF_TIME:
        return _opens(marks, rest, words) or _begins_with_title(rest, words)
    if lower in words.abbreviations_before_opening or _ACRONYM.match(word):
        return _opens(marks, rest, words)
    return True


def opens_sentence(word: str, words: Language) -> bool:
    """Whether a word, or what stands in it before an apostrophe, opens sentences: "It's", "L'armée"."""
    lower = word.lower()
    return lower in words.starters or lower.replace("’", "'").partition("'")[0] in words.starters


def is_plain(word: str, words: Language) -> bool:
    """Whether a word is one in small letters, and no abbreviation."""
    letters = word.replace("-", "").replace("’", "").replace("'", "")
    return letters.isalpha() and word.islower() and word not in words.abbreviations


def _opens(marks: str, rest: str, words: Language) -> bool:
    """Whether what follows can only be the head of a sentence: a quotation or a word that opens one."""
    if marks[:1] and marks[0] in _QUOTES:
        return True
    following = _WORD.match(rest)
    return following is not None and opens_sentence(following.group(), words)


def _begins_with_title(rest: str, words: Language) -> bool:
    """Whether a title such as "Mr." stands at the head."""
    title = _TITLE.match(rest)
    return title is not None and title.group().lower() in words.abbreviations_before_name
