"""What sentences say: frozen values whose spans point into the text that was searched.

Offsets are half-open and count code points. The functions that find them take any text; what a
page prints of them is made of these and the place of the sentence in its source.
"""

from dataclasses import dataclass
from typing import Final

Span = tuple[int, int]
"""Start and end."""

HARM: Final = frozenset(["killed", "wounded", "missing", "detained", "displaced"])
"""What happens to people, as `Figure.what` says it; an event has one toll of each."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a text reports, with what it counts: "at least 34 civilians"."""

    start: int
    """Where the qualifier stands, or the number where there is none."""
    end: int
    """Behind what is counted where that follows at once, or behind the number."""
    text: str
    low: float | None
    """The least that is said; None where that is open, and of vague words such as "dozens"."""
    high: float | None
    """The most that is said; equal to `low` for an exact number. Shares are in per cent."""
    qualifier: str
    """The words that hedge: "at least", "an estimated"; empty if none."""
    counted: str
    """What is counted, in the text's own words; empty if it is not said."""
    what: str
    """killed, wounded, missing, detained, displaced, in_need, people, fighters, weapons, facilities,
    attacks, supplies, money, share or other."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a day or a period, pinned to the calendar."""

    start: int
    end: int
    date: str
    """ISO 8601: 2016-09-28, 2016-W39, 2016-09 or 2016."""
    precision: str
    """day, week, month or year."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that a text puts into somebody's mouth."""

    source: Span | None
    """Who says it, as named there; None where nobody is named."""
    cue: Span | None
    """The words that report speech: "said", "according to"."""
    content: Span
    """What is said, quotation marks included where they enclose it whole."""
    quoted: bool
    """Whether the content, or a part of it, stands in quotation marks."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom or what the opening pronoun of a sentence means, where one of the sentences before names it."""

    sentence: int
    """Index into the sentences before."""
    start: int
    """Offsets into that sentence."""
    end: int
    text: str
    kind: str
    """person, group or thing."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with its place in its source and what the sources say about it."""

    id: str
    """Of the sentence in which it stands: A14.1."""
    source: str
    start: int
    end: int
    text: str
    value: str
    """The number as written, without qualifier and without what is counted."""
    low: float | None
    high: float | None
    qualifier: str
    counted: str
    what: str
    place: str | None = None
    """Where, in the sentence's words; None if it does not say."""
    said_by: str | None = None
    """Who says so, as named in the sentence; None if it does not say."""
    as_of: str | None = None
    """The day for which it is said, ISO 8601; None if that is not known."""
    conflicts: tuple[int, ...] = ()
    """Indices of figures that give another value for the same thing."""


@dataclass(frozen=True, slots=True)
class Position:
    """Who takes which position: party, speaker, act of speech, claim."""

    id: str
    """Of the sentence in which the claim stands."""
    source: str
    start: int
    """Of the claim, in the source."""
    end: int
    text: str
    """The claim, verbatim."""
    party: str | None
    """The label of the party for which the speaker speaks; None if that is not known."""
    speaker: str | None
    """As named in the source; None for a quotation whose speaker is not named."""
    role: str | None
    """What the speaker is, in the source's words: "Kremlin spokesman"; None if it does not say."""
    act: str
    """said, told, warned, accused, denied, urged ...; "unattributed" where there is no speaker."""
    quoted: bool
    relayed_by: str | None = None
    """Who passes the claim on, where that is somebody else: "According to the spokesman, she expressed"."""


@dataclass(frozen=True, slots=True)
class Event:
    """A sentence's words for a time, pinned to the calendar: an entry of the timeline."""

    id: str
    """Of the sentence."""
    source: str
    start: int
    end: int
    text: str
    """The words, as written: "Wednesday"."""
    date: str
    """ISO 8601: a day, week, month or year."""
    precision: str
