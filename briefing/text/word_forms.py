"""Forms of words: which spellings and endings are one word, by language. The one file that knows Snowball."""

import importlib
import re
from collections.abc import Callable
from functools import cache, partial
from typing import Final

import Stemmer

Form = Callable[[str], str]

_ELISION: Final = re.compile(
    r"(?:[ldjmtsncLDJMTSNC]|(?:jus|lors|puis|quoi|Jus|Lors|Puis|Quoi)?[qQ]u)['’](?=\w)"
)
"""An article or pronoun that has lost its vowel before the next word: "l'armée", "qu'il"."""

_STRESS: Final = "\u0301"


def _plain_french(token: str) -> str:
    """A token without the word that is joined to its head: "armée" of "l'armée"."""
    found = _ELISION.match(token)
    return token[found.end() :] if found else token


def _plain_russian(token: str) -> str:
    """A token without signs of stress, and with one letter for ё and е, as most texts write."""
    return token.replace(_STRESS, "").replace("ё", "е").replace("Ё", "Е")


_PLAIN: Final[dict[str, Form]] = {"fr": _plain_french, "ru": _plain_russian}
"""Language to what makes one spelling of several; others need none."""

_SNOWBALL: Final = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian"}
"""Language to its Snowball stemmer (Porter 2001)."""

_OWN: Final = {"uk": "ukrainian", "ar": "arabic"}
"""Language to the module with both for it, which is loaded when it is first asked for."""


def _own(language: str, name: str) -> Form:
    """The function "plain" or "stem" of a language that has a module of its own."""
    form: Form = getattr(importlib.import_module(f"briefing.text.{_OWN[language]}"), name)
    return form


def plain_form(language: str) -> Form | None:
    """What makes one spelling of a word's several, small letters or capitals; None where nothing must."""
    return _own(language, "plain") if language in _OWN else _PLAIN.get(language)


@cache
def word_stemmer(language: str = "en") -> Form:
    """The function that stems a word in small letters; it remembers nothing.

    Words of a language without a stemmer stay as they are.
    """
    if language in _OWN:
        return _own(language, "stem")
    if language not in _SNOWBALL:
        return str
    stem_word: Form = Stemmer.Stemmer(_SNOWBALL[language], 0).stemWord  # what is asked twice, others remember
    plain = _PLAIN.get(language)
    return partial(_plain_stem, plain, stem_word) if plain else stem_word


def _plain_stem(plain: Form, stem_word: Form, word: str) -> str:
    return stem_word(plain(word))
