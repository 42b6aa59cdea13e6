"""Desk: a page that a person edited -> `Brief`.

Before: a page of ours with lines taken out or moved, and comments put in. After: the brief of that
page, every line still the quotation that it was, to be rendered and edited again.
"""

from briefing.desk.edited import edited_brief
from briefing.desk.rebuilt import rebuild

__all__ = ["edited_brief", "rebuild"]
