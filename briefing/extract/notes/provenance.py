"""Provenance: what a source does not say of itself, and claims that rest on one unnamed person."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from briefing.extract.notes.spans import Shown, listed, note
from briefing.extract.notes.words import note_words
from briefing.model import Document, Note, Sentence

HEAD: Final = 400
"""Characters at both ends of a text where a byline or a publisher may stand glued to news."""

_GLUED_BYLINE: Final = re.compile(
    r"(?:^|[\n.|] ?)(?:By|BY)\b[ .:]{1,4}[A-Z]|\b(?:[Rr]eporting|[Ww]ritten|[Ww]riting) by [A-Z]"
)
_GLUED_PUBLISHER: Final = re.compile(r"\([A-Z][\w. ]{1,30}\) ?(?:--?|—|–)|©|\b[Rr]eporter \. |[Cc]opyright")


def find_provenance(document: Document, sentences: Sequence[Sentence]) -> list[Note]:
    """A note on what the source does not state, and one on claims of single unnamed people."""
    notes = []
    if missing := _missing(document):
        several = " or ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        letter = sentences[0].source if sentences else None
        notes.append(Note("provenance", f"No {several} is stated.", letter))
    unnamed = [shown for sentence in sentences for shown in _unnamed_speakers(sentence)]
    if unnamed:
        claim = "A claim rests on one unnamed person"
        claims = "Claims rest on one unnamed person each"
        text = f"{claim if len(unnamed) == 1 else claims}: {listed(unnamed)}."
        notes.append(note("provenance", text, unnamed[0]))
    return notes


def _missing(document: Document) -> list[str]:
    """Which of date, byline and publisher a source lacks, in this order."""
    ends = document.text[:HEAD] + "\n" + document.text[-HEAD:]
    kinds = {paragraph.kind for paragraph in document.paragraphs}
    stated = {
        "date": document.published or "date" in kinds,
        "byline": "byline" in kinds or _GLUED_BYLINE.search(ends),
        "publisher": document.publisher or _GLUED_PUBLISHER.search(ends),
    }
    return [name for name, is_stated in stated.items() if not is_stated]


def _unnamed_speakers(sentence: Sentence) -> Iterator[Shown]:
    """Each single unnamed person to whom a sentence gives a claim, at most one for a way of saying it."""
    text = sentence.text
    if not _head().search(text):
        return
    for pattern in (_before_verb(), _behind_verb()):
        match = pattern.search(text)
        if match and not _belongs_to_another(text, match):
            yield Shown(sentence, *match.span("who"))


def _belongs_to_another(text: str, match: re.Match[str]) -> bool:
    """Whether the words only describe somebody who has a name, or are no subject.

    So they do in "Name Surname, an officer with the guard, said" and "a briefing from an official said".
    """
    before = text[max(0, match.start("who") - LONGEST_WORD) : match.start("who")]
    return bool(
        _NO_SUBJECT.search(before) or (match["aside"].endswith(",") and _NAME_AND_COMMA.search(before))
    )


LONGEST_WORD: Final = 30
"""Characters that are looked at before a person."""

_NO_SUBJECT: Final = re.compile(r"\b(?:as|by|of|from|with|for|like|was|is|be|became|than) $")
_NAME_AND_COMMA: Final = re.compile(r"(?<![\w.’'-])[A-Z][\w.’'-]*, $")


@cache
def _head() -> re.Pattern[str]:
    """Any word for a person without a name: looked for first, as most sentences have none."""
    return re.compile(rf" (?:{'|'.join(note_words('en').unnamed)})\b")


@cache
def _who() -> str:
    """A pattern of one person without a name: "A senior security official"."""
    no_modifier = "by|from|of|to|an|a|the|that|with|who|and|or|for|in|on|at|as|is|was|were|had|has|than"
    modifiers = rf"(?:(?!(?:{no_modifier})\b)[\w.’'-]{{1,25}} ){{0,5}}?"
    return rf"(?P<who>\b(?:[Aa]n?|[Oo]ne|[Aa]nother) {modifiers}(?:{'|'.join(note_words('en').unnamed)}))\b"


@cache
def _before_verb() -> re.Pattern[str]:
    """Such a person as the subject: "A senior official close to the talks said"."""
    starts = "who|speaking|familiar|close|on|in|at|with|from|briefed|involved"
    aside = rf"(?P<aside>(?:,? (?:{starts})\b(?:(?!, [A-Z])[^.“”\"]){{0,80}}?,?)?)"
    verbs = "|".join(note_words("en").verbs)
    return re.compile(
        rf"{_who()}{aside} (?:also |later |has |had )?(?:{verbs}|called (?:the|it|this|that))\b"
    )


@cache
def _behind_verb() -> re.Pattern[str]:
    """Such a person behind the verb: "said one official", "according to a source in"."""
    ends = r"[,.”\"](?! [A-Z])|$| (?:who|in|at|on|with|familiar|close|briefed)\b"
    return re.compile(rf"\b(?:said|says|added|according to) {_who()}(?P<aside>)(?={ends})")
