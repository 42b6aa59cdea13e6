"""People: who a speaker is under all the names that the sources give, and for which party he or she speaks.

"US State Secretary John Kerry", "Kerry" and "Secretary Kerry" are one person; "Sergey" and
"Sergei Lavrov" too. A surname alone means the one person of that surname whom the sources name
in full before, and nobody where they name two.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from briefing.extract.positions.speaker_phrases import WORD, is_party, name_in, party_of, speaker_words
from briefing.text.parties import Parties

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


class SpeakerPhrase(NamedTuple):
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

    def is_known_at(self, mention: SpeakerPhrase) -> bool:
        """Whether the full name stands before, in this source or in another one."""
        here = self.introduced.get(mention.source)
        return here <= mention.sentence if here is not None else bool(self.introduced)


class People:
    """The speakers of some sources, each under all of his or her names."""

    def __init__(self, mentions: Iterable[SpeakerPhrase], parties: Parties) -> None:
        """People from the phrases with which the sources name their speakers, in reading order."""
        self._parties = parties
        self._by_surname: dict[str, list[_Known]] = {}
        self._read_before: dict[str, Speaker | None] = {}
        for mention in mentions:
            named = self._named_in(mention.phrase)
            if named:
                self._add(named, mention)

    def find(self, mention: SpeakerPhrase) -> Speaker:
        """The speaker whom a phrase names; a surname means nobody whose full name comes only later."""
        phrase = mention.phrase
        named = self._named_in(phrase)
        if named is None:
            found = self._parties.find(phrase)
            key = self._key(phrase)
            is_one = bool(found) and is_party(phrase, found[0])
            return Speaker(found[0][2] if is_one else key, phrase, None, party_of(phrase, self._parties))
        fitting = [known for known in self._by_surname.get(_surname(named.name), []) if _one(known, named)]
        if len(fitting) != 1 or not (_given_names(named.name) or fitting[0].is_known_at(mention)):
            return named
        known = fitting[0].speaker
        return replace(known, role=named.role or known.role)

    def _key(self, phrase: str) -> str:
        """A phrase in small letters without its article, each party under one name."""
        for start, end, code in reversed(self._parties.find(phrase)):
            phrase = phrase[:start] + code + phrase[end:]
        return _without_article(" ".join(WORD.findall(phrase.lower())))

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
        party = party_of(phrase[: span[0]] + phrase[span[1] :], self._parties) if role else None
        party = party or self._parties.of_person(_surname(name))
        return Speaker(name.lower(), name, role, party)

    def _add(self, named: Speaker, mention: SpeakerPhrase) -> None:
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
    return [word for word in name.split()[:-1] if word not in speaker_words().particles]


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
