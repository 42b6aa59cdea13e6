"""The whole of extraction: everything that the sentences of some sources say, in one value."""

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from briefing.extract.antecedents import find_antecedent, is_alone
from briefing.extract.attributions import act_of, find_attributions
from briefing.extract.dates import day_inserts, events, pinned
from briefing.extract.figures import (
    ReportedFigure,
    figures_as_of,
    find_figures,
    is_fragment,
    is_unreal,
    make_ledger,
)
from briefing.extract.notes import find_notes, is_spliced
from briefing.extract.positions import People, Statement, positions, read_statements, restated
from briefing.extract.standing import standing
from briefing.extract.tellings import tellings
from briefing.findings import Antecedent, DateMention, Event, KeyFigure, Position
from briefing.model import Document, Group, Note, Sentence, Standing
from briefing.text.openings import leading_conjunction
from briefing.text.parties import Parties

SENTENCES_BEFORE: Final = 2
"""Sentences in which the antecedent of an opening pronoun is looked for."""


class Extraction(NamedTuple):
    """What the sentences of some sources say."""

    standings: tuple[Standing, ...]
    """Of each sentence."""
    groups: tuple[Group, ...]
    """Sentences that tell one act, or one claim of one speaker, in different words."""
    figures: tuple[KeyFigure, ...]
    positions: tuple[Position, ...]
    timeline: tuple[Event, ...]
    notes: tuple[Note, ...]


class _Reading(NamedTuple):
    """The parts of one source."""

    statements: list[Statement]
    antecedents: Mapping[int, tuple[int, Antecedent]]
    """Index of a sentence to the index of the one that names whom its pronoun means."""


def extract(
    documents: Mapping[str, Document],
    sentences: Sequence[Sentence],
    parties: Parties,
    *,
    copies: Sequence[Group] = (),
    day: datetime.date | None = None,
    stories: Mapping[str, int] = MappingProxyType({}),
) -> Extraction:
    """Everything that sentences say.

    Args:
        documents: source letter to document; only those in English, or in no known language, are read.
        sentences: of all documents, in reading order.
        parties: the names of parties, a user's own included.
        copies: near-duplicates found before.
        day: the day of publication of sources that do not state theirs.
        stories: source letter to its story, where there are many.
    """
    numbers: dict[str, list[int]] = {letter: [] for letter in documents}
    for index, sentence in enumerate(sentences):
        numbers[sentence.source].append(index)
    readable = {
        letter: document for letter, document in documents.items() if document.language in ("en", None)
    }
    readings = {letter: _read(document, sentences, numbers[letter]) for letter, document in readable.items()}
    statements = [statement for reading in readings.values() for statement in reading.statements]
    people = People((s.speaker for s in statements if s.speaker), parties)
    groups = (*_tellings(sentences, readable, parties), *restated(sentences, statements, people, parties))
    told_twice = _by_source(groups, sentences)
    mentions: list[list[DateMention]] = [[] for _ in sentences]
    notes: list[Note] = []
    days: dict[str, datetime.date | None] = {}
    for letter, document in readable.items():
        own = [sentences[index] for index in numbers[letter]]
        twice = told_twice.get(letter, [])
        of_source = find_notes(document, own, twice)
        notes += of_source
        spliced = is_spliced(of_source)
        days[letter] = None if spliced else document.published or day
        for index in numbers[letter]:
            mentions[index] = pinned(sentences[index], document.published or day, is_spliced=spliced)
    return Extraction(
        standings=tuple(
            _standing(index, sentences, documents, readings, mentions[index])
            for index in range(len(sentences))
        ),
        groups=groups,
        figures=_figures(
            documents, sentences, statements, people, mentions, (*copies, *groups), days, stories
        ),
        positions=positions(
            sentences, {k: d.text for k, d in documents.items()}, statements, people, parties
        ),
        timeline=events(sentences, mentions),
        notes=tuple(notes),
    )


