"""The strip of key figures as the page words it: as written, and side by side where sources differ."""

from typing import Any, Final

from briefing.brief import Brief
from briefing.findings import HARM, KeyFigure

MOST_VALUES: Final = 4
"""Values of one entry that conflict with one another; the JSON has all."""


def figures_view(brief: Brief) -> list[dict[str, Any]]:
    """The entries of the strip: as `view` describes them."""
    return [_entry([brief.figures[n] for n in entry]) for entry in brief.boxes.figures]


def shown_figures(figures: list[KeyFigure]) -> list[KeyFigure]:
    """The figures of an entry that the page has room for; a share stands within the first."""
    return _told(figures)[:MOST_VALUES]


def _told(figures: list[KeyFigure]) -> list[KeyFigure]:
    """The figures of an entry without the share that stands within the first."""
    return [figures[0], *figures[2 if _has_share(figures) else 1 :]]


def _has_share(figures: list[KeyFigure]) -> bool:
    return len(figures) > 1 and figures[1].what == "share" and figures[1].id == figures[0].id


def _entry(figures: list[KeyFigure]) -> dict[str, Any]:
    """An entry: one figure with a share of it, or several that conflict."""
    first = figures[0]
    has_share = _has_share(figures)
    told = _told(figures)
    is_conflict = len(told) > 1
    return {
        "n_more": max(0, len(told) - MOST_VALUES),
        "told": [
            _value(figure, figures[1] if has_share and figure is first else None, with_place=not is_conflict)
            for figure in shown_figures(figures)
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
