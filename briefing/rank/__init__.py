"""Rank: sentences -> `Ranking`.

Before: the sentences of all documents, in reading order. After: one finite score per sentence,
higher is better. Nothing is chosen: length, redundancy and angles come later.
"""

import math
from collections.abc import Mapping, Sequence

from briefing.errors import RankError, UnknownName
from briefing.model import Document, Ranking, Sentence
from briefing.protocols import Ranker
from briefing.rank.coverage import coverage
from briefing.rank.lead import lead
from briefing.rank.sumy_adapter import SUMY_RANKERS

RANKERS: dict[str, Ranker] = {"coverage": coverage, "lead": lead, **SUMY_RANKERS}
"""Name to ranker; the first is the default."""

SCORE_DIGITS = 9
"""Significant digits that scores keep: sums in another order differ only behind them."""


def check_ranker(name: str) -> None:
    """Raise `UnknownName` unless there is a ranker of that name."""
    if name not in RANKERS:
        raise UnknownName("ranker", name, RANKERS)


def rank(
    sentences: Sequence[Sentence], documents: Mapping[str, Document], ranker: str = "coverage"
) -> Ranking:
    """The scores of sentences by the ranker of that name.

    A sentence that is repeated word for word is scored once; its copies get the same score.

    Args:
        sentences: of all documents, in reading order.
        documents: source letter to document, for titles and languages.
        ranker: a name in `RANKERS`.

    Returns:
        One score per sentence; empty for no sentences.

    Raises:
        UnknownName: no ranker has that name.
        RankError: the ranker gave a number that is not finite, or too few.
    """
    check_ranker(ranker)
    first: dict[str, int] = {}
    for index, sentence in enumerate(sentences):
        first.setdefault(" ".join(sentence.text.split()), index)
    distinct = [sentences[index] for index in first.values()]
    scores = RANKERS[ranker](distinct, documents) if distinct else []
    if len(scores) != len(distinct) or not all(map(math.isfinite, scores)):
        raise RankError(f"ranker {ranker} gave no usable score for some sentence; choose another --ranker")
    score_of = dict(zip(first, map(_rounded, scores), strict=True))
    return Ranking(ranker, tuple(score_of[" ".join(s.text.split())] for s in sentences))


def _rounded(score: float) -> float:
    """The score with `SCORE_DIGITS` significant digits; never a negative zero."""
    return float(f"{score:.{SCORE_DIGITS}g}") + 0.0
