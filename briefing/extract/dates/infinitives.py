"""Infinitives and verbs of the calendar: "is to leave", "the go-ahead to march", "starts at dawn"."""

from typing import Final

from briefing.extract.dates.words import word_set

FIRST_WORDS: Final = 2
"""An infinitive stands behind the word that governs it or one adverb: "is also to meet"."""


def is_infinitive(words: list[str], n: int) -> bool:
    """Whether a verb that looks the same in the past stands behind "to": "to hit", "to put"."""
    return words[n - 1 : n] == ["to"] and words[n] in word_set("tense", "bare_forms")


def leads_on(words: list[str], n: int) -> bool:
    """Whether the "to" at n leads to a verb and not to a place or a thing."""
    following = words[n + 1 : n + 2]
    return following != [] and following[0] not in word_set("tense", "articles") | {"blame"}


def is_permitted(words: list[str], n: int) -> bool:
    """Whether the "to" at n follows a leave or an order for some day: "the green light to go"."""
    governor, helper = [*reversed(words[max(0, n - 2) : n]), "", ""][:2]
    if governor in word_set("tense", "permits"):
        return leads_on(words, n)
    is_passive = helper in word_set("tense", "be")
    return is_passive and governor in word_set("tense", "bidden") and leads_on(words, n)


def is_to(words: list[str], n: int) -> bool:
    """Whether "is to leave" or "is also to leave" stands at n, the place of "is"."""
    for m in range(n + 1, n + 1 + FIRST_WORDS):
        if words[m : m + 1] == ["to"]:
            return leads_on(words, m)
    return False


def is_in_calendar(words: list[str], n: int) -> bool:
    """Whether the word at n is a present verb of what is fixed: "starts", "schools open", no noun."""
    word, before = words[n], words[n - 1] if n else ""
    if before in word_set("tense", "no_subject") or before in word_set("tense", "modals"):
        return False
    if word in ("takes", "goes") and set(words[n + 1 : n + 2]) & {"place", "part", "effect", "on", "to"}:
        return True
    if word in word_set("tense", "calendar"):
        return bool(before)
    is_plural = before.endswith("s") and not before.endswith(("'s", "ss", "us"))
    return word in word_set("tense", "calendar_plural") and is_plural
