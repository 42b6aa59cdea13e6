"""What is said as the object of a verb: "accused them of fraud", "denied the claim", "vowed to go on"."""

from typing import Final

from briefing.extract.attributions.clause_ends import clause_end
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase

FEWEST_WORDS: Final = 2
"""What is said without quotation marks has more words than that."""
FARTHEST_FINITE: Final = 12
"""Words among which a clause has its finite verb, and an accusation its "of"."""
_MEANWHILE: Final = frozenset(("after", "while", "when", "before"))
"""Open a clause that tells when something was criticised, not what."""


def deed(words: Words, at: int) -> Phrase | None:
    """To do something."""
    return (at, _object_end(words, at)) if words.is_word(at, "to") and words.last > at + 1 else None


def topic(words: Words, at: int) -> Phrase | None:
    """Of, about or against something."""
    while words.is_in(at, words.known.days) or words.is_word(at, "on"):
        at += 1
    found = words.is_word(at, "of", "about", "against") and words.last > at + 1
    return (at, _object_end(words, at)) if found else None


def burden(word: str, words: Words, at: int) -> Phrase | None:
    """Somebody, a word such as "of", and what is laid upon them."""
    commas = 0
    for here in range(at + 1, min(words.last - 1, at + FARTHEST_FINITE)):
        commas += words.is_word(here - 1, ",")
        apposed = commas == 2 and words.is_word(here - 1, ",")
        if words.is_word(at, word) or (words.is_pause(here - 1) and not words.is_word(here - 1, ",")):
            return None
        if commas and not apposed and (words.is_word(here, word) or commas > 2):
            return None
        if words.is_word(here, word):
            return at, _object_end(words, here)
    return None


def matter(words: Words, at: int) -> Phrase | None:
    """Something, named outright."""
    while words.is_in(at, words.known.days):
        at += 1
    if words.last - at < FEWEST_WORDS or not (words.forms[at][0].isalnum() or words.is_quotation(at)):
        return None
    if words.is_in(at, words.known.places) or _is_withheld(words, at):
        return None
    return at, _object_end(words, at)


def _is_withheld(words: Words, at: int) -> bool:
    """Whether something is denied to somebody: "denied Lund a visa", "denied visas to the crew"."""
    if not words.is_word(at - 1, "denied", "denies"):
        return False
    if words.forms[at][0].isupper() and words.is_in(at + 1, words.known.determiners):
        return True
    for here in range(at + 1, min(words.last - 1, at + FARTHEST_FINITE)):
        named = words.forms[here + 1][0].isupper() or words.is_in(here + 1, words.known.determiners)
        if words.is_word(here, "to") and named:
            return True
    return False


def named(words: Words, at: int) -> Phrase | None:
    """A name in quotation marks, but not "called him to say"; or for or on something."""
    last = words.last
    end = _object_end(words, at) if at < last else at
    name = next((i for i in range(at, end) if words.is_quotation(i)), None)
    quoted = name is not None and "to" not in words.lower[at:name]
    asked = words.is_word(at, "for", "on") and last - at > FEWEST_WORDS
    return (at, end) if quoted or asked else None


def _object_end(words: Words, at: int) -> int:
    """The end of an object: also before a comma with a clause of its own behind it, and before a dash."""
    last, told = clause_end(words, at), False
    for here in range(at + 1, last - 1):
        told = told or words.is_word(here - 1, "that")
        if words.is_pause(here) and not words.is_word(here - 1, "that") and _opens_clause(words, here):
            return here
        if not told and words.lower[here] in _MEANWHILE:
            return here
        if words.is_word(here, "and") and _is_verb(words, here + 1):
            return here
    return last


def _opens_clause(words: Words, pause: int) -> bool:
    """Whether a dash, or a comma before "which", "after", "joining" and the like, ends an object."""
    known, behind = words.known, pause + 1
    if words.forms[pause] != "," or words.lower[behind].endswith("ing"):
        return True
    return words.is_in(behind, known.breaks) or (
        words.is_in(behind, known.openers) and not words.is_word(behind, "to")
    )


def _is_verb(words: Words, at: int) -> bool:
    """Whether a finite verb and its object begin at a word, perhaps with a pronoun or an adverb."""
    known = words.known
    if words.is_in(at, known.subjects_only):
        return True
    if words.lower[at].endswith("ly"):
        at += 1
    if at + 1 >= words.last or words.forms[at][0].isupper():
        return False
    if not words.lower[at].endswith("ed") and not words.is_in(at, known.main_verbs):
        return False
    named = words.forms[at + 1][0].isupper() or words.is_word(at + 1, "to")
    return named or words.is_in(at + 1, known.determiners)
