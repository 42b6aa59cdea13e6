"""Choosing: a bottom line, a floor for every angle, then the best use of the words that are left.

The page is worth the sum over its angles of the logarithm of its lines' values: what adds the
largest share to an angle comes first, so that no angle takes the page (proportional fairness; a
diversity reward in the sense of Lin and Bilmes 2011).
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat
from math import inf, log
from typing import Final

from briefing.model import OTHER

BOTTOM_SHARE: Final = 0.4
"""A second bottom line is added only while both take at most this share of the words."""

OUTWEIGHS: Final = 1.5
"""How many times the best line of an angle a line of none must be worth to be the bottom line."""

OTHER_SHARE: Final = 0.5
"""Lines of no angle are printed only to bring a page that would stay emptier to this share."""

MOST_MEASURED: Final = 1_000
"""Lines without room whose heights tell why; of thousands the others are taken to be as high as these."""

EMPTY_WORTH: Final = 0.01
"""What an angle without a line counts as, in values of lines, so that its logarithm exists."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What choosing needs to know of a line."""

    index: int
    angle: str
    value: float
    words: int
    second: str | None = None
    """Another angle that the line carries as clearly, under which it may stand too."""
    source: str = "A"
    cited: tuple[str, ...] = ()
    """Sources that the page must list if it prints the line."""
    is_pinned: bool = False
    story: int | None = None
    """Of which story its source tells, where there are many; None where stories do not matter."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Indices of the chosen sentences, most valuable first in each list."""

    bottom_line: tuple[int, ...]
    sections: dict[str, tuple[int, ...]]
    """Angle to its lines below the bottom line; "other" only if it has any."""
    barred: Mapping[int, str] = field(default_factory=dict)
    """Lines that the words would allow to what bars them: page, its height; share, that of their source;
    story, that of their story."""
    mm: float = 0.0
    """Height that the lines were taken to need."""


def no_height(index: int) -> float:
    """The height of a line where only words count."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page holds."""

    words: int
    """Of all lines together; only a first line of an angle may exceed it."""
    most: int = 0
    """Words up to which the first line of an angle may exceed the other limits on words, because a
    page that leaves out an angle misleads more than one that is a little long."""
    mm: float = inf
    """Height of all lines together."""
    line_mm: Callable[[int], float] = no_height
    """Measures the line with an index on paper."""
    source_words: Mapping[str, int] = field(default_factory=dict)
    """Words that may be printed of each source; every source may give one line."""
    source_mm: Mapping[str, float] = field(default_factory=dict)
    """Height of each source in the list of sources."""
    caps: Mapping[str, int] = field(default_factory=dict)
    """Lines that an angle gets at most, the bottom line included."""
    story_words: float = inf
    """Words that may be printed of each story; every story may give one line."""


