"""Cells side by side: a table, which is no running text, or columns that a file paints row by row."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from briefing.read.pdf.lines import Line

FARTHEST_ROW: Final = 6
"""Lines that may stand between two rows of a table: a cell may be wrapped."""

MOST_CELL_WORDS: Final = 5
"""Words of a cell on average; longer ones are columns of running text."""

MOST_WRAPPED_WORDS: Final = 9
"""Words of a line between two rows that may still be part of a cell; a longer one is kept."""

_CELL_TAGS: Final = frozenset({"TD", "TH", "Table Contents", "Table Heading"})


def without_tables(page: Sequence[Line]) -> list[Line]:
    """The lines of a page without tables; columns that are painted row by row stand one below the other."""
    lines = [line for line in page if line.tag not in _CELL_TAGS]
    kept: list[Line] = []
    after = 0
    for first, last in _grids(lines):
        grid = lines[first : last + 1]
        kept += lines[after:first]
        if sum(len(line.text.split()) for line in grid) > MOST_CELL_WORDS * len(grid):
            kept += _by_column(grid)
        else:
            kept += [line for line in grid if len(line.text.split()) > MOST_WRAPPED_WORDS]
        after = last + 1
    return kept + lines[after:]


def _grids(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The first and the last line of each stretch in which two or more rows have several cells."""
    rows = [n for n in range(len(lines) - 1) if _are_in_row(lines[n], lines[n + 1])]
    stretches: list[list[int]] = []
    for n in rows:
        if stretches and n - stretches[-1][-1] <= FARTHEST_ROW:
            stretches[-1].append(n)
        else:
            stretches.append([n])
    return [(s[0], s[-1] + 1) for s in stretches if len({round(lines[n].y) for n in s}) > 1]


def _are_in_row(left: Line, right: Line) -> bool:
    """Whether a line stands beside another."""
    return abs(left.y - right.y) < 0.3 * max(left.size, right.size) and abs(right.x - left.x) > left.size


def _by_column(grid: Sequence[Line]) -> list[Line]:
    """The lines sorted into columns, left to right, whether or not they are set in."""
    edges: list[float] = []
    for x in sorted({line.x for line in grid}):
        if not edges or x - edges[-1] > 5 * grid[0].size:
            edges.append(x)

    def column(line: Line) -> int:
        return sum(edge <= line.x for edge in edges)

    ordered = sorted(grid, key=lambda line: (column(line), -line.y))
    return [line for _, lines in groupby(ordered, key=column) for line in lines]
