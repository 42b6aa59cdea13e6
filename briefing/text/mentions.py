"""Mentions: persons, groups and things that a sentence names, with number, gender and title.

No parse: phrases are read from kinds of words (`word_kinds`), from an article to the noun that ends
the phrase. "The Brazilian government says" holds one mention, "Kremlin spokesman Dmitry Peskov" too.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing.text.phrase_bounds import phrase_end, starts_phrase
from briefing.text.roles import UNKNOWN, grammar, load_roles
from briefing.text.word_kinds import Kind, Tokens, party_kind


class Mention(NamedTuple):
    """A phrase that names somebody or something."""

    start: int
    end: int
    """Without the "'s" of an owner."""
    kind: str
    """person, group, country, thing, or name: a name that may be anything."""
    several: bool
    """Whether it is more than one: "officials", "Haddad and Orel"."""
    gender: str
    """m, f or empty."""
    head: str
    """The last word, in small letters: the surname of a person, the noun of a role."""
    named: bool
    """Whether it holds a name, and not only a role."""
    role: str
    """The role or title in front of the name, or the noun of a role; empty if none."""
    definite: bool
    """Whether it opens with "the", "this" or an owner."""
    first: int
    """Index of its first token."""
    last: int
    """Index of its last token."""
    owns: bool
    """Whether an "'s" follows."""
    sure: bool
    """Whether a title, a given name or a list tells the kind."""


def phrases(tokens: Tokens) -> list[Mention]:
    """The mentions of a sentence, in order; an owner stands before the phrase that holds it."""
    found: list[Mention] = []
    index, size = 0, len(tokens.words)
    while index < size:
        if starts_phrase(tokens, index):
            last = phrase_end(tokens, index)
            if last >= index:
                found.extend(_mentions(tokens, index, last))
                index = last + 1
                continue
        index += 1
    return found


_NAMES: Final = frozenset([Kind.NAME, Kind.COUNTRY])


def _mentions(tokens: Tokens, first: int, last: int) -> Iterator[Mention]:
    """The owners inside a phrase, then the phrase itself."""
    start = first
    for index in range(first, last):
        if tokens.owns[index]:
            owner = _mention(tokens, start, index)
            if owner:
                yield owner
            start = index + 1
    whole = _mention(tokens, start, last, owner_from=first)
    if whole:
        yield whole


def _mention(tokens: Tokens, first: int, last: int, owner_from: int | None = None) -> Mention | None:
    """What one phrase means, or None where it names nobody."""
    kinds = tokens.kinds
    owned = owner_from is not None and owner_from < first
    body = first
    while body <= last and kinds[body] == Kind.DETERMINER:
        body += 1
    if body > last:
        return None
    name = last + 1
    while name > body and (kinds[name - 1] in _NAMES or _joins_names(tokens, name - 1, last)):
        name -= 1
    if name > last and kinds[last] == Kind.UNKNOWN and body == first and not owned:
        return _before_unknown(tokens, first, last)
    if name <= last and kinds[name] == Kind.COUNTRY and name < last and kinds[name + 1] == Kind.NAME:
        name += 1 if tokens.lower[name + 1] in load_roles().given else 0
    if name <= last:
        return _named(tokens, first, body, name, last, owned)
    return _described(tokens, owner_from if owned and owner_from is not None else first, body, last, owned)


def _before_unknown(tokens: Tokens, first: int, last: int) -> Mention | None:
    """The person whose name stands before words that may be a verb: "Mr Haddad avoids"."""
    while last >= first and tokens.kinds[last] == Kind.UNKNOWN:
        last -= 1
    if last < first or tokens.kinds[last] != Kind.NAME:
        return None
    found = _mention(tokens, first, last)
    if found and found.kind == "name" and tokens.lower[last + 1].endswith("ed"):
        return found
    return found if found and found.kind == "person" and found.sure else None


def _joins_names(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a small word stands between two names: "Ursula von der Leyen"."""
    return (
        index < last and tokens.kinds[index] == Kind.BREAK and tokens.lower[index] in load_roles().particles
    )


def _named(tokens: Tokens, first: int, body: int, name: int, last: int, owned: bool) -> Mention:
    """A phrase that ends in a name."""
    roles = load_roles()
    kinds, lower = tokens.kinds, tokens.lower
    title = next(
        (lower[i] for i in range(name - 1, body - 1, -1) if kinds[i] in (Kind.ROLE, Kind.HONORIFIC)), ""
    )
    plural_title = name > body and kinds[name - 1] in (Kind.ROLES, Kind.PLURAL)
    names = lower[name : last + 1]
    gender = roles.roles.get(title) or roles.honorifics.get(title) or ""
    given = next((roles.given[word] for word in names[:2] if word in roles.given), None)
    if len(names) == 2 and names[0] not in roles.given and given is not None:
        given = UNKNOWN  # a surname that is a given name too
    kind, sure = _kind_of_name(tokens, name, last, names)
    if kind == "name" and any(word.endswith("-year-old") for word in lower[body:name]):
        return _build(tokens, first, last, "person", False, "", False, names[-1], True, True)
    if kind == "name" and first < body and names[-1] == "bill":
        kind, sure = "thing", True  # "a Clean Air Bill"
    if title and not plural_title and kind != "group" and kind != "country":
        kind, sure = "person", True
    elif kind == "name" and given is not None and (last > name or tokens.words[name][1:].islower()):
        kind, sure = "person", last > name
    if kind == "person":
        gender = gender or given or UNKNOWN
    elif name > body and kinds[name - 1] in (Kind.COLLECTIVE, Kind.ROLES, Kind.PLURAL):
        kind, sure = "group", True
    start = first
    if kind == "person":
        start = body
        common = next((i for i in range(name - 1, body - 1, -1) if _ends_other(tokens, i)), None)
        start = start if common is None else common + 1
    return _build(tokens, start, last, kind, plural_title, gender, True, title, first < body or owned, sure)


