"""Numbers in a text and what they are worth: "twenty-one", "2,500", "$1.2bn", "between 30 and 40", "half".

A hedge before a number ("at least") opens its value on one side; words such as "dozens" are worth
no number. What is counted, and whether anybody wants to know, is told elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefing.extract.figures.number_forms import Number, number_patterns, read_number
from briefing.extract.figures.words import FigureWords, figure_words
from briefing.extract.figures.written_numbers import Value

_RANGE: Final = re.compile(r" ?[-–] ?| to | or | and ")
_MORE: Final = re.compile(r"\+| or more\b| plus\b")
_RATIO: Final = re.compile(r" (?:in|out of) (?:every )?")
MOST_JOINED: Final = 2
""""$2 billion or $3 billion to $70 billion" is the most that is heard in one breath."""


def find_numbers(lower: str) -> Iterator[Number]:
    """Each number of a text in small letters, in order, without overlap."""
    words = figure_words()
    anywhere, _ = number_patterns()
    last = at = 0
    while (match := anywhere.search(lower, at)) is not None:
        number = read_number(lower, match, words)
        if number is None:
            at = match.end()
            continue
        number = _hedged(lower, _joined(lower, number, words), words, last)
        yield number
        at = last = number.end


def _joined(lower: str, number: Number, words: FigureWords) -> Number:
    """The number with the one that makes it a range: "30 to 40", "between 30 and 40", "$4-5 million"."""
    between = lower.endswith("between ", 0, number.at)
    if number.low is None or (
        lower.endswith("from ", 0, number.at) and "anything" not in lower[max(0, number.at - 20) : number.at]
    ):
        return number
    _, here = number_patterns()
    ratio = _ratio(lower, number, words)
    if ratio:
        return ratio
    for _ in range(MOST_JOINED):
        join = _RANGE.match(lower, number.end)
        match = join and here.match(lower, join.end())
        if not join or not match or (join.group() == " and ") > between:
            break
        other = read_number(lower, match, words)
        if other is None or other.low is None:
            break
        low = _scaled_like(number, other)
        if low is None or low >= other.low or (other.plain and number.plain and _is_year(low)):
            break
        unit = other.unit if number.unit == "count" else number.unit
        number = replace(
            number, end=other.end, low=low, high=other.low, unit=unit, plain=False, metric=other.metric
        )
    if between and number.low != number.high:
        return replace(number, start=number.at - len("between "), at=number.at - len("between "))
    return number


def _ratio(lower: str, number: Number, words: FigureWords) -> Number | None:
    """The share that "one in five" is, or None."""
    join = _RATIO.match(lower, number.end)
    match = join and number_patterns()[1].match(lower, join.end())
    if not join or not match or number.low is None or number.unit != "count":
        return None
    other = read_number(lower, match, words)
    if (
        other is None
        or other.low is None
        or not number.low < other.low <= 100
        or not isinstance(other.low, int)
    ):
        return None
    value = int(100 * number.low / other.low + 0.5)
    return Number(number.start, number.at, other.end, value, value, "share", ratio=True)


def _is_year(value: Value) -> bool:
    return 1500 <= value <= 2100


def _scaled_like(number: Number, other: Number) -> Value | None:
    """The value of the first number of a range, which may leave the scale to the second."""
    if number.low is None or other.low is None:
        return None
    if other.scaled and not number.scaled and number.low < 1000:
        for scale in (1_000_000_000, 1_000_000, 1_000):
            if other.low >= scale and number.low * scale < other.low:
                return number.low * scale
    return number.low


def _hedged(lower: str, number: Number, words: FigureWords, floor: int) -> Number:
    """The number with the hedges before it, none of which begins before an offset."""
    start, bounds = number.at, []
    for _ in range(2):
        hedge = words.hedges.before(lower, start)
        if hedge is None or hedge[0] < floor:
            break
        start = hedge[0]
        bounds.append(hedge[1])
    if not bounds and not _MORE.match(lower, number.end):
        return number
    qualifier = (start, number.at - 1) if bounds else None
    low, high, end = number.low, number.high, number.end
    if low is not None and low == high:
        more = _MORE.match(lower, end)
        if more:
            end, high = more.end(), None
        elif "most" in bounds:
            low = None
        elif "least" in bounds:
            high = None
    if bounds and number.low != number.high and lower.startswith("between", number.at):
        qualifier = (start, number.at - 1)
    return replace(number, start=start, end=end, low=low, high=high, qualifier=qualifier)
