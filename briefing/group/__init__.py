"""Group: sentences -> angle scores, and groups that tell one fact.

Before: sentences. After: for each a probability per angle with the cues that say so, and sets
of sentences of which a page prints only one. Nothing is dropped here.
"""

from briefing.group.angle_scores import classify, explain_in_order, score_angles, score_in_order
from briefing.group.copies import Copies, find_copies
from briefing.group.near_duplicates import near_duplicates
from briefing.group.stories import group_stories, story_title
from briefing.group.topic import Topic, keep_sources, read_topic, sentence_reasons

__all__ = [
    "Copies",
    "Topic",
    "classify",
    "explain_in_order",
    "find_copies",
    "group_stories",
    "keep_sources",
    "near_duplicates",
    "read_topic",
    "score_angles",
    "score_in_order",
    "sentence_reasons",
    "story_title",
]
