"""Time and memory as collections grow: how `results/speed.md` and `speed.svg` were made.

python -m bench.speed                    up to 100,000 sentences; writes both
python -m bench.speed --largest 3000     a quick look; writes nothing
"""

import argparse
import importlib.metadata
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from bench import peers
from bench.corpora import scorer
from bench.svg_plot import log_log_plot
from bench.timed_run import Measured, measure
from briefing.errors import EmptyDocument
from briefing.rank.lexrank import MOST_SENTENCES
from briefing.read import read_document
from briefing.split import split_document

RESULTS: Final = Path(__file__).resolve().parent / "results"

SIZES: Final = (1_000, 3_000, 10_000, 30_000, 100_000)
RANKERS: Final = ("coverage", "lexrank", "textrank", "centroid")
FEW: Final = 10_000
"""Up to so many sentences a run is short, and the median of `RUNS_OF_FEW` counts."""
RUNS_OF_FEW: Final = 3


Table = Mapping[str, Mapping[int, Measured]]
"""Ranker to number of sentences to what it took."""


def distinct_texts() -> Iterator[str]:
    """The documents of the corpora, each once: news about conflict first, then the other sets."""
    module = scorer()
    seen = set()
    for row in module.rows(module.DATA / "timeline17/articles.jsonl.gz"):
        if row["text"] not in seen:
            seen.add(row["text"])
            yield row["text"]
    for _, _, clusters in module.clusters(module.DATA):
        for _, texts, _ in clusters:
            for text in texts:
                if text not in seen:
                    seen.add(text)
                    yield text


def collections(sizes: Sequence[int]) -> dict[int, list[str]]:
    """Number of sentences to texts that have exactly so many; a larger one begins like a smaller one."""
    found: dict[int, list[str]] = {}
    texts: list[str] = []
    n_sentences = 0
    wanted = list(sizes)
    for text in distinct_texts():
        ends = _sentence_ends(text)
        while wanted and n_sentences + len(ends) >= wanted[0]:
            n_missing = wanted[0] - n_sentences
            cut = text[: ends[n_missing - 1]] if n_missing else ""
            if len(_sentence_ends(cut)) != n_missing:
                break  # a text that reads otherwise when it is cut: the next one is cut instead
            found[wanted.pop(0)] = [*texts, cut] if cut else list(texts)
        if not wanted:
            return found
        if n_sentences + len(ends) <= wanted[0]:
            texts.append(text)
            n_sentences += len(ends)
    print(f"speed: the corpora have {n_sentences} sentences only", file=sys.stderr)
    return found


def _sentence_ends(text: str) -> list[int]:
    """Where the sentences of a text end, in its own code points."""
    try:
        document = read_document(text)
    except EmptyDocument:
        return []
    return [sentence.end for sentence in split_document(document, "A")]


def measure_all(sizes: Sequence[int]) -> Table:
    """What every ranker took at every size; each is printed when it is there."""
    table: dict[str, dict[int, Measured]] = {ranker: {} for ranker in RANKERS}
    for n_sentences, texts in collections(sizes).items():
        for ranker in RANKERS:
            found = measure(texts, ranker, RUNS_OF_FEW if n_sentences <= FEW else 1)
            table[ranker][n_sentences] = found
            print(
                f"speed: {n_sentences:7,} sentences, {ranker:9} {found.wall_s:7.2f} s, "
                f"peak {found.peak_mb:5.0f} MB",
                flush=True,
            )
    return table


def page(table: Table) -> str:
    """The result as Markdown."""
    sizes = list(next(iter(table.values())))
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("numpy", "scipy", "sumy"))
    rows = [
        f"| {n:,} | "
        + " | ".join(f"{table[r][n].wall_s:.2f} | {table[r][n].peak_mb:.0f}" for r in RANKERS)
        + " |"
        for n in sizes
    ]
    return "\n".join(
        [
            "# Speed",
            "",
            f"Measured on {os.cpu_count()} cores with Python {platform.python_version()}, {versions}. "
            "Made by `python -m bench.speed`.",
            "",
            "## Growth",
            "",
            "Wall seconds of one `briefing.summarize(texts, words=100, ranker=...)`, reading and splitting "
            "included, and peak resident memory of its process in megabytes, from texts in memory; each in a "
            f"fresh process with libraries loaded, up to {FEW:,} sentences the median of {RUNS_OF_FEW}. "
            f"News texts, each once. `lexrank` scores at most {MOST_SENTENCES:,} sentences.",
            "",
            "| sentences | " + " | ".join(f"{r}, s | MB" for r in RANKERS) + " |",
            "| ---: | " + " | ".join(["---: | ---:"] * len(RANKERS)) + " |",
            *rows,
            "",
            *_ratios(table),
            "![Time against sentences](speed.svg)",
            "",
            "## Beside sumy",
            "",
            "Seconds of one call from the same texts, libraries loaded, and how many times longer sumy's "
            "LexRank takes for five sentences. *First*: the texts are new to the process, medians of "
            f"{peers.OUR_RUNS} fresh processes. *Again*: the process has seen their words before, medians "
            f"of {peers.OUR_RUNS} runs in turn with {peers.SUMY_RUNS} of sumy.",
            "",
            *peers.table(),
            "",
        ]
    )


def _ratios(table: Table, small: int = 10_000, large: int = 100_000) -> list[str]:
    """The lines that say how much longer ten times the sentences take."""
    ratios = [
        f"{ranker} {of_one[large].wall_s / of_one[small].wall_s:.1f}"
        for ranker, of_one in table.items()
        if small in of_one and large in of_one
    ]
    if not ratios:
        return []
    return [f"Time for {large:,} sentences over time for {small:,}: {', '.join(ratios)}.", ""]


def plot(table: Table) -> str:
    """Time against sentences."""
    series = {
        ranker: [(float(n), found.wall_s) for n, found in of_one.items()] for ranker, of_one in table.items()
    }
    return log_log_plot("Time of one extract", "sentences", "seconds", series)


def main() -> None:
    """Print the page; write it and the plot if every size was measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="leave out larger collections")
    options = parser.parse_args()
    table = measure_all([size for size in SIZES if size <= options.largest])
    text = page(table)
    print(text)
    if options.largest >= SIZES[-1]:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "speed.md").write_text(text, encoding="utf-8")
        (RESULTS / "speed.svg").write_text(plot(table), encoding="utf-8")


if __name__ == "__main__":
    main()
