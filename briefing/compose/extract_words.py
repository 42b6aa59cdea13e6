"""Plain extracts: the best sentences that fit in a number of words, in reading order."""

from collections.abc import Sequence
from typing import Final

from briefing.compose.lines import sentence_line
from briefing.model import Group, Line, Ranking
from briefing.text.corpus import Corpus

FEWEST_TOKENS: Final = 5
"""Shorter sentences say too little to take the place of another."""


def fit_words(
    corpus: Corpus, ranking: Ranking, copies: Sequence[Group], words: int | None, most: int | None = None
) -> tuple[Line, ...]:
    """The highest-scored sentences that fit, each told once, in reading order.

    Args:
        copies: sentences that tell the same; one is taken, the others are cited beside it.
        words: at most so many; only a first sentence that is longer may exceed it.
        most: at most so many sentences.
    """
    told_by = {index: group.members for group in copies for index in group.members}
    scores = ranking.scores
    by_score = sorted(
        (i for i in corpus.front_order if told_by.get(i, (i,))[0] == i), key=lambda i: -scores[i]
    )
    chosen = _fitting(corpus, by_score, words, most, FEWEST_TOKENS)
    chosen = chosen or _fitting(corpus, by_score, words, most, 1)
    found = corpus.sentences
    return tuple(
        sentence_line(found[index], scores[index], [found[i] for i in told_by.get(index, ())[1:]])
        for index in corpus.reading_order
        if index in chosen
    )


def _fitting(
    corpus: Corpus, by_score: Sequence[int], words: int | None, most: int | None, fewest_tokens: int
) -> set[int]:
    """Indices of the sentences that fit."""
    chosen: set[int] = set()
    n_words = 0
    lengths, codes = corpus.lengths, corpus.codes
    for index in by_score:
        length = lengths[index]
        too_many = words is not None and n_words + length > words
        if (chosen and too_many) or len(codes[index]) < fewest_tokens:
            continue
        chosen.add(index)
        n_words += length
        if (words is not None and n_words >= words) or len(chosen) == most:
            break
    return chosen
