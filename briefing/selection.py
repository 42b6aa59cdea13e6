"""Selection: of the documents that were read, those that the page tells; each text once.

What is left out is never dropped silently: the page says how many, the JSON which.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.analysis import Chosen
from briefing.brief import MANY_STORIES, Copy, Reported, SetAside
from briefing.errors import EmptyDocument, UsageError
from briefing.model import Document, Note, source_id
from briefing.options import ALL, LARGEST, Options
from briefing.protocols import Progress, no_progress
from briefing.text.parties import Parties, load_parties

if TYPE_CHECKING:  # a run with one source compares nothing, and loads none of it
    from briefing.group.copies import Copies

MOST_TOLD: Final = 6
"""Stories that a page over several tells; more would get a line each."""

MOST_REPORTED: Final = 5
"""Other stories that the page names; of more it says how many."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents of a page, in the order of their letters, and how they were chosen."""

    documents: tuple[Document, ...]
    chosen: Chosen
    notes: tuple[Note, ...] = ()


def select(documents: Sequence[Document], options: Options, progress: Progress = no_progress) -> Selection:
    """The documents that the page tells: each once, those on its topic, those of its stories.

    Raises:
        EmptyDocument: none concerns the topic.
        UsageError: no story has that number or those words.
    """
    once = each_once(documents, progress)
    parties = load_parties(options.names) if options.about or options.stories else None
    kept_at, set_aside, notes = on_topic([document for document, _ in once], options.about, parties)
    kept, copies = [once[n][0] for n in kept_at], [once[n][1] for n in kept_at]
    told, others = _told(kept, options.stories, progress)
    members = [n for story in told for n in story]
    pages = sorted(members)
    letters = {n: source_id(place) for place, n in enumerate(pages)}
    reported = _titles(kept, others[:MOST_REPORTED])
    other_letters = {n: source_id(len(pages) + place) for place, n in enumerate(reported)}
    also = tuple(
        Reported(headline(kept[n]), other_letters[n], len(story))
        for n, story in zip(reported, others, strict=False)
    )
    set_aside += [_set_aside(kept[n], "story") for story in others for n in story if n not in other_letters]
    if options.stories is not None:
        notes += _story_notes(kept, told, others, also)
    chosen = Chosen(
        copies={letters[n]: copies[n] for n in pages if copies[n]},
        others={other_letters[n]: kept[n] for n in reported},
        also_reported=also,
        set_aside=tuple(set_aside),
    )
    return Selection(tuple(kept[n] for n in pages), chosen, tuple(notes))


def each_once(
    documents: Sequence[Document], progress: Progress = no_progress
) -> list[tuple[Document, tuple[Copy, ...]]]:
    """The documents that are no copies of others, in order, each with its copies."""
    progress("compare", 0, 1)
    found = _copies_among(documents)
    copies = {c.head: tuple(copy_of(documents[n]) for n in c.members) for c in found}
    later = {n for c in found for n in c.members}
    return [(document, copies.get(n, ())) for n, document in enumerate(documents) if n not in later]


def _copies_among(documents: Sequence[Document]) -> list["Copies"]:
    """The copies among some documents; one alone has none."""
    if len(documents) < 2:
        return []
    from briefing.group.copies import find_copies

    return find_copies(documents)


def copy_of(document: Document) -> Copy:
    """What the page says of a document that is told by another."""
    return Copy(
        document.uri, document.title, document.publisher, document.published, document.sha256, document.link
    )


def headline(document: Document) -> str:
    """The words that name what a document tells: its title, or the beginning of its text."""
    return document.title or " ".join(document.text.split()[:12])


def on_topic(
    documents: Sequence[Document], about: str | None, parties: Parties | None = None
) -> tuple[list[int], list[SetAside], list[Note]]:
    """The indices of the documents that concern a topic, and what became of the others."""
    if not about:
        return list(range(len(documents))), [], []
    from briefing.group.topic import keep_sources, read_topic

    kept, left = keep_sources(read_topic(about), documents, parties)
    if not kept:
        raise EmptyDocument(
            f"none of {len(documents)} sources concerns {shown_topic(about)}; use other words"
        )
    note = Note("topic", topic_note(about, len(kept), len(left)))
    return kept, [_set_aside(documents[n], "topic") for n in left], [note]


