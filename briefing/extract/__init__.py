"""Extract: sentences -> what they say, and whether they can be read alone.

Before: a sentence and the document that it is a span of. After: for each the span that may be
printed, or the reason why none may.
"""

from briefing.extract.standing import standing

__all__ = ["standing"]
