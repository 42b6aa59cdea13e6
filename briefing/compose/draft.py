"""The draft: what every attempt at one page starts from, worked out once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

from briefing.analysis import Analysis
from briefing.angles import Profile
from briefing.brief import Brief
from briefing.compose.candidates import Candidates
from briefing.compose.choose import Candidate
from briefing.compose.picks import Picks
from briefing.model import Line
from briefing.options import MOST_ALSO, Options
from briefing.protocols import Ruler


class Draft(NamedTuple):
    """What every attempt at the page starts from."""

    analysis: Analysis
    profile: Profile
    options: Options
    picks: Picks
    candidates: Candidates
    lines: Mapping[int, Line]
    empty: Brief
    """The brief without lines."""
    stories: Mapping[str, int]
    """Source letter to its story, where there are many; else empty."""
    offers: Sequence[Candidate]
    source_mm: Mapping[str, float]
    """The height of each source in the list of sources."""
    measured: dict[tuple[int, float], float]
    """Index of a line and size of its type to its height, for those that were measured."""
    story_words: float = inf
    """Words that may be printed of each story."""


def line_mm(draft: Draft, ruler: Ruler, type_pt: float, index: int) -> float:
    """The height of a line, measured once for each size of type."""
    known = draft.measured
    if (index, type_pt) not in known:
        known[index, type_pt] = ruler.line_mm(draft.lines[index], type_pt)
    return known[index, type_pt]


def offers_of(
    analysis: Analysis,
    lines: Mapping[int, Line],
    printable: Iterable[int],
    pinned: Collection[int],
    stories: Mapping[str, int],
) -> list[Candidate]:
    """The lines that may be printed, as choosing sees them."""
    return [
        Candidate(
            index=i,
            angle=analysis.angles[i].best,
            value=lines[i].score,
            words=lines[i].n_words,
            second=analysis.angles[i].second,
            source=lines[i].source,
            cited=(lines[i].source, *(place.source for place in lines[i].also[:MOST_ALSO])),
            is_pinned=i in pinned,
            story=stories.get(lines[i].source),
        )
        for i in printable
    ]
