"""HTML: the page as one file that needs nothing else, with its lines shown where they stand.

The file carries its type, its style, its script, the words of the sources around its lines, and
the brief itself. Its policy forbids the browser to fetch or run anything else.
"""

import json
from base64 import b64encode
from hashlib import sha256
from typing import Any, Final

from briefing.brief import SCHEMA, Brief
from briefing.options import PAPERS
from briefing.protocols import Setting
from briefing.render.carried import proof
from briefing.render.escape.printable import printable
from briefing.render.fonts import embedded_font_css
from briefing.render.html_blocks import text_blocks
from briefing.render.html_passages import passages
from briefing.render.page_ruler import PAPERS_MM
from briefing.render.templates import fill_template, read_template_file
from briefing.render.view import view

TEMPLATE: Final = "brief.html.j2"
PAPER_STYLES: Final = "page.css"
SCREEN_STYLES: Final = "screen.css"
SCRIPT: Final = "screen.js"


def render_html(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as one HTML file in UTF-8.

    With `setting.attached` it carries those sources whole, without it only the paragraphs in which
    its lines stand.

    Raises:
        RenderError: a template is missing or wrong.
        MissingLibrary: a font is not installed.
    """
    values = {**view(brief), "passages": passages(brief, setting), "style": "", "script": "", "policy": ""}
    bare = _filled(values, setting)
    style = printable(_style(brief, bare, setting))  # before its hash is taken
    script = printable(read_template_file(SCRIPT, setting.template_dir))
    page = _filled({**values, "style": style, "script": script, "policy": _policy(style, script)}, setting)
    return _with_proof(page, _proof(brief, text_blocks(bare))).encode("utf-8")


def _filled(values: dict[str, Any], setting: Setting) -> str:
    """The page, with U+FFFD for what HTML cannot hold, not even escaped (HTML, 13.2.3.5)."""
    return printable(fill_template(TEMPLATE, values, setting.template_dir))


def _style(brief: Brief, page: str, setting: Setting) -> str:
    """All style of the page: its type, its looks on paper and on the screen."""
    paper = str(brief.options.get("paper", "a4"))
    size = f"@page {{ size: {PAPERS[paper]} }}"
    height_mm = PAPERS_MM[paper][1]  # the foot of the page stands at its bottom
    root = f":root {{ font-size: {brief.boxes.type_pt}pt; --sheet: {height_mm:g}mm }}"
    on_paper = read_template_file(PAPER_STYLES, setting.template_dir)
    on_screen = read_template_file(SCREEN_STYLES, setting.template_dir)
    return f"{embedded_font_css(page)}\n@media print {{\n{on_paper}\n{size}\n{root}\n}}\n{on_screen}"


def _policy(style: str, script: str) -> str:
    """The Content Security Policy: our own style and script, by hash, and data for type and pictures."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"


def _proof(brief: Brief, blocks: list[str]) -> str:
    """What the page carries of itself, as JSON that cannot end the script in which it stands."""
    data = {"schema": SCHEMA, **proof(brief, "\n".join(blocks))}
    return json.dumps(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _with_proof(page: str, told: str) -> str:
    """The page with its proof at the end of its body, whatever its template holds."""
    element = f'<script type="application/json" id="briefing">{told}</script>\n'
    before, end, after = page.rpartition("</body>")
    return f"{before}{element}{end}{after}" if end else f"{page}{element}"
