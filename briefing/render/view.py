"""The view: what templates may print, worked out once for every format.

Keys of the view, for people who write templates:

    title, direction ("ltr" or "rtl"), title_language (as a line's), profile, language
    marking          "TLP:AMBER", or None
    marking_colour   its colour on black, as CSS writes it
    paper            a CSS page size
    date             "29 September 2016", or None
    as_of            "29 September 2016" or "not stated in the sources"
    n_sources, n_source_words, n_words, n_lines, n_sentences
    period           the days on which sources were published, "28 to 30 September 2016", or None
    covers           "2 sources of 28 to 30 September 2016, 560 words"
    bottom_line      list of lines; a line has text, direction, language (code, or None for English), id,
                     cite ("[A1.1; also A17.1]"), angles, score, and angle, heading and number, those of
                     the section under which it counts
    empty            what the bottom line says if it has no lines
    sections         list of {angle, heading, number (from 1), lines, empty, comments (list of strings)}
    bottom_comments, page_comments   lists of strings: the desk's, on the bottom line and on the page
    figures          the strip: list of {told (list of {text, harm, share, id, cite, says, label}), what,
                     where, is_conflict, n_more}
    who_said         list of {party, speakers: list of {name (or None), relayed_by (or None), says: list of
                     {acts ("told, warned"), id, cite, claims (strings; none where the line is printed)}}}
    timeline         list of {date (ISO 8601), text (the source's words), ids, cite}
    sources          the cited ones: list of {id, name, title, publisher, date, digest, words,
                     share ("49 %"), words_of (all of it in one line), parts (the same in
                     pieces: list of {text, direction, language}), link (web address or None)}
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

from typing import Any, Final

from briefing.brief import Brief, Section, Source
from briefing.model import OTHER, AngleScores, Line
from briefing.options import MOST_ALSO, PAPERS, REASONS, ROOM
from briefing.render.figure_view import figures_view
from briefing.render.note_view import notes_view
from briefing.render.position_view import timeline_view, who_said_view
from briefing.render.shares import cited_sources, share_note, share_words, told_sources
from briefing.render.wording import (
    DIGEST_DIGITS,
    day_words,
    direction,
    foreign_language,
    period,
    plural,
    plural_word,
    source_day,
    source_link,
    source_name,
    source_parts,
    source_words,
)

EPOCH: Final = "1970-01-01T00:00:00+00:00"
"""The time that files carry where none is given: no clock may change their bytes."""

EMPTY: Final = "Nothing in the sources."
"""What a section says whose angle the sources do not cover."""

EMPTY_OF_SORTED: Final = "Nothing in the sources that could be sorted."
"""The same where some are in a language that the angles do not know."""

RULES: Final = (
    "Lines are quoted word for word; square brackets are ours; days without a date are the sources' own."
)

_COLOURS: Final = {
    "CLEAR": "#ffffff",
    "GREEN": "#33ff00",
    "AMBER": "#ffc000",
    "AMBER+STRICT": "#ffc000",
    "RED": "#ff2b2b",
}
"""Colours of the labels of the Traffic Light Protocol on black (FIRST, TLP 2.0, 2022)."""


def view(brief: Brief) -> dict[str, Any]:
    """What templates may print of a brief."""
    cited = cited_sources(brief)
    told = told_sources(brief)
    n_sources, n_source_words = len(told), sum(source.words for source in told)
    return {
        "title": brief.title,
        "direction": direction(brief.title),
        "title_language": _title_language(brief),
        "marking": f"TLP:{brief.marking}" if brief.marking else None,
        "marking_colour": _COLOURS.get(brief.marking or "", "transparent"),
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
        "period": (days := period(told)),
        "covers": f"{plural(n_sources, 'source')}{f' of {days}' if days else ''}, "
        f"{plural(n_source_words, 'word')}",
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
        "empty": _empty_bottom_line(brief),
        "bottom_comments": _comments(brief, "bottom_line"),
        "page_comments": _comments(brief, ""),
        "figures": figures_view(brief),
        "who_said": who_said_view(brief),
        "timeline": timeline_view(brief),
        "sources": [_source(source, brief) for source in brief.sources if source.id in cited],
        "n_uncited": sum(source.id not in cited for source in brief.sources),
        "notes": [*notes_view(brief), *share_note(brief)],
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
        f"from {plural(len(told_sources(brief)), 'source')}"
    )


def _empty(section: Section, brief: Brief) -> str:
    """What a section without lines says: where its lines are, or that there are none."""
    if any(_angle(line) == section.angle for line in brief.bottom_line):
        return "See the bottom line."
    n_left_out = section.left_out
    if n_left_out:
        return f"Nothing printed; {plural(n_left_out, 'sentence')} left out."
    return EMPTY_OF_SORTED if brief.left_out.get("language") else EMPTY


def _empty_bottom_line(brief: Brief) -> str:
    """What the bottom line says if it has no lines."""
    if set(brief.left_out) == {"language"}:
        return EMPTY_OF_SORTED
    return "Nothing printed." if brief.left_out or brief.lines else EMPTY


def _comments(brief: Brief, section: str) -> list[str]:
    """The desk's comments that stand there."""
    return [comment.text for comment in brief.comments if comment.section == section]


def _angle(line: Line) -> str:
    """The angle to which a line belongs."""
    return AngleScores(line.angles).best


def cite(line: Line) -> str:
    """Where a line stands, in brackets: "[A1.1; also A17.1, B2.1]"; and its angles, if it has two."""
    n_more = len(line.also_ids) - MOST_ALSO
    also = f"; also {', '.join(line.also_ids[:MOST_ALSO])}" if line.also_ids else ""
    also += f" and {n_more} more" if n_more > 0 else ""
    scores = AngleScores(line.angles)
    both = f"; {scores.best} and {scores.second}" if scores.second else ""
    return f"[{line.id}{also}{both}]"


def _language_of(letter: str, brief: Brief) -> str | None:
    """The language of a source's words, None for English."""
    return next((foreign_language(s.language) for s in brief.sources if s.id == letter), None)


def _title_language(brief: Brief) -> str | None:
    """The language of the page's title, where it is that of a source."""
    return next((foreign_language(s.language) for s in brief.sources if s.title == brief.title), None)


def _line(line: Line, brief: Brief) -> dict[str, Any]:
    angle = _angle(line)
    place = next((n for n, s in enumerate(brief.sections, start=1) if s.angle == angle), None)
    if angle == OTHER and len(brief.sections) == 1:
        place = None  # no line has an angle: not worth a word beside one
    return {
        "id": line.id,
        "text": line.printed,
        "cite": cite(line),
        "direction": direction(line.printed),
        "language": _language_of(line.source, brief),
        "angles": dict(line.angles),
        "angle": angle,
        "heading": brief.sections[place - 1].heading if place else None,
        "number": place,
        "score": line.score,
    }


def _source(source: Source, brief: Brief) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source_name(source),
        "title": source.title,
        "publisher": source.publisher,
        "date": source_day(source),
        "digest": source.sha256[:DIGEST_DIGITS],
        "words": source.words,
        "share": share_words(source, brief),
        "words_of": source_words(source),
        "parts": [
            {
                "text": part.text,
                "direction": direction(part.text),
                "language": foreign_language(source.language) if part.is_quoted else None,
            }
            for part in source_parts(source)
        ],
        "link": source_link(source),
    }
