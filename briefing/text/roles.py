"""Words that say who somebody is: titles, roles, words for groups, given names, and the verbs behind them."""

from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.text.toml_files import read_toml

_FILE: Final = Path(__file__).parent / "data" / "roles.toml"

MALE, FEMALE, UNKNOWN = "m", "f", ""
"""Genders of a mention; unknown fits both."""


class Roles(NamedTuple):
    """English words about persons and groups, all in small letters."""

    honorifics: dict[str, str]
    """"mr." to its gender."""
    roles: dict[str, str]
    """Singular of a role, such as "spokesman", to its gender."""
    role_plurals: frozenset[str]
    """"spokesmen", "activists"."""
    collectives: frozenset[str]
    """"army", "committee": one word for many who act together."""
    group_plurals: frozenset[str]
    """"people", "troops"."""
    organisations: frozenset[str]
    name_ends: frozenset[str]
    """Last words of names of organisations."""
    regions: frozenset[str]
    cities: frozenset[str]
    place_words: frozenset[str]
    title_parts: frozenset[str]
    title_tails: frozenset[str]
    modifiers: frozenset[str]
    verbs: frozenset[str]
    """Finite forms."""
    speech: frozenset[str]
    given: dict[str, str]
    """Given name to gender."""
    particles: frozenset[str]


@cache
def _data() -> dict[str, Any]:
    return read_toml(_FILE)


@cache
def load_roles() -> Roles:
    """The words that ship, read once."""
    data = _data()
    roles = _by_gender(data["roles"])
    groups, titles, verbs = data["groups"], data["titles"], data["verbs"]
    given = _by_gender(data["given"])
    finite = frozenset(form for verb in verbs["regular"].split() for form in _forms(verb))
    finite |= _words(verbs["irregular"]) | _words(verbs["speech"])
    collectives = _words(groups["collective"])
    return Roles(
        honorifics=_by_gender(data["honorifics"]),
        roles=roles,
        role_plurals=frozenset(plural(role) for role in roles),
        collectives=collectives,
        group_plurals=_words(groups["plural"]) | (frozenset(map(plural, collectives)) - finite),
        organisations=_words(groups["organisations"]),
        name_ends=_words(groups["name_ends"]),
        regions=_words(groups["regions"]),
        cities=_words(groups["cities"]),
        place_words=_words(groups["place_words"]),
        title_parts=_words(titles["parts"]),
        title_tails=_words(titles["tails"]),
        modifiers=_words(data["modifiers"]["words"]),
        verbs=finite,
        speech=_words(verbs["speech"]),
        given=given,
        particles=_words(data["given"]["particles"]),
    )


@cache
def grammar(name: str) -> frozenset[str]:
    """A list of small words of the table [grammar], such as "prepositions"."""
    return _words(_data()["grammar"][name])


def plural(noun: str) -> str:
    """The plural of an English noun for a person: "spokesmen", "deputies", "activists"."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun == "child":
        return "children"
    if noun == "wife":
        return "wives"
    if noun == "thief":
        return "thieves"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) and noun != "monarch" else "s")


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb that can follow a subject: "rallies", "rallied"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied"
    third = verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "z")) else "s")
    return verb, third, verb + ("d" if verb.endswith("e") else "ed")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _by_gender(table: dict[str, str]) -> dict[str, str]:
    """Each word of the lists "any", "male" and "female" to its gender."""
    genders = {"any": UNKNOWN, "male": MALE, "female": FEMALE}
    return {word: gender for name, gender in genders.items() if name in table for word in table[name].split()}
