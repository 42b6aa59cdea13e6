"""Learn the weights of the crisis profile, and see what carries over to sources never seen.

python -m bench.angles             each group of sources held out in turn: macro F1, and their mean
python -m bench.angles --write     the weights that ship, from all sources: briefing/angles/crisis.weights

Nothing of the sentences for measuring is used. A group that is held out is left out of
everything: the labelled sentences, those labelled besides, and what the model that labelled
`crisis-model.tsv.gz` for it learned from. A class with under 20 rows does not count in its group's mean.
"""

import argparse
import gzip
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import permutations
from pathlib import Path

from bench.angle_rows import (
    ANGLES,
    GROUPS,
    LABELS,
    LETTER,
    MEASURED,
    key_of,
    more_labelled,
    own,
    train,
    unlabelled,
)
from bench.angle_rows import group_of as group
from briefing.angles import load_cues, profile_path
from briefing.angles.labelled import Labelled, read_labelled
from briefing.angles.weights import write_weights
from briefing.learning import learn, try_profile

LEAST_ROWS = 20
PROCESSES = 2
"""Groups that are held out at a time; each takes about two gigabytes."""
COLUMNS = ("all", *GROUPS)
"""Columns of the model's labels: what it learned from, all sources or all but one group."""

RESULTS = Path(__file__).resolve().parent / "results" / "angles.md"


def model_labelled(held_out: str | None) -> list[Labelled]:
    """Sentences labelled by the model that learned without a group, none of them from that group."""
    with gzip.open(LABELS / "crisis-model.tsv.gz", "rt", encoding="utf-8") as lines:
        labels = dict(line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
    column = COLUMNS.index(held_out or "all")
    found = []
    for row in unlabelled():
        signs = labels.get(key_of(row.text))
        if signs and group(row.source) != held_out:
            primary, shares = read_sign(signs[column])
            found.append(Labelled(row.text, primary, (), (), "", group(row.source), shares))
    return found


def read_sign(sign: str) -> tuple[str, dict[str, float]]:
    """The likeliest label and the shares of all labels, of a sign in `crisis-model.tsv.gz`.

    Its place after "0" tells how sure the model was, then its likeliest label, then the second.
    """
    sureness, pair = divmod(ord(sign) - ord("0"), len(PAIRS))
    first, second = PAIRS[pair]
    share = SURENESS[sureness]
    rest = 1 - share
    shares = dict.fromkeys(LETTER.values(), rest * SMALL)
    return first, shares | {first: share, second: rest * (1 - 2 * SMALL)}


PAIRS = tuple(permutations(LETTER.values(), 2))
SURENESS = (0.97, 0.9, 0.8, 0.7, 0.58, 0.46)
SMALL = 0.15
"""Of what is left beside the likeliest label, the share of the third and of the fourth."""


def rows(held_out: str | None = None) -> list[Labelled]:
    """All sentences to learn from, without those of a group."""
    labelled = [row for row in (*train(), *more_labelled(), *own()) if row.source != held_out]
    return labelled + model_labelled(held_out)


Figure = tuple[str, float, float, int]
"""A group, its macro F1 with and without the sentence before, and its rows."""


def held_out_figure(name: str) -> Figure:
    """Macro F1 of one group's rows in the labelled file, learned from all others."""
    profile = load_cues("crisis")
    weights = learn(profile, rows(name)).weights
    tested = [row for row in train() if row.source == name]
    found = try_profile(replace(profile, weights=weights), tested)
    alone = try_profile(replace(profile, weights=weights), [replace(row, before="") for row in tested])
    return name, found.macro_f1(LEAST_ROWS), alone.macro_f1(LEAST_ROWS), len(tested)


def held_out_figures() -> list[Figure]:
    """The figure of each group, two at a time."""
    figures = []
    with ProcessPoolExecutor(PROCESSES) as pool:
        for name, found, alone, n_rows in pool.map(held_out_figure, GROUPS):
            print(f"{name:16} {found:.3f}, without the sentence before {alone:.3f}", flush=True)
            figures.append((name, found, alone, n_rows))
    return figures


def write() -> None:
    """Learn from all sources and write the weights that ship."""
    profile = load_cues("crisis")
    learned = learn(profile, rows())
    profile_path("crisis").with_suffix(".weights").write_text(
        write_weights(learned.weights), encoding="utf-8"
    )
    found = try_profile(replace(profile, weights=learned.weights), read_labelled(str(MEASURED), ANGLES))
    print(f"{learned.n_rows:,} rows, {learned.n_features:,} features, measured {found.macro_f1():.3f}")


def main() -> int:
    """Print the figures, or write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the weights that ship")
    if parser.parse_args().write:
        write()
        return 0
    figures = held_out_figures()
    mean = sum(figure[1] for figure in figures) / len(figures)
    alone = sum(figure[2] for figure in figures) / len(figures)
    print(f"mean {mean:.3f}, without the sentence before {alone:.3f}")
    table = "\n".join(f"| {name} | {n:,} | {f:.3f} | {a:.3f} |" for name, f, a, n in figures)
    RESULTS.write_text(
        "# Angles of sources held out\n\nMacro F1 of the crisis profile on the labelled rows of each "
        "group of sources, learned from all\nothers. Made by `python -m bench.angles`.\n\n"
        "| held out | rows | macro F1 | without the sentence before |\n| --- | ---: | ---: | ---: |\n"
        f"{table}\n| mean | | {mean:.3f} | {alone:.3f} |\n",
        encoding="utf-8",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
