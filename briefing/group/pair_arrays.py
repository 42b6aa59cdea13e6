"""Pairs of neighbouring stems in arrays: `near_duplicates.share_of_pairs` for thousands of sentences."""

import numpy as np

from briefing.text.arrays import TokenArrays


def share_of_many_pairs(tokens: TokenArrays) -> list[float]:
    """The share, 0 to 1, of each sentence's pairs of neighbours that occur elsewhere; 1 without pairs."""
    words = tokens.content_only()
    side_by_side = words.sentence[:-1] == words.sentence[1:]
    pairs = (words.stem[:-1] * len(words.content) + words.stem[1:])[side_by_side]
    holder = words.sentence[:-1][side_by_side]
    _, pair, frequency = np.unique(pairs, return_inverse=True, return_counts=True)
    n_pairs = np.bincount(holder, minlength=tokens.n_sentences)
    n_shared = np.bincount(holder[frequency[pair] > 1], minlength=tokens.n_sentences)
    shares: list[float] = np.where(n_pairs, n_shared / np.maximum(1, n_pairs), 1.0).tolist()
    return shares
