"""The files that a template folder may hold: which there are, and what each is for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from briefing.brief import Brief
from briefing.render.templates import template_folders


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A file that can be replaced by one of the user's."""

    purpose: str
    is_page: bool = True
    """Whether it is filled by itself; the others are parts of those, or no templates."""
    more: Callable[[Brief], Mapping[str, Any]] = lambda brief: {}
    """What it may print beside the view."""


def _of_html(brief: Brief) -> Mapping[str, Any]:
    from briefing.render.html_passages import passages

    return {"passages": passages(brief), "style": "", "script": "", "policy": ""}


TEMPLATES: Final[dict[str, TemplateFile]] = {
    "brief.md.j2": TemplateFile("the page in Markdown"),
    "brief.html.j2": TemplateFile("the page as one HTML file", more=_of_html),
    "page.html.j2": TemplateFile("the page on paper, of which the PDF is made"),
    "body.html.j2": TemplateFile("the lines and all beside them, for paper and the HTML file", False),
    "page.css": TemplateFile("how the page looks on paper", False),
    "screen.css": TemplateFile("how the HTML file looks on a screen", False),
    "screen.js": TemplateFile("what the HTML file does on a click", False),
    "brief.wiki.j2": TemplateFile("the page in MediaWiki's wikitext"),
    "brief.confluence.xml.j2": TemplateFile("the page in Confluence's storage format"),
    "brief.dokuwiki.j2": TemplateFile("the page in DokuWiki's syntax"),
    "brief.txt.j2": TemplateFile("the page as plain text, broken at 80 columns, also in mail"),
    "brief.email.html.j2": TemplateFile("the page as HTML in mail"),
}
"""File name to what it is."""


def shipped_template(name: str) -> bytes:
    """The bytes of the file of that name that ships."""
    return next(path.read_bytes() for folder in template_folders() if (path := Path(folder, name)).is_file())
