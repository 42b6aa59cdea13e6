"""Labelled sentences, from CSV or JSONL: what `learn` learns from and `test` measures on."""

import csv
import gzip
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from briefing.errors import LabelError
from briefing.model import OTHER

FIELDS: Final = ("text", "primary", "also", "either", "before", "source")
"""Columns of a CSV file that are read; text and primary must be there."""

MOST_BYTES: Final = 200_000_000
MOST_ERRORS: Final = 20
"""Bad rows that one message names."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and the angle that a reader gave it."""

    text: str
    primary: str
    also: tuple[str, ...] = ()
    """Further angles that it clearly carries."""
    either: tuple[str, ...] = ()
    """Answers that another reader gave; they count as right when an answer is measured."""
    before: str = ""
    """The sentence before, or "" where it is not known."""
    source: str = ""
    """Where it is from; sentences of one source are held out together."""
    shares: Mapping[str, float] | None = None
    """Instead of one label, how likely each is, where no reader but a model labelled it."""


def read_labelled(path: str, angles: Sequence[str]) -> list[Labelled]:
    """The labelled sentences of a .csv, .jsonl or .jsonl.gz file.

    Args:
        angles: the names that a label may have, beside "other".

    Raises:
        LabelError: the file cannot be read, or has bad rows; each is named with its line.
    """
    text = _read(path)
    rows = _csv_rows(text, path) if ".csv" in Path(path).suffixes else _json_rows(text)
    known = (*angles, OTHER)
    labelled: list[Labelled] = []
    errors: list[str] = []
    for line, row in rows:
        try:
            labelled.append(_labelled(row, known))
        except ValueError as error:
            errors.append(f"{path}, line {line}: {error}")
    if errors:
        more = [f"... and {len(errors) - MOST_ERRORS} more bad rows"] if len(errors) > MOST_ERRORS else []
        raise LabelError("\nbriefing: ".join([*errors[:MOST_ERRORS], *more]))
    if not labelled:
        raise LabelError(f"{path} holds no labelled sentence; give rows with text and primary")
    return labelled


def _read(path: str) -> str:
    """The text of a file, unpacked if its name ends in .gz."""
    try:
        content = Path(path).read_bytes()
        if path.endswith(".gz"):
            with gzip.open(io.BytesIO(content)) as packed:
                content = packed.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise LabelError(f"{path} is larger than {MOST_BYTES:,} bytes; split it")
        return content.decode("utf-8-sig")
    except (OSError, EOFError) as error:
        raise LabelError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    except UnicodeDecodeError:
        raise LabelError(f"{path} is not UTF-8; save it as UTF-8") from None


def _json_rows(text: str) -> Iterator[tuple[int, Any]]:
    """Each line of a JSONL text with its number; a line that is no JSON gives its error as row."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, ValueError("this is no JSON")


def _csv_rows(text: str, path: str) -> Iterator[tuple[int, Any]]:
    """Each row of a CSV text as a mapping, with the number of its last line."""
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="")
    names = [name.strip().lower() for name in reader.fieldnames or ()]
    if not {"text", "primary"} <= set(names):
        raise LabelError(f"{path}, line 1: the first row must name the columns text and primary")
    reader.fieldnames = names
    try:
        for row in reader:
            lists = {key: (row.get(key) or "").replace(",", " ").split() for key in ("also", "either")}
            yield reader.line_num, {**{k: v or "" for k, v in row.items() if k in FIELDS}, **lists}
    except csv.Error as error:
        raise LabelError(f"{path}, line {reader.line_num}: {error}") from None


def _labelled(row: Any, known: Sequence[str]) -> Labelled:
    """A row as a labelled sentence.

    Raises:
        ValueError: something is missing or wrong.
    """
    if isinstance(row, ValueError):
        raise row
    if not isinstance(row, dict):
        raise ValueError('a row must be an object such as {"text": "...", "primary": "..."}')
    for key in ("text", "primary"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise ValueError(f"{key} is missing or no text")
    text = {key: row.get(key) or "" for key in ("before", "source")}
    lists = {key: row.get(key) or [] for key in ("also", "either")}
    for key, value in text.items():
        if not isinstance(value, str):
            raise ValueError(f"{key} must be a text")
    for key, names in lists.items():
        if not isinstance(names, list):
            raise ValueError(f"{key} must be a list of angles")
    shares = row.get("shares")
    for name in (row["primary"], *lists["also"], *lists["either"], *(shares or ())):
        if name not in known:
            raise ValueError(f"no angle {name!r}; choose from {', '.join(known)}")
    return Labelled(
        row["text"],
        row["primary"],
        tuple(lists["also"]),
        tuple(lists["either"]),
        **text,
        shares=_shares(shares),
    )


def _shares(shares: Any) -> dict[str, float] | None:
    """Shares that are numbers from 0 up and add up to 1, or None."""
    if shares is None:
        return None
    if not isinstance(shares, dict) or not all(
        isinstance(v, int | float) and not isinstance(v, bool) and 0 <= v <= 1 for v in shares.values()
    ):
        raise ValueError("shares must be numbers from 0 to 1 by angle")
    total = sum(shares.values())
    if not total > 0:
        raise ValueError("shares must not all be 0")
    return {name: share / total for name, share in shares.items()}
