"""Lines against their sources: every character, every bracket, every place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from briefing.compose.lines import print_text
from briefing.model import Document, Insert, Line
from briefing.split import split_document
from briefing.text.languages import load_language
from briefing.verify.differences import both_versions

_DAY: Final = re.compile(r"(?P<day>[1-9]\d?) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4})")
"""A date in brackets: "28 Sep 2016"."""

LONGEST_DAY: Final = 40
"""Characters of words that name a day, such as "the day before yesterday"."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source as lines are checked against it."""

    document: Document
    paragraphs: Mapping[int, tuple[int, int]]
    sentences: Mapping[str, tuple[int, int]] | None
    """Id to span; None where another version split the source."""


def make_text(letter: str, document: Document, *, same_version: bool) -> Text:
    """A source with its paragraphs, and with its sentences if this version split it for the page."""
    sentences = {s.id: (s.start, s.end) for s in split_document(document, letter)} if same_version else None
    return Text(document, {p.number: (p.start, p.end) for p in document.paragraphs}, sentences)


def check_line(line: Line, texts: Mapping[str, Text]) -> Iterator[str]:
    """What differs between a line and its source; nothing if all is as it says."""
    text = texts.get(line.source)
    if text is None:
        yield f"{line.id} is of source {line.source}, which the page does not name"
        return
    if line.id != f"{line.source}{line.paragraph}.{line.sentence}":
        place = f"source {line.source}, paragraph {line.paragraph}, sentence {line.sentence}"
        yield f"{line.id} is not the id of {place}"
    yield from check_span(line.id, line.text, line.start, line.end, text)
    paragraph = text.paragraphs.get(line.paragraph)
    if paragraph is None or not paragraph[0] <= line.start < line.end <= paragraph[1]:
        yield f"{line.id} does not stand in paragraph {line.paragraph} of source {line.source}"
    elif text.sentences is not None:
        start, end = text.sentences.get(line.id, (-1, -1))
        if not start <= line.start < line.end == end:
            yield f"{line.id} is not sentence {line.sentence} of paragraph {line.paragraph}"
    for insert in line.inserts:
        yield from _check_insert(line, insert, texts)
    if not _can_print(line):
        yield f"{line.id} has words in brackets that do not stand in it"
    elif (printed := print_text(line.text, line.inserts)) != line.printed:
        yield changed(f"{line.id} is not printed as its source says", printed, line.printed)
    yield from _check_places(line, texts)


def check_span(name: str, words: str, start: int, end: int, text: Text) -> Iterator[str]:
    """What differs between words and the span of a source that they are said to be."""
    told = text.document.text
    if not 0 <= start < end <= len(told):
        yield f"{name} is said to stand at {start} to {end}, where the source has no text"
    elif told[start:end] != words:
        yield changed(f"{name} is not what its source says", told[start:end], words)


def changed(what: str, expected: str, found: str) -> str:
    """A difference with both versions below it, each on a line of its own."""
    first, second = both_versions(expected, found)
    if first == second:  # white space alone
        first, second = repr(expected), repr(found)
    return f"{what}\n  source: {first}\n  here:   {second}"


def _can_print(line: Line) -> bool:
    return all(0 <= i.at <= len(line.text) and i.kind in INSERTS for i in line.inserts)


def _check_insert(line: Line, insert: Insert, texts: Mapping[str, Text]) -> Iterator[str]:
    """What differs between words in brackets and the span that stands behind them."""
    text = texts.get(insert.source)
    check = INSERTS.get(insert.kind)
    if text is None or check is None or not 0 <= insert.start < insert.end <= len(text.document.text):
        yield f"{line.id}: [{insert.text}] is of no source"
        return
    words = text.document.text[insert.start : insert.end]
    if not check(line, insert, words):
        yield f"{line.id}: [{insert.text}] does not follow from “{words:.60}” in source {insert.source}"


def _is_antecedent(line: Line, insert: Insert, words: str) -> bool:
    """The words of the source, put in place of the pronoun before the line."""
    return insert.text == words and insert.at == 0


def _is_capital(line: Line, insert: Insert, words: str) -> bool:
    """The first letter of the line, as a capital."""
    return (
        insert.text == words.upper()
        and insert.at == 0
        and (insert.source, insert.start, insert.end) == (line.source, line.start, line.start + 1)
    )


def _is_day(line: Line, insert: Insert, words: str) -> bool:
    """A date of the calendar, behind the words of the line that name the day."""
    language = load_language("en")
    months = [month.capitalize() for month in language.months_short]
    found = _DAY.fullmatch(insert.text)
    if not found or found["month"] not in months or len(words) > LONGEST_DAY:
        return False
    try:
        day = date(int(found["year"]), months.index(found["month"]) + 1, int(found["day"]))
    except ValueError:
        return False
    named = [weekday for weekday in language.weekdays if weekday in words.lower().split()]
    if named and language.weekdays[day.weekday()] not in named:
        return False
    behind = insert.at - (insert.end - line.start)  # an "'s" may stand between
    is_behind = behind == 0 or (behind == 2 and line.text[insert.at - 2 : insert.at] in ("'s", "’s"))
    is_inside = insert.source == line.source and line.start <= insert.start < insert.end <= line.end
    return is_behind and is_inside


INSERTS: Final = {"antecedent": _is_antecedent, "case": _is_capital, "date": _is_day}
"""Kind of words in brackets to what makes them right."""


def _check_places(line: Line, texts: Mapping[str, Text]) -> Iterator[str]:
    """What is wrong with the other places that a line cites."""
    for place, place_id in zip(line.also, line.also_ids, strict=True):
        text = texts.get(place.source)
        if text is None or not 0 <= place.start < place.end <= len(text.document.text):
            yield f"{line.id} cites {place_id}, which is of no source"
        elif text.sentences is not None and text.sentences.get(place_id) != (place.start, place.end):
            yield f"{line.id} cites {place_id}, which does not stand at {place.start} to {place.end}"
