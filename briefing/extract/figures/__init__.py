"""Figures: numbers with what they count, and the ledger of what sources say of them."""

from briefing.extract.figures.as_of import figures_as_of
from briefing.extract.figures.find import find_figures
from briefing.extract.figures.ledger import ReportedFigure, make_ledger
from briefing.extract.figures.unreal import is_fragment, is_unreal

__all__ = ["ReportedFigure", "figures_as_of", "find_figures", "is_fragment", "is_unreal", "make_ledger"]
