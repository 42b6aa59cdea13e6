"""Whether a clause puts a date into the past or the future, by the verb that stands nearest.

A date that opens its clause looks ahead ("On Friday the council will meet"); any other looks back
to the nearest verb ("said on Friday", "will meet on Friday").
"""

import re
from typing import Final

from briefing.extract.dates.words import month_numbers, weekday_numbers, word_set

PAST, FUTURE, UNSURE, EITHER = "past", "future", "unsure", "either"
"""UNSURE: nothing says; what is told in news has mostly happened. EITHER: the words say both."""

REACH: Final = 220
"""Characters to look either way: a clause is seldom longer, and time stays linear."""

HELPERS: Final = 4
"""Words between a modal and its verb at most: "will not also have been held"."""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.;:!?,“”\"()\n]")
SENTENCE_END: Final = re.compile(r"(?:(?<!\b[A-Z])[.!?]|[!?])[\"”’')\]]{0,3}\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n|;")
_ADVERB: Final = re.compile(r"\w{2,}ly$")


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
    if text[end : end + 2] in ("'s", "’s"):
        return _attributive(before, _after(text, end + 2))
    if leading in word_set("tense", "articles") and text[end : end + 2].strip()[:1].islower():
        return _attributive(before, _after(text, end))
    after = _after(text, end)
    told = _verb_at_once(after)
    if told == UNSURE and not _opens_clause(nearest, adjacent):
        told = _look_back(nearest)
    return told if told != UNSURE else _look_ahead(after)


def _verb_at_once(words: list[str]) -> str:
    """What the verb right behind tells: "the court on Friday ruled"; "on Friday organised by" has none."""
    first, second = [*words[:2], "", ""][:2]
    if first in word_set("tense", "modals"):
        return FUTURE
    is_perfect, is_participle = first in ("has", "have"), second in word_set("tense", "behind_participle")
    return PAST if _is_past(first) and not is_perfect and not is_participle else UNSURE


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
    return EITHER if _look_back(before) == PAST else FUTURE


def _attributive(before: list[str], after: list[str]) -> str:
    """What "Sunday's vote" is by its verb; "Sunday's attack" and "the Jan. 6 riot" are over."""
    if not set(after[:3]) & word_set("tense", "appointments"):
        return PAST
    if before[-1:] == ["before"]:
        return EITHER
    told = _look_ahead(after[:5])
    told = told if told != UNSURE else _look_back(before)
    return EITHER if told == FUTURE and {"after", "following"} & set(before[-6:]) else told


def _look_ahead(words: list[str]) -> str:
    """The first verb of the clause."""
    for n, word in enumerate(words):
        if word in ("which", "who", "that"):
            return UNSURE
        if word in word_set("tense", "modals"):
            return FUTURE
        if word in word_set("tense", "is"):
            return FUTURE if _is_planned(words, n) else UNSURE
        if _is_past(word):
            return FUTURE if word in ("was", "were") and _is_planned(words, n) else PAST
        if word in word_set("tense", "fixed") and n:
            return FUTURE
    return UNSURE


def _is_planned(words: list[str], n: int) -> bool:
    """Whether what follows is still to come: "is widely expected", "was to", "are set to"."""
    ahead = words[n + 1 : n + 4]
    return ahead[:1] == ["to"] or bool(set(ahead) & word_set("tense", "planned")) or _to_do(words, n + 1)


def _to_do(words: list[str], n: int) -> bool:
    """Whether "plans to", "set for" stands at n."""
    return (
        words[n : n + 1] != []
        and words[n] in word_set("tense", "planning")
        and words[n + 1 : n + 2] in (["to"], ["for"])
    )


def _look_back(words: list[str]) -> str:
    """The nearest verb on the left."""
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word in word_set("tense", "modals") or _to_do(words, n):
            return FUTURE
        if word == "be" and words[n - 1 : n] == ["to"] and n == len(words) - 2:
            return FUTURE
        if word in word_set("tense", "planned"):
            if (
                words[n - 1 : n]
                and words[n - 1] in word_set("tense", "unplanned")
                and words[n + 1 : n + 2] != ["to"]
            ):
                continue
            return FUTURE
        if word in word_set("tense", "is"):
            return _present(words[n + 1 :])
        if word in word_set("tense", "bidding") and _bids(words, n):
            return EITHER
        if _is_past(word) and words[n - 1 : n] != ["being"]:
            return _behind_modal(words, n) or _announces(words, n)
        if word in word_set("tense", "announcing") and _announces(words, n) == FUTURE:
            return FUTURE
        if word in word_set("tense", "fixed") and n == len(words) - 1:
            return FUTURE
    return UNSURE


def _is_past(word: str) -> bool:
    if word in word_set("tense", "past"):
        return True
    return word.endswith("ed") and word not in word_set("tense", "not_past") and "-" not in word


def _behind_modal(words: list[str], n: int) -> str | None:
    """FUTURE where the verb at n belongs to a modal: "will also be held", "to be held"."""
    for m in range(n - 1, max(-1, n - 1 - HELPERS), -1):
        word = words[m]
        if word in word_set("tense", "modals") or word in word_set("tense", "planned"):
            return FUTURE
        if word == "to" and m:
            to_be = words[m + 1] == "be" and not _is_past(words[m - 1])
            return (
                FUTURE if to_be or words[m - 1] in word_set("tense", "is") or _to_do(words, m - 1) else None
            )
        if word not in word_set("tense", "helpers") and not _ADVERB.match(word):
            return None
    return None


def _announces(words: list[str], n: int) -> str:
    """FUTURE for "agreed to meet", "called for a strike"; the verb itself is in the past."""
    if words[n] in ("was", "were", "had") and words[n + 1 : n + 2] == ["to"]:
        return FUTURE if words[n] != "had" else PAST
    if words[n] in word_set("tense", "announcing") and words[n + 1 : n + 2] == ["to"]:
        if words[n + 2 : n + 3] == [] or words[n + 2] in word_set("tense", "articles"):
            return PAST
        return FUTURE
    if words[n] in ("called", "calling") and words[n + 1 : n + 2] == ["for"]:
        return FUTURE if set(words[n + 2 :]) & word_set("tense", "called_for") else PAST
    return PAST


def _bids(words: list[str], n: int) -> bool:
    """Whether somebody is told to do something: "asked the council to meet"."""
    rest = words[n + 1 : n + 7]
    return "to" in rest[:-1] and words[n + 1 : n + 2] != ["to"]


def _present(behind: list[str]) -> str:
    """What is told in the present is fixed for that day: "is meeting", "there's a meeting"."""
    if behind and (_is_past(behind[0])):
        return PAST
    if set(behind) & word_set("tense", "appointments"):
        return FUTURE
    return FUTURE if any(word.endswith("ing") for word in behind[:3]) else UNSURE
