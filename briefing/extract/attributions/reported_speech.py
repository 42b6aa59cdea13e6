"""Reported speech: the cues of one sentence, with whoever speaks and what is said."""

from collections.abc import Iterator
from typing import Final

from briefing.extract.attributions.according import according
from briefing.extract.attributions.adverbials import (
    FARTHEST_THAT,
    behind_adverbials,
    behind_connectors,
    is_to_hearers,
    next_comma,
)
from briefing.extract.attributions.clause_ends import clause_end
from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase, is_somebody
from briefing.extract.attributions.readings import Reading, without_overhang
from briefing.extract.attributions.said_before import (
    before_pauses,
    follows_quotation,
    said_around,
    said_before,
    said_from,
    stands_before,
)
from briefing.extract.attributions.said_behind import said_behind
from briefing.extract.attributions.speakers import speaker_before, speaker_behind
from briefing.extract.attributions.subjects import only_subject, shared_subject

_ANYBODY: Final = frozenset(("said", "added", "asked"))
"""Acts of which nobody but a speaker can stand behind the verb; one can write or post a letter."""


def readings_of(words: Words) -> list[Reading]:
    """The acts of speech of a sentence in order of their cues."""
    found: list[Reading] = []
    for at, form in enumerate(words.lower):
        if form == "according" and words.is_word(at + 1, "to"):
            found += according(words, at)
        elif form in words.known.act_of and (at == 0 or words.forms[at][0].islower()):
            found += _participle(words, at, found) if form.endswith("ing") else _verb(words, at, found)
    return without_overhang(found)


def _participle(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    """A verb such as "adding" behind a comma, with the speaker of the words before, or as in "is adding"."""
    source: Phrase | None = None
    if words.is_in(at - 1, words.known.progressive):
        source = speaker_before(words, at - 1)
    elif words.is_word(at - 1, ",") or (before and words.is_quotation(at - 1)):
        source = before[-1].source if before else only_subject(words, at)
    content = said_behind(words, at, words.known.act_of[words.lower[at]]) if source else None
    if source and content:
        yield Reading(source, (at, at + 1), content)


def _verb(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    """A finite verb, with its speaker before or behind it, and what is said behind or before it."""
    known, act = words.known, words.known.act_of[words.lower[at]]
    if words.is_word(at + 1, "by") or words.is_word(at - 1, "having") or _adds_up(words, at):
        return
    doubtful = act in known.frames["deed"] or words.is_in(at, known.nouns_too) or words.is_word(at, "reports")
    source = speaker_before(words, at, strict=doubtful)
    if source is None or _ends_with_speaker(words, at):
        yield from _without_subject(words, at, before)
        return
    if words.is_in(source[0] - 1, known.doubtful):
        return
    if _is_told_by_others(at, before):
        yield from _closing(words, source, at)
        return
    cue, content = (at, at + 1), said_behind(words, at, act)
    left, to_do = None, words.is_word(at + 1, "to") and not is_to_hearers(words, at + 1)
    noun_too = words.lower[at] in known.nouns_too and not _answers(words, source, at)
    if act in known.frames["statement"] and not noun_too and not to_do:
        content = content or said_around(words, source[0], at, before)
        left = said_before(words, source[0], before)
    if left and not words.is_word(at + 1, ":") and _is_object(words, left, source):
        return
    if left and stands_before(words, at, left, content):
        yield Reading(source, cue, left)
        yield from _resumed(words, source, cue, at + 1)
    elif content:
        content = _within_clause(words, source[0], content)
        if content[1] - content[0] > 1 or words.is_quotation(content[0]):
            yield Reading(source, cue, content)


def _answers(words: Words, source: Phrase, at: int) -> bool:
    """Whether a speaker and a verb are all that stands behind a quotation: "“No,” Lund notes."."""
    return words.is_quotation(source[0] - 1) and at + 1 >= words.last


def _is_object(words: Words, left: Phrase, source: Phrase) -> bool:
    """Whether a quotation before a speaker only names something: "It is the “gift” Lund said it would be"."""
    if not words.is_quotation(source[0] - 1) or left[1] - left[0] == 1:
        return False
    return words.is_fragment(source[0] - 1) or any(words.is_in(i, words.known.cues) for i in range(*left))


def _adds_up(words: Words, at: int) -> bool:
    """Whether nothing is told by "adds", since "to" follows: "the flood adds to their woes"."""
    return words.known.act_of[words.lower[at]] == "added" and words.is_word(at + 1, "to", "up")


def _within_clause(words: Words, source: int, content: Phrase) -> Phrase:
    """What is said up to the comma that ends the clause which opens a sentence: "While he said no, she".

    Between dashes, it is what is said up to the second one: "a late - some said hasty - retreat".
    """
    first = behind_connectors(words, 0)
    if words.is_pause(source - 1) and not words.is_word(source - 1, ","):
        dash = next((i for i in range(*content) if words.forms[i] == words.forms[source - 1]), content[1])
        content = content[0], dash
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
    quoted = words.is_quotation(source[0] - 1) and not words.is_in(source[0], words.known.pronouns)
    set_off = words.is_word(source[0] - 1, ",") or quoted
    if set_off and behind_adverbials(words, at + 1) >= words.last:
        yield Reading(source, (at, at + 1), (behind_connectors(words, 0), before_pauses(words, source[0])))


def _without_subject(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    """The speaker behind the verb, "said Smith", or of a verb before: "Smith thanked them and urged"."""
    known, act = words.known, words.known.act_of[words.lower[at]]
    follows = words.is_word(at - 1, ",") or follows_quotation(words, at) or _opens_quotation(words, at)
    if follows and act in known.frames["statement"] and act not in known.frames["addressed"]:
        yield from _inverted(words, at, before)
    elif before and 0 < at - before[-1].content[1] <= 2 and words.is_word(at - 1, "and", "but"):
        content = said_behind(words, at, act)
        if content:
            source = before[-1].source
            yield Reading(source, (at, at + 1), _within_clause(words, source[0], content))
    elif words.is_word(at - 1, "and"):
        subject, content = shared_subject(words, at - 1), said_behind(words, at, act)
        if subject and content:
            yield Reading(subject, (at, at + 1), content)


def _opens_quotation(words: Words, at: int) -> bool:
    """Whether a sentence opens with a verb, its speaker and a colon: "Said Lund: “Yes”"."""
    behind = speaker_behind(words, at) if at == 0 else None
    return behind is not None and words.is_word(behind[1], ":") and words.is_quotation(behind[1] + 1)


def _ends_with_speaker(words: Words, at: int) -> bool:
    """Whether a comma stands before a verb and all behind it is a name: "..., who fled, says Ines Lund"."""
    behind = speaker_behind(words, at) if words.is_word(at - 1, ",") else None
    return behind is not None and behind[1] >= words.last and words.forms[behind[1] - 1][0].isupper()


def _inverted(words: Words, at: int, before: list[Reading]) -> Iterator[Reading]:
    source, cue = speaker_behind(words, at), (at, at + 1)
    quoted = follows_quotation(words, at)
    if not source or not (at == 0 or quoted or _ends_clause(words, source)):
        return
    if not is_somebody(words, source) and not (quoted and words.known.act_of[words.lower[at]] in _ANYBODY):
        return
    if at == 0:
        yield from _resumed(words, source, cue, source[1])
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
