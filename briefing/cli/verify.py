"""`briefing verify`: a page against its sources, character by character."""

from typing import Annotated

import typer

from briefing import verify as check
from briefing.cli.arguments import TemplateDir


def verify(
    page: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="A page in Markdown, JSON, HTML or PDF, edited or not.", show_default=False
        ),
    ],
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="Its sources, where they do not lie where they lay; told apart by SHA-256, then by name.",
            show_default=False,
        ),
    ] = None,
    template_dir: TemplateDir = None,
) -> None:
    """Check every line of a page, character by character, against its sources.

    Sources are looked for at their addresses, from the current folder and then from the page's.
    Prints what is proven, and on standard error a line for everything that differs; exit code 1
    if anything does.

    briefing verify out/article.md
    """
    report = check(page, sources or None, template_dir=template_dir)
    for difference in report.differences:
        typer.echo(difference, err=True)
    typer.echo(report.summary())
    if not report.is_proven:
        raise typer.Exit(1)
