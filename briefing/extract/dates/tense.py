"""Whether a clause puts a date into the past or the future, by the verb that stands nearest.

A date that opens its clause looks ahead ("On Friday the council will meet"); any other looks back
to the nearest verb ("said on Friday", "will meet on Friday").
"""

import re
from typing import Final

from briefing.extract.dates.clause_verbs import (
    EITHER,
    FUTURE,
    PAST,
    UNSURE,
    is_past,
    look_ahead,
    look_back,
    verb_at_once,
)
from briefing.extract.dates.events import is_behind_other, told_by_event, told_by_source
from briefing.extract.dates.relative_clauses import told_within
from briefing.extract.dates.words import month_numbers, weekday_numbers, word_set

REACH: Final = 220
"""Characters to look either way: a clause is seldom longer, and time stays linear."""

NEAR: Final = 5
"""Words between a verb and the month that it is told of."""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.;:!?,“”\"()\n]")
_OF_IT: Final = re.compile(r"(?: (?:morning|afternoon|evening|night))?['’]s(?!\w)")
_NO_SHORT_FORM: Final = "".join(
    rf"(?<!\b{short})"
    for short in (
        *("Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt"),
        *("Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"),
    )
)
SENTENCE_END: Final = re.compile(
    rf"(?:(?<!\b[A-Z]){_NO_SHORT_FORM}[.!?]|[!?])[\"”’')\]]{{0,3}}\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n|;"
)


def tense_at(text: str, start: int, end: int) -> str:
    """Whether the words at start to end lie in the past or the future: PAST, FUTURE, UNSURE or EITHER."""
    before = _before(text, start)
    nearest = _trim(before)
    adjacent = before[len(nearest) :]
    leading = before[-1] if before else ""
    if leading == "since":
        return PAST
    if before[-2:] == ["ahead", "of"]:
        return FUTURE
    if leading == "for" and text[start:end] in weekday_numbers() and text[end : end + 1] not in ("'", "’"):
        return FUTURE
    if word_set("tense", "limits") & {leading, *adjacent} and not _ends_range(before[-5:]):
        return _until(before)
    if (leading == "from" or _ends_range(before[-5:])) and _is_announced(nearest):
        return FUTURE
    if leading == "by" and set(nearest[-6:]) & word_set("tense", "is"):
        return FUTURE
    of_it = _OF_IT.match(text, end)
    if of_it:
        return _attributive(before, _after(text, of_it.end()))
    if leading in word_set("tense", "articles") and text[end : end + 2].strip()[:1].islower():
        return _attributive(before, _after(text, end))
    after = _after(text, end)
    told = told_within(nearest, adjacent, after)
    if told == UNSURE:
        told = verb_at_once(after)
    if told == UNSURE and _opens_clause(nearest, adjacent):
        told = look_ahead(after)
    if told == UNSURE:
        told = told_by_source(nearest) or told_by_event(nearest) or look_back(nearest)
        if told == FUTURE and is_behind_other(nearest):
            told = EITHER
    return told if told != UNSURE else look_ahead(after)


def month_tense_at(text: str, start: int, end: int) -> str:
    """As `tense_at`, but past only if its verb stands near.

    A month that is soon to come lies the better part of a year back too: "elected in June", not
    "focused on the last of the primaries in June".
    """
    told = tense_at(text, start, end)
    before = _before(text, start)
    nearest = _trim(before)
    if told != PAST or not nearest or _opens_clause(nearest, before[len(nearest) :]):
        return told
    is_near = any(is_past(word) for word in nearest[-NEAR:]) or verb_at_once(_after(text, end)) == PAST
    return PAST if is_near or before[-1] in ("since", "last") else UNSURE


def _tokens(text: str) -> list[str]:
    """The words in small letters, but for the month May, which is no verb."""
    return [token if token == "May" else token.lower().replace("’", "'") for token in _TOKEN.findall(text)]


def _before(text: str, start: int) -> list[str]:
    """Words of the sentence up to the date, in small letters."""
    window = text[max(0, start - REACH) : start + 1]
    last = 0
    for match in SENTENCE_END.finditer(window):
        last = match.end()
    return _tokens(window[last:-1])


def _after(text: str, end: int) -> list[str]:
    window = text[end : end + REACH]
    stop = SENTENCE_END.search(window)
    return _tokens(window[: stop.start()] if stop else window)


def _trim(words: list[str]) -> list[str]:
    """Without the prepositions that lead to the date."""
    last = len(words)
    while last and words[last - 1] in word_set("tense", "prepositions"):
        last -= 1
    return words[:last]


def _opens_clause(words: list[str], adjacent: list[str]) -> bool:
    """Whether the date stands first, or behind "that", ", on" or the like, so that its verb follows."""
    while words and words[-1] in ('"', "“", "”", "("):
        words = words[:-1]
    if not words:
        return True
    if words[-1] in (",", "and", "but"):
        return bool(adjacent) and not _is_day(words[-2:-1])
    return words[-1] in word_set("tense", "openers")


def _is_day(words: list[str]) -> bool:
    return bool(words) and (words[0].title() in weekday_numbers() or words[0].title() in month_numbers())


def _ends_range(words: list[str]) -> bool:
    """Whether they begin a range: "from June through August"."""
    return bool({"from", "between"} & set(words)) and any(_is_day([word]) for word in words)


def _until(before: list[str]) -> str:
    """What is put off until a day is to come, what lasted until then is over."""
    words = set(before[-12:])
    if before[-2:-1] and before[-2] in word_set("tense", "fixed"):
        return FUTURE
    if words & word_set("tense", "lasting") and not words & word_set("tense", "waiting"):
        return PAST
    if words & (word_set("tense", "waiting") | word_set("tense", "modals")):
        return FUTURE
    return EITHER if look_back(before) == PAST else FUTURE


def _attributive(before: list[str], after: list[str]) -> str:
    """What "Sunday's vote" is by its verb; "Sunday's attack" and "the Jan. 6 riot" are over."""
    if not set(after[:3]) & word_set("tense", "appointments"):
        return PAST
    if before[-1:] == ["before"]:
        return EITHER
    if before[-1:] in (["to"], ["at"], ["for"], ["in"]) and _does_later(before[:-1]):
        return EITHER
    told = look_ahead(after[:5])
    told = told if told != UNSURE else look_back(before)
    return EITHER if told == FUTURE and {"after", "following"} & set(before[-6:]) else told


def _does_later(words: list[str]) -> bool:
    """Whether what leads to the date is what somebody is to do: "called on her to speak at Monday's vote"."""
    for n in range(len(words) - 1, 0, -1):
        if is_past(words[n]):
            return False
        if (
            words[n - 1] == "to"
            and words[n - 2] != "according"
            and words[n] not in word_set("tense", "articles")
            and n < len(words) - 1
        ):
            return True
    return False


def _is_announced(words: list[str]) -> bool:
    """Whether the nearest verb says that something is to begin: "declared a truce from Friday"."""
    verbs = [word for word in words if is_past(word) or word in word_set("tense", "announcing")]
    said_of_plan = word_set("tense", "announcing") | word_set("tense", "declaring")
    return bool(verbs) and verbs[-1] in said_of_plan
