"""Markdown: the page as text that wikis and editors show, with its proof in a comment at the end."""

import json

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.carried import pack
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
    return f"{text.rstrip()}\n\n{_proof(brief, text)}\n".encode("utf-8", "replace")


def _proof(brief: Brief, page: str) -> str:
    """A comment with each source's address and SHA-256, each line's span, and the brief itself, as JSON."""
    data = {
        "sources": [{"id": s.id, "uri": s.uri, "sha256": s.sha256} for s in brief.sources],
        "lines": [{"id": line.id, "start": line.start, "end": line.end} for line in brief.lines],
        "carried": pack(brief, page),
    }
    return f"<!-- briefing/1 {escape_comment(json.dumps(data))} -->"
