"""Lists of sources: text files named sources.txt, or something.sources, with a source on each line."""

import os
import re
from pathlib import PurePath
from typing import Final

from briefing.errors import ReadError
from briefing.read.encoding import decode

LIST_NAME: Final = "sources.txt"
LIST_ENDING: Final = ".sources"

MAX_LIST_BYTES: Final = 1_000_000
"""Largest list, in bytes: ten thousand addresses; what is larger is named like a list and is none."""

_COMMENT: Final = re.compile(r"(?:^|\s)#(?:\s.*)?$|^#.*$")
"""From a # at the start of a line, or between blanks: in `page.html#top` and `Nr. #3.txt` it is no mark."""

_KEPT: Final = re.compile(r"https?://|-$", re.IGNORECASE)
"""Sources that stand in no folder: web addresses and standard input."""


def is_list(source: str) -> bool:
    """Whether a source is named like a list of sources."""
    name = PurePath(source).name.lower()
    return name == LIST_NAME or name.endswith(LIST_ENDING)


def listed_in(content: bytes, path: str) -> list[str]:
    """The sources that a list names, in its order; paths are taken from the folder of the list.

    Args:
        content: the bytes of the list.
        path: its own path.

    Raises:
        ReadError: it names none, or is no text.
    """
    folder = os.path.dirname(path)
    lines = (_COMMENT.sub("", line).strip() for line in decode(content, path).text.split("\n"))
    sources = [line if _KEPT.match(line) else os.path.join(folder, line) for line in lines if line]
    if not sources:
        raise ReadError(f"{path} names no source; write a path or a web address on each line")
    return sources
