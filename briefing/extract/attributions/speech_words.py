"""The words that tell who said what, read once from the data file of a language."""

from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.text.languages import rules_for
from briefing.text.toml_files import read_toml

DATA: Final = Path(__file__).parent
LANGUAGES: Final = ("en",)
"""Languages with a file of speech words."""


class SpeechWords(NamedTuple):
    """Words in small letters; what each set is for is written beside it in the data."""

    act_of: dict[str, str]
    """Form of a verb to its act: "says" to "said"."""
    frames: dict[str, frozenset[str]]
    """What may follow, to the acts that take it."""
    cues: frozenset[str]
    """Every verb form, and what opens "according to", in small letters or at the head of a sentence."""
    nouns_too: frozenset[str]
    pronouns: frozenset[str]
    several: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    endings: tuple[str, ...]
    between: frozenset[str]
    never: frozenset[str]
    prepositions: frozenset[str]
    attached: frozenset[str]
    attached_behind: frozenset[str]
    description: frozenset[str]
    description_of_name: frozenset[str]
    determiners: frozenset[str]
    subjects_only: frozenset[str]
    clause_words: frozenset[str]
    doubtful: frozenset[str]
    main_verbs: frozenset[str]
    finite: frozenset[str]
    progressive: frozenset[str]
    subjects: frozenset[str]
    free: frozenset[str]
    titled: frozenset[str]
    empty: frozenset[str]
    not_verbs: frozenset[str]
    breaks: frozenset[str]
    contrast: frozenset[str]
    concessions: frozenset[str]
    turns: frozenset[str]
    aftermath: frozenset[str]
    openers: frozenset[str]
    places: frozenset[str]
    occasions: frozenset[str]
    hearers: frozenset[str]
    days: frozenset[str]
    parts_of_days: frozenset[str]
    before_days: frozenset[str]
    times: frozenset[str]
    loose: frozenset[str]
    connectors: frozenset[str]


@cache
def speech_words(language: str) -> SpeechWords:
    """The words of a language of `LANGUAGES`."""
    path = DATA / f"{language}.toml"
    data: dict[str, Any] = read_toml(path)
    rules = rules_for(language)
    act_of = {form: act for act, forms in data["acts"].items() for form in forms.split()}
    words = {
        name: frozenset(text.split())
        for table in ("speakers", "contents", "adverbials")
        for name, text in data[table].items()
    }
    words["nouns"] |= rules.persons | rules.groups
    words["openers"] |= rules.clause_openers
    return SpeechWords(
        act_of=act_of,
        frames={frame: frozenset(acts.split()) for frame, acts in data["frames"].items()},
        cues=frozenset(act_of)
        | frozenset(map(str.capitalize, act_of))
        | frozenset(data["cues"]["openers"].split()),
        nouns_too=frozenset(data["nouns_too"]["forms"].split()),
        endings=tuple(sorted(words.pop("endings"))),
        **words,
    )
