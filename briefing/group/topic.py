"""Topic: what a desk is about, and which documents and sentences concern it."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.errors import UsageError
from briefing.group.told import told_spans
from briefing.group.topic_words import Passage, read_passage, wanted_phrases
from briefing.model import Document, count_words
from briefing.text.corpus import Corpus
from briefing.text.parties import Parties, load_parties
from briefing.text.tokens import is_content

ENOUGH: Final = 2 / 3
"""Share of a query's words that one passage must hold: of two both, of three two, of four three."""

HEAD_WORDS: Final = 60
"""Words of the title and the first paragraphs that say what an article is about."""

PASSAGE_WORDS: Final = 25
"""Words from which paragraphs that follow each other are one passage; one of a line says too little."""

_PIECE: Final = re.compile(r"""([+-]?)(?:["“”«]([^"“”«»]*)["“”»]|(\S+))""")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a desk is about; each phrase is one or more words that stand side by side."""

    must: tuple[str, ...] = ()
    """Phrases that a document must hold, all of them."""
    any: tuple[str, ...] = ()
    """Phrases of which one is enough."""
    never: tuple[str, ...] = ()
    """Phrases that a document must not have in its head, nor a printed sentence anywhere."""
    words: tuple[str, ...] = ()
    """Phrases of a query, of which a passage must hold two thirds."""


def read_topic(words_or_text: str) -> Topic:
    """The topic that a query, or the text of a file, describes.

    One line is a query: words and phrases in quotation marks, which together say what is looked for,
    such as `aid convoys Aleppo`. Several lines are a file: one phrase a line, `#` before a comment. In
    both `+` stands before what a document must hold, `-` before what it must not.

    Raises:
        UsageError: nothing is left to look for.
    """
    if "\n" in words_or_text.strip():
        lines = [line.strip() for line in words_or_text.lstrip("\ufeff").splitlines()]
        signed = [
            (line[:1], line[1:]) if line[:1] in "+-" else ("", line) for line in lines if line[:1] != "#"
        ]
    else:
        signed = [(sign, quoted or word) for sign, quoted, word in _PIECE.findall(words_or_text)]
    pieces = [(sign, phrase.strip(' \t"“”«»')) for sign, phrase in signed]
    phrases = {
        sign: tuple(dict.fromkeys(p for s, p in pieces if s == sign and any(c.isalnum() for c in p)))
        for sign in ("+", "-", "")
    }
    if not phrases["+"] and not phrases[""]:
        raise UsageError("the topic names nothing to look for; give words, or a file with one phrase a line")
    if "\n" in words_or_text.strip():
        return Topic(phrases["+"], phrases[""], phrases["-"])
    telling = tuple(word for word in phrases[""] if is_content(word) or len(phrases[""]) == 1)
    return Topic(phrases["+"], (), phrases["-"], telling or phrases[""])


def concern(topic: Topic, document: Document, parties: Parties | None = None) -> float:
    """How far a document concerns a topic, 0 to 1: 1 where its head does, else the share of its passages."""
    found = _Reading(topic, document, parties or load_parties())
    return found.score


def concerns(topic: Topic, document: Document, parties: Parties | None = None) -> bool:
    """Whether a document concerns a topic.

    It does where it holds all that it must, its head (title and first paragraphs) nothing that it must
    not, and its head or one passage a phrase of which one is enough, or two thirds of a query's words.
    A passage is a paragraph, or short ones that follow each other: words that stand pages apart tell
    of different things.
    """
    return concern(topic, document, parties) > 0


def names_party(topic: Topic, parties: Parties) -> bool:
    """Whether a phrase of a topic is the name of a party, which stands under other names too."""
    phrases = (*topic.must, *topic.any, *topic.never, *topic.words)
    return any(wanted.party for wanted in wanted_phrases(phrases, None, parties))


def keep_sources(
    topic: Topic, documents: Sequence[Document], parties: Parties | None = None
) -> tuple[list[int], list[int]]:
    """The indices of the documents that concern a topic, and of those that do not; each ascending."""
    kept = [n for n, document in enumerate(documents) if concerns(topic, document, parties)]
    return kept, sorted(set(range(len(documents))).difference(kept))


def sentence_reasons(topic: Topic, corpus: Corpus, parties: Parties | None = None) -> list[str | None]:
    """For each sentence None where it may be printed, or "topic" where it does not concern the topic.

    A document whose head concerns the topic is about it, and so are all its sentences. Of another, which
    only mentions it, those stand that are part of a passage that does. Nowhere a sentence that holds
    what it must not.
    """
    known = parties or load_parties()
    readings = {letter: _Reading(topic, document, known) for letter, document in corpus.documents.items()}
    reasons: list[str | None] = []
    for sentence in corpus.sentences:
        reading = readings[sentence.source]
        text, language = sentence.text, reading.language
        is_out = not reading.covers(sentence.start) or (
            bool(topic.never)
            and _holds_any(topic.never, read_passage(text, language, known), language, known)
        )
        reasons.append("topic" if is_out else None)
    return reasons


class _Reading:
    """A document with the passages that concern a topic."""

    def __init__(self, topic: Topic, document: Document, parties: Parties) -> None:
        text, self.language = document.text, document.language
        spans = list(told_spans(document))
        names = parties if names_party(topic, parties) else None
        head, passages = _passages(text, spans, HEAD_WORDS)[0], _passages(text, spans, PASSAGE_WORDS)
        read = [read_passage(text[start:end], self.language, names) for start, end in passages]
        first = read_passage(text[head[0] : head[1]], self.language, names)
        whole = Passage(
            tuple(stem for passage in read for stem in passage.stems),
            frozenset().union(*(passage.parties for passage in read)),
        )
        self._kept: list[tuple[int, int]] = []
        self.score = 0.0
        if not all(map(whole.holds, wanted_phrases(topic.must, self.language, parties))):
            return
        if _holds_any(topic.never, first, self.language, parties):
            return
        if _concerns(topic, first, self.language, parties):
            self.score, self._kept = 1.0, [(0, len(text))]
            return
        self._kept = [
            span
            for span, passage in zip(passages, read, strict=True)
            if _concerns(topic, passage, self.language, parties)
        ]
        self.score = len(self._kept) / (len(passages) + 1)

    def covers(self, offset: int) -> bool:
        """Whether a place in the document's text belongs to what concerns the topic."""
        return any(start <= offset < end for start, end in self._kept)


def _passages(text: str, spans: Sequence[tuple[int, int]], n_words: int) -> list[tuple[int, int]]:
    """Spans of paragraphs, put together until they have so many words; at least one."""
    found: list[tuple[int, int]] = []
    n_held, first = 0, None
    for start, end in spans:
        first = start if first is None else first
        n_held += count_words(text[start:end])
        if n_held >= n_words:
            found.append((first, end))
            n_held, first = 0, None
    if first is not None:
        found.append((first, spans[-1][1]))
    return found


def _concerns(topic: Topic, passage: Passage, language: str | None, parties: Parties) -> bool:
    """Whether a passage holds one phrase that is enough, or enough of a query's words."""
    if topic.words:
        held = sum(map(passage.holds, wanted_phrases(topic.words, language, parties)))
        return held >= math.ceil(ENOUGH * len(topic.words))
    return _holds_any(topic.any or topic.must, passage, language, parties)


def _holds_any(phrases: tuple[str, ...], passage: Passage, language: str | None, parties: Parties) -> bool:
    return any(map(passage.holds, wanted_phrases(phrases, language, parties)))
