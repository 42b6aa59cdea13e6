"""The tokens of a corpus as arrays: for what counts and compares thousands of sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TokenArrays:
    """One entry per token, in the order of the sentences; shape (n_tokens,) unless said."""

    sentence: Indices
    """Index of the sentence in which it stands."""
    stem: Indices
    """Index of its stem, 0 to n_stems - 1, in an order that means nothing."""
    content: NDArray[np.bool_]
    """Whether the stem carries meaning by itself, shape (n_stems,)."""
    n_sentences: int

    def select(self, indices: Sequence[int]) -> "TokenArrays":
        """The tokens of some sentences, which are counted anew; the stems stay."""
        new_index = np.full(self.n_sentences, -1)
        new_index[np.asarray(indices, np.int64)] = np.arange(len(indices))
        sentence = new_index[self.sentence]
        kept = sentence >= 0
        sentence, stem = sentence[kept], self.stem[kept]
        if np.any(sentence[:-1] > sentence[1:]):
            order = np.argsort(sentence, kind="stable")
            sentence, stem = sentence[order], stem[order]
        return TokenArrays(sentence, stem, self.content, len(indices))

    def content_only(self) -> "TokenArrays":
        """Without the tokens that are function words."""
        kept = self.content[self.stem]
        return TokenArrays(self.sentence[kept], self.stem[kept], self.content, self.n_sentences)

    def share_of_pairs(self) -> list[float]:
        """The share, 0 to 1, of each sentence's pairs of neighbours that occur elsewhere; 1 without any.

        Only stems that carry meaning are paired, across the function words between them.
        """
        words = self.content_only()
        side_by_side = words.sentence[:-1] == words.sentence[1:]
        pairs = (words.stem[:-1] * len(words.content) + words.stem[1:])[side_by_side]
        holder = words.sentence[:-1][side_by_side]
        _, pair, frequency = np.unique(pairs, return_inverse=True, return_counts=True)
        n_pairs = np.bincount(holder, minlength=self.n_sentences)
        n_shared = np.bincount(holder[frequency[pair] > 1], minlength=self.n_sentences)
        shares: list[float] = np.where(n_pairs, n_shared / np.maximum(1, n_pairs), 1.0).tolist()
        return shares


def token_arrays(codes: Sequence[Sequence[int]]) -> TokenArrays:
    """The arrays of the codes of each sentence's tokens (`text.vocabulary`)."""
    lengths = np.fromiter(map(len, codes), np.int64, len(codes))
    flat = np.fromiter(chain.from_iterable(codes), np.int64, int(lengths.sum()))
    occurs = np.bincount(flat) > 0 if len(flat) else np.zeros(0, np.bool_)
    stem = (np.cumsum(occurs) - 1)[flat]  # from 0 without gaps, so that two fit into one number
    is_content = np.flatnonzero(occurs) & 1 == 0
    return TokenArrays(np.repeat(np.arange(len(codes)), lengths), stem, is_content, len(codes))
