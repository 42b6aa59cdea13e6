"""What stands beside the lines, against the sources: figures, positions, days, notes, paragraphs, titles."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from briefing.brief import Brief
from briefing.compose import make_source
from briefing.findings import Event, KeyFigure, Position
from briefing.model import Note
from briefing.options import as_date
from briefing.selection import headline
from briefing.verify.lines import Text, check_span

NO_TITLE: Final = "Brief"
"""What a page is called whose sources have no title."""

_QUOTED: Final = re.compile(r"“([^“”]+)” \(")
"""Words of a source as a note shows them, with their place behind."""


_STATED: Final = ("title", "publisher", "published", "words", "author", "published_from", "link", "language")
"""What a page says of a source that the source itself says."""


def check_facts(brief: Brief, texts: Mapping[str, Text]) -> Iterator[str]:
    """What differs between a brief, its lines aside, and its sources."""
    yield from _check_sources(brief, texts)
    yield from _check_counts(brief)
    everything = " ".join(
        _squeezed(f"{text.document.title or ''} {text.document.text}") for text in texts.values()
    )
    for figure in brief.figures:
        name = f"the figure of {figure.id}"
        yield from _check_span(name, figure.source, figure.text, figure.start, figure.end, texts)
        yield from _check_words(name, (figure.value, figure.qualifier, figure.counted), figure.text)
        yield from _check_words(name, (figure.said_by, figure.place), everything)
    for position in brief.positions:
        name = f"the claim of {position.id}"
        yield from _check_span(name, position.source, position.text, position.start, position.end, texts)
        yield from _check_words(name, (position.speaker, position.role, position.relayed_by), everything)
    for event in brief.timeline:
        yield from _check_span(
            f"the day of {event.id}", event.source, event.text, event.start, event.end, texts
        )
    found: tuple[KeyFigure | Position | Event, ...] = (*brief.figures, *brief.positions, *brief.timeline)
    for told in found:
        text = texts.get(told.source)
        if text and text.sentences is not None and told.id not in text.sentences:
            yield f"{told.id} is no sentence of source {told.source}"
    yield from _check_reported(brief, texts)
    for note in brief.notes:
        yield from _check_note(note, texts, everything)
    for context in brief.context:
        name = f"paragraph {context.source}{context.paragraph}"
        yield from _check_span(name, context.source, context.text, context.start, context.end, texts)
        text = texts.get(context.source)
        if text and text.paragraphs.get(context.paragraph) != (context.start, context.end):
            yield f"{name} does not stand at {context.start} to {context.end}"


def _check_sources(brief: Brief, texts: Mapping[str, Text]) -> Iterator[str]:
    """What is wrong with the page's title, day and marking, and with what it says of its sources."""
    titles = {text.document.title for text in texts.values()}
    if brief.title not in titles | {brief.options.get("title") or NO_TITLE}:
        yield f"the title “{brief.title:.60}” is neither that of a source nor one that was given"
    if brief.options.get("marking", brief.marking) != brief.marking:
        yield f"the marking is {brief.marking} and was given as {brief.options['marking']}"
    named = {story.source for story in brief.also_reported}
    days = [t.document.published for a, t in texts.items() if t.document.published and a not in named]
    given = brief.options.get("date")
    if brief.date != (as_date(str(given)) if given else max(days, default=None)):
        yield f"the day of the page, {brief.date}, is neither the one given nor that of the newest source"
    for source in brief.sources:
        text = texts.get(source.id)
        if text is None or text.sentences is None:
            continue
        told = make_source(source.id, text.document)
        for field in _STATED:
            if getattr(told, field) != getattr(source, field):
                yield (
                    f"source {source.id}: its {field} is {getattr(told, field)!r} and the page says "
                    f"{getattr(source, field)!r}"
                )


def _check_reported(brief: Brief, texts: Mapping[str, Text]) -> Iterator[str]:
    """What is wrong with the stories that the page names and does not tell."""
    for story in brief.also_reported:
        text = texts.get(story.source)
        if text is None or headline(text.document) != story.title:
            yield f"the other story “{story.title:.60}” is not that of source {story.source}"
    lines = {line.source for line in brief.lines}
    yield from (f"{s.source} is said to tell another story" for s in brief.also_reported if s.source in lines)


def _check_counts(brief: Brief) -> Iterator[str]:
    """Numbers that do not add up, and lines that are listed twice."""
    n_words = sum(line.n_words for line in brief.lines)
    if brief.words != n_words:
        yield f"the lines have {n_words} words and the page says {brief.words}"
    ids = Counter([*(line.id for line in brief.lines), *(cut.line.id for cut in brief.cut)])
    yield from (f"{line_id} is listed {n} times" for line_id, n in ids.items() if n > 1)
    reasons = Counter(cut.reason for cut in brief.cut)
    for reason, n in reasons.items():
        if n > brief.left_out.get(reason, 0):
            yield f"{n} lines are not printed for the reason {reason!r}, and the count says fewer"
    sources = Counter(source.id for source in brief.sources)
    yield from (f"source {letter} is listed {n} times" for letter, n in sources.items() if n > 1)


def _check_span(
    name: str, source: str, words: str, start: int, end: int, texts: Mapping[str, Text]
) -> Iterator[str]:
    if source not in texts:
        yield f"{name} is of source {source}, which the page does not name"
    else:
        yield from check_span(name, words, start, end, texts[source])


def _check_words(name: str, words: tuple[str | None, ...], told: str) -> Iterator[str]:
    """Words that are said to be a source's and are not."""
    for phrase in words:
        if phrase and _squeezed(phrase) not in _squeezed(told):
            yield f"{name}: “{phrase:.60}” is not in the source"


def _check_note(note: Note, texts: Mapping[str, Text], everything: str) -> Iterator[str]:
    """What is wrong with a note: the span at which it points, and the words that it shows."""
    if note.source is not None and note.source not in texts:
        yield f"a note speaks of source {note.source}, which the page does not name"
        return
    if note.source and note.start is not None and note.end is not None:
        text = texts[note.source].document.text
        if not 0 <= note.start < note.end <= len(text):
            yield f"a note points at {note.start} to {note.end} of source {note.source}, where no text is"
    for words in _QUOTED.findall(note.text):
        if _squeezed(words) not in everything:
            yield f"a note shows “{words:.60}”, which is not in the sources"


def _squeezed(text: str) -> str:
    return " ".join(text.split())
