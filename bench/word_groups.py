"""Make the groups of words that stand in the same company (`briefing/text/data/word_groups.txt`).

python -m bench.word_groups VECTORS.txt      word vectors, one word and its numbers on a line

The groups that ship are those of the GloVe vectors of 2014 (6 billion words of Wikipedia and
Gigaword, 100 numbers a word; Pennington, Socher and Manning 2014), which are in the public domain
(PDDL 1.0). Only ordinary words are kept: those that the corpora beside this checkout write in
small letters, so that no name of a person, place or country is among them.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.angle_rows import unlabelled
from briefing.text.tokens import tokenize

Floats = NDArray[np.float64]

TARGET = Path(__file__).resolve().parent.parent / "briefing" / "text" / "data" / "word_groups.txt"

N_GROUPS = 1000
N_COMMONEST = 60_000
"""Words at the head of the vector file that are looked at; it is sorted by frequency."""

LEAST_SMALL = 3
"""Times that the corpora write a word in small letters, to count as ordinary."""

LEAST_SHARE = 0.25
"""... and at least this share of the times that they write it with a capital inside a sentence."""

ROUNDS = 40
WORD = re.compile(r"[a-z]+(-[a-z]+)*")


def ordinary_words(texts: Iterable[str]) -> set[str]:
    """Words in small letters that are no names, by how the texts write them."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for place, token in enumerate(tokenize(text)):
            word = token.lower().replace("’", "'").removesuffix("'s")
            if token[0].islower():
                small[word] += 1
            elif token[0].isupper() and place:
                capital[word] += 1
    return {w for w, n in small.items() if n >= LEAST_SMALL and n >= LEAST_SHARE * capital[w]}


def read_vectors(path: str, wanted: set[str]) -> tuple[list[str], Floats]:
    """The words at the head of a vector file that are wanted, and their vectors as unit rows."""
    words, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for place, line in enumerate(lines):
            word, _, numbers = line.partition(" ")
            if place >= N_COMMONEST:
                break
            if word in wanted and len(word) > 1 and WORD.fullmatch(word):
                words.append(word)
                rows.append(np.array(numbers.split(), dtype=np.float64))
    vectors = np.array(rows)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(axis=0)
    return words, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def spherical_k_means(vectors: Floats, k: int, seed: int = 0) -> NDArray[np.int64]:
    """The group of each unit row (Dhillon and Modha 2001)."""
    random = np.random.default_rng(seed)
    centres = vectors[random.choice(min(len(vectors), 6 * k), k, replace=False)]
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-12), centres)
    return np.asarray((vectors @ centres.T).argmax(axis=1))


def main() -> int:
    """Write the file of groups."""
    words, vectors = read_vectors(sys.argv[1], ordinary_words(row.text for row in unlabelled()))
    groups: dict[int, list[str]] = {}
    for word, group in zip(words, spherical_k_means(vectors, N_GROUPS), strict=True):
        groups.setdefault(int(group), []).append(word)
    TARGET.write_text("".join(f"{' '.join(group)}\n" for group in groups.values()), encoding="utf-8")
    print(f"{len(words):,} words in {len(groups):,} groups: {TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
