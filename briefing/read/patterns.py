"""Patterns such as `wire/*.html` and `**/*.txt`, for where no shell puts the files in their place."""

import os
import re
from collections.abc import Iterator
from fnmatch import translate
from pathlib import Path
from typing import Final

from briefing.read.folders import files_in, folders_below, folders_in
from briefing.read.media import ENDINGS

_WILD: Final = re.compile(r"[*?\[]")

_ENDING: Final = re.compile(r"\.[^.*?\[\]]+$")
"""The ending that a pattern names, such as that of `*.html`."""


def is_pattern(source: str) -> bool:
    """Whether a source is a pattern, and not the name of something that is there."""
    return _WILD.search(source) is not None and not os.path.lexists(source)


def matching(pattern: str) -> list[str]:
    """The files that a pattern names, sorted by path; folders and hidden files are left out.

    `*`, `?` and `[...]` stand for characters within a name, `**` for folders of any depth. Where the
    pattern names no ending, the files that can be articles match.
    """
    path = Path(pattern)
    first = next((n for n, name in enumerate(path.parts) if _WILD.search(name)), len(path.parts))
    found = set(_files(Path(*path.parts[:first]), path.parts[first:]))
    if not _ENDING.search(path.name):
        found = {file for file in found if file.suffix.lower() in ENDINGS}
    return [str(file) for file in sorted(found)]


def _files(folder: Path, names: tuple[str, ...]) -> Iterator[Path]:
    """The files below a folder whose path is as the names say."""
    name, rest = names[0], names[1:]
    if name == "**":
        for below in folders_below(folder):
            yield from _files(below, rest or ("*",))
        return
    fits = re.compile(translate(name)).match
    if not rest:
        yield from (file for file in files_in(folder) if fits(file.name))
        return
    for below in folders_in(folder):
        if fits(below.name):
            yield from _files(below, rest)
