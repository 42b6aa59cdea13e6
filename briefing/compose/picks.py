"""Picks: the sentences that the desk pins to the page, and those that it drops, by their ids."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from briefing.errors import UsageError
from briefing.model import Sentence, Standing
from briefing.options import REASONS


class Picks(NamedTuple):
    """Indices of sentences."""

    pinned: frozenset[int]
    dropped: frozenset[int]


def find_picks(
    sentences: Sequence[Sentence], standings: Sequence[Standing], pin: Collection[str], drop: Collection[str]
) -> Picks:
    """The sentences that the ids name.

    Raises:
        UsageError: there is no such sentence, or one that is pinned cannot stand alone on a page.
    """
    places = {sentence.id: index for index, sentence in enumerate(sentences)} if pin or drop else {}
    for option, ids in (("--pin", pin), ("--drop", drop)):
        for id_ in ids:
            if id_ not in places:
                raise UsageError(
                    f"{option} {id_}: the sources have no such sentence; --explain lists all with their ids"
                )
    for id_ in pin:
        reason = standings[places[id_]].reason
        if reason is not None:
            raise UsageError(f"--pin {id_}: it cannot be printed by itself: {REASONS[reason]}")
    return Picks(frozenset(places[id_] for id_ in pin), frozenset(places[id_] for id_ in drop))
