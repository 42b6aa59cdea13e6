"""Reading a profile: a TOML file by name or path, checked to the last key, mistakes told by line."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final, NoReturn

from briefing.angles.cues import BadCue, Row, WeightedCue, parse_cue
from briefing.angles.lines import find_line
from briefing.angles.profile import Angle, Profile
from briefing.angles.weights import BadWeights, parse_weights
from briefing.errors import AngleError, UnknownName
from briefing.text.languages import LANGUAGES
from briefing.text.toml_files import TomlError, parse_toml
from briefing.text.word_classes import load_word_classes

PROFILES: Final = ("crisis", "disaster", "sectors")
"""Names of the profiles that ship."""

WEIGHTS_ENDING: Final = ".weights"
"""Ending of the file beside a profile that holds what was learned for it."""

MOST_WEIGHT: Final = 20.0
MOST_ANGLES: Final = 12
DEFAULT_BIAS: Final = -1.0

_PROFILE_KEYS: Final = {"name": str, "description": str, "language": str, "classes": dict, "angles": list}
_ANGLE_KEYS: Final = {
    "name": str,
    "heading": str,
    "description": str,
    "bias": (int, float),
    "floor": int,
    "cap": int,
    "cues": dict,
}
_KINDS: Final = {
    str: "text in quotes",
    int: "a whole number",
    dict: "a table",
    list: "tables under [[angles]]",
    (int, float): "a number",
}
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]*")


def profile_path(name_or_path: str) -> Path:
    """The file of a profile that ships, or of a user's own.

    Raises:
        UnknownName: it is neither a name that ships nor the path of a .toml file.
    """
    if name_or_path in PROFILES:
        return Path(__file__).parent / f"{name_or_path}.toml"
    if not name_or_path.endswith(".toml"):
        raise UnknownName("profile", name_or_path, (*PROFILES, "the path of a .toml file"))
    return Path(name_or_path)


@cache
def load_profile(name_or_path: str) -> Profile:
    """The profile of that name, or in that TOML file, with the learned weights beside it if any.

    Raises:
        UnknownName: it is neither a name that ships nor the path of a .toml file.
        AngleError: the file cannot be read, or says something that cannot be; the message names
            the file, the line and what is allowed.
    """
    profile = load_cues(name_or_path)
    beside = profile_path(name_or_path).with_suffix(WEIGHTS_ENDING)
    return _with_weights(profile, _read(beside, beside.name), beside.name) if beside.is_file() else profile


def load_cues(name_or_path: str) -> Profile:
    """The same profile without learned weights, which may lie there or not; raises as `load_profile`."""
    path = profile_path(name_or_path)
    where = name_or_path if name_or_path.endswith(".toml") else path.name
    return parse_profile(_read(path, where), where)


def _with_weights(profile: Profile, text: str, where: str) -> Profile:
    """A profile with the weights in a file's text."""
    try:
        return replace(profile, weights=parse_weights(text, profile.names))
    except BadWeights as error:
        raise AngleError(
            f"{where}: {error}; make it anew with: briefing angles learn LABELS --profile PROFILE, "
            "or remove it"
        ) from None


