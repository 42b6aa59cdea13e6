"""Sentences by NLTK's Punkt class, for languages without rules of their own.

The one file that knows NLTK. No downloaded data is used: Punkt (Kiss and Strunk 2006) learns
the abbreviations of the text from the text itself, and is told the common ones of English news.
"""

import re
from typing import Final

from briefing.text.languages import rules_for

_OTHER_STOPS: Final = "。！？।॥۔።။"
"""The full stops of Chinese and Japanese, Hindi, Urdu, Amharic and Burmese, which Punkt does not know."""

_SENTENCE: Final = rf"[^{_OTHER_STOPS}]+[{_OTHER_STOPS}]*[」』”’）]*|[{_OTHER_STOPS}]+[」』”’）]*"
"""A sentence up to such a stop, behind which a blank may stand or none."""

FEWEST_CHARACTERS_TO_LEARN = 5_000
"""Shorter texts hold too few abbreviations for Punkt to learn any but wrong ones."""


def punkt(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text, in order, stripped of white space.

    Args:
        text: one paragraph or several; a blank line always ends a sentence.
        language: its abbreviations are used where there is a file for it, else those of English.
    """
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer, PunktTrainer

    words, sentence = rules_for(language), re.compile(_SENTENCE)
    parameters = PunktParameters()
    if len(text) >= FEWEST_CHARACTERS_TO_LEARN:
        parameters = PunktTrainer(text).get_params()
    parameters.abbrev_types |= words.abbreviations_before_name | words.abbreviations_before_opening
    tokenizer = PunktSentenceTokenizer(parameters)
    spans = []
    for start, end in _blocks(text):
        for a, b in tokenizer.span_tokenize(text[start:end]):
            for match in sentence.finditer(text, start + a, start + b):
                piece = match.group()
                if piece.strip():
                    spans.append((match.end() - len(piece.lstrip()), match.start() + len(piece.rstrip())))
    return spans


def _blocks(text: str) -> list[tuple[int, int]]:
    """Spans between blank lines."""
    blocks, start = [], 0
    while start < len(text):
        gap = text.find("\n\n", start)
        end = len(text) if gap < 0 else gap
        blocks.append((start, end))
        start = end + 2
    return blocks
