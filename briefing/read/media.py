"""Which reader a source needs, told from its first bytes and its name."""

from pathlib import PurePath
from typing import Final

from briefing.errors import UnknownMediaType

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
"""First bytes of what people pass by mistake, and what to call it."""

_MARKUP: Final = (b"<!doctype html", b"<html", b"<?xml", b"<rss", b"<feed")

_MARKDOWN_ENDINGS: Final = frozenset({".md", ".markdown", ".mdown"})

MOST_CONTROL_BYTES: Final = 0.01
"""Share of control bytes above which bytes are no text; text has none but tabs and line ends."""

FEWEST_CONTROL_BYTES: Final = 3
"""So many may have strayed into a text; a zero byte never does."""

_CONTROL: Final = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b")


def media_type(raw: bytes, uri: str) -> str:
    """The name of the reader for some bytes: "plain" or "markdown".

    Raises:
        UnknownMediaType: they are no text, or text that no reader knows.
    """
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise UnknownMediaType(f"{uri} is {name}, not text; save its text as .txt or .md and give that")
    if raw[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise UnknownMediaType(f"{uri} is HTML or XML; save the article's text as .txt or .md and give that")
    sample = raw[:8000]
    if sample and not _is_wide(sample):
        n_control = len(sample) - len(sample.translate(None, _CONTROL))
        if b"\0" in sample or n_control > max(FEWEST_CONTROL_BYTES, MOST_CONTROL_BYTES * len(sample)):
            raise UnknownMediaType(f"{uri} is binary, not text; give a .txt or .md file")
    return "markdown" if PurePath(uri).suffix.lower() in _MARKDOWN_ENDINGS else "plain"


def _is_wide(sample: bytes) -> bool:
    """Whether bytes look like UTF-16 or UTF-32, where zero bytes are no sign of a binary file."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    return max(zeros) > 0.6 * len(sample) / 2 and min(zeros) < 0.1 * len(sample) / 2
