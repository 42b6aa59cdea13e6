"""Read: bytes -> `Document`s.

Before: a path, a web address, standard input, or text. After: texts that are fixed for ever, with
their titles and numbered paragraphs; headings, bylines, captions and footers marked as what they
are; date, credits and language known, or honestly None.
"""

import importlib
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from typing import Final

from briefing.errors import BriefingError, EmptyDocument, ReadError
from briefing.model import Document, Note
from briefing.options import MAX_FILE_BYTES, MAX_SOURCE_BYTES
from briefing.protocols import Reader
from briefing.raw import Credits, Raw, Reading, is_address, with_credits
from briefing.read.credits import credited
from briefing.read.media import ENDINGS, media_of
from briefing.read.paths import STDIN, expand, read_bytes
from briefing.text.detection import detect_language
from briefing.text.languages import check_language

READERS: Final = {
    "plain": ("briefing.read.plain", "plain"),
    "markdown": ("briefing.read.markdown", "markdown"),
    "html": ("briefing.read.html", "html"),
    "feed": ("briefing.read.feed", "feed"),
    "json": ("briefing.read.json_lines", "json_lines"),
    "mail": ("briefing.read.mail", "mail"),
    "pdf": ("briefing.read.pdf", "pdf"),
    "docx": ("briefing.read.docx", "docx"),
}
"""Media to the module and the function that reads it; loaded when the first source asks for it."""

MOST_NESTED: Final = 3
"""Mails within mails that are opened; what lies deeper is no source of anybody's."""

PART_MARK: Final = "#"
"""Stands between the address of a source and the name of a part of it."""

__all__ = [
    "ENDINGS",
    "READERS",
    "STDIN",
    "container_of",
    "expand",
    "is_address",
    "read_bytes",
    "read_cached",
    "read_document",
    "read_documents",
    "read_fetched",
    "read_html",
    "read_source",
]


def read_source(uri: str, *, language: str | None = None) -> Reading:
    """The documents at a path, or on standard input for "-", and what failed.

    Args:
        uri: a path of one file, or "-"; behind a # the article of several that is meant.
        language: ISO 639-1 code; by default it is told from each text.

    Raises:
        ReadError: it is missing, too large, or cannot be read.
        UnknownMediaType: it is of a kind that no reader knows.
        EmptyDocument: it holds no words.
    """
    if PART_MARK not in uri or os.path.lexists(uri):
        return read_documents(Raw(read_bytes(uri, MAX_FILE_BYTES), uri), language=language)
    whole = container_of(uri)
    reading = read_documents(Raw(read_bytes(whole, MAX_FILE_BYTES), whole), language=language)
    if named := _named_in(reading, uri):
        return named
    raise ReadError(f"{uri} is no article of {whole}; {_which(reading)}")


def _named_in(reading: Reading, uri: str) -> Reading | None:
    """The one document of a reading that has this address; what else is to be said concerns others."""
    part = uri.rpartition(PART_MARK)[2] if PART_MARK in uri else ""
    named = next((document for document in reading.documents if document.part == part != ""), None)
    return Reading((named,)) if named else None


def _which(reading: Reading) -> str:
    """Which parts can be named instead."""
    parts = [document.part for document in reading.documents if document.part]
    if not parts:
        return "it holds one article, which has no number"
    return f"the first is #{parts[0]}, the last #{parts[-1]}" if len(parts) > 1 else f"name #{parts[0]}"


def read_documents(raw: Raw, *, language: str | None = None) -> Reading:
    """The documents that some bytes hold, each whole, and what in them could not be read.

    Raises:
        UnknownName: there are no rules for that language.
        ReadError: as `read_source`; where only some parts fail, they are among the failures.
    """
    check_language(language)
    digest = sha256(raw.content).hexdigest()
    documents: list[Document] = []
    failures: list[BriefingError] = []
    notes: list[Note] = []
    for reading in _readings(raw, 0):
        failures += reading.failures
        notes += reading.notes
        for document in reading.documents:
            uri = f"{raw.uri}{PART_MARK}{document.part}" if document.part else raw.uri
            try:
                documents.append(_finished(replace(document, uri=uri, sha256=digest), language))
            except ReadError as error:
                failures.append(error)
    if not documents:
        raise failures[0] if failures else EmptyDocument(f"{raw.uri} holds no article; give another source")
    return Reading(tuple(documents), failures=tuple(failures), notes=tuple(notes))


