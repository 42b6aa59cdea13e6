"""Counts without a noun: "killing 31", "31 were killed", "Thousands marched", "the toll rose to 31"."""

import re
from typing import Final

from briefing.extract.figures import victims
from briefing.extract.figures.number_forms import Number
from briefing.extract.figures.parts import part_of
from briefing.extract.figures.told_before import told_before
from briefing.extract.figures.words import LARGE, FigureWords
from briefing.findings import Figure

PEOPLE: Final = frozenset(["people", "fighters", "displaced", "in_need", "detained"])
"""Kinds of those to whom something may be done."""

STATES: Final = frozenset(["killed", "wounded", "missing", "detained", "displaced"])
"""What may be done to them."""

NEAREST: Final = 24
"""Characters between a number without a noun, or "one", and the word that says what happened to them."""

_FOLLOWS: Final = re.compile(r"[ \u00a0]?(?:[.,;:!?)\"”’—–]|$)|[ \u00a0]([^\W_]{1,20})")
_INNER: Final = ("in the ", "by the ", "into the ", "of the ", "the ", "per ", "the low ", "the high ")
_BE: Final = frozenset(["are", "were", "have", "had", "remain"])


def bare_count(
    text: str, lower: str, number: Number, words: FigureWords, last: Figure | None, state: str | None
) -> str | None:
    """What a number counts behind which no noun stands, as in `Figure.what`; None if it is not said.

    Args:
        last: the key figure before it, of which it may be a part.
        state: what the words before say of those counted.
    """
    follows = _FOLLOWS.match(lower, number.end)
    if follows is None:
        return None
    word = follows[1] or ""
    is_over = not word or word in words.lists["stops"] or word in words.active or word in words.after
    if number.vague == "large":
        return _many(lower, number, words, word, is_over, state)
    part = part_of(text, lower, number, words, last)
    if number.vague or not is_over or (word == "of" and part is None):
        return None
    if state is None and not lower.startswith((",", " ("), number.end):
        state = reached(lower, number.end, words, NEAREST)
    return (
        state
        or told_before(lower, number, words, last)
        or part
        or (
            "other"
            if word in _BE and not number.plain and (number.low or number.high or 0) >= LARGE
            else None
        )
    )


def _many(
    lower: str, number: Number, words: FigureWords, word: str, is_over: bool, state: str | None
) -> str | None:
    """What "thousands" or "dozens of them" are: people, unless the text says otherwise."""
    if lower.endswith(_INNER, 0, number.start):
        return None
    if lower.startswith("scores", number.at) and state is None:  # they may be of a match
        return reached(lower, number.end, words, NEAREST)
    if word == "of" and not lower.startswith(" of them", number.end):
        return None
    if not is_over and not word.endswith(("ed", "ing")):
        return None
    return state or reached(lower, number.end, words, victims.BEHIND) or ("people" if word else None)


def reached(lower: str, at: int, words: FigureWords, reach: int) -> str | None:
    """The state that the words behind an offset tell, if the first of them stands within reach."""
    found = victims.behind(lower, at, words)
    return found[0] if found and found[1] <= reach else None
