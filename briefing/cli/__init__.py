"""The command line: parse, call the library, print. Paths go to stdout, words for people to stderr."""

import os
import sys
from typing import Annotated, NoReturn

import typer

from briefing.cli import angles
from briefing.cli.doctor import doctor
from briefing.cli.extracts import rank, summarize
from briefing.cli.facts import extract
from briefing.cli.make import make
from briefing.errors import BriefingError
from briefing.version import __version__

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
    """The page, plain extracts, angle profiles, and the doctor; what each does stands in its own help."""


for command in (make, summarize, rank, extract, doctor):
    app.command()(command)
app.add_typer(angles.app, name="angles")


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
