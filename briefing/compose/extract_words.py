"""Plain extracts: the best sentences that fit in a number of words, in reading order."""

from briefing.analysis import Analysis
from briefing.compose.lines import make_line
from briefing.model import Line, count_words
from briefing.text.tokens import tokenize

FEWEST_TOKENS = 5
"""Shorter sentences say too little to take the place of another."""


def fit_words(analysis: Analysis, words: int) -> tuple[Line, ...]:
    """The highest-scored sentences that fit, each text once, in reading order.

    Args:
        words: at most so many; only a first sentence that is longer may exceed it.
    """
    scores = analysis.ranking.scores
    by_score = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    long_enough = [i for i in by_score if len(tokenize(analysis.sentences[i].text)) >= FEWEST_TOKENS]
    lines: dict[int, Line] = {}
    texts: set[str] = set()
    n_words = 0
    for index in long_enough or by_score:
        line = make_line(analysis, index, scores[index])
        n_line = count_words(line.text)
        if line.text in texts or (lines and n_words + n_line > words):
            continue
        lines[index] = line
        texts.add(line.text)
        n_words += n_line
        if n_words >= words:
            break
    return tuple(lines[index] for index in sorted(lines))
