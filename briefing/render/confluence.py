"""Confluence: the page in storage format, XHTML with the wiki's own macros."""

from typing import Final

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.templates import fill_template
from briefing.render.view import view

TEMPLATE: Final = "brief.confluence.xml.j2"


def render_confluence(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief in storage format, in UTF-8.

    It is what a page's body holds: XML elements side by side, of which Confluence declares the
    prefix "ac". No entity but XML's own is used.
    """
    return fill_template(TEMPLATE, view(brief), setting.template_dir).encode()
