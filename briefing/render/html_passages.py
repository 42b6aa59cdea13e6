"""Passages: the words of the sources around the lines, cut where the lines stand.

Offsets are worked out here and never in the reader's browser, whose strings count otherwise.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from briefing.brief import Brief, Source
from briefing.model import Insert, Line
from briefing.protocols import Setting
from briefing.render.wording import day_words, direction, foreign_language, source_name


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words of a source as they stand there."""

    source: str
    start: int
    end: int
    text: str
    paragraph: int | None
    """None for a whole source."""


def passages(brief: Brief, setting: Setting = Setting()) -> list[dict[str, Any]]:
    """What the page carries of its sources, in their order: the paragraphs of lines, or all of a source.

    Each source is {id, title, publisher, date, name, language, is_whole, passages}; a passage is {id ("A7",
    or "A" for a whole source), direction, pieces, lines}; its pieces, end to end, are its text, and one
    in which a line or another telling stands has its `id`, else None; `is_gap` parts paragraphs. Its
    lines are {id, paragraph, sentence, also: list of {id, is_carried}, inserts: list of {text, says}}.
    """
    wholes = {letter: passage for letter in setting.attached if (passage := _whole(letter, brief, setting))}
    carried = [*wholes.values()]
    carried += [
        _Passage(c.source, c.start, c.end, c.text, c.paragraph)
        for c in brief.context
        if c.source not in wholes
    ]
    spans = {(p.source, p.start): _spans_within(p, brief.lines) for p in carried}
    told = {name for found in spans.values() for _, _, name in found}
    return [
        {
            **_source(source),
            "is_whole": source.id in wholes,
            "passages": [
                {
                    "id": p.source if p.paragraph is None else f"{p.source}{p.paragraph}",
                    "direction": direction(p.text),
                    "pieces": _pieces(p, spans[p.source, p.start]),
                    "lines": [_about(line, brief, told) for line in brief.lines if _holds(p, line)],
                }
                for p in carried
                if p.source == source.id
            ],
        }
        for source in brief.sources
        if any(p.source == source.id for p in carried)
    ]


def _whole(letter: str, brief: Brief, setting: Setting) -> _Passage | None:
    """All of an attached source; None where its lines do not stand in what is known of its text."""
    text = setting.texts.get(letter)
    if text is None:
        text = setting.attached[letter][1].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    lines = (line for line in brief.lines if line.source == letter)
    stands = all(text[line.start : line.end] == line.text for line in lines)
    return _Passage(letter, 0, len(text), text, None) if stands else None


def _holds(passage: _Passage, line: Line) -> bool:
    return line.source == passage.source and passage.start <= line.start and line.end <= passage.end


def _spans_within(passage: _Passage, lines: Iterable[Line]) -> list[tuple[int, int, str]]:
    """Start, end and id of the lines and other tellings in a passage, in order and without overlap.

    A line goes before a telling that it overlaps.
    """
    lines = tuple(lines)
    wanted = [(line.start, line.end, line.id) for line in lines if line.source == passage.source]
    wanted += [
        (place.start, place.end, name)
        for line in lines
        for place, name in zip(line.also, line.also_ids, strict=True)
        if place.source == passage.source
    ]
    found: list[tuple[int, int, str]] = []
    for start, end, name in wanted:
        inside = passage.start <= start < end <= passage.end
        if inside and all(end <= other[0] or other[1] <= start for other in found):
            found.append((start, end, name))
    return sorted(found)


def _pieces(passage: _Passage, spans: Iterable[tuple[int, int, str]]) -> list[dict[str, Any]]:
    """The text of a passage in pieces, those of spans with their ids, those between paragraphs as gaps."""
    pieces: list[dict[str, Any]] = []
    at = passage.start
    for start, end, name in spans:
        pieces += _outside(passage, at, start)
        pieces.append({"id": name, "is_gap": False, "text": _between(passage, start, end)})
        at = end
    return [*pieces, *_outside(passage, at, passage.end)]


def _outside(passage: _Passage, start: int, end: int) -> list[dict[str, Any]]:
    """The pieces of a passage between its spans."""
    text = _between(passage, start, end)
    gap = _EMPTY_LINES if "\n\n" in passage.text else _LINE_ENDS
    parts = gap.split(text) if passage.paragraph is None else [text]
    return [{"id": None, "is_gap": not part.strip() and "\n" in part, "text": part} for part in parts if part]


def _between(passage: _Passage, start: int, end: int) -> str:
    return passage.text[start - passage.start : end - passage.start]


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": day_words(source.published) if source.published else "date not stated",
        "name": source_name(source),
        "language": foreign_language(source.language),
    }


def _about(line: Line, brief: Brief, told: set[str]) -> dict[str, Any]:
    return {
        "id": line.id,
        "paragraph": line.paragraph,
        "sentence": line.sentence,
        "also": [{"id": name, "is_carried": name in told} for name in line.also_ids],
        "inserts": [
            {"text": f"[{insert.text}]", "says": _MEANING[insert.kind].format(words=_words(line, insert))}
            for insert in line.inserts
        ],
    }


_EMPTY_LINES: Final = re.compile(r"(\n[ \t]*\n\s*)")
"""What parts the paragraphs of a text that has empty lines."""

_LINE_ENDS: Final = re.compile(r"(\n+)")
"""What parts those of a text that has none."""

_MEANING: Final = {
    "case": "is ours: the source has “{words}”.",
    "date": "is ours: the date of “{words}”.",
    "antecedent": "is ours: it names whom or what the line means, in words of the source.",
}
"""Kind of an insert to what the page says of it."""


def _words(line: Line, insert: Insert) -> str:
    """The words of the line that an insert explains or replaces."""
    inside = line.source == insert.source and line.start <= insert.start and insert.end <= line.end
    return " ".join(line.text[insert.start - line.start : insert.end - line.start].split()) if inside else ""
