"""Find planted copies: ours beside MinHash and LSH of datasketch and of rensa.

python -m bench.copies             writes bench/results/copies.md
python -m bench.copies METHOD N    one method on N articles, as JSON

Candidates are pairs that a method would have looked at closely; the same check then makes copies of
them (`find_copies`), so that methods differ only in what they find, in seconds and in memory. Each
runs in a process of its own.
"""

import json
import platform
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib.metadata import version
from itertools import combinations
from typing import Any, Final

from bench.planted_copies import KINDS, SEED, Planted, planted
from bench.timed_run import ROOT, peak_mb
from briefing.group.copies import find_copies
from briefing.group.copy_alignment import SHINGLE
from briefing.group.copy_words import copy_words
from briefing.group.told import told_text
from briefing.model import Document

SIZES: Final = {2_000: 240, 10_000: 6_700}
"""Articles to the copies among them; the corpora hold 3,300 articles, so the large set is mostly copies."""

RANDOM_PAIRS: Final = 1_000
N_PERMUTATIONS: Final = 128
THRESHOLD: Final = 0.5
"""Jaccard similarity, 0 to 1, for which the libraries' bands are laid out."""

Pairs = set[tuple[int, int]]


def ours(documents: Sequence[Document]) -> Pairs:
    """Pairs of one text as `find_copies` gives them, its check included."""
    found: Pairs = set()
    for copies in find_copies(documents):
        found.update(combinations(sorted((copies.head, *copies.members)), 2))
    return found


def with_datasketch(documents: Sequence[Document]) -> Pairs:
    """Candidate pairs of datasketch's MinHashLSH."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=N_PERMUTATIONS)
    hashes = []
    for number, document in enumerate(documents):
        found = MinHash(num_perm=N_PERMUTATIONS)
        found.update_batch([shingle.encode() for shingle in _shingles(document)])
        index.insert(number, found)
        hashes.append(found)
    return {
        (min(number, other), max(number, other))
        for number, found in enumerate(hashes)
        for other in index.query(found)
        if other != number
    }


def with_rensa(documents: Sequence[Document]) -> Pairs:
    """Candidate pairs of rensa's RMinHashLSH, with as many bands as datasketch lays out."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=N_PERMUTATIONS, num_bands=32)
    hashes = RMinHash.from_token_sets([_shingles(d) for d in documents], N_PERMUTATIONS, 42)
    index.insert_many(hashes)
    return {
        (min(number, other), max(number, other))
        for number, found in enumerate(index.query_all(hashes))
        for other in found
        if other != number
    }


def _shingles(document: Document) -> list[str]:
    words = copy_words(told_text(document))
    return sorted({" ".join(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1))})


METHODS: Final[dict[str, Callable[[Sequence[Document]], Pairs]]] = {
    "ours": ours,
    "datasketch": with_datasketch,
    "rensa": with_rensa,
}


def measure(method: str, n_articles: int) -> dict[str, Any]:
    """What one method finds, and what it takes."""
    known = planted(n_articles, SIZES[n_articles])
    before = peak_mb()
    began = time.process_time()
    pairs = METHODS[method](known.documents)
    seconds = time.process_time() - began
    memory = peak_mb() - before
    return {"seconds": seconds, "megabytes": memory, **judge(known, pairs)}


def judge(known: Planted, pairs: Pairs) -> dict[str, Any]:
    """The share of planted copies that are paired with their original, and pairs that are none."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for copy, original in known.original.items():
        hits[known.kind[copy]].append((min(copy, original), max(copy, original)) in pairs)
    root = [known.original.get(index, index) for index in range(len(known.documents))]
    draw = random.Random(SEED)
    drawn = {tuple(sorted(draw.sample(range(len(root)), 2))) for _ in range(RANDOM_PAIRS)}
    wrong = [pair for pair in pairs if root[pair[0]] != root[pair[1]]]
    return {
        "found": {kind: sum(hits[kind]) / len(hits[kind]) for kind in KINDS},
        "all": sum(map(sum, hits.values())) / len(known.original),
        "pairs": len(pairs),
        "others": len(wrong),
        "random": sum(pair in drawn for pair in wrong),
    }


def main() -> int:
    """Write the table, or print one run of it."""
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))))
        return 0
    rows = []
    for size in SIZES:
        for method in METHODS:
            command = [sys.executable, "-m", "bench.copies", method, str(size)]
            run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
            rows.append((size, method, json.loads(run.stdout)))
            print(rows[-1], flush=True)
    (ROOT / "bench" / "results" / "copies.md").write_text(_page(rows), encoding="utf-8")
    return 0


def _page(rows: Sequence[tuple[int, str, dict[str, Any]]]) -> str:
    versions = f"datasketch {version('datasketch')}, rensa {version('rensa')}, numpy {version('numpy')}"
    lines = [
        "# Copies",
        "",
        f"Python {platform.python_version()}, {versions}, one core. Made by `python -m bench.copies`.",
        "",
        "Share of planted copies that are paired with their original. *Ours* is the whole of `find_copies`, "
        "its close check of candidates included; of the libraries it is the candidates alone, which still "
        "need that check. *Other pairs* are pairs of articles of which neither was made from the other; the "
        "corpora hold real copies, and many versions of one report. Processor seconds; MB is what the "
        "process grew by.",
        "",
        "| articles | method | found | "
        + " | ".join(KINDS)
        + " | pairs | other pairs | in 1,000 random | s | MB |",
        "| ---: | --- |" + " ---: |" * (len(KINDS) + 6),
    ]
    for size, method, found in rows:
        shares = " | ".join(f"{found['found'][kind]:.3f}" for kind in KINDS)
        lines.append(
            f"| {size:,} | {method} | {found['all']:.3f} | {shares} | {found['pairs']:,} "
            f"| {found['others']:,} | {found['random']} | {found['seconds']:.1f} | {found['megabytes']:.0f} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
