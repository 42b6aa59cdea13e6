"""The command line: parse, call the library, print. Paths go to stdout, words for people to stderr."""

import os
import sys
from typing import Annotated, NoReturn

import typer

from briefing import pipeline
from briefing.angles import PROFILES
from briefing.errors import BriefingError, UsageError
from briefing.options import MARKINGS, MAX_WORDS, PAPERS, Options
from briefing.progress import TerminalProgress
from briefing.publish import Target, resolve_target, write_files, write_stdout
from briefing.rank import RANKERS
from briefing.render import FORMATS, check_formats, explain_table
from briefing.version import __version__

NOT_ALL_DONE = 3
"""Exit code of a run that made a page, but without some source or format."""

HELP = "Turn news articles into one checkable page: every line is quoted word for word from its source."
EXIT_CODES = (
    "Exit codes: 0 done; 1 an error, in one line; 2 wrong usage; 3 done, but a source or format failed."
)

app = typer.Typer(
    name="briefing",
    help=HELP,
    epilog=EXIT_CODES,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def briefing(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """The page and the doctor; what each does stands in its own help."""


@app.command()
def make(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Articles as plain text or Markdown: files, folders (searched for .txt and .md), "
            "or - for standard input.",
            show_default=False,
        ),
    ],
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
        str | None, typer.Option("--date", metavar="DAY", help="The day that the page is for, as 2016-09-29.")
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
    ranker: Annotated[
        str,
        typer.Option(
            "--ranker", "-r", metavar="NAME", help=f"How sentences are ranked: {', '.join(RANKERS)}."
        ),
    ] = "coverage",
    words: Annotated[
        int | None,
        typer.Option(
            "--words",
            "-w",
            metavar="N",
            help=f"At most N words in lines. [default: {MAX_WORDS}, and at most half of the sources]",
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="CODE",
            help="Language of the sources, such as en. [default: told from the text]",
        ),
    ] = None,
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
    )
    asked = [name.strip().lower() for name in (format_ or "").split(",") if name.strip()]
    check_formats(tuple(asked))
    if pdf:
        asked = [*(asked or ["md"]), "pdf"]
    target = resolve_target(out, asked, {name: f.ending for name, f in FORMATS.items()})
    _refuse_terminal(target)
    with TerminalProgress(sys.stderr) as progress:
        made = pipeline.make(sources, options, progress)
        artifacts, failed_formats = pipeline.render_all(
            made.brief, target.formats, target.stem or made.name, options.template_dir, progress
        )
    if explain:
        sys.stderr.write(explain_table(made.explanations))
    if target.folder is None:
        write_stdout(artifacts[0].content)
    else:
        contents = {target.folder / artifact.name: artifact.content for artifact in artifacts}
        write_files(contents, (source.uri for source in made.brief.sources))
        for path in contents:
            typer.echo(str(path))
    failures = [*made.failures, *failed_formats]
    for failure in failures:
        typer.echo(f"briefing: {failure}", err=True)
    if failures:
        raise typer.Exit(NOT_ALL_DONE)


@app.command()
def doctor() -> None:
    """Say what is installed, what is missing and how to get it.

    Exit code 0 if everything is there, 3 if something is missing that a page can do without,
    1 if briefing cannot work.
    """
    from briefing.doctor import NEEDED, USEFUL, examine, report

    findings = examine()
    typer.echo(report(findings), nl=False)
    missing = {finding.weight for finding in findings if not finding.found}
    if NEEDED in missing:
        raise typer.Exit(1)
    if USEFUL in missing:
        raise typer.Exit(NOT_ALL_DONE)


def _refuse_terminal(target: Target) -> None:
    """Raise `UsageError` where a PDF would fill a terminal with its bytes."""
    if target.folder is None and target.formats == ("pdf",) and sys.stdout.isatty():
        raise UsageError("a PDF is no text for a terminal; give -o a file, or pipe it on")


def main() -> NoReturn:
    """Run the command line; an error of ours becomes one line on stderr."""
    try:
        app(prog_name="briefing")
    except BriefingError as error:
        print(f"briefing: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of our output has gone; it knows
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    sys.exit(0)
