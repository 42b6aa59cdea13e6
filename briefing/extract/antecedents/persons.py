"""Which person an opening "He" or "She" means: the search backwards, sentence by sentence."""

from collections.abc import Callable, Sequence
from typing import Final

from briefing.extract.antecedents.opening_words import Opening
from briefing.extract.antecedents.sentence_places import (
    APPOSITION,
    CLAUSE,
    OBJECT,
    OBLIQUE,
    OWNER,
    PREDICATE,
    SPEAKER,
    SUBJECT,
    Placed,
    Told,
)
from briefing.text.mentions import Mention
from briefing.text.parties import load_parties

Found = tuple[int, Placed]
"""Index of a sentence and the mention in it."""


MOST_GAPS: Final = 1
"""Sentences about nobody who fits that may lie between: "Shops were shut. He said"."""


MAIN: Final = (SPEAKER, SUBJECT)


STRONG: Final = (SPEAKER, SUBJECT, CLAUSE)


CHAIN: Final = {
    "he": frozenset(["he", "his", "him"]),
    "she": frozenset(["she", "her"]),
    "they": frozenset(["they", "them", "their"]),
    "it": frozenset(["it", "its"]),
}


_RANKS: Final = [SPEAKER, SUBJECT, CLAUSE, OBJECT, OBLIQUE, APPOSITION, PREDICATE, OWNER]


def find_person(opening: Opening, told: Sequence[Callable[[], Told]]) -> Found | None:
    """The person whom the nearest sentence that names one that fits puts first, or names alone."""
    gaps = 0
    quoted = opening.quoted or told[-1]().leaves_quote_open
    for index in range(len(told) - 1, -1, -1):
        here = told[index]()
        if quoted and (index < len(told) - 1 or opening.wanted in (here.pronoun, here.quoted_pronoun)):
            return None  # who is spoken of, in words of somebody who is not meant
        people = _merged([p for p in here.placed if _is_person(p, opening.wanted, here, told)])
        if here.only_quote and not quoted:
            if not opening.speaks and any(p.place in STRONG for p in people):
                return None
            continue
        if here.quoted_pronoun == opening.wanted and not opening.speaks:
            continue
        if here.pronoun == opening.wanted:
            if any(p.place == SPEAKER for p in people):
                return None
            continue
        if quoted:
            people = [p for p in people if p.place != SPEAKER]
        elif _has_unknown_subject(here, people):
            return None
        people = [p for p in people if _is_main(here, p) or not _is_after_pronoun(here, p, opening.wanted)]
        if people:
            found = _decide_person(opening, here, people, far=gaps > 0)
            return (index, found) if found else None
        if any(_may_be_person(p) for p in here.placed):
            return None
        if here.pronouns & CHAIN[opening.wanted]:
            continue
        gaps += 1
        if gaps > MOST_GAPS:
            return None
    return None


def _is_person(placed: Placed, wanted: str, here: Told, told: Sequence[Callable[[], Told]]) -> bool:
    """Whether a mention can be the one person wanted; a bare surname needs a sign that it is one."""
    mention = placed.mention
    if mention.several or (placed.place == PREDICATE and not mention.named):
        return False
    if mention.gender and mention.gender != {"he": "m", "she": "f"}[wanted]:
        return False
    if mention.kind == "person":
        return mention.sure or placed.place in (*MAIN, CLAUSE, OBJECT, APPOSITION)
    if mention.kind != "name" or placed.with_plural_verb:
        return False
    if placed.place in MAIN and not mention.definite:
        return True
    if load_parties().of_person(_cased(mention.head)):
        return True
    if placed.place == APPOSITION and any(_is_named_next(p.mention, mention) for p in here.placed):
        return True
    return any(
        p.mention.kind == "person" and p.mention.named and p.mention.head == mention.head
        for sentence in told
        for p in sentence().placed
    )


def _is_after_pronoun(here: Told, placed: Placed, wanted: str) -> bool:
    """Whether a "he" stands before a name, which means that he is somebody else: "he played Orel"."""
    return here.first_pronoun.get(wanted, placed.mention.first) < placed.mention.first


