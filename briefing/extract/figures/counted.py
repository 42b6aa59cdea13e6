"""What a number counts: the noun phrase right behind it, without a grammar of English.

The words behind a number are read up to the first one that cannot be part of the phrase. The
noun is the first that the list of nouns knows; failing that, the first plural.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from briefing.extract.figures.words import LARGE, FigureWords, Noun, plurals

MOST_WORDS: Final = 6
"""Words between a number and the end of what it counts, "Royal Military Policemen" being three."""

LONGEST: Final = 160
"""Characters of a word with hyphens."""

_WORD: Final = re.compile(
    r"[ \u00a0]((?:[^\W\d_]\.){2,4}(?= )|\d{1,4}-[a-z]{2,15}(?= )|[^\W\d_]{1,30}(?:[-’'.&][^\W_]{1,30}){0,4})"
)
_AND: Final = re.compile(r",? (?:and|or) ")
_BOTH: Final = re.compile(r" (?:and|or)(?= )")
_SINGULAR_S: Final = ("ss", "us", "is", "’s", "'s", "ews")
_UNIT_OF: Final = re.compile(r" of (?:the |its |their |our |his |all )?([^\W\d_]{1,30})")
_OF_ILLNESS: Final = re.compile(r" of((?: [^\W_]{1,30}(?:-[^\W_]{1,30}){0,2}){1,4})")
_AREA: Final = re.compile(r" (?:sq\.?|square) (?:miles?|kilomet(?:re|er)s?|km)(?: of [a-z]{1,20})?")


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun phrase; `start` is `end` where the number stands alone."""

    start: int
    end: int
    head: str
    """Its noun in small letters; empty where there is none."""
    noun: Noun | None
    """What is known of the noun."""
    none: bool = False
    """Whether the noun is one of those whose number is no key figure, such as "days"."""


def counted(text: str, lower: str, at: int, words: FigureWords, several: bool) -> Counted:
    """The noun phrase that begins at an offset, which stands behind a number.

    Args:
        several: whether there is more than one of them: then "of the" may come first, and a singular
            such as "soldier" is no noun that is counted.
    """
    start = _skipped(lower, at, words, several)
    area = _AREA.match(lower, start)
    if area:
        return Counted(area.start() + 1, area.end(), "area", words.nouns["hectares"])
    end, least, found = start, LARGE, None
    for place in range(MOST_WORDS):
        match = _WORD.match(lower, end)
        if match is None or _is_number(match[1], words):
            break
        word, end = match[1], match.end()
        here = Counted(start + 1, end, word, None)
        if word in words.lists["units"]:
            return replace(here, none=True)
        if word in words.lists["currencies"] and not (word == "pounds" and lower.startswith(" of ", end)):
            return here
        noun = _known(word, words, several)
        if noun is not None and not _goes_on(text, lower, word, end, words):
            least = 1 if _is_of_illness(lower, at, here, words) else min(least, noun.least)
            return _with_more(lower, replace(here, noun=Noun(noun.kind, least)), words)
        if found is None and place and word in ("and", "or") and _noun_follows(lower, end, words, 3):
            continue  # "probable and confirmed cases"
        if word in words.lists["verbs_before"] and _noun_follows(lower, end, words, 1):
            continue  # "face masks"
        if _is_over(lower, word, end, words) or (found is not None and noun is None and place > 1):
            break
        if word in words.nouns:
            least = min(least, words.nouns[word].least)
        if noun is not None:
            found = replace(here, noun=noun)
        elif found is None:
            nation = _nation(text, match.start(1), word if several else word + "s", words)
            found = replace(here, noun=nation) if nation or _plural(word) else None
    return found or Counted(at, at, "", None)


def _known(word: str, words: FigureWords, several: bool) -> Noun | None:
    """What is known of a noun, or of the second half of one with a hyphen."""
    noun = words.nouns.get(word) or (words.nouns.get(word.rpartition("-")[2]) if "-" in word else None)
    if several:
        return None if word in words.singular else noun
    return noun or next((words.nouns[plural] for plural in plurals(word) if plural in words.nouns), None)


