"""Laying one article over another: how much of it stands there, and which words are its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

SHINGLE: Final = 5
"""Words in a row that are looked for together; five meet by chance only in set phrases."""

MOST_OTHERS: Final = 50
"""Words of the fuller article between two places that both share which are kept; more replace nothing."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one article that stand in no run of words which both have."""

    start: int
    """Index of the first of the words."""
    words: tuple[str, ...]
    """May be none, where the other article alone has words."""
    others: tuple[str, ...] = ()
    """What the fuller article has between the same neighbours, its first 50 words; may be none."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A shorter article laid over a fuller one."""

    n_shared: int
    """Words of the shorter article that stand in runs which both have."""
    before: Stretch
    """Before anything that is shared: a headline of its own, a site's menu, a new opening."""
    inside: tuple[Stretch, ...]
    """Between the first word that is shared and the last."""
    after: Stretch
    """Behind all that is shared."""


def align(words: Sequence[str], fuller: Sequence[str]) -> Alignment:
    """Lay an article over a fuller one, by the runs of `SHINGLE` words that both have."""
    partner = _partners(words, fuller)
    shared = [index for index, place in enumerate(partner) if place >= 0]
    if not shared:
        return Alignment(0, Stretch(0, tuple(words)), (), Stretch(len(words), ()))
    inside = []
    for left, right in pairwise(shared):
        gap = partner[right] - partner[left] - 1
        if right - left == 1 and gap == 0:
            continue
        behind = partner[left] + 1
        others = tuple(fuller[behind : min(partner[right], behind + MOST_OTHERS)])  # none if out of order
        if right - left > 1 or gap > 0:
            inside.append(Stretch(left + 1, tuple(words[left + 1 : right]), others))
    first, last = partner[shared[0]], partner[shared[-1]] + 1
    return Alignment(
        n_shared=len(shared),
        before=Stretch(0, tuple(words[: shared[0]]), tuple(fuller[max(0, first - MOST_OTHERS) : first])),
        inside=tuple(inside),
        after=Stretch(
            shared[-1] + 1, tuple(words[shared[-1] + 1 :]), tuple(fuller[last : last + MOST_OTHERS])
        ),
    )


def _partners(words: Sequence[str], fuller: Sequence[str]) -> list[int]:
    """For each word its place in the fuller article, or -1; a run goes on where it can."""
    runs = list(shingles(fuller))
    places = dict(zip(reversed(runs), range(len(runs) - 1, -1, -1), strict=True))  # the first place counts
    partner = [-1] * len(words)
    for start, place in enumerate(map(places.get, shingles(words))):
        if place is None:
            continue
        if partner[start] == place:  # the run goes on by one word
            partner[start + SHINGLE - 1] = place + SHINGLE - 1
            continue
        for n in range(start, start + SHINGLE):
            if partner[n] < 0 or partner[start] < 0:
                partner[n] = place + n - start
    return partner


def shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The runs of `SHINGLE` words of an article, in order; none where it is shorter."""
    return zip(*(words[n:] for n in range(SHINGLE)), strict=False)
