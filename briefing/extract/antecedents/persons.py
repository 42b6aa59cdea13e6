"""Which person an opening "He" or "She" means: the search backwards, sentence by sentence."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from briefing.extract.antecedents.opening_words import Opening
from briefing.extract.antecedents.person_choice import decide_person, is_main
from briefing.extract.antecedents.person_signs import CHAIN, MAIN, STRONG, is_person, merge_people
from briefing.extract.antecedents.places import OBJECT, OBLIQUE, OWNER, PREDICATE, SPEAKER
from briefing.extract.antecedents.sentence_places import Placed, Told
from briefing.text.mentions import Mention

Found = tuple[int, Placed]
"""Index of a sentence and the mention in it."""


MOST_GAPS: Final = 1
"""Sentences about nobody who fits that may lie between: "Shops were shut. He said"."""


def find_person(opening: Opening, told: Sequence[Callable[[], Told]]) -> Found | None:
    """The person whom the nearest sentence that names one that fits puts first, or names alone."""
    gaps = 0
    quoted = opening.quoted or told[-1]().leaves_quote_open
    for index in range(len(told) - 1, -1, -1):
        here = told[index]()
        if " " not in here.text.strip():
            return None  # the end of a name that was split
        if quoted and (index < len(told) - 1 or opening.wanted in (here.pronoun, here.quoted_pronoun)):
            return None  # who is spoken of, in words of somebody who is not meant
        if not quoted and (known := _named_before(here, told[:index])) is not None:
            return known if _fits(known[1].mention, opening.wanted) else None
        people = merge_people([p for p in here.placed if is_person(p, opening.wanted, here, told)])
        step = _step_over(opening, told[:index], here, people, quoted)
        if step == _STOP:
            return None
        if step == _MEANT:
            return index, people[0]
        if step == _ON:
            continue
        people = _not_hidden(opening, here, people, quoted)
        if people:
            found = decide_person(opening, here, people, far=gaps > 0)
            if found and found.place == OBLIQUE and index < len(told) - 1:
                return None
            return (index, found) if found and _is_alone(opening, told[:index], here, found, people) else None
        if any(_may_be_person(p, here, opening.wanted) for p in here.placed):
            return None
        gaps += not here.pronouns & CHAIN[opening.wanted]
        if gaps > MOST_GAPS:
            return None
    return None


_STOP, _ON, _MEANT, _READ = "stop", "on", "meant", "read"
"""What a sentence is for the search: its end, one that only leads on, one whose "he" is its only
person, and one to be read for whom it names."""


def _step_over(
    opening: Opening,
    earlier: Sequence[Callable[[], Told]],
    here: Told,
    people: list[Placed],
    quoted: bool,
) -> str:
    """Whether the search ends at a sentence or leads on past it, because "he" is in it already."""
    if not quoted and _is_in_quote(earlier, here):
        return _ON if opening.speaks else _STOP
    if here.only_quote and not quoted:
        told_of = any(p.place in STRONG for p in people) or here.pronouns & CHAIN[opening.wanted]
        return _STOP if told_of and not opening.speaks else _ON
    if here.quoted_pronoun == opening.wanted and not opening.speaks:
        return _ON
    if here.pronoun == opening.wanted:
        speakers = [p.mention for p in people if p.place == SPEAKER]
        if not speakers:
            return _MEANT if _is_meant_inside(here, people, opening.wanted) else _ON
        if speakers != [here.subject]:
            return _STOP
    return _STOP if not quoted and _has_unknown_subject(here, people) else _READ


def _not_hidden(opening: Opening, here: Told, people: list[Placed], quoted: bool) -> list[Placed]:
    """The persons but for a speaker, whom his own words hardly mean, and those named behind a "he"."""
    if quoted:
        hidden = (SPEAKER,) if opening.told_by_name or here.opens_in_quote else MAIN
        people = [p for p in people if p.place not in hidden]
        if here.subject is not None and here.subject.kind in ("person", "name"):
            return people
    return [p for p in people if is_main(here, p) or not _is_after_pronoun(here, p, opening.wanted)]


def _is_alone(
    opening: Opening, earlier: Sequence[Callable[[], Told]], here: Told, found: Placed, people: list[Placed]
) -> bool:
    """Whether neither a second person nor whom the sentences before speak of may be meant as well."""
    if _is_one_of_two(found, people):
        return False
    if opening.speaks and found.place not in MAIN and _is_said_of(here, found):
        return False
    if (
        opening.speaks
        and found.place not in MAIN
        and earlier
        and _speaks_before(opening, earlier[-1](), found)
    ):
        return False
    if opening.quoted and found.place == OWNER:
        return False
    chain = bool(earlier) and earlier[-1]().pronoun == opening.wanted
    return not (chain and found.place in (OBLIQUE, PREDICATE))


def _speaks_before(opening: Opening, before: Told, found: Placed) -> bool:
    """Whether the sentence before names another speaker, who may go on: "said Orel. ... He added"."""
    return any(
        p.place == SPEAKER
        and p.mention.kind in ("person", "name")
        and p.mention.head != found.mention.head
        and _fits(p.mention, opening.wanted)
        for p in before.placed
    )


def _is_said_of(here: Told, found: Placed) -> bool:
    """Whether a person stands in words that another speaks: "Orel is a general," said the man."""
    before = here.text[: found.mention.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_after_pronoun(here: Told, placed: Placed, wanted: str) -> bool:
    """Whether a "he" stands before a name, which means that he is somebody else: "he played Orel"."""
    return here.first_pronoun.get(wanted, placed.mention.first) < placed.mention.first


def _is_in_quote(earlier: Sequence[Callable[[], Told]], here: Told) -> bool:
    """Whether a sentence without marks stands inside a quotation that the one before left open."""
    return bool(earlier) and not here.opens_in_quote and earlier[-1]().leaves_quote_open


def _named_before(here: Told, earlier: Sequence[Callable[[], Told]]) -> Found | None:
    """The full name of whom a first word that is read as a common noun means: "Mark Meadows ... Meadows"."""
    word = _FIRST_WORD.match(here.text)
    if here.subject is not None or word is None:
        return None
    for index in range(len(earlier) - 1, -1, -1):
        for placed in earlier[index]().placed:
            mention = placed.mention
            full = mention.kind == "person" and mention.named and mention.first < mention.last
            if full and mention.head == word.group().lower():
                return index, placed
    return None


_FIRST_WORD: Final = re.compile(r"[A-Z][a-z]{3,20}(?=\s)")


def _fits(mention: Mention, wanted: str) -> bool:
    return mention.gender in ("", {"he": "m", "she": "f"}[wanted])


def _is_meant_inside(here: Told, people: list[Placed], wanted: str) -> bool:
    """Whether the pronoun of a sentence means its only person: "Criticised by Mr Orel, he said"."""
    if len(people) != 1 or here.opens_in_quote or people[0].place in STRONG:
        return False  # "Mr Orel is ill, he said" is somebody else's word
    only = people[0].mention
    return only.named and only.first < here.first_pronoun.get(wanted, 0)


def _is_one_of_two(found: Placed, people: list[Placed]) -> bool:
    """Whether an "and" joins a person to another who fits as well: "the prince and Orel"."""
    other = found.beside
    if other is None or found.place in MAIN:
        return False
    return other.kind == "name" or any(p.mention is other for p in people)


def _has_unknown_subject(here: Told, people: list[Placed]) -> bool:
    """Whether the subject is a name with an article that could be anybody: "The Dubliner"."""
    subject = here.subject
    return subject is not None and subject.kind == "name" and all(p.mention is not subject for p in people)


def _may_be_person(placed: Placed, here: Told, wanted: str) -> bool:
    """Whether a name stands where a person could: one of two words, or one beside "he" that acts."""
    mention = placed.mention
    if mention.kind != "name" or mention.definite:
        return False
    if mention.last > mention.first and placed.place == OBJECT:
        return True
    return placed.place in STRONG and not placed.with_plural_verb and bool(here.pronouns & CHAIN[wanted])
