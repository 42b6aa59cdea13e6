"""`briefing make`: one page from one article or many."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from briefing import pipeline
from briefing.angles import PROFILES
from briefing.cli.arguments import Language, Names, RankerName, Sources, names_file, report_failures
from briefing.errors import UsageError
from briefing.options import MARKINGS, MAX_SHARE, MAX_WORDS, PAPERS, Options
from briefing.progress import TerminalProgress
from briefing.protocols import Setting
from briefing.publish import Target, resolve_target, write_files, write_stdout
from briefing.render import FORMATS, check_formats


def make(
    sources: Sources,
    pdf: Annotated[bool, typer.Option("--pdf", help="Write a one-page PDF beside the Markdown.")] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAMES",
            help=f"Formats, with commas between them: {', '.join(FORMATS)}. [default: md]",
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            "--out",
            "-o",
            metavar="DIR|FILE|-",
            help="Where to write: a folder, a file with a format's ending, or - for standard output. "
            "[default: out/]",
        ),
    ] = None,
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
    template_dir: Annotated[
        str | None,
        typer.Option(
            "--template-dir", metavar="DIR", help="Folder with templates of your own, named like ours."
        ),
    ] = None,
    names: Names = None,
    pin: Annotated[
        list[str] | None,
        typer.Option("--pin", metavar="ID", help="Print this sentence, such as A14.1, whatever its score."),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option("--drop", metavar="ID", help="Do not print this sentence, such as A16.1."),
    ] = None,
    max_share: Annotated[
        float,
        typer.Option(
            "--max-share", metavar="SHARE", help="Print at most this share of a source's words, 0 to 1."
        ),
    ] = MAX_SHARE,
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
    """Make one page from one article or many.

    Writes out/NAME.md, and with --pdf also out/NAME.pdf, and prints their paths.

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
        pin=tuple(pin or ()),
        drop=tuple(drop or ()),
        max_share=max_share,
    )
    asked = [name.strip().lower() for name in (format_ or "").split(",") if name.strip()]
    check_formats(tuple(asked))
    if pdf:
        asked = [*(asked or ["md"]), "pdf"]
    target = resolve_target(out, asked, {name: f.ending for name, f in FORMATS.items()})
    _refuse_terminal(target)
    with TerminalProgress(sys.stderr) as progress:
        made = pipeline.make(sources, options, progress, with_cues=explain)
        setting = Setting(options.template_dir, front_matter)
        if attach_sources:
            texts = {letter: document.text for letter, document in made.documents.items()}
            setting = replace(setting, attached=made.texts(), texts=texts)
        artifacts, failed_formats = pipeline.render_all(
            made.brief, target.formats, target.stem or made.name, setting, progress
        )
    if explain:
        from briefing.render.explain_table import explain_table

        sys.stderr.write(explain_table(made.explanations))
    if target.folder is None:
        write_stdout(artifacts[0].content)
    else:
        contents = {target.folder / artifact.name: artifact.content for artifact in artifacts}
        write_files(contents, (source.uri for source in made.brief.sources))
        for path in contents:
            typer.echo(str(path))
    report_failures([*made.failures, *failed_formats])


def _refuse_terminal(target: Target) -> None:
    """Raise `UsageError` where a PDF would fill a terminal with its bytes."""
    if target.folder is None and target.formats == ("pdf",) and sys.stdout.isatty():
        raise UsageError("a PDF is no text for a terminal; give -o a file, or pipe it on")
