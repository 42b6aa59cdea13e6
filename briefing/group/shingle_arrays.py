"""Shared shingles of thousands of articles: hashes that are sorted, and so meet their equals."""

import zlib
from array import array
from collections.abc import Sequence
from itertools import chain
from typing import Final

import numpy as np

from briefing.group.copy_alignment import SHINGLE

_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
"""An odd number without pattern (2^64 over the golden ratio): so the places of words count."""


def shared_in_arrays(articles: Sequence[Sequence[str]]) -> list[Sequence[int]]:
    """What `shared_shingles` gives, but for two shingles in 2^64 that fall together."""
    hash_of: dict[str, int] = {}
    for words in articles:
        for word in words:
            if word not in hash_of:
                raw = word.encode("utf-8", "surrogatepass")
                hash_of[word] = (zlib.crc32(raw) << 32) | zlib.adler32(raw[::-1])
    lengths = np.fromiter(map(len, articles), np.int64, len(articles))
    hashes = np.fromiter(
        map(hash_of.__getitem__, chain.from_iterable(articles)), np.uint64, int(lengths.sum())
    )
    n_shingles = len(hashes) - SHINGLE + 1
    if n_shingles < 1:
        return [array("q") for _ in articles]
    article = np.repeat(np.arange(len(articles), dtype=np.int32), lengths)
    rows = np.zeros(n_shingles, np.uint64)
    for n in range(SHINGLE):
        rows ^= rows >> np.uint64(29)
        rows *= _FACTOR
        rows += hashes[n : n + n_shingles]
    del hashes  # of 10,000 articles each array takes 60 MB
    inside = article[:n_shingles] == article[SHINGLE - 1 :]
    rows, article = rows[inside], article[:n_shingles][inside]
    order = np.argsort(rows, kind="stable")  # of equals those of one article stay together
    rows, article = rows[order], article[order]
    is_first = np.ones(len(rows), np.bool_)
    is_first[1:] = (rows[1:] != rows[:-1]) | (article[1:] != article[:-1])  # each once in its article
    rows, article, place = rows[is_first], article[is_first], order[is_first]
    del order
    starts_code = np.ones(len(rows), np.bool_)
    starts_code[1:] = rows[1:] != rows[:-1]
    shared = np.zeros(len(rows), np.bool_)
    shared[:-1] = rows[:-1] == rows[1:]
    shared[1:] |= shared[:-1]
    starts_code, article, place = starts_code[shared], article[shared], place[shared]
    code = np.cumsum(starts_code) - 1
    in_order = np.argsort(place, kind="stable")
    code, article = code[in_order], article[in_order]
    ends = np.cumsum(np.bincount(article, minlength=len(articles)))[:-1]
    return [array("q", part.tobytes()) for part in np.split(code, ends)]
