"""One checkable page from a pile of news: extractive, offline, the same bytes every time."""

from typing import Any

from briefing.angles import load_profile
from briefing.brief import Brief
from briefing.errors import BriefingError
from briefing.extract import find_attributions, find_dates, find_figures, resolve_opening
from briefing.extracts import summarize
from briefing.group import classify as classify_angles
from briefing.model import Document, Line
from briefing.options import Options
from briefing.pipeline import load_brief, make_brief, render
from briefing.read import read_html
from briefing.split import split_sentences
from briefing.verify import Report, verify
from briefing.version import __version__

__all__ = [
    "Brief",
    "BriefingError",
    "Document",
    "Line",
    "Options",
    "Report",
    "__version__",
    "classify_angles",
    "find_attributions",
    "find_dates",
    "find_figures",
    "group_stories",
    "load_brief",
    "load_profile",
    "make_brief",
    "read_html",
    "render",
    "resolve_opening",
    "split_sentences",
    "summarize",
    "verify",
]


def __getattr__(name: str) -> Any:
    """The public names that a page of one source does not need; loaded when they are asked for (PEP 562)."""
    if name == "group_stories":
        from briefing.group.stories import group_stories

        return group_stories
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
