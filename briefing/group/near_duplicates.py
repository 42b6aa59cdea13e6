"""Near-duplicates: sentences that say the same in nearly the same words."""

from collections import Counter
from collections.abc import Sequence
from math import ceil
from typing import Final

from briefing.model import Group, Sentence
from briefing.text.tokens import content_stems

SIMILAR: Final = 0.6
"""Jaccard similarity of content stems, 0 to 1, from which two sentences say the same."""


FEWEST_STEMS: Final = 6
"""Shorter sentences share their few words by chance; they are one only if all words are the same."""


def near_duplicates(sentences: Sequence[Sentence], language: str = "en") -> list[Group]:
    """Groups of sentences whose words are nearly the same and whose numbers are the same.

    Two sentences with other numbers are never one: "31 killed" and "40 killed" are a conflict
    that the reader must see. Only sentences that share a rare stem are compared: for a
    similarity of t, two sets must share one of the (1 - t) n + 1 rarest members of each
    (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
    """
    sets = [frozenset(content_stems(sentence.text, language)) for sentence in sentences]
    frequency = Counter(stem for members in sets for stem in members)
    heads_with: dict[str, list[int]] = {}
    members_of: dict[int, list[int]] = {}
    for index, stems in enumerate(sets):
        rarest = sorted(stems, key=lambda stem: (frequency[stem], stem))
        prefix = rarest[: len(stems) - ceil(SIMILAR * len(stems)) + 1]
        candidates = dict.fromkeys(head for stem in prefix for head in heads_with.get(stem, ()))
        head = next((h for h in sorted(candidates) if _same(sets[h], stems)), None)
        if head is not None:
            members_of.setdefault(head, [head]).append(index)
            continue
        for stem in prefix:
            heads_with.setdefault(stem, []).append(index)
    return [Group(tuple(members), "near-duplicate") for members in members_of.values()]


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of stems are similar enough and hold the same numbers."""
    if min(len(a), len(b)) < FEWEST_STEMS:
        return a == b
    return len(a & b) >= SIMILAR * len(a | b) and not any(stem[0].isdigit() for stem in a ^ b)
