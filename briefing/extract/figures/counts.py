"""Counts: key figures of people and things, by what the noun is or what happens to those counted."""

import re
from typing import Final

from briefing.extract.figures import victims
from briefing.extract.figures.bare_counts import NEAREST, PEOPLE, STATES, bare_count, reached
from briefing.extract.figures.counted import Counted, counted
from briefing.extract.figures.not_figures import YEARS, follows_name
from briefing.extract.figures.number_forms import Number, figure_of
from briefing.extract.figures.parts import PART, REACH, end_of_whole
from briefing.extract.figures.words import LARGE, FigureWords
from briefing.extract.figures.written_numbers import Value
from briefing.findings import Figure

SEVERAL: Final = frozenset(["killed", "wounded", "missing", "fighters", "weapons", "facilities"])
"""Kinds of which "several" is a key figure."""

HEDGED: Final = 20
"""By so much smaller is the least number of people worth telling where it is hedged: "at least eight"."""

LEAST_STRONG: Final = 20
"""A smaller group is a team or a band: "a four-strong team"."""

LEAST_MONEY: Final = 10_000
"""A smaller sum in a currency of small units is a price."""

_LISTED: Final = re.compile(
    r",? ?[(–—]?(?:and|or|including|as well as|among them|plus|,|of whom|of them|along with)?"
    r" ?(?:another |a further |the |also )?$"
)
_KNOWN: Final = re.compile(r"(?<!\w)(?:the|these|those|his|her|their|its|our|all|both) $")
_ABOARD: Final = re.compile(
    r" (?:were |was |are )?"
    r"(?:on board|aboard|trapped inside|in (?:a |the )?(?:hospital|intensive care|quarantine))\b"
)
_RULES: Final = re.compile(r" (?:parliamentary )?(?:majority|lead|vote)\b")
_TIED: Final = re.compile(r"-([a-z]{1,12})")


def count(text: str, lower: str, number: Number, words: FigureWords, last: Figure | None) -> Figure | None:
    """The key figure that a count is, or None.

    Args:
        last: the key figure before it, with which it may stand in one list.
    """
    tied = _TIED.match(lower, number.end)
    if tied:
        if _RULES.match(lower, tied.end()):
            return None
        is_force = tied[1] in words.lists["group_verbs"]
        if is_force and _size(number) < LEAST_STRONG:
            return None
        kind = "fighters" if is_force else "other"
        return figure_of(text, number, tied.span(1), kind)
    if isinstance(_size(number), float) and not number.scaled and not _is_measured(lower, number, words):
        return None
    whole = end_of_whole(lower, number, words)
    if whole:
        phrase = counted(text, lower, whole, words, several=True)
        part = None if phrase.none or phrase.noun is None else _what(lower, number, phrase, words, None, None)
        return figure_of(text, number, (number.end, number.end), part) if part else None
    many = bool(number.vague) or number.high != 1
    phrase = counted(text, lower, number.end, words, several=many)
    before = victims.before(lower, number.start, words)
    if victims.done_to_death(lower, number.start, phrase.end, words):
        before = "killed"
    what: str | None = None
    if phrase.none or (
        number.metric and phrase.noun is None and phrase.head not in words.lists["currencies"]
    ):
        return None
    if not phrase.head:
        what = bare_count(text, lower, number, words, last, before)
    elif phrase.noun is None and phrase.head in words.lists["currencies"]:
        what = "money" if _size(number) >= LEAST_MONEY else None
    elif not (number.plain and (_may_be_year(number, phrase, before) or _may_be_name(text, number, phrase))):
        if phrase.noun is None:
            before = victims.before(lower, number.start, words, only_people=True)
        what = _what(lower, number, phrase, words, before, _state(lower, number, phrase, words, last))
        if what == "killed" and _is_attempt(lower, phrase, words):
            return None
        if before is None and what not in STATES and _is_known(lower, number):
            return None
    return figure_of(text, number, (phrase.start, phrase.end), what) if what else None


def _is_measured(lower: str, number: Number, words: FigureWords) -> bool:
    """Whether what is counted comes in parts: "3.5 tonnes" do, "1.5 people" are an average."""
    phrase = counted(lower, lower, number.end, words, several=True)
    return phrase.noun is not None and phrase.noun.kind in ("supplies", "other")


def _state(
    lower: str, number: Number, phrase: Counted, words: FigureWords, last: Figure | None
) -> str | None:
    """What the words behind say of those counted, or what was said of those before in one list."""
    state = reached(lower, phrase.end, words, victims.BEHIND if number.high != 1 else NEAREST)
    if phrase.noun is None:  # what stands far behind a noun that is not known may be said of another
        state = victims.right_behind(lower, phrase.end, words)
    if state is None:
        state = victims.before_both(lower, number.start, words)
    if state is None and last is not None and last.what in STATES and number.start - last.end < REACH:
        between = (lower, last.end, number.start)
        state = last.what if _LISTED.fullmatch(*between) or PART.search(*between) else None
    return state


def _what(
    lower: str, number: Number, phrase: Counted, words: FigureWords, before: str | None, behind: str | None
) -> str | None:
    """What is counted, as in `Figure.what`; None if so many of them are no key figure."""
    noun, size, state = phrase.noun, _size(number), before or behind
    if noun is None:
        if state:
            return state
        is_large = isinstance(size, int) and size >= LARGE  # 121.5 megahertz
        if victims.ruined(lower, number.start, phrase.end, words) and not number.vague:
            return "other"
        return "other" if is_large and not (number.plain and YEARS[0] <= size <= YEARS[1]) else None
    if noun.kind in PEOPLE and state:
        return state
    if noun.kind in PEOPLE and _ABOARD.match(lower, phrase.end):
        return "people"
    if number.vague == "small":
        return noun.kind if noun.kind in SEVERAL and noun.least < LARGE else None
    least = noun.least
    if noun.kind in PEOPLE and number.qualifier:
        least = max(2, least // HEDGED)
    elif noun.kind in ("facilities", "other") and victims.ruined(lower, number.start, phrase.end, words):
        least = 2
    return noun.kind if size >= least else None


def _size(number: Number) -> Value:
    """The number by which its weight is judged; dozens and more weigh as much as a large one."""
    if number.vague:
        return LEAST_MONEY if number.vague == "large" else 0
    return number.high or number.low or 0


def _is_attempt(lower: str, phrase: Counted, words: FigureWords) -> bool:
    """Whether nobody is dead: "one attempted murder"."""
    return not words.lists["not_quite"].isdisjoint(lower[phrase.start : phrase.end].split()[:-1])


def _is_known(lower: str, number: Number) -> bool:
    """Whether a small number is of those that were told of before: "the two soldiers"."""
    return _size(number) < LARGE and bool(_KNOWN.search(lower, max(0, number.start - 8), number.start))


def _may_be_year(number: Number, phrase: Counted, state: str | None) -> bool:
    """Whether figures without a comma are rather the year of what is named: "the 2011 attacks"."""
    value = number.low or 0
    if not YEARS[0] <= value <= YEARS[1] or number.qualifier or state:
        return False
    return bool(value % 100) or phrase.noun is None or phrase.noun.kind == "attacks"


def _may_be_name(text: str, number: Number, phrase: Counted) -> bool:
    """Whether a name stands before figures, and behind them nothing that is known to be counted."""
    return phrase.noun is None and follows_name(text, number.start)
