"""The brief: chosen lines in their sections, and the reason for every sentence left out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from briefing.analysis import Analysis, Chosen
from briefing.angles import Profile
from briefing.brief import MANY_STORIES, TYPE_PT, Boxes, Brief, Cut, Section
from briefing.compose.boxes import with_boxes, with_figures
from briefing.compose.candidates import find_candidates
from briefing.compose.choose import Choice, Limits, choose
from briefing.compose.draft import Draft, line_mm, offers_of
from briefing.compose.fit import fit_lines
from briefing.compose.lines import make_contexts, make_line, make_source
from briefing.compose.picks import find_picks
from briefing.compose.value import line_values
from briefing.model import OTHER, AngleScores, Document, Note
from briefing.options import REASONS, Options
from briefing.protocols import Ruler

OTHER_HEADING = "Other"
UNSORTED_HEADING = "Not sorted"
"""Of the only section of a page whose sources are all in languages that the angles do not know."""

TYPE_SIZES: Final = (TYPE_PT, 9.5, 9.0)
"""Sizes of the lines' type, in points: a smaller one only where an angle would go without a line."""

MOST_TRIES: Final = 4
"""Times that lines are chosen for one page; most pages settle at the second."""

STORY_SHARE: Final = 1 / 3
"""Of the words that the page holds without that limit."""

ALL_TOLD: Final = Chosen()
"""How the sources of a page were chosen that tells all that were given."""

SAME_MM: Final = 0.1
"""Rooms that differ by less are one."""


def compose(
    analysis: Analysis,
    profile: Profile,
    options: Options,
    ruler: Ruler,
    *,
    notes: Sequence[Note] = (),
    made: str | None = None,
    versions: Mapping[str, str] | None = None,
    chosen: Chosen = ALL_TOLD,
) -> Brief:
    """The brief of analysed sources, with as much as one page takes.

    Args:
        ruler: measures what a brief takes on its paper.
        notes: about the sources and the run, in the order of the page.
        made: when the brief is made, ISO 8601, or None.
        versions: what it is made with.
        chosen: how the sources were chosen, and what else was reported.

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
        sources=(
            *(
                make_source(a, document, chosen.copies.get(a, ()))
                for a, document in analysis.documents.items()
            ),
            *(make_source(letter, document) for letter, document in chosen.others.items()),
        ),
        bottom_line=(),
        sections=tuple(Section(name, heading, ()) for name, heading in _headings(analysis, profile).items()),
        figures=analysis.figures,
        positions=analysis.positions,
        timeline=analysis.timeline,
        notes=tuple(notes),
        also_reported=chosen.also_reported,
        set_aside=chosen.set_aside,
        options=options.recorded(),
        versions=dict(versions or {}),
    )
    stories = analysis.stories if len(set(analysis.stories.values())) >= MANY_STORIES else {}
    if len({stories.get(lines[i].source) for i in candidates.printable}) < MANY_STORIES:
        stories = {}  # a share for each would leave the page empty
    offers = offers_of(analysis, lines, candidates.printable, picks.pinned, stories)
    source_mm = {source.id: ruler.source_mm(source) for source in empty.sources}
    draft = Draft(analysis, profile, options, picks, candidates, lines, empty, stories, offers, source_mm, {})
    for type_pt in TYPE_SIZES:
        brief = _set_at(type_pt, draft, ruler)
        if _is_whole(brief):
            return brief
    return brief


def _set_at(type_pt: float, draft: Draft, ruler: Ruler) -> Brief:
    """The brief with its lines at one size of type."""
    start = replace(draft.empty, boxes=Boxes(type_pt=type_pt), title=_title(draft, None))
    brief = _full(start, draft, ruler)
    if _largest_story(brief, draft.stories) > STORY_SHARE * brief.words:
        brief = _full(start, draft._replace(story_words=STORY_SHARE * brief.words), ruler)
    return with_boxes(fit_lines(brief, ruler.free_mm), ruler.free_mm, draft.options.max_share)


def _largest_story(brief: Brief, stories: Mapping[str, int]) -> int:
    """The words that the most told story has on the page; 0 where stories do not matter."""
    words: Counter[int] = Counter()
    for line in brief.lines if stories else ():
        words[stories[line.source]] += line.n_words
    return max(words.values(), default=0)


def _full(start: Brief, draft: Draft, ruler: Ruler) -> Brief:
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


def _choice(draft: Draft, ruler: Ruler, type_pt: float, room_mm: float) -> Choice:
    """The lines that are worth most in that room."""
    analysis, options = draft.analysis, draft.options
    n_words = {letter: document.n_words for letter, document in analysis.documents.items()}
    limits = Limits(
        words=options.most_words,
        most=options.most_words,
        mm=room_mm,
        line_mm=lambda index: line_mm(draft, ruler, type_pt, index),
        source_words={letter: int(n * options.max_share) for letter, n in n_words.items()},
        source_mm=draft.source_mm,
        caps={angle.name: angle.cap for angle in draft.profile.angles if angle.cap is not None},
        story_words=draft.story_words,
    )
    floors = {angle.name: angle.floor for angle in draft.profile.angles}
    return choose(draft.offers, floors if _is_sorted(analysis) else {OTHER: 1}, limits)


def _filled(start: Brief, choice: Choice, draft: Draft) -> Brief:
    """The brief with the chosen lines, and everything else cut."""
    lines = draft.lines
    cuts = _cuts(draft, choice)
    n_left_out = Counter(AngleScores(cut.line.angles).best for cut in cuts)
    reasons = Counter(cut.reason for cut in cuts)
    headings = {OTHER: OTHER_HEADING} | _headings(draft.analysis, draft.profile)
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


def _is_sorted(analysis: Analysis) -> bool:
    """Whether the angles know the language of any source."""
    return any(scores.probabilities for scores in analysis.angles)


def _headings(analysis: Analysis, profile: Profile) -> dict[str, str]:
    """Angle to heading of the sections that the page has, with or without lines."""
    if _is_sorted(analysis):
        return {angle.name: angle.heading for angle in profile.angles}
    return {OTHER: UNSORTED_HEADING}


def _is_whole(brief: Brief) -> bool:
    """Whether no angle goes without a line, nor the page without one, for want of room."""
    has_lines = {AngleScores(line.angles).best for line in brief.lines}
    has_lines |= {section.angle for section in brief.sections if section.lines}
    for_page = {AngleScores(cut.line.angles).best for cut in brief.cut if cut.reason == "page"}
    return all(
        section.angle in has_lines or section.angle not in for_page for section in brief.sections
    ) and (bool(brief.bottom_line) or not for_page)


def _title(draft: Draft, choice: Choice | None) -> str:
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


def _cuts(draft: Draft, choice: Choice) -> tuple[Cut, ...]:
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
        is_other = _is_sorted(analysis) and analysis.angles[index].best == OTHER
        return Cut(line, "other" if is_other else "budget")

    return tuple(cut(index) for index in range(len(analysis.sentences)) if index not in printed)
