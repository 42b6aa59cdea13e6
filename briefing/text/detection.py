"""Which language a text is in: by its function words, and where they leave a doubt by a model.

The function words of six languages are known here and cost nothing; the model knows a hundred
languages and takes a second to load. So it is asked only where the words say nothing, or
where a neighbour of the language uses the same ones: Bulgarian beside Russian, Catalan beside
Spanish, Persian beside Arabic.
"""

import re
from typing import Final

from briefing.text.language_model import likely_language
from briefing.text.languages import LANGUAGES, load_language

SAMPLE_CHARACTERS: Final = 20_000
"""How much of a text decides its language."""

HEAD_CHARACTERS: Final = 1_000
"""150 words, in which most English texts show that they are English."""

CLEAR_SHARE: Final = 0.3
"""A head with so many of English's function words is English without a look at the rest."""

STOP_SHARE: Final = 0.25
"""Share of function words from which a text is in a language; news has 0.3 to 0.5, Portuguese 0.26 of
French ones."""

FOREIGN_SHARE: Final = 0.03
"""Share of words, or of letters, of neighbours from which a language is in doubt."""

LEAD: Final = 1.2
"""How many times the share of the next language that of the best must be."""

FEWEST_LETTERS: Final = 40
"""Shorter texts, half a dozen words, are not given to the model."""

_WORDS: Final = re.compile(r"[^\W\d_]+")
_CHINESE: Final = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""Letters that stand for a syllable or a word: each counts as three. Slow to compile, seldom needed."""


def detect_language(text: str) -> str | None:
    """The language of a text, or None where it is too short or too mixed to tell.

    Args:
        text: the first 20,000 characters count.

    Returns:
        An ISO 639-1 code: one of `LANGUAGES`, or of another language, which has no rules here.
    """
    head = text[:HEAD_CHARACTERS].lower().split()
    if _share(head, load_language("en").stop_words) >= CLEAR_SHARE:
        return "en"
    sample = text[:SAMPLE_CHARACTERS].lower()
    words = _WORDS.findall(sample)
    shares = {code: _share(words, load_language(code).stop_words) for code in LANGUAGES}
    best, next_best = sorted(shares, key=lambda code: -shares[code])[:2]
    if (
        shares[best] >= STOP_SHARE
        and shares[best] >= LEAD * shares[next_best]
        and not _is_foreign(best, words)
    ):
        return best
    n_letters = sum(map(len, words)) + 2 * len(re.findall(_CHINESE, sample))
    return likely_language(sample) if n_letters >= FEWEST_LETTERS else None


def _share(words: list[str], known: frozenset[str]) -> float:
    """The share, 0 to 1, of some words that are known."""
    return len(list(filter(known.__contains__, words))) / max(1, len(words))


def _is_foreign(code: str, words: list[str]) -> bool:
    """Whether words, or letters, are those of a neighbour of the language."""
    rules = load_language(code)
    if _share(words, rules.foreign_words) >= FOREIGN_SHARE:
        return True
    letters = "".join(words)
    n_foreign = sum(map(letters.count, rules.foreign_letters))
    is_without_own = bool(rules.own_letters) and not any(letter in letters for letter in rules.own_letters)
    return is_without_own or n_foreign >= FOREIGN_SHARE * len(letters)
