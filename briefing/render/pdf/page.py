"""The page, set in type: laid out, measured, and written as a PDF that is tagged and carries its brief."""

import atexit
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from briefing.brief import Brief
from briefing.errors import DoesNotFit, RenderError
from briefing.protocols import Setting
from briefing.render.attachments import attached_files
from briefing.render.fonts import font_css
from briefing.render.pdf.addresses import NOWHERE, data_only, told
from briefing.render.pdf.embed import relate, weasyprint_attachments
from briefing.render.pdf.library import frozen_clock, load_weasyprint
from briefing.render.pdf.room import overflow_mm
from briefing.render.pdf.tags import tidy_lists
from briefing.render.templates import fill_template, read_template_file
from briefing.render.view import created, view

TEMPLATE: Final = "page.html.j2"
STYLES: Final = "page.css"

VARIANT: Final = "pdf/ua-1"
"""Tagged for people who listen to a page: ISO 14289-1, as far as WeasyPrint goes."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A brief as WeasyPrint set it, with what its PDF will carry."""

    brief: Brief
    n_pages: int
    document: Any
    overflow_mm: float
    """Millimetres of content that do not fit on page one; negative: what is free at its foot."""
    setting: Setting

    def write(self) -> bytes:
        """The bytes of the PDF: tagged, with bookmarks, and with the brief as brief.json inside.

        Raises:
            DoesNotFit: it has more than one page.
            RenderError: WeasyPrint fails.
        """
        if self.n_pages != 1:
            raise DoesNotFit(f"the brief takes {self.n_pages} pages; ask for fewer --words")
        time = created(self.brief)
        files = attached_files(self.brief, self.setting)

        def finish(_: Any, pdf: Any) -> None:
            relate(pdf, files)
            tidy_lists(pdf)

        with told(self.document.url_fetcher, {}), frozen_clock(time):
            content: bytes = self.document.write_pdf(
                pdf_variant=VARIANT,
                attachments=weasyprint_attachments(files, datetime.fromisoformat(time)),
                finisher=finish,
            )
        return content

    def missing_letters(self) -> str:
        """Letters and figures that no font of this machine has: a box stands for each. Known once written."""
        missing = {chr(code) for font in self.document.fonts.values() for code in font.missing}
        return "".join(sorted(filter(str.isalnum, missing)))


def render_pdf(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as a PDF of one page, with exactly the lines that it has.

    Raises:
        DoesNotFit: it takes more than one page; `fit_page` cuts lines first.
        MissingLibrary: pango or a font is not installed.
    """
    return lay_out(brief, setting).write()


def lay_out(brief: Brief, setting: Setting = Setting()) -> LaidOut:
    """The brief set in type, with the number of pages that it takes.

    The page's text can fetch nothing: its addresses may only be data. Our own fonts are the
    only files that are read.

    Raises:
        RenderError: a template is wrong or names another address, or WeasyPrint fails.
        MissingLibrary: pango or a font is not installed.
    """
    weasyprint = load_weasyprint()
    folder = setting.template_dir
    values = view(brief)
    html = fill_template(TEMPLATE, values, folder)
    styles = read_template_file(STYLES, folder)
    fetcher = data_only()
    with told(fetcher, {STYLES: styles, TEMPLATE: html}):
        fonts, sheets = _style_sheets(styles, folder)
        page = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=NOWHERE)
        document = page.render(stylesheets=sheets, font_config=fonts)
    if document.metadata.attachments or any(
        link[0] == "attachment" for p in document.pages for link in p.links
    ):
        raise RenderError(
            f"{TEMPLATE} attaches a file; remove that: a PDF carries only its brief and its sources"
        )
    _describe(document.metadata, values)
    return LaidOut(brief, len(document.pages), document, overflow_mm(document.pages), setting)


def _describe(metadata: Any, values: Mapping[str, Any]) -> None:
    """Fill in what file lists show beside the title, where a template does not: the marking comes first."""
    parts = (values["marking"], values["date"], values["covers"])
    metadata.description = metadata.description or " · ".join(filter(None, parts))
    metadata.authors = metadata.authors or [metadata.generator or "briefing"]


@lru_cache(maxsize=2)
def _style_sheets(styles: str, template_dir: str | None) -> tuple[Any, list[Any]]:
    """Our fonts and a page.css, read once: fitting lays a page out several times.

    Args:
        styles: text of the page.css.
        template_dir: so that fonts which a template brings along stay with it.
    """
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    fonts = FontConfiguration()
    atexit.register(_style_sheets.cache_clear)  # the fonts remove their folder while they still can
    of_files = URLFetcher(allowed_protocols=["file"])
    return fonts, [
        weasyprint.CSS(string=font_css(), font_config=fonts, url_fetcher=of_files),
        weasyprint.CSS(string=styles, font_config=fonts, url_fetcher=data_only(), base_url=NOWHERE),
    ]
