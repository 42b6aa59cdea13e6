"""`briefing summarize` and `briefing rank`: the best sentences, and all of them with their scores."""

import sys
from pathlib import PurePath
from typing import Annotated

import typer

from briefing import extracts
from briefing.cli.arguments import Language, OutFile, RankerName, Sources, put, report_failures
from briefing.errors import UnknownName, UsageError
from briefing.options import Options
from briefing.progress import TerminalProgress
from briefing.render.extract_formats import EXTRACT_FORMATS, render_extract
from briefing.render.rank_table import RANK_FORMATS, render_ranked

_ENDINGS = {".md": "md", ".json": "json"}
"""Ending of an output file to the format that it means."""


def summarize(
    sources: Sources,
    words: Annotated[
        int | None,
        typer.Option(
            "--words",
            "-w",
            metavar="N",
            help="At most N words, and as close as whole sentences allow. "
            f"[default: {extracts.DEFAULT_WORDS}; no limit with --sentences]",
        ),
    ] = None,
    sentences: Annotated[
        int | None, typer.Option("--sentences", "-n", metavar="N", help="At most N sentences.")
    ] = None,
    ranker: RankerName = "coverage",
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=f"One of {', '.join(EXTRACT_FORMATS)}. [default: what -o ends in, or text]",
        ),
    ] = None,
    out: OutFile = "-",
    language: Language = None,
) -> None:
    """Print the best sentences of some articles, word for word, in reading order.

    The first sentence is printed even if it alone is longer than the limit. What several
    articles tell in nearly the same words is printed once.

    briefing summarize article.txt --words 60
    """
    if sentences is not None and sentences < 1:
        raise UsageError(f"--sentences is {sentences}; give a number of 1 or more")
    if words is None and sentences is None:
        words = extracts.DEFAULT_WORDS
    name = format_ or _ENDINGS.get(PurePath(out).suffix.lower(), "text")
    if name not in EXTRACT_FORMATS:
        raise UnknownName("format", name, EXTRACT_FORMATS)
    options = Options(words=words, ranker=ranker, language=language)
    with TerminalProgress(sys.stderr) as progress:
        ranked = extracts.rank_sources(sources, options, progress)
        content = render_extract(extracts.extract(ranked, words, sentences), name)
    put(content, out, (document.uri for document in ranked.corpus.documents.values()))
    report_failures(ranked.failures)


def rank(
    sources: Sources,
    ranker: RankerName = "coverage",
    words: Annotated[
        int | None,
        typer.Option(
            "--words",
            "-w",
            metavar="N",
            help="Rank for an extract of N words, as summarize does. [default: for any length]",
        ),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help=f"One of {', '.join(RANK_FORMATS)}.")
    ] = "table",
    out: OutFile = "-",
    language: Language = None,
) -> None:
    """Print every sentence of some articles with its score and place, best first.

    A sentence that tells the same as another in nearly the same words has its score and place.

    briefing rank article.txt --format csv
    """
    if format_ not in RANK_FORMATS:
        raise UnknownName("format", format_, RANK_FORMATS)
    options = Options(words=words, ranker=ranker, language=language)
    with TerminalProgress(sys.stderr) as progress:
        ranked = extracts.rank_sources(sources, options, progress)
        content = render_ranked(extracts.ranked_sentences(ranked), format_)
    put(content, out, (document.uri for document in ranked.corpus.documents.values()))
    report_failures(ranked.failures)
