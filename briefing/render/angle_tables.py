"""What `briefing angles` prints: profiles, the cues of a sentence, and the figures of a test."""

from collections.abc import Mapping, Sequence
from typing import Final

from briefing.angles import Profile
from briefing.angles.measure import Measure
from briefing.model import AngleScores, Cue

MOST_CUES: Final = 12
"""Cues of each angle that an explanation lists; the rest is added up in one line."""


def profile_list(profiles: Sequence[Profile]) -> str:
    """Each profile with its description and angles."""
    width = max(len(profile.name) for profile in profiles)
    lines = []
    for profile in profiles:
        lines.append(f"{profile.name:{width}}  {profile.description}")
        lines.append(f"{'':{width}}  {', '.join(profile.names)}")
    return "\n".join(lines) + "\n"


def profile_text(profile: Profile, classes: Mapping[str, Sequence[str]]) -> str:
    """A profile for people: its angles with their cues, strongest first, and the classes it names.

    Args:
        classes: class that a cue names to its words.
    """
    learned = f"{len(profile.weights):,} learned features" if profile.weights else "nothing learned"
    lines = [f"{profile.name}: {profile.description}", f"file: {profile.where}; {learned}"]
    for angle in profile.angles:
        cap = angle.cap if angle.cap is not None else "no limit"
        lines += ["", f"{angle.name}: {angle.heading}. {angle.description}"]
        lines.append(f"  lines on the page: at least {angle.floor}, at most {cap}; bias {angle.bias:+g}")
        for cue in sorted(angle.cues, key=lambda cue: (-cue.weight, cue.text)):
            lines.append(f"  {cue.weight:+5.1f}  {cue.text}")
    if classes:
        lines += ["", "Classes of words that the cues name, each word under any form with its stem:"]
        lines += [f"  {name}  {' '.join(words)}" for name, words in classes.items()]
    return "\n".join(lines) + "\n"


def explanation(scores: AngleScores, bias: Mapping[str, float]) -> str:
    """The probability of each angle, and under it what each cue adds to its score."""
    lines = [f"best: {scores.best}"]
    for angle, chance in scores.probabilities.items():
        cues = [cue for cue in scores.cues if cue.angle == angle]
        total = bias[angle] + sum(cue.weight for cue in cues)
        lines += ["", f"{angle}  probability {chance:.2f}, score {total:+.2f}"]
        lines.append(f"  {bias[angle]:+6.2f}  (bias)")
        lines += [f"  {cue.weight:+6.2f}  {cue.words}" for cue in cues[:MOST_CUES]]
        lines += _rest(cues[MOST_CUES:])
    return "\n".join(lines) + "\n"


def _rest(cues: Sequence[Cue]) -> list[str]:
    """What the cues that are not listed add together."""
    if not cues:
        return []
    return [f"  {sum(cue.weight for cue in cues):+6.2f}  ({len(cues)} weaker cues)"]


def measure_table(found: Measure) -> str:
    """Precision, recall and F1 of each label, their mean, and which labels were mistaken for which."""
    width = max(5, *(len(label) for label in found.labels))
    lines = [f"{'angle':{width}}  precision  recall     F1      n"]
    for row in found.rows:
        lines.append(
            f"{row.label:{width}}  {row.precision:9.3f}  {row.recall:6.3f}  {row.f1:5.3f}  {row.n:5}"
        )
    lines.append(f"{'mean':{width}}  {'':9}  {'':6}  {found.macro_f1():5.3f}  accuracy {found.accuracy:.3f}")
    cells = max(width, *(len(str(count)) for count in found.confusion.values()))
    head = "  ".join(f"{label:>{cells}}" for label in found.labels)
    lines += ["", "Rows: what readers said. Columns: what the profile says.", f"{'':{width}}  {head}"]
    for label in found.labels:
        counts = "  ".join(f"{found.confusion.get((label, other), 0):{cells}}" for other in found.labels)
        lines.append(f"{label:{width}}  {counts}")
    return "\n".join(lines) + "\n"
