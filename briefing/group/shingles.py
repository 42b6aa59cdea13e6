"""Shingles: runs of words that several articles have, as whole numbers, found without comparing pairs."""

from array import array
from collections.abc import Sequence
from typing import Final

from briefing.group.copy_alignment import shingles

MANY_ARTICLES: Final = 100
"""From so many on, sorting hashes in arrays is worth the time that loading numpy takes."""


def shared_shingles(articles: Sequence[Sequence[str]]) -> list[Sequence[int]]:
    """For each article the numbers of those of its shingles that another article has too.

    Numbers begin at 0, without gaps, and have no meaning but their identity. An article shorter than a
    shingle has none.
    """
    if len(articles) >= MANY_ARTICLES:
        from briefing.group.shingle_arrays import shared_in_arrays

        return shared_in_arrays(articles)
    found = [dict.fromkeys(shingles(words)) for words in articles]
    holders: dict[tuple[str, ...], int] = {}
    for own in found:
        for shingle in own:
            holders[shingle] = holders.get(shingle, 0) + 1
    shared = (shingle for shingle, n in holders.items() if n > 1)
    code_of = {shingle: code for code, shingle in enumerate(shared)}
    return [array("q", (code_of[shingle] for shingle in own if shingle in code_of)) for own in found]