def _is_of_illness(lower: str, at: int, cases: Counted, words: FigureWords) -> bool:
    """Whether those counted are cases of an illness, of which each one counts: "two suspected cases"."""
    if cases.head not in ("case", "cases"):
        return False
    of = _OF_ILLNESS.match(lower, cases.end)
    told, known = (of[1], "illnesses") if of else (lower[at : cases.end], "kinds_of_case")
    return not words.lists[known].isdisjoint(told.replace("-", " ").split())


def _is_over(lower: str, word: str, end: int, words: FigureWords) -> bool:
    """Whether a word ends the phrase: a preposition, a verb, "living" where no noun comes soon."""
    if word in words.lists["stops"]:
        return True
    like_verb = len(word) > 4 and word.endswith(("ed", "ing", "ly"))
    return like_verb and word not in words.lists["like_verbs"] and not _noun_follows(lower, end, words)


_OF: Final = re.compile(r",? of (?:them\b(?= )|(?:the |its |their |his |her |our |those |these |all )?)")


def _skipped(lower: str, at: int, words: FigureWords, several: bool) -> int:
    """The offset behind "more", "other" and, where allowed, "of the": at the space before the noun."""
    start = at
    if several:
        of = _OF.match(lower, start)
        if of:
            start = of.end() - (lower[of.end() - 1] == " ")
    for _ in range(2):
        match = _WORD.match(lower, start)
        if match is None or match[1] not in words.lists["skips"] or not _WORD.match(lower, match.end()):
            break
        start = match.end()
    return start


def _goes_on(text: str, lower: str, word: str, at: int, words: FigureWords) -> bool:
    """Whether the next word is a noun that is known too: "security forces personnel"."""
    following = _WORD.match(lower, at)
    if following is not None and word in words.lists["attributive"] and following[1] not in words.nouns:
        after = _WORD.match(lower, following.end())
        is_noun = after is not None and after[1] in words.nouns and after[1] not in words.lists["verbs_too"]
        return is_noun and not _is_over(lower, following[1], following.end(), words)
    if following is None or following[1] not in words.nouns or following[1] in words.lists["verbs_too"]:
        return False
    return (
        not text[following.start(1)].isupper()
        or text[lower.rfind(" ", max(0, at - LONGEST), at) + 1].isupper()
    )


def _noun_follows(lower: str, at: int, words: FigureWords, reach: int = 2) -> bool:
    """Whether a known noun is one of the next words; one "and" may stand before them."""
    both = _BOTH.match(lower, at)
    if both:
        at, reach = both.end(), 3
    for _ in range(reach):
        match = _WORD.match(lower, at)
        if match is None or match[1] in words.lists["stops"] or _is_number(match[1], words):
            return False
        if match[1] in words.nouns:
            return True
        at = match.end()
    return False


def _with_more(lower: str, found: Counted, words: FigureWords) -> Counted:
    """The phrase with "of oil" behind barrels, and with the second half of "soldiers and police"."""
    end = found.end
    if found.noun is not None and found.noun.kind == "supplies":
        of = _UNIT_OF.match(lower, end)
        if of and of[1] not in words.lists["units"]:
            end = _end_of_stuff(lower, of.end(), words)
    both = _AND.match(lower, end)
    if both:
        at = both.end() - 1
        for _ in range(2):
            match = _WORD.match(lower, at)
            if match is None or match[1] in words.lists["stops"] or _is_number(match[1], words):
                break
            if match[1] in words.nouns:
                end = end if match[1] in words.lists["verbs_too"] else match.end()
                break
            at = match.end()
    return Counted(found.start, end, found.head, found.noun)


def _end_of_stuff(lower: str, end: int, words: FigureWords) -> int:
    """The end of "crude oil" or "heavy fuel oil", whose first word ends at an offset."""
    at = end
    for _ in range(2):
        match = _WORD.match(lower, at)
        if match is None or match[1] in words.lists["stops"]:
            break
        at = match.end()
        if match[1] in words.lists["stuff"]:
            end = at
    return end


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR_S)


def _nation(text: str, at: int, word: str, words: FigureWords) -> Noun | None:
    """Members of a nation or faith, which have a capital and end as most of them do."""
    if text[at].isupper() and word.endswith(tuple(sorted(words.lists["people_endings"]))):
        return words.nouns["people"]
    return None


def _is_number(word: str, words: FigureWords) -> bool:
    return word in words.ones or word in words.tens or word in words.scales or word in _VAGUE


_VAGUE: Final = frozenset(["tens", "dozens", "hundreds", "scores", "several"])
