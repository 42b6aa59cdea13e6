"""Near-duplicates: sentences that say the same in nearly the same words."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Final

from briefing.model import Group
from briefing.text.corpus import MANY_SENTENCES, Corpus

SIMILAR: Final = 0.6
"""Jaccard similarity of content stems, 0 to 1, from which two sentences say the same."""

FEWEST_STEMS: Final = 6
"""Shorter sentences share their few words by chance; they are one only if all words are the same."""

SHARED_PAIRS: Final = 0.5
"""Share of a sentence's neighbouring stems that must stand side by side in others as well.

Of two sentences with a similarity of 0.6 at most a quarter of the words differ, and each breaks two
pairs: half of the pairs stay.
"""

MOST_CANDIDATES: Final = 50
"""Groups that share a pair of stems; a pair of more, such as a name, is no sign of one fact."""


def near_duplicates(corpus: Corpus) -> list[Group]:
    """Groups of sentences whose words are nearly the same and whose numbers are the same.

    Two sentences with other numbers are never one: "31 killed" and "40 killed" are a conflict
    that the reader must see. Only sentences that share pairs of neighbouring stems are compared,
    which sentences with so many words in common do unless their order is another.

    Returns:
        Groups of indices; the first of each group stands for the others: the one that is
        nearest to the head of its document.
    """
    sets: dict[int, frozenset[int]] = {}
    heads_with: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    short_head: dict[frozenset[int] | str, int] = {}
    members_of: dict[int, list[int]] = {}
    codes, figures = corpus.codes, corpus.figures
    for index in _told_elsewhere(corpus):
        own = _content(codes[index])
        found = frozenset(own)
        if len(found) < FEWEST_STEMS:
            same_words = found or " ".join(corpus.sentences[index].text.split())
            head = short_head.setdefault(same_words, index)
            if head != index:
                members_of.setdefault(head, [head]).append(index)
            continue
        own_pairs = list(pairwise(own))
        once: set[int] = set()
        head = index
        known = [heads_with[pair] for pair in own_pairs if pair in heads_with]
        for candidate in chain.from_iterable(heads for heads in known if len(heads) < MOST_CANDIDATES):
            if candidate not in once:
                once.add(candidate)
            elif _same(sets[candidate], found, figures):
                head = candidate
                break
        if head != index:
            members_of.setdefault(head, [head]).append(index)
            continue
        sets[index] = found
        for pair in own_pairs:
            heads = heads_with[pair]
            if len(heads) < MOST_CANDIDATES:
                heads.append(index)
    return [Group(tuple(members), "near-duplicate") for members in members_of.values()]


def _content(codes: Sequence[int]) -> list[int]:
    """The codes of stems that carry meaning, in order."""
    return [code for code in codes if not code & 1]


def _told_elsewhere(corpus: Corpus) -> list[int]:
    """The sentences, heads of documents first, that share enough pairs to have a near-duplicate."""
    if len(corpus.sentences) < MANY_SENTENCES:
        shares = share_of_pairs([_content(codes) for codes in corpus.codes])
    else:
        shares = corpus.arrays.share_of_pairs()
    return [index for index in corpus.front_order if shares[index] >= SHARED_PAIRS]


def share_of_pairs(content: Sequence[Sequence[int]]) -> list[float]:
    """The share, 0 to 1, of each sentence's pairs of neighbours that occur elsewhere; 1 without pairs.

    Args:
        content: the codes of the stems that carry meaning, for each sentence.
    """
    pairs = [list(pairwise(own)) for own in content]
    frequency = Counter(chain.from_iterable(pairs))
    return [sum(frequency[p] > 1 for p in own) / len(own) if own else 1.0 for own in pairs]


def _same(a: frozenset[int], b: frozenset[int], figures: frozenset[int]) -> bool:
    """Whether two sets of stems are similar enough and differ in no number."""
    return len(a & b) >= SIMILAR * len(a | b) and figures.isdisjoint(a ^ b)
