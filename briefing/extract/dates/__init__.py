"""Dates: words for days pinned to the calendar, and the timeline of some sentences."""

from briefing.extract.dates.find import find_dates
from briefing.extract.dates.timeline import day_inserts, events, pinned

__all__ = ["day_inserts", "events", "find_dates", "pinned"]
