"""A profile as it is held in memory: the angles of a page, and what speaks for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.angles.cues import WeightedCue
from briefing.angles.weights import Weights


@dataclass(frozen=True, slots=True)
class Angle:
    """One section of a page, and what speaks for it."""

    name: str
    heading: str
    description: str
    bias: float
    """Score of a sentence without any cue; a score of 0 is a probability of 0.5."""
    floor: int
    """Lines that the page gives it at least, as far as the sources have them."""
    cap: int | None
    """Lines that the page gives it at most; None for no limit."""
    cues: tuple[WeightedCue, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The angles of a page, in the order of its sections."""

    name: str
    description: str
    language: str
    """Code of the language of its cues; sentences in another are not sorted."""
    angles: tuple[Angle, ...]
    classes: Mapping[str, str]
    """Classes of its own: name to words."""
    weights: Weights | None
    """What was learned from labelled sentences, or None."""
    where: str
    """Its file as errors name it, or its name."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its angles, in order."""
        return tuple(angle.name for angle in self.angles)
