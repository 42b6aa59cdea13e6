"""Set a hundred pages and check each: how `results/pages.md` was made.

python -m bench.pages                   all; writes the result, and exits 1 if a check fails
python -m bench.pages --only 17         one input, looked at again; writes nothing
"""

import argparse
import importlib.metadata
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.page_checks import problems
from bench.page_inputs import Input, inputs
from briefing import pipeline
from briefing.errors import BriefingError
from briefing.options import ROOM
from briefing.protocols import Setting
from briefing.render.pdf import LaidOut

RESULTS: Final = Path(__file__).resolve().parent / "results"

MOST_MEDIAN_S: Final = 0.4
"""Seconds that composing and fitting may take, at the median, libraries loaded."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came out."""

    of: Input
    wrong: tuple[str, ...]
    compose_s: float = 0.0
    fit_s: float = 0.0
    write_s: float = 0.0
    n_printed: int = 0
    n_words: int = 0
    n_no_room: int = 0
    free_mm: float = 0.0

    @property
    def seconds(self) -> float:
        """Of composing and fitting."""
        return self.compose_s + self.fit_s


@contextmanager
def stopwatch(name: str) -> Iterator[list[float]]:
    """Adds up the seconds that calls of one function of the pipeline take."""
    seconds = [0.0]
    function: Callable[..., Any] = getattr(pipeline, name)

    def timed(*arguments: Any, **more: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*arguments, **more)
        finally:
            seconds[0] += time.perf_counter() - began

    setattr(pipeline, name, timed)
    try:
        yield seconds
    finally:
        setattr(pipeline, name, function)


def page(given: Input) -> tuple[Page, LaidOut | None]:
    """The page of an input, with its times and everything that is wrong with it."""
    try:
        with stopwatch("compose") as compose_s:
            made = pipeline.make(given.documents, given.options)
        began = time.perf_counter()
        laid_out = pipeline.fit(made.brief, Setting())
        fit_s = time.perf_counter() - began
        pdf = laid_out.write()
        write_s = time.perf_counter() - began - fit_s
    except BriefingError as error:
        return Page(given, (f"no page: {error}",)), None
    brief = laid_out.brief
    return (
        Page(
            given,
            tuple(problems(made, laid_out, pdf)),
            compose_s[0],
            fit_s,
            write_s,
            len(brief.lines),
            brief.words,
            sum(brief.left_out.get(reason, 0) for reason in ROOM),
            -laid_out.overflow_mm,
        ),
        laid_out,
    )


def report(pages: Sequence[Page]) -> str:
    """The result as Markdown."""
    kinds = list(dict.fromkeys(page.of.kind for page in pages))
    wrong = [page for page in pages if page.wrong]
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("weasyprint", "pypdf"))
    return "\n".join(
        [
            "# Pages",
            "",
            f"{len(pages)} inputs from the corpora, of {min(p.of.n_words for p in pages):,} to "
            f"{max(p.of.n_words for p in pages):,} words; every third on Letter, every fourth marked, with "
            "limits of 60, 350, 900 and 3,000 words. "
            f"Measured on {os.cpu_count()} cores with Python {platform.python_version()}, {versions}. "
            "Made by `python -m bench.pages`.",
            "",
            "Checked of every page: the PDF has one page; its text layer holds all that the brief shows "
            "(title, lines with their ids, figures, positions, timeline, notes, sources, foot); nothing is "
            "set or painted under 9 pt; no line of type stands outside the margins or over another one, and "
            "no box hides what is too long; printed and cut together are all sentences, and printed and "
            "without room together are all that were chosen.",
            "",
            f"**{len(pages) - len(wrong)} of {len(pages)} pages pass.**",
            *(f"- {page.of.name}: {'; '.join(page.wrong[:3])}" for page in wrong),
            "",
            "## Time",
            "",
            "Seconds of composing (choosing and measuring) and of fitting (laying the page out), after "
            "imports and analysis. One run each.",
            "",
            "| | median | 90th percentile | longest |",
            "| --- | ---: | ---: | ---: |",
            _times("compose and fit", [page.seconds for page in pages]),
            _times("compose", [page.compose_s for page in pages]),
            _times("fit", [page.fit_s for page in pages]),
            _times("write the PDF", [page.write_s for page in pages]),
            "",
            f"Asked: a median of at most {MOST_MEDIAN_S} s for composing and fitting.",
            "",
            "## What stands on the pages",
            "",
            "Medians. *No room* counts lines beyond the word limit or the page; *free* is the height left at "
            "the foot of the page.",
            "",
            "| inputs | n | words of sources | lines | words | no room | free, mm | compose and fit, s |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            *(_kind(kind, [page for page in pages if page.of.kind == kind]) for kind in kinds),
            "",
        ]
    )


def _times(name: str, seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    ninth = ordered[min(len(ordered) - 1, round(0.9 * len(ordered)))]
    return f"| {name} | {statistics.median(ordered):.2f} | {ninth:.2f} | {ordered[-1]:.2f} |"


def _kind(kind: str, pages: Sequence[Page]) -> str:
    median = statistics.median
    return (
        f"| {kind} | {len(pages)} | {median(p.of.n_words for p in pages):,.0f} "
        f"| {median(p.n_printed for p in pages):.0f} | {median(p.n_words for p in pages):.0f} "
        f"| {median(p.n_no_room for p in pages):.0f} | {median(p.free_mm for p in pages):.0f} "
        f"| {median(p.seconds for p in pages):.2f} |"
    )


def main() -> None:
    """Check every page; write the result unless one alone was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", type=int, metavar="N", help="look at the input of that number alone")
    parser.add_argument("--pdf", type=Path, metavar="DIR", help="keep the PDFs there")
    options = parser.parse_args()
    given = inputs()
    page(given[0])  # loads the libraries
    pages = []
    for one in given if options.only is None else [given[options.only]]:
        result, laid_out = page(one)
        pages.append(result)
        told = "; ".join(result.wrong) or "right"
        print(
            f"pages: {one.name[:40]:40} {one.n_words:6,} words {result.n_printed:3} lines "
            f"{result.free_mm:4.0f} mm {result.compose_s:.2f} + {result.fit_s:.2f} s  {told}",
            flush=True,
        )
        if options.pdf and laid_out:
            (options.pdf / f"{one.name[:3]}.pdf").write_bytes(laid_out.write())
    text = report(pages)
    print(text)
    if options.only is None:
        (RESULTS / "pages.md").write_text(text, encoding="utf-8")
    n_wrong = sum(bool(result.wrong) for result in pages)
    slow = statistics.median(result.seconds for result in pages) > MOST_MEDIAN_S
    if n_wrong or slow:
        sys.exit(f"pages: {n_wrong} of {len(pages)} are wrong" + (", and they take too long" if slow else ""))


if __name__ == "__main__":
    main()
