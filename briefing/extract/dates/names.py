"""Words that look like a date and are a name, a number or a verb."""

from collections.abc import Callable
from typing import Final

from briefing.extract.dates.neighbours import (
    EDGES,
    bare,
    last_word,
    opens_sentence,
    words_after,
    words_before,
)
from briefing.extract.dates.words import DateWords, word_set
from briefing.extract.dates.years import is_no_year

SEPTEMBER_11: Final = ("September", "Sept", "Sep"), "11"
"""Without a year it names the attacks of 2001 more often than the day."""


def is_no_date(words: DateWords, text: str) -> bool:
    """Whether the words name no day or period although they look like it: "Sunday Times", "2000 people"."""
    check = _CHECKS.get(words.kind)
    return check is not None and check(
        words, words_before(text, words.start), words_after(text, words.end), text
    )


def _weekday(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    following = bare(right[0]) if right and text[words.end : words.end + 1].isspace() else ""
    previous = last_word(left)
    if following in word_set("names", "after_weekday") or previous in word_set("names", "before_weekday"):
        return True
    if _is_counted_from(left):
        return True
    if previous == "that" and not text.startswith(("'s", "’s"), words.end):
        return True
    if left[-2:] and [w.lower() for w in left[-2:]] in (["on", "a"], ["mail", "on"], ["of", "a"]):
        return True
    if following in ("to", "through") and len(right) > 1 and bare(right[1]).endswith("day"):
        return True
    if previous in ("to", "through") and len(left) > 1 and bare(left[-2]).endswith("day"):
        return True
    if previous in ("the", "The", "very") and words.parts["which"] == "next":
        return True
    return following == "of" and bool(words.parts["which"])


def _is_counted_from(left: list[str]) -> bool:
    """Whether the words only say from where a span of time is counted: "a year ago today"."""
    words = [word.lower() for word in left[-3:]]
    if words[-1:] in (["on"], ["this"]):
        words.pop()
    if words[-1:] == ["from"]:
        return words[-2:-1] != [] and words[-2] in word_set("names", "spans")
    return words[-1:] == ["ago"]


def _day_and_month(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    if words.parts["year"] or words.parts["which"]:
        return False
    if (words.parts["month"] or "").title() in SEPTEMBER_11[0] and words.parts["day"] == SEPTEMBER_11[1]:
        return True
    return bool(right) and bare(right[0]) in word_set("names", "after_day")


def _month(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    """A bare month needs a word before it that goes with months, for May and March are words too."""
    name = words.parts["month"] or ""
    if words.parts["which"] or not text.startswith(name, words.start):
        return False
    previous = last_word(left).lower().strip(EDGES)
    following = right[0] if right and text[words.end : words.end + 1].isspace() else ""
    if previous == "of" and left[-2:-1] and left[-2].lower() in ("fourth", "4th"):
        return True
    if text[words.end : words.end + 2] in ("'s", "’s"):
        if name not in word_set("around", "first_names") and not previous[:1].isdigit():
            return last_word(left)[:1].isupper() and len(left) > 1
        following = "s"
    if previous in word_set("around", "articles"):
        return not following or following in ("on", "for", "in", "to", "of", "against", "was", "will", "is")
    if previous in word_set("around", "before_month"):
        return following[:1].isupper() and previous in ("by", "of", "and", "from", "to")
    if previous.endswith(("'s", "’s")) or (
        opens_sentence(left) and name not in word_set("around", "words_too")
    ):
        return not following[:1].islower()
    return True


def _day_word(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    if _is_counted_from(left):
        return True
    word = words.parts["word"] or ""
    following = bare(right[0]) if right else ""
    if text.startswith(("'s", "’s"), words.end) and len(right) > 1:
        return bare(right[1]) in word_set("names", "generic")
    if not word[0].isupper():
        return False
    if (
        word == "Today"
        and text[words.start - 1 : words.start] in ('"', "“", "'", "‘")
        and text[words.end : words.end + 1] in ('"', "”", "'", "’")
    ):
        return True
    return not opens_sentence(left) or following in word_set("names", "after_today")


def _period(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    which, previous = (words.parts["which"] or "").lower(), last_word(left).lower()
    following = bare(right[0]) if right else ""
    if _is_counted_from(left):
        return True
    if which in ("last", "past") and following == "of" and text[words.end : words.end + 1].isspace():
        return True
    return which == "next" and previous in ("the", "very") and text.startswith("next", words.start)


def _weekend(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    """Only "over the weekend" is of a certain one."""
    over = [word.lower() for word in left[-2:]] in (["over", "the"], ["at", "the"], ["during", "the"])
    return not over or (
        text[words.end : words.end + 1].isspace() and right[:1] in (["of"], ["when"], ["before"], ["after"])
    )


def _ago(words: DateWords, left: list[str], right: list[str], text: str) -> bool:
    previous = last_word(left).lower()
    return previous in ("or", "to", "and", "than", "over", "least", "half", "hundred", "every") or (
        previous.endswith(("-", "–", "ty"))
    )


_CHECKS: Final[dict[str, Callable[[DateWords, list[str], list[str], str], bool]]] = {
    "weekday": _weekday,
    "day_month": _day_and_month,
    "month_day": _day_and_month,
    "month": _month,
    "year": is_no_year,
    "day_word": _day_word,
    "period": _period,
    "weekend": _weekend,
    "ago": _ago,
}
"""Kind to the check that refuses it."""
