"""Sources: the files from which a page was made, found again and read as they were read then."""

import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Final

from briefing.brief import Brief, Source
from briefing.errors import BriefingError, ReadError
from briefing.model import Document
from briefing.options import MAX_SOURCE_BYTES
from briefing.read import STDIN, expand, read_bytes, read_document
from briefing.sources import SourceLike

NAMELESS: Final = (STDIN, "text")
"""Addresses of sources that lie nowhere: standard input, and a text that a program handed over."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands today where a source stood."""

    document: Document | None
    """As read, or None if that is impossible."""
    name: str
    """Where it was found."""
    raw: bytes
    """Empty for a document that a caller gave."""
    changed: str | None = None
    """What is wrong with it; None if its SHA-256 is the recorded one."""


@dataclass(frozen=True, slots=True)
class _Given:
    name: str
    sha256: str
    raw: bytes | Document


def find_sources(
    brief: Brief,
    folder: Path,
    given: Iterable[SourceLike] = (),
    attached: Mapping[str, bytes] | None = None,
) -> dict[str, Found]:
    """The sources of a brief by letter.

    Each is looked for among the given ones, by SHA-256 and then by file name; then at its address,
    from the current folder and from the page's; then among those that the page carries.

    Args:
        folder: that of the page.
        attached: file name to bytes of sources inside the page; they count only if their SHA-256 is right.

    Raises:
        ReadError: one is not there; the message says where it was looked for.
    """
    handed = _handed(given)
    carried = [_Given(name, sha256(raw).hexdigest(), raw) for name, raw in (attached or {}).items()]
    found: dict[str, Found] = {}
    missing: list[Source] = []
    for source in brief.sources:
        chosen = _choose(source, handed, len(brief.sources)) or _at_address(source, folder)
        chosen = chosen or next((one for one in carried if one.sha256 == source.sha256), None)
        if chosen is None:
            missing.append(source)
        else:
            found[source.id] = _read(source, chosen, str(brief.options.get("language") or "") or None)
    if missing:
        raise ReadError(_how_to_give(missing, folder))
    return found


def _handed(given: Iterable[SourceLike]) -> list[_Given]:
    """What a caller gave, folders replaced by the articles in them."""
    handed = []
    for source in given:
        if isinstance(source, Document):
            handed.append(_Given(source.uri, source.sha256, source))
            continue
        for path in expand([os.fspath(source)]):
            raw = read_bytes(path, MAX_SOURCE_BYTES)
            handed.append(_Given(path, sha256(raw).hexdigest(), raw))
    return handed


def _choose(source: Source, handed: Sequence[_Given], n_sources: int) -> _Given | None:
    """The given source that is meant; the only one given for the only one wanted may have any name."""
    same = [one for one in handed if one.sha256 == source.sha256]
    named = [one for one in handed if PurePath(one.name).name == PurePath(source.uri).name]
    only = handed if n_sources == len(handed) == 1 else []
    return next(iter((*same, *named, *only)), None)


def _at_address(source: Source, folder: Path) -> _Given | None:
    """The source at its address: one whose SHA-256 is right, else the first that is there."""
    first = None
    for path in _addresses(source, folder):
        size = file_size(path)
        if size is None:
            continue
        raw = read_bytes(os.fspath(path), MAX_SOURCE_BYTES) if size else b""
        one = _Given(os.fspath(path), sha256(raw).hexdigest(), raw)
        if one.sha256 == source.sha256:
            return one
        first = first or one
    return first


def file_size(path: Path) -> int | None:
    """Bytes of a file, or None if there is no plain file; what is no source, such as a pipe, is never opened.

    Files that the system makes up, such as those of /proc, have no size: they are not opened either.
    """
    try:
        found = path.stat()
    except (OSError, ValueError):  # no file, a name too long, letters that no name can hold
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def _addresses(source: Source, folder: Path) -> list[Path]:
    """Where a source may lie: its address from the current folder, then from the page's."""
    return [] if source.uri in NAMELESS or "\0" in source.uri else [Path(source.uri), folder / source.uri]


def _read(source: Source, one: _Given, language: str | None) -> Found:
    """The source read by the reader of its recorded name."""
    changed = None
    if one.sha256 != source.sha256:
        digits = f"{one.sha256[:12]} and was {source.sha256[:12]}" if one.sha256 else "not known"
        changed = f"source {source.id}, {one.name}, has changed: its SHA-256 is {digits}"
    if isinstance(one.raw, Document):
        return Found(one.raw, one.name, b"", changed)
    try:
        return Found(read_document(one.raw, source.uri, language=language), one.name, one.raw, changed)
    except BriefingError as error:
        return Found(None, one.name, one.raw, changed or f"source {source.id} cannot be read: {error}")


def _how_to_give(missing: Sequence[Source], folder: Path) -> str:
    """One line about sources that are not there."""
    told = []
    for source in missing:
        if source.uri == STDIN:
            told.append(f"source {source.id} came from standard input")
        elif source.uri in NAMELESS:
            told.append(f"source {source.id} was a text without a file")
        else:
            told.append(f"source {source.id}, {source.uri}, is not there")
    where = ""
    if any(source.uri not in NAMELESS for source in missing):
        here = os.getcwd()
        places = [here] if Path(here) == folder.resolve() else [here, os.fspath(folder)]
        where = f" (looked from {' and from '.join(places)})"
    return f"{'; '.join(told)}{where}; give the file: briefing verify PAGE FILE"
