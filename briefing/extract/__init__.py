"""Extract: sentences -> what they say, and whether they can be read alone.

Before: the sentences of documents. After: figures, positions, days, notes on the sources, and the
sentences that tell one thing, all of them spans; for each sentence the span that may be printed, or
the reason why none may.
"""

from briefing.extract.antecedents import resolve_opening
from briefing.extract.attributions import find_attributions
from briefing.extract.dates import find_dates
from briefing.extract.extraction import Extraction, extract
from briefing.extract.figures import find_figures

__all__ = [
    "Extraction",
    "extract",
    "find_attributions",
    "find_dates",
    "find_figures",
    "resolve_opening",
]
