"""Rank: sentences -> `Ranking`.

Before: the sentences of all documents, in any order. After: one finite score per sentence,
higher is better. Nothing is chosen: length, redundancy and angles come later.
"""

import importlib
import math
from collections.abc import Sequence

from briefing.errors import RankError, UnknownName
from briefing.model import Group, Ranking
from briefing.protocols import Ranker
from briefing.rank.centroid import centroid
from briefing.rank.coverage import coverage
from briefing.rank.lead import lead
from briefing.rank.sumy_adapter import SUMY_RANKERS
from briefing.text.corpus import Corpus


def _on_demand(name: str) -> Ranker:
    """The ranker in the module of its name, which is loaded with numpy when it is first asked."""

    def ranker(corpus: Corpus, words: int | None) -> list[float]:
        module = importlib.import_module(f"briefing.rank.{name}")
        scores: list[float] = getattr(module, name)(corpus, words)
        return scores

    return ranker


RANKERS: dict[str, Ranker] = {
    "coverage": coverage,
    "lead": lead,
    "lexrank": _on_demand("lexrank"),
    "textrank": _on_demand("textrank"),
    "centroid": centroid,
    **SUMY_RANKERS,
}
"""Name to ranker; the first is the default."""

SCORE_DIGITS = 9
"""Significant digits that scores keep: sums in another order differ only behind them."""


def check_ranker(name: str) -> None:
    """Raise `UnknownName` unless there is a ranker of that name."""
    if name not in RANKERS:
        raise UnknownName("ranker", name, RANKERS)


def rank(
    corpus: Corpus, ranker: str = "coverage", words: int | None = None, groups: Sequence[Group] = ()
) -> Ranking:
    """The scores of sentences by the ranker of that name.

    Sentences that tell the same collapse: the first of each group is ranked, and the others get
    its score.

    Args:
        corpus: the sentences of all documents.
        ranker: a name in `RANKERS`.
        words: the limit of the extract that is wanted, where there is one.
        groups: near-duplicates, as indices of sentences.

    Returns:
        One score per sentence; empty for no sentences. The order of the sentences, and that of
        the documents, changes nothing.

    Raises:
        UnknownName: no ranker has that name.
        RankError: the ranker gave a number that is not finite, or too few.
    """
    check_ranker(ranker)
    head_of = {index: group.members[0] for group in groups for index in group.members}
    heads = [index for index in corpus.reading_order if head_of.get(index, index) == index]
    scores = RANKERS[ranker](corpus.select(heads), words) if heads else []
    if len(scores) != len(heads) or not all(map(math.isfinite, scores)):
        raise RankError(f"ranker {ranker} gave no usable score for some sentence; choose another --ranker")
    score_of = dict(zip(heads, map(_rounded, scores), strict=True))
    return Ranking(ranker, tuple(score_of[head_of.get(i, i)] for i in range(len(corpus.sentences))))


def _rounded(score: float) -> float:
    """The score with `SCORE_DIGITS` significant digits; never a negative zero."""
    return float(f"{score:.{SCORE_DIGITS}g}") + 0.0
