"""Key figures: the numbers that a situation report would box, with what they count.

A number is given only for what its noun is known to be (rockets, camps, refugees), for what
happens to the people it counts (killed, detained, displaced), or for its sheer size. Times, ages,
prices, names that hold a number and all that is not sure are left out.
"""

from collections.abc import Callable
from typing import Final

from briefing.extract.figures.counts import count
from briefing.extract.figures.not_figures import is_none
from briefing.extract.figures.number_forms import Number
from briefing.extract.figures.numbers import find_numbers
from briefing.extract.figures.shares import share
from briefing.extract.figures.sums import money
from briefing.extract.figures.words import FigureWords, figure_words
from briefing.findings import Figure

_Reader = Callable[[str, str, Number, FigureWords, Figure | None], Figure | None]

_READERS: Final[dict[str, _Reader]] = {"count": count, "share": share, "money": money}
"""Unit of a number to what tells whether it is a key figure."""


def find_figures(text: str, language: str | None = "en") -> list[Figure]:
    """The key figures of a text, in its order and without overlap; none of a language but English.

    Returns:
        "at least 34 civilians" with low 34 and high None, "dozens of tanks" with neither,
        "half of whom are children" with 50 and 50, what is counted being "children".
    """
    if language != "en":
        return []
    lower = _small_letters(text)
    words = figure_words()
    figures: list[Figure] = []
    last: Figure | None = None
    for number in find_numbers(lower):
        if is_none(text, lower, number, words):
            continue
        figure = _READERS[number.unit](text, lower, number, words, last)
        if figure is not None and (last is None or last.end <= figure.start):
            figures.append(figure)
            last = figure
    return figures


def _small_letters(text: str) -> str:
    """The text in small letters, each at the offset of its capital."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
