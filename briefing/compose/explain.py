"""Explaining: for every sentence its score, its angle with the cues, and what became of it."""

from briefing.analysis import Analysis, Explanation
from briefing.brief import Brief
from briefing.options import REASONS


def explain(analysis: Analysis, brief: Brief) -> tuple[Explanation, ...]:
    """One row for each sentence, in reading order."""
    fates = {line.id: ("bottom line", line.score) for line in brief.bottom_line}
    for section in brief.sections:
        fates.update({line.id: (section.angle, line.score) for line in section.lines})
    for cut in brief.cut:
        because = f" {cut.because_of}" if cut.because_of else ""
        fates[cut.line.id] = (f"cut: {REASONS[cut.reason]}{because}", cut.line.score)
    says = _says(analysis)
    scores = analysis.ranking.scores
    by_score = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    places = {index: place for place, index in enumerate(by_score, start=1)}
    return tuple(
        Explanation(
            id=sentence.id,
            score=fates[sentence.id][1],
            place=places[index],
            angle=angles.best,
            probability=max(angles.probabilities.values(), default=0.0),
            cues=angles.cues,
            fate=fates[sentence.id][0],
            says=tuple(says.get(sentence.id, ())),
            text=sentence.text,
        )
        for index, (sentence, angles) in enumerate(zip(analysis.sentences, analysis.angles, strict=True))
    )


def _says(analysis: Analysis) -> dict[str, list[str]]:
    """Id of a sentence to what was found in it, in words."""
    found: dict[str, list[str]] = {}
    for sentence, standing in zip(analysis.sentences, analysis.standings, strict=True):
        for insert in standing.inserts:
            if insert.kind == "antecedent":
                found.setdefault(sentence.id, []).append(f"opens with {insert.text}")
    for figure in analysis.figures:
        against = ", ".join(analysis.figures[n].id for n in figure.conflicts)
        words = f"figure {figure.text} ({figure.what}{f'; differs from {against}' if against else ''})"
        found.setdefault(figure.id, []).append(words)
    for position in analysis.positions:
        words = f"{position.speaker or 'nobody named'} {position.act}"
        found.setdefault(position.id, []).append(words)
    for event in analysis.timeline:
        found.setdefault(event.id, []).append(f"{event.text} = {event.date}")
    return found
