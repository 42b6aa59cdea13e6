"""The lead: what stands first in an article is what its editor thought the news."""

from collections.abc import Callable

from briefing.text.corpus import Corpus


def lead(corpus: Corpus, words: int | None = None) -> list[float]:
    """Scores 1/1, 1/2, 1/3 ... down each document: all first sentences before all second ones.

    The baseline that most rankers fail to beat on single articles (Nenkova 2005).
    """
    return [1 / (1 + place) for place in corpus.places]


def foremost_first(corpus: Corpus, most: int, score: Callable[[Corpus], list[float]]) -> list[float]:
    """Scores of the `most` sentences nearest to the heads of their documents, the rest in lead order below.

    For methods whose time grows with the square of the sentences.

    Args:
        score: gives the sentences of a corpus their scores.
    """
    places = lead(corpus)
    if len(places) <= most:
        return score(corpus)
    foremost = sorted(sorted(range(len(places)), key=lambda i: -places[i])[:most])
    found = score(corpus.select(foremost))
    lowest = min(found, default=0.0)
    scores = [lowest - 2 + place for place in places]
    for index, value in zip(foremost, found, strict=True):
        scores[index] = value
    return scores
