"""The weights of the coverage ranker, from `coverage.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from briefing.text.toml_files import read_toml

PATH: Final = Path(__file__).parent / "coverage.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """Multipliers and exponents without unit; `coverage.toml` says what each does."""

    lone_stem: float
    content_pair: float
    frequency_power: float
    place_power: float
    length_power: float
    fewest_words: float
    sentence_place_power: float
    leaning: float
    first_person: float
    quoting: float
    pool_share: float
    prose_share: float
    usual_share: float
    usual_sentences: float


@cache
def load_weights() -> Weights:
    """The weights that ship, read once."""
    return Weights(**read_toml(PATH))
