"""What is known of each language, from one TOML file per language under `data/`."""

from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import UnknownName
from briefing.text.toml_files import read_toml

LANGUAGES = ("en", "fr", "es", "ru", "uk", "ar")
"""Languages with rules of their own; sources in others are split by the second segmenter."""


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
    month_numbers: dict[str, int]
    """Every spelling of a month, in small letters, to 1 for January up to 12."""
    speech_verbs: frozenset[str]
    act_of: dict[str, str]
    """Verb form to the act that it tells, such as "threatened" to "threaten"."""
    leaning_words: frozenset[str]
    """Words with which a sentence may open that leans on the one before."""
    adverb_phrases: tuple[str, ...] = ()
    """Adverbs of several words, which may be left out at the head of a line: "en outre"."""
    leaning_phrases: tuple[str, ...] = ()
    """Openings that mean somebody named before where no pronoun does: "dijo que"."""
    expletives: tuple[str, ...] = ()
    """Openings whose pronoun means nobody: "il y a"."""
    speech_by_pronoun: tuple[str, ...] = ()
    """Words that give what is said to somebody whom only another line names: "a-t-il dit"."""
    date_labels: tuple[str, ...] = ()
    """What stands before the day on which an article was published: "publié le"; English has patterns."""
    foreign_words: frozenset[str] = frozenset()
    """Common words of its neighbours, which the language itself lacks."""
    foreign_letters: str = ""
    """Letters of its neighbours."""
    own_letters: str = ""
    """Letters of which a text in the language has one, where that tells it from a neighbour."""
    abbreviations: frozenset[str] = frozenset()
    """Those before a name, an opening or a number together."""
    clock_marks: frozenset[str] = frozenset()
    """Abbreviations that tell the half of the day."""
    opens_small: bool = False
    """Whether texts on the web often open sentences in it with small letters."""


def check_language(code: str | None) -> None:
    """Raise `UnknownName` unless the code is None or a language with rules of its own."""
    if code is not None and code not in LANGUAGES:
        raise UnknownName("language", code, LANGUAGES)


LANGUAGE_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bangla", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lo": "Lao", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
    "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "or": "Odia", "pa": "Punjabi",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala",
    "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai", "tk": "Turkmen",
    "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "zh": "Chinese", "zu": "Zulu",
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

    def phrases(text: str) -> tuple[str, ...]:
        return tuple(filter(None, map(str.strip, text.splitlines())))

    adverb_phrases = phrases(openings.get("adverb_phrases", ""))
    leaning_phrases = phrases(openings.get("leaning_phrases", ""))
    neighbours = data.get("neighbours", {})
    functions = words(data["stop_words"])
    joined = (mark + word for mark in data.get("joined", "").split() for word in functions)
    return Language(
        code=code,
        name=data["name"],
        stop_words=functions.union(joined),
        abbreviations=words(" ".join(abbreviations.values())),
        clock_marks=words(data.get("split", {}).get("clock_marks", "")),
        opens_small=data.get("split", {}).get("opens_small", False),
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
        month_numbers=_month_numbers(dates),
        leaning_words=words(
            " ".join(openings[kind] for kind in ("pronouns", "demonstratives", "conjunctions", "adverbs"))
        ).union(phrase.split()[0] for phrase in (*adverb_phrases, *leaning_phrases)),
        adverb_phrases=adverb_phrases,
        leaning_phrases=leaning_phrases,
        expletives=phrases(openings.get("expletives", "")),
        speech_by_pronoun=phrases(data["speech"].get("by_pronoun", "")),
        date_labels=phrases(dates.get("labels", "")),
        foreign_words=words(neighbours.get("words", "")),
        foreign_letters=neighbours.get("letters", ""),
        own_letters=neighbours.get("own_letters", ""),
    )


def _month_numbers(dates: dict[str, str]) -> dict[str, int]:
    """Spelling to number; a name of two words stands in the table with an underscore between them."""
    lists = (dates["months"], dates["months_short"], *dates.get("months_other", "").splitlines())
    numbers: dict[str, int] = {}
    for names in lists:
        for number, name in enumerate(names.split(), start=1):
            numbers.setdefault(name.replace("_", " "), number)
    return numbers


def rules_for(code: str | None) -> Language:
    """The words of a language: English where it is not known, hardly any where it has no rules here."""
    if code is None or code in LANGUAGES:
        return load_language(code or "en")
    return _without_words()


@cache
def _without_words() -> Language:
    """English abbreviations, which news in any language has, and no other words."""
    english = load_language("en")
    kept = {"code", "name", "weekdays", "months", "months_short", "month_numbers"}
    kept |= {field.name for field in fields(Language) if field.name.startswith("abbreviations")}
    empty = {
        field.name: type(getattr(english, field.name))()
        for field in fields(Language)
        if field.name not in kept
    }
    return replace(english, **empty)
