"""Whom an opening pronoun means: "He also urged" means the spokesman whom the sentence before names.

A wrong name is worse than none. A subject or a speaker is who the next sentence speaks of, as a
rule; a name in a lesser place counts where it alone fits; where two fit and nothing decides, none.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from briefing.extract.antecedents.groups import find_group, find_neuter, find_noun
from briefing.extract.antecedents.opening_words import read_opening
from briefing.extract.antecedents.persons import find_person
from briefing.extract.antecedents.places import SPEAKER
from briefing.extract.antecedents.sentence_places import read_places
from briefing.findings import Antecedent

MOST_BEFORE: Final = 4
"""Sentences before that are searched."""


_SEARCHES: Final = {
    "he": find_person,
    "she": find_person,
    "they": find_group,
    "it": find_neuter,
    "this": find_noun,
    "these": find_noun,
}
"""What an opening asks for to the search that finds it."""


def find_antecedent(sentence: str, before: Sequence[str], language: str | None = "en") -> Antecedent | None:
    """Whom or what the opening pronoun of a sentence means, or None where that is not sure.

    Args:
        before: up to four sentences before it, in order; of more, the last four count.
    """
    if language != "en" or not before:
        return None
    opening = read_opening(sentence)
    if opening is None:
        return None
    if opening.quoted:
        told_by_name = any(placed.place == SPEAKER for placed in read_places(sentence).placed)
        opening = opening._replace(told_by_name=told_by_name)
    first = max(0, len(before) - MOST_BEFORE)
    found = _SEARCHES[opening.wanted](opening, [partial(read_places, text) for text in before[first:]])
    if found is None:
        return None
    index, placed = found
    mention = placed.mention
    text = before[first + index][mention.start : mention.end]
    person = opening.wanted in ("he", "she")
    kind = "person" if person else "thing" if mention.kind == "thing" else "group"
    return Antecedent(first + index, mention.start, mention.end, text, kind)


def resolve_opening(sentence: str, before: Sequence[str], language: str | None = "en") -> str | None:
    """The words of `before` that name what the opening pronoun of a sentence means, None if unsure."""
    found = find_antecedent(sentence, before, language)
    return found.text if found else None
