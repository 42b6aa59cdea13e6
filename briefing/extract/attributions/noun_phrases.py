"""Noun phrases that can speak: names with their titles, officials, ministries, reports.

There is no parser: a phrase is made of the words that names and titles are made of, and its head
is a name or a noun of those who speak.
"""

from typing import Final

from briefing.extract.attributions.masked_sentences import Words

MOST_WORDS: Final = 14
"""Of a name with its title, and of what is tied to it."""

_JOINS: Final = frozenset(("and", "&", "or"))
_POSSESSIVE: Final = ("'s", "’s")
_SHORTEST_NOUN: Final = 4
"""Letters without the plural's "s"."""

Phrase = tuple[int, int]
"""Half-open range of words."""


def noun_phrase(words: Words, start: int, end: int, attached: frozenset[str]) -> Phrase | None:
    """The longest phrase that begins at a word and can speak, or None.

    Args:
        attached: prepositions that may tie more words to it: "the head of the agency".
    """
    if start >= end or words.is_in(start, words.known.openers | words.known.clause_words):
        return None
    if words.is_in(start, words.known.pronouns):
        return start, start + 1
    at = start
    while at < min(end, start + MOST_WORDS) and _continues(words, start, at, end):
        at += 1
    if at == start or not _can_speak(words, start, at - 1):
        return None
    behind = attached == words.known.attached_behind
    if at < end and words.lower[at] in attached and not (behind and _is_name(words, at - 1)):
        at = _with_attachments(words, at, end, attached)
    return start, at


def is_somebody(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase is more than "the" and a noun of things: "the game"."""
    if not words.is_in(phrase[0], words.known.determiners):
        return True
    return any(
        (i > 0 and words.forms[i][0].isupper()) or speaks(words, words.lower[i]) for i in range(*phrase)
    )


def _continues(words: Words, start: int, at: int, end: int) -> bool:
    known, form, lower = words.known, words.forms[at], words.lower[at]
    if not form[0].isalnum():
        return False
    if at == start and lower in known.determiners:
        return True
    if lower in _JOINS:
        return at > start and at + 1 < end and _can_follow_and(words, at)
    if lower == "of":
        return _joins_names(words, at, end)
    name = _is_name(words, at)
    if lower in known.prepositions or (lower in known.never and not name):
        return False
    if name or lower in known.determiners:
        return True
    return not _may_be_verb(words, lower)


def _may_be_verb(words: Words, lower: str) -> bool:
    known = words.known
    if lower in known.days or (lower in known.act_of and lower not in known.nouns):
        return True
    participle = lower.endswith(("ed", "ing")) and "-" not in lower
    return participle and lower not in known.adjectives and lower not in known.nouns


def _is_name(words: Words, at: int) -> bool:
    """Written with a capital, and no common word that only opens the sentence."""
    form, known = words.forms[at], words.known
    if len(form) > 1 and form.isupper():
        return True
    opens = at == 0 and (words.lower[at] in known.never or words.lower[at] in known.openers)
    return form[0].isupper() and not opens


def _joins_names(words: Words, at: int, end: int) -> bool:
    """Whether an "of" stands inside a name: "University of Ohio", "Secretary of State"."""
    behind = at + 2 if words.is_word(at + 1, "the") else at + 1
    return at > 0 and words.forms[at - 1][0].isupper() and behind < end and words.forms[behind][0].isupper()


def _can_follow_and(words: Words, at: int) -> bool:
    """Whether "and" joins two who speak, rather than two clauses."""
    known = words.known
    before, behind = words.lower[at - 1], words.lower[at + 1]
    speaks = words.forms[at - 1][0].isupper() or before in known.nouns or before.endswith("s")
    follows = behind in known.determiners or behind in known.description or behind in known.nouns
    return speaks and (follows or words.forms[at + 1][0].isupper() or behind.endswith("s"))


def _can_speak(words: Words, start: int, head: int) -> bool:
    """Whether the last word of a phrase is a name, a noun of speakers, or any noun behind "the"."""
    known, form, lower = words.known, words.forms[head], words.lower[head]
    if lower in known.days or lower.endswith(_POSSESSIVE):
        return False
    if lower in known.nouns or lower in known.several:
        return True
    if lower in known.determiners or (lower in known.never and not form[0].isupper()):
        return False
    if form[0].isupper():
        return head > 0 or not any(lower in kind for kind in (known.openers, known.connectors, known.never))
    if words.is_in(start, known.determiners) and head > start:
        return not lower.endswith("ly")
    return speaks(words, lower)


def speaks(words: Words, noun: str) -> bool:
    """Whether a noun in small letters means those who speak: listed, or with the ending of such nouns."""
    singular = noun.removesuffix("s")
    listed = noun in words.known.nouns or (len(singular) >= _SHORTEST_NOUN and singular in words.known.nouns)
    return listed or noun.endswith(words.known.endings)


def _with_attachments(words: Words, at: int, end: int, attached: frozenset[str]) -> int:
    """Behind "of the union", "for the ministry" and the like, which may follow one another."""
    known, here = words.known, at
    behind = attached == known.attached_behind
    while here < min(end, at + MOST_WORDS):
        lower = words.lower[here]
        if not words.forms[here][0].isalnum() or lower in known.days:
            break
        if lower in known.never and lower not in known.determiners and lower != "to":
            break
        if here > at and lower in known.act_of:
            break
        if behind and lower in known.prepositions and lower not in attached:
            break
        here += 1
    while here > at and (words.lower[here - 1] in _JOINS or words.lower[here - 1] in known.prepositions):
        here -= 1
    return here
