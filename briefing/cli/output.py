"""Where commands that make pages put them: the formats asked for, the place, and the writing."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from briefing.brief import Artifact, Brief
from briefing.cli.arguments import STDOUT
from briefing.errors import UsageError
from briefing.publish import Target, resolve_target, write_files, write_stdout
from briefing.render import FORMATS, check_formats


def target_of(format_: str | None, out: str | None, *, more: Sequence[str] = ()) -> Target:
    """The formats and the place that options name.

    Args:
        format_: names with commas between them, or None.
        out: a folder, a file with the ending of a format, "-", or None for out/.
        more: formats that are wanted beside those; beside the default where none is named.

    Raises:
        UsageError: they contradict each other, or a PDF would fill a terminal with its bytes.
        UnknownName: there is no such format.
    """
    asked = [name.strip().lower() for name in (format_ or "").split(",") if name.strip()]
    check_formats(tuple(asked))
    if more:
        asked = [*(asked or [next(iter(FORMATS))]), *more]
    target = resolve_target(out, asked, {name: f.ending for name, f in FORMATS.items()})
    if target.folder is None and target.formats == ("pdf",) and sys.stdout.isatty():
        raise UsageError("a PDF is no text for a terminal; give -o a file, or pipe it on")
    return target


def put_artifacts(artifacts: Iterable[Artifact], target: Target, kept: Iterable[str]) -> None:
    """Write artifacts to their place and print their paths.

    Args:
        kept: files that are never written over.

    Raises:
        PublishError: something cannot be written, or is one of those files.
    """
    if target.folder is None:
        write_stdout(next(iter(artifacts)).content)
        return
    contents = {target.folder / artifact.name: artifact.content for artifact in artifacts}
    write_files(contents, kept)
    for path in contents:
        typer.echo(os.fspath(path))


def stem_of(page: str) -> str:
    """The name of a page without its ending; of one on standard input "page"."""
    return "page" if page == STDOUT else Path(page).stem


def addresses(brief: Brief, page: str) -> list[str]:
    """Where the sources of a page may lie: from the current folder, and from the page's."""
    folder = Path(page).parent
    return [path for s in brief.sources for path in (s.uri, os.fspath(folder / s.uri)) if "\0" not in path]
