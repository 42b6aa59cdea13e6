"""Numbers behind a verb whose subject they count: "the toll rose to 31", "cases have passed 300"."""

import re
from functools import cache
from typing import Final

from briefing.extract.figures.counted import counted
from briefing.extract.figures.number_forms import Number
from briefing.extract.figures.words import FigureWords, figure_words
from briefing.findings import HARM, Figure

TOLD: Final = 160
"""Characters before a number in which "toll", "number of" or the subject says what it is."""

ILL: Final = frozenset(["cases", "infections"])
"""They count like people to whom something happened."""

_GROWS: Final = (
    r"gr[eo]wn?|rose|risen|rising|rises|climb(?:s|ed|ing)|increas(?:ed|ing)|jumped|soared|surged|swelled|f[ea]ll(?:en)?"
    r"|dropped"
)
_REACHES: Final = re.compile(
    rf" (?:to|at|is|was|reached|hit|passed|topped|exceeded|above|past|{_GROWS})(?: now)?(?: just)? $"
)
_GREW: Final = re.compile(
    rf" (?:(?:{_GROWS})(?: further| sharply)?(?: to| past| above)?|reached|passed|topped|exceeded"
    r"|(?:stands|stood) at)(?: just)? $"
)
_TOTAL: Final = re.compile(r" (?:total|tally|count)(?: [a-z]{1,12}){0,3} to $")
_SENTENCE_END: Final = re.compile(r"[.;!?]\s")


def told_before(lower: str, number: Number, words: FigureWords, last: Figure | None) -> str | None:
    """What a number counts that comes behind a verb, as in `Figure.what`; None if it is not said.

    Args:
        last: the key figure before it, to which "the total" may refer.
    """
    if not _REACHES.search(lower, max(0, number.start - 40), number.start):
        return None
    floor = max(0, number.start - TOLD)
    told = max(lower.rfind(cue, floor, number.start) for cue in ("toll", "number of ", "tally of "))
    if told < 0 or _SENTENCE_END.search(lower, told, number.start):
        return _total(lower, number, last) or _subject(lower, number, words)
    if lower.startswith("toll", told):
        return "killed"
    phrase = counted(lower, lower, lower.index(" of", told), words, several=True)
    if phrase.noun is None:
        return None
    size = number.high or number.low or 0
    return phrase.noun.kind if _is_told_of(phrase.head, words) or size >= phrase.noun.least else None


def _is_told_of(head: str, words: FigureWords) -> bool:
    """Whether any number of such is a key figure: of people, and of what happened to them."""
    noun = words.nouns.get(head)
    people = ("people", "fighters", "in_need")
    return head in ILL or (noun is not None and (noun.kind in HARM or noun.kind in people))


def _total(lower: str, number: Number, last: Figure | None) -> str | None:
    """What the figure before counts, if the number is its total: "bringing the total to 31"."""
    floor = max(0, number.start - 60)
    return last.what if last is not None and _TOTAL.search(lower, floor, number.start) else None


@cache
def _subjects() -> re.Pattern[str]:
    nouns = figure_words().nouns
    listed = ILL | {word for word, noun in nouns.items() if noun.kind in HARM}
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(listed, key=lambda word: (-len(word), word)))})(?![\w-])"
    )


def _subject(lower: str, number: Number, words: FigureWords) -> str | None:
    """The kind of the nearest noun before "rose to" and the like."""
    verb = _GREW.search(lower, max(0, number.start - 40), number.start)
    if verb is None:
        return None
    nouns = list(_subjects().finditer(lower, max(0, verb.start() - TOLD), verb.start()))
    found = nouns[-1] if nouns else None
    if found is None or _SENTENCE_END.search(lower, found.end(), number.start):
        return None
    return words.nouns[found.group()].kind
