"""What is said behind a speech verb: one way to find it for each frame that verbs take."""

from collections.abc import Callable
from functools import partial
from typing import Final

from briefing.extract.attributions.adverbials import FARTHEST_THAT, behind_adverbials, is_amount, next_comma
from briefing.extract.attributions.clause_ends import clause_end
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase
from briefing.extract.attributions.objects import (
    FARTHEST_FINITE,
    FEWEST_WORDS,
    burden,
    deed,
    matter,
    named,
    topic,
)


def said_behind(words: Words, verb: int, act: str) -> Phrase | None:
    """What is said, where it stands behind the verb; None where it does not."""
    for frame, find in _FRAMES:
        if act in words.known.frames[frame]:
            content = find(words, verb + 1)
            if content:
                return content
    return None


def _statement(words: Words, at: int) -> Phrase | None:
    """A quotation, or a clause with "that"."""
    here = behind_adverbials(words, at)
    return _quotation_at(words, here) or _that_clause(words, here)


def _that_clause(words: Words, at: int) -> Phrase | None:
    """Behind "that"; from there on in "said that was wrong"."""
    long = words.last - at > FEWEST_WORDS or words.is_quotation(words.last - 1)
    if not words.is_word(at, "that") or not long:
        return None
    return (at if words.is_in(at + 1, words.known.finite) else at + 1), clause_end(words, at + 1)


def _quotation_at(words: Words, at: int) -> Phrase | None:
    """A quotation there, or behind a comma or colon; with what follows it if it ends in mid-sentence."""
    last = words.last
    if at < last and words.is_pause(at):
        at += 1
    if at >= last or not words.is_quotation(at) or words.is_in(at - 1, words.known.titled):
        return None
    goes_on = words.is_in(at + 1, words.known.clause_words) and not words.is_quotation(at + 2)
    stands_alone = words.is_pause(at - 1) or at + 1 >= last or words.is_pause(at + 1) or goes_on
    return (at, at + 1) if stands_alone else (at, last)


def _bare(words: Words, at: int) -> Phrase | None:
    """A clause without "that", or with one behind an adverb of its own: "said hours later that"."""
    known, here, last = words.known, behind_adverbials(words, at), words.last
    adverb = words.lower[min(here, last - 1)].endswith("ly") or words.is_in(here + 1, known.loose)
    for that in (here + 1, here + 2):
        if adverb and words.is_word(that, "that"):
            return _that_clause(words, that)
    if here >= last or not words.forms[here][0].isalnum():
        return None
    if last - here <= FEWEST_WORDS and not words.is_quotation(last - 1):
        return None
    if (words.is_in(here, known.places) and not is_amount(words, here)) or words.is_in(here, known.finite):
        return None
    if _is_empty(words, here):
        return None
    if not words.is_in(at - 1, known.free) and not _opens_clause(words, here):
        return None
    return here, clause_end(words, here)


def _is_empty(words: Words, at: int) -> bool:
    """Whether no clause begins at a word: "said so", "said yes, but", "said it again", "said the same of"."""
    known = words.known
    if words.is_in(at, known.empty) or words.is_word(at, "it"):
        return at + 1 >= words.last or words.is_pause(at + 1) or words.is_in(at + 1, known.not_verbs)
    if words.is_word(at, "as"):
        return words.is_word(at + 1, "much") and not words.is_word(at + 2, "as")
    return words.is_word(at, "which") or (words.is_word(at, "the") and words.is_word(at + 1, "same"))


def _opens_clause(words: Words, at: int) -> bool:
    """Whether words are a clause of their own: a pronoun, or a finite verb soon."""
    if words.is_in(at, words.known.subjects):
        return True
    near = range(at + 1, min(words.last, at + FARTHEST_FINITE))
    return not words.is_word(at, "a", "an") and any(words.is_in(i, words.known.finite) for i in near)


def _addressed(words: Words, at: int) -> Phrase | None:
    """Behind whoever is told: a clause with "that", a quotation, or a clause that opens with a pronoun."""
    here, stop = at, min(words.last, at + FARTHEST_THAT)
    while here < stop:
        comma = next_comma(words, here + 1) if words.is_word(here, ",") else None
        if comma and words.is_word(comma + 1, "that"):
            here = comma + 1
            continue
        if words.is_word(here, "that") and here > at:
            return _that_clause(words, here)
        if words.is_pause(here) or words.is_quotation(here):
            return _quotation_at(words, here) if words.is_pause(here) else None
        if (
            here > at
            and words.is_in(here, words.known.subjects)
            and not words.is_in(here - 1, words.known.places)
        ):
            return here, clause_end(words, here)
        here += 1
    return None


_FRAMES: Final[tuple[tuple[str, Callable[[Words, int], Phrase | None]], ...]] = (
    ("deed", deed),
    ("named", named),
    ("statement", _statement),
    ("topic", topic),
    ("addressed", _addressed),
    ("of", partial(burden, "of")),
    ("for", partial(burden, "for")),
    ("on", partial(burden, "on")),
    ("to", partial(burden, "to")),
    ("matter", matter),
    ("bare", _bare),
)
"""Frame to the function that finds what is said; the first that finds it counts."""
