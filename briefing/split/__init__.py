"""Split: `Document` -> `Sentence`s.

Before: a document with paragraphs. After: sentences in order, none overlapping another, each
with `document.text[s.start:s.end] == s.text`; offsets come from the scan itself. Titles,
headings, bylines, captions and footers are no sentences.
"""

from briefing.errors import UnknownName
from briefing.model import Document, Sentence
from briefing.protocols import Segmenter
from briefing.split.punkt import punkt
from briefing.split.rules import rules
from briefing.text.languages import LANGUAGES

SEGMENTERS: dict[str, Segmenter] = {"rules": rules, "punkt": punkt}
"""Ways to find sentences: our own rules, or NLTK's Punkt for languages without rules."""


def segmenter_for(language: str | None) -> Segmenter:
    """Our rules where the language has some, Punkt for every other and for an unknown one."""
    return SEGMENTERS["rules" if language in LANGUAGES else "punkt"]


def split_sentences(
    text: str, language: str | None = "en", segmenter: str | None = None
) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text, in order, in code points.

    Args:
        text: one paragraph or several; a blank line always ends a sentence.
        language: ISO 639-1 code, or None if not known.
        segmenter: "rules" or "punkt"; by default what suits the language.

    Raises:
        UnknownName: no segmenter has that name.
    """
    if segmenter is not None and segmenter not in SEGMENTERS:
        raise UnknownName("segmenter", segmenter, SEGMENTERS)
    find = SEGMENTERS[segmenter] if segmenter else segmenter_for(language)
    return find(text, language)


def split_document(document: Document, source: str) -> list[Sentence]:
    """The sentences of a document's body paragraphs.

    Args:
        source: the letter that the document has on the page.
    """
    find = segmenter_for(document.language)
    sentences = []
    for paragraph in document.paragraphs:
        if paragraph.kind != "body":
            continue
        start = paragraph.dateline[1] if paragraph.dateline else paragraph.start
        spans = find(document.text[start : paragraph.end], document.language)
        for number, (a, b) in enumerate(spans, start=1):
            text = document.text[start + a : start + b]
            sentences.append(Sentence(source, paragraph.number, number, start + a, start + b, text))
    return sentences
