"""The brief: chosen lines in their sections, and the reason for every sentence left out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.analysis import Analysis
from briefing.angles import Profile
from briefing.brief import Brief, Cut, Section
from briefing.compose.boxes import with_boxes
from briefing.compose.candidates import Candidates, find_candidates
from briefing.compose.choose import Candidate, Choice, choose
from briefing.compose.lines import make_contexts, make_line, make_source
from briefing.compose.value import line_values
from briefing.model import OTHER, AngleScores, Document, Line, Note
from briefing.options import REASONS, Options

OTHER_HEADING = "Other"


def compose(
    analysis: Analysis,
    profile: Profile,
    options: Options,
    *,
    notes: Sequence[Note] = (),
    made: str | None = None,
    versions: Mapping[str, str] | None = None,
) -> Brief:
    """The brief of analysed sources.

    Args:
        notes: about the sources and the run, in the order of the page.
        made: when the brief is made, ISO 8601, or None.
        versions: what it is made with.
    """
    values = line_values(analysis.sentences, analysis.ranking)
    candidates = find_candidates(analysis, values)
    lines = {
        index: make_line(analysis, index, values[index], candidates.tellings.get(index, ()))
        for index in range(len(analysis.sentences))
    }
    floors = {angle.name: angle.floor for angle in profile.angles}
    budget = options.budget(sum(d.n_words for d in analysis.documents.values()))
    choice = choose(
        [
            Candidate(i, analysis.angles[i].best, values[i], lines[i].n_words, analysis.angles[i].second)
            for i in candidates.printable
        ],
        floors,
        budget,
        options.most_words,
        {angle.name: angle.cap for angle in profile.angles if angle.cap is not None},
    )
    cuts = _cuts(analysis, candidates, choice, lines)
    n_left_out = Counter(AngleScores(cut.line.angles).best for cut in cuts)
    reasons = Counter(cut.reason for cut in cuts)
    headings = {angle.name: angle.heading for angle in profile.angles} | {OTHER: OTHER_HEADING}
    brief = Brief(
        title=options.title or _title(analysis, choice, lines),
        date=options.day
        or max((d.published for d in analysis.documents.values() if d.published), default=None),
        made=made,
        language=_language(analysis.documents.values()),
        marking=options.marking,
        profile=profile.name,
        words=0,
        sources=tuple(make_source(letter, d) for letter, d in analysis.documents.items()),
        bottom_line=tuple(lines[i] for i in choice.bottom_line),
        sections=tuple(
            Section(angle, headings[angle], tuple(lines[i] for i in indices), n_left_out[angle])
            for angle, indices in choice.sections.items()
        ),
        figures=analysis.figures,
        positions=analysis.positions,
        timeline=analysis.timeline,
        notes=tuple(notes),
        cut=cuts,
        left_out={reason: reasons[reason] for reason in REASONS if reasons[reason]},
        options=options.recorded(),
        versions=dict(versions or {}),
    )
    return with_boxes(
        replace(
            brief,
            words=sum(line.n_words for line in brief.lines),
            context=make_contexts(analysis.documents, brief.lines),
        )
    )


def _title(analysis: Analysis, choice: Choice, lines: Mapping[int, Line]) -> str:
    """The title of the source of the first line, so that the page's title is verbatim too."""
    letters = [lines[i].source for i in choice.bottom_line[:1]] + list(analysis.documents)
    titles = (analysis.documents[letter].title for letter in letters)
    return next((title for title in titles if title), "Brief")


def _language(documents: Iterable[Document]) -> str | None:
    """The language that all sources have, or None."""
    languages = {d.language for d in documents}
    return languages.pop() if len(languages) == 1 else None


def _cuts(
    analysis: Analysis, candidates: Candidates, choice: Choice, lines: Mapping[int, Line]
) -> tuple[Cut, ...]:
    """Every sentence that is not printed, in reading order, with its reason."""
    printed = {*choice.bottom_line, *(i for indices in choice.sections.values() for i in indices)}

    def cut(index: int) -> Cut:
        line = lines[index]
        stand_in = candidates.stands_for.get(index)
        if stand_in in printed:
            return Cut(line, "duplicate", lines[stand_in].id)
        if index in candidates.reasons:
            return Cut(line, candidates.reasons[index])
        is_other = analysis.angles[index].best == OTHER
        return Cut(line, "other" if is_other else "budget")

    return tuple(cut(index) for index in range(len(analysis.sentences)) if index not in printed)
