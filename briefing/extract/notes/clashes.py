"""Clashes: one act that a source tells twice, on days that cannot be one."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Final

from briefing.extract.notes.spans import Shown, note, quoted, without_quotes
from briefing.model import Document, Note, Sentence

Tellings = Sequence[Sequence[Sentence]]
"""Groups of sentences that tell one act of one actor."""

_DAY: Final = re.compile(
    r"\b(?:(?P<bound>until|till|by|before|since|from|through|after|last|next|every|each) )?"
    r"(?P<shown>(?:[Oo]n )?(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]omorrow))\b(?!['’]s)"
)
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHIFT: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

MOST_COMPARED: Final = 10
"""Sentences of one telling that are compared with each other."""


def find_clashes(document: Document, tellings: Tellings) -> list[Note]:
    """A note for the first act that is told twice on days that do not fit together."""
    return [
        note("clash", f"One act told twice, {quoted(a)} and {quoted(b)}: the days do not fit together.", a)
        for a, b in clashing_days(document, tellings)[:1]
    ]


def clashing_days(document: Document, tellings: Tellings) -> list[tuple[Shown, Shown]]:
    """The day words of one act told twice, where they cannot mean one day.

    Only sentences with one day word count. Where the day of publication is known, "today" is its
    weekday; where it is not, "today" and "Wednesday" do not fit: one story uses one of them.
    """
    clashes = (_clash(telling, document.published) for telling in tellings)
    return [clash for clash in clashes if clash]


def _clash(telling: Sequence[Sentence], published: date | None) -> tuple[Shown, Shown] | None:
    """The first two day words of one act that differ in the day they mean."""
    dated = [(sentence, day) for sentence in telling if (day := _only_day(sentence))]
    for (a, x), (b, y) in combinations(dated[:MOST_COMPARED], 2):
        if _meant(x["day"], published) != _meant(y["day"], published):
            return Shown(a, *x.span("shown")), Shown(b, *y.span("shown"))
    return None


def _only_day(sentence: Sentence) -> re.Match[str] | None:
    """The one day word outside quotation marks; None if there are several, or it bounds a period."""
    told = without_quotes(sentence.text)
    days = list(_DAY.finditer(told))
    return days[0] if len(days) == 1 and not days[0]["bound"] else None


def _meant(word: str, published: date | None) -> str:
    """The weekday that a day word means, or the word itself where that is not known."""
    lower = word.lower()
    if lower in _SHIFT and published is not None:
        return _WEEKDAYS[(published.weekday() + _SHIFT[lower]) % 7]
    return "today" if lower == "tonight" else lower
