"""Compose: all that is known of the sources -> `Brief`.

Before: sentences with scores, angles, groups and standings. After: a bottom line, and sections
whose lines keep to the word limit, each able to stand alone, no fact twice; every sentence that
is not printed is listed with the reason.
"""

from briefing.compose.brief import compose
from briefing.compose.explain import explain
from briefing.compose.extract_words import fit_words
from briefing.compose.fit import without, yielding
from briefing.compose.lines import make_source

__all__ = ["compose", "explain", "fit_words", "make_source", "without", "yielding"]
