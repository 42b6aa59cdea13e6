"""PDF: the page on paper. The one folder that knows WeasyPrint."""

from briefing.render.pdf.library import HOW_TO_INSTALL, load_weasyprint, pdf_versions, without_font
from briefing.render.pdf.page import LaidOut, lay_out, render_pdf

__all__ = [
    "HOW_TO_INSTALL",
    "LaidOut",
    "lay_out",
    "load_weasyprint",
    "pdf_versions",
    "render_pdf",
    "without_font",
]
