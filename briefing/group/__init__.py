"""Group: sentences -> angle scores, and groups that tell one fact.

Before: sentences. After: for each a probability per angle with the cues that say so, and sets
of sentences of which a page prints only one. Nothing is dropped here.

What compares whole documents stands in modules of its own, which a run with one source does not
load: `copies`, `stories`, and `topic` for what a desk asks for.
"""

from briefing.group.angle_scores import classify, explain_in_order, score_angles, score_in_order
from briefing.group.near_duplicates import near_duplicates

__all__ = [
    "classify",
    "explain_in_order",
    "near_duplicates",
    "score_angles",
    "score_in_order",
]
