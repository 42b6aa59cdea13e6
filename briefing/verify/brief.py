"""A carried brief against its sources: all that it says, and what its page states beside it."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.brief import Brief
from briefing.model import Line
from briefing.render.cells import cut_short
from briefing.verify.changes import MOST_SHOWN
from briefing.verify.facts import check_facts
from briefing.verify.lines import Text, check_line
from briefing.verify.sources import Found


def check_brief(
    brief: Brief, found: Mapping[str, Found], texts: Mapping[str, Text]
) -> tuple[frozenset[str], list[str]]:
    """The ids of printed lines that are not proven, and every difference.

    Where a source has changed, places in it mean nothing any more: of its lines only those are
    named whose words it no longer has, and what stands beside the lines is not looked at.
    """
    changed = {letter for letter, source in found.items() if source.changed}
    differences = [source.changed for source in found.values() if source.changed]
    wrong = {line.id for line in brief.lines if line.source in changed}
    for line in brief.lines:
        told = list(_lost(line, texts) if line.source in changed else check_line(line, texts))
        wrong |= {line.id} if told else set()
        differences += told
    for cut in brief.cut:
        if cut.line.source not in changed:
            differences += check_line(cut.line, texts)
    if not changed:
        differences += check_facts(brief, texts)
    return frozenset(wrong), differences


def check_stated(brief: Brief, stated: Mapping[str, Any]) -> Iterator[str]:
    """What differs between a proof in clear text, where there is one, and the brief that it carries."""
    if not stated:
        return
    sources = [{"id": s.id, "uri": s.uri, "sha256": s.sha256} for s in brief.sources]
    lines = [{"id": line.id, "start": line.start, "end": line.end} for line in brief.lines]
    for name, told in (("sources", sources), ("lines", lines)):
        if stated.get(name) != told:
            yield f"the proof of the page names other {name} than the brief that it carries"


def _lost(line: Line, texts: Mapping[str, Text]) -> Iterator[str]:
    """Whether a changed source no longer has the words of a line."""
    text = texts.get(line.source)
    if text is None or line.text not in text.document.text:
        yield f"{line.id} is no longer in source {line.source}: “{cut_short(line.text, MOST_SHOWN)}”"
