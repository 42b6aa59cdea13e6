"""ROUGE-2 of every ranker on every set, beside the best peer: how `results/quality.md` was made.

python -m bench.quality                     measures all rankers and writes the table
python -m bench.quality --every 10          a quick look at each tenth cluster; writes nothing
python -m bench.quality --rankers lead,lsa  only these; writes nothing

Each extract is made as the scorer makes it, through `briefing.summarize`.
"""

import argparse
import os
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from bench.corpora import named_best_peers, scorer, text_rouge_2
from briefing.rank import RANKERS

RESULT: Final = Path(__file__).resolve().parent / "results" / "quality.md"

DEFAULT: Final = "coverage"
"""The ranker whose ratios to the best peer are given."""

THINNED: Final = ("timeline17", 4, frozenset({"kl", "lsa", "reduction"}))
"""Set, N, rankers: these take minutes for a few of its clusters, so each Nth is measured."""

ABOUT: Final = {
    "timeline17": "days of conflict news",
    "crisis_days": "pools of sentences about one day of a crisis",
    "allsides": "three outlets on one story",
    "backgrounds": "earlier updates of one crisis",
    "writers": "single articles",
    "cnndm": "single articles with highlights",
}
"""Set to what a cluster of it is."""

Scores = dict[tuple[str, str], float]
"""Ranker and set to ROUGE-2, 0 to 100."""


@dataclass(frozen=True, slots=True)
class TestSet:
    """A set of clusters: date, texts and what people wrote about them."""

    words: int
    clusters: Sequence[tuple[str | None, Sequence[str], Sequence[str]]]


SETS: dict[str, TestSet] = {}
"""What is measured on; read before the processes part, so that they share it."""


def is_thinned(ranker: str, set_name: str) -> bool:
    """Whether a ranker is so slow on a set that only each Nth cluster is measured."""
    return set_name == THINNED[0] and ranker in THINNED[2]


def measure(task: tuple[str, str]) -> tuple[tuple[str, str], float]:
    """The ranker and set of a task, and the mean ROUGE-2 of its extracts, 0 to 100."""
    ranker, set_name = task
    of_set = SETS[set_name]
    summarize = scorer().briefing_system(ranker)
    clusters = of_set.clusters[:: THINNED[1]] if is_thinned(*task) else of_set.clusters
    found = []
    for date, texts, references in clusters:
        extract = " ".join(summarize(texts, of_set.words, date).split()[: of_set.words])
        found.append(text_rouge_2(extract, references))
    return task, 100 * statistics.mean(found)


def measure_all(rankers: Iterable[str]) -> Scores:
    """The scores of all rankers on all sets, over all cores; each is printed when it is there."""
    tasks = sorted(product(rankers, SETS), key=_expected_cost, reverse=True)
    scores: Scores = {}
    with get_context("fork").Pool(os.cpu_count()) as pool:
        for (ranker, set_name), score in pool.imap_unordered(measure, tasks):
            scores[ranker, set_name] = score
            print(f"quality: {ranker:10} {set_name:12} ROUGE-2 {score:5.2f}", flush=True)
    return scores


def _expected_cost(task: tuple[str, str]) -> tuple[bool, int]:
    """What is larger for a longer task: the longest come first, so that no core waits at the end."""
    return is_thinned(*task), max(sum(map(len, texts)) for _, texts, _ in SETS[task[1]].clusters)


def table(scores: Scores, rankers: Sequence[str]) -> str:
    """The page: what the sets are, a row for each ranker, the best peers, and the ratios to them."""
    peers = {name: peer for name, peer in named_best_peers().items() if name in SETS}
    sizes = ", ".join(
        f"{name} ({ABOUT[name]}; n = {len(of_set.clusters)}, {of_set.words} words)"
        for name, of_set in SETS.items()
    )
    rows = [
        _row("ranker", SETS),
        _row("---", ["---:"] * len(SETS)),
        *(_row(ranker, (_cell(scores, ranker, name) for name in SETS)) for ranker in rankers),
        _row("**best peer**", (f"{100 * score:.2f} {peer}" for peer, score in peers.values())),
    ]
    lines = [
        "# Quality",
        "",
        f"ROUGE-2 (F, stemmed, 0 to 100) against summaries that people wrote, on six sets: {sizes}. "
        "Made by `python -m bench.quality`.",
        "",
        *rows,
        "",
    ]
    if any(is_thinned(ranker, name) for ranker, name in scores):
        lines += [f"\\* On each {THINNED[1]}th cluster only, because this ranker is slow on large ones.", ""]
    lines += [
        "The best peer is the best of the lead and sumy's lexrank, textrank, luhn, lsa, sumbasic and "
        "reduction, on at most 400 sentences from a plain splitter; kl and edmundson are not among them.",
        "",
    ]
    if DEFAULT in rankers:
        lines += _ratios({name: scores[DEFAULT, name] / 100 / peers[name][1] for name in SETS})
    return "\n".join(lines)


def _cell(scores: Scores, ranker: str, set_name: str) -> str:
    mark = " \\*" if is_thinned(ranker, set_name) else ""
    return f"{scores[ranker, set_name]:.2f}{mark}"


def _row(first: str, rest: Iterable[str]) -> str:
    return "| " + " | ".join([first, *rest]) + " |"


def _ratios(ratios: Mapping[str, float]) -> list[str]:
    """The lines that compare the default ranker with the best peer of each set."""
    worst = min(ratios, key=ratios.__getitem__)
    return [
        f"ROUGE-2 of `{DEFAULT}` over that of the best peer:",
        "",
        _row("set", [*ratios, "worst", "mean"]),
        _row("---", ["---:"] * (len(ratios) + 2)),
        _row(
            "ratio",
            [
                *(f"{ratio:.3f}" for ratio in ratios.values()),
                f"{ratios[worst]:.3f} ({worst})",
                f"{statistics.mean(ratios.values()):.3f}",
            ],
        ),
        "",
    ]


def main() -> None:
    """Print the table; write it if everything was measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--every", type=int, default=1, help="take each Nth cluster, for a quick look")
    parser.add_argument("--rankers", default="", help="names with commas between them; default: all")
    options = parser.parse_args()
    every_ranker = [name for name in RANKERS if name != "random"]
    rankers = [name for name in options.rankers.split(",") if name] or every_ranker
    module = scorer()
    for name, words, clusters in module.clusters(module.DATA, options.every):
        SETS[name] = TestSet(words, clusters)
    text = table(measure_all(rankers), rankers)
    print(text)
    if options.every == 1 and rankers == every_ranker:
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
