"""The lead: what stands first in an article is what its editor thought the news."""

from collections.abc import Mapping, Sequence

from briefing.model import Document, Sentence


def lead(sentences: Sequence[Sentence], documents: Mapping[str, Document]) -> list[float]:
    """Scores 1/1, 1/2, 1/3 ... down each document: all first sentences before all second ones.

    The baseline that most rankers fail to beat on single articles (Nenkova 2005).
    """
    seen: dict[str, int] = {}
    scores = []
    for sentence in sentences:
        seen[sentence.source] = seen.get(sentence.source, 0) + 1
        scores.append(1 / seen[sentence.source])
    return scores
