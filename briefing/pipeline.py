"""The stages in order: read, split, rank, group, extract, compose, render. Nothing else knows it."""

import datetime
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefing.analysis import Analysis, Chosen, Explanation
from briefing.angles import Profile, load_profile
from briefing.brief import Brief
from briefing.collector import collector_held
from briefing.compose import compose, explain
from briefing.errors import BriefingError, EmptyDocument, UsageError
from briefing.extract import extract
from briefing.extracts import rank_documents
from briefing.group import explain_in_order, score_in_order
from briefing.model import AngleScores, Document, Note, Sentence, Standing
from briefing.options import MAX_SOURCE_BYTES, Options
from briefing.protocols import Progress, no_progress
from briefing.rank import check_ranker
from briefing.read import STDIN, is_address, read_bytes
from briefing.render import PageRuler, parse_json
from briefing.rendering import fit, render, render_all
from briefing.selection import select, stories_of
from briefing.sources import SourceLike, gather, source_file
from briefing.spoken import language_notes, speaks
from briefing.text.languages import check_language
from briefing.text.parties import load_parties
from briefing.version import __version__

__all__ = [
    "Made",
    "analyse",
    "fit",
    "load_brief",
    "make",
    "make_brief",
    "render",
    "render_all",
    "running_versions",
    "speaks",
]


@dataclass(frozen=True, slots=True)
class Made:
    """A brief, and what a caller may want to know of its making."""

    brief: Brief
    explanations: tuple[Explanation, ...]
    failures: tuple[BriefingError, ...]
    """Sources that could not be read while others could."""
    name: str
    """File name without an ending: the only source's, or made from the title."""
    documents: Mapping[str, Document]
    """Source letter to document."""

    def texts(self) -> dict[str, tuple[str, bytes]]:
        """Source letter to a file name and the bytes of the source, as `Setting.attached`."""
        return {letter: source_file(document) for letter, document in self.documents.items()}


def make_brief(sources: Iterable[SourceLike] | SourceLike, options: Options = Options()) -> Brief:
    """The brief of some sources.

    Args:
        sources: paths of files and folders, "-" for standard input, or documents.
        options: how to make it.

    Raises:
        BriefingError: nothing could be read, or an option names what does not exist. Where only
            some sources fail, the brief is made of the others and notes the failure.
    """
    return make(sources, options).brief


def make(
    sources: Iterable[SourceLike] | SourceLike,
    options: Options = Options(),
    progress: Progress = no_progress,
    *,
    with_cues: bool = False,
) -> Made:
    """The brief of some sources; raises as `make_brief`.

    Args:
        with_cues: whether to explain every sentence, with its cues, which takes longer.
    """
    check_ranker(options.ranker)
    check_language(options.language)
    load_profile(options.profile)  # a wrong name is told before anything is read
    with collector_held():
        found = gather(sources, options, progress)
        selection = select(found.documents, options, progress)
        notes = [*found.notes, *selection.notes]
        brief, analysis = _brief_of(
            selection.documents, options, selection.chosen, notes, progress, with_cues
        )
    name = _slug(brief.title)
    uri = selection.documents[0].uri
    if len(found.documents) == 1 and uri not in (STDIN, "text") and not is_address(uri):
        name = PurePath(uri).stem or name
    explanations = explain(analysis, brief) if with_cues else ()
    return Made(brief, explanations, tuple(found.failures), name, analysis.documents)


def make_again(documents: Sequence[Document], options: Options) -> Brief:
    """The brief of documents that were chosen before, all of which it tells; raises as `make_brief`."""
    with collector_held():
        return _brief_of(documents, options)[0]


def _brief_of(
    documents: Sequence[Document],
    options: Options,
    chosen: Chosen = Chosen(),
    notes: Sequence[Note] = (),
    progress: Progress = no_progress,
    with_cues: bool = False,
) -> tuple[Brief, Analysis]:
    """The brief of chosen documents, and what was known of them before it was composed."""
    profile = load_profile(options.profile)
    analysis = analyse(documents, options, progress, with_cues=with_cues)
    if all(found.reason == "fragment" for found in analysis.standings):
        uris = ", ".join(document.uri for document in documents)
        raise EmptyDocument(
            f"{uris} holds no whole sentence; give a text with at least one, full stop included"
        )
    notes = [
        *notes,
        *(
            replace(note, source=letter)
            for letter, document in analysis.documents.items()
            for note in document.notes
        ),
        *analysis.notes,
        *language_notes(documents, profile),
    ]
    progress("compose", 0, 1)
    brief = compose(
        analysis,
        profile,
        options,
        PageRuler(options.paper),
        notes=notes,
        made=_time_given(),
        versions=running_versions(),
        chosen=chosen,
    )
    return brief, analysis


