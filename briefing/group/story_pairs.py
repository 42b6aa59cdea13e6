"""Which articles may be of one story, and how alike they are; those that share no rare words never meet."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Final

from briefing.group.story_terms import WeighedArticle

DAYS: Final = 5
"""Days between two articles up to which they may be of one story; nearly all reports of one appear within."""

FAR_APART: Final = 0.75
"""Similarity, 0 to 1, from which articles are of one story although their dates are further apart."""

LEAST: Final = 0.1
"""Similarity, 0 to 1, below which two articles have nothing in common but words of the day."""

KEY_TERMS: Final = 40
"""Terms of the most weight by which articles are found that may be of one story."""

SHARED_KEYS: Final = 2
"""Of these, how many both must have: an actor, and an act or a place."""

MOST_HOLDERS: Final = 300
"""Articles that have a key term; one of more names no story."""

MOST_COMPARED: Final = 300
"""Articles, those that share most key terms, with which one is compared."""

Pairs = dict[tuple[int, int], float]
"""Two indices, the lower first, to a similarity of 0 to 1."""


def alike_pairs(articles: Sequence[WeighedArticle]) -> Pairs:
    """The similarity of all pairs that share key terms and actors, and lie within the time window."""
    keys = [_key_terms(article) for article in articles]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for term in own:
            holders[term].append(index)
    found: Pairs = {}
    for a, own in enumerate(keys):
        lists = [held for term in own if len(held := holders[term]) <= MOST_HOLDERS]
        n_shared = Counter(chain.from_iterable(held[bisect_right(held, a) :] for held in lists))
        likely = sorted((-n, b) for b, n in n_shared.items() if n >= SHARED_KEYS)
        for _, b in likely[:MOST_COMPARED]:
            if not _may_be_one(articles[a], articles[b]):
                continue
            similarity = story_similarity(articles[a], articles[b])
            if similarity >= (FAR_APART if _days_apart(articles[a], articles[b]) > DAYS else LEAST):
                found[a, b] = similarity
    return found


def _key_terms(article: WeighedArticle) -> list[str]:
    ranked = sorted(article.weights.items(), key=lambda item: (-item[1], item[0]))
    return [term for term, _ in ranked[:KEY_TERMS]]


def _may_be_one(a: WeighedArticle, b: WeighedArticle) -> bool:
    """Whether two articles have a name in common, and their titles do not name others altogether.

    "Weather in Brest" and "Weather in Gomel" are two stories, whatever else they share. Articles in a
    script without capitals have no names, and need none.
    """
    if not a.names or not b.names:
        return True
    if a.names.isdisjoint(b.weights) and b.names.isdisjoint(a.weights):
        return False
    own, others = a.names & a.title.keys(), b.names & b.title.keys()
    are_strangers = own and others and own.isdisjoint(b.weights) and others.isdisjoint(a.weights)
    return not are_strangers


def _days_apart(a: WeighedArticle, b: WeighedArticle) -> int:
    """Days between two articles; 0 where one has no date."""
    if a.published is None or b.published is None:
        return 0
    return abs((a.published - b.published).days)


def story_similarity(a: WeighedArticle, b: WeighedArticle) -> float:
    """How alike two articles are in what they tell, 0 to 1.

    The mean of the cosine of their weights, and of how far each one's title is told by the other: a
    title names the actor and the act.
    """
    few, many = (a, b) if len(a.weights) <= len(b.weights) else (b, a)
    shared = few.weights.keys() & many.weights.keys()
    cosine = math.fsum(few.weights[term] * many.weights[term] for term in shared)
    told = math.fsum((told_of(a.title, b), told_of(b.title, a))) / 2
    return (cosine + told) / 2


def told_of(title: dict[str, float], article: WeighedArticle) -> float:
    """The share of a title's weight, 0 to 1, that an article tells."""
    return math.fsum(weight for term, weight in title.items() if term in article.weights)
