"""Which group an opening "They" means, and which organisation or thing an "It" or "These" does."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from briefing.extract.antecedents.opening_words import Opening
from briefing.extract.antecedents.person_signs import CHAIN, MAIN, STRONG
from briefing.extract.antecedents.persons import Found
from briefing.extract.antecedents.places import CLAUSE, OBJECT, OWNER, PREDICATE, SPEAKER
from briefing.extract.antecedents.sentence_places import Placed, Told
from briefing.text.parties import load_parties
from briefing.text.roles import grammar


def find_group(opening: Opening, told: Sequence[Callable[[], Told]]) -> Found | None:
    """The group that is the subject of the sentence before, or the only one beside another subject."""
    for index in range(len(told) - 1, -1, -1):
        here = told[index]()
        if here.opens_in_quote and not opening.quoted:
            return None
        nearest = index == len(told) - 1
        if nearest and opening.quoted and not _is_same_voice(opening, here):
            return None
        if here.pronoun == "they":
            continue
        groups = [p for p in here.placed if _is_group(p)]
        subject = next((p for p in groups if p.mention is here.subject), None)
        rivals = [p for p in groups if p is not subject and _is_rival(p, subject)]
        if subject:
            if opening.also and subject.mention.several:
                return index, subject
            if _is_told_by_another(opening, here, subject):
                return None
            if rivals and not (opening.speaks and subject.place == SPEAKER):
                return None
            return None if _is_outdone(opening, here, subject) else (index, subject)
        if here.subject is None and not groups and here.pronouns & CHAIN["they"]:
            if any(p.mention.kind == "person" for p in here.placed):
                return None  # "A person ... their"
            continue
        return _only_group(opening, index, here, groups) if nearest else None
    return None


def _is_told_by_another(opening: Opening, here: Told, subject: Placed) -> bool:
    """Whether "they" who say or find something may be those who say what the sentence tells."""
    if not (opening.speaks or opening.acts) or subject.place == SPEAKER:
        return False
    return any(p.place == SPEAKER and p.mention.kind != "thing" for p in here.placed if p is not subject)


def _is_same_voice(opening: Opening, here: Told) -> bool:
    """Whether who is quoted may go on from a sentence: another may speak of others than it does."""
    if here.opens_in_quote or here.leaves_quote_open:
        return True
    speaks = any(p.place == SPEAKER and p.mention is not here.subject for p in here.placed)
    return not opening.told_by_name and (
        speaks or any(p.place == SPEAKER and not _is_group(p) for p in here.placed)
    )


def _is_outdone(opening: Opening, here: Told, subject: Placed) -> bool:
    """Whether "they" fits something else better: others than a speaker, or several beside one team."""
    if opening.speaks and subject.place == SPEAKER:
        return False
    others = [p for p in here.placed if p is not subject and p.place not in (OWNER, PREDICATE)]
    if subject.place == SPEAKER and not (opening.speaks or opening.acts):
        return any(_is_group(p) and (p.mention.several or p.mention.head in _PAIRS) for p in others)
    if subject.mention.several or subject.mention.head in _PAIRS:
        return False
    as_several = subject.with_plural_verb or here.pronouns & CHAIN["they"] or opening.speaks or opening.acts
    if not as_several and " that " in here.text:
        return True  # "The team found that the pigs coughed"
    return any(p.mention.several and p.place in STRONG for p in others)


_PAIRS: Final = ("couple", "pair", "duo", "trio", "family")


def _is_rival(rival: Placed, subject: Placed | None) -> bool:
    """Whether "they" may mean another group: beside "protesters", "the army" hardly counts."""
    if rival.mention.head in _PAIRS and rival.place == OBJECT:
        return True  # "newspapers named the couple"
    if subject is None or subject.mention.several:
        return rival.place in STRONG and (rival.mention.several or subject is None)
    return rival.place in STRONG or rival.mention.several


def _only_group(opening: Opening, index: int, here: Told, groups: list[Placed]) -> Found | None:
    """The one group of a sentence about somebody else, if it stands in a place that counts."""
    speakers = [p for p in groups if p.place == SPEAKER and p.mention.several]
    if opening.speaks and len(speakers) == 1:
        return index, speakers[0]
    if here.subject and here.subject.several:
        return None
    places = (OBJECT, CLAUSE, SPEAKER) if opening.speaks else (OBJECT, CLAUSE)
    strong = [p for p in groups if p.place in places]
    if len(strong) != 1 or not strong[0].mention.several:
        return None
    only = strong[0]
    if opening.owner and not only.mention.named:
        return None
    if any(here.first_pronoun.get(word, only.mention.last) < only.mention.last for word in CHAIN["they"]):
        return None
    sure = here.subject is not None or here.pronoun
    if only.place == OBJECT and (opening.quoted or len(groups) > 1 or not sure):
        return None
    if _JOINED.search(here.text, max(0, only.mention.start - 5), only.mention.start):
        return None  # "the two states and groups of farmers"
    return index, only


_JOINED: Final = re.compile(r"\b(?:and|or)\s$")


def _is_group(placed: Placed) -> bool:
    mention = placed.mention
    return (
        mention.kind == "group"
        or (mention.kind == "country" and placed.place in MAIN)
        or (mention.kind == "person" and mention.several)
    )


def find_neuter(opening: Opening, told: Sequence[Callable[[], Told]]) -> Found | None:
    """The organisation, country or report that is the subject of the sentence before.

    Nothing is found for an "it" that may be an expletive: its verb must be one of somebody who acts.
    """
    if not (opening.owner or opening.acts or opening.speaks):
        return None
    for index in range(len(told) - 1, -1, -1):
        here = told[index]()
        if here.pronoun == "it" and opening.acts:
            continue
        if here.opens_in_quote != opening.quoted:
            return None
        fits = [
            p
            for p in here.placed
            if p.mention.kind in ("group", "country", "thing", "name")
            and not p.mention.several
            and not here.text.endswith("& ", 0, p.mention.start)
        ]
        subject = next((p for p in fits if p.mention is here.subject), None)
        speakers = [p for p in fits if p.place == SPEAKER and (p.mention.kind != "thing" or _is_writing(p))]
        if (opening.speaks or (opening.acts and here.subject is None)) and len(speakers) == 1:
            return index, speakers[0]
        if subject is None:
            return None
        rivals = [p for p in fits if p is not subject and p.place in STRONG and p.mention.kind != "thing"]
        if rivals and not (opening.speaks and subject.place == SPEAKER):
            return None
        if subject.mention.kind == "name" and not (
            (opening.acts and subject.mention.definite) or _is_organisation(subject, here, told)
        ):
            return None
        if subject.mention.kind == "thing" and not (opening.speaks and _is_writing(subject)):
            return None
        return index, subject
    return None


def _is_organisation(subject: Placed, here: Told, told: Sequence[Callable[[], Told]]) -> bool:
    """Whether a bare name is no person's: it does something with "its" own, or a noun stands behind it."""
    head = subject.mention.head
    if load_parties().of_person(head.capitalize()) or not here.pronouns.isdisjoint(_PERSONAL):
        return False
    named_so = [
        p.mention
        for sentence in told
        for p in sentence().placed
        if p.mention.head == head or head in sentence().text[p.mention.start : p.mention.end].lower().split()
    ]
    if any(mention.kind == "person" for mention in named_so):
        return False
    if "its" in here.pronouns and all(
        p is subject or p.mention.kind == "thing" or p.mention.several for p in here.placed
    ):
        return True
    return any(
        mention.kind == "group" or (mention.kind == "thing" and mention.head != head) for mention in named_so
    )


_PERSONAL: Final = ("he", "him", "his", "she", "her", "hers")


def _is_writing(placed: Placed) -> bool:
    """Whether a thing says something: "The report ... It alleges"."""
    return placed.mention.head in grammar("writings")


def find_noun(opening: Opening, told: Sequence[Callable[[], Told]]) -> Found | None:
    """The one mention with the noun that stands behind "These"."""
    if not opening.noun or not told:
        return None
    index = len(told) - 1
    stem = opening.noun.removesuffix("s")
    same = [p for p in told[index]().placed if p.mention.head.removesuffix("s") == stem]
    if len(same) != 1 or same[0].mention.kind == "thing" or same[0].mention.last == same[0].mention.first:
        return None
    return index, same[0]
