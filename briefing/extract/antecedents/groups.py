"""Which group an opening "They" means, and which organisation or thing an "It" or "These" does."""

from collections.abc import Callable, Sequence

from briefing.extract.antecedents.opening_words import Opening
from briefing.extract.antecedents.persons import CHAIN, MAIN, STRONG, Found
from briefing.extract.antecedents.sentence_places import CLAUSE, OBJECT, SPEAKER, Placed, Told
from briefing.text.roles import grammar


def find_group(opening: Opening, told: Sequence[Callable[[], Told]]) -> Found | None:
    """The group that is the subject of the sentence before, or the only one beside another subject."""
    for index in range(len(told) - 1, -1, -1):
        here = told[index]()
        if here.opens_in_quote and not opening.quoted:
            return None
        if here.pronoun == "they":
            continue
        groups = [p for p in here.placed if _is_group(p)]
        subject = next((p for p in groups if p.mention is here.subject), None)
        rivals = [p for p in groups if p is not subject and p.place in STRONG and _is_like(p, subject)]
        if subject:
            if rivals and not (opening.speaks and subject.place == SPEAKER):
                return None
            return index, subject
        if here.subject is None and not groups and here.pronouns & CHAIN["they"]:
            continue
        return _only_group(opening, index, here, groups)
    return None


def _is_like(rival: Placed, subject: Placed | None) -> bool:
    """Whether "they" may mean a rival: beside "protesters", "the army" hardly counts."""
    return rival.mention.several or subject is None or not subject.mention.several


def _only_group(opening: Opening, index: int, here: Told, groups: list[Placed]) -> Found | None:
    """The one group of a sentence about somebody else, if it stands in a place that counts."""
    speakers = [p for p in groups if p.place == SPEAKER and p.mention.several]
    if opening.speaks and len(speakers) == 1:
        return index, speakers[0]
    if len(groups) != 1 or here.pronouns & CHAIN["they"] or (here.subject and here.subject.several):
        return None
    only = groups[0]
    places = (OBJECT, CLAUSE, SPEAKER) if opening.speaks else (OBJECT, CLAUSE)
    return (index, only) if only.mention.several and only.place in places else None


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
        if here.opens_in_quote and not opening.quoted:
            return None
        fits = [
            p
            for p in here.placed
            if p.mention.kind in ("group", "country", "thing", "name") and not p.mention.several
        ]
        subject = next((p for p in fits if p.mention is here.subject), None)
        speakers = [p for p in fits if p.place == SPEAKER and (p.mention.kind != "thing" or _is_writing(p))]
        if opening.speaks and len(speakers) == 1:
            return index, speakers[0]
        if subject is None:
            return None
        rivals = [p for p in fits if p is not subject and p.place in STRONG and p.mention.kind != "thing"]
        if rivals and not (opening.speaks and subject.place == SPEAKER):
            return None
        if subject.mention.kind == "name" and not (opening.acts and subject.mention.definite):
            return None
        if subject.mention.kind == "thing" and not (opening.speaks and _is_writing(subject)):
            return None
        return index, subject
    return None


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
    if len(same) != 1 or same[0].mention.kind == "thing" or same[0].mention.last - same[0].mention.first < 2:
        return None
    return index, same[0]