def analyse(
    documents: Sequence[Document],
    options: Options = Options(),
    progress: Progress = no_progress,
    *,
    with_cues: bool = False,
) -> Analysis:
    """All that is known of some documents before a page is composed."""
    profile = load_profile(options.profile)
    ranked = rank_documents(documents, options.ranker, progress=progress)
    by_letter, sentences = ranked.corpus.documents, ranked.corpus.sentences
    is_sorted = {letter: speaks(document, profile) for letter, document in by_letter.items()}
    is_any_sorted = any(is_sorted.values())
    progress("extract", 0, 1)

    stories = stories_of(by_letter)
    parties = load_parties(options.names)
    said = extract(
        by_letter,
        sentences,
        parties,
        copies=ranked.copies,
        day=options.day,
        stories=stories,
    )
    barred: Sequence[str | None] = [
        "language" if is_any_sorted and not is_sorted[s.source] else None for s in sentences
    ]
    if options.about:
        from briefing.group.topic import read_topic, sentence_reasons

        off_topic = sentence_reasons(read_topic(options.about), ranked.corpus, parties)
        barred = [reason or off for reason, off in zip(barred, off_topic, strict=True)]
    return Analysis(
        documents=by_letter,
        stories=stories,
        sentences=tuple(sentences),
        ranking=ranked.ranking,
        angles=_angles(sentences, profile, is_sorted, with_cues),
        groups=(*ranked.copies, *said.groups),
        standings=tuple(map(_barred, sentences, said.standings, barred)),
        figures=said.figures,
        positions=said.positions,
        timeline=said.timeline,
        notes=said.notes,
    )


def _barred(sentence: Sentence, standing: Standing, reason: str | None) -> Standing:
    """How a sentence stands that is barred for a reason from outside it; a language bars all of it."""
    if reason == "language":
        return Standing(sentence.start, sentence.end, reason=reason)
    return replace(standing, reason=standing.reason or reason) if reason else standing


def _angles(
    sentences: Sequence[Sentence], profile: Profile, is_sorted: Mapping[str, bool], with_cues: bool
) -> tuple[AngleScores, ...]:
    """The angle scores of all sentences in order; none for a source in another language."""
    score = explain_in_order if with_cues else score_in_order
    asked = [s for s in sentences if is_sorted[s.source]]
    starts = [n == 0 or not _continues(s, asked[n - 1]) for n, s in enumerate(asked)]
    found = iter(score([s.text for s in asked], starts, profile))
    return tuple(next(found) if is_sorted[s.source] else AngleScores({}) for s in sentences)


def _continues(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence stands in the same paragraph as the one before it."""
    return (sentence.source, sentence.paragraph) == (before.source, before.paragraph)


def load_brief(path_or_json: str | os.PathLike[str] | bytes) -> Brief:
    """The brief in a JSON file, or in JSON text.

    Raises:
        ReadError: the file is missing, or holds no brief.
    """
    if isinstance(path_or_json, bytes) or (
        isinstance(path_or_json, str) and path_or_json.lstrip().startswith("{")
    ):
        return parse_json(path_or_json)
    return parse_json(read_bytes(os.fspath(path_or_json), 10 * MAX_SOURCE_BYTES))


def running_versions() -> dict[str, str]:
    """Versions of what makes a brief, as it records them."""
    return {"briefing": __version__, "python": f"{sys.version_info.major}.{sys.version_info.minor}"}


def _time_given() -> str | None:
    """The time of SOURCE_DATE_EPOCH as ISO 8601 in UTC, or None where it is not set.

    Raises:
        UsageError: it is no number of seconds.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is {seconds!r}; set it to seconds since 1970") from None


def _slug(title: str) -> str:
    """A title as a file name: small letters, figures and hyphens, at most 60 characters."""
    words = re.sub(r"[^\w]+", "-", title.lower()).strip("-_")
    return words[:60].rstrip("-") or "brief"
