"""Alone: whether an antecedent has no rival, so that a page may print it in brackets.

A page is stricter than `find_antecedent`: of two people in one sentence the subject is mostly meant,
but a reader who is told the wrong one is misled on paper.
"""

from typing import Final

from briefing.extract.antecedents.sentence_places import read_places
from briefing.findings import Antecedent

FARTHEST_START: Final = len("But the ")
"""Where a group or a thing begins that is the subject of its sentence, and no speaker at its end."""


def is_alone(found: Antecedent, sentence: str, before: str) -> bool:
    """Whether nobody else whom a pronoun could mean stands in the sentence of its antecedent.

    Args:
        found: the antecedent.
        sentence: which opens with the pronoun.
        before: the sentence in which the antecedent stands.
    """
    if found.kind != "person":
        return found.start <= FARTHEST_START
    wanted = "f" if sentence[:1] in "Ss" else "m"
    return not any(
        mention.kind == "person"
        and mention.named
        and not mention.several
        and mention.gender in ("", wanted)
        and not (mention.start < found.end and found.start < mention.end)
        for mention in (placed.mention for placed in read_places(before).placed)
    )
