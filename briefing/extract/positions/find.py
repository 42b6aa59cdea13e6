"""Positions: who takes which position, from the attributions of the sources.

A position is never guessed: a pronoun counts as its antecedent where that is sure, a quotation
without a named speaker is set apart as unattributed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from briefing.extract.positions.people import People, Speaker, SpeakerPhrase
from briefing.findings import Attribution, Position, Span
from briefing.model import Sentence
from briefing.text.languages import rules_for
from briefing.text.parties import Parties

UNATTRIBUTED: Final = "unattributed"
"""The act of a quotation whose speaker is not named."""

LONGEST_LEAD_IN: Final = 90
"""Characters of "during a phone call with his counterpart," before a claim that somebody relays."""

LEAST_QUOTED: Final = 20
"""Characters of a quotation that is worth setting apart without a speaker: no lone word in marks."""


class Statement(NamedTuple):
    """An attribution with the sentence in which it begins, its act and the phrase of its speaker."""

    sentence: int
    """Index of the sentence."""
    attribution: Attribution
    """Spans in the source."""
    act: str
    speaker: SpeakerPhrase | None
    """The words for the speaker; of a pronoun those of its antecedent; None if nobody is named."""


Antecedents = Mapping[int, str]
"""Index of a sentence that opens with a pronoun to the words that name whom it means."""


def read_statements(
    sentences: Sequence[Sentence],
    numbers: Sequence[int],
    text: str,
    attributions: Sequence[Attribution],
    act_of: Callable[[str, Attribution], str],
    antecedents: Antecedents,
) -> list[Statement]:
    """The attributions of one source with their sentences.

    Args:
        sentences: all sentences.
        numbers: indices of those of this source, in reading order.
        text: of the source.
        attributions: in order of their content.
        act_of: gives the act of an attribution's cue.
        antecedents: whom opening pronouns mean.
    """
    statements = []
    for found in attributions:
        index = _sentence_at(sentences, numbers, (found.source or found.content)[0])
        attribution = _of_news(sentences, numbers, found)
        if index is None or attribution is None:
            continue
        phrase = None
        if attribution.source:
            phrase = text[slice(*attribution.source)]
            if phrase.lower() in rules_for("en").pronouns:
                at_head = attribution.source[0] - sentences[index].start <= len("However, ")
                phrase = antecedents.get(index) if at_head else None
        act = act_of(text, attribution) if phrase else UNATTRIBUTED
        speaker = SpeakerPhrase(phrase, sentences[index].source, index) if phrase else None
        statements.append(Statement(index, attribution, act, speaker))
    return statements


def _sentence_at(sentences: Sequence[Sentence], numbers: Sequence[int], at: int) -> int | None:
    """The sentence that holds an offset, or None where it is in none."""
    place = _place(sentences, numbers, at)
    inside = place < len(numbers) and sentences[numbers[place]].start <= at
    return numbers[place] if inside else None


def _of_news(sentences: Sequence[Sentence], numbers: Sequence[int], found: Attribution) -> Attribution | None:
    """An attribution whose content begins with news: behind a dateline, or None where it is nothing else."""
    start, end = found.content
    place = _place(sentences, numbers, start)
    if place == len(numbers):
        return None
    start = max(start, sentences[numbers[place]].start)
    return replace(found, content=(start, end)) if start < end else None


def _place(sentences: Sequence[Sentence], numbers: Sequence[int], at: int) -> int:
    """The place in `numbers` of the first sentence that ends behind an offset; their count if none does."""
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) // 2
        if sentences[numbers[middle]].end <= at:
            low = middle + 1
        else:
            high = middle
    return low


def positions(
    sentences: Sequence[Sentence],
    texts: Mapping[str, str],
    statements: Sequence[Statement],
    people: People,
    parties: Parties,
) -> tuple[Position, ...]:
    """The positions that statements express, in reading order, unattributed quotations last.

    A claim that is relayed ("According to the spokesman, she expressed ...") is hers, and says
    who relays it.
    """
    named, unattributed = [], []
    for index, group in groupby(statements, key=lambda statement: statement.sentence):
        together = list(group)
        sentence = sentences[index]
        text = texts[sentence.source]
        for statement in together:
            claim = text[slice(*statement.attribution.content)]
            if statement.speaker is None:
                if statement.attribution.source is None and statement.attribution.quoted:
                    unattributed.append(_position(sentence, statement, claim, None, None, parties))
            elif not _relays(statement, together):
                speaker = people.find(statement.speaker)
                relay = next((s.speaker for s in reversed(together) if _holds(s, statement)), None)
                relayed_by = people.find(relay) if relay else None
                if relayed_by and relayed_by.key == speaker.key:
                    relayed_by = None
                named.append(_position(sentence, statement, claim, speaker, relayed_by, parties))
    return (*named, *(position for position in unattributed if len(position.text) >= LEAST_QUOTED))


def _position(
    sentence: Sentence,
    statement: Statement,
    text: str,
    speaker: Speaker | None,
    relayed_by: Speaker | None,
    parties: Parties,
) -> Position:
    start, end = statement.attribution.content
    return Position(
        id=sentence.id,
        source=sentence.source,
        start=start,
        end=end,
        text=text,
        party=parties.label(speaker.party) if speaker and speaker.party else None,
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        act=statement.act,
        quoted=statement.attribution.quoted,
        relayed_by=relayed_by.name if relayed_by else None,
    )


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether an attribution's content holds another one of its sentence, speaker and all."""
    around, within = outer.attribution.content, inner.attribution
    return (
        outer is not inner
        and within.source is not None
        and _within(within.source, around)
        and _within(within.content, around)
    )


def _relays(statement: Statement, together: Sequence[Statement]) -> bool:
    """Whether all that a speaker says is what somebody else has said."""
    start = statement.attribution.content[0]
    return any(
        _holds(statement, other) and (other.attribution.source or (start, 0))[0] - start <= LONGEST_LEAD_IN
        for other in together
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
