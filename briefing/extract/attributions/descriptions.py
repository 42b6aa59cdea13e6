"""Descriptions between a speaker and the verb: between commas, in brackets, with "who"."""

from typing import Final

from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import MOST_WORDS, Phrase, speaks

LONGEST_DESCRIPTION: Final = 32
"""Words between commas behind a name."""
LONGEST_NAME: Final = 4
"""Words of a name between commas."""
BREAKS: Final = frozenset(",;:—–―-([.…")
_STOPS: Final = frozenset(";:.—–")
"""Not in a description between commas."""
_SUFFIXES: Final = frozenset(("jr.", "sr.", "jr", "sr"))
_PARTIES: Final = ("D-", "R-", "I-")


def reaches(words: Words, behind: int, end: int) -> bool:
    """Whether only a description between commas, brackets or with "who" lies between phrase and verb."""
    if behind == end:
        return True
    opening, last = words.forms[behind], words.forms[end - 1]
    if opening == "(":
        return _reaches_over_brackets(words, behind, end)
    if words.lower[behind] == "who" or words.lower[behind].endswith("ing"):
        short = end - behind <= MOST_WORDS and not any(words.forms[i] in BREAKS for i in range(behind, end))
        return short and _fits_description(words, behind)
    if opening != "," or last != "," or not 1 < end - behind - 1 <= LONGEST_DESCRIPTION:
        return False
    inside = range(behind + 1, end - 1)
    if any(words.forms[i] in _STOPS or words.is_quotation(i) for i in inside):
        return False
    return _opens_description(words, behind + 1) or is_all_description(words, behind)


def behind_apposed_name(words: Words, phrase: Phrase, end: int) -> int | None:
    """Behind the name in "the party's leader, Ines Lund, said"."""
    first, last = phrase[1] + 1, end - 1
    if words.forms[phrase[1] - 1][0].isupper() or last - first not in range(1, LONGEST_NAME + 1):
        return None
    set_off = words.is_word(first - 1, ",") and words.is_word(last, ",")
    return last if set_off and all(words.forms[i][0].isupper() for i in range(first, last)) else None


def _fits_description(words: Words, at: int) -> bool:
    """Whether "who" stands behind persons rather than a place, or a participle before a preposition."""
    if words.lower[at] == "who":
        return speaks(words, words.lower[at - 1]) or words.is_in(at - 1, words.known.several)
    return words.is_in(at + 1, words.known.prepositions | words.known.places)


def is_all_description(words: Words, comma: int) -> bool:
    """Whether no clause of its own stands between a name's comma and the one before the verb."""
    if not words.forms[comma - 1][0].isupper():
        return False
    known, inside = words.known, range(comma + 1, comma + LONGEST_DESCRIPTION)
    for here in inside:
        if words.is_word(here, ",") or here >= words.last:
            return True
        if words.is_in(here, known.finite) or (words.is_in(here, known.openers) and here == comma + 1):
            return False
    return False


def _reaches_over_brackets(words: Words, behind: int, end: int) -> bool:
    """The same behind "Smith (R-Ohio)", where a comma may follow."""
    closing = next((i for i in range(behind, end) if words.forms[i] == ")"), None)
    if closing is None:
        return False
    return closing == end - 1 or (words.forms[closing + 1] == "," and reaches(words, closing + 1, end))


def _opens_description(words: Words, at: int) -> bool:
    known, form, lower = words.known, words.forms[at], words.lower[at]
    named = words.forms[at - 2][0].isupper()
    if named and (lower.endswith("ing") or lower in known.description_of_name):
        return True
    if lower in known.description or lower in known.nouns or lower in _SUFFIXES:
        return True
    return form.startswith(_PARTIES) or form[0].isdigit() or lower.partition("-")[0] in known.nouns
