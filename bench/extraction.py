"""Time of extraction as texts grow: how `results/extraction.md` and `extraction.svg` were made.

python -m bench.extraction                  up to 30,000 sentences; writes both
python -m bench.extraction --largest 3000   a quick look; writes nothing
"""

import argparse
import os
import platform
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from bench.speed import collections
from bench.svg_plot import log_log_plot
from briefing.collector import collector_held
from briefing.extract import extract, find_attributions, find_dates, find_figures, resolve_opening
from briefing.model import Document, Sentence, source_id
from briefing.read import read_document
from briefing.split import split_document
from briefing.text.parties import load_parties

RESULTS: Final = Path(__file__).resolve().parent / "results"
SIZES: Final = (300, 1_000, 3_000, 10_000, 30_000)
RUNS: Final = 3
DAY: Final = date(2012, 6, 1)
"""A day of publication for every text, so that all dates are resolved."""

LEAST: Final = 3_000
"""Sentences a second that extraction as a whole must reach on one core."""

Read = tuple[dict[str, Document], list[Sentence]]


def read(texts: list[str]) -> Read:
    """The documents of some texts, and their sentences."""
    documents = {source_id(n): read_document(text) for n, text in enumerate(texts)}
    return documents, [s for letter, d in documents.items() for s in split_document(d, letter)]


def one_text(texts: list[str]) -> Read:
    """All texts as one document: what is linear in many sources must be linear in one too."""
    document = read_document("\n\n".join(texts))
    return {"A": document}, split_document(document, "A")


def whole(found: Read) -> None:
    """All of extraction."""
    documents, sentences = found
    extract(documents, sentences, load_parties(), day=DAY)


def openings(found: Read) -> None:
    """Whom opening pronouns mean."""
    texts = [sentence.text for sentence in found[1]]
    for n, text in enumerate(texts):
        resolve_opening(text, texts[max(0, n - 2) : n])


PARTS: Final[dict[str, Callable[[Read], object]]] = {
    "whole": whole,
    "attributions": lambda found: [find_attributions(d.text) for d in found[0].values()],
    "figures": lambda found: [find_figures(s.text) for s in found[1]],
    "dates": lambda found: [find_dates(s.text, DAY) for s in found[1]],
    "openings": openings,
}
"""Part of extraction to the function that does it."""


def seconds(work: Callable[[Read], object], found: Read) -> float:
    """The median of some runs."""
    taken = []
    for _ in range(RUNS):
        with collector_held():
            began = time.perf_counter()
            work(found)
            taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def main() -> int:
    """Print the table and write it; 1 if extraction is slower than it must be."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="leave out larger collections")
    largest = parser.parse_args().largest
    table: dict[str, list[tuple[float, float]]] = {name: [] for name in (*PARTS, "whole, one text")}
    for n_sentences, texts in collections([size for size in SIZES if size <= largest]).items():
        for name, work in PARTS.items():
            table[name].append((n_sentences, seconds(work, read(texts))))
        joined = one_text(texts)
        table["whole, one text"].append((len(joined[1]), seconds(whole, joined)))
        rates = ", ".join(f"{name} {points[-1][0] / points[-1][1]:,.0f}" for name, points in table.items())
        print(f"{n_sentences:,} sentences; sentences a second: {rates}", flush=True)
    if largest >= SIZES[-1]:
        (RESULTS / "extraction.md").write_text(page(table), encoding="utf-8")
        (RESULTS / "extraction.svg").write_text(
            log_log_plot("Time of extraction", "sentences", "seconds", table), encoding="utf-8"
        )
    n, s = table["whole"][-1]
    return 0 if n / s >= LEAST else 1


def page(table: dict[str, list[tuple[float, float]]]) -> str:
    """The result as Markdown."""
    rows = [
        f"| {n:,.0f} | " + " | ".join(f"{points[k][1]:.2f}" for points in table.values()) + " |"
        for k, (n, _) in enumerate(table["whole"])
    ]
    last = ", ".join(f"{name} {points[-1][0] / points[-1][1]:,.0f}" for name, points in table.items())
    return "\n".join(
        [
            "# Extraction",
            "",
            f"Seconds on one core of {os.cpu_count()}, Python {platform.python_version()}, medians of "
            f"{RUNS} runs in one process; reading and splitting are not counted. Made by "
            "`python -m bench.extraction`.",
            "",
            "| sentences | " + " | ".join(table) + " |",
            "| ---: |" + " ---: |" * len(table),
            *rows,
            "",
            f"Sentences a second at the largest size: {last}.",
            "",
            "![Time against sentences](extraction.svg)",
            "",
        ]
    )


if __name__ == "__main__":
    raise SystemExit(main())
