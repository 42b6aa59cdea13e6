"""How far the greedy choice of coverage is from the optimum: how `results/optimum.md` was made.

python -m bench.optimum          solves small clusters of each set and writes the result

The objective is that of Gillick and Favre (2009): the weight of all distinct concepts that are
covered, with the sentences in at most so many words. The optimum is that of an integer program;
the greedy choice is the one of the ranker, with the length as the only other factor.
"""

import math
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array

from bench.corpora import Cluster, load_sets
from briefing.compose.extract_words import FEWEST_TOKENS, fit_words
from briefing.model import Ranking
from briefing.rank.concepts import GRAIN, Concepts, weigh_concepts
from briefing.rank.coverage import greedy_gains, running_prose
from briefing.rank.weights import load_weights
from briefing.text.corpus import Corpus
from briefing.text.openings import leans_on_neighbours

RESULT: Final = Path(__file__).resolve().parent / "results" / "optimum.md"

PER_SET: Final = 8
"""Clusters of each set, evenly spaced over those of the right size; a set may have fewer."""

FEWEST_SENTENCES: Final = 8
MOST_SENTENCES: Final = 60

OPTIMAL: Final = 1 - 1e-6
"""From this ratio on it is the optimum: the solver stops at a gap of that size."""


@dataclass(frozen=True, slots=True)
class Instance:
    """Sentences that may be taken, what they cover, and the limit."""

    set_name: str
    corpus: Corpus
    concepts: Concepts
    words: int

    def value(self, chosen: Sequence[int]) -> float:
        """The weight of all distinct concepts of the sentences at some indices."""
        covered = set(chain.from_iterable(self.concepts.shared[i] for i in chosen))
        return sum(self.concepts.own[i] for i in chosen) + sum(self.concepts.weights[c] for c in covered)


@dataclass(frozen=True, slots=True)
class Solved:
    """One instance, solved both ways."""

    set_name: str
    ratio: float
    """Value of the greedy choice over that of the optimum, 0 to 1."""
    greedy_s: float
    optimum_s: float


