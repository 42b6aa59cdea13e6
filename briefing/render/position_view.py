"""Who said what, as the page words it: an index by party, and the timeline beside it."""

from itertools import groupby
from typing import Any, Final

from briefing.brief import Brief
from briefing.findings import Position

NO_PARTY: Final = "Others"
"""Heading of speakers whose party is not known."""

UNATTRIBUTED: Final = "Not attributed"
"""Heading of quotations whose speaker is not named."""


def who_said_view(brief: Brief) -> list[dict[str, Any]]:
    """The index by party, parties and speakers in reading order: as `view` describes it.

    A claim is spelt out only if its line is not printed.
    """
    printed = {line.id for line in brief.lines}
    shown = [brief.positions[n] for n in brief.boxes.positions]
    parties: dict[str, dict[tuple[str | None, str | None], list[Position]]] = {}
    for position in shown:
        speakers = parties.setdefault(_party(position), {})
        speakers.setdefault((position.speaker, position.relayed_by), []).append(position)
    ordered = sorted(parties, key=lambda party: (party == UNATTRIBUTED, party == NO_PARTY))
    return [
        {
            "party": party,
            "speakers": [
                {"name": name, "relayed_by": by, "says": _says(positions, printed)}
                for (name, by), positions in parties[party].items()
            ],
        }
        for party in ordered
    ]


def _party(position: Position) -> str:
    return position.party or (NO_PARTY if position.speaker else UNATTRIBUTED)


def _says(positions: list[Position], printed: set[str]) -> list[dict[str, Any]]:
    """What a speaker does in each sentence: the acts, the id, and the claim where it is spelt out."""
    return [
        {
            "acts": ", ".join(dict.fromkeys(p.act for p in told)),
            "id": id_,
            "cite": f"[{id_}]",
            "claims": [] if id_ in printed else [" ".join(p.text.split()) for p in told],
        }
        for id_, told in ((id_, list(group)) for id_, group in groupby(positions, key=lambda p: p.id))
    ]


def timeline_view(brief: Brief) -> list[dict[str, Any]]:
    """The entries of the timeline, earliest first; one for each day and wording, with the ids that say so."""
    entries: dict[tuple[str, str], list[str]] = {}
    for n in brief.boxes.timeline:
        event = brief.timeline[n]
        ids = entries.setdefault((event.date, " ".join(event.text.split())), [])
        if event.id not in ids:
            ids.append(event.id)
    return [
        {"date": day, "text": text, "ids": ids, "cite": f"[{', '.join(ids)}]"}
        for (day, text), ids in entries.items()
    ]
