"""Lines and sources: a sentence as the page prints it, with its brackets and places, and where it is from."""

from collections.abc import Sequence

from briefing.analysis import Analysis
from briefing.model import Document, Insert, Line, Place, Source


def make_line(analysis: Analysis, index: int, value: float, tellings: Sequence[int] = ()) -> Line:
    """The line of the sentence at `index`.

    Args:
        value: what it is worth on the page, its `score`.
        tellings: indices of the sentences that tell the same.
    """
    sentence, standing = analysis.sentences[index], analysis.standings[index]
    text = sentence.text[standing.start - sentence.start :]
    others = [analysis.sentences[i] for i in tellings]
    return Line(
        id=sentence.id,
        source=sentence.source,
        paragraph=sentence.paragraph,
        sentence=sentence.number,
        start=standing.start,
        end=standing.end,
        text=text,
        printed=print_text(text, standing.inserts),
        score=value,
        angles=dict(analysis.angles[index].probabilities),
        inserts=standing.inserts,
        also=tuple(Place(other.source, other.start, other.end) for other in others),
        also_ids=tuple(other.id for other in others),
    )


def make_source(letter: str, document: Document) -> Source:
    """What the page says of a document."""
    return Source(
        id=letter,
        uri=document.uri,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        sha256=document.sha256,
        words=document.n_words,
    )


def print_text(text: str, inserts: Sequence[Insert]) -> str:
    """A text as printed: runs of white space as one space, inserts in square brackets.

    An insert of kind "case" replaces the letter at its offset; any other is put in there.
    """
    printed = text
    for insert in sorted(inserts, key=lambda i: -i.at):
        behind = insert.at + (insert.end - insert.start if insert.kind == "case" else 0)
        printed = f"{printed[: insert.at]}[{insert.text}]{printed[behind:]}"
    return " ".join(printed.split())
