"""A plot of some series over two logarithmic axes, as plain SVG text."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final
from xml.sax.saxutils import escape

Series = Sequence[tuple[float, float]]
"""Points (x, y) in the order of x, all above 0."""

WIDTH: Final = 720
HEIGHT: Final = 440
LEFT, RIGHT, TOP, BOTTOM = 80, 100, 46, 62
"""Pixels round the axes; the labels of the series stand at the right."""

COLOURS: Final = ("#0072b2", "#d55e00", "#008a65", "#a0487c", "#555555", "#8a6d00")
"""Told apart by colour-blind readers as well, and dark enough on white."""

LABEL_STEP: Final = 16
"""Pixels between the lines of two labels, at least."""


def log_log_plot(title: str, x_label: str, y_label: str, series: Mapping[str, Series]) -> str:
    """The plot, the same bytes for the same numbers: a line with markers and a label per series.

    Args:
        x_label: with its unit.
        y_label: with its unit.
        series: name to points.
    """
    xs = _Axis.around([x for points in series.values() for x, _ in points], LEFT, WIDTH - RIGHT)
    ys = _Axis.around([y for points in series.values() for _, y in points], HEIGHT - BOTTOM, TOP)
    middle_x, middle_y = (LEFT + WIDTH - RIGHT) / 2, (TOP + HEIGHT - BOTTOM) / 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="sans-serif" font-size="13" fill="#222" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        _text(middle_x, 24, title, 'text-anchor="middle" font-size="15" font-weight="bold"'),
        *_grid(xs, ys),
        _text(middle_x, HEIGHT - 16, x_label, 'text-anchor="middle"'),
        _text(20, middle_y, y_label, f'text-anchor="middle" transform="rotate(-90 20 {middle_y:.1f})"'),
    ]
    ends = _spread([ys.pixel(points[-1][1]) for points in series.values()])
    for n, ((name, points), end) in enumerate(zip(series.items(), ends, strict=True)):
        parts += _line(name, [(xs.pixel(x), ys.pixel(y)) for x, y in points], end, COLOURS[n % len(COLOURS)])
    return "\n".join([*parts, "</svg>", ""])


class _Axis:
    """A logarithmic scale between two pixels."""

    def __init__(self, lowest: float, highest: float, first: float, last: float) -> None:
        self.lowest, self.highest, self.first, self.last = lowest, highest, first, last

    @classmethod
    def around(cls, values: Sequence[float], first: float, last: float) -> "_Axis":
        """The axis whose ends are the nearest ticks outside of some values."""
        ticks = [digit * 10.0**power for power in range(-6, 9) for digit in (1, 3)]
        lowest = max(tick for tick in ticks if tick <= min(values) * (1 + 1e-9))
        highest = min(tick for tick in ticks if tick >= max(values) * (1 - 1e-9) and tick > lowest)
        return cls(lowest, highest, first, last)

    def pixel(self, value: float) -> float:
        """Where a value stands."""
        share = math.log(value / self.lowest) / math.log(self.highest / self.lowest)
        return self.first + share * (self.last - self.first)

    def ticks(self) -> list[float]:
        """1, 3, 10, 30 ... from end to end."""
        powers = range(math.floor(math.log10(self.lowest)), math.ceil(math.log10(self.highest)) + 1)
        found = [digit * 10.0**power for power in powers for digit in (1, 3)]
        return [t for t in found if self.lowest * (1 - 1e-9) <= t <= self.highest * (1 + 1e-9)]


def _grid(xs: _Axis, ys: _Axis) -> list[str]:
    """Lines and numbers of both axes."""
    parts = []
    for tick in xs.ticks():
        x = xs.pixel(tick)
        parts.append(_rule(x, TOP, x, HEIGHT - BOTTOM))
        parts.append(_text(x, HEIGHT - BOTTOM + 20, f"{tick:,.15g}", 'text-anchor="middle"'))
    for tick in ys.ticks():
        y = ys.pixel(tick)
        parts.append(_rule(LEFT, y, WIDTH - RIGHT, y))
        parts.append(_text(LEFT - 8, y + 4.5, f"{tick:,.15g}", 'text-anchor="end"'))
    return parts


def _line(name: str, points: Series, label_y: float, colour: str) -> list[str]:
    """The line of one series, its markers, and its name at the end."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    markers = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points]
    return [
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>',
        *markers,
        _text(points[-1][0] + 10, label_y + 4.5, name, f'fill="{colour}"'),
    ]


def _spread(heights: Sequence[float]) -> list[float]:
    """The heights of labels moved apart until none stands on another."""
    moved = list(heights)
    order = sorted(range(len(moved)), key=lambda n: moved[n])
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + LABEL_STEP)
    return moved


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _text(x: float, y: float, words: str, attributes: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {attributes}>{escape(words)}</text>'
