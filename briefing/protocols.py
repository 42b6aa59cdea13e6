"""The verbs of the program, one Protocol each: what a table may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Setting:
    """How a brief is rendered, beside what it says."""

    template_dir: str | None = None
    """A folder whose templates replace the ones of the same name that ship."""
    front_matter: bool = False
    """Whether Markdown begins with YAML front matter."""
    pdf: bytes | None = None
    """The page as PDF, where it was made."""
    attached: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """Letter of each source that is attached to file name and bytes; empty for none."""


class Renderer(Protocol):
    """Turns a brief into the bytes of one format."""

    def __call__(self, brief: Brief, setting: Setting) -> bytes: ...


class Progress(Protocol):
    """Is told how far a stage has come; must not change what comes out."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def no_progress(stage: str, done: int, total: int) -> None:
    """The progress report of a run that nobody watches."""
