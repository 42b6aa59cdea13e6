"""Files: written beside their name and then moved, so that a reader never sees half a page."""

import errno
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from briefing.errors import PublishError

_ADVICE: Final = {
    errno.ENOSPC: "the disk is full; free some space",
    errno.EDQUOT: "the disk quota is used up; free some space",
    errno.EFBIG: "the file is larger than this account may write",
    errno.EACCES: "permission denied; choose another -o",
    errno.EPERM: "permission denied; choose another -o",
    errno.EROFS: "the disk is read-only; choose another -o",
    errno.ENOTDIR: "a part of the path is a file, not a folder; choose another -o",
    errno.EEXIST: "a part of the path is a file, not a folder; choose another -o",
    errno.EISDIR: "it is a folder; choose another -o",
    errno.ENAMETOOLONG: "the name is too long; choose another -o",
}


def write_files(contents: Mapping[Path, bytes], sources: Iterable[str] = ()) -> None:
    """Write every file, or none: all are written beside their names before the first is moved.

    A file that already holds the same bytes is left alone. Missing folders are made.

    Args:
        contents: path to bytes.
        sources: paths that were read and are never written over.

    Raises:
        PublishError: something could not be written, or is a source; what stood there before
            stands there still.
    """
    read = list(sources)
    for path in contents:
        if any(_is_same_file(path, source) for source in read):
            raise PublishError(f"{path} is a source of the page and would be overwritten; choose another -o")
    moves: list[tuple[Path, Path]] = []
    made_folders: list[Path] = []
    path = Path()
    try:
        for path, content in contents.items():
            if _holds(path, content):
                continue
            made_folders += _make_folder(path.parent)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
            moves.append((_write_beside(path, content), path))
        for beside, path in moves:
            os.replace(beside, path)
    except OSError as error:
        _undo(moves, made_folders)
        raise PublishError(f"{path} cannot be written: {_advice(error)}") from None
    except BaseException:
        _undo(moves, made_folders)
        raise


def write_stdout(content: bytes) -> None:
    """Write bytes to standard output.

    Raises:
        PublishError: it cannot be written, for instance because the disk behind it is full.
    """
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stdout = None  # or Python tries once more as it ends
        raise PublishError(f"standard output cannot be written: {_advice(error)}") from None


def _advice(error: OSError) -> str:
    """What an error of the system means, and what to do."""
    return _ADVICE.get(error.errno or 0, f"{error.strerror or error}; choose another -o")


def _is_same_file(path: Path, source: str) -> bool:
    """Whether two paths lead to one existing file."""
    try:
        return path.samefile(source)
    except OSError:
        return False


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file has exactly these bytes."""
    try:
        return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder with its parents; gives those that did not exist, innermost first."""
    missing = [folder] if not folder.exists() else []
    while missing and not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _write_beside(path: Path, content: bytes) -> Path:
    """Write the bytes to a new file in the same folder, down to the disk; gives its path."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode_of(path))
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    return Path(name)


def _mode_of(path: Path) -> int:
    """The mode of the file that stands there, or what a new file gets."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _undo(moves: list[tuple[Path, Path]], made_folders: list[Path]) -> None:
    """Remove what was written beside, and the folders that were made for it if they are empty."""
    for beside, _ in moves:
        with suppress(OSError):
            beside.unlink()
    for folder in made_folders:
        with suppress(OSError):
            folder.rmdir()
