"""The ledger: every figure with who says so, where, and as of when; two values for one thing side by side.

Nothing is averaged and no value is preferred.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from briefing.extract.figures.conflicts import find_conflicts
from briefing.findings import Figure, KeyFigure
from briefing.model import Sentence
from briefing.text.languages import rules_for

LONGEST_GAP: Final = 60
"""Characters between a figure and the place that belongs to it."""

_PLACE: Final = re.compile(
    r"\b(?:in|at|near|outside|around|across|north of|south of|east of|west of) "
    r"((?:(?:the|eastern|western|northern|southern|central|rebel-held|government-held)\s){0,2}"
    r"(?:[^\W\d_a-z][\w-]{1,20})(?:\s(?:of\s)?[^\W\d_a-z][\w-]{1,20}){0,3})(?!['’\w])"
)


class ReportedFigure(NamedTuple):
    """A figure with what its sentence says around it."""

    figure: Figure
    """Spans in the sentence."""
    sentence: int
    """Index of the sentence."""
    said_by: str | None
    as_of: str | None
    """ISO 8601."""


def make_ledger(
    sentences: Sequence[Sentence],
    told: Sequence[ReportedFigure],
    same: Mapping[int, int],
    heads: Mapping[str, str] = MappingProxyType({}),
    stories: Mapping[str, int] = MappingProxyType({}),
) -> tuple[KeyFigure, ...]:
    """The figures in reading order, with those that conflict.

    Args:
        sentences: all sentences.
        told: figures in reading order.
        same: a sentence that tells what another tells to the one that stands for both.
        heads: source to its title and first sentence, by which short sentences are compared.
        stories: source to its story, where there are many.
    """
    figures = [_key_figure(sentences[entry.sentence], entry) for entry in told]
    conflicts = find_conflicts(figures, [entry.sentence for entry in told], sentences, heads, same, stories)
    return tuple(replace(f, conflicts=tuple(conflicts.get(n, ()))) for n, f in enumerate(figures))


def _key_figure(sentence: Sentence, entry: ReportedFigure) -> KeyFigure:
    figure = entry.figure
    return KeyFigure(
        id=sentence.id,
        source=sentence.source,
        start=sentence.start + figure.start,
        end=sentence.start + figure.end,
        text=figure.text,
        value=_value(figure),
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        counted=figure.counted,
        what=figure.what,
        place=_place(sentence.text, figure),
        said_by=entry.said_by,
        as_of=entry.as_of,
    )


def _value(figure: Figure) -> str:
    """The number as written: the text without the qualifier before and what is counted behind."""
    value = figure.text.removeprefix(figure.qualifier).strip()
    if figure.counted and value.endswith(figure.counted):
        value = value.removesuffix(figure.counted).strip()
    return value or figure.text


def _place(text: str, figure: Figure) -> str | None:
    """The first place that the sentence names behind a figure, before the next full clause."""
    match = _PLACE.search(text, figure.end, figure.end + LONGEST_GAP + 40)
    if not match or match.start() - figure.end > LONGEST_GAP:
        return None
    words = rules_for("en")
    is_time = any(w.lower() in words.weekdays or w.lower() in words.months for w in match[1].split())
    return None if is_time else match[1]
