"""Numbers that are a part of another: "including 14", "three of whom", "12 in Tuzla", "40 of the 300"."""

import re
from typing import Final

from briefing.extract.figures.number_forms import Number, number_patterns, read_number
from briefing.extract.figures.words import FigureWords
from briefing.findings import Figure

REACH: Final = 100
"""Characters between a figure and its part."""

PART: Final = re.compile(
    r"[ (](?:including|of whom|of which|of them|among them|among whom)(?: the| only| some)? $"
)
"""Words between a figure and a part of it."""

_OF_WHOM: Final = re.compile(r" of (?:whom|which|them)\b")
_OF_THE: Final = re.compile(r" of (?:the|its|their|those|these|his|her|our) ")
_NEXT_PLACE: Final = re.compile(r"[^.]{0,80}(?:[,;(:]| [–—-]| and)(?: and)? $")
_IN_PLACE: Final = re.compile(r" in (?:the )?([A-Z][a-z]{0,20})")


def part_of(text: str, lower: str, number: Number, words: FigureWords, last: Figure | None) -> str | None:
    """What the figure before counts, of which this number is a part; None if it is none.

    "31 died in Mostar, 12 in Tuzla" has no whole, but tells the second number by the first as well.
    """
    if last is None or number.start - last.end >= REACH or last.what in ("share", "money"):
        return None
    between = (lower, last.end, number.start)
    if PART.search(*between) or _OF_WHOM.match(lower, number.end):
        return last.what
    if lower[last.end : number.start] == " and " and lower.startswith(" respectively", number.end):
        return last.what
    place = _IN_PLACE.match(text, number.end)
    is_place = place is not None and place[1].lower() not in words.lists["months"]
    return last.what if is_place and _NEXT_PLACE.fullmatch(*between) else None


def end_of_whole(lower: str, number: Number, words: FigureWords) -> int | None:
    """The end of the number of which another is a part, "300" in "40 of the 300 miners"; else None."""
    of = _OF_THE.match(lower, number.end)
    match = of and number_patterns()[1].match(lower, of.end())
    whole = read_number(lower, match, words) if match else None
    if whole is None or whole.low is None or number.low is None or whole.unit != "count":
        return None
    return whole.end if 1 < number.low < whole.low else None
