"""Where sources are: files, folders and standard input."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from briefing.errors import ReadError

STDIN: Final = "-"

ENDINGS: Final = (".txt", ".text", ".md", ".markdown", ".mdown")
"""File endings that count as articles inside a folder; a file named outright may have any."""


def expand(sources: Iterable[str]) -> list[str]:
    """The sources with every folder replaced by the articles in it.

    Folders are searched to any depth, in the order of their paths; hidden files and folders
    are left out.

    Raises:
        ReadError: a folder holds no article, or standard input is named twice.
    """
    found: list[str] = []
    for source in sources:
        if source != STDIN and os.path.isdir(source):
            found += _articles(Path(source))
        else:
            found.append(source)
    if found.count(STDIN) > 1:
        raise ReadError("standard input (-) can be read only once; name it once")
    return found


def _articles(folder: Path) -> list[str]:
    """The articles below a folder, sorted by path."""
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not paths:
        raise ReadError(f"{folder} holds no article; looked for files ending in {', '.join(ENDINGS)}")
    return [str(path) for path in paths]


def read_bytes(uri: str, most: int) -> bytes:
    """The bytes of a file, or of standard input for "-".

    Args:
        most: bytes above which a source is refused, before it is read.

    Raises:
        ReadError: the file is missing, too large, or cannot be read.
    """
    try:
        if uri == STDIN:
            raw = sys.stdin.buffer.read(most + 1)
            size = len(raw)
        else:
            size = os.stat(uri).st_size
            with open(uri, "rb") as file:
                raw = file.read(most + 1) if size <= most else b""
            size = max(size, len(raw))
    except FileNotFoundError:
        raise ReadError(f"{uri} does not exist; check the path") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ReadError(f"{uri} cannot be read: {reason}; give a readable file") from None
    if size > most:
        raise ReadError(f"{uri} has {size:,} bytes, more than {most:,}; split it into several files")
    return raw
