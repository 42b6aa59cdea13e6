"""JSON: everything that is known of a brief, as `brief.schema.json` describes it."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from briefing.brief import (
    SCHEMA,
    Boxes,
    Brief,
    Comment,
    Context,
    Copy,
    Cut,
    Reported,
    Section,
    SetAside,
    Source,
)
from briefing.errors import ReadError
from briefing.findings import Event, KeyFigure, Position
from briefing.model import Insert, Line, Note, Place
from briefing.protocols import Setting

_NUMBERS: Final = re.compile(r"\d+")
"""Paragraph and sentence in an id."""

_ID: Final = re.compile(r"[A-Z]{1,9}\d{1,9}\.\d{1,9}")


def render_json(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as UTF-8 JSON with two blanks of indent and a final newline; uses no template."""
    text = json.dumps(to_data(brief), ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def parse_json(content: bytes | str) -> Brief:
    """The brief that a JSON text holds.

    Raises:
        ReadError: it is no JSON, or no brief of this format.
    """
    try:
        data = json.loads(content)
        if not isinstance(data, dict) or data.get("schema") != SCHEMA:
            raise ReadError(f"this JSON is no brief; its schema must be {SCHEMA!r}")
        return from_data(data)
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(f"this JSON is no whole brief ({error!r}); make it again") from None


def to_data(brief: Brief) -> dict[str, Any]:
    """The brief as plain dicts, lists, strings and numbers, keys in the order of the schema."""
    lines = {line.id: line for line in (*brief.lines, *(cut.line for cut in brief.cut))}
    return {
        "schema": SCHEMA,
        "title": brief.title,
        "date": brief.date.isoformat() if brief.date else None,
        "made": brief.made,
        "language": brief.language,
        "marking": brief.marking,
        "profile": brief.profile,
        "words": brief.words,
        "sources": [source_data(source) for source in brief.sources],
        "bottom_line": [line_data(line) for line in brief.bottom_line],
        "sections": [
            {
                "angle": s.angle,
                "heading": s.heading,
                "lines": [line_data(line) for line in s.lines],
                "left_out": s.left_out,
            }
            for s in brief.sections
        ],
        "figures": [_plain(figure) for figure in brief.figures],
        "positions": [_position_data(position, lines) for position in brief.positions],
        "timeline": [_event_data(event, lines) for event in brief.timeline],
        "changes": {"new": [], "changed": [], "unchanged": [], "gone": []},
        "notes": [asdict(note) for note in brief.notes],
        "cut": [
            {"line": line_data(c.line), "reason": c.reason, "because_of": c.because_of} for c in brief.cut
        ],
        "left_out": dict(brief.left_out),
        "boxes": asdict(brief.boxes),
        "context": [asdict(context) for context in brief.context],
        "comments": [asdict(comment) for comment in brief.comments],
        "also_reported": [asdict(story) for story in brief.also_reported],
        "set_aside": [asdict(source) for source in brief.set_aside],
        "options": dict(brief.options),
        "versions": dict(brief.versions),
    }


def _plain(figure: KeyFigure) -> dict[str, Any]:
    """A figure as plain values; whole numbers without a decimal point."""
    data = asdict(figure)
    for key in ("low", "high"):
        if data[key] is not None and data[key] == int(data[key]):
            data[key] = int(data[key])
    return data


def _position_data(position: Position, lines: Mapping[str, Line]) -> dict[str, Any]:
    """A position as plain values, its claim as a part of the sentence's line."""
    data = asdict(position)
    span = {key: data.pop(key) for key in ("id", "source", "start", "end", "text")}
    whole = line_data(lines.get(position.id) or _stub(position))
    printed = " ".join(position.text.split())
    return {**data, "claim": {**whole, **span, "printed": printed, "inserts": [], "also": []}}


def _event_data(event: Event, lines: Mapping[str, Line]) -> dict[str, Any]:
    """An entry of the timeline as plain values, with the line in which it stands."""
    return {**asdict(event), "line": line_data(lines.get(event.id) or _stub(event))}


def _stub(found: Position | Event) -> Line:
    """A line without words for what stands in a sentence that is not carried along."""
    paragraph, sentence = _NUMBERS.findall(found.id)
    return Line(
        id=found.id,
        source=found.source,
        paragraph=int(paragraph),
        sentence=int(sentence),
        start=found.start,
        end=found.end,
        text="",
        printed="",
        score=0.0,
        angles={},
    )


def source_data(source: Source) -> dict[str, Any]:
    """A source as plain values."""
    data = asdict(source)
    for place in (data, *data["also_at"]):
        place["published"] = place["published"].isoformat() if place["published"] else None
    return data


def line_data(line: Line) -> dict[str, Any]:
    """A line as plain values; each other place with its id."""
    data = asdict(line)
    del data["also_ids"]
    for place, place_id in zip(data["also"], line.also_ids, strict=True):
        place["id"] = place_id
    return data


def from_data(data: Mapping[str, Any]) -> Brief:
    """The brief of plain values as `to_data` gives them; raises what a missing or wrong value raises."""
    return Brief(
        title=data["title"],
        date=_day(data["date"]),
        made=data["made"],
        language=data["language"],
        marking=data["marking"],
        profile=data["profile"],
        words=data["words"],
        sources=tuple(_source(s) for s in data["sources"]),
        bottom_line=_lines(data["bottom_line"]),
        sections=tuple(
            Section(s["angle"], s["heading"], _lines(s["lines"]), s["left_out"]) for s in data["sections"]
        ),
        figures=tuple(KeyFigure(**{**f, "conflicts": tuple(f["conflicts"])}) for f in data["figures"]),
        positions=tuple(_position(p) for p in data["positions"]),
        timeline=tuple(Event(**{k: v for k, v in e.items() if k != "line"}) for e in data["timeline"]),
        notes=tuple(Note(**note) for note in data["notes"]),
        cut=tuple(Cut(_line(c["line"]), c["reason"], c["because_of"]) for c in data["cut"]),
        left_out=dict(data["left_out"]),
        boxes=_boxes(data["boxes"]),
        context=tuple(Context(**context) for context in data["context"]),
        comments=tuple(Comment(**comment) for comment in data["comments"]),
        also_reported=tuple(Reported(**story) for story in data.get("also_reported", ())),
        set_aside=tuple(SetAside(**source) for source in data.get("set_aside", ())),
        options=dict(data["options"]),
        versions=dict(data["versions"]),
    )


def _boxes(data: Mapping[str, Any]) -> Boxes:
    return Boxes(
        figures=tuple(tuple(entry) for entry in data["figures"]),
        positions=tuple(data["positions"]),
        timeline=tuple(data["timeline"]),
        type_pt=data["type_pt"],
    )


def _source(data: Mapping[str, Any]) -> Source:
    """The source of plain values."""
    copies = tuple(Copy(**{**c, "published": _day(c["published"])}) for c in data.get("also_at", ()))
    return Source(**{**data, "published": _day(data["published"]), "also_at": copies})


def _lines(data: list[dict[str, Any]]) -> tuple[Line, ...]:
    return tuple(_line(entry) for entry in data)


def _line(data: dict[str, Any]) -> Line:
    for id_ in (data["id"], *(place["id"] for place in data["also"])):
        if not _ID.fullmatch(id_):  # pages print ids as they are
            raise ValueError(f"{id_!r} is no id")
    places = [Place(p["source"], p["start"], p["end"]) for p in data["also"]]
    return Line(
        **{
            **data,
            "inserts": tuple(Insert(**insert) for insert in data["inserts"]),
            "also": tuple(places),
            "also_ids": tuple(p["id"] for p in data["also"]),
        }
    )


def _position(data: dict[str, Any]) -> Position:
    span = {key: data["claim"][key] for key in ("id", "source", "start", "end", "text")}
    return Position(**span, **{key: value for key, value in data.items() if key != "claim"})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
