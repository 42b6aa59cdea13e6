"""Ranked sentences as a table for people, or as CSV for programs."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import Final

from briefing.analysis import RankedSentence
from briefing.errors import UnknownName
from briefing.render.cells import cut_short

MOST_TEXT: Final = 80
"""Characters of a sentence that the table shows; CSV has all."""

COLUMNS: Final = ("place", "score", "id", "words", "same_as", "uri", "start", "end", "text")
"""Columns of the CSV: start and end are code points of the source's text."""


def render_ranked(rows: Sequence[RankedSentence], format: str = "table") -> bytes:
    """The rows in one format, UTF-8, with a line of headings.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in RANK_FORMATS:
        raise UnknownName("format", format, RANK_FORMATS)
    return RANK_FORMATS[format](rows).encode("utf-8", "replace")


def _table(rows: Sequence[RankedSentence]) -> str:
    """Place, score, id, length and the first words; a copy names the sentence that stands for it."""
    width = max([2, *(len(row.sentence.id) for row in rows)])
    lines = [f"place  score   {'id':{width}}  words  sentence"]
    for row in rows:
        shown = cut_short(row.sentence.text, MOST_TEXT)
        same = f"(as {row.same_as}) " if row.same_as else ""
        lines.append(
            f"{row.place:5}  {row.score:6.4f}  {row.sentence.id:{width}}  {row.n_words:5}  {same}{shown}"
        )
    return "\n".join(lines) + "\n"


def _csv(rows: Sequence[RankedSentence]) -> str:
    """RFC 4180 with line feeds; the text is verbatim, line breaks included."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        told = row.sentence
        place = (row.place, row.score, told.id, row.n_words, row.same_as or "", row.uri, told.start, told.end)
        writer.writerow([*place, told.text])
    return out.getvalue()


RANK_FORMATS: Final[dict[str, Callable[[Sequence[RankedSentence]], str]]] = {"table": _table, "csv": _csv}
"""Name to the function that writes ranked sentences down; the first is the default."""
