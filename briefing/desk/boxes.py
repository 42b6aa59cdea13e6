"""Boxes that the desk took off a page: entries of the strip, the index, the timeline and the notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefing.brief import Brief
from briefing.errors import DeskError
from briefing.findings import Position
from briefing.model import Note
from briefing.render.note_view import notes_view
from briefing.render.position_view import NO_PARTY, UNATTRIBUTED, who_said_view


@dataclass(frozen=True, slots=True)
class _Box:
    """How a box is told apart on a page, and taken off it."""

    entries: Callable[[Brief], int]
    """Blocks below its heading."""
    less: Callable[[Brief, Sequence[int]], Brief]
    """The brief without some of the entries, by their places."""


def without_entries(brief: Brief, heading: str, gone: Sequence[int], n_blocks: int) -> Brief:
    """The brief without what the desk took out of a box; a brief without such a box stays as it is.

    Args:
        heading: of the box, as the page prints it.
        gone: places, from 0, of the blocks that are no longer below the heading.
        n_blocks: how many blocks stood there.

    Raises:
        DeskError: the page is of another template, and which entry a block was is not known.
    """
    box = BOXES.get(heading)
    if box is None or not gone:
        return brief
    n_entries = box.entries(brief)
    if len(gone) == n_blocks:
        return box.less(brief, range(n_entries))
    if n_blocks < n_entries:
        raise DeskError(
            f"which part of “{heading}” was taken out is not clear; take out all of it, or nothing"
        )
    return box.less(brief, [n for n in gone if n < n_entries])  # what stands behind is our own account


def _fewer_figures(brief: Brief, gone: Sequence[int]) -> Brief:
    figures = tuple(entry for n, entry in enumerate(brief.boxes.figures) if n not in gone)
    return replace(brief, boxes=replace(brief.boxes, figures=figures))


def _fewer_parties(brief: Brief, gone: Sequence[int]) -> Brief:
    parties = {entry["party"] for n, entry in enumerate(who_said_view(brief)) if n in gone}
    kept = tuple(n for n in brief.boxes.positions if _party(brief.positions[n]) not in parties)
    return replace(brief, boxes=replace(brief.boxes, positions=kept))


def _party(position: Position) -> str:
    return position.party or (NO_PARTY if position.speaker else UNATTRIBUTED)


def _no_timeline(brief: Brief, gone: Sequence[int]) -> Brief:
    return replace(brief, boxes=replace(brief.boxes, timeline=())) if gone else brief


def _fewer_notes(brief: Brief, gone: Sequence[int]) -> Brief:
    """Without some notes as the page words them; without those that it only counts where that line went."""
    shown = notes_view(brief)
    worded = {note.text: _worded(note, brief) for note in brief.notes}
    went = {shown[n] for n in gone}
    if went - set(worded.values()):  # "3 more notes are in the JSON."
        went |= set(worded.values()) - set(shown)
    return replace(brief, notes=tuple(note for note in brief.notes if worded[note.text] not in went))


def _worded(note: Note, brief: Brief) -> str:
    """A note as the page has it, with the sources of which it is said."""
    letters = dict.fromkeys(n.source for n in brief.notes if n.text == note.text and n.source)
    return f"{', '.join(letters)}: {note.text}" if letters else note.text


BOXES: Final = {
    "Key figures": _Box(lambda brief: len(brief.boxes.figures), _fewer_figures),
    "Who said what": _Box(lambda brief: len(who_said_view(brief)), _fewer_parties),
    "Timeline": _Box(lambda brief: 1, _no_timeline),
    "Notes": _Box(lambda brief: len(notes_view(brief)), _fewer_notes),
}
"""Heading of a box, as the templates that ship have it, to how the desk takes it off."""
