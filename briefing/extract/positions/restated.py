"""Restated claims: one speaker who says the same thing twice in other words.

"The country is on the verge of ending its diplomacy and is looking at new options to end the war,
officials said" and "Officials say the administration is looking at other ways to end the war" share
their speaker and half of the words of the shorter claim, once every name of a party is one.
"""

import re
from collections.abc import Sequence
from typing import Final

from briefing.extract.positions.find import Statement
from briefing.extract.positions.people import People
from briefing.model import Group, Sentence
from briefing.text.parties import Parties
from briefing.text.tokens import content_stems

LEAST_SHARED: Final = 4
"""Content stems that both claims have."""

LEAST_SHARE: Final = 0.5
"""Share of the shorter claim's content stems that the other one has, 0 to 1."""

LEAST_APART: Final = 4
"""Sentences of one source between two tellings: nobody repeats at once what was just said."""

MOST_CLAIMS: Final = 100
"""Claims of one speaker with which a new one is compared: the latest."""

_NUMBER: Final = re.compile(r"\d+(?:[.,/-]\d+)*")


def restated(
    sentences: Sequence[Sentence], statements: Sequence[Statement], people: People, parties: Parties
) -> list[Group]:
    """Groups of sentences in which one speaker makes one claim, in reading order."""
    claims: dict[str, list[tuple[int, frozenset[str], frozenset[str]]]] = {}
    found: dict[int, list[int]] = {}
    for statement in statements:
        if statement.speaker is None:
            continue
        index = statement.sentence
        words = _content(sentences[index], statement)
        stems, numbers = _stems(words, parties), frozenset(_NUMBER.findall(words))
        if len(stems) < LEAST_SHARED:
            continue
        known = claims.setdefault(people.find(statement.speaker).key, [])
        same = next(
            (
                head
                for head, *other in known[-MOST_CLAIMS:]
                if _apart(sentences, head, index) and _same((stems, numbers), other)
            ),
            None,
        )
        if same is None:
            known.append((index, stems, numbers))
        elif index not in found.setdefault(same, [same]):
            found[same].append(index)
    return [Group(tuple(members), "telling") for members in found.values()]


def _apart(sentences: Sequence[Sentence], first: int, second: int) -> bool:
    """Whether two sentences are of two sources, or far from each other in one."""
    return sentences[first].source != sentences[second].source or second - first >= LEAST_APART


def _content(sentence: Sentence, statement: Statement) -> str:
    """The words of a claim that stand in the sentence in which it begins."""
    start, end = statement.attribution.content
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def _stems(words: str, parties: Parties) -> frozenset[str]:
    """The content stems of a claim, with one name for each party."""
    pieces, last = [], 0
    codes = set()
    for start, end, code in parties.find(words):
        pieces.append(words[last:start])
        codes.add(code)
        last = end
    pieces.append(words[last:])
    return frozenset(content_stems(" ".join(pieces))) | codes


def _same(claim: tuple[frozenset[str], frozenset[str]], other: Sequence[frozenset[str]]) -> bool:
    """Whether the shorter claim says little that the longer one does not, and no other numbers."""
    short, long = sorted((claim, (other[0], other[1])), key=lambda stems_numbers: len(stems_numbers[0]))
    shared = len(short[0] & long[0])
    return (
        shared >= LEAST_SHARED
        and shared >= LEAST_SHARE * len(short[0])
        and short[1] in (frozenset(), long[1])
    )
