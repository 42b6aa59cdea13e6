"""The boxes beside the lines: which key figures, positions and days a page shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from briefing.brief import Brief
from briefing.findings import KeyFigure
from briefing.model import count_words
from briefing.options import ROOM

MOST_FIGURES: Final = 4
"""Entries of the strip; the JSON has all."""

MOST_DAYS: Final = 8
"""Entries of the timeline; the JSON has all."""

MOST_CLAIMS: Final = 4
"""Claims that are spelt out because their lines are not printed."""

YEAR_DIGITS: Final = 4
"""Of an ISO date."""

_FOREMOST: Final = ("killed", "displaced", "in_need", "wounded", "missing", "detained", "people")
"""What is counted, in the order in which it is wanted; everything else comes behind, by its line's score."""


def with_figures(brief: Brief) -> Brief:
    """The brief with the key figures that its lines call for."""
    return replace(brief, boxes=replace(brief.boxes, figures=figure_entries(brief)))


def with_boxes(brief: Brief, free_mm: Callable[[Brief], float], max_share: float) -> Brief:
    """The brief with as much of the index of who said what and of the timeline as there is room for.

    First the positions of its lines, the most valuable first; then the timeline, the latest days
    first; then claims of lines that found no room, as long as no more than `max_share` of a source
    is printed.

    Args:
        free_mm: measures what is left at the foot of a page.
    """
    score = {line.id: line.score for line in (*brief.lines, *(cut.line for cut in brief.cut))}
    printed = {line.id for line in brief.lines}
    of_lines = [n for n, position in enumerate(brief.positions) if position.id in printed]
    by_value = sorted(of_lines, key=lambda n: (-score[brief.positions[n].id], n))
    brief = _most(brief, by_value, _with_positions, free_mm)
    days = [n for n, event in enumerate(brief.timeline) if event.id in printed]
    if len(brief.boxes.positions) == len(of_lines):
        brief = _most(brief, days[: -MOST_DAYS - 1 : -1], _with_timeline, free_mm)
    if len(brief.boxes.timeline) == min(len(days), MOST_DAYS):
        brief = _with_claims(brief, score, free_mm, max_share)
    return brief


def _with_positions(brief: Brief, chosen: Sequence[int]) -> Brief:
    return replace(brief, boxes=replace(brief.boxes, positions=tuple(sorted(chosen))))


def _with_timeline(brief: Brief, chosen: Sequence[int]) -> Brief:
    return replace(brief, boxes=replace(brief.boxes, timeline=tuple(sorted(chosen))))


def _most(
    brief: Brief,
    ordered: Sequence[int],
    put: Callable[[Brief, Sequence[int]], Brief],
    free_mm: Callable[[Brief], float],
) -> Brief:
    """The brief with as many of the entries as fit, the first ones first."""
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high + 1) // 2
        if free_mm(put(brief, ordered[:middle])) >= 0:
            low = middle
        else:
            high = middle - 1
    return put(brief, ordered[:low])


def _with_claims(
    brief: Brief, score: Mapping[str, float], free_mm: Callable[[Brief], float], max_share: float
) -> Brief:
    """The brief with claims of named speakers whose lines found no room, the most valuable first."""
    cut = {cut.line.id for cut in brief.cut if cut.reason in ROOM}
    words = {source.id: source.words * max_share for source in brief.sources}
    for line in brief.lines:
        words[line.source] -= line.n_words
    claims = [n for n, p in enumerate(brief.positions) if p.id in cut and p.speaker]
    n_taken = 0
    for n in sorted(claims, key=lambda n: (-score[brief.positions[n].id], n)):
        position = brief.positions[n]
        n_words = count_words(position.text)
        if n_words > words[position.source]:
            continue
        fuller = _with_positions(brief, (*brief.boxes.positions, n))
        if free_mm(fuller) < 0:
            break
        brief, n_taken = fuller, n_taken + 1
        words[position.source] -= n_words
        if n_taken == MOST_CLAIMS:
            break
    return brief


def figure_entries(brief: Brief) -> tuple[tuple[int, ...], ...]:
    """The entries of the strip of key figures, the foremost first: as `Boxes.figures`.

    Figures that conflict are one entry. Of one value for one thing only the first is given.
    """
    score = {line.id: line.score for line in (*brief.lines, *(cut.line for cut in brief.cut))}
    told = {place for line in brief.lines for place in line.also_ids}
    shares = {n for n in range(1, len(brief.figures)) if is_share_of(*brief.figures[n - 1 : n + 1])}
    ordered = sorted(
        (
            n
            for n, figure in enumerate(brief.figures)
            if figure.id not in told and n not in shares and _is_telling(figure, brief)
        ),
        key=lambda n: (not brief.figures[n].conflicts, *_place(brief.figures[n], score), n),
    )
    entries: list[tuple[int, ...]] = []
    taken: set[int] = set()
    seen: set[tuple[object, ...]] = set()
    for n in ordered:
        figure = brief.figures[n]
        if n in taken or (_same(figure) in seen and not figure.conflicts):
            continue
        taken |= {n, *figure.conflicts}
        seen |= {_same(brief.figures[m]) for m in (n, *figure.conflicts)}
        share = (n + 1,) if n + 1 in shares else ()
        entries.append((n, *share, *figure.conflicts))
    return tuple(entries[:MOST_FIGURES])


def is_share_of(first: KeyFigure, second: KeyFigure) -> bool:
    """Whether a share stands right behind what it is a share of: "civilians, half of whom"."""
    return second.what == "share" and first.id == second.id and 0 <= second.start - first.end <= len(", ")


def _place(figure: KeyFigure, score: dict[str, float]) -> tuple[bool, int, float]:
    """Where a figure stands: numbers before "dozens", then by what is counted, then by its line's score."""
    is_vague = figure.low is None and figure.high is None
    rank = _FOREMOST.index(figure.what) if figure.what in _FOREMOST else len(_FOREMOST)
    return is_vague, rank, -score.get(figure.id, 0.0)


def _same(figure: KeyFigure) -> tuple[object, ...]:
    """What is equal for two figures that tell one number of one harm."""
    what = figure.what if figure.what in _FOREMOST else figure.counted.lower()
    return what, figure.low, figure.high, figure.text.lower() if figure.low == figure.high is None else ""


def _is_telling(figure: KeyFigure, brief: Brief) -> bool:
    """Whether a figure says something by itself, and of now: no "dozens" of nothing, no earlier year."""
    if figure.low is None and figure.high is None and not figure.counted:
        return False
    if figure.as_of is None:
        return True
    return brief.date is not None and figure.as_of[:YEAR_DIGITS] >= str(brief.date.year)