def _read(path: Path, where: str) -> str:
    """The text of a file that must be UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise AngleError(f"profile {where} cannot be read: {reason}") from None


def parse_profile(text: str, where: str) -> Profile:
    """The profile that a TOML text holds, without learned weights; raises as `load_profile`."""
    return _Reader(text, where).profile()


class _Reader:
    """One profile's text and where it stands, for messages."""

    def __init__(self, text: str, where: str) -> None:
        self.text = text
        self.where = where

    def profile(self) -> Profile:
        try:
            data = parse_toml(self.text)
        except TomlError as error:
            raise AngleError(f"{self.where}: this is no TOML: {error}") from None
        self._check_keys(data, _PROFILE_KEYS, None, optional=("description", "language", "classes"))
        language = data.get("language", "en")
        if language not in LANGUAGES:
            self._fail(f"no language {language!r}; choose from {', '.join(LANGUAGES)}", None, "language")
        if not 1 <= len(data["angles"]) <= MOST_ANGLES:
            self._fail(f"must have 1 to {MOST_ANGLES} angles; add one under [[angles]]", None, "angles")
        own = self._own_classes(data.get("classes", {}))
        known = (*load_word_classes(language).names, *(f"[{name}]" for name in own))
        angles = tuple(self._angle(n, entry, language, known) for n, entry in enumerate(data["angles"]))
        names = [angle.name for angle in angles]
        for n, name in enumerate(names):
            if names.index(name) != n or name == "other" or not _NAME.fullmatch(name):
                self._fail(f"angle name {name!r} is taken or no plain word; choose another", n, "name")
        return Profile(data["name"], data.get("description", ""), language, angles, own, None, self.where)

    def _own_classes(self, table: dict[str, Any]) -> dict[str, str]:
        """The profile's own classes of words."""
        for name, words in table.items():
            if not isinstance(words, str) or not words.split() or not _NAME.fullmatch(name):
                self._fail(f"class {name!r} must be a plain word with a text of words", None, name)
        return table

    def _angle(self, n: int, entry: Any, language: str, classes: tuple[str, ...]) -> Angle:
        """The nth table under [[angles]]."""
        self._check_keys(entry, _ANGLE_KEYS, n, optional=("description", "bias", "floor", "cap"))
        floor, cap = entry.get("floor", 1), entry.get("cap")
        if floor < 0 or (cap is not None and cap < max(1, floor)):
            self._fail("floor must be 0 or more, and cap at least 1 and not below floor", n, "floor")
        cues = tuple(self._cue(n, text, weight, language, classes) for text, weight in entry["cues"].items())
        first: dict[Row, str] = {}
        for cue in cues:
            for row in cue.rows:
                if first.setdefault(row, cue.text) != cue.text:
                    self._fail(
                        f"cues {first[row]!r} and {cue.text!r} are the same by stems; keep one", n, cue.text
                    )
        return Angle(
            name=entry["name"],
            heading=entry["heading"],
            description=entry.get("description", ""),
            bias=float(entry.get("bias", DEFAULT_BIAS)),
            floor=floor,
            cap=cap,
            cues=cues,
        )

    def _cue(self, n: int, text: str, weight: Any, language: str, classes: tuple[str, ...]) -> WeightedCue:
        """One cue with its weight."""
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not abs(weight) <= MOST_WEIGHT:
            self._fail(
                f"cue {text!r}: weight {weight!r} must be a number from -{MOST_WEIGHT:g} to {MOST_WEIGHT:g}",
                n,
                text,
            )
        try:
            return WeightedCue(text, parse_cue(text, language, classes), float(weight))
        except BadCue as error:
            self._fail(f"cue {text!r}: {error}", n, text)

    def _check_keys(self, data: Any, known: dict[str, Any], n: int | None, optional: tuple[str, ...]) -> None:
        """Fail for a key that is unknown, missing, or of the wrong kind."""
        if not isinstance(data, dict):
            self._fail("must be a table; write [[angles]] above it", n, "angles")
        for key, value in data.items():
            if key not in known:
                self._fail(f"unknown key {key!r}; allowed are {', '.join(known)}", n, key)
            if not isinstance(value, known[key]) or isinstance(value, bool):
                self._fail(f"{key} is {value!r} and must be {_KINDS[known[key]]}", n, key)
        for key in known:
            if key not in data and key not in optional:
                self._fail(f"{key} is missing", n, None)

    def _fail(self, message: str, n: int | None, key: str | None) -> NoReturn:
        """Raise `AngleError` with file and line."""
        raise AngleError(f"{self.where}, line {find_line(self.text, n, key)}: {message}")
