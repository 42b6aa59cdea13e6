"""`briefing make`: one page from one article or many."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from briefing import pipeline
from briefing.angles import PROFILES
from briefing.cli.arguments import (
    About,
    AllowPrivate,
    Follow,
    Language,
    Names,
    Offline,
    Out,
    Pdf,
    RankerName,
    Sources,
    TemplateDir,
    about_text,
    names_file,
    report_failures,
)
from briefing.cli.output import keep_edited, put_artifacts, target_of
from briefing.errors import UsageError
from briefing.options import ALL, LARGEST, MARKINGS, MAX_SHARE, MAX_WORDS, PAPERS, Options
from briefing.pipeline import Made
from briefing.progress import TerminalProgress
from briefing.protocols import Setting
from briefing.render import FORMATS


def make(
    sources: Sources,
    pdf: Pdf = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAMES",
            help=f"Formats, with commas between them: {', '.join(FORMATS)}. [default: md]",
        ),
    ] = None,
    out: Out = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DAY",
            help="The day that the page is for, and of sources that do not state theirs, as 2016-09-29.",
        ),
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", help="Title of the page. [default: that of the main source]")
    ] = None,
    about: About = None,
    stories: Annotated[
        bool, typer.Option("--stories", help="Group the sources into stories and tell the largest.")
    ] = False,
    story: Annotated[
        str | None,
        typer.Option(
            "--story", metavar="N|WORDS", help="Tell this story: its number in `briefing stories`, or words."
        ),
    ] = None,
    all_stories: Annotated[
        bool, typer.Option("--all-stories", help="Group the sources into stories and tell the largest ones.")
    ] = False,
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            metavar="NAME|PATH",
            help=f"Angles of the page: {', '.join(PROFILES)}, or a .toml file.",
        ),
    ] = "crisis",
    ranker: RankerName = "coverage",
    words: Annotated[
        int | None,
        typer.Option(
            "--words",
            "-w",
            metavar="N",
            help=f"At most N words in lines. [default: {MAX_WORDS}]",
        ),
    ] = None,
    language: Language = None,
    paper: Annotated[
        str, typer.Option("--paper", metavar="NAME", help=f"Paper of the PDF: {', '.join(PAPERS)}.")
    ] = "a4",
    tlp: Annotated[
        str | None,
        typer.Option(
            "--tlp", metavar="LABEL", help=f"Marking of the Traffic Light Protocol: {', '.join(MARKINGS)}."
        ),
    ] = None,
    template_dir: TemplateDir = None,
    names: Names = None,
    pin: Annotated[
        list[str] | None,
        typer.Option(
            "--pin",
            metavar="ID",
            help="Print this sentence, such as A14.1, whatever its score; several with commas.",
        ),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(
            "--drop", metavar="ID", help="Do not print this sentence, such as A16.1; several with commas."
        ),
    ] = None,
    max_share: Annotated[
        float,
        typer.Option(
            "--max-share", metavar="SHARE", help="Print at most this share of a source's words, 0 to 1."
        ),
    ] = MAX_SHARE,
    follow: Follow = False,
    allow_private: AllowPrivate = None,
    offline: Offline = False,
    front_matter: Annotated[
        bool, typer.Option("--front-matter", help="Begin the Markdown with YAML front matter.")
    ] = False,
    attach_sources: Annotated[
        bool,
        typer.Option(
            "--attach-sources",
            help="Put the sources' full texts into the PDF and the HTML; mind whose texts they are.",
        ),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Print for every sentence its score, its angle and why it was printed or cut."
        ),
    ] = False,
) -> None:
    """Make one page from one article or thousands.

    Writes out/NAME.md, and with --pdf also out/NAME.pdf, and prints their paths. A page of an
    earlier run is written over, unless the desk has edited it.

    briefing make article.txt --pdf
    """
    options = Options(
        date=date,
        title=title,
        profile=profile,
        ranker=ranker,
        words=words,
        language=language,
        paper=paper.lower(),
        marking=tlp.upper().removeprefix("TLP:") if tlp else None,
        template_dir=template_dir,
        names=names_file(names),
        pin=_ids(pin),
        drop=_ids(drop),
        max_share=max_share,
        about=about_text(about),
        stories=_stories(stories, story, all_stories),
        follow=follow,
        allow_private=tuple(allow_private or ()),
        offline=offline,
    )
    target = target_of(format_, out, more=["pdf"] if pdf else [])
    with TerminalProgress(sys.stderr) as progress:
        made = pipeline.make(sources, options, progress, with_cues=explain)
        setting = Setting(options.template_dir, front_matter)
        if attach_sources:
            setting = _with_sources(setting, made)
        artifacts, failed_formats = pipeline.render_all(
            made.brief, target.formats, target.stem or made.name, setting, progress
        )
    if explain:
        from briefing.render.explain_table import explain_table

        sys.stderr.write(explain_table(made.explanations))
    keep_edited(artifacts, target)
    put_artifacts(artifacts, target, (source.uri for source in made.brief.sources))
    report_failures([*made.failures, *failed_formats])


def _stories(largest: bool, named: str | None, every: bool) -> str | None:
    """What `Options.stories` says of the three options.

    Raises:
        UsageError: they contradict each other.
    """
    if every and (largest or named is not None):
        raise UsageError("--all-stories tells several; give it without --stories and --story")
    if named is not None:
        return named
    return ALL if every else LARGEST if largest else None


def _ids(given: list[str] | None) -> tuple[str, ...]:
    """Ids of sentences as `--pin a7.1,B2.1` gives them, in capitals."""
    return tuple(id_.strip().upper() for part in given or () for id_ in part.split(",") if id_.strip())


def _with_sources(setting: Setting, made: Made) -> Setting:
    """The setting with the sources of a brief attached, as they were read."""
    texts = {letter: document.text for letter, document in made.documents.items()}
    return replace(setting, attached=made.texts(), texts=texts)