def instances() -> Iterator[Instance]:
    """The same clusters in every run."""
    for name, (words, clusters) in load_sets().items():
        found = [instance for cluster in clusters if (instance := make_instance(name, cluster, words))]
        n_taken = min(PER_SET, len(found))
        yield from (found[n * len(found) // n_taken] for n in range(n_taken))


def make_instance(set_name: str, cluster: Cluster, words: int) -> Instance | None:
    """The instance of a cluster; None if it is too small, or too large to be solved quickly.

    Concepts are weighed over all sentences, as the ranker does; what can never be taken, because
    it is a copy, too short or longer than the limit, is then left out on both sides.
    """
    later = {index for group in cluster.copies for index in group.members[1:]}
    corpus = cluster.corpus.select([i for i in cluster.corpus.front_order if i not in later])
    if not FEWEST_SENTENCES <= len(corpus.sentences) <= MOST_SENTENCES:
        return None
    weights = load_weights()
    lean = [leans_on_neighbours(s.text, c) for s, c in zip(corpus.sentences, corpus.languages, strict=True)]
    power = -weights.place_power * running_prose(lean, weights)
    places = [round((1 + place) ** power * GRAIN) / GRAIN for place in corpus.places]
    concepts = weigh_concepts(corpus.codes, places, weights)
    usable = [
        index
        for index, (length, codes) in enumerate(zip(corpus.lengths, corpus.codes, strict=True))
        if length <= words and len(codes) >= FEWEST_TOKENS
    ]
    if sum(corpus.lengths[i] for i in usable) <= words:
        return None  # everything fits: nothing is chosen
    shared, own = [concepts.shared[i] for i in usable], [concepts.own[i] for i in usable]
    return Instance(set_name, corpus.select(usable), Concepts(shared, own, concepts.weights), words)


def greedy(instance: Instance) -> list[int]:
    """The sentences that the ranker and the filling of the limit take."""
    weights, corpus = load_weights(), instance.corpus
    factors = [max(weights.fewest_words, n) ** -weights.length_power for n in corpus.lengths]
    gains = greedy_gains(instance.concepts, factors, corpus.lengths, corpus.front_ranks, instance.words)
    lines = fit_words(corpus, Ranking("coverage", tuple(gains)), (), instance.words)
    taken = {(line.source, line.start) for line in lines}
    return [i for i, s in enumerate(corpus.sentences) if (s.source, s.start) in taken]


def optimum(instance: Instance) -> list[int]:
    """The best sentences there are: a yes or no for each, and how much of each concept is covered."""
    concepts, lengths = instance.concepts, instance.corpus.lengths
    n_sentences, n_concepts = len(lengths), len(concepts.weights)
    n_variables = n_sentences + n_concepts
    limit = LinearConstraint(csr_array([lengths + [0] * n_concepts]), ub=instance.words)
    covered = LinearConstraint(_less_than_its_holders(concepts, n_sentences), ub=0)
    found = milp(
        c=-np.array(concepts.own + concepts.weights) / GRAIN,
        integrality=np.r_[np.ones(n_sentences), np.zeros(n_concepts)],
        bounds=Bounds(np.zeros(n_variables), np.ones(n_variables)),
        constraints=[limit, covered],
        options={"mip_rel_gap": 1 - OPTIMAL},
    )
    if found.status:
        raise RuntimeError(found.message)
    return [int(i) for i in np.flatnonzero(found.x[:n_sentences] > 0.5)]


def _less_than_its_holders(concepts: Concepts, n_sentences: int) -> csr_array:
    """A row for each concept: itself less all sentences that hold it, at most 0."""
    holders = [(concept, i) for i, held in enumerate(concepts.shared) for concept in held]
    n_concepts = len(concepts.weights)
    rows = [concept for concept, _ in holders] + list(range(n_concepts))
    columns = [i for _, i in holders] + list(range(n_sentences, n_sentences + n_concepts))
    values = [-1.0] * len(holders) + [1.0] * n_concepts
    return coo_array((values, (rows, columns)), shape=(n_concepts, n_sentences + n_concepts)).tocsr()


def solve(instance: Instance) -> Solved:
    """The instance solved both ways, timed."""
    chosen, greedy_s = _timed(greedy, instance)
    best, optimum_s = _timed(optimum, instance)
    return Solved(instance.set_name, instance.value(chosen) / instance.value(best), greedy_s, optimum_s)


def _timed(choose: Callable[[Instance], list[int]], instance: Instance) -> tuple[list[int], float]:
    """What was chosen, and the seconds that it took."""
    began = time.perf_counter()
    chosen = choose(instance)
    return chosen, time.perf_counter() - began


def page(solved: Sequence[Solved]) -> str:
    """The result as Markdown, with a row for each set and one for all."""
    by_set: dict[str, list[Solved]] = {}
    for one in solved:
        by_set.setdefault(one.set_name, []).append(one)
    rows = [_row(name, found) for name, found in [*by_set.items(), ("**all**", list(solved))]]
    return "\n".join(
        [
            "# Greedy and optimum",
            "",
            "The weight of the concepts that the greedy choice of `coverage` covers, over that of the best "
            "possible choice within the same number of words, which an integer program finds (Gillick and "
            f"Favre 2009; HiGHS through scipy). Clusters of {FEWEST_SENTENCES} to {MOST_SENTENCES} distinct "
            f"sentences, up to {PER_SET} of each set, at its own word limit. Made by "
            "`python -m bench.optimum`.",
            "",
            "| set | clusters | mean | worst | optimal | greedy, s in all | optimum, s in all |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
            *rows,
            "",
            "Seconds are those of the choice alone, with concepts found and weighed. What theory promises, "
            "for gains divided by the length itself and with the better of the result and the best single "
            f"sentence, is 1 - 1/sqrt(e) = {1 - math.exp(-0.5):.3f} (Lin and Bilmes 2010).",
            "",
        ]
    )


def _row(name: str, solved: Sequence[Solved]) -> str:
    ratios = [one.ratio for one in solved]
    n_optimal = sum(ratio >= OPTIMAL for ratio in ratios)
    seconds = f"{sum(one.greedy_s for one in solved):.3f} | {sum(one.optimum_s for one in solved):.2f}"
    return (
        f"| {name} | {len(ratios)} | {statistics.mean(ratios):.3f} | {min(ratios):.3f} "
        f"| {n_optimal} of {len(ratios)} | {seconds} |"
    )


def main() -> None:
    """Print the page and write it."""
    solved = []
    for instance in instances():
        solved.append(solve(instance))
        last = solved[-1]
        print(
            f"optimum: {last.set_name:12} {len(instance.corpus.sentences):3} sentences, "
            f"ratio {last.ratio:.4f}, greedy {last.greedy_s:.4f} s, optimum {last.optimum_s:.2f} s",
            flush=True,
        )
    text = page(solved)
    print(text)
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
