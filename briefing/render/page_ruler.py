"""The page ruler: how high a brief is on paper, block by block, by the measures of page.css.

A test sets pages in type and holds the two together. Where a user's template looks otherwise, the
layout itself has the last word.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from briefing.brief import Brief, Source
from briefing.model import Line
from briefing.render.type_ruler import BOLD, MM, SANS, SERIF, Run, n_rows
from briefing.render.view import cite, view
from briefing.render.wording import source_link, source_words

PAPERS_MM: Final = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height."""

MARGINS_MM: Final = (15.0, 16.0, 14.0, 16.0)
"""Top, right, bottom, left."""

LABEL_MM: Final = 30.0
"""The column of labels; everything else stands beside it."""

LEADING: Final = 1.34
"""Distance of rows of lines, in sizes of their type."""

BOTTOM_SIZE: Final = 1.05
"""Size of the bottom line's type, in sizes of the lines' type."""

LINE_GAP_MM: Final = 1.4
SMALL_PT: Final = 9.0
SMALL_LEADING_PT: Final = 11.6
COMMENT_PT: Final = 9.5
COMMENT_LEADING_PT: Final = 12.4
FIGURE_PT: Final = 11.0
FIGURE_LEADING_PT: Final = 13.4

RUN_IN_SOURCES: Final = 3
"""Sources up to which each has a row of its own."""


