"""The cache on disk: what stood at an address, so that it need not be sent, or fetched, again.

Each body is a file named by its SHA-256, each address a folder named by that of the address, and in
it a small file for each body that stood there: where it was found at last, and what the headers
said. Every file is written beside its name and moved there whole, so two runs at once do no harm.
Nothing that is read back depends on a clock; the time of a body's file says when it was last used,
and only decides what is removed first.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Final

from briefing.raw import Credits, Raw
from briefing.read.fetch.web_address import shown, without_fragment

MAX_CACHE_BYTES: Final = 500_000_000
"""Bytes of bodies that are kept: some thousand articles, or a year of a desk's days."""

_NEWEST: Final = "newest.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one answer beside its body; the headers as they were sent."""

    sha256: str
    final: str
    """The address after redirects."""
    etag: str | None = None
    last_modified: str | None = None
    media_type: str | None = None
    charset: str | None = None


class Cache:
    """Copies of what was fetched. A folder that cannot be written, or a damaged file, is as none."""

    def __init__(self, folder: Path | None, max_bytes: int = MAX_CACHE_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._has_written = False

    def find(self, url: str, digest: str) -> Raw | None:
        """What stood at an address with this SHA-256, whenever that was; None if no copy is left."""
        kept = self._kept(url, f"{digest}.json") if _is_digest(digest) else None
        return self._raw(url, kept) if kept is not None and kept.sha256 == digest else None

    def newest(self, url: str) -> tuple[Kept, Raw] | None:
        """What was fetched last from an address."""
        kept = self._kept(url, _NEWEST)
        raw = self._raw(url, kept) if kept is not None else None
        return (kept, raw) if kept is not None and raw is not None else None

    def put(self, url: str, kept: Kept, content: bytes) -> None:
        """Keep what stands at an address."""
        folder = self._folder_of(url)
        body = self._body(kept.sha256)
        if self._folder is None or folder is None or body is None:
            return
        facts = json.dumps({"address": without_fragment(url), **asdict(kept)}, indent=1).encode()
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._content(kept.sha256) is None:
                _write(body, content)
            for name in (f"{kept.sha256}.json", _NEWEST):
                if not (folder / name).is_file() or (folder / name).read_bytes() != facts:
                    _write(folder / name, facts)
            self._has_written = True

    def prune(self) -> None:
        """Remove the bodies that were not used for longest, as soon as all together exceed the limit.

        It leaves nine tenths of the limit, so that not every run has to remove some.
        """
        if self._folder is None or not self._has_written:
            return
        bodies = sorted(_sizes(self._folder / "bodies"))
        size = sum(n for _, _, n in bodies)
        least = self._max_bytes if size <= self._max_bytes else self._max_bytes * 9 // 10
        for _, path, n in bodies:
            if size <= least:
                break
            with suppress(OSError):
                path.unlink()
            size -= n

    def _kept(self, url: str, name: str) -> Kept | None:
        """What a file of an address says, if it is whole."""
        folder = self._folder_of(url)
        try:
            facts = json.loads((folder / name).read_bytes()) if folder else None
            kept = Kept(**{field.name: facts[field.name] for field in fields(Kept)}) if facts else None
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None
        if kept is None or not all(isinstance(v, str | None) for v in asdict(kept).values()):
            return None
        return kept if isinstance(kept.sha256, str) and isinstance(kept.final, str) else None

    def _raw(self, url: str, kept: Kept) -> Raw | None:
        """The bytes of a kept answer, as if they had just been fetched."""
        content = self._content(kept.sha256)
        return None if content is None else raw_of(url, kept, content)

    def _content(self, digest: str) -> bytes | None:
        """The bytes of a body, if they still have its SHA-256."""
        path = self._body(digest)
        if path is None:
            return None
        try:
            content = path.read_bytes()
            if sha256(content).hexdigest() != digest:
                return None
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def _folder_of(self, url: str) -> Path | None:
        key = sha256(without_fragment(url).encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / "addresses" / key[:2] / key if self._folder else None

    def _body(self, digest: str) -> Path | None:
        if self._folder is None or not _is_digest(digest):
            return None
        return self._folder / "bodies" / digest[:2] / digest


def raw_of(url: str, kept: Kept, content: bytes) -> Raw:
    """What readers get: the bytes, and what the headers said of them."""
    return Raw(
        content,
        shown(url),
        media_type=kept.media_type,
        charset=kept.charset,
        credits=Credits(link=kept.final),
    )


def _is_digest(text: str) -> bool:
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def _sizes(folder: Path) -> Iterator[tuple[float, Path, int]]:
    """Of every file below a folder the time of its last use, its path and its bytes."""
    for path in folder.glob("*/*"):
        with suppress(OSError):
            state = path.stat()
            yield state.st_mtime, path, state.st_size


def _write(path: Path, content: bytes) -> None:
    """Write a file beside its name and move it there; only its owner can read it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
