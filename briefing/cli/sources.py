"""`briefing read` and `briefing stories`: what was understood of the sources, before any page."""

import json
import sys
from typing import Annotated, Any

import typer

from briefing.cli.arguments import (
    About,
    AllowPrivate,
    Follow,
    Language,
    Offline,
    Sources,
    about_text,
    report_failures,
)
from briefing.model import Document
from briefing.options import Options
from briefing.progress import TerminalProgress
from briefing.render.escape.printable import one_line, printable
from briefing.reports import SourceReport, StoryReport, report_sources, report_stories
from briefing.text.languages import language_name

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of lines for people.")]


def read(
    sources: Sources,
    text: Annotated[
        bool, typer.Option("--text", help="Print the paragraphs too, with what each was taken for.")
    ] = False,
    language: Language = None,
    follow: Follow = False,
    allow_private: AllowPrivate = None,
    offline: Offline = False,
    as_json: AsJson = False,
) -> None:
    """Show how sources are read: title, publisher, author, day, language, words, and what is no news.

    briefing read page.html --text
    """
    options = _options(language, None, follow, allow_private, offline)
    with TerminalProgress(sys.stderr) as progress:
        found, failures = report_sources(sources, options, progress)
    if as_json:
        _print_json([_source_data(report, text) for report in found])
    else:
        for report in found:
            typer.echo(printable(_source_words(report)))
            if text:
                typer.echo(printable(_paragraphs(report.document)))
    report_failures(failures)


def stories(
    sources: Sources,
    about: About = None,
    language: Language = None,
    follow: Follow = False,
    allow_private: AllowPrivate = None,
    offline: Offline = False,
    as_json: AsJson = False,
) -> None:
    """Group sources into stories, the largest first, each with its number, size, title and sources.

    briefing stories feed.xml
    """
    options = _options(language, about, follow, allow_private, offline)
    with TerminalProgress(sys.stderr) as progress:
        found, failures = report_stories(sources, options, progress)
    if as_json:
        _print_json([_story_data(story) for story in found])
    else:
        for story in found:
            n = len(story.documents)
            typer.echo(f"{story.number}. {one_line(story.title)} ({n} {'source' if n == 1 else 'sources'})")
            for document in story.documents:
                typer.echo(f"   {one_line(_line(document))}")
    report_failures(failures)


def _options(
    language: str | None, about: str | None, follow: bool, allow_private: list[str] | None, offline: bool
) -> Options:
    return Options(
        language=language,
        about=about_text(about),
        follow=follow,
        allow_private=tuple(allow_private or ()),
        offline=offline,
    )


def _line(document: Document) -> str:
    """A document on one line: title, publisher, day, address."""
    day = document.published.isoformat() if document.published else "no date"
    told = [document.title or "no title", document.publisher, day, document.uri]
    return " · ".join(part for part in told if part)


def _source_words(report: SourceReport) -> str:
    """What is known of a document, in a few lines."""
    document = report.document
    day = document.published.isoformat() if document.published else "not stated"
    if document.published_from:
        day += f" (from the {document.published_from})"
    rows = {
        "title": document.title or "not stated",
        "publisher": document.publisher or "not stated",
        "author": document.author or "not stated",
        "date": day,
        "language": language_name(document.language),
        "read as": f"{document.media}, {document.encoding}",
        "words": f"{document.n_words:,}",
        "link": document.link,
        "left out": ", ".join(f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in report.left_out.items()),
        "also at": ", ".join(copy.uri for copy in report.copies),
    }
    rows |= {f"note {n}": note.text for n, note in enumerate(document.notes, start=1)}
    told = [f"  {name + ':':<11}{value}" for name, value in rows.items() if value]
    return "\n".join([f"{report.letter}  {document.uri}", *told])


def _paragraphs(document: Document) -> str:
    """The paragraphs with their numbers, those that are no news with what they were taken for."""
    rows = [""]
    for paragraph in document.paragraphs:
        kind = "" if paragraph.kind == "body" else f"[{paragraph.kind}] "
        rows.append(f"  {paragraph.number:>3}  {kind}{document.text[paragraph.start : paragraph.end]}")
    return "\n".join([*rows, ""])


def _source_data(report: SourceReport, with_text: bool) -> dict[str, Any]:
    document = report.document
    data: dict[str, Any] = {
        "id": report.letter,
        "uri": document.uri,
        "title": document.title,
        "publisher": document.publisher,
        "author": document.author,
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from,
        "language": document.language,
        "link": document.link,
        "media": document.media,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "words": document.n_words,
        "left_out": dict(report.left_out),
        "also_at": [copy.uri for copy in report.copies],
        "notes": [note.text for note in document.notes],
    }
    if with_text:
        data["paragraphs"] = [
            {
                "number": p.number,
                "kind": p.kind,
                "start": p.start,
                "end": p.end,
                "text": document.text[p.start : p.end],
            }
            for p in document.paragraphs
        ]
    return data


def _story_data(story: StoryReport) -> dict[str, Any]:
    return {
        "number": story.number,
        "title": story.title,
        "sources": [{"uri": d.uri, "title": d.title, "publisher": d.publisher} for d in story.documents],
    }


def _print_json(data: object) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
