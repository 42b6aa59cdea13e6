"""Which sentences may be printed, and which line stands for each of those that tell it again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.analysis import Analysis
from briefing.model import Group


@dataclass(frozen=True, slots=True)
class Candidates:
    """Sentences by index: those that may be printed, and what bars the others."""

    printable: tuple[int, ...]
    """In reading order; one for each fact."""
    tellings: dict[int, tuple[int, ...]]
    """A printable sentence to the others that tell the same, in reading order."""
    stands_for: dict[int, int]
    """A sentence that is told again to the printable one that stands for it."""
    reasons: dict[int, str]
    """A sentence that cannot stand alone to the reason."""


def find_candidates(
    analysis: Analysis, values: Sequence[float], pinned: Collection[int] = (), dropped: Collection[int] = ()
) -> Candidates:
    """The sentences that may be printed.

    Of each group the most valuable member that stands alone is printable; without such a member
    each keeps its own reason. Of a group that is pinned twice both are printable.

    Args:
        values: of each sentence on the page.
        pinned: sentences that the desk wants; such a one stands for its group.
        dropped: sentences that the desk does not want.
    """
    reasons = {i: s.reason for i, s in enumerate(analysis.standings) if s.reason is not None}
    reasons |= dict.fromkeys(dropped, "desk")
    tellings: dict[int, tuple[int, ...]] = {}
    stands_for: dict[int, int] = {}
    for members in _merged(analysis.groups):
        able = [i for i in members if i not in reasons]
        if not able:
            continue
        best = min(able, key=lambda i: (i not in pinned, -values[i], i))
        tellings[best] = tuple(i for i in members if i != best and i not in pinned and i not in dropped)
        stands_for.update(dict.fromkeys(tellings[best], best))
    printable = tuple(i for i in range(len(analysis.sentences)) if i not in reasons and i not in stands_for)
    return Candidates(printable, tellings, stands_for, reasons)


def _merged(groups: Sequence[Group]) -> list[list[int]]:
    """The groups with those that share a sentence made one, each in reading order."""
    group_of: dict[int, list[int]] = {}
    for group in groups:
        touching = {id(found): found for n in group.members if (found := group_of.get(n))}
        merged = sorted({*group.members, *chain.from_iterable(touching.values())})
        group_of.update(dict.fromkeys(merged, merged))
    return list({id(found): found for found in group_of.values()}.values())
