"""The language of cues: words by their stems, classes, choices and gaps; nothing that can repeat.

    peace talks                       two words in a row, under any form with the same stems
    [number] people (fled|displaced)  a class of words, a word, a choice of words
    [troops] ... [kill] ... [civilian]    who acts on whom: up to four words may stand at each "..."

A cue becomes a few rows of units, each of a fixed length, so the time to look for it grows with
the length of the sentence and with nothing else.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

from briefing.text.tokens import TOKEN, is_acronym, normalize, stem
from briefing.text.word_classes import Unit

GAP: Final = "..."
GAP_WORDS: Final = 4
"""Words that may stand where a cue has three dots."""

MOST_UNITS: Final = 6
MOST_ROWS: Final = 32
"""Rows of units that the choices of one cue may spell out."""

ALLOWED: Final = (
    "a cue is made of words, classes such as [number], choices such as (fled|displaced), and ... for a gap"
)

_PIECE: Final = re.compile(r"\s*(?:(\.\.\.)|\(([^()]*)\)|(\[[^\[\]]*\])|([^\s()\[\]|]+))")

Row = tuple[str, ...]
"""Units that must follow each other: stems, classes in square brackets, and gaps."""


class BadCue(ValueError):
    """A cue that cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class WeightedCue:
    """A cue as written, the rows of units that it stands for, and its weight."""

    text: str
    rows: tuple[Row, ...]
    weight: float
    """Added to the score of the angle, once however often the cue is found; below 0 it speaks against."""


def parse_cue(text: str, language: str, classes: Collection[str]) -> tuple[Row, ...]:
    """The rows of units that a cue stands for.

    Args:
        classes: names that may stand in square brackets, with the brackets.

    Raises:
        BadCue: a sign that means nothing here, an unknown class, too many words or choices.
    """
    pieces: list[list[str]] = []
    at = 0
    stripped = text.rstrip()
    while at < len(stripped):
        found = _PIECE.match(stripped, at)
        if not found:
            raise BadCue(f"{stripped[at:].strip()[:1]!r} stands alone; {ALLOWED}")
        gap, choice, class_name, word = found.groups()
        if gap:
            pieces.append([GAP])
        elif choice is not None:
            pieces.append([_unit(option.strip(), language, classes) for option in choice.split("|")])
        else:
            pieces.append([_unit(class_name or word, language, classes)])
        at = found.end()
    rows = tuple(dict.fromkeys(product(*pieces))) if _n_rows(pieces) <= MOST_ROWS else ()
    if not rows:
        raise BadCue(f"its choices spell out more than {MOST_ROWS} rows of words; split it into several cues")
    _check_gaps(rows[0])
    return rows


def _n_rows(pieces: Sequence[Sequence[str]]) -> int:
    n_rows = 1
    for piece in pieces:
        n_rows *= len(piece)
    return n_rows


def _check_gaps(row: Row) -> None:
    """Raise `BadCue` for a row without words, with too many, or with a gap that nothing bounds."""
    n_units = sum(unit != GAP for unit in row)
    if not 1 <= n_units <= MOST_UNITS:
        raise BadCue(f"must have 1 to {MOST_UNITS} words or classes")
    if GAP in (row[0], row[-1]) or any(a == b == GAP for a, b in pairwise(row)):
        raise BadCue("a gap ... must stand between two words")


def _unit(piece: str, language: str, classes: Collection[str]) -> str:
    """One word of a cue as a stem, or a class as it is named."""
    if piece.startswith("["):
        if piece not in classes:
            raise BadCue(f"no class {piece}; choose from {', '.join(sorted(classes))}")
        return piece
    if not TOKEN.fullmatch(piece) or "%" in piece:
        raise BadCue(f"{piece!r} is no word; {ALLOWED}")
    return piece.replace(".", "") if is_acronym(piece) else stem(normalize(piece), language)


def is_found(row: Row, sentence: Sequence[Unit]) -> bool:
    """Whether the units of a row stand in a sentence, in order and side by side but for gaps."""
    first = row[0]
    for at, (stem_, class_name, _) in enumerate(sentence):  # a loop: this is asked very often
        if (stem_ == first or class_name == first) and _stands_at(row, sentence, at):
            return True
    return False


def _stands_at(row: Row, sentence: Sequence[Unit], at: int) -> bool:
    """Whether a row stands in a sentence from one place on."""
    reach = {at}
    for n, unit in enumerate(row):
        if unit == GAP:
            reach = {place + more for place in reach for more in range(GAP_WORDS + 1)}
            continue
        reach = {place + 1 for place in reach if place < len(sentence) and unit in sentence[place][:2]}
        if not reach:
            return False
        if n == len(row) - 1:
            return True
    return False
