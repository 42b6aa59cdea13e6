"""Tokens of an English sentence and what kind of word each is: name, role, group, modifier, verb."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from briefing.text.languages import load_language
from briefing.text.parties import find_parties, load_parties
from briefing.text.roles import grammar, load_roles

_TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){2,6}|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Maj|Gov|Sen|Rep|Prof|Rev|Cmdr|Adm|Jr|Sr)\."
    r"|[A-Z]\.(?=\s[A-Z])|\d+(?:[.,:/]\d+){0,8}(?:-?[^\W\d_]+){0,4}"
    r"|[^\W\d_]+(?:[-'’&][^\W_]+){0,6}|[^\w\s]"
)
_PARTICLE_NAME: Final = re.compile(r"(?:[Aa]l|[Ee]l|ul|as|ar|ad|an|at|az|ash|bin|ben|d|O)[-'’][A-Z]")
_DEMONYM: Final = re.compile(
    r".{1,40}(?:ian|ean|can|ese|ish|qi|li|ni|wi|ti|shi|man|tch|ch|ek|ss|swana|stani|sian|ai|dan|ran|yan|san|lan|oan|uan)$"
)
_HYPHENED_ADJECTIVE: Final = re.compile(
    r"[^\W_]{1,40}-(?:year-old|old|born|based|backed|led|run|owned|held|linked|allied|controlled|elected|language|trained|wing|ranking|time)$"
)

_SEAT: Final = re.compile(r"[RDI]-[A-Z][A-Za-z]{0,12}$")
"""The party and state of a lawmaker: "Rep. Haddad, R-Tex."."""


class Kind:
    """Kinds of words; a role or a group in the plural has a kind of its own."""

    DETERMINER: Final = "D"
    NAME: Final = "N"
    ROLE: Final = "R"
    ROLES: Final = "r"
    COLLECTIVE: Final = "C"
    PLURAL: Final = "P"
    MODIFIER: Final = "M"
    VERB: Final = "V"
    UNKNOWN: Final = "U"
    BREAK: Final = "."
    HONORIFIC: Final = "H"
    COUNTRY: Final = "L"
    DEMONYM: Final = "A"
    DEMONYMS: Final = "a"


class Tokens(NamedTuple):
    """The words and marks of a sentence, side by side in lists."""

    words: list[str]
    """Without the "'s" of an owner."""
    lower: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]
    owns: list[bool]
    """Whether an "'s" or a bare apostrophe follows."""


def read_tokens(text: str) -> Tokens:
    """The tokens of a sentence, each with its kind; offsets count from the start of the text."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    owns: list[bool] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        own = word[-2:] in ("'s", "’s") and len(word) > 2
        if own:
            word = word[:-2]
        elif word in ("'", "’") and words and ends[-1] == match.start() and words[-1][-1:] in "sS":
            owns[-1] = True
            continue
        words.append(word)
        starts.append(match.start())
        ends.append(match.start() + len(word))
        owns.append(own)
    lower = [word.lower() for word in words]
    kinds = [_kind(word) for word in words]
    for index, word in enumerate(words):
        if word[0].isupper() and (index == 0 or words[index - 1] in _BEFORE_INITIAL):
            following = words[index + 1] if index + 1 < len(words) else ""
            kinds[index] = _initial_kind(word, following[:1].isupper())
            if kinds[index] in (Kind.UNKNOWN, Kind.BREAK, Kind.VERB) and _is_one_with_a_verb(word, following):
                kinds[index] = Kind.NAME
        elif word == "May" and (kinds[index - 1] == Kind.HONORIFIC or lower[index - 1] in load_roles().given):
            kinds[index] = Kind.NAME
        elif lower[index] == "that" and kinds[index + 1 : index + 2] not in (
            [Kind.UNKNOWN],
            [Kind.ROLE],
            [Kind.COLLECTIVE],
        ):
            kinds[index] = Kind.BREAK  # hardly ever an article: "said that all"
    return Tokens(words, lower, kinds, starts, ends, owns)


def _is_one_with_a_verb(word: str, following: str) -> bool:
    """Whether a first word in -s or -ly is a surname: "Moyos is", "Daly said"."""
    lower, words = word.lower(), load_language("en")
    if (
        lower in words.stop_words
        or lower in grammar("other_stops")
        or lower in words.adverbs
        or len(word) < 5
    ):
        return False
    if lower.endswith("ly"):
        return following in load_roles().verbs
    return lower.endswith("s") and following in grammar("singular_verbs")


_BEFORE_INITIAL: Final = frozenset(
    ["“", '"', "‘", "'", ":", "—", "…", ".", "-", "–", "|", "?", "!", ")", "("]
)


