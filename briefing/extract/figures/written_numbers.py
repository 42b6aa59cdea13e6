"""Numbers written out in words: "twenty-one", "two and a half million", "half a dozen", "two thirds"."""

import re
from functools import cache
from typing import Final, NamedTuple

from briefing.extract.figures.words import FigureWords, figure_words

Value = int | float

MOST_WORDS: Final = 12
"""Words of one number; the longest in earnest has nine."""


class Written(NamedTuple):
    """A number in words."""

    start: int
    """Where it begins, with an "a" before it."""
    end: int
    value: Value | None
    """Per cent if it is a fraction; None where it is as vague as "thousand of"."""
    fraction: bool
    scaled: bool
    """Whether its last word is hundred or more."""


def times(digits: str, scale: int) -> Value:
    """A number in figures, with or without marks between thousands, times a scale; exact if it is whole."""
    whole, _, part = "".join(c for c in digits if c.isdigit() or c == ".").partition(".")
    over = int("1" + "0" * len(part))
    value = int(whole + part) * scale
    return value // over if value % over == 0 else value / over


def read_written(lower: str, start: int, words: FigureWords) -> Written | None:
    """The number whose first word begins at an offset, or None if the word is none by itself."""
    first = _word_at(lower, start)
    begin = _with_article(lower, start)
    if first in words.parts:
        return (
            _fraction(lower, begin, start + len(first), 1, first, words)
            if begin < start or first == "half"
            else None
        )
    total, current, last_scale, end, last = 0, 0, 0, start, ""
    word, at = first, start
    for _ in range(MOST_WORDS):
        if word in words.ones:
            if last in words.ones or (last in words.tens and words.ones[word] > 9):
                break
            current += words.ones[word]
        elif word in words.tens:
            if last in words.ones or last in words.tens:
                break
            current += words.tens[word]
        elif word in words.scales:
            scale = words.scales[word]
            if scale <= 100:
                current = max(current, 1) * scale
            elif last_scale and scale >= last_scale:
                break
            else:
                total, current, last_scale = total + max(current, 1) * scale, 0, scale
        elif word in words.parts and 0 < current < 20 and not total and word != "half":
            return _fraction(lower, begin, at + len(word), current, word, words)
        else:
            break
        end, last = at + len(word), word
        following = _following()[1 if last in words.scales else 0].match(lower, end)
        if following is None:
            break
        word, at = following[1], following.start(1)
    more = _AND_A_HALF.match(lower, end)
    if more:
        scale = words.scales[more[1]]
        return Written(begin, more.end(), (total + current) * scale + scale // 2, False, True)
    scaled = last in words.scales
    if first in words.scales and begin == start:
        if not lower.startswith(" of ", end):
            return None
        return Written(start, end, None, False, True)
    return Written(begin, end, total + current, False, scaled)


_AND_A_HALF: Final = re.compile(r" and a half (million|billion|thousand|trillion)\b")
_OF_A: Final = re.compile(r"(?: of)?[ -](?:an? )?(million|billion|dozen|trillion|thousand)\b")
_WORD: Final = re.compile(r"[a-z]{1,12}")


@cache
def _following() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The next word of a number behind a small one, and behind hundred or more."""
    words = figure_words()
    names = "|".join(
        sorted({*words.ones, *words.tens, *words.scales, *words.parts}, key=lambda w: (-len(w), w))
    )
    return re.compile(rf"[ -]({names})(?!\w)"), re.compile(rf"(?:[ -]| and )({names})(?!\w)")


def _word_at(lower: str, start: int) -> str:
    match = _WORD.match(lower, start)
    return match.group() if match else ""


def _with_article(lower: str, start: int) -> int:
    """The offset of an "a" right before an offset, or that offset."""
    if lower.startswith("a ", start - 2) and (start == 2 or not lower[start - 3].isalnum()) and start >= 2:
        return start - 2
    return start


def _fraction(lower: str, start: int, end: int, parts: int, word: str, words: FigureWords) -> Written:
    """Parts of a whole in per cent; of a million or dozen, their number."""
    whole = words.parts[word]
    of_a = _OF_A.match(lower, end)
    if of_a:
        return Written(start, of_a.end(), words.scales[of_a[1]] * parts // whole, False, True)
    return Written(start, end, (200 * parts + whole) // (2 * whole), True, False)
