"""Sentences of a paragraph whose quotations are masked, and their words."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from briefing.extract.attributions.quotations import MASK, UNSURE, Paragraph
from briefing.extract.attributions.speech_words import SpeechWords
from briefing.text.languages import rules_for

MOST_WORDS: Final = 400
"""A longer sentence is a table or a list that was not split; who speaks in it is not sure."""
LONGEST_ABBREVIATION: Final = 30
"""Characters before a full stop that are looked at."""

_STRAY: Final = frozenset('"“”„«»')
PAUSES: Final = frozenset(",:;—–―-")
"""Marks that set what is said apart from who says it."""

_BOUNDARY: Final = re.compile(rf"[.!?…{MASK}][)\]”’]{{0,3}}\s+(?=[\w(\[‘“'$@#—–―-]|{MASK})")
_BROKEN_LINE: Final = re.compile(r"\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with) $")
_LAST_WORD: Final = re.compile(r"[\w.'’-]{1,30}$")
_NEXT_WORD: Final = re.compile(r"\w{1,30}")
_SPEAKER_FOLLOWS: Final = re.compile(
    r"(?:[\w.,’'()-]{1,20}\s){1,14}(?:said|says|asked|asks|told|wrote|writes|added|tweeted|demanded|shouted|yelled|exclaimed|replied|insisted)"
    r"(?:[.,:]|\s(?:in|on|at|to|during|when|after|of|as|[A-Z]\w{2,8}day)\b|\s[\w\s]{1,30}\.)"
)
_ENDS: Final = frozenset(".!?…")
_CLOSERS: Final = "\"”»'’)] "


class Words(NamedTuple):
    """The words and marks of one sentence."""

    spans: tuple[tuple[int, int], ...]
    """Of each word, in the text."""
    forms: tuple[str, ...]
    """As written; a quotation is one word that begins with `MASK`."""
    lower: tuple[str, ...]
    known: SpeechWords
    """The language's words."""
    fragments: frozenset[int]
    """Starts in the text of quotations that end without a comma or a full stop."""

    def is_quotation(self, at: int) -> bool:
        """Whether a word is a quotation; False outside of the sentence."""
        return 0 <= at < len(self.forms) and self.forms[at][0] == MASK

    def is_fragment(self, at: int) -> bool:
        """Whether a word is a quotation that ends without a comma or a full stop; False outside."""
        return self.is_quotation(at) and self.spans[at][0] in self.fragments

    def is_sure(self, first: int, behind: int) -> bool:
        """Whether every quotation mark among words has its partner there."""
        inside = self.forms[first:behind]
        return not any(form[0] == UNSURE for form in inside) and not self._is_odd(first, behind)

    def without_marks(self, first: int, behind: int) -> tuple[int, int]:
        """Words without the commas and dashes at their ends, and without a last mark that closes nothing."""
        while first < behind - 1 and self.forms[first] in PAUSES:
            first += 1
        if first < behind - 1 and self.forms[behind - 1] in _STRAY and self._is_odd(first, behind):
            behind -= 1
        while first < behind - 1 and (self.forms[behind - 1] in PAUSES or self.forms[behind - 1] in _ENDS):
            behind -= 1
        return first, behind

    def _is_odd(self, first: int, behind: int) -> bool:
        """Whether marks that stand between spaces, and so neither open nor close, are odd in number."""
        return sum(form in _STRAY for form in self.forms[first:behind]) % 2 == 1

    def is_pause(self, at: int) -> bool:
        """Whether a word is a comma, a colon or a dash; False outside of the sentence."""
        return 0 <= at < len(self.forms) and self.forms[at] in PAUSES

    def is_word(self, at: int, *forms: str) -> bool:
        """Whether a word, in small letters, is one of these; False outside of the sentence."""
        return 0 <= at < len(self.lower) and self.lower[at] in forms

    def is_in(self, at: int, known: frozenset[str]) -> bool:
        """Whether a word, in small letters, is in a set; False outside of the sentence."""
        return 0 <= at < len(self.lower) and self.lower[at] in known

    @property
    def last(self) -> int:
        """Behind the last word, without the full stop."""
        last = len(self.forms)
        while last and self.forms[last - 1] in _ENDS:
            last -= 1
        return last


def sentences_of(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in the text, in order; no sentence ends inside a quotation.

    A quotation that ends with a full stop ends its sentence, one that ends with a question or an
    exclamation does so unless a speaker follows: "“Why?” Smith asked".
    """
    line, offset, last = paragraph.masked, paragraph.start, 0
    for match in _BOUNDARY.finditer(line):
        if _is_boundary(text, paragraph, match):
            yield last + offset, offset + len(line[last : match.end()].rstrip()) + last
            last = match.end()
    if line[last:].strip():
        yield last + offset, offset + len(line.rstrip())


def _is_boundary(text: str, paragraph: Paragraph, match: re.Match[str]) -> bool:
    line, at, behind = paragraph.masked, match.start(), match.end()
    if line[behind].islower():
        return False
    if line[at] != MASK:
        return line[at] != "." or _ends_at_full_stop(line, at, behind)
    inner = text[max(0, paragraph.start + at - 4) : paragraph.start + at + 1].rstrip(_CLOSERS)
    if not inner or inner[-1] not in _ENDS:
        return False
    return inner[-1] in ".…" or not _SPEAKER_FOLLOWS.match(line, behind)


def _ends_at_full_stop(line: str, at: int, behind: int) -> bool:
    """Whether the full stop behind a word is more than that of an abbreviation."""
    word = _LAST_WORD.search(line, max(0, at - LONGEST_ABBREVIATION), at)
    if not word:
        return not _BROKEN_LINE.search(line, max(0, at - LONGEST_ABBREVIATION), at)
    rules, form = rules_for("en"), word.group().lower().strip("'’")
    if form in rules.abbreviations_before_name or (len(form) == 1 and form.isalpha() and form != "i"):
        return False
    if form in rules.abbreviations_before_opening or form in rules.abbreviations_before_number:
        following = _NEXT_WORD.match(line, behind)
        return following is not None and following.group().lower() in rules.starters
    return True


@cache
def _word_pattern() -> re.Pattern[str]:
    rules = rules_for("en")
    dotted = "|".join(
        sorted(map(re.escape, rules.abbreviations_before_name), key=lambda form: (-len(form), form))
    )
    return re.compile(
        rf"[a-z]+(?![\w.'’&-])|{MASK}+|{UNSURE}+|(?:[A-Z]\.){{1,5}}(?!\w)|\b(?i:{dotted}|jr|sr|inc|corp|co|ltd)\."
        r"|\b[DRI]-[A-Z][\w.]{1,8}\b\.?|\d[\d.,]*\d(?![\w'’&-])|\w+(?:['’&.-]\w+){0,8}|[^\w\s]"
    )


def words_of(paragraph: Paragraph, start: int, end: int, known: SpeechWords) -> Words | None:
    """The words of a sentence, or None if it has more than `MOST_WORDS`."""
    offset = paragraph.start
    spans: list[tuple[int, int]] = []
    forms: list[str] = []
    for match in _word_pattern().finditer(paragraph.masked, start - offset, end - offset):
        spans.append((match.start() + offset, match.end() + offset))
        forms.append(match.group())
        if len(forms) > MOST_WORDS:
            return None
    return Words(
        tuple(spans), tuple(forms), tuple(form.lower() for form in forms), known, paragraph.fragments
    )
