"""The command line: parse, call the library, print. Paths go to stdout, words for people to stderr."""

import importlib
import os
import sys
from collections.abc import Iterable
from typing import Annotated, Final, NoReturn

import typer

from briefing.errors import BriefingError
from briefing.render.escape.printable import printable
from briefing.version import __version__

HELP = "Turn news articles into one checkable page: every line is quoted word for word from its source."
EXIT_CODES = (
    "Exit codes: 0 done; 1 an error, in one line; 2 wrong usage; 3 done, but a source or format failed."
)

COMMANDS: Final = {
    "make": ("briefing.cli.make", "make"),
    "verify": ("briefing.cli.verify", "verify"),
    "render": ("briefing.cli.render", "render"),
    "rebuild": ("briefing.cli.rebuild", "rebuild"),
    "summarize": ("briefing.cli.extracts", "summarize"),
    "rank": ("briefing.cli.extracts", "rank"),
    "extract": ("briefing.cli.facts", "extract"),
    "read": ("briefing.cli.sources", "read"),
    "stories": ("briefing.cli.sources", "stories"),
    "doctor": ("briefing.cli.doctor", "doctor"),
    "angles": ("briefing.cli.angles", "app"),
    "template": ("briefing.cli.template", "app"),
}
"""Name of a command to the module and the function, or the group of commands, that it is.

Only what is asked for is loaded: a page need not wait for what learns angles.
"""


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


def briefing(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """The page, plain extracts, angle profiles, and the doctor; what each does stands in its own help."""


def make_app(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with the commands of these names."""
    app = typer.Typer(
        name="briefing",
        help=HELP,
        epilog=EXIT_CODES,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(briefing)
    for name in names:
        module, attribute = COMMANDS[name]
        command = getattr(importlib.import_module(module), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def main() -> NoReturn:
    """Run the command line; an error of ours becomes one line on stderr."""
    asked = sys.argv[1:2]
    try:
        make_app(asked if asked and asked[0] in COMMANDS else COMMANDS)(prog_name="briefing")
    except BriefingError as error:
        print(printable(f"briefing: {error}"), file=sys.stderr)  # a name may hold what a terminal obeys
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of our output has gone; it knows
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    sys.exit(0)
