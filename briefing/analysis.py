"""What is known of the sources before a page is composed, and what became of each sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model import AngleScores, Cue, Document, Group, Ranking, Sentence, Standing


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that is known of the sources before a page is composed.

    `sentences`, `ranking.scores`, `angles` and `standings` have the same length and order.
    """

    documents: Mapping[str, Document]
    """Source letter to document, in order."""
    sentences: tuple[Sentence, ...]
    ranking: Ranking
    angles: tuple[AngleScores, ...]
    groups: tuple[Group, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of one sentence, and why: a row of `--explain`."""

    id: str
    score: float
    place: int
    """1 for the sentence that the ranker scored highest."""
    angle: str
    probability: float
    cues: tuple[Cue, ...]
    fate: str
    """Where it is printed, or why it is not."""
    text: str
