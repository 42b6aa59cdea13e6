"""The strip of key figures as the page words it: as written, and side by side where sources differ."""

from typing import Any, Final

from briefing.brief import Brief
from briefing.findings import HARM, KeyFigure

MOST_VALUES: Final = 4
"""Values of one entry that conflict with one another; the JSON has all."""


def figures_view(brief: Brief) -> list[dict[str, Any]]:
    """The entries of the strip: as `view` describes them."""
    return [_entry([brief.figures[n] for n in entry]) for entry in brief.boxes.figures]


def _entry(figures: list[KeyFigure]) -> dict[str, Any]:
    """An entry: one figure with a share of it, or several that conflict."""
    first = figures[0]
    has_share = len(figures) > 1 and figures[1].what == "share" and figures[1].id == first.id
    told = [first, *figures[2 if has_share else 1 :]]
    is_conflict = len(told) > 1
    return {
        "n_more": max(0, len(told) - MOST_VALUES),
        "told": [
            _value(figure, figures[1] if has_share and figure is first else None, with_place=not is_conflict)
            for figure in told[:MOST_VALUES]
        ],
        "what": first.what.replace("_", " "),
        "where": first.place,
        "is_conflict": is_conflict,
    }


def _value(figure: KeyFigure, share: KeyFigure | None, *, with_place: bool) -> dict[str, Any]:
    """One value, and what stands under it: the harm, which it does not say itself, where, who says so."""
    harm = figure.what if figure.what in HARM else None
    where = figure.place if with_place else None
    return {
        "text": " ".join(figure.text.split()),
        "share": " ".join(share.text.split()) if share else None,
        "id": figure.id,
        "cite": f"[{figure.id}]",
        "says": figure.said_by,
        "harm": harm,
        "label": " · ".join(filter(None, [harm, where, figure.said_by])),
    }
