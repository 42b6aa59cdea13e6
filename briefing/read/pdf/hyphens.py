"""Words that a line end cuts in two: joined, and their hyphen kept only where it is the word's own."""

import re
from collections.abc import Callable, Iterable
from typing import Final

_CUT: Final = re.compile(r"([^\W_][\w'’-]*)([-\u00ad\u2010])$")
_HEAD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")

LONGEST_HALF: Final = 60
"""Characters of a word before the line end that are looked at."""

FEWEST_LETTERS: Final = 3
"""Of each half of a compound: shorter halves are found in every text, as "in" and "formation" are."""

_OPENERS: Final = frozenset({"self", "well"})
_NUMBERS: Final = re.compile(
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|half|first|second|third"
)
_COUNTED: Final = re.compile(
    r"(?:second|minute|hour|day|week|month|year|decade|point|member|metre|meter|mile|kilometre|kilometer|fold|party|state"
    r"|way|time|quarter|part|page|seat|man|person|storey|story|lane|track|bedroom"
    r"|one|two|three|four|five|six|seven|eight|nine|first|third|fourth|fifth|sixth|seventh|eighth|ninth)s?\b"
)
"""Words of English that make compounds: "self-", "three-day", "thirty-first"; "ten-ant" is none."""

Join = Callable[[str, str], str]


def joiner(lines: Iterable[str]) -> Join:
    """A function that puts a line behind another.

    The text itself is the dictionary: of a word that is cut at its end, what it looks like elsewhere
    in the same text tells whether the hyphen belongs to it.
    """
    words: set[str] = set()
    for line in lines:
        found = [match[0].casefold().replace("\u2010", "-") for match in _WORD.finditer(line)]
        words.update(found[1:-1] if len(found) > 2 else ())  # halves of words stand at the ends

    def join(before: str, after: str) -> str:
        cut, head = _CUT.search(before[-LONGEST_HALF:]), _HEAD.match(after)
        if not cut or cut[1].endswith("-"):
            return f"{before} {after}"
        if head is None:
            return before + after if after[0].isdigit() else f"{before} {after}"
        if _is_compound(cut[1], head[0], words) and cut[2] != "\u00ad":
            return before + after
        return before[:-1] + after

    return join


def _is_compound(left: str, right: str, words: set[str]) -> bool:
    """Whether the hyphen between two halves belongs to the word."""
    if not right[0].islower():
        # Alphabets without small letters have no hyphens of typesetting either.
        return True
    last, whole = left.casefold().rpartition("-")[2], f"{left}{right}".casefold()
    if whole in words or f"{last}{right}".casefold() in words:
        return False
    if f"{left}-{right}".casefold() in words or _opens_compound(left.casefold(), last, right):
        return True
    halves = (last, right.partition("-")[0])
    return all(len(half) >= FEWEST_LETTERS and half in words for half in halves)


def _opens_compound(left: str, last: str, right: str) -> bool:
    """Whether the words themselves say so: a chain such as state-of-the-, a number with what it counts."""
    is_chain = left != last and len(last) <= FEWEST_LETTERS
    is_count = _NUMBERS.fullmatch(last) is not None and _COUNTED.match(right) is not None
    return is_chain or is_count or last in _OPENERS or (last == "из" and right in ("за", "под"))
