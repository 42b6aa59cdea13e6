"""What several commands have in common: arguments, and how failures are told."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final

import typer

from briefing.errors import BriefingError, ReadError
from briefing.publish import write_files, write_stdout
from briefing.rank import RANKERS
from briefing.read import read_bytes
from briefing.render import FORMATS
from briefing.render.escape.printable import printable
from briefing.text.parties import SETTINGS

NOT_ALL_DONE: Final = 3
"""Exit code of a run that did its work, but without some source or format."""

STDOUT: Final = "-"

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Articles: files (text, Markdown, HTML, PDF, Word, mail, JSON), feeds, folders, patterns such "
        "as 'in/*.html', web addresses, a list in sources.txt, or - for standard input.",
        show_default=False,
    ),
]

RankerName = Annotated[
    str,
    typer.Option("--ranker", "-r", metavar="NAME", help=f"How sentences are ranked: {', '.join(RANKERS)}."),
]

Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        help="Language of the sources, such as en. [default: told from the text]",
    ),
]

About = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="WORDS|FILE",
        help="Only sources and sentences that concern this: words, or a file with a phrase on each line; "
        "+phrase must be there, -phrase must not.",
    ),
]

Follow = Annotated[
    bool, typer.Option("--follow", help="Read the pages that feeds link to, not only what the feeds say.")
]

AllowPrivate = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-private",
        metavar="HOST[:PORT]",
        help="Ask this host although its address is private; may be given again.",
    ),
]

Offline = Annotated[
    bool, typer.Option("--offline", help="Ask nobody: take web addresses from the cache alone.")
]

Names = Annotated[
    str | None,
    typer.Option(
        "--names",
        metavar="FILE",
        help="TOML file with more names of parties and people, in tables [parties], [organisations] "
        "and [people]. [default: briefing.toml, where there is one]",
    ),
]

TemplateDir = Annotated[
    str | None,
    typer.Option("--template-dir", metavar="DIR", help="Folder with templates of your own, named like ours."),
]

Formats = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="NAMES", help=f"Formats, with commas between them: {', '.join(FORMATS)}."
    ),
]

Pdf = Annotated[bool, typer.Option("--pdf", help="Write a one-page PDF beside the Markdown.")]

Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="DIR|FILE|-",
        help="Where to write: a folder, a file with a format's ending, or - for standard output. "
        "[default: out/]",
    ),
]

OutFile = Annotated[
    str,
    typer.Option("--out", "-o", metavar="FILE|-", help="Where to write: a file, or - for standard output."),
]


MOST_ABOUT_BYTES: Final = 100_000
"""Largest file of phrases."""


_TOPIC_ENDINGS: Final = (".txt", ".md", ".topic")
"""What a word ends in that was meant as the name of a file."""


def about_text(given: str | None) -> str | None:
    """The phrases of `--about`: those of a file where one has that name, else the words themselves.

    Raises:
        ReadError: the file cannot be read, or is no text.
    """
    if given is None:
        return given
    if not Path(given).is_file():
        if Path(given).suffix in _TOPIC_ENDINGS and not any(letter.isspace() for letter in given):
            raise ReadError(f"{given} does not exist; check the path of the topic, or give words")
        return given
    try:
        return read_bytes(given, MOST_ABOUT_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ReadError(f"{given} is not UTF-8; save the phrases as UTF-8 text") from None


def names_file(given: str | None) -> str | None:
    """The file of names that was given, or the user's settings where there are some."""
    if given is not None or not Path(SETTINGS).is_file():
        return given
    return SETTINGS


def put(content: bytes, out: str, sources: Iterable[str]) -> None:
    """Write bytes to a file, whose path is then printed, or to standard output.

    Raises:
        PublishError: the file cannot be written, or is one of the sources.
    """
    if out == STDOUT:
        write_stdout(content)
        return
    path = Path(out)
    write_files({path: content}, sources)
    typer.echo(os.fspath(path))


def report_failures(failures: Iterable[BriefingError]) -> None:
    """Name what failed, one line each on stderr, and end with exit code 3 if anything did."""
    told = list(failures)
    for failure in told:
        typer.echo(printable(f"briefing: {failure}"), err=True)
    if told:
        raise typer.Exit(NOT_ALL_DONE)
