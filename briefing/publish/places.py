"""Places: which file each format of a brief goes to."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefing.errors import UsageError

STDOUT: Final = "-"
DEFAULT_FOLDER: Final = "out"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a run writes, and which formats."""

    formats: tuple[str, ...]
    folder: Path | None
    """None for standard output."""
    stem: str | None
    """File name without its ending, or None for the brief's own name."""


def resolve_target(out: str | None, asked: Sequence[str], endings: Mapping[str, str]) -> Target:
    """What `-o` and the formats asked for mean together.

    Args:
        out: a folder, a file with the ending of a format, "-" for standard output, or None.
        asked: formats by name, in order; none means what the ending of `out` says, or the first.
        endings: every format's name to its ending; the first is the default.

    Raises:
        UsageError: the ending of `out` and the formats contradict each other, or several formats
            should go to standard output.
    """
    by_ending = {ending: name for name, ending in endings.items()}
    formats = tuple(dict.fromkeys(asked))
    default = (next(iter(endings)),)
    if out == STDOUT:
        formats = formats or default
        if len(formats) > 1:
            raise UsageError(
                f"-o - takes one format, not {', '.join(formats)}; give -o a folder, or one --format"
            )
        return Target(formats, None, None)
    if out is None:
        return Target(formats or default, Path(DEFAULT_FOLDER), None)
    path = Path(out)
    named = next((name for ending, name in by_ending.items() if path.name.endswith(ending)), None)
    if named is None or out.endswith(os.sep) or path.is_dir():
        return Target(formats or default, path, None)
    formats = formats or (named,)
    if named not in formats:
        raise UsageError(
            f"-o {out} ends in {endings[named]}, but the format is {', '.join(formats)}; make them agree"
        )
    return Target(formats, path.parent, path.name.removesuffix(endings[named]))
