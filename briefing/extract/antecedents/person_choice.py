"""Which of the persons of a sentence "he" or "she" means, if one stands out."""

from briefing.extract.antecedents.opening_words import Opening
from briefing.extract.antecedents.person_signs import CHAIN, STRONG
from briefing.extract.antecedents.places import APPOSITION, CLAUSE, OBJECT, OWNER, SPEAKER, SUBJECT
from briefing.extract.antecedents.sentence_places import Placed, Told


def decide_person(opening: Opening, here: Told, people: list[Placed], far: bool) -> Placed | None:
    """The main person of a sentence, or the only one; far off, only a main one whose kind is sure."""
    speakers = [p for p in people if p.place == SPEAKER]
    if opening.speaks and not far and len(speakers) == 1 and _is_alone_or_main(here, speakers[0], people):
        return speakers[0]
    if not opening.speaks:
        people = [p for p in people if p.mention is here.subject or not _tells_of(opening, here, p)]
    alone = far and opening.speaks and here.opens_in_quote and len(people) == 1 and people[0].mention.sure
    main = [p for p in people if (p.mention is here.subject if far and not alone else is_main(here, p))]
    if far and main and main[0].mention.kind == "name" and main[0].mention.first == main[0].mention.last:
        return None
    if len(main) == 1:
        unsure = main[0].mention.kind == "name" and main[0].mention.last > main[0].mention.first
        places = (*STRONG, OBJECT) if unsure else STRONG
        rivals = [p for p in people if p is not main[0] and p.place in places and not _is_owned(here, p)]
        if opening.also and main[0].mention is here.subject and not unsure:
            return main[0]
        return None if rivals or (not opening.speaks and _names_another(opening, here, main[0])) else main[0]
    if far or main:
        return None
    clauses = [p for p in people if p.place in STRONG]
    if len(clauses) == 1 and not any(
        p.mention.named or p.place == OBJECT for p in people if p not in clauses
    ):
        return clauses[0]
    subject_owner = here.subject.first if here.subject is not None else -1
    owners = [p for p in people if p.place == OWNER]
    if here.subject is None or len(owners) < len(people):
        people = [p for p in people if p not in owners or 0 <= p.mention.first - subject_owner <= 1]
    told_of = bool(here.pronouns & CHAIN[opening.wanted]) and _is_known(here, people)
    if len(people) == 1 and (people[0].mention.named or told_of or people[0].place in (CLAUSE, OBJECT)):
        return None if people[0].place == APPOSITION else people[0]
    return None


def _tells_of(opening: Opening, here: Told, speaker: Placed) -> bool:
    """Whether a speaker's words before his name hold the pronoun, which means somebody else."""
    places = (here.first_pronoun.get(word, speaker.mention.first) for word in CHAIN[opening.wanted])
    return speaker.place == SPEAKER and any(place < speaker.mention.first for place in places)


def _is_known(here: Told, people: list[Placed]) -> bool:
    """Whether the one person has an article or a name for owner, and is no "her mother"."""
    if len(people) != 1:
        return False
    return people[0].mention.definite and not _is_owned(here, people[0])


def _is_owned(here: Told, placed: Placed) -> bool:
    """Whether a mention is "his brother", which "he" hardly means."""
    opens = here.text[placed.mention.start : placed.mention.end].partition(" ")[0].lower()
    return opens in ("his", "her", "my", "their")


def _names_another(opening: Opening, here: Told, main: Placed) -> bool:
    """Whether a name that could be a person's is the subject of another clause."""
    strong = (SUBJECT, CLAUSE) if opening.quoted else STRONG
    return any(
        p.mention.kind == "name" and p.place in strong and not p.mention.definite and not p.with_plural_verb
        and p is not main and p.mention.head != main.mention.head and p.mention is not here.subject
        for p in here.placed
    )  # fmt: skip


def _is_alone_or_main(here: Told, speaker: Placed, people: list[Placed]) -> bool:
    """Whether a speaker is the main person, or who else acts stands in the words before him."""
    others = [p for p in people if p is not speaker and p.place in STRONG]
    return is_main(here, speaker) or all(p.mention.last < speaker.mention.first for p in others)


def is_main(here: Told, placed: Placed) -> bool:
    """Whether a person is the subject of a sentence, or speaks in one that has no other subject."""
    subject = here.subject
    return placed.place == SUBJECT or (
        placed.place == SPEAKER
        and (subject is None or subject.head == placed.mention.head or here.opens_in_quote)
    )
