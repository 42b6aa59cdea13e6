"""Speakers: who is named before a speech verb, or behind it."""

from typing import Final

from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import MOST_WORDS, Phrase, is_somebody, noun_phrase

LONGEST_DESCRIPTION: Final = 32
"""Words between commas behind a name."""
LONGEST_NAME: Final = 4
"""Words of a name between commas."""
REACH: Final = 45
"""Words before the verb among which the phrase can begin."""

_BREAKS: Final = frozenset(",;:—–―-([.…")
_STOPS: Final = frozenset(";:.—–")
"""Not in a description between commas."""
_SUFFIXES: Final = frozenset(("jr.", "sr.", "jr", "sr"))
_PARTIES: Final = ("D-", "R-", "I-")


def speaker_before(words: Words, verb: int, strict: bool = False) -> Phrase | None:
    """The subject of a verb: the words from where a clause can begin to the verb, if all fit a speaker.

    Args:
        verb: index of the verb.
        strict: whether "the" and a noun do not make a speaker of anything: "the game threatened to".
    """
    end = _before_adverbs(words, verb)
    if words.is_in(end - 1, words.known.subjects_only):
        return end - 1, end
    for start in _clause_starts(words, end):
        phrase = noun_phrase(words, start, end, words.known.attached)
        if not phrase or not _can_begin(words, start):
            continue
        behind = _behind_apposed_name(words, phrase, end)
        if behind or _reaches(words, phrase[1], end):
            return None if strict and not is_somebody(words, phrase) else (phrase[0], behind or phrase[1])
    return None


def _can_begin(words: Words, start: int) -> bool:
    """Whether a subject begins at a word; behind a bare "and" only with a name, "the" or a pronoun."""
    if not words.is_word(start - 1, "and") or words.is_pause(start - 2):
        return True
    opens = words.is_in(start, words.known.determiners | words.known.pronouns)
    return opens or words.forms[start][0].isupper()


def _behind_apposed_name(words: Words, phrase: Phrase, end: int) -> int | None:
    """Behind the name in "the party's leader, Ines Lund, said"."""
    first, last = phrase[1] + 1, end - 1
    if words.forms[phrase[1] - 1][0].isupper() or last - first not in range(1, LONGEST_NAME + 1):
        return None
    set_off = words.is_word(first - 1, ",") and words.is_word(last, ",")
    return last if set_off and all(words.forms[i][0].isupper() for i in range(first, last)) else None


def speaker_behind(words: Words, cue: int) -> Phrase | None:
    """Who is named right behind a verb or "according to": "said Bill Smith of the union"."""
    known = words.known
    phrase = noun_phrase(words, cue + 1, len(words.forms), known.attached_behind)
    if not phrase or phrase[1] >= len(words.forms):
        return phrase
    return None if _goes_on(words, phrase[1]) else phrase


def _goes_on(words: Words, behind: int) -> bool:
    """Whether the word behind a phrase belongs to it although no word of names: "an internet posting"."""
    known = words.known
    ends = known.prepositions | known.places | known.days | known.never | known.openers | known.clause_words
    return words.forms[behind][0].islower() and not words.is_in(behind, ends)


def main_subject(words: Words, end: int) -> Phrase | None:
    """The subject of a sentence that opens with it, or with an adverbial and a comma, before its verb."""
    start = behind_connectors(words, 0)
    if words.is_in(start, words.known.openers):
        stops = range(start, min(end, start + MOST_WORDS))
        comma = next((i for i in stops if words.forms[i] == ","), None)
        if comma is None:
            return None
        start = comma + 1
    phrase = noun_phrase(words, start, end, frozenset())
    if not phrase or phrase[1] >= end:
        return None
    verb = words.lower[phrase[1]]
    return phrase if verb.endswith("ed") or verb in words.known.main_verbs else None


def behind_connectors(words: Words, at: int) -> int:
    """Behind "But", "However," and the like."""
    start = at
    while words.is_in(at, words.known.connectors) or (at > start and words.is_word(at, ",")):
        at += 1
    return at


def _before_adverbs(words: Words, verb: int) -> int:
    """Where the subject ends at the latest: adverbs, "has" and days before the verb are left out."""
    known, end = words.known, verb
    while end > 0:
        word = words.lower[end - 1]
        if word in known.between or (word.endswith("ly") and word not in known.nouns):
            end -= 1
        elif word in known.days and words.is_word(end - 2, "on"):
            end -= 2
        elif word in known.days and end > 1 and words.forms[end - 2] not in _BREAKS:
            end -= 1
        else:
            break
    return end


def _clause_starts(words: Words, end: int) -> list[int]:
    """Words before an end with which a clause can begin, in order."""
    first = max(0, end - REACH)
    starts = [0] if first == 0 else []
    for i in range(first, end):
        if words.forms[i] in _BREAKS or words.is_quotation(i) or words.lower[i] in words.known.clause_words:
            starts.append(i + 1)
    return sorted({at for start in starts if (at := behind_connectors(words, start)) < end})


def _reaches(words: Words, behind: int, end: int) -> bool:
    """Whether only a description between commas, brackets or with "who" lies between phrase and verb."""
    if behind == end:
        return True
    opening, last = words.forms[behind], words.forms[end - 1]
    if opening == "(":
        return _reaches_over_brackets(words, behind, end)
    if words.lower[behind] == "who":
        return end - behind <= MOST_WORDS and not any(words.forms[i] in _BREAKS for i in range(behind, end))
    if opening != "," or last != "," or not 1 < end - behind - 1 <= LONGEST_DESCRIPTION:
        return False
    inside = range(behind + 1, end - 1)
    return _opens_description(words, behind + 1) and not any(
        words.forms[i] in _STOPS or words.is_quotation(i) for i in inside
    )


def _reaches_over_brackets(words: Words, behind: int, end: int) -> bool:
    """The same behind "Smith (R-Ohio)", where a comma may follow."""
    closing = next((i for i in range(behind, end) if words.forms[i] == ")"), None)
    if closing is None:
        return False
    return closing == end - 1 or (words.forms[closing + 1] == "," and _reaches(words, closing + 1, end))


def _opens_description(words: Words, at: int) -> bool:
    known, form, lower = words.known, words.forms[at], words.lower[at]
    named = words.forms[at - 2][0].isupper()
    if named and (lower.endswith("ing") or lower in known.description_of_name):
        return True
    if lower in known.description or lower in known.nouns or lower in _SUFFIXES:
        return True
    return form.startswith(_PARTIES) or form[0].isdigit() or lower.partition("-")[0] in known.nouns
