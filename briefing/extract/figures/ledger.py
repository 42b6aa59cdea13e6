"""The ledger: every figure with who says so, where, and as of when; two values for one thing side by side.

Nothing is averaged and no value is preferred. Figures conflict where they count the same harm of
one event and no value fits both: 31 and "at least 40", but not "at least 20" and 31.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefing.findings import Figure, KeyFigure
from briefing.model import Sentence
from briefing.text.tokens import content_stems, stem

HARM: Final = frozenset(["killed", "wounded", "missing", "detained", "displaced"])
"""What is counted once for an event, so that two values for it clash."""

LEAST_SHARED: Final = 3
"""Content stems, apart from numbers, that two sentences about one event have in common."""

LEAST_SHARE: Final = 0.2
"""Jaccard similarity of the content stems of such sentences, 0 to 1."""

LONGEST_GAP: Final = 60
"""Characters between a figure and the place that belongs to it."""

_PLACE: Final = re.compile(
    r"\b(?:in|at|near|outside|around|across|north of|south of|east of|west of) "
    r"((?:(?:the|eastern|western|northern|southern|central|rebel-held|government-held)\s){0,2}"
    r"(?:[^\W\d_a-z][\w'’-]{1,20})(?:\s(?:of\s)?[^\W\d_a-z][\w'’-]{1,20}){0,3})"
)
_NUMBER_WORDS: Final = re.compile(r"\d")
_ANYBODY: Final = frozenset(
    map(stem, ("people", "persons", "victims", "dead", "others", "casualties", "deaths"))
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what its sentence says around it."""

    figure: Figure
    """Spans in the sentence."""
    sentence: int
    """Index of the sentence."""
    source: str
    said_by: str | None
    as_of: str | None
    """ISO 8601."""


def make_ledger(
    sentences: Sequence[Sentence],
    told: Sequence[Told],
    same: Mapping[int, int],
) -> tuple[KeyFigure, ...]:
    """The figures in reading order, with those that conflict.

    Args:
        sentences: all sentences.
        told: figures in reading order.
        same: a sentence that tells what another tells to the one that stands for both.
    """
    figures = [_key_figure(sentences[entry.sentence], entry) for entry in told]
    conflicts: dict[int, list[int]] = {}
    stems_of: dict[int, frozenset[str]] = {}
    by_harm: dict[str, list[int]] = {}
    for n, figure in enumerate(figures):
        if figure.what in HARM and (figure.low is not None or figure.high is not None):
            by_harm.setdefault(figure.what, []).append(n)
            index = told[n].sentence
            if index not in stems_of:
                stems_of[index] = frozenset(
                    s for s in content_stems(sentences[index].text) if not _NUMBER_WORDS.search(s)
                )
    for indices in by_harm.values():
        for a, b in _pairs_of_one_event(indices, told, stems_of, same):
            if _clash(figures[a], figures[b]):
                conflicts.setdefault(a, []).append(b)
                conflicts.setdefault(b, []).append(a)
    return tuple(replace(f, conflicts=tuple(sorted(conflicts.get(n, ())))) for n, f in enumerate(figures))


def _key_figure(sentence: Sentence, entry: Told) -> KeyFigure:
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
    return match[1]


def _pairs_of_one_event(
    indices: Sequence[int],
    told: Sequence[Told],
    stems: Mapping[int, frozenset[str]],
    same: Mapping[int, int],
) -> list[tuple[int, int]]:
    """Pairs of figures whose sentences are about one event.

    Only figures that share a stem are compared, by way of their rarest stems, so that the work
    grows with the number of figures and not with its square.
    """
    with_stem: dict[str, list[int]] = {}
    for n in indices:
        for shared in stems[told[n].sentence]:
            with_stem.setdefault(shared, []).append(n)
    pairs = set()
    for n in indices:
        ordered = sorted(stems[told[n].sentence], key=lambda word: (len(with_stem[word]), word))
        near = {m for word in ordered[:MOST_RARE] for m in with_stem[word][:MOST_FIGURES] if m > n}
        pairs |= {(n, m) for m in near if _one_event(told[n], told[m], stems, same)}
    return sorted(pairs)


MOST_RARE: Final = 6
MOST_FIGURES: Final = 50
"""Rare stems by which a figure's likes are looked up, and figures that are looked at for each."""


def _one_event(a: Told, b: Told, stems: Mapping[int, frozenset[str]], same: Mapping[int, int]) -> bool:
    """Whether two figures are about one event.

    Within one sentence only where two speakers tell, within one source only where one act is told
    twice: one article about two raids has two tolls.
    """
    if a.as_of and b.as_of and a.as_of != b.as_of:
        return False
    if a.sentence == b.sentence:
        return a.said_by is not None and b.said_by is not None and a.said_by != b.said_by
    if same.get(a.sentence, a.sentence) == same.get(b.sentence, b.sentence):
        return True
    if a.source == b.source:
        return False
    first, second = stems[a.sentence], stems[b.sentence]
    shared = len(first & second)
    return shared >= LEAST_SHARED and shared >= LEAST_SHARE * len(first | second)


def _clash(a: KeyFigure, b: KeyFigure) -> bool:
    """Whether two figures count the same and no value fits both."""
    return _counts_same(a.counted, b.counted) and (_above(a, b) or _above(b, a))


def _counts_same(a: str, b: str) -> bool:
    """Whether what is counted is the same word, or one that says no more than "people"."""
    first, second = (set(content_stems(words)[-1:]) - _ANYBODY for words in (a, b))
    return first == second or not first or not second


def _above(a: KeyFigure, b: KeyFigure) -> bool:
    """Whether the least that one figure says is more than the most that the other says."""
    return a.low is not None and b.high is not None and a.low > b.high
