"""Attributions: who said what, in a text."""

from briefing.extract.attributions.find import act_of, find_attributions

__all__ = ["act_of", "find_attributions"]
