"""How a sentence opens: with a word that may be left out, or one that means a line before it."""

import re
from typing import Final

from briefing.text.languages import Language, rules_for

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COMMA: Final = re.compile(r"[,،]\s+")

LONGEST_PHRASE: Final = 60
"""Characters of a sentence in which an opening phrase is looked for."""

_OPENING_MARKS: Final = "\"“„«‘'"
_OPENING_QUOTE: Final = re.compile(f"[{_OPENING_MARKS}]")
_EXPLETIVE: Final = re.compile(
    r"It (?:is|was|remains|remained|has been|had been|will be|would be|seems|appears|appeared)\s"
    r"(?:not\s)?(?:immediately\s|still\s|also\s)?(?:un)?(?:clear|likely|known|certain|possible|difficult"
    r"|the (?:first|second|third|latest|worst|biggest|deadliest)\b)"
)


def leading_conjunction(text: str, language: str | None = "en") -> int:
    """How many characters of a sentence are a "But " or "However, " that may be left out.

    A conjunction may stand bare, an adverb needs its comma ("Still, the" but not "Still under"), which
    is "،" in Arabic.
    """
    first = _WORD.match(text)
    if not first:
        return 0
    words, word = rules_for(language), first.group().lower()
    rest = text[first.end() :]
    comma = _COMMA.match(rest)
    if comma and word in words.conjunctions | words.adverbs:
        return first.end() + comma.end()
    if word in words.conjunctions and rest[:1].isspace() and not rest.lstrip().lower().startswith("another"):
        return first.end() + len(rest) - len(rest.lstrip())
    phrase = _opening_phrase(text, words.adverb_phrases)
    comma = _COMMA.match(text, len(phrase))
    return comma.end() if phrase and comma else 0


def _opening_phrase(text: str, phrases: tuple[str, ...]) -> str:
    """The phrase with which a text opens, as whole words and as written; empty where it is none of these."""
    head = text[:LONGEST_PHRASE].lower().replace("’", "'")
    found = next((p for p in phrases if head.startswith(p) and not head[len(p) : len(p) + 1].isalnum()), "")
    return text[: len(found)]


def opens_with_pronoun(text: str, language: str | None = "en") -> bool:
    """Whether the first word means somebody or something named before: "He also urged".

    "This week" and "It was not clear" mean nothing before them.
    """
    found = _WORD.findall(text[:80])
    if not found or _OPENING_QUOTE.match(text):
        return False
    words, first = rules_for(language), _before_apostrophe(found[0])
    if _opening_phrase(text, words.expletives):
        return False
    if _opening_phrase(text, words.leaning_phrases):
        return True
    if first in words.demonstratives:
        return not (len(found) > 1 and found[1].lower() in words.time_words)
    return first in words.pronouns and found[0] != "US" and not _EXPLETIVE.match(text)


def _before_apostrophe(word: str) -> str:
    """A word in small letters, without the rest of a contraction: "he" of "He's"."""
    return word.lower().replace("’", "'").partition("'")[0]


def names_a_person(text: str, words: Language) -> bool:
    """Whether words name somebody: by a name, or by what he or she is.

    A capital counts as a name unless it is that of an opening word, a weekday or a month.
    """
    for match in _WORD.finditer(text):
        word, lower = match.group(), match.group().lower()
        if lower in words.persons or lower.removesuffix("s") in words.persons:
            return True
        known = lower in words.stop_words or lower in words.starters or lower in words.weekdays
        if word[0].isupper() and not known and lower not in words.months:
            return True
    return False


def names_several(text: str, words: Language) -> bool:
    """Whether words name a group: a plural, a name, or a word such as "police"."""
    return names_a_person(text, words) or any(
        (lower.endswith("s") and len(lower) > 3 and lower not in words.stop_words) or lower in words.groups
        for lower in map(str.lower, _WORD.findall(text))
    )


def leans_on_neighbours(text: str, language: str | None = "en") -> bool:
    """Whether a sentence opens with a pronoun or a quotation, be it behind a conjunction."""
    first = _WORD.match(text)
    if first and _before_apostrophe(first.group()) not in rules_for(language).leaning_words:
        return False  # as most sentences; known without a second look
    rest = text[leading_conjunction(text, language) :]
    return bool(_OPENING_QUOTE.match(rest)) or opens_with_pronoun(rest, language)