@lru_cache(maxsize=50_000)
def _kind(word: str) -> str:
    """The kind of a word inside a sentence."""
    if not (word[0].isalnum()):
        return Kind.BREAK
    if word[0].isdigit():
        return Kind.MODIFIER
    roles, lower = load_roles(), word.lower()
    if word[0].isupper() or _PARTICLE_NAME.match(word):
        return _capital_kind(word, lower)
    if lower in grammar("determiners"):
        return Kind.DETERMINER
    if lower in roles.particles:
        return Kind.BREAK
    if lower in roles.roles:
        return Kind.ROLE
    if lower in roles.group_plurals:
        return Kind.PLURAL
    if lower in roles.role_plurals:
        return Kind.ROLES
    if lower in roles.collectives:
        return Kind.COLLECTIVE
    if lower in grammar("quantities") or lower in roles.modifiers or lower in roles.title_parts:
        return Kind.MODIFIER
    if lower in load_language("en").stop_words or lower in grammar("other_stops"):
        return Kind.BREAK
    if lower in roles.verbs:
        return Kind.VERB
    if _HYPHENED_ADJECTIVE.match(lower):
        return Kind.MODIFIER
    if lower.endswith("ed") and len(lower) > 4:
        return Kind.VERB
    return Kind.BREAK if lower.endswith(("ly", "ing")) and len(lower) > 5 else Kind.UNKNOWN


def _capital_kind(word: str, lower: str) -> str:
    """The kind of a word with a capital that is no sentence's first."""
    roles = load_roles()
    if _SEAT.match(word):
        return Kind.BREAK
    if lower in roles.honorifics and (lower.endswith(".") or word[1:].islower()):
        return Kind.HONORIFIC
    if lower in roles.given and lower not in roles.roles:
        return Kind.NAME
    party = party_kind(word)
    if party:
        return party
    if lower in roles.roles and not (word.isupper() and len(word) > 3):
        return Kind.ROLE
    if lower in roles.role_plurals:
        return Kind.ROLES
    if lower in roles.group_plurals:
        return Kind.PLURAL
    if lower in roles.title_parts:
        return Kind.MODIFIER
    words = load_language("en")
    if lower in words.weekdays or lower in words.months or word == "I" or word.startswith(("I'", "I’")):
        return Kind.BREAK
    if lower in words.stop_words and len(word) > 2 and not word.isupper():
        return Kind.DETERMINER if lower in grammar("determiners") else Kind.BREAK
    return Kind.NAME


def _initial_kind(word: str, before_capital: bool) -> str:
    """The kind of a sentence's first word, whose capital need not mean a name."""
    lower, roles, words = word.lower(), load_roles(), load_language("en")
    if lower in grammar("determiners"):
        return Kind.DETERMINER
    if lower in roles.honorifics:
        return _capital_kind(word, lower)
    if lower in ("us", "un", "uk", "eu") and word.isupper():
        return _capital_kind(word, lower)
    if lower in words.stop_words or lower in grammar("other_stops"):
        return Kind.MODIFIER if lower in grammar("quantities") else Kind.BREAK
    kind = _capital_kind(word, lower)
    if kind != Kind.NAME or lower in roles.given or word.isupper() or not word[1:].islower():
        return kind
    common = _kind(lower)
    if common in (Kind.ROLE, Kind.ROLES, Kind.PLURAL, Kind.COLLECTIVE, Kind.MODIFIER):
        return common
    if before_capital:
        return Kind.BREAK if common == Kind.BREAK else Kind.NAME
    if common in (Kind.VERB, Kind.BREAK) or lower.endswith(
        ("s", "ing", "ed", "ion", "ment", "ity", "ness", "ence", "ance")
    ):
        return Kind.UNKNOWN if common == Kind.UNKNOWN and lower not in roles.organisations else common
    return Kind.NAME


@lru_cache(maxsize=20_000)
def party_kind(word: str) -> str:
    """Whether a word names a country (or its capital), one of its people, several, or none of these."""
    parties = load_parties()
    found = find_parties(word)
    if not found or found[0][:2] != (0, len(word)):
        if word in grammar("peoples"):
            return Kind.DEMONYM
        if word in grammar("peoples_plural"):
            return Kind.DEMONYMS
        first, _, last = word.rpartition("-")
        return (
            party_kind(last)
            if first[:1].isupper() and party_kind(last) in (Kind.DEMONYM, Kind.DEMONYMS)
            else ""
        )
    label = parties.label(found[0][2])
    if label == word or word.isupper() or "." in word:
        return Kind.COUNTRY
    if word.endswith("s") and word[:-1] != label and party_kind(word[:-1]) == Kind.DEMONYM:
        return Kind.DEMONYMS
    return Kind.DEMONYM if _DEMONYM.match(word.lower()) and word not in grammar("capitals") else Kind.COUNTRY
