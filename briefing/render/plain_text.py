"""Plain text: the page for terminals and mail, at most 80 columns wide."""

from typing import Final

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.columns import wrap
from briefing.render.templates import fill_template
from briefing.render.view import view

TEMPLATE: Final = "brief.txt.j2"

WIDTH: Final = 80
"""Columns of a line: what terminals, mail and line printers have in common."""


def render_plain_text(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as text in UTF-8, with lines of at most 80 columns unless a single word is longer."""
    return plain_text(brief, setting).encode()


def plain_text(brief: Brief, setting: Setting = Setting()) -> str:
    """The text of the page, with one blank line where the template leaves several."""
    filled = fill_template(TEMPLATE, view(brief), setting.template_dir)
    lines: list[str] = []
    for line in filled.strip("\n").split("\n"):
        broken = wrap(line.rstrip(" "), WIDTH)
        if broken != [""] or lines[-1:] != [""]:
            lines += broken
    return "\n".join(lines) + "\n"
