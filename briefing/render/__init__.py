"""Render: `Brief` -> bytes of a format.

Before: a brief. After: the same lines in every format, every character of a source escaped for
it. A PDF is one page, proven by laying it out.
"""

from dataclasses import dataclass

from briefing.brief import Brief
from briefing.errors import UnknownName
from briefing.protocols import Renderer
from briefing.render.json_format import parse_json, render_json
from briefing.render.markdown import render_markdown
from briefing.render.pdf import LaidOut, lay_out, render_pdf

__all__ = [
    "FORMATS",
    "Format",
    "LaidOut",
    "check_formats",
    "lay_out",
    "parse_json",
    "render_format",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a brief down."""

    ending: str
    render: Renderer


FORMATS: dict[str, Format] = {
    "md": Format(".md", render_markdown),
    "pdf": Format(".pdf", render_pdf),
    "json": Format(".json", render_json),
}
"""Name to format; the first is the default."""


def check_formats(names: tuple[str, ...]) -> None:
    """Raise `UnknownName` unless every name is a format's."""
    for name in names:
        if name not in FORMATS:
            raise UnknownName("format", name, FORMATS)


def render_format(brief: Brief, name: str, template_dir: str | None = None) -> bytes:
    """The brief in the format of that name.

    Raises:
        UnknownName: there is no such format.
        RenderError: a template, a library or the page's size does not allow it.
    """
    check_formats((name,))
    return FORMATS[name].render(brief, template_dir)
