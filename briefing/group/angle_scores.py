"""Angle scores: how much the words of a sentence speak for each angle of a profile."""

import math
from collections.abc import Sequence
from functools import cache

from briefing.angles import NUMBER, Profile, load_profile
from briefing.model import AngleScores, Cue
from briefing.text.tokens import stem, tokenize

Entry = tuple[tuple[str, ...], int, Cue]
"""A cue as stems, the place of its angle in the profile, and the cue to show."""


@cache
def _index(profile_name: str) -> dict[str, list[Entry]]:
    """The cues of a profile by their first stem, longest first."""
    index: dict[str, list[Entry]] = {}
    for place, angle in enumerate(load_profile(profile_name).angles):
        for words, stems, weight in angle.cues:
            index.setdefault(stems[0], []).append((stems, place, Cue(angle.name, words, weight)))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def score_angles(text: str, profile_name: str = "crisis") -> AngleScores:
    """The probability of each angle for one sentence, with the cues found in it.

    The weights of the distinct cues and the angle's bias are added up and put through the
    logistic function. A cue counts once, however often it stands.

    Args:
        profile_name: a profile's name, or the path of its file.
    """
    profile = load_profile(profile_name)
    index = _index(profile_name)
    stems = [NUMBER if token[0].isdigit() else stem(token, profile.language) for token in tokenize(text)]
    sums = [angle.bias for angle in profile.angles]
    found: dict[tuple[str, str], Cue] = {}
    for at, first in enumerate(stems):
        for cue_stems, place, cue in index.get(first, ()):
            key = (cue.angle, cue.words)
            if key not in found and tuple(stems[at : at + len(cue_stems)]) == cue_stems:
                found[key] = cue
                sums[place] += cue.weight
    probabilities = {
        angle.name: round(1 / (1 + math.exp(-total)), 6)
        for angle, total in zip(profile.angles, sums, strict=True)
    }
    return AngleScores(probabilities, tuple(found.values()))


def classify(sentences: Sequence[str], profile: str | Profile = "crisis") -> list[dict[str, float]]:
    """Angle to probability, 0..1, for each sentence; the highest of 0.5 or more wins, else other.

    Raises:
        UnknownName, AngleError: as for `load_profile`.
    """
    name = profile if isinstance(profile, str) else profile.name
    return [dict(score_angles(sentence, name).probabilities) for sentence in sentences]
