"""Fitting: cut lines from the bottom of the ranking until the page, laid out, is one page."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.brief import Brief, Cut
from briefing.compose.boxes import with_boxes
from briefing.compose.lines import contexts_of
from briefing.errors import DoesNotFit
from briefing.model import AngleScores, Line, count_words
from briefing.options import REASONS


def fit_page(brief: Brief, fits: Callable[[Brief], bool]) -> Brief:
    """The brief with as many lines as one page takes; what is cut is listed with reason "page".

    Lines go lowest score first, but the last line of a section stays until only such lines and
    the bottom line are left; the bottom line goes last, and its first line never.

    Args:
        fits: lays a brief out and says whether it takes at most one page.

    Raises:
        DoesNotFit: not even the first bottom line fits.
    """
    if fits(brief):
        return brief
    order = _cut_order(brief)
    low, high = 1, len(order)  # bisect: fewer lines never take more room
    while low < high:
        middle = (low + high) // 2
        if fits(without(brief, order[:middle])):
            high = middle
        else:
            low = middle + 1
    shortened = without(brief, order[:low])
    if not order or not fits(shortened):
        raise DoesNotFit(
            f"a title of {count_words(brief.title)} words and one line of "
            f"{brief.bottom_line[0].n_words if brief.bottom_line else 0} words with {len(brief.notes)} notes "
            "do not fit on one page; give a shorter --title or fewer sources"
        )
    return shortened


def _cut_order(brief: Brief) -> list[Line]:
    """All lines but the first bottom line, in the order in which they are given up."""
    spare = [line for section in brief.sections for line in section.lines[1:]]
    last = [line for section in brief.sections for line in section.lines[:1]]
    by_score = [sorted(lines, key=lambda line: (line.score, line.id)) for lines in (spare, last)]
    return [*by_score[0], *by_score[1], *reversed(brief.bottom_line[1:])]


def without(brief: Brief, lines: Sequence[Line], reason: str = "page") -> Brief:
    """The brief with some lines cut for a reason."""
    ids = {line.id for line in lines}
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
    )
    return with_boxes(replace(shorter, words=sum(line.n_words for line in shorter.lines)))
