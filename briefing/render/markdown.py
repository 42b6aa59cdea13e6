"""Markdown: the page as text that wikis and editors show, with its proof in a comment at the end."""

import json

from briefing.brief import PROOF_MARK, Brief
from briefing.protocols import Setting
from briefing.render.carried import proof
from briefing.render.escape import escape_comment
from briefing.render.templates import fill_template
from briefing.render.view import view

TEMPLATE = "brief.md.j2"


def render_markdown(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as Markdown in UTF-8; the last line is a comment that tells where each line is from."""
    shown = view(brief)
    text = fill_template(TEMPLATE, shown, setting.template_dir)
    if setting.front_matter:
        from briefing.render.front_matter import front_matter

        text = front_matter(shown) + text
    comment = escape_comment(json.dumps(proof(brief, text)))
    return f"{text.rstrip()}\n\n{PROOF_MARK}{comment} -->\n".encode("utf-8", "replace")
