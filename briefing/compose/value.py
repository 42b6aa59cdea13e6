"""The value of a line on a page: what the ranker says, and how newsworthy its words are.

Rankers measure what a text is about. A page wants what happened: a line that names its day beats
one that says "recently" or tells of years ago, and a line with a figure beats one without.
"""

import re
from collections.abc import Sequence
from math import log2
from typing import Final

from briefing.model import Ranking, Sentence

FRESH: Final = 1.25
"""Factor for a line that names a day of the week, today, yesterday or this morning."""

STALE: Final = 0.5
"""Factor for a line that tells what was before: "recently", "last year", "in 2013"."""

WITH_FIGURE: Final = 1.25
"""Factor for a line that counts something: people, homes, tonnes."""

EXTREME: Final = 1.2
"""Factor for a line that tells of the worst, the first or the largest of its kind."""

OPINION: Final = 0.8
"""Factor for a line about what somebody thinks should be."""

_FRESH: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|overnight|this morning|tonight)\b"
)
_STALE: Final = re.compile(
    r"\b(?:recently|previously|formerly|originally|historically"
    r"|(?:years|months|decades|weeks) (?:ago|earlier|before)"
    r"|last (?:month|year|summer|spring|autumn|winter|decade)|for years|for (?:over )?(?:a |two )?decades?"
    r"|(?:in|since|until|from|early|late) (?:19|20)\d\d)\b"
)
_FIGURE: Final = re.compile(
    r"(?<![\w.,$€£/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w.,/-]*\d)\s(?:million\s|thousand\s|more\s|other\s)?[a-z]{3,}"
    r"|\b(?:dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions) of [a-z]{3,}"
)
_EXTREME: Final = re.compile(
    r"\b(?:worst|deadliest|biggest|largest|heaviest|fiercest|bloodiest|first time|highest|lowest)\b"
)
_OPINION: Final = re.compile(r"\b(?:should|ought to|must|perhaps|possibly)\b")
_NO_FIGURE: Final = re.compile(
    r"\d+\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


def line_values(sentences: Sequence[Sentence], ranking: Ranking) -> list[float]:
    """What each sentence is worth on a page, above 0, shape (n_sentences,).

    Only the places of the ranker's scores count, so that every ranker's scale will do: the first
    place is worth 1, the second 0.63, the tenth 0.29, the hundredth 0.15 (1 / log2(1 + place),
    the discount of Järvelin and Kekäläinen 2002). The words of the line add their factors.
    """
    order = sorted(range(len(sentences)), key=lambda i: (-ranking.scores[i], i))
    values = [0.0] * len(sentences)
    for place, index in enumerate(order, start=1):
        values[index] = round(newsworthiness(sentences[index].text) / log2(1 + place), 6)
    return values


def newsworthiness(text: str) -> float:
    """The product of the factors that the words of a line earn; news values of Galtung and Ruge 1965."""
    factor = 1.0
    for pattern, worth in _FACTORS:
        if pattern.search(text):
            factor *= worth
    return factor * (WITH_FIGURE if _FIGURE.search(text) and not _NO_FIGURE.search(text) else 1.0)


_FACTORS: Final = ((_FRESH, FRESH), (_STALE, STALE), (_EXTREME, EXTREME), (_OPINION, OPINION))
