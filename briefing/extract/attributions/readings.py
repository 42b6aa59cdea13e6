"""Readings: the acts of speech found in a sentence, and how they fit together."""

from dataclasses import dataclass, replace

from briefing.extract.attributions.noun_phrases import Phrase


@dataclass(frozen=True, slots=True)
class Reading:
    """One act of speech; ranges are words of the sentence."""

    source: Phrase
    cue: Phrase
    content: Phrase


def without_overhang(readings: list[Reading]) -> list[Reading]:
    """Readings that do not reach into one another.

    What is said inside of what somebody else says ends with it: "She said no, the report said". A
    quotation between two speakers belongs to the later one: "“Yes,” he said, “no,” she said".
    """
    if len(readings) == 1:
        return readings
    answered = {r.content for r in readings if r.content[1] <= r.cue[0]}
    kept = []
    for reading in readings:
        first, behind = reading.content
        ends = [
            outer.content[1]
            for outer in readings
            if outer.content[0] <= reading.cue[0]
            and first < outer.content[1] < behind
            and outer.content[1] <= outer.cue[0]
            and not first <= outer.cue[0] < behind <= reading.cue[0]
        ]
        if reading.content not in answered or behind <= reading.cue[0]:
            kept.append(replace(reading, content=(first, min([behind, *ends]))))
    return kept
