"""Where what somebody says ends and the reporter, or somebody else, goes on."""

from typing import Final

from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.speakers import speaker_before

FARTHEST_SUBJECT: Final = 9
"""Words from an "and" to the speech verb of another speaker."""
_JOINS: Final = frozenset(("and", "but", "while"))


def clause_end(words: Words, at: int) -> int:
    """Where what is said ends: before ", adding that", "and called for" or ";", or with the sentence."""
    for here in range(at + 1, words.last - 1):
        if words.forms[here] == ";" or (words.is_pause(here) and _ends_at_pause(words, here)):
            return here
        if words.lower[here] in _JOINS and _ends_at_join(words, here):
            return here
        if words.is_quotation(here) and _goes_on_saying(words, here + 1):
            return here + 1
    return words.last


def _ends_at_pause(words: Words, pause: int) -> bool:
    """Whether a comma or a dash is followed by the reporter's own words, or by those of somebody else."""
    known, behind = words.known, words.lower[pause + 1]
    if words.forms[pause] != ",":
        return behind in known.contrast and words.forms[pause] not in words.forms[pause + 1 :]
    if behind in known.aftermath or _goes_on_saying(words, pause + 1):
        return True
    if behind in _JOINS and (words.is_word(pause + 2, "when", "asked") or _another_speaks(words, pause + 2)):
        return True
    return behind in known.contrast and (behind in known.concessions or _turns(words, pause + 2))


def _goes_on_saying(words: Words, at: int) -> bool:
    """Whether a word is "adding", "saying" or the like."""
    return words.lower[at] in words.known.act_of and words.lower[at].endswith("ing")


def _ends_at_join(words: Words, join: int) -> bool:
    """Whether "and" or "but" is followed by a speech verb: "and called for", "but he said"."""
    if words.is_word(join, "while"):
        return False
    set_against = words.is_quotation(join - 1) and words.is_word(join, "but")
    if set_against or words.lower[join + 1] in words.known.act_of:
        return True
    return words.is_in(join + 1, words.known.subjects_only) and _another_speaks(words, join + 1)


def _turns(words: Words, at: int) -> bool:
    """Whether words behind a "but" tell what the speaker did: "declined to say", "later offered no proof"."""
    if words.is_in(at, words.known.subjects_only):
        return words.is_in(at + 1, words.known.turns)
    while at < words.last and (words.lower[at].endswith("ly") or words.is_in(at, words.known.between)):
        at += 1
    return at < words.last and (words.is_in(at, words.known.turns) or words.lower[at].endswith("ed"))


def _another_speaks(words: Words, at: int) -> bool:
    """Whether words begin with the subject of a speech verb: "... was late, but aides said"."""
    for verb in range(at + 1, min(words.last, at + FARTHEST_SUBJECT)):
        if words.is_pause(verb) or words.is_quotation(verb):
            return False
        progressive = words.is_in(verb - 1, words.known.progressive)
        if words.lower[verb] in words.known.act_of and (progressive or not words.lower[verb].endswith("ing")):
            source = speaker_before(words, verb - progressive)
            return source is not None and source[0] == at
    return False
