"""Reported speech: the cues of one sentence, with whoever speaks and what is said."""

from collections.abc import Iterator

from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase
from briefing.extract.attributions.readings import Reading, without_overhang
from briefing.extract.attributions.said_before import (
    before_pauses,
    follows_quotation,
    is_finite,
    said_around,
    said_before,
    said_from,
    stands_before,
)
from briefing.extract.attributions.said_behind import (
    FARTHEST_THAT,
    FEWEST_WORDS,
    behind_adverbials,
    clause_end,
    next_comma,
    said_behind,
)
from briefing.extract.attributions.speakers import (
    behind_connectors,
    main_subject,
    speaker_before,
    speaker_behind,
)


def readings_of(words: Words) -> list[Reading]:
    """The acts of speech of a sentence in order of their cues."""
    found: list[Reading] = []
    for at, form in enumerate(words.lower):
        if form == "according" and words.is_word(at + 1, "to"):
            found += _according(words, at)
        elif form in words.known.act_of:
            found += _participle(words, at, found) if form.endswith("ing") else _verb(words, at, found)
    return without_overhang(found)


def _according(words: Words, at: int) -> Iterator[Reading]:
    """What stands before "according to", or behind its speaker where it opens the sentence."""
    known, source = words.known, speaker_behind(words, at + 1)
    if not source or words.is_in(before_pauses(words, at) - 1, known.doubtful):
        return
    cue, first = (at, at + 2), behind_connectors(words, 0)
    if at > first + FEWEST_WORDS and not words.is_in(first, known.openers):
        yield Reading(source, cue, (first, before_pauses(words, at)))
        return
    comma = next_comma(words, source[1])
    if comma is not None and _describes(words, comma + 1, source):
        comma = next_comma(words, comma + 1)
    if comma is None or words.last - comma <= FEWEST_WORDS or first < at <= first + FEWEST_WORDS:
        return
    if not words.is_in(comma + 1, known.finite):
        yield Reading(source, cue, (comma + 1, words.last))


def _describes(words: Words, at: int, source: Phrase) -> bool:
    """Whether what stands behind a name and a comma says who that is: no finite verb up to the next comma."""
    known, end = words.known, next_comma(words, at)
    if end is None or not words.forms[source[1] - 1][0].isupper():
        return False
    opens = words.is_in(at, known.description) or words.is_in(at, known.nouns)
    return opens and not any(is_finite(words, i) for i in range(at, end))


