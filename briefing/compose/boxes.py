"""The boxes beside the lines: which key figures, positions and days a page shows."""

from dataclasses import replace
from typing import Final

from briefing.brief import Brief
from briefing.findings import KeyFigure

MOST_FIGURES: Final = 4
"""Entries of the strip; the JSON has all."""

MOST_DAYS: Final = 8
"""Entries of the timeline; the JSON has all."""

YEAR_DIGITS: Final = 4
"""Of an ISO date."""

_FOREMOST: Final = ("killed", "displaced", "in_need", "wounded", "missing", "detained", "people")
"""What is counted, in the order in which it is wanted; everything else comes behind, by its line's score."""


def with_boxes(brief: Brief) -> Brief:
    """The brief with the boxes that its lines call for: its figures, the positions and days of its lines."""
    printed = {line.id for line in brief.lines}
    positions = tuple(n for n, position in enumerate(brief.positions) if position.id in printed)
    timeline = tuple(n for n, event in enumerate(brief.timeline) if event.id in printed)[:MOST_DAYS]
    return replace(
        brief,
        boxes=replace(brief.boxes, figures=figure_entries(brief), positions=positions, timeline=timeline),
    )


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
