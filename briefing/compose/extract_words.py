"""Plain extracts: the best sentences that fit in a number of words, in reading order."""

from collections.abc import Sequence
from typing import Final

from briefing.model import Group, Line, Place, Ranking, Sentence
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
    return tuple(
        _plain_line(corpus.sentences, told_by.get(index, (index,)), scores[index])
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


def _plain_line(sentences: Sequence[Sentence], tellings: Sequence[int], score: float) -> Line:
    """The first of some sentences that tell the same, as it stands, without angles and brackets."""
    sentence, *others = (sentences[index] for index in tellings)
    return Line(
        id=sentence.id,
        source=sentence.source,
        paragraph=sentence.paragraph,
        sentence=sentence.number,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        printed=" ".join(sentence.text.split()),
        score=score,
        angles={},
        also=tuple(Place(other.source, other.start, other.end) for other in others),
        also_ids=tuple(other.id for other in others),
    )
