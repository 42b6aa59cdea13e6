"""The notes of a page: what is said of several sources said once, the weightiest first."""

from typing import Final

from briefing.brief import Brief
from briefing.model import Note
from briefing.render.shares import cited_sources

MOST_NOTES: Final = 8
"""Notes on a page; the JSON has all."""

MOST_NAMED: Final = 12
"""Sources that a note names; of more the first are named and the others counted."""

FEW_NAMED: Final = 3
"""The first ones."""

_WEIGHT: Final = (
    *("also", "topic", "story", "unread", "own", "part", "encoding", "language"),
    *("clash", "splice", "repeat", "damage", "spelling", "provenance"),
)
"""Kinds, the weightiest first; a kind that is not named stands with the first."""


def notes_view(brief: Brief) -> list[str]:
    """The notes as the page says them: "A, C: No date is stated."; the last counts those without room."""
    sources: dict[str, list[str]] = {}
    weight: dict[str, int] = {}
    unshown: set[str] = set()
    cited = cited_sources(brief)
    for note in brief.notes:
        if note.source and note.source not in cited and len(brief.sources) > MOST_NAMED:
            unshown.add(note.text)  # of many sources the reader wants to know about those on the page
            continue
        named = sources.setdefault(note.text, [])
        if note.source and note.source not in named:
            named.append(note.source)
        weight.setdefault(note.text, _weight(note))
    ordered = sorted(sources, key=lambda text: weight[text])
    shown = [f"{_named(sources[text])}: {text}" if sources[text] else text for text in ordered]
    n_more = len(unshown - sources.keys())
    if len(shown) + bool(n_more) <= MOST_NOTES:
        return [*shown, *([_more(n_more)] if n_more else [])]
    n_more += len(shown) - MOST_NOTES + 1
    return [*shown[: MOST_NOTES - 1], _more(n_more)]


def _more(n_more: int) -> str:
    """How many notes the page has no room for."""
    return "1 more note is in the JSON." if n_more == 1 else f"{n_more} more notes are in the JSON."


def _named(sources: list[str]) -> str:
    """The letters of sources: "A, C", or "A, B, C and 196 more"."""
    if len(sources) <= MOST_NAMED:
        return ", ".join(sources)
    return f"{', '.join(sources[:FEW_NAMED])} and {len(sources) - FEW_NAMED} more"


def _weight(note: Note) -> int:
    return _WEIGHT.index(note.kind) if note.kind in _WEIGHT else 0
