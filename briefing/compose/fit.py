"""Fitting: what yields when the page is full, in this order: the timeline, positions, the lowest lines."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefing.brief import Brief, Cut
from briefing.compose.boxes import with_figures
from briefing.compose.lines import contexts_of
from briefing.model import AngleScores, Line
from briefing.options import REASONS


def fit_lines(brief: Brief, free_mm: Callable[[Brief], float]) -> Brief:
    """The brief, without its index and timeline, with as many of its lines as fit.

    The first bottom line stays whatever it takes.

    Args:
        free_mm: measures what is left at the foot of a page.
    """
    bare = with_figures(replace(brief, boxes=replace(brief.boxes, positions=(), timeline=())))
    order = _cut_order(bare)
    low, high = 0, len(order)  # bisect: fewer lines never take more room
    while low < high:
        middle = (low + high) // 2
        if free_mm(without(bare, order[:middle])) >= 0:
            high = middle
        else:
            low = middle + 1
    return without(bare, order[:low])


def yielding(brief: Brief) -> Iterator[Brief]:
    """The brief with less and less: without its timeline, without positions, without lines.

    Positions go from the last line upwards, lines lowest score first. The last line of a section
    stays until only such lines and the bottom line are left; the bottom line goes last, and its
    first line never.
    """
    if brief.boxes.timeline:
        brief = replace(brief, boxes=replace(brief.boxes, timeline=()))
        yield brief
    while brief.boxes.positions:
        brief = replace(brief, boxes=replace(brief.boxes, positions=brief.boxes.positions[:-1]))
        yield brief
    order = _cut_order(brief)
    for n_lines in range(1, len(order) + 1):
        yield without(brief, order[:n_lines])


def without(brief: Brief, lines: Sequence[Line], reason: str = "page") -> Brief:
    """The brief with some lines cut for a reason, and with what the boxes say of them."""
    ids = {line.id for line in lines}
    if not ids:
        return brief
    sections = tuple(
        replace(
            section,
            lines=tuple(line for line in section.lines if line.id not in ids),
            left_out=section.left_out + sum(AngleScores(line.angles).best == section.angle for line in lines),
        )
        for section in brief.sections
    )
    bottom_line = tuple(line for line in brief.bottom_line if line.id not in ids)
    stood_for = [cut for cut in brief.cut if cut.because_of in ids]
    left_out = Counter(brief.left_out) + Counter({reason: len(lines) + len(stood_for)})
    left_out.subtract(cut.reason for cut in stood_for)
    boxes = brief.boxes
    shorter = replace(
        brief,
        bottom_line=bottom_line,
        sections=sections,
        cut=tuple(
            replace(cut, reason=reason, because_of=None) if cut.because_of in ids else cut
            for cut in brief.cut
        )
        + tuple(Cut(line, reason) for line in lines),
        left_out={name: left_out[name] for name in REASONS if left_out[name]},
        context=contexts_of(brief.context, (*bottom_line, *(line for s in sections for line in s.lines))),
        boxes=replace(
            boxes,
            positions=tuple(n for n in boxes.positions if brief.positions[n].id not in ids),
            timeline=tuple(n for n in boxes.timeline if brief.timeline[n].id not in ids),
        ),
    )
    return replace(shorter, words=sum(line.n_words for line in shorter.lines))


def _cut_order(brief: Brief) -> list[Line]:
    """All lines but the first bottom line, in the order in which they are given up; pinned ones late."""
    pins = brief.options.get("pin")
    pinned = set(pins) if isinstance(pins, list) else set()
    spare = [line for section in brief.sections for line in section.lines[1:]]
    last = [line for section in brief.sections for line in section.lines[:1]]
    by_score = [
        sorted(lines, key=lambda line: (line.id in pinned, line.score, line.id)) for lines in (spare, last)
    ]
    return [*by_score[0], *by_score[1], *reversed(brief.bottom_line[1:])]
