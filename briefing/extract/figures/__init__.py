"""Figures: numbers with what they count, and the ledger of what sources say of them."""

from briefing.extract.figures.find import find_figures
from briefing.extract.figures.ledger import Told, make_ledger

__all__ = ["Told", "find_figures", "make_ledger"]