class _Page:
    """The words and lines of a page while it is being filled."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.budget = min(limits.words, sum(limits.source_words.values()) or limits.words)
        self.used = 0
        self.used_mm = 0.0
        self.used_of: Counter[str] = Counter()
        self.used_of_story: Counter[int | None] = Counter()
        self.taken: dict[int, Candidate] = {}
        self.cited: set[str] = set()

    def fits(self, candidate: Candidate, *, is_first: bool = False) -> bool:
        limits = self.limits
        cap = limits.caps.get(candidate.angle)
        if candidate.index in self.taken or (cap is not None and len(self.of(candidate.angle)) >= cap):
            return False
        if self.used_mm + self._mm(candidate) > limits.mm or self._is_over_story(candidate):
            return False
        if self._is_over_share(candidate):
            return is_first and self.used + candidate.words <= limits.most
        return self.used + candidate.words <= (max(limits.words, limits.most) if is_first else limits.words)

    def barred(self, candidates: Sequence[Candidate], angles: Collection[str]) -> dict[int, str]:
        """Lines of the page's angles that the words would allow, with the limit that bars them."""
        left = [
            c
            for c in candidates
            if c.index not in self.taken and c.angle in angles and self.used + c.words <= self.limits.words
        ]
        reasons = {c.index: "story" for c in left if self._is_over_story(c)}
        reasons |= {c.index: "share" for c in left if self._is_over_share(c)}
        measured = [self._mm(c) for c in left[:MOST_MEASURED]]
        usual = sorted(measured)[len(measured) // 2] if measured else 0.0
        heights = chain(measured, repeat(usual))
        room_mm = self.limits.mm - self.used_mm
        return reasons | {c.index: "page" for c, mm in zip(left, heights, strict=False) if mm > room_mm}

    def _is_over_share(self, candidate: Candidate) -> bool:
        of_source = self.used_of[candidate.source]
        limit = self.limits.source_words.get(candidate.source, inf)
        return of_source > 0 and of_source + candidate.words > limit

    def _is_over_story(self, candidate: Candidate) -> bool:
        of_story = self.used_of_story[candidate.story]
        is_of_one = candidate.story is not None
        return is_of_one and of_story > 0 and of_story + candidate.words > self.limits.story_words

    def take(self, candidate: Candidate) -> None:
        self.used_mm += self._mm(candidate)
        self.cited.update(candidate.cited)
        self.taken[candidate.index] = candidate
        self.used += candidate.words
        self.used_of[candidate.source] += candidate.words
        self.used_of_story[candidate.story] += candidate.words

    def of(self, angle: str) -> list[Candidate]:
        return [c for c in self.taken.values() if c.angle == angle]

    def _mm(self, candidate: Candidate) -> float:
        """Its height with that of the sources that are not yet listed."""
        new = [source for source in candidate.cited if source not in self.cited]
        return self.limits.line_mm(candidate.index) + sum(
            self.limits.source_mm.get(source, 0.0) for source in new
        )


def choose(candidates: Sequence[Candidate], floors: dict[str, int], limits: Limits) -> Choice:
    """The lines of a page.

    Args:
        candidates: lines that may be printed, each fact once.
        floors: each angle of the profile to the lines that it gets at least, in page order; "other"
            alone where no source can be sorted.
        limits: what the page holds; pinned lines are printed whatever they take.
    """
    ordered = sorted(candidates, key=lambda c: (-c.value, c.index))
    page = _Page(limits)
    bottom = _take_bottom_line(ordered, page)
    for pinned in (c for c in ordered if c.is_pinned and c.index not in page.taken):
        page.take(pinned)
    _take_floors(ordered, floors, page)
    _take_best(ordered, floors, page)
    _take_others(ordered, page)
    below = _in_thinner([c for c in ordered if c.index in page.taken and c not in bottom], limits.caps)
    angles = list(dict.fromkeys([*floors, *(c.angle for c in below if c.angle == OTHER)]))
    sections = {angle: tuple(c.index for c in below if c.angle == angle) for angle in angles}
    return Choice(tuple(c.index for c in bottom), sections, page.barred(ordered, floors), page.used_mm)


def _in_thinner(lines: Sequence[Candidate], caps: Mapping[str, int]) -> list[Candidate]:
    """The lines, those that carry two angles put under the one whose section is thinner."""
    counts = Counter(line.angle for line in lines)
    placed = list(lines)
    for n, line in reversed(list(enumerate(lines))):
        second = line.second
        if (
            second
            and counts[second] + 1 < counts[line.angle]
            and counts[second] < caps.get(second, len(lines))
        ):
            counts[line.angle] -= 1
            counts[second] += 1
            placed[n] = replace(line, angle=second, second=line.angle)
    return placed


def _take_bottom_line(ordered: Sequence[Candidate], page: _Page) -> list[Candidate]:
    """The most valuable line, and the most valuable one of another angle."""
    with_angle = [c for c in ordered if c.angle != OTHER]
    first = _first_line(ordered, with_angle)
    if first is None:
        return []
    page.take(first)
    for second in with_angle:
        words = first.words + second.words
        if second.angle != first.angle and words <= BOTTOM_SHARE * page.budget and page.fits(second):
            page.take(second)
            return [first, second]
    return [first]


def _first_line(ordered: Sequence[Candidate], with_angle: Sequence[Candidate]) -> Candidate | None:
    """The most valuable line of any angle, unless one of none is worth far more."""
    if not with_angle or ordered[0].value >= OUTWEIGHS * with_angle[0].value:
        return ordered[0] if ordered else None
    return with_angle[0]


def _take_floors(ordered: Sequence[Candidate], floors: dict[str, int], page: _Page) -> None:
    """A first line for every angle, then a second one, up to each floor; bottom lines count."""
    for n_lines in range(1, max(floors.values(), default=0) + 1):
        for angle, floor in floors.items():
            if len(page.of(angle)) < min(n_lines, floor):
                fitting = (c for c in ordered if c.angle == angle and page.fits(c, is_first=n_lines == 1))
                found = next(fitting, None)
                if found:
                    page.take(found)


def _take_best(ordered: Sequence[Candidate], floors: dict[str, int], page: _Page) -> None:
    """Again and again the line that adds most to the worth of the page, while one fits."""
    worth = {angle: EMPTY_WORTH + sum(c.value for c in page.of(angle)) for angle in floors}
    while True:
        heads = [next((c for c in ordered if c.angle == angle and page.fits(c)), None) for angle in floors]
        open_heads = [c for c in heads if c is not None]
        if not open_heads:
            return
        best = max(open_heads, key=lambda c: (log(1 + c.value / worth[c.angle]), -c.index))
        worth[best.angle] += best.value
        page.take(best)


def _take_others(ordered: Sequence[Candidate], page: _Page) -> None:
    """Lines of no angle, for sources that the profile hardly knows, or not at all."""
    knows_none = all(c.angle == OTHER for c in ordered)
    limit = page.budget * (1 if knows_none else OTHER_SHARE)
    for candidate in ordered:
        if candidate.angle == OTHER and page.fits(candidate):
            if page.used + candidate.words > limit:
                return
            page.take(candidate)
