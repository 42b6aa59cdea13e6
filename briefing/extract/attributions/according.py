"""What stands before "according to", or behind its speaker where it opens the sentence."""

from collections.abc import Iterator

from briefing.extract.attributions.adverbials import behind_connectors, next_comma
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase
from briefing.extract.attributions.objects import FEWEST_WORDS
from briefing.extract.attributions.readings import Reading
from briefing.extract.attributions.said_before import before_pauses, is_finite, may_be_finite
from briefing.extract.attributions.speakers import speaker_behind


def according(words: Words, at: int) -> Iterator[Reading]:
    """What stands before "according to", or behind its speaker where it opens the sentence."""
    known, source = words.known, speaker_behind(words, at + 1)
    if not source or words.is_in(before_pauses(words, at) - 1, known.doubtful):
        return
    cue, first = (at, at + 2), behind_connectors(words, 0)
    if at > first + FEWEST_WORDS and (
        not words.is_in(first, known.openers) or _has_main_clause(words, first, at)
    ):
        yield Reading(source, cue, (first, before_pauses(words, at)))
        return
    comma = next_comma(words, source[1])
    if comma is not None and _describes(words, comma + 1, source):
        comma = next_comma(words, comma + 1)
    if comma is None or first < at <= first + FEWEST_WORDS:
        return
    if words.last - comma <= FEWEST_WORDS and not words.is_quotation(comma + 1):
        return
    if not words.is_in(comma + 1, known.finite) and words.forms[-1] != ":":
        yield Reading(source, cue, (comma + 1, words.last))


def _has_main_clause(words: Words, first: int, end: int) -> bool:
    """Whether a clause stands behind the adverbial that opens a sentence: "As a boy, Lund sang"."""
    last = before_pauses(words, end)
    pause = next((i for i in range(first, last) if words.is_word(i, ",") or words.is_quotation(i)), last)
    return any(may_be_finite(words, i) for i in range(pause + 1, last))


def _describes(words: Words, at: int, source: Phrase) -> bool:
    """Whether what stands behind a name and a comma says who that is: no finite verb up to the next comma."""
    known, end = words.known, next_comma(words, at)
    if end is None or not words.forms[source[1] - 1][0].isupper():
        return False
    opens = words.is_in(at, known.description) or words.is_in(at, known.nouns)
    return opens and not any(is_finite(words, i) for i in range(at, end))
