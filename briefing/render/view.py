"""The view: what templates may print, worked out once for every format.

Keys of the view, for people who write templates:

    title, direction ("ltr" or "rtl"), profile, language
    marking          "TLP:AMBER", or None
    paper            a CSS page size
    date             "29 September 2016", or None
    as_of            "29 September 2016" or "not stated in the sources"
    n_sources, n_source_words, n_words, n_lines, n_sentences
    covers           "1 source, 560 words"
    bottom_line      list of lines; a line has text, direction, id, cite ("[A1.1; also A17.1]"), angles, score
    sections         list of {angle, heading, number (from 1), lines, empty}
    figures          list of {told (list of {text, harm, share, cite, says}), what, where,
                     is_conflict, n_more}
    sources          list of {id, name, title, publisher, date, digest, words}: the cited ones
    n_uncited        sources of which no line is printed
    notes            list of strings
    foot             what was printed and what was not, in one sentence
    page_foot        who made the page
    created          ISO 8601 time for the metadata of files
    brief            the whole `Brief`
"""

from collections import Counter
from datetime import date
from pathlib import PurePath
from typing import Any, Final
from unicodedata import bidirectional

from briefing.brief import Brief, Source
from briefing.model import AngleScores, Line
from briefing.options import PAPERS, REASONS
from briefing.render.figure_view import figures_view
from briefing.render.note_view import notes_view

EPOCH: Final = "1970-01-01T00:00:00+00:00"
"""The time that files carry where none is given: no clock may change their bytes."""

EMPTY: Final = "Nothing in the sources."
"""What a section says whose angle the sources do not cover."""

MOST_ALSO: Final = 3
"""Other places that a citation names; the JSON has all."""

DIGEST_DIGITS: Final = 12
"""Hexadecimal digits of a SHA-256 that the page shows."""

_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def view(brief: Brief) -> dict[str, Any]:
    """What templates may print of a brief."""
    cited = {s for line in brief.lines for s in (line.source, *(p.source for p in line.also[:MOST_ALSO]))}
    version = brief.versions.get("briefing", "")
    n_sources, n_source_words = len(brief.sources), sum(source.words for source in brief.sources)
    return {
        "title": brief.title,
        "direction": direction(brief.title),
        "marking": f"TLP:{brief.marking}" if brief.marking else None,
        "profile": brief.profile,
        "language": brief.language,
        "paper": PAPERS[str(brief.options.get("paper", "a4"))],
        "date": day_words(brief.date) if brief.date else None,
        "as_of": day_words(brief.date)
        if brief.date
        else f"not stated in the {plural_word(n_sources, 'source')}",
        "n_sources": n_sources,
        "n_source_words": n_source_words,
        "n_words": brief.words,
        "n_lines": len(brief.lines),
        "n_sentences": len(brief.lines) + len(brief.cut),
        "covers": f"{plural(n_sources, 'source')}, {plural(n_source_words, 'word')}",
        "bottom_line": [_line(line) for line in brief.bottom_line],
        "sections": [
            {
                "angle": section.angle,
                "heading": section.heading,
                "number": number,
                "lines": [_line(line) for line in section.lines],
                "empty": _empty(section.angle, brief),
            }
            for number, section in enumerate(brief.sections, start=1)
        ],
        "figures": figures_view(brief),
        "sources": [_source(source) for source in brief.sources if source.id in cited],
        "n_uncited": sum(source.id not in cited for source in brief.sources),
        "notes": notes_view(brief),
        "foot": foot(brief),
        "page_foot": f"Made by briefing {version} from {plural(n_sources, 'source')}",
        "created": created(brief),
        "brief": brief,
    }


def created(brief: Brief) -> str:
    """The time that a file carries: when it was made, or the day given for it, or 1970."""
    day = brief.options.get("date")
    return brief.made or (f"{day}T00:00:00+00:00" if day else EPOCH)


def foot(brief: Brief) -> str:
    """How many sentences were printed, how many lines were cut for the page, and why others were not."""
    reasons = Counter(cut.reason for cut in brief.cut)
    for_page = reasons.pop("page", 0)
    n_all = len(brief.lines) + len(brief.cut)
    words = f"{len(brief.lines)} of {plural(n_all, 'sentence')} printed"
    if for_page:
        words += f"; {plural(for_page, 'line')} cut to fit the page"
    if reasons:
        listed = ", ".join(
            f"{reasons[reason]} {phrase}" for reason, phrase in REASONS.items() if reasons[reason]
        )
        words += f"; not printed: {listed}"
    return f"{words}."


def day_words(day: date) -> str:
    """A day as "29 September 2016", in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 source", "1,200 words"."""
    return f"{number:,} {plural_word(number, noun)}"


def plural_word(number: int, noun: str) -> str:
    """The noun as the number wants it."""
    return noun if number == 1 else f"{noun}s"


def _empty(angle: str, brief: Brief) -> str:
    """What a section without lines says: where its lines are, or that there are none."""
    if any(_angle(line) == angle for line in brief.bottom_line):
        return "See the bottom line."
    n_cut = sum(_angle(cut.line) == angle for cut in brief.cut)
    return f"Nothing that can be printed; {plural(n_cut, 'sentence')} left out." if n_cut else EMPTY


def _angle(line: Line) -> str:
    """The angle to which a line belongs."""
    return AngleScores(line.angles).best


def direction(text: str) -> str:
    """The direction, rtl or ltr, of the first letter that has one (Unicode Annex 9, rule P2)."""
    kinds = (bidirectional(character) for character in text)
    return "rtl" if next((k for k in kinds if k in ("L", "R", "AL")), "L") != "L" else "ltr"


def cite(line: Line) -> str:
    """Where a line stands, in brackets: "[A1.1; also A17.1, B2.1]"; and its angles, if it has two."""
    n_more = len(line.also_ids) - MOST_ALSO
    also = f"; also {', '.join(line.also_ids[:MOST_ALSO])}" if line.also_ids else ""
    also += f" and {n_more} more" if n_more > 0 else ""
    scores = AngleScores(line.angles)
    both = f"; {scores.best} and {scores.second}" if scores.second else ""
    return f"[{line.id}{also}{both}]"


def source_name(source: Source) -> str:
    """The file name of a source, as people know it."""
    return "standard input" if source.uri == "-" else PurePath(source.uri).name or source.uri


def _line(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "text": line.printed,
        "cite": cite(line),
        "direction": direction(line.printed),
        "angles": dict(line.angles),
        "score": line.score,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source_name(source),
        "title": source.title,
        "publisher": source.publisher,
        "date": day_words(source.published) if source.published else "date not stated",
        "digest": source.sha256[:DIGEST_DIGITS],
        "words": source.words,
    }
