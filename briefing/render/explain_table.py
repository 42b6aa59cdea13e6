"""The table of `--explain`: every sentence, its score, its angle with cues, and its fate."""

from collections.abc import Sequence

from briefing.analysis import Explanation
from briefing.model import Cue
from briefing.render.cells import cut_short, one_line

MOST_CUES = 5
"""Strongest cues of each angle that the table names; `briefing angles explain` has all."""

MOST_TEXT = 60
"""Characters of a sentence that the table shows."""


def explain_table(rows: Sequence[Explanation]) -> str:
    """One line for each sentence, under it the cues that spoke for its angle, and what it says.

    Columns: id, place in the ranking, score on the page, angle with its probability, fate, and
    the first words of the sentence.
    """
    width = max((len(row.id) for row in rows), default=2)
    fates = max((len(row.fate) for row in rows), default=4)
    lines = [f"{'id':{width}}  place  score  {'angle':19}  {'fate':{fates}}  sentence"]
    for row in rows:
        angle = f"{row.angle} {row.probability:.2f}"
        shown = cut_short(row.text, MOST_TEXT)
        lines.append(
            f"{row.id:{width}}  {row.place:5}  {row.score:5.3f}  {angle:19}  {row.fate:{fates}}  {shown}"
        )
        if row.cues:
            lines.append(f"{'':{width}}    cues: {_cue_words(row.cues)}")
        if row.says:
            lines.append(f"{'':{width}}    says: {one_line('; '.join(row.says))}")
    return "\n".join(lines) + "\n"


def _cue_words(cues: Sequence[Cue]) -> str:
    """The cues by angle: "diplomatic talks +1.6, envoy +1.9; military ..."."""
    by_angle: dict[str, list[str]] = {}
    for cue in sorted(cues, key=lambda cue: -abs(cue.weight)):
        words = by_angle.setdefault(cue.angle, [])
        if len(words) < MOST_CUES:
            words.append(f"{cue.words} {cue.weight:+.2g}")
    return "; ".join(f"{angle} {', '.join(words)}" for angle, words in by_angle.items())
