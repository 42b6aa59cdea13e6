"""Choose the weights of the coverage ranker on the corpora: how `rank/coverage.toml` was made.

python -m bench.tune                what each weight does when it is a little smaller or larger
python -m bench.tune --climb 3      three rounds in which each better value is kept

The figure that is raised is the mean over sets of the logarithm of ROUGE-2 over that of the best
peer, at three word limits, so that a lucky last sentence counts for less. Nothing of the texts is
kept: only the weights.
"""

import argparse
import math
import os
from collections.abc import Mapping
from dataclasses import asdict, replace
from multiprocessing import get_context

from bench.corpora import Cluster, best_peers, load_sets
from briefing.compose.extract_words import fit_words
from briefing.model import Ranking
from briefing.rank.coverage import coverage
from briefing.rank.weights import Weights, load_weights

LIMITS = (0.8, 1.0, 1.25)
"""Multiples of each set's word limit."""

STEPS = (0.8, 0.9, 1.1, 1.25)
"""What a weight is multiplied with."""

LEAST_GAIN = 0.002
"""A better figure by less is chance, and not kept."""

Ratios = dict[str, float]

SETS: dict[str, tuple[int, list[Cluster]]] = {}
"""What is measured on; read before the processes part, so that they share it."""


def measure(weights: Weights) -> tuple[Ratios, Ratios]:
    """ROUGE-2 over the best peer, for each set: at the set's own limit, and over all limits."""
    peers = best_peers()
    nominal: Ratios = {}
    overall: Ratios = {}
    for name, (words, clusters) in SETS.items():
        totals = dict.fromkeys(LIMITS, 0.0)
        for cluster in clusters:
            for limit in LIMITS:
                totals[limit] += _rouge_2(cluster, int(words * limit), weights)
        nominal[name] = totals[1.0] / len(clusters) / peers[name]
        overall[name] = sum(totals.values()) / len(LIMITS) / len(clusters) / peers[name]
    return nominal, overall


def _rouge_2(cluster: Cluster, words: int, weights: Weights) -> float:
    """ROUGE-2 of the extract that the weights give."""
    corpus = cluster.corpus
    later = {index for group in cluster.copies for index in group.members[1:]}
    heads = [index for index in corpus.front_order if index not in later]
    scores = [0.0] * len(corpus.sentences)
    for index, score in zip(heads, coverage(corpus.select(heads), words, weights), strict=True):
        scores[index] = score
    lines = fit_words(corpus, Ranking("coverage", tuple(scores)), cluster.copies, words)
    printed = {(line.source, line.start) for line in lines}
    chosen = [i for i, s in enumerate(corpus.sentences) if (s.source, s.start) in printed]
    return cluster.rouge_2(chosen, words) if chosen else 0.0


def figure(ratios: Mapping[str, float]) -> float:
    """The mean logarithm of the ratios."""
    return sum(map(math.log, ratios.values())) / len(ratios)


def report(label: str, found: tuple[Ratios, Ratios], base: float) -> None:
    """One line of the table."""
    nominal, overall = found
    ratios = "  ".join(f"{name} {ratio:.3f}" for name, ratio in nominal.items())
    mean = sum(nominal.values()) / len(nominal)
    print(f"{label:32} {figure(overall) - base:+.4f}  {ratios}  mean {mean:.3f}", flush=True)


def main() -> None:
    """Print the table, or climb."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--climb", type=int, default=0, metavar="ROUNDS")
    parser.add_argument("--every", type=int, default=1, help="take each Nth cluster, for a quick look")
    parser.add_argument("--only", default="", help="weights to look at, with commas between them")
    parser.add_argument("--set", default="", help="weights to begin with, as name=value,...")
    options = parser.parse_args()
    SETS.update(load_sets(options.every))
    given = {k: float(v) for k, v in (pair.split("=") for pair in options.set.split(",") if pair)}
    weights = replace(load_weights(), **given)
    names = [name for name in options.only.split(",") if name] or list(asdict(weights))
    with get_context("fork").Pool(os.cpu_count()) as pool:
        for round_number in range(max(1, options.climb)):
            found = pool.apply(measure, (weights,))
            base = figure(found[1])
            report(f"round {round_number + 1}", found, 0.0)
            tries = [
                (name, replace(weights, **{name: round(getattr(weights, name) * step, 4)}))
                for name in names
                for step in STEPS
            ]
            best, best_figure = weights, base + LEAST_GAIN
            for (name, tried), ratios in zip(tries, pool.imap(measure, [w for _, w in tries]), strict=True):
                report(f"{name} = {getattr(tried, name):g}", ratios, base)
                if figure(ratios[1]) > best_figure:
                    best, best_figure = tried, figure(ratios[1])
            if not options.climb or best is weights:
                break
            weights = best
    print(asdict(weights))


if __name__ == "__main__":
    main()