class PageRuler:
    """Measures briefs for one size of paper."""

    def __init__(self, paper: str = "a4") -> None:
        width, self.paper_mm = PAPERS_MM[paper]
        self.width_mm = width - MARGINS_MM[1] - MARGINS_MM[3]
        self.height_mm = self.paper_mm - MARGINS_MM[0] - MARGINS_MM[2]
        self.column_mm = self.width_mm - LABEL_MM

    def line_mm(self, line: Line, type_pt: float) -> float:
        """The height of a line in its section, the gap below it included."""
        return self._line(line.printed, cite(line), "", type_pt, self.column_mm) + LINE_GAP_MM

    def source_mm(self, source: Source) -> float:
        """The height of a source in the list of sources."""
        row = _source_row(source.id, source_words(source), source_link(source))
        return self._small(row, self.column_mm)

    def free_mm(self, brief: Brief) -> float:
        """The height that is left at the foot of the page; below 0 what does not fit."""
        shown = view(brief)
        type_pt = brief.boxes.type_pt
        parts = [
            self._masthead(shown),
            self._bottom_line(shown, type_pt),
            self._figures(shown["figures"]),
            *(self._angle(section, type_pt) for section in shown["sections"]),
            self._comments(shown["page_comments"], self.width_mm),
            self._footer(shown),
        ]
        return self.height_mm - sum(parts)

    def _masthead(self, shown: Mapping[str, Any]) -> float:
        title = n_rows([Run(shown["title"], BOLD, 16.0)], self.width_mm) * 19.2 * MM
        meta = self._small(f"As of: {shown['as_of']} · {shown['covers']}", self.width_mm)
        return 2.4 * MM + 2.0 + SMALL_LEADING_PT * MM + 0.8 + title + 0.8 + meta + 3.0

    def _bottom_line(self, shown: Mapping[str, Any], type_pt: float) -> float:
        size = type_pt * BOTTOM_SIZE
        column = self.column_mm - 3.0
        lines = [
            self._line(line["text"], line["cite"], f" {line['heading'] or ''}", size, column)
            for line in shown["bottom_line"]
        ] or [size * LEADING * MM]
        gaps = LINE_GAP_MM * (len(lines) - 1)
        return max(4.8 + sum(lines) + gaps, 4.8 + 14.0 * MM) + self._comments(
            shown["bottom_comments"], column
        )

    def _figures(self, entries: Sequence[Mapping[str, Any]]) -> float:
        if not entries:
            return 0.0
        width = self.column_mm / len(entries) - 6.0 - 0.8 * MM
        return 3.6 + max(SMALL_LEADING_PT * MM, *(self._cell(entry, width) for entry in entries))

    def _cell(self, entry: Mapping[str, Any], width_mm: float) -> float:
        height = 0.0
        for value in entry["told"]:
            text = f"{value['text']}, {value['share']}" if value["share"] else value["text"]
            height += n_rows([Run(text, BOLD, FIGURE_PT)], width_mm) * FIGURE_LEADING_PT * MM
            height += self._small(f"{value['label']} {value['cite']}", width_mm)
        more = f"{entry['n_more']} more; " if entry["n_more"] else ""
        return height + (self._small(f"{more}the sources differ", width_mm) if entry["is_conflict"] else 0.0)

    def _angle(self, section: Mapping[str, Any], type_pt: float) -> float:
        heading = n_rows([Run(section["heading"], BOLD, 12.0)], 27.0) * 13.4 * MM
        lines = [
            self._line(line["text"], line["cite"], "", type_pt, self.column_mm) for line in section["lines"]
        ] or [n_rows([Run(section["empty"], SANS, type_pt)], self.column_mm) * type_pt * LEADING * MM]
        height = sum(lines) + LINE_GAP_MM * (len(lines) - 1)
        height += self._comments(section["comments"], self.column_mm)
        return 1.2 * MM + 4.4 + max(heading, height)

    def _line(self, text: str, cited: str, tag: str, type_pt: float, width_mm: float) -> float:
        """The height of the rows of a line with its citation, and with the name of its angle."""
        runs = [Run(text, SERIF, type_pt), Run(f"\u00a0{cited}", SANS, SMALL_PT), Run(tag, BOLD, SMALL_PT)]
        return n_rows(runs, width_mm) * type_pt * LEADING * MM

    def _comments(self, comments: Sequence[str], width_mm: float) -> float:
        """The desk's comments with a gap around each."""
        column = width_mm - 2.0 - 2.4 * MM
        rows = [
            n_rows([Run("Comment: ", BOLD, COMMENT_PT), Run(c, SANS, COMMENT_PT)], column) for c in comments
        ]
        return sum(rows) * COMMENT_LEADING_PT * MM + (len(rows) + 1.0 if rows else 0.0)

    def _footer(self, shown: Mapping[str, Any]) -> float:
        parts = [
            sum(self._small(_said(entry), self.column_mm, entry["party"]) for entry in shown["who_said"]),
            self._small(_days(shown["timeline"]), self.column_mm) if shown["timeline"] else 0.0,
            self._small(_run_in(shown["notes"]), self.column_mm) if shown["notes"] else 0.0,
            self._sources(shown),
            self._small(f"{shown['foot']} {shown['rules']}", self.column_mm),
        ]
        return 0.8 * MM + sum(1.2 + part for part in parts if part)

    def _sources(self, shown: Mapping[str, Any]) -> float:
        rows = [_source_row(s["id"], s["words_of"], s["link"]) for s in shown["sources"]]
        if shown["n_uncited"]:
            rows.append(f"Read and not cited: {shown['n_uncited']} more.")
        if len(shown["sources"]) > RUN_IN_SOURCES:
            return self._small(" ".join(rows), self.column_mm)
        return sum(self._small(row, self.column_mm) for row in rows)

    def _small(self, text: str, width_mm: float, bold: str = "") -> float:
        """The height of small type of ours."""
        runs = [Run(f"{bold} ", BOLD, SMALL_PT)] if bold else []
        return n_rows([*runs, Run(text, SANS, SMALL_PT)], width_mm) * SMALL_LEADING_PT * MM


def _source_row(letter: str, words_of: str, link: str | None) -> str:
    """What the template prints of a source, as text."""
    return f"{letter} {words_of} · {link}" if link else f"{letter} {words_of}"


def _said(entry: Mapping[str, Any]) -> str:
    """What the template prints of a party, as text."""
    speakers = []
    for speaker in entry["speakers"]:
        acts = [
            " ".join([*([told["acts"]] if speaker["name"] else []), *told["claims"], told["cite"]])
            for told in speaker["says"]
        ]
        relay = f" (by {speaker['relayed_by']})" if speaker["relayed_by"] else ""
        speakers.append(f"{speaker['name'] or ''} {'; '.join(acts)}{relay}")
    return " · ".join(speakers)


def _days(entries: Sequence[Mapping[str, Any]]) -> str:
    """What the template prints of the timeline, as text."""
    return " · ".join(f"{entry['date']} {entry['text']} {entry['cite']}" for entry in entries)


def _run_in(notes: Sequence[str]) -> str:
    """The notes with their numbers, as text."""
    return " ".join(f"{n}\u00a0{note}" for n, note in enumerate(notes, start=1))