def _has_unknown_subject(here: Told, people: list[Placed]) -> bool:
    """Whether the subject is a name with an article that could be anybody: "The Dubliner"."""
    subject = here.subject
    return subject is not None and subject.kind == "name" and all(p.mention is not subject for p in people)


def _may_be_person(placed: Placed) -> bool:
    """Whether a name of two words stands in a place where a person could."""
    mention = placed.mention
    return (
        mention.kind == "name"
        and mention.last > mention.first
        and placed.place == OBJECT
        and not mention.definite
    )


def _cased(word: str) -> str:
    return "-".join(part if part in ("al", "el") else part[:1].upper() + part[1:] for part in word.split("-"))


def _merged(people: list[Placed]) -> list[Placed]:
    """One mention for each person: in the best place, with the fullest name."""
    kept: list[Placed] = []
    for placed in people:
        mention = placed.mention
        if kept and placed.place == APPOSITION:
            before = kept[-1]
            if mention.named and not before.mention.named:
                kept[-1] = Placed(mention, before.place)
            if not mention.named or not before.mention.named:
                continue
        same = next((i for i, k in enumerate(kept) if _is_same(k, placed)), None)
        if same is None and kept and _is_named_next(kept[-1].mention, mention):
            same = len(kept) - 1
        if same is None:
            kept.append(placed)
            continue
        other = kept[same]
        fuller = max(other.mention, mention, key=lambda m: (m.named, m.end - m.start))
        kept[same] = Placed(fuller, min(other.place, placed.place, key=_RANKS.index))
    return kept


def _is_same(a: Placed, b: Placed) -> bool:
    return a.mention.named and b.mention.named and a.mention.head == b.mention.head


def _is_named_next(role: Mention, name: Mention) -> bool:
    """Whether a name follows a role and a comma: "the chief of staff, Bill Haddad was"."""
    return not role.named and role.definite and name.named and name.first == role.last + 2


def _decide_person(opening: Opening, here: Told, people: list[Placed], far: bool) -> Placed | None:
    """The main person of a sentence, or the only one; far off, only a main one whose kind is sure."""
    speakers = [p for p in people if p.place == SPEAKER]
    if opening.speaks and not far and len(speakers) == 1 and _is_alone_or_main(here, speakers[0], people):
        return speakers[0]
    if not opening.speaks and here.pronouns & CHAIN[opening.wanted]:
        people = [p for p in people if p.place != SPEAKER or p.mention is here.subject]
    main = [p for p in people if (p.mention is here.subject if far else _is_main(here, p))]
    if far and main and main[0].mention.kind == "name" and main[0].mention.first == main[0].mention.last:
        return None
    if len(main) == 1:
        unsure = main[0].mention.kind == "name" and main[0].mention.last > main[0].mention.first
        places = (*STRONG, OBJECT) if unsure else STRONG
        rivals = [p for p in people if p is not main[0] and p.place in places]
        return None if rivals or (not opening.speaks and _names_another(here, main[0])) else main[0]
    if far or main:
        return None
    people = [p for p in people if p.place != OWNER] or people
    told_of = bool(here.pronouns & CHAIN[opening.wanted]) and len(people) == 1 and people[0].mention.definite
    if len(people) == 1 and (people[0].mention.named or told_of or people[0].place in (CLAUSE, OBJECT)):
        return None if people[0].place == APPOSITION else people[0]
    return None


def _names_another(here: Told, main: Placed) -> bool:
    """Whether a name that could be a person's is the subject of another clause."""
    return any(
        p.mention.kind == "name" and p.place in STRONG and not p.mention.definite and not p.with_plural_verb
        and p is not main and p.mention.head != main.mention.head and p.mention is not here.subject
        for p in here.placed
    )  # fmt: skip


def _is_alone_or_main(here: Told, speaker: Placed, people: list[Placed]) -> bool:
    return _is_main(here, speaker) or not any(p is not speaker and p.place in STRONG for p in people)


def _is_main(here: Told, placed: Placed) -> bool:
    subject = here.subject
    return placed.place == SUBJECT or (
        placed.place == SPEAKER
        and (subject is None or subject.head == placed.mention.head or here.opens_in_quote)
    )
