"""Sums: key figures of money that is given, asked, lost or spent, and no price."""

import re
from functools import cache
from typing import Final

from briefing.extract.figures.not_figures import word_before
from briefing.extract.figures.number_forms import Number, figure_of
from briefing.extract.figures.words import FigureWords, figure_words
from briefing.findings import Figure

LEAST_SUM: Final = 1_000
"""Fewer dollars, said without million or billion, are a price."""

PRICED: Final = 30
"""Characters before a sum in which the word "price" makes it one."""


@cache
def _sum_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is paid behind a sum of money; and the words that make a sum a price."""
    lists = figure_words().lists
    sums = "|".join(sorted(lists["sums"]))
    between = "|".join(sorted(lists["between"]))
    prices = "|".join(sorted(lists["prices"], key=lambda phrase: (-len(phrase), phrase)))
    more = r"(?: (?:package|plan|fund|programme|program|cheques|deal)\b)?"
    what = rf"(?: in| of)?( (?:(?:{between}) ){{0,2}}(?:{sums})(?![\w-]){more})"
    return re.compile(what), re.compile(rf"(?: \([^()]{{1,20}}\))? (?:{prices})(?![\w-])")


def money(text: str, lower: str, number: Number, words: FigureWords, last: Figure | None) -> Figure | None:
    """The key figure that a sum of money is, unless it is a price or says the one before in other coin."""
    paid, price = _sum_patterns()
    if _is_small(number) or _is_converted(lower, number, last) or price.match(lower, number.end):
        return None
    priced = not number.scaled and "price" in lower[max(0, number.start - PRICED) : number.start]
    if priced or word_before(lower, number.start) in words.lists["before_price"]:
        return None
    what = paid.match(lower, number.end)
    span = (what.start(1) + 1, what.end()) if what else (number.end, number.end)
    return figure_of(text, number, span, "money")


def _is_small(number: Number) -> bool:
    value = number.high if number.high is not None else number.low
    return value is not None and value < LEAST_SUM


def _is_converted(lower: str, number: Number, last: Figure | None) -> bool:
    """Whether a sum stands in brackets behind another: "$10bn (£6.9bn)"."""
    if last is None or last.what != "money" or number.start - last.end > len(" ("):
        return False
    return lower[last.end : number.start].strip() == "("
