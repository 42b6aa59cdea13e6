"""Days of an event that is named beside them: "for the parade on Sunday", "in a speech on Sunday"."""

from typing import Final

from briefing.extract.dates.clause_verbs import EITHER, FUTURE, PAST, is_past, look_back
from briefing.extract.dates.words import word_set

REACH: Final = 8
"""Words from "for" to an event at most, or from "after" to the day: "for the long annual Navy parade"."""

SOURCE_REACH: Final = 10
"""Words from "according to" to the day at most."""


def told_by_event(words: list[str]) -> str | None:
    """EITHER for what was done "for the parade on Sunday" or ahead of it: the parade may be to come."""
    known = word_set("tense", "events") | (word_set("tense", "appointments") - {"event", "date"})
    if not words or words[-1] not in known or look_back(words) == FUTURE:
        return None
    lead = words[-REACH:-1]
    starts = {lead[n] for n in range(len(lead) - 1) if lead[n + 1] in word_set("tense", "articles")}
    is_led_to = bool(starts & {"for", "before"}) or ("of" in starts and "ahead" in lead)
    has_come = not word_set("tense", "coming").isdisjoint(words[-2 * REACH :])
    return EITHER if is_led_to and not has_come else None


def told_by_source(words: list[str]) -> str | None:
    """PAST where the day is of a source: "according to him on Sunday"; EITHER where it is of a speech."""
    tail = words[-SOURCE_REACH:]
    for n in range(len(tail) - 1, 0, -1):
        if is_past(tail[n]):
            break
        if tail[n - 1 : n + 1] == ["according", "to"]:
            return PAST
    if not tail or tail[-1] not in word_set("tense", "speeches") or look_back(words) != FUTURE:
        return None
    return EITHER if {"in", "during"} & set(tail[-REACH:]) else None


def is_behind_other(words: list[str]) -> bool:
    """Whether the day is of something before the rest: "is to sing, following a show on Friday"."""
    if words[0] in ("after", "while") and "," not in words:
        return True
    for n in range(max(1, len(words) - REACH), len(words) - 1):
        is_before = words[n] == "after" or (words[n] == "following" and words[n - 1] != "the")
        if is_before and (words[n + 1] == "being" or not words[n + 1].endswith("ing")):
            return True
    return False