def _ends_other(tokens: Tokens, index: int) -> bool:
    """Whether a common word before a name or an honorific is no part of its title."""
    if tokens.kinds[index + 1] == Kind.HONORIFIC:
        lower = tokens.words[index][0].islower() and tokens.kinds[index] != Kind.ROLE
        return lower or tokens.kinds[index] in (Kind.NAME, Kind.COUNTRY)
    return tokens.kinds[index] in (Kind.UNKNOWN, Kind.VERB) and tokens.kinds[index + 1] in (
        Kind.NAME,
        Kind.HONORIFIC,
    )


def _kind_of_name(tokens: Tokens, name: int, last: int, names: list[str]) -> tuple[str, bool]:
    """The kind of a name by its words alone, and whether a list tells it."""
    roles = load_roles()
    if last == name and (tokens.kinds[name] == Kind.COUNTRY or names[0] in roles.regions):
        return "country", True
    if last == name + 1 and party_kind(" ".join(tokens.words[name : last + 1])) == Kind.COUNTRY:
        return "country", True  # "Sri Lanka"
    if names[-1] in roles.name_ends or names[0] in roles.organisations or names[-1] in roles.organisations:
        return "group", True
    if names[-1] in roles.collectives:
        return "group", True
    if last == name and names[0] in roles.cities:
        return "thing", True
    if names[-1] in roles.place_words or names[0] in roles.place_words:
        return "thing", True
    word = tokens.words[name]
    if last == name and word.isupper() and 2 <= len(word) <= 6 and word.isalpha():
        return "group", False
    return "name", False


def _described(tokens: Tokens, first: int, body: int, last: int, owned: bool) -> Mention | None:
    """A phrase that ends in a common noun: a role, a group, or a thing with an article."""
    roles, kind, head = load_roles(), tokens.kinds[last], tokens.lower[last]
    definite = owned or tokens.lower[first] in grammar("definite")
    one_of = tokens.lower[body] == "one" and body + 1 <= last and tokens.lower[body + 1] == "of"
    capital = tokens.words[last][0].isupper() and last > 0
    if any(word.endswith("-year-old") for word in tokens.lower[body : last + 1]) and kind in (
        Kind.UNKNOWN,
        Kind.MODIFIER,
    ):
        return _build(tokens, first, last, "person", False, "", False, head, definite, True)
    if head in roles.title_tails and body + 2 <= last and tokens.lower[last - 1] == "of":
        of_role = tokens.lower[last - 2]
        if of_role in roles.roles:
            return _build(
                tokens, first, last, "person", False, roles.roles[of_role], False, of_role, definite, True
            )
    if kind == Kind.ROLE:
        if first == body and not owned and not capital and last == body and body > 0:
            return None  # "voter identification"
        if head in ("chief", "general") and first == body and not owned:
            return None  # "in general"
        return _build(tokens, first, last, "person", False, roles.roles[head], False, head, definite, True)
    if kind in (Kind.ROLES, Kind.PLURAL, Kind.DEMONYMS):
        if one_of:
            return _build(tokens, first, last, "person", False, "", False, head, definite, True)
        return _build(tokens, first, last, "group", True, "", kind == Kind.DEMONYMS, head, definite, True)
    if kind == Kind.COLLECTIVE:
        return _build(tokens, first, last, "group", False, "", capital, head, definite, True)
    if kind == Kind.MODIFIER and capital and head in roles.name_ends and last > body:
        return _build(tokens, first, last, "group", False, "", True, head, definite, True)
    if head in grammar("adjective_people") and tokens.lower[first] == "the" and last == body:
        return _build(tokens, first, last, "group", True, "", False, head, definite, True)
    if kind == Kind.DEMONYM:
        if last == body and tokens.lower[first] in ("the",):
            return _build(tokens, first, last, "group", True, "", True, head, definite, False)
        return None
    if kind in (Kind.UNKNOWN, Kind.VERB) and first < body:
        several = head.endswith("s") and not head.endswith("ss")
        return _build(tokens, first, last, "thing", several, "", False, head, definite, False)
    return None


def _build(
    tokens: Tokens,
    first: int,
    last: int,
    kind: str,
    several: bool,
    gender: str,
    named: bool,
    role: str,
    definite: bool,
    sure: bool,
) -> Mention:
    return Mention(
        start=tokens.starts[first],
        end=tokens.ends[last],
        kind=kind,
        several=several,
        gender=gender,
        head=tokens.lower[last],
        named=named,
        role=role,
        definite=definite,
        first=first,
        last=last,
        owns=tokens.owns[last],
        sure=sure,
    )
