"""Phrases for speakers: where the name stands in one, and for which party such a speaker speaks."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from briefing.text.languages import rules_for
from briefing.text.parties import Parties
from briefing.text.toml_files import read_toml

WORD: Final = re.compile(r"[^\W\d_](?:[\w.-]|['’](?!s\b))*")
"""A word of a name, without a possessive ending."""

_ELSEWHERE: Final = frozenset(["in", "from", "near", "outside", "across"])
"""Before a place where somebody is and for which he need not speak: "sources in Karvan"."""

MOST_ACRONYM_LETTERS: Final = 6
"""A longer word in capitals is a name in a headline."""


class SpeakerWords(NamedTuple):
    """Words around the names of people, from the data file."""

    titles: frozenset[str]
    particles: frozenset[str]
    prepositions: frozenset[str]
    honorifics: frozenset[str]
    against: frozenset[str]
    official: frozenset[str]
    institutions: frozenset[str]


@cache
def speaker_words() -> SpeakerWords:
    """The words around the names of people, read once."""
    path = Path(__file__).parent / "en.toml"
    lists = {key: frozenset(text.split()) for key, text in read_toml(path).items()}
    rules = rules_for("en")
    lists["titles"] |= rules.persons | rules.abbreviations_before_name
    return SpeakerWords(**lists)


def name_in(phrase: str, parties: Parties) -> tuple[int, int] | None:
    """Where a person's name stands in a phrase: the words with capitals at its end, without titles.

    Of a phrase with a comma the first part that ends in a name counts. None where none does, or
    where it is the name of a party or an institution: "the White House".
    """
    if " and " in phrase.partition(",")[0]:
        return None  # two people, of whom neither may stand for both
    start = 0
    for part in phrase.split(","):
        words = list(WORD.finditer(part))
        first = _first_of_name(words)
        if first < len(words) and words[-1].end() == len(part.rstrip()):
            span = start + words[first].start(), start + words[-1].end()
            if not _is_institution(phrase[slice(*span)], parties):
                return span
        start += len(part) + 1
    return None


def _first_of_name(words: Sequence[re.Match[str]]) -> int:
    """The first of the words at the end of a phrase that make up a name; their number if none do."""
    lists = speaker_words()
    first = len(words)
    while first > 0:
        word = words[first - 1].group()
        is_name = word[0].isupper() or "-" in word[:4]  # al-Saleh
        if word.lower().rstrip(".") in lists.titles or not (is_name or word in lists.particles):
            break
        first -= 1
    before = first
    while 0 < before < len(words) and words[before - 1].group().lower().rstrip(".") in lists.honorifics:
        before -= 1
    is_after_preposition = 0 < before < len(words) and words[before - 1].group() in lists.prepositions
    return len(words) if is_after_preposition else first


def _is_institution(name: str, parties: Parties) -> bool:
    """Whether words with capitals name a party, an agency or the like, and nobody."""
    is_acronym = name.isupper() and "." not in name and len(name) <= MOST_ACRONYM_LETTERS
    names_party = any(start == 0 for start, _, _ in parties.find(name))  # and not Rosa Lima
    return is_acronym or names_party or not speaker_words().institutions.isdisjoint(name.split())


def party_of(phrase: str, parties: Parties) -> str | None:
    """The party for which a speaker speaks, by the first name of one in the phrase.

    None for people who are only said to be from there ("Syrian activists", "a doctor in Aleppo") or
    stand against it ("opposition leader"), and for two parties that speak at once.
    """
    found = [name for name in parties.find(phrase) if not _is_part_of_word(phrase, name)]
    if not found or " and " in phrase or not speaker_words().against.isdisjoint(phrase.lower().split()):
        return None
    start, _, code = found[0]
    if is_party(phrase, found[0]):
        return code
    before = phrase[:start].lower().split()
    if before and before[-1] in _ELSEWHERE:
        return None
    return None if speaker_words().official.isdisjoint(WORD.findall(phrase.lower())) else code


def _is_part_of_word(phrase: str, name: tuple[int, int, str]) -> bool:
    """Whether a name stands behind a hyphen: "anti-Syrian"."""
    return phrase[: name[0]].endswith(("-", "–"))


def is_party(phrase: str, found: tuple[int, int, str]) -> bool:
    """Whether a phrase is the name of a party and nothing else: "the White House"."""
    start, end, _ = found
    return phrase[:start].lower().strip() in ("", "the") and end >= len(phrase.rstrip(" .,"))
