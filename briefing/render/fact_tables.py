"""Facts as tables for people, or as CSV or JSON for programs."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from briefing.brief import Source
from briefing.errors import UnknownName
from briefing.findings import Event, KeyFigure, Position
from briefing.model import Note
from briefing.render.cells import cut_short
from briefing.render.json_format import source_data

MOST_TEXT: Final = 70
"""Characters of a text that a table shows; CSV and JSON have all."""

KINDS: Final = ("figures", "positions", "dates", "notes")
"""What may be asked for, in the order in which it is printed."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was asked for: each kind that was, with its findings."""

    sources: Sequence[Source]
    figures: Sequence[KeyFigure] | None = None
    positions: Sequence[Position] | None = None
    dates: Sequence[Event] | None = None
    notes: Sequence[Note] | None = None


def render_facts(found: Found, format: str = "table") -> bytes:
    """The findings in one format, UTF-8.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in FACT_FORMATS:
        raise UnknownName("format", format, FACT_FORMATS)
    return FACT_FORMATS[format](found).encode("utf-8", "backslashreplace")


def _figure_cells(figure: KeyFigure) -> dict[str, str]:
    others = ", ".join(map(str, figure.conflicts))
    return {
        "id": figure.id,
        "figure": figure.text,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "what": figure.what,
        "where": figure.place or "",
        "says": figure.said_by or "",
        "as of": figure.as_of or "",
        "conflicts with": others,
    }


def _position_cells(position: Position) -> dict[str, str]:
    relay = f" (by {position.relayed_by})" if position.relayed_by else ""
    return {
        "id": position.id,
        "party": position.party or "",
        "speaker": f"{position.speaker or ''}{relay}",
        "role": position.role or "",
        "act": position.act,
        "claim": position.text,
    }


def _date_cells(event: Event) -> dict[str, str]:
    return {"id": event.id, "date": event.date, "precision": event.precision, "words": event.text}


def _note_cells(note: Note) -> dict[str, str]:
    return {"id": note.source or "", "kind": note.kind, "note": note.text}


_CELLS: Final[dict[str, Callable[[Any], dict[str, str]]]] = {
    "figures": _figure_cells,
    "positions": _position_cells,
    "dates": _date_cells,
    "notes": _note_cells,
}
"""Kind to the function that gives a finding's cells, by their heading."""


def _number(value: float | None) -> str:
    """A value without a needless decimal point; empty where it is open."""
    return "" if value is None else f"{int(value) if value == int(value) else value}"


def _asked(found: Found) -> dict[str, Sequence[Any]]:
    """Each kind that was asked for with its findings, in order."""
    kinds = {kind: getattr(found, kind) for kind in KINDS}
    return {kind: findings for kind, findings in kinds.items() if findings is not None}


def _table(found: Found) -> str:
    """A table for each kind, with a line that numbers figures where some conflict."""
    parts = []
    for kind, findings in _asked(found).items():
        rows = [{"": str(n), **_CELLS[kind](entry)} for n, entry in enumerate(findings)]
        used = [key for key in (rows[0] if rows else ()) if any(row[key] for row in rows)]
        parts.append(f"{kind}: {len(rows) or 'none'}\n" + _aligned(rows, used))
    return "\n".join(parts)


def _aligned(rows: Sequence[dict[str, str]], columns: Sequence[str]) -> str:
    """Rows of cells under their headings, each column as wide as its widest cell."""
    shown = [[cut_short(row[column], MOST_TEXT) for column in columns] for row in rows]
    widths = [max([len(column), *(len(row[n]) for row in shown)]) for n, column in enumerate(columns)]
    lines = [list(columns), *shown] if rows else []
    return "".join(
        "  ".join(f"{cell:{w}}" for cell, w in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def _csv(found: Found) -> str:
    """RFC 4180 with line feeds: one row for each finding, its kind first, cells of other kinds empty."""
    asked = _asked(found)
    columns = list(dict.fromkeys(column for kind in asked for column in COLUMNS[kind]))
    uris = {source.id: source.uri for source in found.sources}
    out = io.StringIO()
    writer = csv.DictWriter(out, ["kind", "uri", *columns], restval="", lineterminator="\n")
    writer.writeheader()
    for kind, findings in asked.items():
        for entry in findings:
            data = {
                key: value for key, value in asdict(entry).items() if key in columns and value is not None
            }
            if kind == "figures":
                data["conflicts"] = " ".join(map(str, data["conflicts"]))
            if kind == "notes":
                data["note"] = entry.kind
            writer.writerow({**data, "kind": kind, "uri": uris.get(entry.source or "", "")})
    return out.getvalue()


def _json(found: Found) -> str:
    """One object: the sources, and a list for each kind."""
    data = {kind: [asdict(entry) for entry in findings] for kind, findings in _asked(found).items()}
    return (
        json.dumps({"sources": [source_data(s) for s in found.sources], **data}, ensure_ascii=False, indent=2)
        + "\n"
    )


_SPAN: Final = ("source", "start", "end", "text")
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "figures": (
        *("id", *_SPAN, "value", "low", "high", "qualifier", "counted", "what"),
        *("place", "said_by", "as_of", "conflicts"),
    ),
    "positions": ("id", *_SPAN, "party", "speaker", "role", "act", "quoted", "relayed_by"),
    "dates": ("id", *_SPAN, "date", "precision"),
    "notes": (*_SPAN, "note"),
}
"""Columns of the CSV for each kind; start and end are code points of the source's text."""

FACT_ENDINGS: Final = {".csv": "csv", ".json": "json"}
"""Ending of an output file to the format that it means."""

FACT_FORMATS: Final[dict[str, Callable[[Found], str]]] = {"table": _table, "csv": _csv, "json": _json}
"""Name to the function that writes facts down; the first is the default."""
