"""MediaWiki: the page as wikitext."""

from typing import Final

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.templates import fill_template
from briefing.render.view import view

TEMPLATE: Final = "brief.wiki.j2"


def render_mediawiki(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as wikitext in UTF-8."""
    return fill_template(TEMPLATE, view(brief), setting.template_dir).encode()
