"""What the sentences of some sources say, without a ranking and without a page: read, split, extract."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.brief import Source
from briefing.collector import collector_held
from briefing.compose import make_source
from briefing.errors import BriefingError
from briefing.extract import extract
from briefing.extracts import collect
from briefing.findings import Event, KeyFigure, Position
from briefing.model import Note
from briefing.options import Options
from briefing.protocols import Progress, no_progress
from briefing.selection import each_once
from briefing.sources import SourceLike, gather
from briefing.text.languages import check_language
from briefing.text.parties import load_parties


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures, positions, days and notes of some sources."""

    sources: tuple[Source, ...]
    figures: tuple[KeyFigure, ...]
    positions: tuple[Position, ...]
    timeline: tuple[Event, ...]
    notes: tuple[Note, ...]
    failures: tuple[BriefingError, ...] = ()
    """Sources that could not be read while others could."""


def find_facts(
    sources: Iterable[SourceLike] | SourceLike,
    options: Options = Options(),
    progress: Progress = no_progress,
) -> Facts:
    """What the sentences of some sources say.

    Args:
        sources: paths of files and folders, "-" for standard input, or documents.
        options: date, names and language count.

    Raises:
        BriefingError: nothing could be read, or an option names what does not exist.
    """
    check_language(options.language)
    parties = load_parties(options.names)
    with collector_held():
        found = gather(sources, options, progress)
        documents = [document for document, _ in each_once(found.documents, progress)]
        corpus, copies = collect(documents, progress)
        progress("extract", 0, 1)
        said = extract(corpus.documents, corpus.sentences, parties, copies=copies, day=options.day)
    return Facts(
        sources=tuple(make_source(letter, document) for letter, document in corpus.documents.items()),
        figures=said.figures,
        positions=said.positions,
        timeline=said.timeline,
        notes=(*found.notes, *said.notes),
        failures=tuple(found.failures),
    )
