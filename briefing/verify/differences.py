"""Differences: what the page says and what it should say, word by word."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final

AROUND: Final = 6
"""Words that are shown on both sides of a change."""

ALIKE: Final = 0.6
"""Share of words in common, 0 to 1, from which a block is taken for a changed version of another."""

_PIECES: Final = re.compile(r"\S+")


def both_versions(expected: str, found: str) -> tuple[str, str]:
    """Two versions of a text, each on one line: changed words in braces, what is far from them left out."""
    a, b = _PIECES.findall(expected), _PIECES.findall(found)
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return _marked(a, [(kind, i, j) for kind, i, j, _, _ in steps]), _marked(
        b, [(kind, i, j) for kind, _, _, i, j in steps]
    )


def _marked(words: Sequence[str], steps: Iterable[tuple[str, int, int]]) -> str:
    """The words with the changed ones in braces."""
    parts: list[str] = []
    for kind, start, end in steps:
        if kind != "equal":
            parts.append(f"{{{_visible(' '.join(words[start:end]))}}}")
        else:
            parts.append(_shortened(words[start:end], is_first=start == 0, is_last=end == len(words)))
    return " ".join(filter(None, parts))


def _visible(text: str) -> str:
    """A text whose characters that print nothing are written as their numbers."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _shortened(words: Sequence[str], *, is_first: bool, is_last: bool) -> str:
    """Words that are equal in both versions: those next to a change, "…" for the others."""
    before = [] if is_first else words[:AROUND]
    after = [] if is_last else words[-AROUND:]
    if len(before) + len(after) >= len(words):
        return " ".join(words)
    return " ".join([*before, "…", *after])


def most_alike(text: str, others: Sequence[str]) -> int | None:
    """The index of the text that is most like another one, or None if none is alike."""
    words = _PIECES.findall(text)
    best: tuple[float, int] | None = None
    for index, other in enumerate(others):
        matcher = SequenceMatcher(None, words, _PIECES.findall(other), autojunk=False)
        if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
            continue
        ratio = matcher.ratio()
        if ratio >= ALIKE and (best is None or ratio > best[0]):
            best = ratio, index
    return best[1] if best else None
