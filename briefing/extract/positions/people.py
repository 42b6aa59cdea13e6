"""People: who a speaker is under all the names that the sources give, and for which party he or she speaks.

"US State Secretary John Kerry", "Kerry" and "Secretary Kerry" are one person; "Sergey" and
"Sergei Lavrov" too. A surname alone means the one person of that surname whom the sources name
in full, and nobody where they name two.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from briefing.text.languages import rules_for
from briefing.text.parties import Parties
from briefing.text.toml_files import read_toml

_WORD: Final = re.compile(r"[^\W\d_](?:[\w.-]|['’](?!s\b))*")
"""A word of a name, without a possessive ending."""

_ELSEWHERE: Final = frozenset(["in", "from", "near", "outside", "across"])
"""Before a place where somebody is and for which he need not speak: "sources in Karvan"."""

MOST_ACRONYM_LETTERS: Final = 6
"""A longer word in capitals is a name in a headline."""

MOST_SPELLING_STEPS: Final = 2
"""Letters in which two spellings of one given name differ at most."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something."""

    key: str
    """The same for one speaker under all names."""
    name: str
    """The fullest name that the sources give, or the phrase where it holds no name."""
    role: str | None
    party: str | None
    """Code of a party."""


class _Words(NamedTuple):
    """Words around the names of people, from the data file."""

    titles: frozenset[str]
    particles: frozenset[str]
    prepositions: frozenset[str]
    official: frozenset[str]
    institutions: frozenset[str]


@cache
def _words() -> _Words:
    path = Path(__file__).parent / "en.toml"
    lists = {key: frozenset(text.split()) for key, text in read_toml(path).items()}
    rules = rules_for("en")
    lists["titles"] |= rules.persons | rules.abbreviations_before_name
    return _Words(**lists)


def name_in(phrase: str, parties: Parties) -> tuple[int, int] | None:
    """Where a person's name stands in a phrase: the words with capitals at its end, without titles.

    Of a phrase with a comma the first part that ends in a name counts. None where none does, or
    where it is the name of a party or an institution: "the White House".
    """
    if " and " in phrase.partition(",")[0]:
        return None  # two people, of whom neither may stand for both
    start = 0
    for part in phrase.split(","):
        words = list(_WORD.finditer(part))
        first = _first_of_name(words)
        if first < len(words) and words[-1].end() == len(part.rstrip()):
            span = start + words[first].start(), start + words[-1].end()
            if not _is_institution(phrase[slice(*span)], parties):
                return span
        start += len(part) + 1
    return None


def _first_of_name(words: Sequence[re.Match[str]]) -> int:
    """The first of the words at the end of a phrase that make up a name; their number if none do."""
    lists = _words()
    first = len(words)
    while first > 0:
        word = words[first - 1].group()
        is_name = word[0].isupper() or "-" in word[:4]  # al-Saleh
        if word.lower().rstrip(".") in lists.titles or not (is_name or word in lists.particles):
            break
        first -= 1
    is_after_preposition = 0 < first < len(words) and words[first - 1].group() in lists.prepositions
    return len(words) if is_after_preposition else first


def _is_institution(name: str, parties: Parties) -> bool:
    """Whether words with capitals name a party, an agency or the like, and nobody."""
    is_acronym = name.isupper() and "." not in name and len(name) <= MOST_ACRONYM_LETTERS
    return is_acronym or bool(parties.find(name)) or not _words().institutions.isdisjoint(name.split())


def party_of(phrase: str, parties: Parties) -> str | None:
    """The party for which a speaker speaks, by the first name of one in the phrase.

    None for people who are only said to be from there ("Syrian activists", "a doctor in Aleppo"), and
    for two parties that speak at once.
    """
    found = [name for name in parties.find(phrase) if not _is_part_of_word(phrase, name)]
    if not found or (" and " in phrase and len({code for _, _, code in found}) > 1):
        return None
    start, _, code = found[0]
    if _is_party(phrase, found[0]):
        return code
    before = phrase[:start].lower().split()
    if before and before[-1] in _ELSEWHERE:
        return None
    return None if _words().official.isdisjoint(_WORD.findall(phrase.lower())) else code


def _is_part_of_word(phrase: str, name: tuple[int, int, str]) -> bool:
    """Whether a name stands behind a hyphen: "anti-Syrian"."""
    return phrase[: name[0]].endswith(("-", "–"))


def _is_party(phrase: str, found: tuple[int, int, str]) -> bool:
    """Whether a phrase is the name of a party and nothing else: "the White House"."""
    start, end, _ = found
    return phrase[:start].lower().strip() in ("", "the") and end >= len(phrase.rstrip(" .,"))


