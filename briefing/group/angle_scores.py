"""Angle scores: how much a sentence speaks for each angle of a profile.

Each angle has one linear score: its bias, the weights of the cues that are found, and the learned
weights of the sentence's features. The logistic function makes a probability of it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from briefing.angles import Profile, load_profile
from briefing.angles.cues import GAP, Row, WeightedCue, is_found
from briefing.angles.features import Features, Key, feature_name, read_features, read_units
from briefing.angles.packed import PackedTable, add_up
from briefing.angles.weights import HUNDREDTHS
from briefing.model import AngleScores, Cue
from briefing.text.word_classes import BUILT_IN, Unit, Units, words_of_classes

PROFILES_HELD: Final = 8
"""Profiles whose tables stay in memory."""

Entry = tuple[frozenset[str], Row, int, WeightedCue]
"""A row of a cue by the units that must stand in a sentence beside its rarest, the place of its angle,
and the cue."""

SENTENCE_BEFORE: Final = "(the sentence before)"
"""What an explanation calls the part of a score that comes from the sentence before."""


class AngleScorer:
    """The tables of one profile, made ready to score many sentences."""

    def __init__(self, profile: Profile) -> None:
        """Tables of a profile; `load_profile` made sure that it can be read."""
        self.names = profile.names
        rows = [
            (row, place, cue)
            for place, angle in enumerate(profile.angles)
            for cue in angle.cues
            for row in cue.rows
        ]
        known = {unit for row, _, _ in rows for unit in row if unit != GAP and not unit.startswith("[")}
        own = words_of_classes(dict(profile.classes), profile.language)
        self._language = profile.language
        self._units = Units(profile.language, own, frozenset(known))
        self._cues_at: dict[str, list[Entry]] = {}
        self._row_cues_at: dict[str, list[Entry]] = {}
        singles: dict[Key, list[int]] = {}
        for row, place, cue in rows:
            rarest = _rarest(row)
            entry = (frozenset(row) - {GAP, rarest}, row, place, cue)
            self._cues_at.setdefault(rarest, []).append(entry)
            if cue.rows == (row[:1],):
                singles.setdefault(row[0], [0] * len(self.names))[place] += round(cue.weight * HUNDREDTHS)
            else:
                self._row_cues_at.setdefault(rarest, []).append(entry)
        self._singles = PackedTable.of(len(self.names), singles)
        self._single_keys = frozenset(singles)
        self._weights = profile.weights
        learned = self._weights.bias if self._weights else (0,) * len(profile.angles)
        # Whole numbers, because their sum is the same in any order.
        self._bias = tuple(
            round(angle.bias * HUNDREDTHS) + more for angle, more in zip(profile.angles, learned, strict=True)
        )

    def read(self, text: str) -> tuple[Features, list[float]]:
        """The features of a sentence, and each angle's score by bias and cues alone."""
        sentence = read_units(text, self._units)
        features = read_features(sentence, text, self._language)
        singles = add_up((self._singles,), (self._single_keys & features.words,))
        totals = [a + b for a, b in zip(self._bias, singles, strict=True)]
        for place, cue in self._found_cues(sentence, features, self._row_cues_at):
            totals[place] += round(cue.weight * HUNDREDTHS)
        return features, [total / HUNDREDTHS for total in totals]

    def sums(self, text: str) -> list[float]:
        """The score of each angle in order; 0 is a probability of 0.5."""
        features, fixed = self.read(text)
        if not self._weights:
            return fixed
        return [a + b for a, b in zip(fixed, self._weights.sums(features), strict=True)]

    def probabilities(self, text: str, before: Sequence[float] = ()) -> list[float]:
        """The probability of each angle in order, 0 to 1.

        Args:
            before: probabilities of the sentence before, if there is one.
        """
        return [probability(total) for total in self.with_before(self.sums(text), before)]

    def explain(self, text: str, before: Sequence[float] = ()) -> AngleScores:
        """The probabilities, and each cue with what it adds to its angle, strongest first.

        A class or word that is both a cue and a learned feature is named once, with the sum.
        """
        sentence = read_units(text, self._units)
        features = read_features(sentence, text, self._language)
        parts: dict[tuple[str, str], float] = defaultdict(float)
        for place, cue in self._found_cues(sentence, features, self._cues_at):
            parts[self.names[place], cue.text] += cue.weight
        if self._weights:
            share = self._weights.share(features)
            for feature in sorted((f for f in features.each() if f in self._weights), key=feature_name):
                for name, weight in zip(self.names, self._weights[feature], strict=True):
                    parts[name, feature_name(feature)] += weight * share
        alone_sums = self.sums(text)
        sums = self.with_before(alone_sums, before)
        for name, alone, total in zip(self.names, alone_sums, sums, strict=True):
            parts[name, SENTENCE_BEFORE] = total - alone
        cues = [Cue(name, words, weight) for (name, words), weight in parts.items() if weight]
        order = {name: place for place, name in enumerate(self.names)}
        cues.sort(key=lambda cue: (order[cue.angle], -abs(cue.weight), cue.words))
        return self._scores(sums, tuple(cues))

    def _scores(self, sums: Sequence[float], cues: tuple[Cue, ...] = ()) -> AngleScores:
        """The probabilities of some scores as they are kept, to six places."""
        chances = (round(probability(total), 6) for total in sums)
        return AngleScores(dict(zip(self.names, chances, strict=True)), cues)

    def in_order(self, texts: Sequence[str], is_first: Sequence[bool]) -> list[AngleScores]:
        """What `score_in_order` gives."""
        scores: list[AngleScores] = []
        alone: list[float] = []
        for text, first in zip(texts, is_first, strict=True):
            sums = self.sums(text)
            scores.append(self._scores(self.with_before(sums, [] if first else alone)))
            alone = [probability(total) for total in sums]
        return scores

    def bias(self) -> dict[str, float]:
        """Angle to the score of a sentence without any cue."""
        return {name: total / HUNDREDTHS for name, total in zip(self.names, self._bias, strict=True)}

    def with_before(self, sums: list[float], before: Sequence[float]) -> list[float]:
        """The scores with what the sentence before adds to them."""
        if not (before and self._weights):
            return sums
        chances = (*before, 1.0)  # the last row counts for any sentence before
        rows = self._weights.before
        return [
            total + sum(p * row[place] for p, row in zip(chances, rows, strict=True)) / HUNDREDTHS
            for place, total in enumerate(sums)
        ]

    def _found_cues(
        self, sentence: Sequence[Unit], features: Features, cues_at: Mapping[str, list[Entry]]
    ) -> list[tuple[int, WeightedCue]]:
        """Each cue that stands in a sentence, once, with the place of its angle, in no order."""
        found: dict[tuple[int, str], tuple[int, WeightedCue]] = {}
        for rarest in cues_at.keys() & features.words:
            for others, row, place, cue in cues_at[rarest]:
                if others <= features.words and (len(row) == 1 or is_found(row, sentence)):
                    found[place, cue.text] = (place, cue)
        return list(found.values())


