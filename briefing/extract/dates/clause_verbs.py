"""The verbs of a clause: whether the nearest one tells of something past or to come."""

import re
from typing import Final

from briefing.extract.dates.infinitives import is_in_calendar, is_infinitive, is_permitted, is_to
from briefing.extract.dates.words import word_set

PAST, FUTURE, UNSURE, EITHER = "past", "future", "unsure", "either"
"""UNSURE: nothing says; what is told in news has mostly happened. EITHER: the words say both."""

HELPERS: Final = 4
"""Words between a modal and its verb at most: "will not also have been held"."""

_ADVERB: Final = re.compile(r"\w{2,}ly$")


def verb_at_once(words: list[str]) -> str:
    """What the verb right behind tells: "the court on Friday ruled"; "on Friday organised by" has none."""
    first, second = [*words[:2], "", ""][:2]
    if first.endswith(("'ll", "'d")):
        return UNSURE  # "said on Friday he'll go": another clause
    if first in word_set("tense", "modals"):
        return FUTURE
    is_perfect, is_participle = first in ("has", "have"), second in word_set("tense", "behind_participle")
    return PAST if is_past(first) and not is_perfect and not is_participle else UNSURE


def look_ahead(words: list[str]) -> str:
    """The first verb of the clause."""
    for n, word in enumerate(words):
        if word in ("which", "who", "that"):
            return UNSURE
        if word in word_set("tense", "modals"):
            return FUTURE
        if word in word_set("tense", "is"):
            return FUTURE if _is_planned(words, n) else UNSURE
        if is_past(word):
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


def look_back(words: list[str]) -> str:
    """The nearest verb on the left."""
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word in word_set("tense", "modals") or _to_do(words, n):
            return FUTURE
        if is_infinitive(words, n):
            continue  # what governs it tells: "expected to hit"
        if word == "to" and is_permitted(words, n):
            return EITHER
        if word in word_set("tense", "foreseen") and words[n - 1 : n] in (["than"], ["as"]):
            return PAST
        if words[n - 1 : n] and words[n - 1] in word_set("tense", "indefinite") and is_past(word):
            continue  # "a registered nurse"
        if word == "be" and words[n - 1 : n] == ["to"] and n == len(words) - 2:
            return FUTURE
        if word in word_set("tense", "planned"):
            if (
                words[n - 1 : n]
                and words[n - 1] in word_set("tense", "unplanned")
                and words[n - 3 : n - 1] not in (["ahead", "of"], ["advance", "of"])
                and words[n + 1 : n + 2] != ["to"]
            ):
                continue
            return EITHER if words[n - 2 : n] == ["had", "been"] else FUTURE
        if word in word_set("tense", "is"):
            return FUTURE if is_to(words, n) else _present(words[n + 1 :])
        if is_in_calendar(words, n) and not is_past(words[n - 1]):
            return _fixed_behind(words[:n])
        if word in word_set("tense", "bidding") and _bids(words, n):
            return EITHER
        if is_past(word) and words[n - 1 : n] != ["being"]:
            return _behind_modal(words, n) or _announces(words, n)
        if word in word_set("tense", "announcing") and _announces(words, n) == FUTURE:
            return FUTURE
        if word in word_set("tense", "fixed") and n == len(words) - 1:
            return FUTURE
    return UNSURE


def _fixed_behind(words: list[str]) -> str:
    """What a present verb tells: the story of a film or "won 30 votes" has a verb of the past before it."""
    told = look_back(words)
    if told != PAST:
        return told if told == EITHER else FUTURE
    verb = next(word for word in reversed(words) if is_past(word))
    return FUTURE if verb in word_set("tense", "saying") else EITHER


def is_past(word: str) -> bool:
    """Whether a word in small letters looks like a verb of the past or a participle."""
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
            to_be = words[m + 1] == "be" and not is_past(words[m - 1])
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
    if behind and (is_past(behind[0])):
        return PAST
    if set(behind) & word_set("tense", "appointments"):
        return FUTURE
    return FUTURE if any(word.endswith("ing") for word in behind[:3]) else UNSURE
