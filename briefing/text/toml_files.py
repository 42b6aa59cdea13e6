"""TOML files: the one door to their parser.

The compiled tomli instead of Python's tomllib, which is the same parser in plain Python: a page
reads a dozen files of words, and starts up 14 ms sooner.
"""

from pathlib import Path
from typing import Any

import tomli

TomlError = tomli.TOMLDecodeError
"""A text is no TOML; the message ends in the line and column."""


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        TomlError: it is none.
    """
    return tomli.loads(text)


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file, UTF-8.

    Raises:
        OSError: it cannot be opened.
        UnicodeDecodeError: it is no UTF-8.
        TomlError: it is no TOML.
    """
    return tomli.loads(path.read_text(encoding="utf-8"))
