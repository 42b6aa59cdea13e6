"""Tellings: sentences that share few words and tell one act of one actor.

"The minister told his counterpart that his country ... and is threatening to break off" and
"The minister threatened to end" are one threat. Bags of words do not find that; who acts, what
the act is and towards whom does.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.model import Group, Sentence
from briefing.text.languages import Language, rules_for
from briefing.text.parties import Parties, load_parties
from briefing.text.tokens import content_stems

FEWEST_SHARED: Final = 0.2
"""Jaccard similarity of content stems, 0 to 1, below which two acts are two events."""

MOST_CANDIDATES: Final = 200
"""Tellings of one act by one actor that a new one is compared with."""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_NUMBER: Final = re.compile(r"\d+(?:[.,/-]\d+)*")
_BETWEEN: Final = frozenset(
    ["also", "has", "have", "had", "is", "was", "again", "later", "reportedly", "then"]
)
"""Words that may stand between an actor and the verb."""


class _Telling(NamedTuple):
    """What a sentence tells: who does what, which parties it names, and its words."""

    actor: str
    acts: frozenset[str]
    parties: frozenset[str]
    stems: frozenset[str]
    numbers: frozenset[str]


def tellings(
    sentences: Sequence[Sentence], parties: Parties | None = None, language: str = "en"
) -> list[Group]:
    """Groups of sentences with the same actor, the same act and a party in common.

    An actor is the name in front of the first verb that tells an act or speech. Nothing is
    found in sentences whose actor has no name.
    """
    words = rules_for(language)
    parties = parties or load_parties()
    by_event: dict[tuple[str, str], list[tuple[int, _Telling]]] = {}
    group_of: dict[int, list[int]] = {}
    for index, sentence in enumerate(sentences):
        telling = _telling(sentence.text, words, parties)
        if telling is None:
            continue
        for act in sorted(telling.acts):
            known = by_event.setdefault((telling.actor, act), [])
            same = next((head for head, other in known if _one_event(telling, other)), None)
            if same is None:
                if len(known) < MOST_CANDIDATES:
                    known.append((index, telling))
            elif index not in group_of.setdefault(same, [same]):
                group_of[same].append(index)
    return [Group(tuple(members), "telling") for members in group_of.values()]


def _telling(text: str, words: Language, parties: Parties) -> _Telling | None:
    """Who does what in a sentence, or None where no named actor stands before a verb."""
    tokens = list(_TOKEN.finditer(text))
    lower = [token.group().lower() for token in tokens]
    verbs = (i for i, word in enumerate(lower) if word in words.act_of or word in words.speech_verbs)
    for verb in verbs:
        name = verb - 1
        while name >= 0 and (lower[name] in _BETWEEN or lower[name].endswith("ly")):
            name -= 1
        if name < 0 or not tokens[name].group()[0].isupper() or lower[name] in words.weekdays:
            continue
        if text[tokens[name].end() : tokens[name].end() + 1] == ",":
            continue  # "in Geneva, said": a place, not the actor
        acts = frozenset(words.act_of[word] for word in lower[verb:] if word in words.act_of)
        named_parties = frozenset(party for _, _, party in parties.find(text))
        named = parties.find(tokens[name].group())
        actor = named[0][2] if named else lower[name].removesuffix("'s").removesuffix("’s")
        return (
            _Telling(
                actor,
                acts,
                named_parties,
                frozenset(content_stems(text, words.code)),
                frozenset(_NUMBER.findall(text)),
            )
            if acts
            else None
        )
    return None


def _one_event(a: _Telling, b: _Telling) -> bool:
    """Whether two tellings with one actor and one act speak of one event."""
    if (a.parties or b.parties) and not a.parties & b.parties - {a.actor}:
        return False
    if a.numbers and b.numbers and a.numbers != b.numbers:
        return False  # one of them would hide what the other says
    return len(a.stems & b.stems) >= FEWEST_SHARED * len(a.stems | b.stems)
