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

CONVERTED: Final = 40
"""Characters before a sum in brackets in which the one that it repeats ends."""

PRICED: Final = 160
"""Characters of the sentence before a sum in which a word such as "price" makes it one."""

_PRICED: Final = re.compile(
    r"(?<![\w-])(?:prices?|priced|pricing|average|salary|salaries|wages?|rents?|tickets?|fees?)(?![\w-])"
)
_VALUED: Final = ("estimated at ", "valued at ", "put at ", "stood at ", "stands at ")
_IN_OTHER_COIN: Final = re.compile(r"\d ?[a-z]{0,12}(?: [a-z]{2,12}){0,2} \((?:[^()]{0,20}; )?$")
_SENTENCE_END: Final = re.compile(r"[.!?;][\"”’]?\s")


@cache
def _sum_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is paid behind a sum of money; and the words that make a sum a price."""
    lists = figure_words().lists
    sums = "|".join(sorted(lists["sums"]))
    between = "|".join(sorted(lists["between"]))
    prices = "|".join(sorted(lists["prices"], key=lambda phrase: (-len(phrase), phrase)))
    more = r"(?: (?:package|plan|fund|programme|program|cheques|deal)\b)?"
    what = rf"(?: in| of)?( (?:(?:{between}) ){{0,2}}(?:{sums})(?![\w-]){more})"
    unit = rf"(?:{prices}|per (?!year|month|week|day)[a-z]{{2,20}})(?![\w-])(?! (?:day|week|month|year))"
    return re.compile(what), re.compile(rf"(?: \([^()]{{1,20}}\))? {unit}")


def money(text: str, lower: str, number: Number, words: FigureWords, last: Figure | None) -> Figure | None:
    """The key figure that a sum of money is, unless it is a price or says the one before in other coin."""
    paid, price = _sum_patterns()
    if _is_small(number) or _is_converted(lower, number, last) or price.match(lower, number.end):
        return None
    if not number.scaled and _is_priced(lower, number.start):
        return None
    is_value = lower.endswith(_VALUED, 0, number.start)
    if word_before(lower, number.start) in words.lists["before_price"] and not is_value:
        return None
    what = paid.match(lower, number.end)
    span = (what.start(1) + 1, what.end()) if what else (number.end, number.end)
    return figure_of(text, number, span, "money")


def _is_priced(lower: str, at: int) -> bool:
    """Whether the sentence up to an offset speaks of a price, a fee or a wage."""
    floor = max(0, at - PRICED)
    last = 0
    for match in _PRICED.finditer(lower, floor, at):
        last = match.end()
    return last > 0 and not _SENTENCE_END.search(lower, last, at)


def _is_small(number: Number) -> bool:
    value = number.high if number.high is not None else number.low
    return value is not None and value < LEAST_SUM


def _is_converted(lower: str, number: Number, last: Figure | None) -> bool:
    """Whether a sum stands in brackets behind another: "$10bn (£6.9bn)"."""
    if last is not None and last.what == "money" and number.start - last.end <= len(" ("):
        return lower[last.end : number.start].strip() == "("
    return _IN_OTHER_COIN.search(lower, max(0, number.start - CONVERTED), number.start) is not None
