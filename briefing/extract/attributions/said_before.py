"""What is said before its speaker: "“Yes,” Smith said", "The bridge is closed, Smith said on Friday"."""

from typing import Final

from briefing.extract.attributions.adverbials import behind_adverbials, behind_connectors
from briefing.extract.attributions.clause_ends import clause_end
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase
from briefing.extract.attributions.objects import FEWEST_WORDS
from briefing.extract.attributions.readings import Reading

FARTHEST_ADDRESS: Final = 12
"""Words behind "told" that only tell whom, and when."""
LONGEST_ADVERBIAL: Final = 5
"""Words before a speaker that may only tell when or how: "Two weeks later, Lund said"."""
_DRAWN: Final = frozenset("’'")


def said_before(words: Words, source: int, before: list[Reading]) -> Phrase | None:
    """What stands before a speaker, behind a comma or a quotation."""
    if not words.is_pause(source - 1) and not words.is_quotation(source - 1):
        return None
    start, end = said_from(words, source, before), before_pauses(words, source)
    if words.is_in(end - 1, words.known.clause_words):
        return None
    if words.is_quotation(end - 1) and words.is_word(end - 2, ":"):
        start = end - 1
    long = words.is_quotation(end - 1) or (end - start > FEWEST_WORDS and _is_clause(words, start, end))
    return (start, end) if start < end and long else None


def _is_clause(words: Words, start: int, end: int) -> bool:
    """Whether words are more than an adverbial: many, or with a verb among them."""
    return end - start > LONGEST_ADVERBIAL or any(may_be_finite(words, i) for i in range(start, end))


def may_be_finite(words: Words, at: int) -> bool:
    """Whether a word may be a finite verb, also one such as "went", or one drawn to its subject: "he’s"."""
    known = words.known
    listed = words.is_in(at, known.main_verbs) or words.is_in(at, known.cues)
    return listed or is_finite(words, at) or not _DRAWN.isdisjoint(words.forms[at])


def said_around(words: Words, source: int, at: int, before: list[Reading]) -> Phrase | None:
    """A clause with the speaker between two commas: "The bridge, Smith said, is closed".

    Where an adverbial stands before the speaker, what is said begins behind: "In May, he said, it".
    """
    if not words.is_word(at + 1, ",") or not words.is_word(source - 1, ",") or words.is_quotation(source - 2):
        return None
    start = said_from(words, source, before)
    if start >= source - 1 or words.is_in(source - 2, words.known.clause_words):
        return None
    if words.is_in(start, words.known.openers):
        return (at + 2, clause_end(words, at + 2)) if at + 2 < words.last else None
    if at + 2 >= words.last:
        return None
    return (start, clause_end(words, at + 2)) if is_finite(words, at + 2) else None


def stands_before(words: Words, at: int, left: Phrase, right: Phrase | None) -> bool:
    """Whether what is said stands before the speaker rather than behind the verb."""
    known, opens = words.known, words.is_in(left[0], words.known.openers)
    if right and words.is_word(at + 1, ":"):
        return False
    if words.is_quotation(left[1] - 1):
        alone = left[1] - left[0] == 1
        to_do = right is not None and words.is_word(right[0], "to")
        return alone or (not to_do and _has_no_object(words, at) and not (opens and right))
    if words.forms[-1] == ":" or (right and (opens or right[0] <= at or words.is_word(right[0], "to"))):
        return False
    if opens and not any(is_finite(words, i) for i in range(*left)):
        return False
    behind = behind_adverbials(words, at + 1)
    if behind >= words.last:
        return True
    if right and (words.is_word(right[0] - 1, "that") or words.is_quotation(right[0])):
        return False
    if known.act_of[words.lower[at]] in known.frames["addressed"]:
        end = next((i for i in range(at, words.last) if _goes_on_saying(words, i)), words.last)
        return right is None and end - at <= FARTHEST_ADDRESS and "to" not in words.lower[at:end]
    if opens or words.is_word(behind, ":"):
        return False
    return words.is_pause(behind) or words.is_in(at + 1, known.places | known.days)


def _goes_on_saying(words: Words, comma: int) -> bool:
    """Whether ", adding that" or the like stands at a comma."""
    return (
        words.is_word(comma, ",")
        and words.is_in(comma + 1, words.known.cues)
        and words.lower[comma + 1].endswith("ing")
    )


def said_from(words: Words, at: int, before: list[Reading]) -> int:
    """Where what is said begins if it stands before a word: with the sentence, or behind what was read."""
    ends = [end for r in before for end in (r.content[1], r.cue[1], r.source[1]) if end < at]
    start = max([behind_connectors(words, 0), *ends])
    while start < at and words.is_pause(start):
        start += 1
    return start


def before_pauses(words: Words, at: int) -> int:
    """Where what stands before a word ends, without the commas and dashes between."""
    while words.is_pause(at - 1):
        at -= 1
    return at


def follows_quotation(words: Words, at: int) -> bool:
    """Whether a quotation, perhaps with a comma, stands right before a word."""
    return words.is_quotation(at - 2 if words.is_pause(at - 1) else at - 1)


def is_finite(words: Words, at: int) -> bool:
    """Whether a word may be the finite verb of a clause."""
    return words.is_in(at, words.known.finite) or words.lower[at].endswith("ed")


def _has_no_object(words: Words, at: int) -> bool:
    """Whether all that stands behind a verb tells where, when or to whom."""
    known, behind = words.known, behind_adverbials(words, at + 1)
    act = known.act_of[words.lower[at]]
    if behind >= words.last or act in known.frames["addressed"] or act in ("asked", "wrote"):
        return True
    if words.is_pause(behind) or words.is_quotation(behind) or words.lower[behind].endswith("ly"):
        return True
    return words.is_in(behind, known.openers | known.places)
