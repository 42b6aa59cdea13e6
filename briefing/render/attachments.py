"""Attachments: what a PDF carries in itself, so that it can be checked without anything beside it."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final
from unicodedata import normalize

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.carried import carried
from briefing.render.json_format import render_json

BRIEF_NAME: Final = "brief.json"

MEDIA_TYPES: Final = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".eml": "message/rfc822",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Ending of a file name to media type. Our own: the system's table differs from machine to machine."""

MOST_NAME: Final = 80
"""Characters of a file name, so that it can be unpacked into any folder."""

MOST_ENDING: Final = 12
"""Characters of its ending; what is longer is none."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file inside a PDF."""

    name: str
    """ASCII letters, figures, ".", "_" and "-"; no two of a page are the same."""
    description: str
    media_type: str
    relationship: str
    """What it is to the page, in PDF's words: Data (the page is made of it) or Source."""
    content: bytes


def attached_files(brief: Brief, setting: Setting) -> tuple[Attached, ...]:
    """The files that a PDF of the brief carries, by name: the brief as JSON, and the sources that are given.

    The brief is without what its page does not show; a source is as `Setting.attached` holds it.
    """
    files = [
        Attached(
            BRIEF_NAME,
            "What this page shows, with the place of every line in its source",
            "application/json",
            "Data",
            render_json(carried(brief)),
        )
    ]
    seen: set[bytes] = set()
    for letter, (name, content) in setting.attached.items():
        if content in seen:  # several sources of one file
            continue
        seen.add(content)
        files.append(
            Attached(
                attached_name(letter, name),
                f"Source {letter}: {' '.join(name.split())}",
                MEDIA_TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream"),
                "Source",
                content,
            )
        )
    return tuple(sorted(files, key=lambda file: file.name))


def attached_name(letter: str, name: str) -> str:
    """The name under which a source is attached: "A-article.txt".

    The letter makes it unique. Whatever could lead out of a folder or mean something to a shell is
    a hyphen; accents go, because names inside a PDF are safe in ASCII alone.
    """
    path = PurePath(name)
    stem, ending = _plain(path.stem), _plain(path.suffix)[:MOST_ENDING]
    ending = f".{ending}" if ending else ""
    return f"{letter}-{stem[: MOST_NAME - len(letter) - len(ending) - 1].rstrip('-.') or 'source'}{ending}"


def _plain(text: str) -> str:
    """ASCII letters, figures and "_", "." and "-" between them; everything else is a hyphen."""
    ascii_text = normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_.]+", "-", ascii_text).strip("-.")
