"""The view: what templates may print, worked out once for every format.

Keys of the view, for people who write templates:

    title, direction ("ltr" or "rtl"), profile, language
    marking          "TLP:AMBER", or None
    paper            a CSS page size
    date             "29 September 2016", or None
    as_of            "29 September 2016" or "not stated in the sources"
    n_sources, n_source_words, n_words, n_lines, n_sentences
    covers           "1 source, 560 words"
    bottom_line      list of lines; a line has text, direction, id, cite ("[A1.1; also A17.1]"), angles,
                     score, and angle and heading, those under which it counts
    sections         list of {angle, heading, number (from 1), lines, empty, comments (list of strings)}
    bottom_comments, page_comments   lists of strings: the desk's, on the bottom line and on the page
    figures          the strip: list of {told (list of {text, harm, share, id, cite, says}), what, where,
                     is_conflict, n_more}
    who_said         list of {party, speakers: list of {name (or None), relayed_by (or None), says: list of
                     {acts ("told, warned"), id, cite, claims (strings; none where the line is printed)}}}
    timeline         list of {date (ISO 8601), text (the source's words), ids, cite}
    sources          list of {id, name, title, publisher, date, digest, words, share ("49 %")}: the cited ones
    n_uncited        sources of which no line is printed
    notes            list of strings
    context          list of {id ("A7"), source, start, end, text}: the paragraphs of printed lines
    n_cut            lines that could be printed and found no room
    foot             what was printed and what was not, in one sentence
    rules            how to read the page, in one sentence
    page_foot        who made the page, how many lines were cut, from how many sources
    type_pt          size of the lines' type in points
    created          ISO 8601 time for the metadata of files
    brief            the whole `Brief`
"""

from datetime import date
from pathlib import PurePath
from typing import Any, Final
from unicodedata import bidirectional

from briefing.brief import Brief, Section, Source
from briefing.model import AngleScores, Line, count_words
from briefing.options import PAPERS, REASONS
from briefing.render.figure_view import figures_view
from briefing.render.note_view import notes_view
from briefing.render.position_view import timeline_view, who_said_view

EPOCH: Final = "1970-01-01T00:00:00+00:00"
"""The time that files carry where none is given: no clock may change their bytes."""

EMPTY: Final = "Nothing in the sources."
"""What a section says whose angle the sources do not cover."""

MOST_ALSO: Final = 3
"""Other places that a citation names; the JSON has all."""

DIGEST_DIGITS: Final = 12
"""Hexadecimal digits of a SHA-256 that the page shows."""

ROOM: Final = ("budget", "page")
"""Reasons of lines that could be printed and found no room."""

RULES: Final = (
    "Lines are quoted word for word; square brackets are ours; days without a date are the sources' own."
)

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
        "n_sentences": len(brief.lines) + sum(brief.left_out.values()),
        "covers": f"{plural(n_sources, 'source')}, {plural(n_source_words, 'word')}",
        "bottom_line": [_line(line, brief) for line in brief.bottom_line],
        "sections": [
            {
                "angle": section.angle,
                "heading": section.heading,
                "number": number,
                "lines": [_line(line, brief) for line in section.lines],
                "empty": _empty(section, brief),
                "comments": _comments(brief, section.angle),
            }
            for number, section in enumerate(brief.sections, start=1)
        ],
        "bottom_comments": _comments(brief, "bottom_line"),
        "page_comments": _comments(brief, ""),
        "figures": figures_view(brief),
        "who_said": who_said_view(brief),
        "timeline": timeline_view(brief),
        "sources": [_source(source, brief) for source in brief.sources if source.id in cited],
        "n_uncited": sum(source.id not in cited for source in brief.sources),
        "notes": notes_view(brief),
        "context": [
            {
                "id": f"{c.source}{c.paragraph}",
                "source": c.source,
                "start": c.start,
                "end": c.end,
                "text": c.text,
            }
            for c in brief.context
        ],
        "n_cut": n_cut(brief),
        "foot": foot(brief),
        "rules": RULES,
        "page_foot": page_foot(brief),
        "type_pt": brief.boxes.type_pt,
        "created": created(brief),
        "brief": brief,
    }


def created(brief: Brief) -> str:
    """The time that a file carries: when it was made, or the day given for it, or 1970."""
    day = brief.options.get("date")
    return brief.made or (f"{day}T00:00:00+00:00" if day else EPOCH)


def n_cut(brief: Brief) -> int:
    """Lines that could be printed and found no room."""
    return sum(brief.left_out.get(reason, 0) for reason in ROOM)


def foot(brief: Brief) -> str:
    """How many sentences were printed, and why others were not."""
    n_all = len(brief.lines) + sum(brief.left_out.values())
    words = f"{len(brief.lines)} of {plural(n_all, 'sentence')} printed"
    listed = ", ".join(
        f"{brief.left_out[reason]} {phrase}"
        for reason, phrase in REASONS.items()
        if brief.left_out.get(reason)
    )
    return f"{words}; not printed: {listed}." if listed else f"{words}."


def page_foot(brief: Brief) -> str:
    """Who made the page, of what, and how many lines found no room."""
    version = f" {brief.versions['briefing']}" if "briefing" in brief.versions else ""
    return (
        f"{plural(n_cut(brief), 'line')} cut · made by briefing{version} "
        f"from {plural(len(brief.sources), 'source')}"
    )


def day_words(day: date) -> str:
    """A day as "29 September 2016", in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 source", "1,200 words"."""
    return f"{number:,} {plural_word(number, noun)}"


def plural_word(number: int, noun: str) -> str:
    """The noun as the number wants it."""
    return noun if number == 1 else f"{noun}s"


def _empty(section: Section, brief: Brief) -> str:
    """What a section without lines says: where its lines are, or that there are none."""
    if any(_angle(line) == section.angle for line in brief.bottom_line):
        return "See the bottom line."
    n_left_out = section.left_out
    if n_left_out:
        return f"Nothing that can be printed; {plural(n_left_out, 'sentence')} left out."
    return EMPTY


def _comments(brief: Brief, section: str) -> list[str]:
    """The desk's comments that stand there."""
    return [comment.text for comment in brief.comments if comment.section == section]


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


def share(source: Source, brief: Brief) -> float:
    """The words of a source that are printed in lines and claims, as a share of all its words, 0 to 1."""
    printed = {line.id for line in brief.lines}
    claims = [p for p in map(brief.positions.__getitem__, brief.boxes.positions) if p.id not in printed]
    n_words = sum(line.n_words for line in brief.lines if line.source == source.id)
    n_words += sum(count_words(position.text) for position in claims if position.source == source.id)
    return min(1.0, n_words / source.words) if source.words else 0.0


def _line(line: Line, brief: Brief) -> dict[str, Any]:
    angle = _angle(line)
    return {
        "id": line.id,
        "text": line.printed,
        "cite": cite(line),
        "direction": direction(line.printed),
        "angles": dict(line.angles),
        "angle": angle,
        "heading": next((s.heading for s in brief.sections if s.angle == angle), None),
        "score": line.score,
    }


def _source(source: Source, brief: Brief) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source_name(source),
        "title": source.title,
        "publisher": source.publisher,
        "date": day_words(source.published) if source.published else "date not stated",
        "digest": source.sha256[:DIGEST_DIGITS],
        "words": source.words,
        "share": f"{share(source, brief):.0%}".replace("%", " %"),
    }
