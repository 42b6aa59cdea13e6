"""PDF: the page, laid out and measured. The one file that knows WeasyPrint."""

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any, Final

from briefing.brief import Brief
from briefing.errors import DoesNotFit, MissingLibrary
from briefing.protocols import Setting
from briefing.render.fonts import font_css
from briefing.render.templates import fill_template, read_template_file
from briefing.render.view import created, view

TEMPLATE: Final = "page.html.j2"
STYLES: Final = "page.css"

HOW_TO_INSTALL: Final = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A brief as WeasyPrint set it."""

    brief: Brief
    n_pages: int
    document: Any

    def write(self) -> bytes:
        """The bytes of the PDF.

        Raises:
            DoesNotFit: it has more than one page.
        """
        if self.n_pages != 1:
            raise DoesNotFit(f"the brief takes {self.n_pages} pages; ask for fewer --words")
        with _frozen_clock(created(self.brief)):
            content: bytes = self.document.write_pdf()
        return content


@contextmanager
def _frozen_clock(time: str) -> Iterator[None]:
    """Set SOURCE_DATE_EPOCH, which the font subsetter asks for the time, to an ISO 8601 time."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(time).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


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
    """
    weasyprint = load_weasyprint()
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    data_only = URLFetcher(allowed_protocols=["data"])
    fonts = FontConfiguration()
    styles = [
        weasyprint.CSS(
            string=font_css(), font_config=fonts, url_fetcher=URLFetcher(allowed_protocols=["file"])
        ),
        weasyprint.CSS(
            string=read_template_file(STYLES, setting.template_dir), font_config=fonts, url_fetcher=data_only
        ),
    ]
    html = fill_template(TEMPLATE, view(brief), setting.template_dir)
    page = weasyprint.HTML(string=html, url_fetcher=data_only)
    document = page.render(stylesheets=styles, font_config=fonts)
    return LaidOut(brief, len(document.pages), document)


def load_weasyprint() -> Any:
    """The WeasyPrint module.

    Raises:
        MissingLibrary: it, or the pango library that it needs, is not installed.
    """
    for name in ("weasyprint", "fontTools"):  # what they say of our own page is for the tests
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        # Without pango WeasyPrint prints advice on standard output, where only paths may go.
        with redirect_stdout(StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of a missing harfbuzz-subset
            import weasyprint
    except OSError:
        raise MissingLibrary(
            f"PDF needs the system library pango, which is not installed; run: {HOW_TO_INSTALL}"
        ) from None
    except ImportError:
        raise MissingLibrary(
            "PDF needs weasyprint, which is not installed; run: pip install weasyprint"
        ) from None
    return weasyprint


def pdf_versions() -> dict[str, str]:
    """Versions of what decides the bytes of a PDF on this machine."""
    weasyprint = load_weasyprint()
    from weasyprint.text.ffi import pango

    try:
        from weasyprint.text.ffi import harfbuzz_subset
    except ImportError:
        harfbuzz_subset = None
    number = pango.pango_version()
    return {
        "weasyprint": weasyprint.__version__,
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "harfbuzz_subset": "present" if harfbuzz_subset else "absent",
    }
