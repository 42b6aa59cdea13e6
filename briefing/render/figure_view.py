"""The key figures of a page: the foremost as written, and side by side where sources differ."""

from collections.abc import Sequence
from typing import Any, Final

from briefing.brief import Brief
from briefing.findings import HARM, KeyFigure

MOST_FIGURES: Final = 5
"""Entries of the box; the JSON has all."""

MOST_VALUES: Final = 4
"""Values of one entry that conflict with one another."""

YEAR_DIGITS: Final = 4
"""Of an ISO date."""

_FOREMOST: Final = ("killed", "displaced", "in_need", "wounded", "missing", "detained", "people")
"""What is counted, in the order in which it is wanted; everything else comes behind, by its line's score."""


def figures_view(brief: Brief) -> list[dict[str, Any]]:
    """The entries of the box of key figures: as `view` describes them.

    Figures that conflict are one entry. Of one value for one thing only the first is given.
    """
    score = {line.id: line.score for line in (*brief.lines, *(cut.line for cut in brief.cut))}
    told = {place for line in brief.lines for place in line.also_ids}
    shares = {n for n in range(1, len(brief.figures)) if _is_share_of(*brief.figures[n - 1 : n + 1])}
    ordered = sorted(
        (
            n
            for n, figure in enumerate(brief.figures)
            if figure.id not in told and n not in shares and _is_telling(figure, brief)
        ),
        key=lambda n: (not brief.figures[n].conflicts, *_place(brief.figures[n], score), n),
    )
    entries: list[dict[str, Any]] = []
    taken: set[int] = set()
    seen: set[tuple[object, ...]] = set()
    for n in ordered:
        figure = brief.figures[n]
        if n in taken or (_same(figure) in seen and not figure.conflicts):
            continue
        taken |= {n, *figure.conflicts}
        seen |= {_same(brief.figures[m]) for m in (n, *figure.conflicts)}
        share = brief.figures[n + 1] if n + 1 in shares else None
        entries.append(_entry([figure, *(brief.figures[m] for m in figure.conflicts)], share))
    return entries[:MOST_FIGURES]


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


def _is_share_of(first: KeyFigure, second: KeyFigure) -> bool:
    """Whether a share stands right behind what it is a share of: "civilians, half of whom"."""
    return second.what == "share" and first.id == second.id and 0 <= second.start - first.end <= len(", ")


def _entry(figures: Sequence[KeyFigure], share: KeyFigure | None) -> dict[str, Any]:
    first = figures[0]
    n_more = len(figures) - MOST_VALUES
    return {
        "n_more": max(0, n_more),
        "told": [
            {
                "text": " ".join(figure.text.split()),
                "share": " ".join(share.text.split()) if share and figure is first else None,
                "cite": f"[{figure.id}]",
                "says": figure.said_by,
                # our own word, because the figure alone does not say it
                "harm": figure.what if figure.what in HARM else None,
            }
            for figure in figures[:MOST_VALUES]
        ],
        "what": first.what.replace("_", " "),
        "where": first.place,
        "is_conflict": len(figures) > 1,
    }