def read_document(content: bytes | str | Raw, uri: str = "text", *, language: str | None = None) -> Document:
    """The document that some bytes, or a text, hold.

    Args:
        content: the raw bytes of a file, or its text.
        uri: its name on the page; the ending says which reader fits, and what stands behind a #
            which of several articles is meant.
        language: ISO 639-1 code; by default it is told from the text.

    Raises:
        UnknownName: there are no rules for that language.
        ReadError: as `read_source`, or the bytes hold several articles and the name says not which.
    """
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    raw = content if isinstance(content, Raw) else Raw(content, uri)
    if named := _named_part(raw, language):
        return named.documents[0]
    found = read_documents(raw, language=language)
    if len(found.documents) == 1:
        return found.documents[0]
    for document in found.documents:
        if document.uri == raw.uri:  # a mail beside its attachments
            return document
    raise ReadError(f"{raw.uri} holds {len(found.documents)} articles; {_which(found)}")


def read_fetched(raw: Raw, *, language: str | None = None) -> Reading:
    """The documents at a web address: behind a # the article of several that is meant, or a place on a page.

    Raises:
        ReadError: as `read_documents`.
    """
    return _named_part(raw, language) or read_documents(raw, language=language)


def _named_part(raw: Raw, language: str | None) -> Reading | None:
    """The article that the # in an address names; None where the # is but a part of the address."""
    if PART_MARK not in raw.uri:
        return None
    with suppress(ReadError):
        whole = replace(raw, uri=container_of(raw.uri))
        return _named_in(read_documents(whole, language=language), raw.uri)
    return None


def read_cached(uri: str, digest: str) -> Raw | None:
    """What was fetched from a web address, by its SHA-256; None where the cache has it no longer.

    Nobody is asked.

    Args:
        uri: the address; behind a # there may stand a part, or a place on a page.
    """
    from briefing.read.fetch import Cache, FetchSettings

    cache = Cache(FetchSettings().cache_dir)
    places = dict.fromkeys((uri, container_of(uri)))
    return next(filter(None, (cache.find(place, digest) for place in places)), None)


def container_of(uri: str) -> str:
    """The address of the source that holds a part: what stands before the #; the whole if there is none."""
    return uri.rpartition(PART_MARK)[0] or uri


def read_html(html: str | bytes, url: str | None = None) -> Document:
    """The article of an HTML page: its `text` is the body alone, without the headline.

    Args:
        html: the whole page.
        url: the address at which it stands, which may tell the publisher.

    Raises:
        EmptyDocument: the page holds no article.
    """
    content = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    charset = "utf-8" if isinstance(html, str) else None
    raw = Raw(content, url or "text", media_type="text/html", charset=charset)
    article = _reader("html")(raw).documents[0]
    digest = sha256(content).hexdigest()
    return _finished(replace(article, uri=raw.uri, sha256=digest, media="html"), None)


def _readings(raw: Raw, depth: int) -> Iterator[Reading]:
    """What the reader of some bytes makes of them, then those of the parts that it hands on."""
    media = media_of(raw)
    if media in _TEXTS and len(raw.content) > MAX_SOURCE_BYTES:
        raise ReadError(
            f"{raw.uri} has {len(raw.content):,} bytes, more than {MAX_SOURCE_BYTES:,}; "
            "split it into several files"
        )
    reading = _reader(media)(raw)
    known = raw.credits if len(reading.documents) == 1 else Credits()
    named = (replace(with_credits(d, known), media=media, part=d.part or raw.part) for d in reading.documents)
    yield replace(reading, documents=tuple(named), parts=())
    for part in reading.parts:
        if depth < MOST_NESTED:
            try:
                yield from _readings(part, depth + 1)
            except ReadError as error:
                yield Reading(failures=(ReadError(f"{part.name or part.part}: {error}"),))


_TEXTS: Final = frozenset({"plain", "markdown", "html"})
"""Media of which the bytes are one text, and what limits a text limits them."""


def _reader(media: str) -> Reader:
    """The reader of a medium, loaded when it is first asked for."""
    module, function = READERS[media]
    found: Reader = getattr(importlib.import_module(module), function)
    return found


def _finished(document: Document, language: str | None) -> Document:
    """The document with its credits and its language.

    Raises:
        EmptyDocument: it holds no words.
        ReadError: its text is too large.
    """
    if not any(character.isalnum() for character in document.text):
        raise EmptyDocument(f"{document.uri} holds no words; give a text with at least one sentence")
    if len(document.text) > MAX_SOURCE_BYTES:
        raise ReadError(
            f"{document.uri} has {len(document.text):,} characters, more than {MAX_SOURCE_BYTES:,}; "
            "split it into several files"
        )
    spoken = language or detect_language(document.text) or document.language
    return replace(credited(document), language=spoken)
