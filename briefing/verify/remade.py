"""The brief made again: what is ours in a brief must be what its sources and options give once more."""

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from math import isclose
from pathlib import Path
from typing import Any, Final

from briefing import pipeline
from briefing.angles import load_profile
from briefing.brief import Brief
from briefing.errors import BriefingError, ReadError
from briefing.findings import Event, KeyFigure, Position
from briefing.model import Line, Note
from briefing.options import Options
from briefing.selection import also_words, shown_topic
from briefing.text.parties import load_parties
from briefing.verify.sources import Found, file_size

_OF_READING: Final[dict[str, str]] = {
    "unread": r"not read: .*",
    "own": r"left out: .* is a page that briefing made",
    "topic": r"\d+ sources? concerns? _ABOUT_(?:; \d+ sources? (?:does|do) not)?\.",
    "story": r"This page tells (?:(?:the story|\d+ stories) of \d+ of \d+ sources; \d+ stor(?:y|ies) in all"
    r"|(?:the only story|all \d+ stories) of its (?:only source|\d+ sources))\.",
    "also": r"_ALSO_(?:; and \d+ more)?\.",
}
"""Kinds of notes on what the brief does not name to how they are worded; those cannot be made again."""

LATER: Final = ("page", "desk")
"""Reasons of cuts that come after a brief is made: on paper, and by the desk."""

ALIKE: Final = 0.001
"""Scores, 0 to 1, that differ by less are the same: libraries round differently on other machines."""

_FILES: Final[dict[str, Callable[[str | None], object]]] = {
    "profile": lambda value: load_profile(value or "crisis"),
    "names": load_parties,
}
"""Options that may name a file, which need not be on this machine, to what reads it."""


def make_again(brief: Brief, found: Mapping[str, Found]) -> Brief | str:
    """The brief of the same sources and options today, or why it cannot be made here.

    Only where the version that made a brief runs does it follow that both say the same.

    Raises:
        ReadError: no brief was ever made with such options.
    """
    for name, load in _FILES.items():
        value = brief.options.get(name)
        path = Path(str(value or ""))
        if os.path.exists(path) and path.name and not file_size(path):
            return f"what is ours cannot be made again ({name} {str(path)!r:.60} is no plain file)"
        try:
            load(None if value is None else str(value))
        except BriefingError as error:
            return f"what is ours cannot be made again ({' '.join(str(error).split()):.120})"
    named = {story.source for story in brief.also_reported}
    documents = [
        replace(document, uri=source.uri)
        for source in brief.sources
        if source.id not in named and (document := found[source.id].document) is not None
    ]
    recorded: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in brief.options.items()
    }
    try:
        options = Options(**recorded)
        if dict(options.recorded()) != dict(brief.options):
            raise ValueError("options are missing")
        return pipeline.make_again(documents, options)
    except (BriefingError, TypeError, ValueError, AttributeError) as error:
        told = " ".join(str(error).split())
        raise ReadError(f"no brief is made with these options ({told:.120}); make it again") from None


def check_remade(brief: Brief, again: Brief, read: Collection[Note] = ()) -> Iterator[str]:
    """What a brief says of its sources and the one that is made again does not.

    Args:
        read: what readers say of the sources' files.
    """
    for name in ("title", "date", "language", "marking", "profile"):
        ours, told = getattr(again, name), getattr(brief, name)
        if ours != told:
            yield f"the {name} of the page is {told!s:.60} and should be {ours!s:.60}"
    headings = [(section.angle, section.heading) for section in again.sections]
    if [(section.angle, section.heading) for section in brief.sections] != headings:
        yield f"the headings of the page are not {', '.join(heading for _, heading in headings)}"
    yield from _check_lines(brief, again)
    yield from _check_cut(brief, again)
    for kind, told_here, made_now in (
        ("figure", brief.figures, again.figures),
        ("position", brief.positions, again.positions),
        ("day", brief.timeline, again.timeline),
    ):
        known = {repr(_alone(one)) for one in made_now}
        for one in told_here:
            if repr(_alone(one)) not in known:
                yield f"the {kind} of {one.id}, “{one.text:.60}”, is not as its source gives it"
    for name, indices in (
        ("figures", [n for entry in brief.boxes.figures for n in entry]),
        ("positions", brief.boxes.positions),
        ("timeline", brief.boxes.timeline),
    ):
        if len(set(indices)) != len(indices):
            yield f"the box of {name} names an entry twice"
    for note in brief.notes:
        if note not in again.notes and note not in read and not _is_of_reading(note, brief):
            yield f"no note of these sources says “{note.text:.60}”"


def _check_lines(brief: Brief, again: Brief) -> Iterator[str]:
    """Lines that are not what they would be today, printed or not."""
    known = {line.id: line for line in (*again.lines, *(cut.line for cut in again.cut))}
    for line in (*brief.lines, *(cut.line for cut in brief.cut)):
        ours = known.get(line.id)
        if ours is None or not _is_same(ours, line):
            yield f"{line.id} is not as it is made of its source: its brackets, angles, score or places"


def _is_same(ours: Line, line: Line) -> bool:
    """Whether two lines are one; their numbers may differ as far as machines reckon differently."""
    angles = {*ours.angles, *line.angles}
    numbers = [(ours.score, line.score), *((ours.angles.get(a), line.angles.get(a)) for a in angles)]
    return replace(ours, score=0, angles={}) == replace(line, score=0, angles={}) and all(
        a is not None and b is not None and isclose(a, b, abs_tol=ALIKE) for a, b in numbers
    )


def _check_cut(brief: Brief, again: Brief) -> Iterator[str]:
    """Sentences that are not printed for another reason than today, and counts that leave some out."""
    known = {cut.line.id: cut for cut in again.cut}
    for cut in brief.cut:
        ours = known.get(cut.line.id)
        later = cut.reason in LATER and cut.because_of is None
        if not later and (ours is None or (ours.reason, ours.because_of) != (cut.reason, cut.because_of)):
            yield f"{cut.line.id} is not printed for another reason than {cut.reason!r}"
    told, made = (len(b.lines) + sum(b.left_out.values()) for b in (brief, again))
    if told != made:
        yield f"the sources have {made} sentences and the page accounts for {told}"


def _alone(found: KeyFigure | Position | Event) -> KeyFigure | Position | Event:
    """What was found without what it names by index: a page carries fewer figures than a run found."""
    if isinstance(found, KeyFigure):
        low, high = (None if n is None else float(n) for n in (found.low, found.high))
        return replace(found, conflicts=(), low=low, high=high)
    return found


def _is_of_reading(note: Note, brief: Brief) -> bool:
    """Whether a note speaks of what is not among the sources, as only reading and choosing could tell."""
    about = shown_topic(str(brief.options.get("about") or ""))
    pattern = _OF_READING.get(note.kind, "")
    pattern = pattern.replace("_ABOUT_", re.escape(about))
    pattern = pattern.replace(
        "_ALSO_", re.escape(also_words(brief.also_reported, len(brief.also_reported))[:-1])
    )
    return bool(pattern) and re.fullmatch(pattern, note.text, re.DOTALL) is not None
