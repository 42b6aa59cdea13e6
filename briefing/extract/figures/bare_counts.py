"""Counts without a noun: "killing 31", "31 were killed", "Thousands marched", "the toll rose to 31"."""

import re
from typing import Final

from briefing.extract.figures import victims
from briefing.extract.figures.counted import counted
from briefing.extract.figures.number_forms import Number
from briefing.extract.figures.words import LARGE, FigureWords
from briefing.findings import Figure

PEOPLE: Final = frozenset(["people", "fighters", "displaced", "in_need", "detained"])
"""Kinds of those to whom something may be done."""

STATES: Final = frozenset(["killed", "wounded", "missing", "detained", "displaced"])
"""What may be done to them."""

NEAREST: Final = 24
"""Characters between a number without a noun, or "one", and the word that says what happened to them."""

REACH: Final = 100
"""Characters between a figure and its part, "including 14"."""

TOLD: Final = 160
"""Characters before a number in which "toll" or "number of" says what it is."""

PART: Final = re.compile(
    r"[ (](?:including|of whom|of which|of them|among them|among whom)(?: the| only| some)? $"
)
"""Words between a figure and a part of it."""

_REACHES: Final = re.compile(
    r" (?:to|at|is|was|reached|hit|passed|topped|exceeded|above|past|(?:stands|stood) at)(?: now)? $"
)
_SENTENCE_END: Final = re.compile(r"[.;!?]\s")
_FOLLOWS: Final = re.compile(r"[ \u00a0]?(?:[.,;:!?)\"”’—–]|$)|[ \u00a0]([^\W_]{1,20})")
_INNER: Final = ("in the ", "by the ", "into the ", "of the ", "the ", "per ", "the low ", "the high ")
_BE: Final = frozenset(["are", "were", "have", "had", "remain"])


def bare_count(
    lower: str, number: Number, words: FigureWords, last: Figure | None, state: str | None
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
    if not is_over or number.vague or word == "of":
        return None
    if state is None and not lower.startswith((",", " ("), number.end):
        state = reached(lower, number.end, words, NEAREST)
    return (
        state
        or _told_before(lower, number, words)
        or _part_of(lower, number, last)
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
    if lower.endswith(_INNER, 0, number.start) or lower.startswith("scores", number.at):
        return None
    if word == "of" and not lower.startswith(" of them", number.end):
        return None
    if not is_over and not word.endswith(("ed", "ing")):
        return None
    return state or reached(lower, number.end, words, victims.BEHIND) or ("people" if word else None)


def reached(lower: str, at: int, words: FigureWords, reach: int) -> str | None:
    """The state that the words behind an offset tell, if the first of them stands within reach."""
    found = victims.behind(lower, at, words)
    return found[0] if found and found[1] <= reach else None


def _part_of(lower: str, number: Number, last: Figure | None) -> str | None:
    """What the figure before counts, of which this number is a part."""
    if last is None or number.start - last.end >= REACH or not PART.search(lower, last.end, number.start):
        return None
    return last.what


def _told_before(lower: str, number: Number, words: FigureWords) -> str | None:
    """What a number counts that comes behind a verb: "the death toll from the flood has risen to 31"."""
    if not _REACHES.search(lower, max(0, number.start - 24), number.start):
        return None
    floor = max(0, number.start - TOLD)
    told = max(lower.rfind(cue, floor, number.start) for cue in ("toll", "number of "))
    if told < 0 or _SENTENCE_END.search(lower, told, number.start):
        return None
    if lower.startswith("toll", told):
        return "killed"
    phrase = counted(lower, lower, told + len("number of"), words, several=True)
    return phrase.noun.kind if phrase.noun and phrase.noun.kind in STATES | PEOPLE else None
