"""`briefing extract`: what some articles say, in figures, positions, dates and notes."""

import sys
from pathlib import PurePath
from typing import Annotated

import typer

from briefing import facts
from briefing.cli.arguments import Language, Names, OutFile, Sources, names_file, put, report_failures
from briefing.errors import UnknownName
from briefing.options import Options
from briefing.progress import TerminalProgress
from briefing.render.fact_tables import FACT_ENDINGS, FACT_FORMATS, Found, render_facts


def extract(
    sources: Sources,
    figures: Annotated[
        bool, typer.Option("--figures", help="Figures: what is counted, where, who says so, as of when.")
    ] = False,
    positions: Annotated[bool, typer.Option("--positions", help="Positions: who said what.")] = False,
    dates: Annotated[bool, typer.Option("--dates", help="Words for days, pinned to the calendar.")] = False,
    notes: Annotated[bool, typer.Option("--notes", help="Notes on the quality of the sources.")] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=f"One of {', '.join(FACT_FORMATS)}. [default: what -o ends in, or table]",
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DAY", help="The day of sources that do not state theirs, as 2016-09-29."
        ),
    ] = None,
    names: Names = None,
    out: OutFile = "-",
    language: Language = None,
) -> None:
    """Print what some articles say: figures, positions, dates and notes, all word for word.

    Without an option for one of them all four are printed. What is not sure is left out.

    briefing extract article.txt --figures --format csv
    """
    name = format_ or FACT_ENDINGS.get(PurePath(out).suffix.lower(), "table")
    if name not in FACT_FORMATS:
        raise UnknownName("format", name, FACT_FORMATS)
    options = Options(date=date, names=names_file(names), language=language)
    with TerminalProgress(sys.stderr) as progress:
        found = facts.find_facts(sources, options, progress)
    every = not (figures or positions or dates or notes)
    asked = Found(
        sources=found.sources,
        figures=found.figures if figures or every else None,
        positions=found.positions if positions or every else None,
        dates=found.timeline if dates or every else None,
        notes=found.notes if notes or every else None,
    )
    put(render_facts(asked, name), out, (source.uri for source in found.sources))
    report_failures(found.failures)
