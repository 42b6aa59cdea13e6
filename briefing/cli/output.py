"""Where commands that make pages put them: the formats asked for, the place, and the writing."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from briefing.brief import PROOF_MARK, Artifact, Brief
from briefing.cli.arguments import STDOUT
from briefing.errors import PublishError, ReadError, UsageError
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


def keep_edited(artifacts: Iterable[Artifact], target: Target) -> None:
    """Refuse to write a new page over one on which the desk has worked.

    Raises:
        PublishError: a Markdown page stands there that was edited since it was made, or was rendered
            with the desk's comments or without lines that the desk took out.
    """
    if target.folder is None:
        return
    for artifact in artifacts:
        path = target.folder / artifact.name
        if path.suffix == FORMATS["md"].ending and _is_edited(path, artifact.content):
            raise PublishError(
                f"{path} was edited by hand and would be overwritten; move it away, or choose another -o"
            )


def _is_edited(path: Path, made: bytes) -> bool:
    """Whether a file is a page of ours that says other than what it said when it was made."""
    try:
        content = path.read_bytes()
        if content == made or PROOF_MARK.encode() not in content:
            return False
        # Loaded late: most runs write where no page stands, or the same page.
        from briefing.verify.pages import open_page

        page = open_page(path)
    except OSError:
        return False
    except ReadError:  # somebody cut into the proof itself
        return True
    said, left = ([block.text for block in blocks] for blocks in (page.blocks, page.left))
    return said != left or bool(page.brief.comments or page.brief.left_out.get("desk"))


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
