"""Tokens and stems: the one way in which all stages see words."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

import Stemmer

from briefing.text.languages import LANGUAGES, load_language

TOKEN: Final = re.compile(r"[\w%]+(?:[-'’.,/][\w%]+)*(?:\.(?<=\b[^\W\d_]\.[^\W\d_]\.))?")
"""A word, an acronym with its full stops, or a number: "U.S.", "al-Saleh", "250,000", "5-1/2".

No token holds white space.
"""

_STEMMER_NAMES: Final = {"en": "english"}


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


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_STEMMER_NAMES[language], 0)  # what is asked twice is remembered by us


@cache
def word_stemmer(language: str = "en") -> Callable[[str], str]:
    """The function that stems a word in small letters; it remembers nothing."""
    return _stemmer(language).stemWord if language in _STEMMER_NAMES else str


def stem(token: str, language: str = "en") -> str:
    """The stem of a token (Snowball; Porter 2001), or the token where the language has no stemmer."""
    return term(token, language)[0]


@cache
def term_reader(language: str = "en") -> Callable[[str], tuple[str, bool]]:
    """The function that gives a token's stem, and whether the token carries meaning by itself."""
    functions = stop_words(language)
    stem_word = word_stemmer(language)

    def read(token: str) -> tuple[str, bool]:
        if token.islower() and token.isalpha():  # as most words
            return stem_word(token), token not in functions and len(token) > 1
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
    """The function words of a language, in lower case; none where the language has no rules."""
    return load_language(language).stop_words if language in LANGUAGES else frozenset()


def stems(text: str, language: str = "en") -> list[str]:
    """The stems of all tokens of a text, in order."""
    return [stem(token, language) for token in tokenize(text)]


def content_stems(text: str, language: str = "en") -> list[str]:
    """The stems of the tokens that carry meaning, in order."""
    return [stem(token, language) for token in tokenize(text) if is_content(token, language)]
