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


MOST_CANDIDATES: Final = 200
"""Sentences that share a stem and are compared; a stem of more is no sign of one fact."""


def near_duplicates(sentences: Sequence[Sentence], language: str = "en") -> list[Group]:
    """Groups of sentences whose words are nearly the same and whose numbers are the same.

    Two sentences with other numbers are never one: "31 killed" and "40 killed" are a conflict
    that the reader must see. Only sentences that share a rare stem are compared: for a
    similarity of t, two sets must share one of the (1 - t) n + 1 rarest members of each
    (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
    """
    sets = [frozenset(content_stems(sentence.text, language)) for sentence in sentences]
    frequency = Counter(stem for members in sets for stem in members)
    head_of: dict[frozenset[str], int] = {}
    heads_with: dict[tuple[str, frozenset[str]], list[int]] = {}
    members_of: dict[int, list[int]] = {}
    for index, stems in enumerate(sets):
        numbers = frozenset(stem for stem in stems if stem[0].isdigit())
        rarest = sorted(stems - numbers, key=lambda stem: (frequency[stem], stem))
        prefix = rarest[: max(1, len(stems) - ceil(SIMILAR * len(stems)) + 1)]
        head = head_of.get(stems)
        if head is None:
            candidates = {h for stem in prefix for h in heads_with.get((stem, numbers), ())}
            head = next((h for h in sorted(candidates) if _same(sets[h], stems)), None)
        if head is not None and stems:
            members_of.setdefault(head, [head]).append(index)
            continue
        head_of[stems] = index
        for stem in prefix:
            heads = heads_with.setdefault((stem, numbers), [])
            if len(heads) < MOST_CANDIDATES:
                heads.append(index)
    return [Group(tuple(members), "near-duplicate") for members in members_of.values()]


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of stems with the same numbers are similar enough."""
    if min(len(a), len(b)) < FEWEST_STEMS:
        return a == b
    return len(a & b) >= SIMILAR * len(a | b)
