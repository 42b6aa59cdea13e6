"""Finding a topic's phrases in a text: by stems, and parties under any of their names."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from briefing.text.parties import Parties
from briefing.text.tokens import is_acronym, term_reader, tokenize

_INSIDE: Final = re.compile("[-/]")

SHORT_NAME: Final = 4
"""Letters up to which a word in small letters may be meant as an acronym: "un", "nato"."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A phrase as it is looked for."""

    stems: tuple[str, ...]
    party: str | None
    """Code of the party that the phrase names; then any of its names will do."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text in which phrases are looked for."""

    stems: tuple[str, ...]
    """Of the words that carry meaning, in order."""
    parties: frozenset[str]

    def holds(self, wanted: Wanted) -> bool:
        """Whether a phrase stands in it: its words side by side, function words apart, or its party."""
        if wanted.party is not None:
            return wanted.party in self.parties
        stems, n = wanted.stems, len(wanted.stems)
        if n == 0 or stems[0] not in self.stems:
            return False
        return n == 1 or any(
            self.stems[start : start + n] == stems for start in range(len(self.stems) - n + 1)
        )


def read_passage(text: str, language: str | None, parties: Parties | None) -> Passage:
    """What a text holds that phrases can meet.

    Args:
        parties: the names to look for; None where no phrase is a party.
    """
    return Passage(
        tuple(stem for token in tokenize(text) for stem, is_content in _terms(token, language) if is_content),
        frozenset(code for _, _, code in parties.find(text)) if parties else frozenset(),
    )


def read_phrase(phrase: str, language: str | None, parties: Parties) -> Wanted:
    """A phrase as it is looked for in texts of a language.

    A name in small letters is known too: "us" is the United States, "who" the WHO.
    """
    party = _party(phrase, parties)
    if party is not None:
        return Wanted((), party)
    terms = [term for token in tokenize(phrase) for term in _terms(token, language)]
    kept = tuple(stem for stem, is_content in terms if is_content)
    if not kept and len(terms) == 1:
        return Wanted((phrase.upper(),), None)
    return Wanted(kept, None)


def _party(phrase: str, parties: Parties) -> str | None:
    """The code of the party whose name a phrase is, or None."""
    spellings = [phrase, phrase.title()] + ([phrase.upper()] if len(phrase) <= SHORT_NAME else [])
    for spelling in spellings:
        for start, end, code in parties.find(spelling):
            if (start, end) == (0, len(spelling)):
                return code
    return None


@lru_cache(maxsize=200_000)
def _terms(token: str, language: str | None) -> tuple[tuple[str, bool], ...]:
    """The stem of a word, of both halves of "aid-convoy", and whether it carries meaning."""
    parts = [token] if is_acronym(token) else filter(None, _INSIDE.split(token))
    return tuple(map(term_reader(language or "en"), parts))


@lru_cache(maxsize=1_000)
def wanted_phrases(phrases: tuple[str, ...], language: str | None, parties: Parties) -> tuple[Wanted, ...]:
    """Phrases as they are looked for in texts of a language."""
    return tuple(read_phrase(phrase, language, parties) for phrase in phrases)
