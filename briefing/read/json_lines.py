"""JSON: articles as objects, one, a list of them, or one on each line."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any, Final

from briefing.errors import BriefingError, ReadError
from briefing.model import Document, Note
from briefing.raw import Raw, Reading
from briefing.read.articles import article, part_of
from briefing.read.encoding import decode, with_encoding
from briefing.read.json_fields import TEXT_FIELDS, blocks_of, credits_of, fields_of

LISTS: Final = ("articles", "items", "results", "documents", "entries", "data")
"""Fields of an object that can hold the list of articles."""

_LINES: Final = (".jsonl", ".ndjson")

Row = tuple[str, str, Any]
"""How people call the row ("line 3"), its name as a part, and what it holds: an error, if it is no JSON."""


def json_lines(raw: Raw) -> Reading:
    """The documents in JSON; a row that cannot be read fails alone.

    Rows of a file of lines are named by their line, those of a list by their number from 1; a
    single object has no name.

    Raises:
        ReadError: the whole is no JSON, or no article and no list of articles.
    """
    decoded = decode(raw.content, raw.uri, raw.charset)
    documents: list[Document] = []
    failures: list[BriefingError] = []
    notes: list[Note] = []
    for called, name, value in _rows(decoded.text, raw):
        where = f"{raw.uri}, {called}," if called else raw.uri
        try:
            if isinstance(value, ReadError):
                raise value
            if not isinstance(value, dict):
                raise ReadError(f"is no object; write an article as {SHAPE}")
            fields = fields_of(value)
            blocks = blocks_of(fields)
        except ReadError as error:
            failures.append(ReadError(f"{where} {error}"))
            continue
        credits, odd_date = credits_of(fields)
        document = article(blocks, credits, part_of(raw, name) if name else raw.part)
        documents.append(document if documents else with_encoding(document, decoded))
        if odd_date:
            notes.append(
                Note("date", f"{where} has the date {odd_date[:MOST_SHOWN]!r}, which is no day; read without")
            )
    encoded = (replace(document, encoding=decoded.encoding) for document in documents)
    return Reading(tuple(encoded), failures=tuple(failures), notes=tuple(notes))


SHAPE: Final = '{"title": "...", "text": "..."}'

MOST_SHOWN: Final = 40
"""Characters of an odd value that a message repeats."""


def _rows(text: str, raw: Raw) -> Iterator[Row]:
    """The rows of a text in JSON."""
    stripped = text.strip()
    if _is_by_line(stripped, PurePath(raw.name or raw.uri).suffix.lower()):
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield f"line {number}", str(number), _parsed_row(line)
        return
    value = _parsed_row(stripped)
    if isinstance(value, ReadError):
        raise ReadError(f"{raw.uri} {value}")
    rows = value if isinstance(value, list) else _list_within(value)
    if rows is None:
        yield "", "", value
    elif not rows:
        raise ReadError(f"{raw.uri} holds an empty list of articles; give another source")
    else:
        yield from ((f"article {n}", str(n), row) for n, row in enumerate(rows, start=1))


def _is_by_line(text: str, ending: str) -> bool:
    """Whether each line is a value of its own: by the name, or because the first line is one and goes on."""
    first, is_more, _ = text.partition("\n")
    is_whole = isinstance(_parsed_row(first), dict) if is_more else False
    return is_whole or (ending in _LINES and not (text.startswith("[") and is_more and not _is_json(first)))


def _is_json(line: str) -> bool:
    return not isinstance(_parsed_row(line), ReadError)


def _list_within(value: Any) -> list[Any] | None:
    """The list of articles in an object that is no article itself."""
    if not isinstance(value, dict) or any(name in value for name in TEXT_FIELDS):
        return None
    return next((value[n] for n in LISTS if isinstance(value.get(n), list) and value[n]), None)


def _parsed_row(text: str) -> Any:
    """What a text in JSON holds, or why it cannot be read."""
    try:
        return json.loads(text, strict=False)
    except RecursionError:
        return ReadError("is nested too deeply; write each article as one object")
    except ValueError as error:  # also a number of more digits than Python reads
        reason = str(error).partition(": line ")[0].removesuffix(" starting at")
        place = (
            f" in line {error.lineno}" if isinstance(error, json.JSONDecodeError) and error.lineno > 1 else ""
        )
        return ReadError(f"is no JSON{place}: {reason[:1].lower()}{reason[1:]}; write it as {SHAPE}")
