"""Extracts as plain text, Markdown or JSON."""

import json
from collections.abc import Callable
from typing import Final

from briefing.analysis import Extract
from briefing.errors import UnknownName
from briefing.render.escape import escape_markdown
from briefing.render.json_format import line_data, source_data
from briefing.render.view import cite
from briefing.render.wording import source_name

SCHEMA: Final = "briefing-extract/1"
"""Name and version of the JSON."""


def render_extract(extract: Extract, format: str = "text") -> bytes:
    """The extract in one format, UTF-8, with a final newline; nothing at all for no lines in text.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in EXTRACT_FORMATS:
        raise UnknownName("format", format, EXTRACT_FORMATS)
    return EXTRACT_FORMATS[format](extract).encode("utf-8", "replace")


def _text(extract: Extract) -> str:
    """One sentence on each line, white space within it as single blanks."""
    return "".join(f"{line.printed}\n" for line in extract.lines)


def _markdown(extract: Extract) -> str:
    """A list of sentences with their places, and the sources that are cited."""
    lines = [f"- {escape_markdown(line.printed)} {cite(line)}" for line in extract.lines]
    cited = {line.source for line in extract.lines}
    sources = [
        f"- **{source.id}** {escape_markdown(source_name(source))} · sha256 {source.sha256[:12]}"
        for source in extract.sources
        if source.id in cited
    ]
    return "\n".join([*lines, "", "Sources:", "", *sources]) + "\n" if lines else ""


def _json(extract: Extract) -> str:
    """All that is known: limits, sources with their SHA-256, and lines with their spans."""
    data = {
        "schema": SCHEMA,
        "ranker": extract.ranker,
        "limits": {"words": extract.words, "sentences": extract.sentences},
        "words": sum(line.n_words for line in extract.lines),
        "sources": [source_data(source) for source in extract.sources],
        "lines": [line_data(line) for line in extract.lines],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


EXTRACT_FORMATS: Final[dict[str, Callable[[Extract], str]]] = {
    "text": _text,
    "md": _markdown,
    "json": _json,
}
"""Name to the function that writes an extract down; the first is the default."""