def _tellings(
    sentences: Sequence[Sentence], readable: Mapping[str, Document], parties: Parties
) -> list[Group]:
    """The groups of sentences that tell one act, among those of the sources that are read."""
    own = [index for index, sentence in enumerate(sentences) if sentence.source in readable]
    found = tellings([sentences[index] for index in own], parties)
    return [Group(tuple(own[member] for member in group.members), group.kind) for group in found]


def _read(document: Document, sentences: Sequence[Sentence], numbers: Sequence[int]) -> _Reading:
    """The attributions of one document, and whom its opening pronouns mean."""
    antecedents: dict[int, tuple[int, Antecedent]] = {}
    for place, index in enumerate(numbers):
        before = numbers[max(0, place - SENTENCES_BEFORE) : place]
        text = sentences[index].text
        text = text[leading_conjunction(text) :]
        found = find_antecedent(text[:1].upper() + text[1:], [sentences[n].text for n in before])
        if found and is_alone(found, text, sentences[before[found.sentence]].text):
            antecedents[index] = before[found.sentence], found
    words = {index: antecedent.text for index, (_, antecedent) in antecedents.items()}
    attributions = find_attributions(document.text)
    statements = read_statements(sentences, numbers, document.text, attributions, act_of, words)
    return _Reading(statements, antecedents)


def _standing(
    index: int,
    sentences: Sequence[Sentence],
    documents: Mapping[str, Document],
    readings: Mapping[str, _Reading],
    mentions: Sequence[DateMention],
) -> Standing:
    """Whether a sentence stands alone, with its antecedent and its dates in brackets."""
    sentence = sentences[index]
    reading = readings.get(sentence.source)
    named = None
    if reading and index in reading.antecedents:
        at, antecedent = reading.antecedents[index]
        named = (antecedent, sentences[at])
    return standing(sentence, documents[sentence.source].language, named, day_inserts(sentence, mentions))


def _by_source(groups: Sequence[Group], sentences: Sequence[Sentence]) -> dict[str, list[list[Sentence]]]:
    """For each source the groups of two or more of its own sentences."""
    found: dict[str, list[list[Sentence]]] = {}
    for group in groups:
        of_source: dict[str, list[Sentence]] = {}
        for index in group.members:
            of_source.setdefault(sentences[index].source, []).append(sentences[index])
        for letter, members in of_source.items():
            if len(members) > 1:
                found.setdefault(letter, []).append(members)
    return found


def _figures(
    documents: Mapping[str, Document],
    sentences: Sequence[Sentence],
    statements: Sequence[Statement],
    people: People,
    mentions: Sequence[Sequence[DateMention]],
    groups: Sequence[Group],
    days: Mapping[str, datetime.date | None],
    stories: Mapping[str, int],
) -> tuple[KeyFigure, ...]:
    """The figures of all sentences, with who says so and as of when.

    Args:
        days: the day of publication of each source that is read; None where it is not known.
    """
    by_sentence: dict[int, list[Statement]] = {}
    for statement in statements:
        by_sentence.setdefault(statement.sentence, []).append(statement)
    told = []
    for index, sentence in enumerate(sentences):
        if sentence.source not in days:
            continue
        as_of = figures_as_of(sentence.text, mentions[index], days[sentence.source])
        for figure in find_figures(sentence.text):
            if is_unreal(sentence.text, figure) or is_fragment(sentence.text, figure):
                continue
            start = sentence.start + figure.start
            holding = [
                s
                for s in by_sentence.get(index, ())
                if s.attribution.content[0] <= start < s.attribution.content[1]
            ]
            said_by = next((people.find(s.speaker).name for s in reversed(holding) if s.speaker), None)
            told.append(ReportedFigure(figure, index, said_by, as_of))
    same = {index: group.members[0] for group in groups for index in group.members}
    heads: dict[str, str] = {}
    for sentence in sentences:
        heads.setdefault(sentence.source, f"{documents[sentence.source].title or ''} {sentence.text}")
    return make_ledger(sentences, told, same, heads, stories)
