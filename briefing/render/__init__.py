"""Render: `Brief` -> bytes of a format.

Before: a brief. After: the same lines in every format, every character of a source escaped for
it. A PDF is one page, proven by laying it out.
"""

from dataclasses import dataclass
from importlib import import_module

from briefing.brief import Brief
from briefing.errors import UnknownName
from briefing.protocols import Renderer, Setting
from briefing.render.json_format import parse_json
from briefing.render.page_ruler import PageRuler

__all__ = [
    "FORMATS",
    "Format",
    "PageRuler",
    "check_formats",
    "parse_json",
    "render_format",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a brief down."""

    ending: str
    module: str
    function: str
    """Of the module: a `Renderer`. It is loaded when it is asked for."""


FORMATS: dict[str, Format] = {
    "md": Format(".md", "briefing.render.markdown", "render_markdown"),
    "pdf": Format(".pdf", "briefing.render.pdf", "render_pdf"),
    "html": Format(".html", "briefing.render.html", "render_html"),
    "json": Format(".json", "briefing.render.json_format", "render_json"),
    "wiki": Format(".wiki", "briefing.render.mediawiki", "render_mediawiki"),
    "confluence": Format(".confluence.xml", "briefing.render.confluence", "render_confluence"),
    "dokuwiki": Format(".dokuwiki", "briefing.render.dokuwiki", "render_dokuwiki"),
    "txt": Format(".txt", "briefing.render.plain_text", "render_plain_text"),
    "eml": Format(".eml", "briefing.render.email", "render_email"),
}
"""Name to format; the first is the default."""


def check_formats(names: tuple[str, ...]) -> None:
    """Raise `UnknownName` unless every name is a format's."""
    for name in names:
        if name not in FORMATS:
            raise UnknownName("format", name, FORMATS)


def render_format(brief: Brief, name: str, setting: Setting = Setting()) -> bytes:
    """The brief in the format of that name.

    Raises:
        UnknownName: there is no such format.
        RenderError: a template, a library or the page's size does not allow it.
    """
    check_formats((name,))
    chosen = FORMATS[name]
    renderer: Renderer = getattr(import_module(chosen.module), chosen.function)
    return renderer(brief, setting)