def topic_note(about: str, n_kept: int, n_left: int) -> str:
    """What the page says of its topic, and of the sources that do not concern it."""
    others = f"; {n_left} {'source does' if n_left == 1 else 'sources do'} not" if n_left else ""
    return f"{n_kept} {'source concerns' if n_kept == 1 else 'sources concern'} {shown_topic(about)}{others}."


def shown_topic(about: str) -> str:
    """A topic on one line."""
    lines = [line.strip() for line in about.splitlines()]
    return f"“{' / '.join(line for line in lines if line and line[0] != '#'):.120}”"


def _told(
    documents: Sequence[Document], stories: str | None, progress: Progress
) -> tuple[list[list[int]], list[list[int]]]:
    """The stories that the page tells, and the others, each as indices, the largest first."""
    if stories is None:
        return [list(range(len(documents)))], []
    from briefing.group.stories import group_stories

    progress("stories", 0, 1)
    found = group_stories(documents)
    if stories == ALL:
        return found[:MOST_TOLD], found[MOST_TOLD:]
    wanted = 0 if stories == LARGEST else _named(documents, found, stories)
    return [found[wanted]], [story for n, story in enumerate(found) if n != wanted]


def _titles(documents: Sequence[Document], stories: Sequence[Sequence[int]]) -> list[int]:
    """For each story the index of the document whose title stands for it."""
    if not stories:
        return []
    from briefing.group.stories import story_title

    return [story_title(documents, story) for story in stories]


def _named(documents: Sequence[Document], found: Sequence[Sequence[int]], name: str) -> int:
    """The place of the story with a number, counted from 1, or the largest that some words concern.

    Raises:
        UsageError: there is none.
    """
    if name.isdigit():
        if 0 < int(name) <= len(found):
            return int(name) - 1
        raise UsageError(f"there is no story {name} of {len(found)}; see briefing stories")
    from briefing.group.topic import keep_sources, read_topic

    kept, _ = keep_sources(read_topic(name), documents)
    counts = [len(set(kept).intersection(story)) for story in found]
    if not any(counts):
        raise UsageError(
            f"no story concerns {shown_topic(name)}; see briefing stories for those that there are"
        )
    return counts.index(max(counts))


def _story_notes(
    documents: Sequence[Document],
    told: Sequence[Sequence[int]],
    others: Sequence[Sequence[int]],
    also: Sequence[Reported],
) -> list[Note]:
    """What the page says of the stories that it tells, and of those that it only names."""
    n_told, n_all = sum(map(len, told)), len(told) + len(others)
    which = "the story" if len(told) == 1 else f"{len(told)} stories"
    in_all = f"{n_all} {'story' if n_all == 1 else 'stories'} in all"
    words = f"This page tells {which} of {n_told} of {len(documents)} sources; {in_all}."
    if not others:
        told_whole = "the only story" if n_all == 1 else f"all {n_all} stories"
        words = f"This page tells {told_whole} of {_its_sources(len(documents))}."
    notes = [Note("story", words)]
    if also:
        notes.append(Note("also", also_words(also, len(others))))
    return notes


def _its_sources(n: int) -> str:
    return "its only source" if n == 1 else f"its {n} sources"


def also_words(also: Sequence[Reported], n_others: int) -> str:
    """The line that names other stories: "Also reported: “Title” (B, 4 sources)"."""
    named = "; ".join(
        f"“{story.title}” ({story.source}{f', {story.n_sources} sources' if story.n_sources > 1 else ''})"
        for story in also
    )
    n_more = n_others - len(also)
    return f"Also reported: {named}{f'; and {n_more} more' if n_more else ''}."


def _set_aside(document: Document, reason: str) -> SetAside:
    return SetAside(document.uri, document.title, document.sha256, reason)


def stories_of(documents: Mapping[str, Document]) -> dict[str, int]:
    """Source letter to the number of its story, for a page that no story may take over."""
    if len(documents) < MANY_STORIES:
        return {}
    from briefing.group.stories import group_stories

    letters = list(documents)
    found = group_stories(list(documents.values()))
    return {letters[n]: number for number, story in enumerate(found) for n in story}
