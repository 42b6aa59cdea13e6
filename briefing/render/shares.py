"""Shares: how much of each source is printed, because sources are other people's texts."""

from briefing.brief import Brief, Source
from briefing.model import count_words
from briefing.options import MOST_ALSO
from briefing.render.figure_view import shown_figures


def share(source: Source, brief: Brief) -> float:
    """The words of a source that are printed in lines and claims, as a share of all its words, 0 to 1."""
    printed = {line.id for line in brief.lines}
    claims = [p for p in map(brief.positions.__getitem__, brief.boxes.positions) if p.id not in printed]
    n_words = sum(line.n_words for line in brief.lines if line.source == source.id)
    n_words += sum(count_words(position.text) for position in claims if position.source == source.id)
    return min(1.0, n_words / source.words) if source.words else 0.0


def share_words(source: Source, brief: Brief) -> str:
    """The share as "49 %"; "under 1 %" where it is more than nothing."""
    part = share(source, brief)
    return "under 1 %" if 0 < part < 0.01 else f"{part * 100:.0f} %"


def share_note(brief: Brief) -> list[str]:
    """A note with the share of every source of which something is printed; none for a page without lines."""
    parts = [
        f"{source.id} {share_words(source, brief)}" for source in brief.sources if share(source, brief) > 0
    ]
    return [f"Share of each source's words that is printed: {', '.join(parts)}."] if parts else []


def cited_sources(brief: Brief) -> set[str]:
    """The sources of lines, of the other places they name, of figures, positions and other stories."""
    boxes = brief.boxes
    found = {s for line in brief.lines for s in (line.source, *(p.source for p in line.also[:MOST_ALSO]))}
    for entry in boxes.figures:
        found |= {figure.source for figure in shown_figures([brief.figures[n] for n in entry])}
    found |= {story.source for story in brief.also_reported}
    return found | {brief.positions[n].source for n in boxes.positions}


def told_sources(brief: Brief) -> list[Source]:
    """The sources from which the page was made, without those that only another story is named after."""
    named = {story.source for story in brief.also_reported}
    return [source for source in brief.sources if source.id not in named]
