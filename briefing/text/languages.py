"""What is known of each language, from one TOML file per language under `data/`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import UnknownName
from briefing.text.toml_files import read_toml

LANGUAGES = ("en",)
"""Languages with rules of their own; sources in others are split by the second segmenter."""

ENGLISH_STOP_SHARE = 0.2
"""Share of stop words from which a text counts as that language; English news has 0.35 to 0.5."""

SAMPLE_CHARACTERS = 20_000
"""How much of a text decides its language."""

_LETTERS = re.compile(r"[^\W\d_]+")

HEAD_CHARACTERS = 1_000
CLEAR_STOP_SHARE = 0.3
"""A head with so many stop words needs no look at the rest."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words that rules of one language speak of, all in lower case."""

    code: str
    name: str
    stop_words: frozenset[str]
    abbreviations_before_name: frozenset[str]
    abbreviations_before_opening: frozenset[str]
    abbreviations_before_number: frozenset[str]
    clause_openers: frozenset[str]
    starters: frozenset[str]
    pronouns: frozenset[str]
    first_person: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    demonstratives: frozenset[str]
    time_words: frozenset[str]
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    weekdays: tuple[str, ...]
    """Monday first."""
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    speech_verbs: frozenset[str]
    act_of: dict[str, str]
    """Verb form to the act that it tells, such as "threatened" to "threaten"."""
    leaning_words: frozenset[str]
    """Words with which a sentence may open that leans on the one before."""


def check_language(code: str | None) -> None:
    """Raise `UnknownName` unless the code is None or a language with rules of its own."""
    if code is not None and code not in LANGUAGES:
        raise UnknownName("language", code, LANGUAGES)


LANGUAGE_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""English names of languages in which news is often sent."""


def language_name(code: str | None) -> str:
    """The English name of a language, as a note says it: "French", "a language that is not known"."""
    if code is None:
        return "a language that is not known"
    if code in LANGUAGES:
        return load_language(code).name
    return LANGUAGE_NAMES.get(code, f"the language {code}")


@cache
def load_language(code: str) -> Language:
    """The words of a language, read once from its file."""
    check_language(code)
    path = Path(__file__).parent / "data" / f"{code}.toml"
    data: dict[str, Any] = read_toml(path)
    abbreviations, openings, dates = data["abbreviations"], data["openings"], data["dates"]

    def words(text: str) -> frozenset[str]:
        return frozenset(text.split())

    return Language(
        code=code,
        name=data["name"],
        stop_words=words(data["stop_words"]),
        abbreviations_before_name=words(abbreviations["before_name"]),
        abbreviations_before_opening=words(abbreviations["before_opening"]),
        abbreviations_before_number=words(abbreviations["before_number"]),
        clause_openers=words(data["clauses"]["openers"]),
        starters=words(openings["starters"]),
        pronouns=words(openings["pronouns"]),
        first_person=words(openings["first_person"]),
        persons=words(openings["persons"]),
        groups=words(openings["groups"]),
        demonstratives=words(openings["demonstratives"]),
        time_words=words(openings["time_words"]),
        conjunctions=words(openings["conjunctions"]),
        adverbs=words(openings["adverbs"]),
        weekdays=tuple(dates["weekdays"].split()),
        months=tuple(dates["months"].split()),
        months_short=tuple(dates["months_short"].split()),
        speech_verbs=words(data["speech"]["verbs"]),
        act_of={form: act for act, forms in data["acts"].items() for form in forms.split()},
        leaning_words=words(
            " ".join(openings[kind] for kind in ("pronouns", "demonstratives", "conjunctions", "adverbs"))
        ),
    )


def rules_for(code: str | None) -> Language:
    """The words of a language, or those of English where it has no rules of its own."""
    return load_language(code if code in LANGUAGES else "en")


def detect_language(text: str) -> str | None:
    """The language whose stop words fill the text, or None where no language's do.

    Args:
        text: the first 20,000 characters count.

    Returns:
        A code of `LANGUAGES`, or None: also for a text without words.
    """
    head = text[:HEAD_CHARACTERS].lower().split()
    best, share = _best_language(head)
    if share >= CLEAR_STOP_SHARE:
        return best
    best, share = _best_language(_LETTERS.findall(text[:SAMPLE_CHARACTERS].lower()))
    return best if share >= ENGLISH_STOP_SHARE else None


def _best_language(tokens: list[str]) -> tuple[str, float]:
    """The language with most stop words among some tokens, and their share, 0 to 1."""
    shares = {
        code: len(list(filter(load_language(code).stop_words.__contains__, tokens))) / max(1, len(tokens))
        for code in LANGUAGES
    }
    best = max(shares, key=shares.__getitem__)
    return best, shares[best]
