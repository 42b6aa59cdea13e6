"""Where sources are: files, folders, patterns, lists and standard input."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from briefing.errors import ReadError
from briefing.raw import is_address
from briefing.read.folders import files_in, folders_below
from briefing.read.lists import MAX_LIST_BYTES, is_list, listed_in
from briefing.read.media import ENDINGS
from briefing.read.patterns import is_pattern, matching

STDIN: Final = "-"


def expand(sources: Iterable[str]) -> list[str]:
    """The sources with folders, patterns and lists replaced by the files and addresses they stand for.

    Folders are searched to any depth, in the order of their paths; hidden files and folders, links to
    folders, and lists of sources are left out. What stands for nothing stays as it is: reading it says so.

    Raises:
        ReadError: a list cannot be read, names nothing, or names itself; standard input is named twice.
    """
    found = [file for source in sources for file in _expanded(source, ())]
    if found.count(STDIN) > 1:
        raise ReadError("standard input (-) can be read only once; name it once")
    return found


def _expanded(source: str, above: tuple[str, ...]) -> list[str]:
    """The files and addresses that a source stands for.

    Args:
        above: the real paths of the lists in which it stands, the outermost first.
    """
    if source == STDIN or is_address(source):
        return [source]
    if os.path.isdir(source):
        return _articles(Path(source)) or [source]
    if is_pattern(source):
        return [file for file in matching(source) if not is_list(file)] or [source]
    if not is_list(source) or not os.path.isfile(source):
        return [source]
    real = os.path.realpath(source)
    if real in above:
        raise ReadError(f"{source} is a list that names itself, by way of others; take it out of one of them")
    if len(above) == MOST_NESTED_LISTS:
        raise ReadError(f"{source} is a list within {MOST_NESTED_LISTS} others; name the sources themselves")
    named = listed_in(read_bytes(source, MAX_LIST_BYTES), source)
    return [file for line in named for file in _expanded(line, (*above, real))]


MOST_NESTED_LISTS: Final = 5
"""Lists within lists: one for all desks, one for a desk, one for a topic, and some to spare."""


def _articles(folder: Path) -> list[str]:
    """The articles below a folder, sorted by path."""
    files = (file for here in folders_below(folder) for file in files_in(here))
    return [str(f) for f in sorted(files) if f.suffix.lower() in ENDINGS and not is_list(str(f))]


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
        raise ReadError(_why_missing(uri)) from None
    except IsADirectoryError:
        kinds = ", ".join(ENDINGS)
        raise ReadError(f"{uri} holds no article; looked for files ending in {kinds}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ReadError(f"{uri} cannot be read: {reason}; give a readable file") from None
    if size > most:
        raise ReadError(f"{uri} has {size:,} bytes, more than {most:,}; split it into several files")
    return raw


def _why_missing(uri: str) -> str:
    """One line about a source that is not there."""
    if is_pattern(uri):
        return f"{uri} matches no file; check the pattern, and the folder from which it starts"
    if "://" in uri:
        return f"{uri} is no address that can be read; give one that begins with http:// or https://"
    return f"{uri} does not exist; check the path"
