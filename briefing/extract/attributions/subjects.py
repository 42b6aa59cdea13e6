"""Subjects of sentences, for verbs that have none of their own: "Lund met them and said", "..., adding"."""

from typing import Final

from briefing.extract.attributions.adverbials import behind_connectors, next_comma
from briefing.extract.attributions.descriptions import BREAKS, is_all_description
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import MOST_WORDS, Phrase, noun_phrase

_COORDINATORS: Final = frozenset(("and", "but", "or"))


def only_subject(words: Words, end: int) -> Phrase | None:
    """The subject of a sentence, if no other clause and no speech verb stands between it and a word."""
    phrase = main_subject(words, end)
    if phrase is None:
        return None
    known, between = words.known, range(phrase[1] + 2, end)
    if any(words.is_in(i, known.clause_words - _COORDINATORS) for i in between):
        return None
    comma = next((i for i in between if words.is_word(i, ",")), end)
    verbs = (i for i in range(comma, end) if words.is_in(i, known.cues))
    return None if any(not words.is_in(i, known.nouns_too) for i in verbs) else phrase


def shared_subject(words: Words, end: int) -> Phrase | None:
    """The subject of a sentence's first verb, if no other clause stands before an "and"."""
    phrase = main_subject(words, end)
    if phrase is None:
        return None
    known = words.known
    for i in range(phrase[1], end):
        if words.forms[i] in BREAKS or words.is_word(i, "that"):
            return None
        if words.is_in(i, known.clause_words) or words.is_in(i, known.subjects_only):
            return None
    return phrase


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
    at = phrase[1]
    if words.is_word(at, ",") and words.forms[at - 1][0].isupper() and is_all_description(words, at):
        at = (next_comma(words, at + 1) or at) + 1
    while at < end and (words.is_in(at, words.known.between) or words.lower[at].endswith("ly")):
        at += 1
    verb = words.lower[at] if at < end else ""
    return phrase if verb.endswith("ed") or verb in words.known.main_verbs else None
