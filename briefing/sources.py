"""Sources: what a caller names, as documents, each text once; what cannot be read is set apart."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import PurePath

from briefing.errors import BriefingError, UsageError
from briefing.model import Document, Note, source_id
from briefing.options import MAX_SOURCE_BYTES, Options
from briefing.protocols import Progress
from briefing.read import STDIN, expand, read_bytes, read_document, read_source

SourceLike = str | os.PathLike[str] | Document
"""A path, "-" for standard input, or a document that was read already."""


def gather(
    sources: Iterable[SourceLike] | SourceLike, options: Options, progress: Progress
) -> tuple[list[Document], list[BriefingError], list[Note]]:
    """The documents of all sources that can be read, each text once, and what went wrong.

    Raises:
        BriefingError: no source could be read; the first failure.
    """
    documents: list[Document] = []
    failures: list[BriefingError] = []
    notes: list[Note] = []
    letters: dict[str, str] = {}
    listed = _listed(sources)
    for n_done, source in enumerate(listed, start=1):
        try:
            document = (
                as_document(source, options.language)
                if isinstance(source, Document)
                else read_source(os.fspath(source), language=options.language)
            )
        except BriefingError as error:
            failures.append(error)
            notes.append(Note("unread", f"not read: {error}"))
            continue
        finally:
            progress("read", n_done, len(listed))
        twin = letters.setdefault(document.sha256 or document.text, source_id(len(documents)))
        if twin != source_id(len(documents)):
            notes.append(Note("copy", f"{document.uri} is the same file as source {twin}"))
            continue
        documents.append(document)
    if not documents:
        raise failures[0]
    return documents, failures, notes


def as_document(document: Document | str, language: str | None) -> Document:
    """The document with its paragraphs; a bare text, or one without any, is read as plain text."""
    if isinstance(document, str):
        return read_document(document, language=language)
    if document.paragraphs:
        return document
    return read_document(document.text, document.uri, language=language or document.language)


def source_file(document: Document) -> tuple[str, bytes]:
    """A name for a document, and its bytes: those of its file if that is still the one that was read.

    So the SHA-256 on the page can be checked on what is attached. Else it is the text, as it was
    decoded, in UTF-8: all that there is of standard input, and of a file that has changed or gone.
    """
    name = PurePath(document.uri).name
    if document.uri in (STDIN, "text"):
        name = "source.txt"
    elif document.sha256:
        try:
            content = read_bytes(document.uri, MAX_SOURCE_BYTES)
        except BriefingError:
            content = b""
        if hashlib.sha256(content).hexdigest() == document.sha256:
            return name, content
    return name, document.text.encode("utf-8", "replace")


def _listed(sources: Iterable[SourceLike] | SourceLike) -> list[SourceLike]:
    """The sources as a list, with folders replaced by their articles."""
    several = [sources] if isinstance(sources, str | os.PathLike | Document) else list(sources)
    if not several:
        raise UsageError("no source; give at least one file, folder or -")
    listed: list[SourceLike] = []
    for source in several:
        listed += [source] if isinstance(source, Document) else expand([os.fspath(source)])
    if sum(source == STDIN for source in listed) > 1:
        raise UsageError("standard input (-) can be read only once; name it once")
    return listed
