"""Tokens and stems: the one way in which all stages see words."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from briefing.text.languages import LANGUAGES, load_language
from briefing.text.word_forms import plain_form, word_stemmer

__all__ = [
    "TOKEN",
    "content_stems",
    "is_acronym",
    "is_content",
    "normalize",
    "stem",
    "stems",
    "stop_words",
    "term",
    "term_reader",
    "tokenize",
    "word_stemmer",
]

_LETTERS: Final = r"\w%\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u0e30-\u0e4e\u200c\u200d"
"""What a word is made of: letters and digits, and the signs above and below them that are no letters."""

TOKEN: Final = re.compile(
    rf"[\w%][{_LETTERS}]*(?:[-'’.,/][\w%][{_LETTERS}]*)*(?:\.(?<=\b[^\W\d_]\.[^\W\d_]\.))?"
)
"""A word, an acronym with its full stops, or a number: "U.S.", "al-Saleh", "250,000", "5-1/2".

No token holds white space.
"""


def tokenize(text: str) -> list[str]:
    """The tokens of a text, in order, as written; numbers are tokens too."""
    return TOKEN.findall(text)


def is_acronym(token: str) -> bool:
    """Whether a token is written like U.S., UN or WHO: never a function word, whatever it spells."""
    return len(token) > 1 and (
        (token.isupper() and token.isalpha()) or (token[1:2] == "." and token[-1] == ".")
    )


def normalize(token: str) -> str:
    """A token in lower case, with a straight apostrophe, without possessive or acronym stops."""
    lower = token.lower().replace("’", "'")
    lower = lower.removesuffix("'s").removesuffix("'")
    return lower.replace(".", "") if lower.endswith(".") else lower


def is_content(token: str, language: str = "en") -> bool:
    """Whether a token carries meaning by itself: no function word, no lone letter."""
    return term(token, language)[1]


def stem(token: str, language: str = "en") -> str:
    """The stem of a token, or the token where the language has no stemmer."""
    return term(token, language)[0]


@cache
def term_reader(language: str = "en") -> Callable[[str], tuple[str, bool]]:
    """The function that gives a token's stem, and whether the token carries meaning by itself."""
    functions = stop_words(language)
    stem_word, plain = word_stemmer(language), plain_form(language)

    def read(token: str) -> tuple[str, bool]:
        if token.islower() and token.isalpha():  # as most words
            return stem_word(token), token not in functions and len(token) > 1
        if plain:
            token = plain(token)
        if is_acronym(token):
            return token.replace(".", ""), True
        word = normalize(token)
        return stem_word(word), word not in functions and (len(token) > 1 or token.isdigit())

    return read


@lru_cache(maxsize=200_000)
def term(token: str, language: str = "en") -> tuple[str, bool]:
    """The stem of a token, and whether the token carries meaning by itself."""
    return term_reader(language)(token)


@cache
def stop_words(language: str = "en") -> frozenset[str]:
    """The function words of a language, in lower case and plain; none where the language has no rules."""
    if language not in LANGUAGES:
        return frozenset()
    words, plain = load_language(language).stop_words, plain_form(language)
    return words.union(map(plain, words)) if plain else words


def stems(text: str, language: str = "en") -> list[str]:
    """The stems of all tokens of a text, in order."""
    return [stem(token, language) for token in tokenize(text)]


def content_stems(text: str, language: str = "en") -> list[str]:
    """The stems of the tokens that carry meaning, in order."""
    return [stem(token, language) for token in tokenize(text) if is_content(token, language)]
