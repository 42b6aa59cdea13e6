"""Which mentions of a sentence can be the one person that "he" or "she" means."""

from collections.abc import Callable, Sequence
from typing import Final

from briefing.extract.antecedents.places import (
    APPOSITION,
    CLAUSE,
    OBJECT,
    OBLIQUE,
    OWNER,
    PREDICATE,
    SPEAKER,
    SUBJECT,
)
from briefing.extract.antecedents.sentence_places import Placed, Told
from briefing.text.mentions import Mention
from briefing.text.parties import load_parties

MAIN: Final = (SPEAKER, SUBJECT)


STRONG: Final = (SPEAKER, SUBJECT, CLAUSE)


CHAIN: Final = {
    "he": frozenset(["he", "his", "him"]),
    "she": frozenset(["she", "her"]),
    "they": frozenset(["they", "them", "their"]),
    "it": frozenset(["it", "its"]),
}


OWN: Final = {"he": "his", "she": "her"}


_RANKS: Final = [SPEAKER, SUBJECT, CLAUSE, OBJECT, OBLIQUE, APPOSITION, PREDICATE, OWNER]


def is_person(placed: Placed, wanted: str, here: Told, told: Sequence[Callable[[], Told]]) -> bool:
    """Whether a mention can be the one person wanted; a bare surname needs a sign that it is one."""
    mention = placed.mention
    if (
        _is_no_name(mention, here.text)
        or mention.several
        or (placed.place == PREDICATE and not mention.named)
    ):
        return False
    gender = _gender(mention, told)
    if gender not in ("", {"he": "m", "she": "f"}[wanted]):
        return False
    if mention.kind == "person":
        return mention.sure or placed.place in (*MAIN, CLAUSE, OBJECT, APPOSITION)
    if mention.kind != "name" or placed.with_plural_verb:
        return False
    what = any(p.place == PREDICATE and p.mention.kind == "person" for p in here.placed)
    sure = not placed.alone or what or OWN[wanted] in here.pronouns or _is_seen(mention, told)
    if placed.place in MAIN and not mention.definite and sure:
        return True
    if placed.place == OWNER and mention.first == 0 and OWN[wanted] in here.pronouns:
        return True  # "Okello's plan for his party"
    if load_parties().of_person(_cased(mention.head)):
        return True
    if placed.place == APPOSITION and any(_is_named_next(p.mention, mention) for p in here.placed):
        return True
    return any(
        p.mention.kind == "person" and p.mention.named and p.mention.head == mention.head
        for sentence in told
        for p in sentence().placed
    )


def _is_no_name(mention: Mention, text: str) -> bool:
    """Whether it is "the Haddad", in front of "campaign", or names that run into one another."""
    if not mention.named or mention.role:
        return False
    words = text[mention.start : mention.end].split()
    return len(words) > _MOST_NAMES or (mention.kind == "name" and words[0].lower() == "the")


_MOST_NAMES: Final = 4
"""Of one person without a title; more are two persons, in text without marks between them."""


def _is_seen(mention: Mention, told: Sequence[Callable[[], Told]]) -> bool:
    """Whether a name stands in another sentence or inside one, so that its capital means a name."""
    same = [p.mention for sentence in told for p in sentence().placed if p.mention.head == mention.head]
    return len(same) > 1 or any(other.first > 1 for other in same)


def _gender(mention: Mention, told: Sequence[Callable[[], Told]]) -> str:
    """The gender of a mention; of a bare surname that of the full name: "Malika Cyril ... Cyril"."""
    if not mention.named or mention.role or mention.first < mention.last:
        return mention.gender
    full = (p.mention for sentence in told for p in sentence().placed if p.mention.head == mention.head)
    return next((m.gender for m in full if m.named and m.gender and m.first < m.last), mention.gender)


def _cased(word: str) -> str:
    return "-".join(part if part in ("al", "el") else part[:1].upper() + part[1:] for part in word.split("-"))


def merge_people(people: list[Placed]) -> list[Placed]:
    """One mention for each person: in the best place, with the fullest name."""
    kept: list[Placed] = []
    for placed in people:
        mention = placed.mention
        if kept and placed.place == APPOSITION and mention.first - kept[-1].mention.last <= 3:
            before = kept[-1]
            if mention.named and not before.mention.named:
                kept[-1] = before._replace(mention=mention)
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
        place = min(other.place, placed.place, key=_RANKS.index)
        kept[same] = other._replace(mention=fuller, place=place)
    return kept


def _is_same(a: Placed, b: Placed) -> bool:
    return a.mention.named and b.mention.named and a.mention.head == b.mention.head


def _is_named_next(role: Mention, name: Mention) -> bool:
    """Whether a name follows a role and a comma: "the chief of staff, Bill Haddad was"."""
    return not role.named and role.definite and name.named and name.first == role.last + 2