def _rarest(row: Row) -> str:
    """The unit of a row that likely stands in the fewest sentences: a word before a class."""
    return max(
        (unit for unit in reversed(row) if unit != GAP),
        key=lambda unit: (not unit.startswith("["), unit not in BUILT_IN),
    )


def probability(score: float) -> float:
    """The logistic function, safe for any score."""
    if score < 0:
        power = math.exp(max(score, -700.0))
        return power / (1 + power)
    return 1 / (1 + math.exp(-score))


@lru_cache(maxsize=PROFILES_HELD)
def scorer(profile: Profile) -> AngleScorer:
    """The scorer of a profile, made once."""
    return AngleScorer(profile)


def score_angles(text: str, profile_name: str = "crisis") -> AngleScores:
    """The probability of each angle for one sentence alone, with the cues found in it.

    Args:
        profile_name: a profile's name, or the path of its file.
    """
    return scorer(load_profile(profile_name)).explain(text)


def score_in_order(texts: Sequence[str], is_first: Sequence[bool], profile: Profile) -> list[AngleScores]:
    """The angle scores of sentences that follow each other, with the sentence before as context.

    Args:
        is_first: for each sentence whether it opens a paragraph, so that none before it counts.

    Returns:
        Scores without cues; `AngleScorer.explain` finds them where they are asked for.
    """
    return scorer(profile).in_order(texts, is_first)


def explain_in_order(texts: Sequence[str], is_first: Sequence[bool], profile: Profile) -> list[AngleScores]:
    """The same scores as `score_in_order` gives, each with its cues."""
    score = scorer(profile)
    before = [() if first else score.probabilities(texts[n - 1]) for n, first in enumerate(is_first)]
    return [score.explain(text, chances) for text, chances in zip(texts, before, strict=True)]


def classify(sentences: Sequence[str], profile: str | Profile = "crisis") -> list[dict[str, float]]:
    """Angle to probability, 0..1, for each sentence alone; the highest of 0.5 or more wins, else other.

    Raises:
        UnknownName, AngleError: as for `load_profile`.
    """
    score = scorer(load_profile(profile) if isinstance(profile, str) else profile)
    return [dict(zip(score.names, map(probability, score.sums(text)), strict=True)) for text in sentences]
