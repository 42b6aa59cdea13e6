"""The brief: chosen lines in their sections, and the reason for every sentence left out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from briefing.analysis import Analysis
from briefing.angles import Profile
from briefing.brief import TYPE_PT, Boxes, Brief, Cut, Section
from briefing.compose.boxes import with_boxes, with_figures
from briefing.compose.candidates import Candidates, find_candidates
from briefing.compose.choose import Candidate, Choice, Limits, choose
from briefing.compose.fit import fit_lines
from briefing.compose.lines import make_contexts, make_line, make_source
from briefing.compose.picks import Picks, find_picks
from briefing.compose.value import line_values
from briefing.model import OTHER, AngleScores, Document, Line, Note
from briefing.options import MOST_ALSO, REASONS, Options
from briefing.protocols import Ruler

OTHER_HEADING = "Other"

TYPE_SIZES: Final = (TYPE_PT, 9.5, 9.0)
"""Sizes of the lines' type, in points: a smaller one only where an angle would go without a line."""

MOST_TRIES: Final = 4
"""Times that lines are chosen for one page; most pages settle at the second."""

SAME_MM: Final = 0.1
"""Rooms that differ by less are one."""


class _Draft(NamedTuple):
    """What every attempt at the page starts from."""

    analysis: Analysis
    profile: Profile
    options: Options
    picks: Picks
    candidates: Candidates
    lines: Mapping[int, Line]
    empty: Brief
    """The brief without lines."""


def compose(
    analysis: Analysis,
    profile: Profile,
    options: Options,
    ruler: Ruler,
    *,
    notes: Sequence[Note] = (),
    made: str | None = None,
    versions: Mapping[str, str] | None = None,
) -> Brief:
    """The brief of analysed sources, with as much as one page takes.

    Args:
        ruler: measures what a brief takes on its paper.
        notes: about the sources and the run, in the order of the page.
        made: when the brief is made, ISO 8601, or None.
        versions: what it is made with.

    Raises:
        UsageError: a sentence that is pinned or dropped is none, or cannot be printed by itself.
    """
    picks = find_picks(analysis.sentences, analysis.standings, options.pin, options.drop)
    values = line_values(analysis.sentences, analysis.ranking)
    candidates = find_candidates(analysis, values, *picks)
    lines = {
        index: make_line(analysis, index, values[index], candidates.tellings.get(index, ()))
        for index in range(len(analysis.sentences))
    }
    empty = Brief(
        title=options.title or "",
        date=options.day
        or max((d.published for d in analysis.documents.values() if d.published), default=None),
        made=made,
        language=_language(analysis.documents.values()),
        marking=options.marking,
        profile=profile.name,
        words=0,
        sources=tuple(make_source(letter, d) for letter, d in analysis.documents.items()),
        bottom_line=(),
        sections=tuple(Section(angle.name, angle.heading, ()) for angle in profile.angles),
        figures=analysis.figures,
        positions=analysis.positions,
        timeline=analysis.timeline,
        notes=tuple(notes),
        options=options.recorded(),
        versions=dict(versions or {}),
    )
    draft = _Draft(analysis, profile, options, picks, candidates, lines, empty)
    for type_pt in TYPE_SIZES:
        brief = _set_at(type_pt, draft, ruler)
        if _is_whole(brief):
            return brief
    return brief


def _set_at(type_pt: float, draft: _Draft, ruler: Ruler) -> Brief:
    """The brief with its lines at one size of type."""
    start = replace(draft.empty, boxes=Boxes(type_pt=type_pt), title=_title(draft, None))
    brief = _full(start, draft, ruler)
    return with_boxes(fit_lines(brief, ruler.free_mm), ruler.free_mm, draft.options.max_share)


def _full(start: Brief, draft: _Draft, ruler: Ruler) -> Brief:
    """The brief with the lines that fill its page.

    How high everything but the lines is depends on the lines: their sources, the account of what
    is left out, the key figures. So lines are chosen for a guess, and again for what the page with
    them measured.
    """
    room_mm = ruler.free_mm(with_figures(start))
    best, best_mm = None, -1.0
    for _ in range(MOST_TRIES):
        choice = _choice(draft, ruler, start.boxes.type_pt, room_mm)
        brief = _filled(start, choice, draft)
        free_mm = ruler.free_mm(with_figures(brief))
        if free_mm >= 0 and choice.mm >= best_mm:
            best, best_mm = brief, choice.mm
        is_full = free_mm >= 0 and "page" not in choice.barred.values()
        if is_full or abs(choice.mm + free_mm - room_mm) < SAME_MM:
            break
        room_mm = choice.mm + free_mm
    return best or brief


