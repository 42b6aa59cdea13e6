"""Notes on the quality of a source: what its reader should know before believing the page.

Words lost on the way, one name spelt in two ways, several stories glued into one, no date or
byline: the page prints such a source as it is, and says so.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from briefing.extract.notes.clashes import find_clashes
from briefing.extract.notes.damage import find_damage
from briefing.extract.notes.provenance import find_provenance
from briefing.extract.notes.spellings import find_spellings
from briefing.extract.notes.splices import find_repeats, find_splices
from briefing.extract.notes.words import LANGUAGES_WITH_NOTES
from briefing.model import Document, Note, Sentence

Finder = Callable[[Document, Sequence[Sentence], Sequence[Sequence[Sentence]]], list[Note]]

FINDERS: Final[dict[str, Finder]] = {
    "splice": lambda document, sentences, tellings: find_splices(document, sentences),
    "repeat": lambda document, sentences, tellings: find_repeats(sentences),
    "clash": lambda document, sentences, tellings: find_clashes(document, tellings),
    "damage": lambda document, sentences, tellings: find_damage(sentences),
    "spelling": lambda document, sentences, tellings: find_spellings(sentences),
    "provenance": lambda document, sentences, tellings: find_provenance(document, sentences),
}
"""Kind of a note to what finds such notes, in the order in which a page tells them."""


def find_notes(
    document: Document, sentences: Sequence[Sentence], tellings: Sequence[Sequence[Sentence]]
) -> tuple[Note, ...]:
    """What is wrong with a source, or missing; empty if its language has no rules.

    Args:
        document: the source.
        sentences: all of its sentences, in order.
        tellings: groups of two or more of them that tell one act of one actor.
    """
    if document.language not in LANGUAGES_WITH_NOTES:
        return ()
    return tuple(note for find in FINDERS.values() for note in find(document, sentences, tellings))


def is_spliced(notes: Iterable[Note]) -> bool:
    """Whether notes say that a source is glued from several stories, so that its "today" has no known day.

    They do if a person is introduced twice as only two writers do it, if a second dateline stands in
    the source, or if one act is told on two days.
    """
    return any(note.kind in ("splice", "clash") for note in notes)
