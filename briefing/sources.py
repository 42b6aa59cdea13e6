"""Sources: what a caller names, as documents; what cannot be read is set apart."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Self

from briefing.errors import BriefingError, FetchError, OwnPage, ReadError, UsageError
from briefing.model import Document, Note
from briefing.options import MAX_FILE_BYTES, Options
from briefing.protocols import Progress
from briefing.raw import Credits, Raw, with_credits
from briefing.read import (
    STDIN,
    container_of,
    expand,
    is_address,
    read_bytes,
    read_cached,
    read_document,
    read_documents,
    read_fetched,
    read_source,
)

if TYPE_CHECKING:
    from briefing.read.fetch import Fetcher

SourceLike = str | os.PathLike[str] | Document
"""A path, a web address, "-" for standard input, or a document that was read already."""


@dataclass(slots=True)
class Gathered:
    """What became of some sources."""

    documents: list[Document] = field(default_factory=list)
    failures: list[BriefingError] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def fail(self, error: BriefingError) -> None:
        """Take note of a source, or a part of one, that could not be read."""
        self.failures.append(error)
        self.notes.append(Note("unread", f"not read: {error}"))


def gather(sources: Iterable[SourceLike] | SourceLike, options: Options, progress: Progress) -> Gathered:
    """The documents of all sources that can be read, and what went wrong.

    Raises:
        BriefingError: no source could be read; the first failure.
    """
    found = Gathered()
    given = _as_list(sources)
    named = {os.fspath(source) for source in given if not isinstance(source, Document)}
    listed = _listed(given, found)
    with _Web(options, progress) as web:
        fetched = web.get(s for s in listed if isinstance(s, str) and is_address(s))
        for n_done, source in enumerate(listed, start=1):
            try:
                _read(source, fetched, options, found)
            except OwnPage as error:
                if source in named:
                    found.fail(error)
                else:
                    found.notes.append(Note("own", f"left out: {str(error).partition(';')[0]}"))
            except BriefingError as error:
                found.fail(error)
            progress("read", n_done, len(listed))
        if options.follow:
            _follow(found, options, web)
    if not found.documents:
        raise (
            found.failures[0] if found.failures else UsageError("these are pages of ours; give their sources")
        )
    return found


class _Web:
    """Gets what stands at web addresses; nothing of the network is loaded before one is asked for."""

    def __init__(self, options: Options, progress: Progress) -> None:
        self._options = options
        self._progress = progress
        self._stack = ExitStack()
        self._fetcher: Fetcher | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def get(self, addresses: Iterable[str]) -> Iterator[Raw | FetchError]:
        """What stands at the addresses, or why it is not to be had, in their order."""
        asked = list(addresses)
        if not asked:
            return iter(())
        if self._fetcher is None:
            from briefing.read.fetch import Fetcher, FetchSettings

            settings = FetchSettings(allow_private=self._options.allow_private, offline=self._options.offline)
            self._fetcher = self._stack.enter_context(Fetcher(settings))
        return (answer for _, answer in self._fetcher.get_many(asked, self._progress))


def _read(
    source: str | Document, fetched: Iterator[Raw | FetchError], options: Options, found: Gathered
) -> None:
    """Add the documents of one source to what was found; raises what reading raises."""
    if isinstance(source, Document):
        found.documents.append(as_document(source, options.language))
        return
    if is_address(source):
        answer = next(fetched)
        if isinstance(answer, FetchError):
            raise answer
        reading = read_fetched(answer, language=options.language)
    else:
        reading = read_source(source, language=options.language)
    found.documents += reading.documents
    found.notes += reading.notes
    for failure in reading.failures:
        found.fail(failure)


def _follow(found: Gathered, options: Options, web: _Web) -> None:
    """Put the pages that items of feeds link to in the place of the items; what fails stays as it is."""
    places = [n for n, document in enumerate(found.documents) if document.media == "feed" and document.link]
    links = [str(found.documents[n].link) for n in places]
    for n, answer in zip(places, web.get(links), strict=True):
        try:
            if isinstance(answer, FetchError):
                raise answer
            page = read_documents(answer, language=options.language).documents[0]
            item = found.documents[n]
            found.documents[n] = with_credits(
                page, Credits(item.title, item.publisher, item.author, item.published, item.published_from)
            )
        except BriefingError as error:
            found.fail(error)


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
    whole = container_of(document.uri)
    name = PurePath(document.uri).name
    if whole in (STDIN, "text"):
        name = "source.txt"
    elif document.sha256:
        for place in dict.fromkeys((document.uri, whole)):
            content = _bytes_at(place, document.sha256)
            if hashlib.sha256(content).hexdigest() == document.sha256:
                return PurePath(place).name, content
    return name, document.text.encode("utf-8", "replace")


def _bytes_at(place: str, digest: str) -> bytes:
    """What a file holds, or what was fetched from a web address; nothing where it is gone."""
    if is_address(place):
        cached = read_cached(place, digest)
        return cached.content if cached else b""
    try:
        return read_bytes(place, MAX_FILE_BYTES)
    except BriefingError:
        return b""


def _as_list(sources: Iterable[SourceLike] | SourceLike) -> list[SourceLike]:
    several = [sources] if isinstance(sources, str | os.PathLike | Document) else list(sources)
    if not several:
        raise UsageError("no source; give at least one file, folder, web address or -")
    return several


def _listed(sources: Iterable[SourceLike], found: Gathered) -> list[str | Document]:
    """The sources as a list, each once, with folders, patterns and lists replaced by what they name.

    What names nothing is a failure; the other sources are still read.
    """
    listed: list[str | Document] = []
    for source in sources:
        try:
            listed += [source] if isinstance(source, Document) else expand([os.fspath(source)])
        except ReadError as error:
            found.fail(error)
    if sum(source == STDIN for source in listed) > 1:
        raise UsageError("standard input (-) can be read only once; name it once")
    return _once(listed)


def _once(listed: Sequence[str | Document]) -> list[str | Document]:
    """The sources without those that are named again."""
    seen: set[str] = set()
    kept: list[str | Document] = []
    for source in listed:
        if isinstance(source, str):
            if source in seen:
                continue
            seen.add(source)
        kept.append(source)
    return kept
