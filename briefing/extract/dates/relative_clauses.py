"""Clauses within a clause: "troops who fled on Wednesday would return", "men held on Sunday will appear"."""

from typing import Final

from briefing.extract.dates.clause_verbs import EITHER, FUTURE, PAST, UNSURE, is_past, look_back, verb_at_once
from briefing.extract.dates.words import word_set

PARTICIPLE_REACH: Final = 6
"""Words between a participle and the day at most for which the day may be told of it."""

_MARKS: Final = (",", ":", ";", '"', "“", "”", "(", ")")


def told_within(words: list[str], adjacent: list[str], after: list[str]) -> str:
    """What the clause within tells of a day behind the words; UNSURE where none such leads to it."""
    inner = _relative(words)
    told = look_back(inner) if inner else UNSURE
    ahead = verb_at_once(after)
    if told == FUTURE and ahead == PAST:
        return EITHER
    return told if told != UNSURE or ahead != FUTURE else _reduced(words, adjacent)


def _relative(words: list[str]) -> list[str]:
    """The words behind the last "who" or "which", or behind a "that" which a verb follows."""
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word in _MARKS or (n == len(words) - 1 and word in word_set("tense", "openers")):
            return []
        if word in ("who", "which") or (word == "that" and words[n + 1 : n + 2] and _is_verb(words[n + 1])):
            return words[n + 1 :]
    return []


def _is_verb(word: str) -> bool:
    return is_past(word) or word in word_set("tense", "modals") or word in word_set("tense", "is")


def _reduced(words: list[str], adjacent: list[str]) -> str:
    """Whether a participle leads to the day, behind which the verb of the future has its own subject."""
    for back, word in enumerate(reversed(words[-PARTICIPLE_REACH:])):
        if word in _MARKS or word in word_set("tense", "openers") or word in word_set("tense", "saying"):
            return UNSURE
        if is_past(word):
            is_finite = word in word_set("tense", "auxiliaries") or look_back(words) != PAST
            if is_finite:
                return UNSURE
            return PAST if back == 0 and adjacent else EITHER
    return UNSURE