def _choice(draft: _Draft, ruler: Ruler, type_pt: float, room_mm: float) -> Choice:
    """The lines that are worth most in that room."""
    analysis, lines, options = draft.analysis, draft.lines, draft.options
    n_words = {letter: document.n_words for letter, document in analysis.documents.items()}
    limits = Limits(
        words=options.most_words,
        most=options.most_words,
        mm=room_mm,
        source_words={letter: int(n * options.max_share) for letter, n in n_words.items()},
        source_mm={source.id: ruler.source_mm(source) for source in draft.empty.sources},
        caps={angle.name: angle.cap for angle in draft.profile.angles if angle.cap is not None},
    )
    candidates = [
        Candidate(
            index=i,
            angle=analysis.angles[i].best,
            value=lines[i].score,
            words=lines[i].n_words,
            second=analysis.angles[i].second,
            source=lines[i].source,
            mm=ruler.line_mm(lines[i], type_pt),
            cited=(lines[i].source, *(place.source for place in lines[i].also[:MOST_ALSO])),
            is_pinned=i in draft.picks.pinned,
        )
        for i in draft.candidates.printable
    ]
    return choose(candidates, {angle.name: angle.floor for angle in draft.profile.angles}, limits)


def _filled(start: Brief, choice: Choice, draft: _Draft) -> Brief:
    """The brief with the chosen lines, and everything else cut."""
    lines = draft.lines
    cuts = _cuts(draft, choice)
    n_left_out = Counter(AngleScores(cut.line.angles).best for cut in cuts)
    reasons = Counter(cut.reason for cut in cuts)
    headings = {angle.name: angle.heading for angle in draft.profile.angles} | {OTHER: OTHER_HEADING}
    brief = replace(
        start,
        title=_title(draft, choice),
        bottom_line=tuple(lines[i] for i in choice.bottom_line),
        sections=tuple(
            Section(angle, headings[angle], tuple(lines[i] for i in indices), n_left_out[angle])
            for angle, indices in choice.sections.items()
        ),
        cut=cuts,
        left_out={reason: reasons[reason] for reason in REASONS if reasons[reason]},
    )
    return replace(
        brief,
        words=sum(line.n_words for line in brief.lines),
        context=make_contexts(draft.analysis.documents, brief.lines),
    )


def _is_whole(brief: Brief) -> bool:
    """Whether no angle goes without a line, nor the page without one, for want of room."""
    has_lines = {AngleScores(line.angles).best for line in brief.lines}
    has_lines |= {section.angle for section in brief.sections if section.lines}
    for_page = {AngleScores(cut.line.angles).best for cut in brief.cut if cut.reason == "page"}
    return all(
        section.angle in has_lines or section.angle not in for_page for section in brief.sections
    ) and (bool(brief.bottom_line) or not for_page)


def _title(draft: _Draft, choice: Choice | None) -> str:
    """The title of the source of the first line, so that the page's title is verbatim too."""
    if draft.options.title:
        return draft.options.title
    documents = draft.analysis.documents
    letters = [draft.lines[i].source for i in choice.bottom_line[:1]] if choice else []
    titles = (documents[letter].title for letter in (*letters, *documents))
    return next((title for title in titles if title), "Brief")


def _language(documents: Iterable[Document]) -> str | None:
    """The language that all sources have, or None."""
    languages = {d.language for d in documents}
    return languages.pop() if len(languages) == 1 else None


def _cuts(draft: _Draft, choice: Choice) -> tuple[Cut, ...]:
    """Every sentence that is not printed, in reading order, with its reason."""
    candidates, lines, analysis = draft.candidates, draft.lines, draft.analysis
    printed = {*choice.bottom_line, *(i for indices in choice.sections.values() for i in indices)}

    def cut(index: int) -> Cut:
        line = lines[index]
        stand_in = candidates.stands_for.get(index)
        if stand_in in printed:
            return Cut(line, "duplicate", lines[stand_in].id)
        if index in candidates.reasons:
            return Cut(line, candidates.reasons[index])
        if index in choice.barred:
            return Cut(line, choice.barred[index])
        is_other = analysis.angles[index].best == OTHER
        return Cut(line, "other" if is_other else "budget")

    return tuple(cut(index) for index in range(len(analysis.sentences)) if index not in printed)
