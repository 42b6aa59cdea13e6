"""Lines and sources: a sentence as the page prints it, with its brackets and places, and where it is from."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefing.analysis import Analysis
from briefing.brief import Context, Copy, Source
from briefing.model import Document, Insert, Line, Place, Sentence


def make_line(analysis: Analysis, index: int, value: float, tellings: Sequence[int] = ()) -> Line:
    """The line of the sentence at `index`.

    Args:
        value: what it is worth on the page, its `score`.
        tellings: indices of the sentences that tell the same.
    """
    standing = analysis.standings[index]
    return sentence_line(
        analysis.sentences[index],
        value,
        [analysis.sentences[i] for i in tellings],
        start=standing.start,
        inserts=standing.inserts,
        angles=analysis.angles[index].probabilities,
    )


def sentence_line(
    sentence: Sentence,
    score: float,
    others: Sequence[Sentence] = (),
    *,
    start: int | None = None,
    inserts: tuple[Insert, ...] = (),
    angles: Mapping[str, float] = MappingProxyType({}),
) -> Line:
    """The line of a sentence.

    Args:
        others: sentences that tell the same.
        start: where the printed span begins in the source; by default where the sentence does.
    """
    start = sentence.start if start is None else start
    text = sentence.text[start - sentence.start :]
    return Line(
        id=sentence.id,
        source=sentence.source,
        paragraph=sentence.paragraph,
        sentence=sentence.number,
        start=start,
        end=sentence.end,
        text=text,
        printed=print_text(text, inserts),
        score=score,
        angles=dict(angles),
        inserts=inserts,
        also=tuple(Place(other.source, other.start, other.end) for other in others),
        also_ids=tuple(other.id for other in others),
    )


def make_source(letter: str, document: Document, copies: tuple[Copy, ...] = ()) -> Source:
    """What the page says of a document and its copies."""
    return Source(
        id=letter,
        uri=document.uri,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        sha256=document.sha256,
        words=document.n_words,
        author=document.author,
        published_from=document.published_from,
        link=document.link,
        language=document.language,
        also_at=copies,
    )


def make_contexts(documents: Mapping[str, Document], lines: Sequence[Line]) -> tuple[Context, ...]:
    """The paragraphs in which lines stand, each once, in the order of the sources."""
    wanted = {(line.source, line.paragraph) for line in lines}
    return tuple(
        Context(letter, p.number, p.start, p.end, document.text[p.start : p.end])
        for letter, document in documents.items()
        for p in document.paragraphs
        if (letter, p.number) in wanted
    )


def contexts_of(contexts: Sequence[Context], lines: Sequence[Line]) -> tuple[Context, ...]:
    """Those of the contexts in which the lines stand."""
    wanted = {(line.source, line.paragraph) for line in lines}
    return tuple(c for c in contexts if (c.source, c.paragraph) in wanted)


_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of what follows, and could make a line read backwards (Unicode Annex 9)."""

_AROUND = {"case": ("", ""), "date": (" ", ""), "antecedent": ("", " ")}
"""Kind of an insert to what stands before and behind its brackets."""


def print_text(text: str, inserts: Sequence[Insert]) -> str:
    """A text as printed: runs of white space as one space, no marks of direction, inserts in brackets.

    An insert of kind "case" replaces the letter at its offset; any other is put in there, a date
    behind a blank and an antecedent before one.
    """
    printed = text
    for insert in sorted(inserts, key=lambda i: -i.at):
        before, after = _AROUND[insert.kind]
        behind = insert.at + (insert.end - insert.start if insert.kind == "case" else 0)
        printed = f"{printed[: insert.at]}{before}[{insert.text}]{after}{printed[behind:]}"
    return " ".join(_DIRECTIONS.sub("", printed).split())
