"""Speakers: who is named before a speech verb, or behind it."""

from typing import Final

from briefing.extract.attributions.adverbials import behind_connectors
from briefing.extract.attributions.descriptions import BREAKS, behind_apposed_name, reaches
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase, is_somebody, noun_phrase

REACH: Final = 45
"""Words before the verb among which the phrase can begin."""
_TIED: Final = frozenset(("a", "an", "the", "and", "or", "to", "of", "with", "than", "as", "that", "if"))
"""Words that a name behind belongs to."""


def speaker_before(words: Words, verb: int, strict: bool = False) -> Phrase | None:
    """The subject of a verb: the words from where a clause can begin to the verb, if all fit a speaker.

    Args:
        verb: index of the verb.
        strict: whether "the" and a noun do not make a speaker of anything: "the game threatened to".
    """
    known = words.known
    if words.is_in(verb - 1, known.determiners) and not words.is_in(verb - 1, known.several):
        return None
    end = _before_adverbs(words, verb)
    if words.is_in(end - 1, words.known.subjects_only):
        return end - 1, end
    for start in _clause_starts(words, end):
        phrase = noun_phrase(words, start, end, words.known.attached)
        if not phrase or not _can_begin(words, start) or _is_of_adverbial(words, phrase):
            continue
        behind = behind_apposed_name(words, phrase, end)
        if behind or reaches(words, phrase[1], end):
            doubtful = (strict and not is_somebody(words, phrase)) or _is_rest_of_place(words, start)
            return None if doubtful else (phrase[0], behind or phrase[1])
    return _name_behind_adverbial(words, end)


def _is_of_adverbial(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase before a comma tells when: "After the match, the coach, Lund, said"."""
    opened = words.is_in(phrase[0] - 1, words.known.openers) and words.is_word(phrase[1], ",")
    return opened and not is_somebody(words, phrase)


def _is_rest_of_place(words: Words, start: int) -> bool:
    """Whether a name behind a comma ends that of a place: "Ines Lund, with scouts in Basel, Jura said"."""
    if not words.is_word(start - 1, ",") or start < 3 or not words.forms[start][0].isupper():
        return False
    first = behind_connectors(words, 0)
    in_place = words.is_word(start - 3, "in", "at", "near") and words.forms[start - 2][0].isupper()
    if not in_place or words.is_in(first, words.known.openers):
        return False
    return not any(words.is_in(i, words.known.finite) or words.lower[i].endswith("ed") for i in range(start))


def _name_behind_adverbial(words: Words, end: int) -> Phrase | None:
    """A name right before the verb, behind an adverbial without a comma: "In a radio interview Lund said"."""
    known, first, start = words.known, behind_connectors(words, 0), end
    while start > first and words.forms[start - 1][0].isupper() and not words.is_in(start - 1, known.days):
        start -= 1
    if not first + 1 < start < end or not words.is_in(first, known.openers):
        return None
    before = words.lower[start - 1]
    tied = before in _TIED or before in known.prepositions or not before.isalpha()
    if tied or any(words.forms[i] in BREAKS or words.is_quotation(i) for i in range(first, end)):
        return None
    return start, end


def _can_begin(words: Words, start: int) -> bool:
    """Whether a subject begins at a word; behind a bare "and" only with a name, "the" or a pronoun.

    A full stop inside of a sentence is a line broken in two; who stands behind it may have begun before.
    """
    if words.is_word(start - 1, "."):
        return False
    if not words.is_word(start - 1, "and") or words.is_pause(start - 2):
        return True
    opens = words.is_in(start, words.known.determiners | words.known.pronouns)
    return opens or words.forms[start][0].isupper()


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


def _before_adverbs(words: Words, verb: int) -> int:
    """Where the subject ends at the latest: adverbs, "has" and days before the verb are left out."""
    known, end = words.known, verb
    while end > 0:
        word = words.lower[end - 1]
        if word in known.between or (word.endswith("ly") and word not in known.nouns):
            end -= 1
        elif word in known.days and words.is_word(end - 2, "on"):
            end -= 2
        elif word in known.days and end > 1 and words.forms[end - 2] not in BREAKS:
            end -= 1
        else:
            break
    return end


def _clause_starts(words: Words, end: int) -> list[int]:
    """Words before an end with which a clause can begin, in order."""
    first = max(0, end - REACH)
    starts = [0] if first == 0 else []
    for i in range(first, end):
        if words.forms[i] in BREAKS or words.is_quotation(i) or words.lower[i] in words.known.clause_words:
            starts.append(i + 1)
    return sorted({at for start in starts if (at := behind_connectors(words, start)) < end})
