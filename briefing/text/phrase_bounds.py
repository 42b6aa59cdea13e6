"""Where a noun phrase ends: from an article, a name or a role to the noun that closes it."""

from typing import Final

from briefing.text.roles import grammar, load_roles
from briefing.text.word_kinds import Kind, Tokens

MOST_TOKENS: Final = 24
"""Of one phrase; a longer run of nouns is a list or text without marks."""


_STARTS: Final = frozenset(
    [
        Kind.DETERMINER,
        Kind.NAME,
        Kind.ROLE,
        Kind.ROLES,
        Kind.COLLECTIVE,
        Kind.PLURAL,
        Kind.MODIFIER,
        Kind.HONORIFIC,
        Kind.COUNTRY,
        Kind.DEMONYM,
        Kind.DEMONYMS,
    ]
)


_BEFORE_NOUNS: Final = frozenset(
    [Kind.MODIFIER, Kind.DEMONYM, Kind.COUNTRY, Kind.NAME, Kind.COLLECTIVE, Kind.ROLE, Kind.UNKNOWN]
)


_BEFORE_VERBS: Final = frozenset([Kind.NAME, Kind.ROLE, Kind.COLLECTIVE, Kind.COUNTRY])


def phrase_end(tokens: Tokens, first: int) -> int:
    """Index of the last token of the phrase that starts at a token; smaller than that if there is none."""
    kinds, lower = tokens.kinds, tokens.lower
    limit = min(len(tokens.words), first + MOST_TOKENS)
    index, determined = first, False
    while index < limit and not _ends_at(tokens, first, index, determined):
        determined = determined or kinds[index] == Kind.DETERMINER
        if tokens.owns[index] and kinds[index] != Kind.BREAK:
            determined = True
            if index + 1 >= limit or kinds[index + 1] in (Kind.BREAK, Kind.DETERMINER):
                return index
        index += 1
    last = index - 1
    while (
        last >= first
        and kinds[last] in (Kind.BREAK, Kind.DETERMINER)
        and lower[last] not in grammar("quantity_heads")
    ):
        last -= 1
    return last


def _ends_at(tokens: Tokens, first: int, index: int, determined: bool) -> bool:
    """Whether a phrase has ended before a token; an article or an owner determines it."""
    kind, word = tokens.kinds[index], tokens.lower[index]
    previous = tokens.kinds[index - 1] if index > first else ""
    if kind == Kind.DETERMINER:
        return index > first and not _after_quantity(tokens, first, index)
    if word == "of" and _is_quantity(tokens, first, index):
        following = tokens.kinds[index + 1 : index + 2]
        return following in ([Kind.BREAK], [Kind.VERB]) and tokens.lower[index + 1] not in ("them", "us")
    if word in ("of", "for") and _continues_name(tokens, index):
        return False
    if word == "and" and previous in _ADJECTIVES:
        return tokens.kinds[index + 1 : index + 2] not in ([Kind.DEMONYM], [Kind.MODIFIER])
    check = _ENDS.get(kind)
    if check is not None and check(tokens, first, index, determined):
        return True
    return previous in _FINAL and kind not in _AFTER_FINAL and not _modifies(tokens.lower[index - 1], kind)


def _at_break(tokens: Tokens, first: int, index: int, determined: bool) -> bool:
    word, particles = tokens.lower[index], load_roles().particles
    previous = tokens.kinds[index - 1] if index > first else ""
    if word in particles and previous in (Kind.NAME, Kind.BREAK):
        following = tokens.kinds[index + 1 : index + 2]
        return following not in ([Kind.NAME], [Kind.COUNTRY]) and not particles.intersection(
            tokens.lower[index + 1 : index + 2]
        )
    if index == first and word in grammar("quantity_heads"):
        return False
    return not (determined and previous in (Kind.DETERMINER, Kind.MODIFIER) and word.endswith(("ly", "ing")))


def _at_verb(tokens: Tokens, first: int, index: int, determined: bool) -> bool:
    previous = tokens.kinds[index - 1] if index > first else ""
    if previous == Kind.COUNTRY and tokens.lower[index] == "states":
        return False
    if not determined or (index > first and tokens.lower[index - 1].endswith("-year-old")):
        return True
    following = tokens.lower[index + 1 : index + 2]
    if tokens.lower[index].endswith("s") and following and following[0] in grammar("auxiliaries"):
        return False  # "his recent comments have"
    return previous not in (Kind.DETERMINER, Kind.MODIFIER, Kind.DEMONYM) and not _is_noun(
        tokens, index, previous
    )


