"""Introductions: people named with their titles, and what it tells if one is introduced twice.

A story introduces a person by title and full name once and then uses the surname. Where a known
person is introduced again, a second story may begin.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from briefing.extract.notes.spans import Shown, without_quotes
from briefing.extract.notes.spellings import folded
from briefing.extract.notes.words import NoteWords, note_words
from briefing.model import Sentence
from briefing.text.tokens import content_stems, stop_words

_NAME: Final = re.compile(r"(?P<given>[A-Z][\w’'-]{1,30})(?: [A-Z]\.)? (?P<surname>[A-Z][\w’'-]{1,30})")
_TITLE_TOKEN: Final = re.compile(r"[^\W\d_][\w.’'-]{0,30}")
_UNITED_STATES: Final = frozenset(["us", "u.s.", "usa", "u.s.a."])
_SMALL: Final = frozenset(["of", "the", "for"])
"""Words within a title that say nothing."""

LONGEST_TITLE: Final = 60
"""Characters before a role that can belong to the title."""

FEWEST_TITLE_WORDS: Final = 2
"""Words of a title of which several wordings tell something; "president" has only its capital."""

LEDE: Final = 3
"""Sentences at the head of a story that say what it is about."""

LIKE_A_LEDE: Final = {1: 0.4, 2: 0.2}
"""Share of stems, 0 to 1, that a second lede has in common with the first at least, for one person
introduced again in it and for two or more: these are a sign by themselves."""

SHORTEST_STORY: Final = 4
"""Sentences of a story; an introduction closer to the end begins a note on a person, no story."""

MOST_WORDINGS: Final = 10
"""Wordings of one title that are kept."""

MOST_PEOPLE: Final = 20
"""People introduced twice who are looked at."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person named with a title."""

    given: str
    surname: str
    title: frozenset[str]
    """Words of the title in small letters, whatever their order."""
    wording: str
    shown: Shown
    index: int
    """Of its sentence in the document."""

    @property
    def person(self) -> str:
        """The name, folded so that all its spellings are one."""
        return f"{folded(self.given)} {folded(self.surname)}"


def find_introductions(sentences: Sequence[Sentence]) -> list[Introduction]:
    """Every person with a title in some sentences, in order; what stands in quotations apart."""
    return [found for n, sentence in enumerate(sentences) for found in _introductions(n, sentence)]


def introduced_differently(found: Sequence[Introduction]) -> list[Shown]:
    """Introductions of one person by one title in several wordings, in order; empty if there are none.

    "US Secretary of State" and "U.S. State Secretary" before one name come from two writers.
    """
    first: dict[tuple[str, frozenset[str]], dict[str, Shown]] = {}
    for one in found:
        if len(one.title) < FEWEST_TITLE_WORDS:
            continue
        wordings = first.setdefault((one.person, one.title), {})
        paragraph = one.shown.sentence.paragraph
        elsewhere = all(paragraph != shown.sentence.paragraph for shown in wordings.values())
        if elsewhere and len(wordings) < MOST_WORDINGS:
            wordings.setdefault(one.wording, one.shown)
    return next((list(wordings.values()) for wordings in first.values() if len(wordings) > 1), [])


def introduced_again(found: Sequence[Introduction], sentences: Sequence[Sentence]) -> list[Shown]:
    """Introductions of people known by their surnames already, if one has the lede's words about it."""
    again = sorted(_known_and_introduced(found, sentences), key=lambda one: one.index)
    fewest = LIKE_A_LEDE[min(len(again), 2)] if again else 1.0
    is_seam = any(_shared_with_lede(sentences, one.index) >= fewest for one in again)
    return [one.shown for one in again] if is_seam else []


def _known_and_introduced(
    found: Sequence[Introduction], sentences: Sequence[Sentence]
) -> Iterator[Introduction]:
    """The second introduction of each person whom the sentences between call by the surname."""
    last = len(sentences) - SHORTEST_STORY
    by_person: dict[str, list[Introduction]] = {}
    for one in found:
        by_person.setdefault(one.person, []).append(one)
    twice = [known for known in by_person.values() if len(known) > 1]
    for known in twice[:MOST_PEOPLE]:
        given, surname = re.escape(known[0].given), re.escape(known[0].surname)
        alone = re.compile(rf"(?<!{given} )\b{surname}\b")
        for one, other in pairwise(known):
            apart = one.shown.sentence.paragraph != other.shown.sentence.paragraph
            between = sentences[one.index + 1 : other.index]
            if other.index <= last and apart and any(alone.search(sentence.text) for sentence in between):
                yield other
                break


def _shared_with_lede(sentences: Sequence[Sentence], n: int) -> float:
    """The share of stems, 0 to 1, that a sentence and its neighbours have in common with the lede."""
    lede, here = (
        {stem for sentence in part for stem in content_stems(sentence.text)}
        for part in (sentences[:LEDE], sentences[max(LEDE, n - 1) : n + 2])
    )
    return len(lede & here) / max(1, min(len(lede), len(here)))


def _introductions(index: int, sentence: Sentence) -> Iterator[Introduction]:
    """Every person with a title in one sentence."""
    words = note_words("en")
    pattern = _role(words.roles)
    if not pattern.search(sentence.text):
        return
    told = without_quotes(sentence.text)
    for match in pattern.finditer(told):
        name = _NAME.match(told, match.end())
        if name is None or told[name.end() : name.end() + 1] == ":":  # a label before a quotation
            continue
        start, title = _title(told, match, words)
        surname = _POSSESSIVE.sub("", name["surname"])
        shown = Shown(sentence, start, name.start("surname") + len(surname))
        yield Introduction(name["given"], surname, title, told[start : match.end()].lower(), shown, index)


_POSSESSIVE: Final = re.compile(r"['’]s?$")


@cache
def _role(roles: frozenset[str]) -> re.Pattern[str]:
    """A role before a name: "Minister ", "Secretary of State "."""
    either = "|".join(f"[{r[0].upper()}{r[0]}]{re.escape(r[1:])}" for r in sorted(roles))
    return re.compile(rf"(?<![\w-])(?:{either})(?: (?:of|for) (?:the )?[A-Z][\w.]{{1,20}})? (?=[A-Z])")


def _title(told: str, role: re.Match[str], words: NoteWords) -> tuple[int, frozenset[str]]:
    """Where a title begins, and its words without "of" and "the"."""
    tokens = told[max(0, role.start() - LONGEST_TITLE) : role.start()].split(" ")
    start = role.start()
    for token in reversed(tokens[:-1]):  # behind the last blank nothing stands
        is_title = token[:1].isupper() or token in words.within_titles
        if not is_title or not _TITLE_TOKEN.fullmatch(token):
            break
        start -= len(token) + 1
    parts = told[start : role.end()].split(" ")
    while parts[0].lower() in stop_words("en") and not parts[0].isupper():
        start += len(parts.pop(0)) + 1
    lower = (part.lower() for part in parts if part and part.lower() not in _SMALL)
    return start, frozenset("us" if part in _UNITED_STATES else part for part in lower)
