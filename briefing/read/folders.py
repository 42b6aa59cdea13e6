"""Folders: the visible files in them, to any depth."""

import os
from pathlib import Path


def files_in(folder: Path) -> list[Path]:
    """The files in a folder, sorted by name, hidden ones left out; none for what is no folder."""
    return [folder / entry.name for entry in _entries(folder) if entry.is_file()]


def folders_in(folder: Path) -> list[Path]:
    """The folders in a folder, sorted by name, hidden ones left out; links to folders are among them."""
    return [folder / entry.name for entry in _entries(folder) if entry.is_dir()]


def folders_below(folder: Path) -> list[Path]:
    """A folder and those in it to any depth, hidden ones left out.

    A link to a folder is not followed: it may lead in a circle, or out of what was named.
    """
    found = [folder]
    for here in found:  # grows as it goes
        found += [here / entry.name for entry in _entries(here) if entry.is_dir(follow_symlinks=False)]
    return found


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, by name, hidden things left out; nothing for what is no folder or is closed."""
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError:
        return []
