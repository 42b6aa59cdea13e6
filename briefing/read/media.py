"""Which reader a source needs, told from its first bytes, its name, and what its sender says."""

import re
from pathlib import PurePath
from typing import Final

from briefing.brief import PROOF_MARK, SCHEMA
from briefing.errors import OwnPage, UnknownMediaType
from briefing.raw import Raw

_REFUSED: Final = (
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as .docx"),
    (b"{\\rtf", "an RTF document; save it as .docx"),
    (b"\x89PNG", "a picture; give its text as .txt or .md"),
    (b"\xff\xd8\xff", "a picture; give its text as .txt or .md"),
    (b"GIF8", "a picture; give its text as .txt or .md"),
    (b"\x1f\x8b", "a gzip archive; unpack it and give what is in it"),
    (b"\x7fELF", "a program; give an article"),
)
"""First bytes of what people pass by mistake, what to call it and what to do."""

_ENDINGS: Final = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".mbox": "mail",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}
"""Ending of a file name to its reader; the bytes decide where they say something else."""

ENDINGS: Final = tuple(_ENDINGS)
"""File endings that count as articles inside a folder; a file named outright may have any."""

_MEDIA_TYPES: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "application/feed+json": "feed",
    "application/json": "json",
    "application/x-ndjson": "json",
    "application/pdf": "pdf",
    "message/rfc822": "mail",
    "application/mbox": "mail",
    "text/markdown": "markdown",
}
"""MIME type to its reader, where the bytes themselves do not tell."""

HEAD_BYTES: Final = 4_000
"""How much of a source tells what it is."""

_PROLOG: Final = rb"(?:<\?xml[^>]{0,300}\?>\s*){0,5}(?:<!--.{0,500}?-->\s*)?"
_DTD: Final = rb"(?:<!DOCTYPE\s[^\[>]{0,200}(?:\[[^\]]{0,3000}\]\s*)?>\s*)?"
_HEADER: Final = (
    rb"(?:Return-Path|Received|Delivered-To|From|To|Cc|Subject|Date|Message-ID|MIME-Version|Content-Type"
    rb"|Reply-To|Sender|List-[\w-]+|X-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*"
)

_CONTENT: Final = (
    ("pdf", re.compile(rb"%PDF-")),
    ("feed", re.compile(_PROLOG + _DTD + rb"<(?:rss|(?:\w{1,20}:)?feed|rdf:RDF)\b", re.DOTALL)),
    ("feed", re.compile(rb'\{(?=.{0,300}"version"\s*:\s*"https://jsonfeed\.org/)', re.DOTALL)),
    ("json", re.compile(rb'(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:')),
    ("html", re.compile(_PROLOG + rb"<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE)),
    ("mail", re.compile(rb"From \S+.{0,100}\n[\w-]+:")),
    ("mail", re.compile(rb"(?:" + _HEADER + rb"){3}", re.IGNORECASE)),
)
"""Reader to how the bytes begin that it reads."""

MOST_CONTROL_BYTES: Final = 0.01
"""Share of control bytes above which bytes are no text; text has none but tabs and line ends."""

FEWEST_CONTROL_BYTES: Final = 3
"""So many may have strayed into a text; a zero byte never does."""

_CONTROL: Final = bytes(c for c in range(32) if c not in b"\t\n\r\f\x1b")


def media_of(raw: Raw) -> str:
    """The name of the reader for some bytes.

    Raises:
        UnknownMediaType: they are no text, or of a kind that no reader knows.
        OwnPage: they are a page that was made here.
    """
    for signature, what in _REFUSED:
        if raw.content.startswith(signature):
            raise UnknownMediaType(f"{raw.uri} is {what}")
    if raw.content.startswith(b"PK\x03\x04"):
        return _archive(raw)
    head = raw.content[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip()
    told = next((name for name, pattern in _CONTENT if pattern.match(head)), None)
    if told != "pdf":
        _check_text(raw)
        _check_foreign(raw)
    return told or _named(raw)


def _named(raw: Raw) -> str:
    """The reader that the sender's type and the ending of the name ask for; plain text for any other."""
    by_type = _MEDIA_TYPES.get((raw.media_type or "").lower())
    ending = _ENDINGS.get(PurePath(raw.name or raw.uri).suffix.lower())
    if ending in ("pdf", "docx"):
        raise UnknownMediaType(f"{raw.uri} is named like a {ending.upper()} file and is none; check the file")
    return by_type or ending or "plain"


def _archive(raw: Raw) -> str:
    """The reader of a ZIP archive, if it is a document of Word.

    Raises:
        UnknownMediaType: it is another archive.
    """
    if b"word/" in raw.content:
        return "docx"
    raise UnknownMediaType(
        f"{raw.uri} is a ZIP archive or an office document that no reader knows; "
        "unpack it, or save it as .docx, .txt or .md"
    )


def _check_foreign(raw: Raw) -> None:
    """Raise `OwnPage` if the bytes are a page in one of our formats: it is made of sources and is none."""
    tail = raw.content.rstrip()
    is_markdown = tail.endswith(b"-->") and PROOF_MARK.encode() in tail
    is_json = f'"schema": "{SCHEMA}"'.encode() in raw.content[:200]
    is_html = b'<script type="application/json" id="briefing">' in tail and SCHEMA.encode() in tail
    if is_markdown or is_json or is_html:
        raise OwnPage(f"{raw.uri} is a page that briefing made; give the sources from which it was made")


def _check_text(raw: Raw) -> None:
    """Raise `UnknownMediaType` if the bytes are no text."""
    sample = raw.content[:8000]
    if sample and not _is_wide(sample):
        n_control = len(sample) - len(sample.translate(None, _CONTROL))
        if b"\0" in sample or n_control > max(FEWEST_CONTROL_BYTES, MOST_CONTROL_BYTES * len(sample)):
            raise UnknownMediaType(f"{raw.uri} is binary, not text; give a .txt or .md file")


def _is_wide(sample: bytes) -> bool:
    """Whether bytes look like UTF-16 or UTF-32, where zero bytes are no sign of a binary file."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    return max(zeros) > 0.6 * len(sample) / 2 and min(zeros) < 0.1 * len(sample) / 2
