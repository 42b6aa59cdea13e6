"""DokuWiki: the page in that wiki's syntax."""

from typing import Final

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.templates import fill_template
from briefing.render.view import view

TEMPLATE: Final = "brief.dokuwiki.j2"


def render_dokuwiki(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief in DokuWiki's syntax, in UTF-8."""
    return fill_template(TEMPLATE, view(brief), setting.template_dir).encode()
