"""Reports: what was understood of some sources before a page is made of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.brief import Copy
from briefing.errors import BriefingError
from briefing.group.stories import group_stories, story_title
from briefing.model import Document, source_id
from briefing.options import Options
from briefing.protocols import Progress, no_progress
from briefing.selection import each_once, headline, on_topic
from briefing.sources import SourceLike, gather
from briefing.text.languages import check_language


@dataclass(frozen=True, slots=True)
class SourceReport:
    """A source as read."""

    letter: str
    document: Document
    copies: tuple[Copy, ...]
    """Where it was given again."""
    left_out: Mapping[str, int]
    """Kind of the paragraphs that are no news to how many there are."""


@dataclass(frozen=True, slots=True)
class StoryReport:
    """Sources that tell one story."""

    number: int
    """1 for the largest, as `briefing make --story` takes it."""
    title: str
    documents: tuple[Document, ...]


def report_sources(
    sources: Iterable[SourceLike] | SourceLike, options: Options, progress: Progress = no_progress
) -> tuple[list[SourceReport], list[BriefingError]]:
    """Each source as read, in the order of their letters, and what could not be read.

    Raises:
        BriefingError: nothing could be read.
    """
    check_language(options.language)
    found = gather(sources, options, progress)
    reports = [
        SourceReport(source_id(n), document, copies, _left_out(document))
        for n, (document, copies) in enumerate(each_once(found.documents, progress))
    ]
    return reports, found.failures


def report_stories(
    sources: Iterable[SourceLike] | SourceLike, options: Options, progress: Progress = no_progress
) -> tuple[list[StoryReport], list[BriefingError]]:
    """The stories of some sources, the largest first, and what could not be read.

    Raises:
        BriefingError: nothing could be read, or no source concerns the topic.
    """
    check_language(options.language)
    found = gather(sources, options, progress)
    once = [document for document, _ in each_once(found.documents, progress)]
    documents = [once[n] for n in on_topic(once, options.about)[0]]
    progress("stories", 0, 1)
    stories = [
        StoryReport(
            number,
            headline(documents[story_title(documents, members)]),
            tuple(documents[n] for n in members),
        )
        for number, members in enumerate(group_stories(documents), start=1)
    ]
    return stories, found.failures


def _left_out(document: Document) -> dict[str, int]:
    """How many paragraphs of each kind are no news."""
    counts = Counter(p.kind for p in document.paragraphs if p.kind != "body")
    return dict(sorted(counts.items()))
