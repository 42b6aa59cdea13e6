"""The nouns of the program: frozen values that flow from stage to stage.

Offsets are half-open and count code points of `Document.text`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

OTHER = "other"
"""The angle of a sentence that belongs under none of a profile's angles."""

CLEARLY = 0.85
"""Probability that both angles of a sentence need, for it to stand under the second one too."""

CLOSE = 1.5
"""How many times the odds of the second angle those of the best may be at most."""


UNSPACED: Final = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Letters of Thai, Lao, Japanese and Chinese, which are written without blanks, as a set in a pattern."""


def count_words(text: str) -> int:
    """Words between white space; of scripts without blanks two letters count as one."""
    return len(text.split()) + (0 if text.isascii() else len(re.findall(f"[{UNSPACED}]{{2}}", text)))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a document below its title."""

    number: int
    """1 for the first block after the title; every block counts, whatever its kind."""
    start: int
    end: int
    kind: str = "body"
    """body, or what it is instead of news: heading, byline, date, caption, footer, code."""
    dateline: tuple[int, int] | None = None
    """Where an opening such as "CITY (Agency) -" stands; the sentences begin behind it."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something about a source, or the run, that the reader of the page should know."""

    kind: str
    text: str
    source: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A source as read: its text is fixed for ever, everything else points into it."""

    text: str
    """Decoded, without byte order mark, newlines as LF, the title line included."""
    uri: str = "text"
    """Where it came from, as given: a path, a web address, or "-" for standard input; behind a # the
    part of a source that holds several articles."""
    sha256: str = ""
    """Of the raw bytes, 64 hexadecimal digits."""
    title: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    """ISO 639-1 code, or None where it is not known."""
    encoding: str = "utf-8"
    notes: tuple[Note, ...] = ()
    author: str | None = None
    """As its byline or its metadata names them."""
    published_from: str | None = None
    """Where the day was found: metadata, page or dateline."""
    link: str | None = None
    """The web address at which the article stands."""
    media: str = "plain"
    """The name of the reader that read it."""
    part: str = ""
    """Its name within a source that holds several articles."""

    @property
    def n_words(self) -> int:
        """Words, the title's included."""
        return count_words(self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document: `document.text[start:end] == text`."""

    source: str
    """The letter of its document on this page: A, B, ... Z, AA."""
    paragraph: int
    number: int
    """1 for the first sentence of the paragraph."""
    start: int
    end: int
    text: str

    @property
    def id(self) -> str:
        """Source, paragraph and sentence, such as A7.2: made from the text alone."""
        return f"{self.source}{self.paragraph}.{self.number}"


@dataclass(frozen=True, slots=True)
class Ranking:
    """One finite score per sentence, higher is better; nothing is chosen yet."""

    ranker: str
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a sentence that speak for an angle, or against it where the weight is negative."""

    angle: str
    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class AngleScores:
    """How likely each angle is for one sentence, and the cues that say so."""

    probabilities: Mapping[str, float]
    """Angle to 0..1."""
    cues: tuple[Cue, ...] = ()

    @property
    def best(self) -> str:
        """The likeliest angle if it reaches 0.5, else "other"; ties go to the profile's order."""
        angle = max(self.probabilities, key=self.probabilities.__getitem__, default=OTHER)
        return angle if self.probabilities.get(angle, 0.0) >= 0.5 else OTHER

    @property
    def second(self) -> str | None:
        """Another angle that the sentence carries clearly, beside its best one; None if none."""
        best = self.best
        chances = {name: p for name, p in self.probabilities.items() if name != best}
        angle = max(chances, key=chances.__getitem__, default=None)
        if angle is None or best == OTHER or chances[angle] < CLEARLY:
            return None
        first, second = self.probabilities[best], chances[angle]
        return angle if first * (1 - second) <= CLOSE * second * (1 - first) else None


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that tell one fact; a page prints one of them and cites the rest."""

    members: tuple[int, ...]
    """Indices of sentences, two or more; the first stands for the others."""
    kind: str
    """near-duplicate (the same words) or telling (the same actor, act and counterpart)."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Words in square brackets on the page; they are themselves a span of the source."""

    at: int
    """Offset into `Line.text` where they stand."""
    text: str
    kind: str
    """case: the letter at `at` is printed as a capital. antecedent, date: words put in."""
    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a sentence can be read without its neighbours, and as which span."""

    start: int
    end: int
    inserts: tuple[Insert, ...] = ()
    reason: str | None = None
    """Why it cannot stand alone; None if it can."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a source."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as printed, with its place in its source."""

    id: str
    source: str
    paragraph: int
    sentence: int
    start: int
    end: int
    text: str
    """Verbatim: the characters from start to end."""
    printed: str
    """The text with line breaks as spaces and our inserts in square brackets."""
    score: float
    angles: Mapping[str, float]
    inserts: tuple[Insert, ...] = ()
    also: tuple[Place, ...] = ()
    """Other sentences that tell the same."""
    also_ids: tuple[str, ...] = ()

    @property
    def n_words(self) -> int:
        """Words of sources: as printed, without the dates that are put in."""
        n_put_in = sum(count_words(insert.text) for insert in self.inserts if insert.kind == "date")
        return count_words(self.printed) - n_put_in


def source_id(index: int) -> str:
    """The letter of the source at `index`, counted from 0: A ... Z, AA, AB ..."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
