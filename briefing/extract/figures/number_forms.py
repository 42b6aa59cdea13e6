"""One number as it is written: in figures or words, of money, per cent, or as vague as "dozens".

All read a text in small letters.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from briefing.extract.figures.words import FigureWords, figure_words
from briefing.extract.figures.written_numbers import Value, read_written, times
from briefing.findings import Figure, Span

_DIGITS: Final = (
    r"\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\w)"
    r"|\d{1,15}(?:\.\d{1,6})?(?!\d)"
)
_CURRENCY: Final = r"(?:(?:us|au?|c|nz|hk|s)?\$|[£€¥]|\#(?=[\d.,]{1,20} ?(?:m|bn|million|billion)\b)) ?"
_SCALE: Final = r"hundred|thousand|million|billion|trillion|bn|mn|mln|tn|m|k|crore|lakh|dozen"
_SHARE: Final = r"[ \u00a0]?%|[ -]?per ?cent\b|[ -]pct\b"
_VAGUE: Final = (
    r"(?:tens|hundreds|thousands|millions|billions|dozens|scores)"
    r"(?:(?:,? (?:if not|or even|or|to|and even|possibly|perhaps)|(?: (?:of|upon|and))?)"
    r" (?:tens of thousands|dozens|hundreds|thousands|millions|billions)\b){0,3}"
)
_SMALL: Final = "several|multiple|few|handful|couple"


_CURRENCY_WORD: Final = re.compile(
    r"[ -](?:us |canadian |australian )?(?:dollars?|pounds? sterling|euros?)\b"
)
_SUMS: Final = re.compile(r" of (?:us )?(?:dollars|pounds|euros)\b(?! of)")
_SMALL_SCALE: Final = re.compile(r" (?:dozen|hundred|thousand|million|billion|thousands|millions|billions)\b")
_SHARE_AT: Final = re.compile(_SHARE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its hedge; offsets into the text."""

    start: int
    """Where the hedge stands, or the number where there is none."""
    at: int
    """Where the number itself begins, with its currency, "a" or "between"."""
    end: int
    low: Value | None
    high: Value | None
    unit: str = "count"
    """count, share (per cent) or money."""
    vague: str = ""
    """"large" for dozens and more, "small" for several, empty for numbers that have a value."""
    qualifier: tuple[int, int] | None = None
    plain: bool = False
    """Figures only, without comma, scale or unit: may be a year or a name."""
    metric: bool = False
    """An m stands behind it, which is million or metres."""
    fraction: bool = False
    """Said as a part of one, such as "half"."""
    scaled: bool = False
    """Whether it ends with hundred or more."""
    ratio: bool = False
    """Said as so many in so many, such as "one in five"."""


def figure_of(text: str, number: Number, counted: Span, what: str) -> Figure:
    """The figure that a number makes with the span of what it counts, which may be empty."""
    start, end = number.start, max(number.end, counted[1])
    qualifier = text[slice(*number.qualifier)] if number.qualifier else ""
    named = text[slice(*counted)]
    return Figure(start, end, text[start:end], number.low, number.high, qualifier, named, what)


def _any_of(words: set[str]) -> str:
    """A pattern of words that looks at the first letter once, which is most of the time spent on it."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in sorted(by_letter.items()))


@cache
def number_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number's beginning anywhere in a text, and one at an offset."""
    words = figure_words()
    scales = [scale for scale in words.scales if len(scale) > 3]
    written = _any_of({*words.ones, *words.tens, *scales, *words.parts})
    number = (
        rf"(?P<currency>{_CURRENCY})?(?P<digits>{_DIGITS})"
        rf"(?:[ \u00a0-]?(?P<scale>{_SCALE})(?!\w))?(?P<share>{_SHARE})?(?![\w°]|[.,:/]\d|['’]s\b)"
        rf"|(?P<vague>{_VAGUE})(?!\w)|(?P<small>{_SMALL})(?!\w)|(?P<word>{written})(?!\w)"
        r"|(?P<multi>multi-?(?:million|billion|trillion)s?)(?!\w)"
    )
    return re.compile(rf"(?<![\w.,/:'’@&#$£€¥-])(?:{number})"), re.compile(number)


def read_number(lower: str, match: re.Match[str], words: FigureWords) -> Number | None:
    """The number that begins at a match, without hedge and without a second one joined to it."""
    start, end = match.span()
    if match["digits"]:
        return _from_digits(match, words)
    if match["vague"]:
        currency = _SUMS.match(lower, end)
        if currency:
            return Number(start, start, currency.end(), None, None, "money", "large")
        return Number(start, start, end, None, None, vague="large")
    if match["multi"]:
        currency = _CURRENCY_WORD.match(lower, end)
        return Number(start, start, currency.end(), None, None, "money", "large") if currency else None
    if match["small"]:
        return _from_small(lower, start, end)
    written = read_written(lower, start, words)
    if written is None:
        return None
    unit = "count"
    value, end, fraction = written.value, written.end, written.fraction
    share = _SHARE_AT.match(lower, end)
    currency = _CURRENCY_WORD.match(lower, end)
    if share:
        unit, end = "share", share.end()
    elif fraction:
        unit = "share"
    elif currency and not lower.startswith(" of", currency.end()):
        unit, end = "money", currency.end()
    vague = "large" if value is None else ""
    at = written.start
    return Number(
        at, at, end, value, value, unit, vague, fraction=fraction and not share, scaled=written.scaled
    )


def _from_digits(match: re.Match[str], words: FigureWords) -> Number:
    start, end = match.span()
    digits, scale = match["digits"], match["scale"]
    value = times(digits, words.scales[scale] if scale else 1)
    unit = "money" if match["currency"] else "share" if match["share"] else "count"
    currency = _CURRENCY_WORD.match(match.string, end)
    if currency and unit != "share" and not match.string.startswith(" of", currency.end()):
        unit, end = "money", currency.end()
    plain = digits.isdigit() and not scale and unit == "count"
    return Number(
        start,
        start,
        end,
        value,
        value,
        unit,
        plain=plain,
        metric=scale == "m" and unit == "count",
        scaled=bool(scale),
    )


def _from_small(lower: str, start: int, end: int) -> Number | None:
    """The number that "several", "a few" or "a handful of" is, which a scale makes as vague as "hundreds"."""
    word = lower[start:end]
    vague = "small"
    scale = _SMALL_SCALE.match(lower, end) or (
        _SMALL_SCALE.match(lower, end + 3) if lower.startswith(" of ", end) else None
    )
    if scale:
        end, vague = scale.end(), "large"
    elif word in ("handful", "couple") and lower.startswith(" of ", end):
        end += 3
    if lower.startswith("a ", start - 2) and (start == 2 or not lower[start - 3].isalnum()):
        start -= 2
    elif word == "few" and not scale:
        return None  # fewer than one would think
    return Number(start, start, end, None, None, vague=vague, scaled=bool(scale))
