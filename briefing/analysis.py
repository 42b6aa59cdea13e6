"""What is known of the sources before a page is composed, and what became of each sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.brief import Copy, Reported, SetAside, Source
from briefing.findings import Event, KeyFigure, Position
from briefing.model import AngleScores, Cue, Document, Group, Line, Note, Ranking, Sentence, Standing


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
    figures: tuple[KeyFigure, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[Event, ...] = ()
    notes: tuple[Note, ...] = ()
    """About the sources, from their sentences."""
    stories: Mapping[str, int] = field(default_factory=dict)
    """Source letter to the number of its story, where there are enough sources to tell several."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the sources of a page were chosen among all that were given."""

    copies: Mapping[str, tuple[Copy, ...]] = field(default_factory=dict)
    """Source letter to its copies, which were given too."""
    others: Mapping[str, Document] = field(default_factory=dict)
    """The letters behind those of the sources to documents of other stories, which the page names."""
    also_reported: tuple[Reported, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


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
    says: tuple[str, ...]
    """What was found in it: figures, positions, dates, whom its opening means."""
    text: str


@dataclass(frozen=True, slots=True)
class Extract:
    """The best sentences of some sources by score alone, in reading order."""

    sources: tuple[Source, ...]
    lines: tuple[Line, ...]
    ranker: str
    words: int | None
    """The limit that was set, or None."""
    sentences: int | None


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence with its score: a row of `briefing rank`."""

    place: int
    """1 for the highest score; sentences that tell the same have one place."""
    score: float
    sentence: Sentence
    uri: str
    n_words: int
    same_as: str | None
    """The id of the sentence that stands for it, where it tells the same as another."""
