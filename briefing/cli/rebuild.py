"""`briefing rebuild`: the same bytes again, from what a file carries."""

from pathlib import Path, PurePath
from typing import Annotated

import typer

from briefing.cli.arguments import STDOUT, Formats, Out, TemplateDir, report_failures
from briefing.cli.output import addresses, put_artifacts, stem_of, target_of
from briefing.desk import rebuild as rebuild_brief
from briefing.desk.rebuilt import with_sources
from briefing.protocols import Setting
from briefing.verify.pages import open_page


def rebuild(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="The JSON of a brief, or a page that carries it.", show_default=False
        ),
    ],
    format_: Formats = None,
    out: Out = None,
    template_dir: TemplateDir = None,
    front_matter: Annotated[
        bool, typer.Option("--front-matter", help="The Markdown began with YAML front matter.")
    ] = False,
    attach_sources: Annotated[
        bool,
        typer.Option("--attach-sources", help="The sources' full texts were attached; they must be there."),
    ] = False,
) -> None:
    """Make a page again, byte for byte, from its JSON or from a page that carries it.

    Writes Markdown and a PDF unless --format says otherwise. Where the recorded versions are not
    the running ones, bytes may differ; that is said on standard error.

    briefing rebuild brief.json
    """
    page = open_page(file)
    target = target_of(format_ or (None if _is_named(out) else "md,pdf"), out)
    setting = Setting(template_dir, front_matter or page.has_front_matter)
    if attach_sources or page.sources:
        setting = with_sources(setting, page)
    artifacts, failures, others = rebuild_brief(
        page.brief, target.formats, target.stem or stem_of(file), setting
    )
    put_artifacts(artifacts, target, [*addresses(page.brief, file), file])
    if others:
        typer.echo(f"briefing: made with other versions ({'; '.join(others)}); bytes may differ", err=True)
    report_failures(failures)


def _is_named(out: str | None) -> bool:
    """Whether `-o` names a file, whose ending says the format, or standard output."""
    return out is not None and (out == STDOUT or bool(PurePath(out).suffix and not Path(out).is_dir()))
