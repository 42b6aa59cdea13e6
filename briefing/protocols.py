"""The verbs of the program, one Protocol each: what a table may hold."""

from typing import Protocol

from briefing.brief import Brief
from briefing.model import Document
from briefing.text.corpus import Corpus


class Reader(Protocol):
    """Turns decoded text of one media type into a document with title and paragraphs."""

    def __call__(self, text: str) -> Document: ...


class Segmenter(Protocol):
    """Finds the sentences of a text as half-open spans, in order and without overlap."""

    def __call__(self, text: str, language: str | None) -> list[tuple[int, int]]: ...


class Ranker(Protocol):
    """Scores sentences: one finite number each, higher is better; it chooses nothing.

    `words` is the limit of the extract that is wanted, where there is one.
    """

    def __call__(self, corpus: Corpus, words: int | None) -> list[float]: ...


class Renderer(Protocol):
    """Turns a brief into the bytes of one format."""

    def __call__(self, brief: Brief, template_dir: str | None) -> bytes: ...


class Progress(Protocol):
    """Is told how far a stage has come; must not change what comes out."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def no_progress(stage: str, done: int, total: int) -> None:
    """The progress report of a run that nobody watches."""
