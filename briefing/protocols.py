"""The verbs of the program, one Protocol each: what a table may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from briefing.brief import Brief, Source
from briefing.model import Line
from briefing.raw import Raw, Reading
from briefing.text.corpus import Corpus


class Reader(Protocol):
    """Turns the bytes of one media type into documents with title, paragraphs and credits."""

    def __call__(self, raw: Raw) -> Reading: ...


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
    texts: Mapping[str, str] = field(default_factory=dict)
    """Letter of each source that is attached to its text as read, in which lines have their places."""


class Renderer(Protocol):
    """Turns a brief into the bytes of one format."""

    def __call__(self, brief: Brief, setting: Setting) -> bytes: ...


class Ruler(Protocol):
    """Measures what a brief takes on its paper, in millimetres."""

    def line_mm(self, line: Line, type_pt: float) -> float:
        """The height of a line in its section, the gap below it included."""

    def source_mm(self, source: Source) -> float:
        """The height of a source in the list of sources."""

    def free_mm(self, brief: Brief) -> float:
        """The height that is left at the foot of the page; below 0 what does not fit."""


class Progress(Protocol):
    """Is told how far a stage has come; must not change what comes out."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def no_progress(stage: str, done: int, total: int) -> None:
    """The progress report of a run that nobody watches."""