class Mention(NamedTuple):
    """A phrase with which a source names somebody."""

    phrase: str
    source: str
    sentence: int
    """Index of the sentence, in reading order."""


class _Known:
    """A person with the sentence of each source that first gives the full name."""

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.introduced: dict[str, int] = {}

    def is_known_at(self, mention: Mention) -> bool:
        """Whether the full name stands before, in this source or in another one."""
        here = self.introduced.get(mention.source)
        return here <= mention.sentence if here is not None else bool(self.introduced)


class People:
    """The speakers of some sources, each under all of his or her names."""

    def __init__(self, mentions: Iterable[Mention], parties: Parties) -> None:
        """People from the phrases with which the sources name their speakers, in reading order."""
        self._parties = parties
        self._by_surname: dict[str, list[_Known]] = {}
        self._read_before: dict[str, Speaker | None] = {}
        for mention in mentions:
            named = self._named_in(mention.phrase)
            if named:
                self._add(named, mention)

    def find(self, mention: Mention) -> Speaker:
        """The speaker whom a phrase names; a surname means nobody whose full name comes only later."""
        phrase = mention.phrase
        named = self._named_in(phrase)
        if named is None:
            found = self._parties.find(phrase)
            key = self._key(phrase)
            is_party = bool(found) and _is_party(phrase, found[0])
            return Speaker(found[0][2] if is_party else key, phrase, None, party_of(phrase, self._parties))
        fitting = [known for known in self._by_surname.get(_surname(named.name), []) if _one(known, named)]
        if len(fitting) != 1 or not (_given_names(named.name) or fitting[0].is_known_at(mention)):
            return named
        known = fitting[0].speaker
        return replace(known, role=named.role or known.role)

    def _key(self, phrase: str) -> str:
        """A phrase in small letters without its article, each party under one name."""
        for start, end, code in reversed(self._parties.find(phrase)):
            phrase = phrase[:start] + code + phrase[end:]
        return _without_article(" ".join(_WORD.findall(phrase.lower())))

    def _named_in(self, phrase: str) -> Speaker | None:
        """What `_read` gives, remembered: most phrases come again."""
        if phrase not in self._read_before:
            self._read_before[phrase] = self._read(phrase)
        return self._read_before[phrase]

    def _read(self, phrase: str) -> Speaker | None:
        """The person whom a phrase names, known by nothing but the phrase."""
        span = name_in(phrase, self._parties)
        if span is None:
            return None
        name = phrase[span[0] : span[1]]
        behind = phrase[span[1] :].strip(" ,")
        role = _without_article(phrase[: span[0]].strip(" ,")) or _without_article(behind) or None
        party = party_of(phrase, self._parties) if role else None
        party = party or self._parties.of_person(_surname(name))
        return Speaker(name.lower(), name, role, party)

    def _add(self, named: Speaker, mention: Mention) -> None:
        """Keep a person, or what the phrase adds to one who is known."""
        same = self._by_surname.setdefault(_surname(named.name), [])
        fitting = [known for known in same if _one(known, named)]
        if not fitting:
            fitting = [_Known(named)]
            same += fitting
        if len(fitting) > 1:
            return
        known = fitting[0]
        if _given_names(named.name):
            known.introduced.setdefault(mention.source, mention.sentence)
        before = known.speaker
        longest = max(before, named, key=lambda speaker: len(speaker.name.split()))
        known.speaker = Speaker(
            longest.key, longest.name, before.role or named.role, before.party or named.party
        )


def _without_article(words: str) -> str:
    """Words without a leading article."""
    return re.sub(r"^(?:the|a|an)\s", "", words, flags=re.IGNORECASE)


def _surname(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1].removesuffix("'s").removesuffix("’s")


def _one(known: _Known, named: Speaker) -> bool:
    """Whether two names with one surname can be one person's."""
    first, second = _given_names(known.speaker.name), _given_names(named.name)
    return not first or not second or _alike(first[0], second[0])


def _given_names(name: str) -> list[str]:
    """The names before the surname and its particles."""
    return [word for word in name.split()[:-1] if word not in _words().particles]


def _alike(first: str, second: str) -> bool:
    """Whether two given names are one, cut short, or spelt in two ways: Sergey, Sergei."""
    short, long = sorted((first.lower().rstrip("."), second.lower().rstrip(".")), key=len)
    if long.startswith(short):
        return True
    return short[0] == long[0] and len(short) > 3 and _steps(short, long) <= MOST_SPELLING_STEPS


def _steps(first: str, second: str) -> int:
    """The letters to change, add or leave out to make one word of another (Levenshtein 1966)."""
    row = list(range(len(second) + 1))
    for n, a in enumerate(first, start=1):
        before, row[0] = row[0], n
        for m, b in enumerate(second, start=1):
            before, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, before + (a != b))
    return row[-1]