def _at_unknown(tokens: Tokens, first: int, index: int, determined: bool) -> bool:
    previous = tokens.kinds[index - 1] if index > first else ""
    return not determined and previous not in _BEFORE_NOUNS


def _at_role(tokens: Tokens, first: int, index: int, determined: bool) -> bool:
    """Ends before a role that is a verb here: "Haddad chairs the bank"."""
    return index > first and tokens.kinds[index - 1] in _BEFORE_VERBS and _takes_object(tokens, index)


def _at_modifier(tokens: Tokens, first: int, index: int, determined: bool) -> bool:
    """Ends before an adjective that is a verb here: "Haddad accused Orel", beside "the accused men"."""
    return (
        index > first
        and tokens.kinds[index - 1] in _BEFORE_VERBS
        and tokens.lower[index] in load_roles().verbs
    )


_ENDS: Final = {
    Kind.BREAK: _at_break,
    Kind.VERB: _at_verb,
    Kind.UNKNOWN: _at_unknown,
    Kind.ROLE: _at_role,
    Kind.ROLES: _at_role,
    Kind.MODIFIER: _at_modifier,
}
"""Kind of a word to whether a phrase ends before it."""

_ADJECTIVES: Final = (Kind.DEMONYM, Kind.MODIFIER)
"""Kinds that an "and" joins inside a phrase: "Russian and Syrian officials"."""

_FINAL: Final = (Kind.ROLES, Kind.PLURAL, Kind.DEMONYMS)
_AFTER_FINAL: Final = (Kind.NAME, Kind.COUNTRY, Kind.BREAK, Kind.VERB, Kind.UNKNOWN)
"""Plurals end a phrase, unless a name follows; of the others the table says it."""


def _is_noun(tokens: Tokens, index: int, previous: str) -> bool:
    """Whether a word that may be a verb is the noun of a phrase with an article: "the Orel report found"."""
    word, following = tokens.lower[index], tokens.lower[index + 1 : index + 2]
    if (
        previous not in (Kind.NAME, Kind.COUNTRY, Kind.COLLECTIVE)
        or word.endswith(("s", "ed"))
        or not following
    ):
        return False
    verb = following[0] in load_roles().verbs and tokens.kinds[index + 1] in (Kind.VERB, Kind.BREAK)
    return verb or following[0] in ("on", "of", "into", "by")


def _takes_object(tokens: Tokens, index: int) -> bool:
    """Whether a word that may be a verb has an article behind it."""
    return tokens.lower[index] in load_roles().verbs and tokens.kinds[index + 1 : index + 2] == [
        Kind.DETERMINER
    ]


def _modifies(word: str, kind: str) -> bool:
    """Whether a plural stands before a noun as an adjective does: "police force"."""
    return word in ("police", "media", "women", "men") and kind in (
        Kind.COLLECTIVE,
        Kind.ROLE,
        Kind.ROLES,
        Kind.PLURAL,
    )


def _is_quantity(tokens: Tokens, first: int, of: int) -> bool:
    """Whether the words before an "of" only say how many: "a number of", "most of", "one of"."""
    before = tokens.lower[of - 1]
    return of > first and (
        before in grammar("quantity_heads") or (of - first <= 4 and before in grammar("quantity_nouns"))
    )


def _after_quantity(tokens: Tokens, first: int, index: int) -> bool:
    """Whether an article follows "most of", "all" or another owner's phrase."""
    return tokens.lower[index - 1] in ("of", "all", "both") or (
        index - first == 1 and tokens.lower[first] in ("all", "both")
    )


def _continues_name(tokens: Tokens, of: int) -> bool:
    """Whether "of" stands inside a name: "Ministry of Defence", "Secretary of State John"."""
    if of == 0 or of + 1 >= len(tokens.words):
        return False
    following = tokens.words[of + 1]
    roles, before = load_roles(), tokens.lower[of - 1]
    if before in ("chief", "secretary", "minister", "head") and tokens.lower[of + 1] in roles.title_tails:
        return True
    if not tokens.words[of - 1][0].isupper():
        return False
    if before in roles.roles or before == "general":
        return tokens.lower[of + 1] in roles.title_tails and following[0].isupper()
    named = before in roles.name_ends or before in roles.collectives or before in grammar("of_names")
    return named and following[0].isupper() and tokens.kinds[of + 1] != Kind.DETERMINER


def starts_phrase(tokens: Tokens, index: int) -> bool:
    """Whether a phrase may begin with a token."""
    return tokens.kinds[index] in _STARTS or tokens.lower[index] in grammar("quantity_heads")
