"""Whether four digits are a year: "in 2003" and "the 2009 election" are, "2000 people" are not."""

import re
from collections.abc import Callable
from typing import Final

from briefing.extract.dates.neighbours import EDGES, bare, last_word, next_word, opens_sentence
from briefing.extract.dates.words import DateWords, word_set

_YEAR: Final = re.compile(r"(?:1[6-9]|20)\d\d")
_BEGUN_RANGE: Final = re.compile(r"\d{4}\s?[-–]\s?$")
_REST_OF_RANGE: Final = re.compile(r"\s?[-–]\s?(?:1[6-9]|20)\d\d(?!\d)")
RANGE_WIDTH: Final = 8
"""Characters of " - 2005" and one more."""


def is_no_year(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    """Whether nothing says that the digits are a year, or what follows says that they count."""
    year, following = words.parts["year"] or "", next_word(text, words.end, right)
    if text.startswith(("'s", "’s"), words.end):
        return year.endswith("0")  # "the 1990's"
    if following in word_set("around", "counted"):
        return True
    if _BEGUN_RANGE.search(text[max(0, words.start - RANGE_WIDTH) : words.start]):
        return False
    if _REST_OF_RANGE.match(text[words.end : words.end + RANGE_WIDTH]):
        return False
    before, after = text[words.start - 1 : words.start], text[words.end : words.end + 1]
    if before in ("-", "–", "("):
        return before != "(" or after != ")"
    return not any(sign(year, left, following, after) for sign in _SIGNS)


Sign = Callable[[str, list[str], str, str], bool]
"""Takes the year, the words before, the word that follows and the mark behind."""


def _previous(left: list[str]) -> str:
    return last_word(left).strip(EDGES).lower()


def _follows_preposition(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether "in", "since" or the like stands before; a law is called after its year, "Act of 1990"."""
    if left[-1:] == ["of"] and left[-2:-1] and left[-2] in word_set("names", "laws"):
        return False
    return _previous(left) in word_set("around", "before_year")


def _is_dated_back(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether the words before lead to it: "as far back as 1998", "dating to 1998", "until at least 1998"."""
    before = left[-2].lower() if len(left) > 1 else ""
    previous = _previous(left)
    if previous == "least":
        return len(left) > 2 and left[-3].lower() in ("until", "since", "till")
    leads = {"as": "as_year", "to": "to_year"}.get(previous)
    return leads is not None and before in word_set("around", leads)


def _is_meant_for(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether it ends a phrase such as "growth for 2005"; round numbers may be of anything."""
    return _previous(left) == "for" and not year.endswith("00") and not following[:1].islower()


def _opens_clause(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether it is what the sentence is about: "2010 was the worst year", or heads it: "1918: ..."."""
    if opens_sentence(left) and after == ":":
        return True
    return (opens_sentence(left) or last_word(left).endswith(",")) and following in word_set(
        "around", "after_year"
    )


def _continues_list(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether it is one of several years: "2001, 2003 and 2005", "from 1948 to 1967"."""
    joins = last_word(left).endswith(",") or _previous(left) in ("and", "or", "to", "than")
    return joins and any(_YEAR.fullmatch(bare(word)) for word in left[-4:])


def _ends_caption(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether it stands behind a comma and ends the sentence: "The bridge in Mostar, 2004."."""
    return (
        last_word(left)[-1:] == "," and last_word(left)[:1].isalpha() and not following and after in ("", ".")
    )


def _tells_levels(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether it is a year with which something is compared: "over 2005 levels"."""
    return _previous(left) in ("over", "around") and following != ""


def _names_a_thing(year: str, left: list[str], following: str, after: str) -> bool:
    """Whether a thing is told apart by it: "a disputed 2009 election", "the town's 2005 vote"."""
    previous = last_word(left).strip(EDGES)
    if not following or _previous(left) in (
        word_set("around", "before_count") | word_set("around", "numbered")
    ):
        return False
    if previous.endswith(("'s", "’s")):
        return True
    if not previous[:1].islower():
        return False
    return any(
        word.lower() in word_set("around", "determiners") or word.endswith(("'s", "’s", "s'", "s’"))
        for word in left[-4:]
    )


_SIGNS: Final[tuple[Sign, ...]] = (
    _follows_preposition,
    _is_dated_back,
    _is_meant_for,
    _opens_clause,
    _continues_list,
    _ends_caption,
    _tells_levels,
    _names_a_thing,
)
"""Any one of them makes the digits a year."""
