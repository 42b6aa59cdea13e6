"""`briefing render`: a page again, as the desk edited it."""

import sys
from typing import Annotated

import typer

from briefing.cli.arguments import Formats, Out, Pdf, TemplateDir, report_failures
from briefing.cli.output import addresses, put_artifacts, stem_of, target_of
from briefing.desk import edited_brief
from briefing.pipeline import render_all
from briefing.progress import TerminalProgress
from briefing.protocols import Setting
from briefing.verify.pages import open_page


def render(
    edited: Annotated[
        str,
        typer.Argument(
            metavar="EDITED",
            help="A Markdown page from which lines were taken out, in which they were moved, or to which "
            "Comment: was added; also a JSON, HTML or PDF page as it was made.",
            show_default=False,
        ),
    ],
    pdf: Pdf = False,
    format_: Formats = None,
    out: Out = None,
    title: Annotated[
        str | None, typer.Option("--title", help="Title of the page. [default: the one that it has]")
    ] = None,
    template_dir: TemplateDir = None,
) -> None:
    """Render a page again as the desk edited it: lines taken out or moved, comments added.

    The sources are not needed. A quotation that was changed is refused with the difference.
    A line that is taken out takes along what the boxes say of it; a box or a note that is taken
    out stays out. The Markdown page may be written over; its marking stays.

    briefing render out/article.md --pdf
    """
    target = target_of(format_, out, more=["pdf"] if pdf else [])
    page = open_page(edited)
    brief = edited_brief(page, title)
    setting = Setting(template_dir, front_matter=page.has_front_matter)
    with TerminalProgress(sys.stderr) as progress:
        artifacts, failures = render_all(
            brief, target.formats, target.stem or stem_of(edited), setting, progress
        )
    kept = addresses(brief, edited)
    if not (page.format == "md" and "md" in target.formats):
        kept.append(edited)
    put_artifacts(artifacts, target, kept)
    report_failures(failures)
