"""Splices: several stories glued into one, seen by what a single story does only once.

A story introduces a person once, has one dateline, and gives no quotation without its speaker.
"""

import re
from collections.abc import Sequence
from typing import Final

from briefing.extract.notes.introductions import find_introductions, introduced_again, introduced_differently
from briefing.extract.notes.spans import Shown, listed, note, whole
from briefing.model import Document, Note, Sentence
from briefing.text.languages import rules_for

FEWEST_REPEATED: Final = 10
"""Words of a sentence that tells something if it stands twice; shorter ones are refrains and labels."""

_AGENCY: Final = re.compile(r"[A-Z]{3}[^()]{0,60}\((?!Update)[A-Z][^()]{1,40}\)")
_WHOLE_QUOTE: Final = re.compile(r"[\"“][^\"“”]{20,}[\"”][.,]?")
_MARKS: Final = re.compile('["“”]')


def find_splices(document: Document, sentences: Sequence[Sentence]) -> list[Note]:
    """A note where a source seems joined from several stories."""
    seams = find_seams(document, sentences)
    if seams:
        signs = [f"{label}, {listed(spans)}" for label, spans in seams.items()]
        if orphans := _orphan_quotes(sentences):
            signs.append(f"a quotation has no speaker, {listed(orphans, 1)}")
        first = min((spans[0] for spans in seams.values()), key=lambda shown: shown.sentence.start)
        return [note("splice", f"Seems joined from several stories: {'; '.join(signs)}.", first)]
    return []


def find_seams(document: Document, sentences: Sequence[Sentence]) -> dict[str, list[Shown]]:
    """What shows that a second story begins: what a note calls it, and where; empty for one story."""
    found = find_introductions(sentences)
    differently = introduced_differently(found)
    signs = {
        "one person is introduced in several wordings": differently,
        "a known person is introduced again": [] if differently else introduced_again(found, sentences),
        "a second dateline follows": _later_datelines(document, sentences),
    }
    return {label: spans for label, spans in signs.items() if spans}


def _later_datelines(document: Document, sentences: Sequence[Sentence]) -> list[Shown]:
    """First sentences behind a place and an agency, "CITY (Agency) -", that is not the source's first."""
    numbers = [
        paragraph.number
        for paragraph in document.paragraphs
        if paragraph.dateline and _AGENCY.search(document.text, *paragraph.dateline)
    ][1:]
    return [whole(s) for s in sentences if s.number == 1 and s.paragraph in numbers] if numbers else []


def _orphan_quotes(sentences: Sequence[Sentence]) -> list[Shown]:
    """Quotations that fill a sentence, where neither neighbour quotes or says who speaks.

    Asked only of a source that shows seams: writers of whole stories leave out speakers too.
    """
    verbs = rules_for("en").speech_verbs
    found = []
    for index, sentence in enumerate(sentences):
        if not _WHOLE_QUOTE.fullmatch(sentence.text):
            continue
        before = sentences[index - 1].text if index else ""
        after = sentences[index + 1] if index + 1 < len(sentences) else None
        goes_on = after is not None and (after.paragraph == sentence.paragraph or _MARKS.search(after.text))
        if not (goes_on or _MARKS.search(before) or verbs & set(before.lower().split())):
            found.append(whole(sentence))
    return found


def find_repeats(sentences: Sequence[Sentence]) -> list[Note]:
    """A note on the sentences that stand in two paragraphs word for word."""
    first: dict[str, Sentence] = {}
    twice = []
    for sentence in sentences:
        known = first.setdefault(sentence.text, sentence)
        if known.paragraph != sentence.paragraph and len(sentence.text.split()) >= FEWEST_REPEATED:
            twice.append((known, sentence))
    if not twice:
        return []
    a, b = twice[0]
    more = f", and {len(twice) - 1} more" if len(twice) > 1 else ""
    text = f"The same words stand twice: “{whole(a).words}” ({a.id}, {b.id}){more}."
    return [note("repeat", text, whole(a))]
