"""Rendering a run: the brief in every format asked for, all with the same lines, a PDF on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.brief import Artifact, Brief
from briefing.compose import yielding
from briefing.errors import BriefingError, DoesNotFit, MissingLibrary
from briefing.model import count_words
from briefing.protocols import Progress, Setting, no_progress
from briefing.render import FORMATS, PageRuler, check_formats, render_format
from briefing.render.wording import plural

if TYPE_CHECKING:  # a run without a PDF loads none of it
    from briefing.render.pdf import LaidOut

PAGED: Final = frozenset(["pdf", "eml"])
"""Formats for which the page is laid out."""


def render(brief: Brief, format: str = "md", template_dir: str | None = None) -> bytes:
    """The brief in one format; for a PDF lines are cut until it is one page.

    Raises:
        UnknownName: there is no such format.
        RenderError: a template or a library does not allow it, or not even one line fits.
    """
    check_formats((format,))
    return render_all(brief, (format,), "brief", Setting(template_dir))[0][0].content


def render_all(
    brief: Brief,
    formats: Sequence[str],
    name: str,
    setting: Setting = Setting(),
    progress: Progress = no_progress,
) -> tuple[list[Artifact], list[BriefingError]]:
    """The brief in several formats that all hold the same lines, and the formats that failed.

    If a PDF is among them, or an e-mail, which carries one, the brief is first cut to its page, so
    that no format says more than another.

    Raises:
        BriefingError: no format could be made.
    """
    check_formats(tuple(formats))
    failures: list[BriefingError] = []
    if not PAGED.isdisjoint(formats):
        progress("lay out", 0, 1)
        try:
            laid_out = fit(brief, setting)
            brief = laid_out.brief
            setting = replace(setting, pdf=laid_out.write())
            if letters := laid_out.missing_letters():
                from briefing.render.pdf import without_font

                failures.append(MissingLibrary(without_font(letters)))
        except BriefingError as error:
            failures.append(error)
    artifacts = []
    for format_name in formats:
        progress("render", 0, 1)
        if format_name != "pdf":
            content = render_format(brief, format_name, setting)
        elif setting.pdf is not None:
            content = setting.pdf
        else:
            continue
        artifacts.append(Artifact(f"{name}{FORMATS[format_name].ending}", format_name, content))
    if not artifacts:
        raise failures[0]
    return artifacts, failures


def fit(brief: Brief, setting: Setting = Setting()) -> LaidOut:
    """The brief laid out on one page; where it was measured too short, what yields first is cut.

    Raises:
        DoesNotFit: not even the first bottom line fits.
    """
    from briefing.render.pdf import lay_out, pdf_versions

    brief = replace(brief, versions={**brief.versions, **pdf_versions()})
    laid_out = lay_out(brief, setting)
    if laid_out.n_pages == 1:
        return laid_out
    ruler = PageRuler(str(brief.options.get("paper", "a4")))
    shorter = [brief, *yielding(brief)]
    n_over, n_cut = 0, 1
    while n_cut < len(shorter):
        # the ruler knows what each cut saves; where its measures do not hold, cuts grow
        measured_mm = ruler.free_mm(laid_out.brief)
        wanted_mm = 0.0 if n_over == 0 and measured_mm < 0 else measured_mm + laid_out.overflow_mm
        while n_cut < len(shorter) - 1 and ruler.free_mm(shorter[n_cut]) < wanted_mm:
            n_cut += 1
        laid_out = lay_out(shorter[n_cut], setting)
        if laid_out.n_pages == 1:
            return _fullest(shorter, n_over, n_cut, laid_out, setting)
        n_over, n_cut = n_cut, n_cut + 1
    raise DoesNotFit(_too_much(brief))


def _fullest(shorter: Sequence[Brief], n_over: int, n_cut: int, best: LaidOut, setting: Setting) -> LaidOut:
    """The page with the fewest cuts that is one, between cuts that are too few and cuts that do."""
    from briefing.render.pdf import lay_out

    while n_cut - n_over > 1:
        middle = (n_over + n_cut) // 2
        laid_out = lay_out(shorter[middle], setting)
        if laid_out.n_pages == 1:
            n_cut, best = middle, laid_out
        else:
            n_over = middle
    return best


def _too_much(brief: Brief) -> str:
    """What does not fit on a page, and what to do."""
    held = [f"a title of {plural(count_words(brief.title), 'word')}", "the headings"]
    if brief.bottom_line:
        held.append(f"one line of {plural(brief.bottom_line[0].n_words, 'word')}")
    if brief.comments:
        n_words = sum(count_words(comment.text) for comment in brief.comments)
        held.append(f"comments of {plural(n_words, 'word')}")
    held.append(plural(len(brief.notes), "note"))
    shorten = "shorter comments, a shorter --title" if brief.comments else "a shorter --title"
    return f"{', '.join(held[:-1])} and {held[-1]} do not fit on one page; give {shorten} or fewer sources"