def _participle(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    """A verb such as "adding" behind a comma, with the speaker of the words before, or as in "is adding"."""
    source: Phrase | None = None
    if words.is_in(at - 1, words.known.progressive):
        source = speaker_before(words, at - 1)
    elif words.is_word(at - 1, ","):
        source = before[-1].source if before else main_subject(words, at)
    content = said_behind(words, at, words.known.act_of[words.lower[at]]) if source else None
    if source and content:
        yield Reading(source, (at, at + 1), content)


def _verb(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    """A finite verb, with its speaker before or behind it, and what is said behind or before it."""
    known, act = words.known, words.known.act_of[words.lower[at]]
    if words.is_word(at + 1, "by"):
        return
    source = speaker_before(words, at, strict=act in known.frames["deed"])
    if source is None or _ends_with_speaker(words, at):
        yield from _without_subject(words, at, before)
        return
    if words.is_in(source[0] - 1, known.doubtful):
        return
    if _is_told_by_others(at, before):
        yield from _closing(words, source, at)
        return
    cue, content = (at, at + 1), said_behind(words, at, act)
    if act not in known.frames["statement"] or words.lower[at] in known.nouns_too:
        left = None
    else:
        content = content or said_around(words, source[0], at, before)
        left = said_before(words, source[0], before)
    if left and stands_before(words, at, left, content):
        yield Reading(source, cue, left)
        yield from _resumed(words, source, cue, at + 1)
    elif content and not _is_relative(words, source[0], left, content):
        yield Reading(source, cue, _within_clause(words, source[0], content))


def _is_relative(words: Words, source: int, left: Phrase | None, right: Phrase) -> bool:
    """Whether what is said has its object before the speaker: "the “disaster” he said he inherited"."""
    if left is None or not words.is_quotation(source - 1) or words.is_quotation(right[0]):
        return False
    return not words.is_in(left[0], words.known.openers)


def _within_clause(words: Words, source: int, content: Phrase) -> Phrase:
    """What is said up to the comma that ends the clause which opens a sentence: "While he said no, she"."""
    first = behind_connectors(words, 0)
    comma = next_comma(words, content[0])
    if source != first + 1 or not words.is_in(first, words.known.openers) or comma is None:
        return content
    return content[0], min(content[1], comma)


def _is_told_by_others(at: int, before: list[Reading]) -> bool:
    """Whether a verb stands inside of what somebody is reported to say: "He said they denied it"."""
    return any(
        r.content[0] <= at < r.content[1] and r.cue[1] - r.cue[0] == 1 and r.cue[1] < at for r in before
    )


def _closing(words: Words, source: Phrase, at: int) -> Iterator[Reading]:
    """The speaker of a whole sentence that tells what others said: "She said no, the report said"."""
    act = words.known.act_of[words.lower[at]]
    if act not in words.known.frames["statement"] or words.lower[at] in words.known.nouns_too:
        return
    if words.is_word(source[0] - 1, ",") and behind_adverbials(words, at + 1) >= words.last:
        yield Reading(source, (at, at + 1), (behind_connectors(words, 0), source[0] - 1))


def _without_subject(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    """The speaker behind the verb, "said Smith", or of a verb before: "Smith thanked them and urged"."""
    known, act = words.known, words.known.act_of[words.lower[at]]
    follows = words.is_word(at - 1, ",") or follows_quotation(words, at)
    if follows and act in known.frames["statement"] and act not in known.frames["addressed"]:
        yield from _inverted(words, at, before)
    elif before and before[-1].content[1] == at - 1 and words.is_word(at - 1, "and"):
        content = said_behind(words, at, act)
        if content:
            yield Reading(before[-1].source, (at, at + 1), content)


def _ends_with_speaker(words: Words, at: int) -> bool:
    """Whether a comma stands before a verb and all behind it is a name: "..., who fled, says Ines Lund"."""
    behind = speaker_behind(words, at) if words.is_word(at - 1, ",") else None
    return behind is not None and behind[1] >= words.last and words.forms[behind[1] - 1][0].isupper()


def _inverted(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    source, cue = speaker_behind(words, at), (at, at + 1)
    if not source or not (follows_quotation(words, at) or _ends_clause(words, source)):
        return
    first, behind = said_from(words, at, before), before_pauses(words, at)
    if words.is_word(source[1], ",") and words.is_in(source[1] + 1, words.known.finite):
        behind = clause_end(words, source[1] + 1)
    if first < behind:
        yield Reading(source, cue, (first, behind))
    yield from _resumed(words, source, cue, source[1])


def _ends_clause(words: Words, source: Phrase) -> bool:
    """Whether nothing behind a phrase makes it the subject of a verb of its own."""
    known, behind = words.known, source[1]
    if words.is_in(source[0], known.pronouns):
        return False
    return (
        behind >= words.last or words.forms[behind] in ",;" or words.is_in(behind, known.places | known.days)
    )


def _resumed(words: Words, source: Phrase, cue: Phrase, at: int) -> Iterator[Reading]:
    """A quotation that goes on behind the speaker: "“Yes,” Smith said, “we will”"."""
    for here in range(at, min(words.last, at + FARTHEST_THAT)):
        if words.is_quotation(here):
            if words.is_pause(here - 1) or here == at:
                yield Reading(source, cue, (here, here + 1))
            return
