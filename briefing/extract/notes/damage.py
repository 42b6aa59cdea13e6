"""Damage: words, letters and apostrophes that a source lost on its way here.

"The 5-1/2 civil war" lacks a word, "Syria s" an apostrophe. The page prints such lines as they
are; the note says that the source has them so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from briefing.extract.notes.spans import Shown, listed, note
from briefing.extract.notes.words import NoteWords, note_words
from briefing.model import Note, Sentence
from briefing.text.tokens import stop_words

_TORN: Final = re.compile(r" (s|t|m|re|ve|ll|d)(?![\w'’./*+=-])")
_WORD_BEFORE: Final = re.compile(r"(?:[^\W\d_]{2,}|(?<![\w.'’])I)$")
_LONE_LETTERS: Final = re.compile(r"(?<![\w.'’-])[b-ce-hj-ln-ru-z](?![\w.'’-])")
MOST_LONE_LETTERS: Final = 1
"""Single letters beside the torn ones; a line with more is spelt out, a formula or another language."""

LONGEST_WORD: Final = 40
"""Characters that are looked at before a lone letter."""

_QUESTION_MARK: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,30}\?(?:s|t|re|ve|ll)(?![\w=&/.-])")
_MOJIBAKE: Final = re.compile(
    "[âÂÃ]€[^\\w\\s]?|[âÃ](?=[\\x80-\\xbfŠŒŽšœžŸ€ƒˆ˜†‡‰¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹º¼½¾])|Â(?=[\\xa0-\\xbf])|\ufffd"
)
_ENTITY: Final = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip"
    r"|[aeiouAEIOU](?:acute|grave|circ|uml)|ccedil|ntilde|pound|euro);"
)
_FRACTION: Final = re.compile(
    r"(?<![\w/.,-])\d{1,3}(?:[ -]\d/\d{1,2}|[ -]?[½¼¾⅓⅔⅛])"
    r" (?P<noun>[a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30}){0,2})(?![\w-])"
)
_MISSING_NOUN: Final = re.compile(r"(?<=[a-z,;] )(?:the|an?) (?:of|was|were|is|are|had)(?= [a-z])")
_DOUBLED: Final = re.compile(
    r"(?<= )(?:the the|a a|an an|of of|to to|and and|for for|with with|from from)(?= [a-z])"
)
FEWEST_WORDS: Final = 8
"""Words of a last line that can break off; shorter ones are signatures and labels."""

_LAST_WORD: Final = re.compile(r"(?<!\S)[a-z]{1,12},?$|,$")


def find_damage(sentences: Sequence[Sentence]) -> list[Note]:
    """One note that lists what is lost, garbled, doubled or broken off; none for a sound source."""
    words = note_words("en")
    parts = []
    spans: list[Shown] = []
    for label, find in _DAMAGE.items():
        found = [Shown(s, a, b) for s in sentences for a, b in find(s.text, words)]
        if found:
            parts.append(f"{label}: {listed(found)}")
            spans += found
    if broken := _broken_off(sentences, words):
        parts.append(f"the text breaks off: {listed([broken])}")
        spans.append(broken)
    if not spans:
        return []
    text = "; ".join(parts)
    return [note("damage", f"{text[0].upper()}{text[1:]}.", min(spans, key=lambda s: s.sentence.start))]


def _lost(text: str, words: NoteWords) -> Iterator[tuple[int, int]]:
    """Spans that lack a word, a letter or an apostrophe, in order."""
    spans = [*_lost_words(text, words), *_lost_apostrophes(text, words)]
    return iter(sorted(spans))


def _lost_words(text: str, words: NoteWords) -> Iterator[tuple[int, int]]:
    """A fraction of what has no parts, an age without years, an article without its noun."""
    for match in _FRACTION.finditer(text):
        nouns = list(takewhile(lambda noun: noun not in stop_words("en"), match["noun"].split()))
        if nouns and not any(_counts(noun, words) for noun in nouns):
            yield match.start(), match.start("noun") + len(" ".join(nouns[:2]))
    if "old" in text:
        yield from (match.span() for match in _age(words.ages).finditer(text))
    yield from (match.span() for match in _MISSING_NOUN.finditer(text))


def _counts(noun: str, words: NoteWords) -> bool:
    """Whether a word can be what a fraction counts: a plural or a unit, "hour" or "hour-long"."""
    return noun.endswith("s") or not words.units.isdisjoint(noun.split("-"))


@cache
def _age(ages: tuple[str, ...]) -> re.Pattern[str]:
    """An age without its unit: "a 7-old", "a seven-old"."""
    return re.compile(rf"\b[Aa]n? (?:\d{{1,2}}[ -]|(?:{'|'.join(ages)})-)old\b(?!-)")


def _lost_apostrophes(text: str, words: NoteWords) -> list[tuple[int, int]]:
    """Words torn in two where an apostrophe stood, such as "Syria s" and "don t"."""
    spans = []
    for match in _TORN.finditer(text):
        start = max(0, match.start() - LONGEST_WORD)
        before = _WORD_BEFORE.search(text[start : match.start()])
        if before is None:
            continue
        ending, word = match[1], before.group().lower()
        if word not in words.no_owners if ending == "s" else word in words.before[ending]:
            spans.append((start + before.start(), match.end()))
    if spans and len(_LONE_LETTERS.findall(text)) > MOST_LONE_LETTERS:
        return []
    return spans


def _garbled(text: str, words: NoteWords) -> Iterator[tuple[int, int]]:
    """Words with signs of a wrong encoding, or of a mark-up language, in them."""
    if "?" in text:
        yield from (match.span() for match in _QUESTION_MARK.finditer(text))
    for sign, pattern in _SIGNS:
        if sign(text):
            end = -1
            for match in pattern.finditer(text):
                if match.start() >= end:
                    start, end = _around(text, match.start(), match.end())
                    yield start, end


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The word about a span: to the next blank, bracket or quotation mark within 20 characters."""
    before, after = text[max(0, start - 20) : start], text[end : end + 20]
    return start - len(_APART.split(before)[-1]), end + len(_APART.split(after)[0])


_APART: Final = re.compile(r"[\s\"“”()\[\],]")
"""What stands between words."""


_SIGNS: Final[tuple[tuple[Callable[[str], bool], re.Pattern[str]], ...]] = (
    (lambda text: not text.isascii(), _MOJIBAKE),
    (lambda text: "&" in text, _ENTITY),
)
"""What a text must hold, and the pattern that is looked for in it."""


def _doubled(text: str, words: NoteWords) -> Iterator[tuple[int, int]]:
    """A small word that stands twice."""
    return (match.span() for match in _DOUBLED.finditer(text))


def _broken_off(sentences: Sequence[Sentence], words: NoteWords) -> Shown | None:
    """The end of the last sentence if no sentence can end so: with "the", "of" or a comma."""
    last = next(reversed(sentences), None)
    match = _LAST_WORD.search(last.text[-20:]) if last else None
    if last is None or match is None or len(last.text.split(maxsplit=FEWEST_WORDS)) < FEWEST_WORDS:
        return None
    word = match.group()
    if not word.endswith(",") and word not in words.unfinished:
        return None
    end = len(last.text)
    tail = last.text[max(0, end - LONGEST_WORD) :]
    return Shown(last, end - len(tail.partition(" ")[2] or tail), end)


_DAMAGE: Final[dict[str, Callable[[str, NoteWords], Iterator[tuple[int, int]]]]] = {
    "words or letters lost": _lost,
    "garbled": _garbled,
    "words doubled": _doubled,
}
"""What a note calls it to what finds it in the text of a sentence."""
