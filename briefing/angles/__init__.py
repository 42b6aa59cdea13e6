"""Angle profiles: which angles a page has, and which words speak for each. Data, and its loader.

A profile is a TOML file (`crisis.toml` beside this file is the example to copy). A user's own,
given by path, is read in the same way and is as good as ours.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from briefing.errors import AngleError, UnknownName
from briefing.text.languages import check_language
from briefing.text.tokens import stem, tokenize

PROFILES: Final = ("crisis",)
"""Names of the profiles that ship."""

NUMBER: Final = "#"
"""The sign in a cue that stands for any number."""

MOST_CUE_WORDS: Final = 6

_PROFILE_KEYS: Final = {"name": str, "description": str, "language": str, "angles": list}
_ANGLE_KEYS: Final = {
    "name": str,
    "heading": str,
    "description": str,
    "bias": (int, float),
    "floor": int,
    "cues": dict,
}


@dataclass(frozen=True, slots=True)
class Angle:
    """One section of a page, and what speaks for it."""

    name: str
    heading: str
    description: str
    bias: float
    """What the weights of a sentence's cues must outweigh to reach a probability of 0.5."""
    floor: int
    """Lines that the page gives it at least, as far as the sources have them."""
    cues: tuple[tuple[str, tuple[str, ...], float], ...]
    """Each cue as written, as stems, and its weight; a negative weight speaks against."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The angles of a page, in the order of its sections."""

    name: str
    description: str
    language: str
    angles: tuple[Angle, ...]


@cache
def load_profile(name_or_path: str) -> Profile:
    """The profile of that name, or in that TOML file.

    Raises:
        UnknownName: it is neither a name that ships nor the path of a .toml file.
        AngleError: the file cannot be read, or says something that cannot be.
    """
    if name_or_path in PROFILES:
        text = (Path(__file__).parent / f"{name_or_path}.toml").read_text(encoding="utf-8")
        return _parse(text, name_or_path)
    if not name_or_path.endswith(".toml"):
        raise UnknownName("profile", name_or_path, (*PROFILES, "the path of a .toml file"))
    try:
        return _parse(Path(name_or_path).read_text(encoding="utf-8"), name_or_path)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise AngleError(f"profile {name_or_path} cannot be read: {reason}") from None


def _parse(text: str, where: str) -> Profile:
    """The profile that a TOML text holds."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AngleError(f"profile {where} is no TOML: {error}") from None
    _check_keys(data, _PROFILE_KEYS, f"profile {where}", optional=("description", "language"))
    language = data.get("language", "en")
    check_language(language)
    if not data["angles"]:
        raise AngleError(f"profile {where} has no angle; add one under [[angles]]")
    angles = tuple(_angle(entry, language, where) for entry in data["angles"])
    names = [angle.name for angle in angles]
    for name in names:
        if names.count(name) > 1 or name == "other":
            raise AngleError(f"profile {where}: angle name {name!r} is taken; choose another")
    return Profile(data["name"], data.get("description", ""), language, angles)


def _angle(entry: Any, language: str, where: str) -> Angle:
    """One table under [[angles]]."""
    label = entry.get("name", "?") if isinstance(entry, dict) else "?"
    place = f"profile {where}, angle {label!r}"
    _check_keys(entry, _ANGLE_KEYS, place, optional=("description", "bias", "floor"))
    cues = tuple(_cue(words, weight, language, place) for words, weight in entry["cues"].items())
    first: dict[tuple[str, ...], str] = {}
    for words, stems, _ in cues:
        if first.setdefault(stems, words) != words:
            raise AngleError(f"{place}: cues {first[stems]!r} and {words!r} have the same stems; keep one")
    return Angle(
        name=entry["name"],
        heading=entry["heading"],
        description=entry.get("description", ""),
        bias=float(entry.get("bias", -1.0)),
        floor=entry.get("floor", 1),
        cues=cues,
    )


def _cue(words: str, weight: Any, language: str, place: str) -> tuple[str, tuple[str, ...], float]:
    """A cue as written, as stems, and its weight."""
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not -100 <= weight <= 100:
        raise AngleError(f"{place}, cue {words!r}: weight {weight!r} must be a number from -100 to 100")
    stems = tuple(
        NUMBER if piece == NUMBER else stem(token, language)
        for piece in words.split()
        for token in ([NUMBER] if piece == NUMBER else tokenize(piece))
    )
    if not 1 <= len(stems) <= MOST_CUE_WORDS:
        raise AngleError(f"{place}, cue {words!r}: must have 1 to {MOST_CUE_WORDS} words")
    return words, stems, float(weight)


def _check_keys(data: Any, known: dict[str, Any], place: str, optional: tuple[str, ...]) -> None:
    """Raise `AngleError` for a key that is unknown, missing, or of the wrong kind."""
    if not isinstance(data, dict):
        raise AngleError(f"{place}: must be a table; write [[angles]] above it")
    for key, value in data.items():
        if key not in known:
            raise AngleError(f"{place}: unknown key {key!r}; choose from {', '.join(known)}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise AngleError(f"{place}: {key} has the wrong kind of value: {value!r}")
    for key in known:
        if key not in data and key not in optional:
            raise AngleError(f"{place}: {key} is missing")
