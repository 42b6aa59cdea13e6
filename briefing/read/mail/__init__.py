"""Mails: a message is a document, and so is each file attached to it that we can read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from briefing.errors import BriefingError, ReadError
from briefing.model import Document, Note
from briefing.raw import Raw, Reading
from briefing.read.articles import article, part_of
from briefing.read.encoding import with_encoding
from briefing.read.mail.body import body_of
from briefing.read.mail.headers import credits_from, headers_of
from briefing.read.mail.parts import Leaf, leaves_of
from briefing.read.mail.text import forwarded_fields
from briefing.read.media import ENDINGS

_BEGIN: Final = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\n(?=[\w-]+:)")
"""The line before each message of a mailbox: behind a blank line, and before a header."""

_QUOTED_BEGIN: Final = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""How a line of a message that begins so is written in a mailbox."""

_ENCRYPTED: Final = {
    "multipart/encrypted": "PGP",
    "application/pgp-encrypted": "PGP",
    "application/pkcs7-mime": "S/MIME",
    "application/x-pkcs7-mime": "S/MIME",
}
"""Media types of what cannot be read, and with what it was encrypted."""

_BEGINS_ENCRYPTED: Final = "-----BEGIN PGP MESSAGE-----"

_READABLE: Final = (
    "text/plain",
    "text/html",
    "text/markdown",
    "message/rfc822",
    "application/pdf",
    "application/json",
    "application/rss+xml",
    "application/atom+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
"""Media types of attachments that some reader reads, beside those that their name tells."""

_NO_SOURCES: Final = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-keys",
    "text/x-amp-html",
)
"""Media types of attachments that belong to the mail and that nobody sends to be read."""


@dataclass(slots=True)
class _Found:
    """What the messages hold, as it is found."""

    documents: list[Document] = field(default_factory=list)
    parts: list[Raw] = field(default_factory=list)
    failures: list[BriefingError] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def mail(raw: Raw) -> Reading:
    """The documents of a message, or of all messages of a mailbox, and what is attached to them.

    In a mailbox messages are named by their number from 1; attachments by their number behind that
    of their message. A single message has no name.
    """
    found = _Found()
    if _BEGIN.match(raw.content):
        for number, content in enumerate(_messages(raw.content), start=1):
            _read_message(content, replace(raw, part=part_of(raw, number)), found, f"message {number}")
    else:
        _read_message(raw.content, raw, found, "")
    return Reading(
        tuple(found.documents), tuple(found.parts), failures=tuple(found.failures), notes=tuple(found.notes)
    )


def _messages(mailbox: bytes) -> Iterator[bytes]:
    """The messages of a mailbox."""
    begins = list(_BEGIN.finditer(mailbox))
    ends = [match.start() for match in begins[1:]] + [len(mailbox)]
    for match, end in zip(begins, ends, strict=True):
        yield _QUOTED_BEGIN.sub(b"", mailbox[match.end() : end])


def _read_message(content: bytes, raw: Raw, found: _Found, called: str) -> None:
    """Add what one message holds.

    Args:
        raw: the file, with the name of the message as part.
        called: how people call the message; empty for the only one.
    """
    where = f"{raw.uri}, {called}," if called else raw.uri
    try:
        message, leaves = leaves_of(content)
        methods = [_ENCRYPTED[leaf.media_type] for leaf in leaves if leaf.media_type in _ENCRYPTED]
        texts = [(leaf, leaf.words(raw.uri)) for leaf in leaves if leaf.is_text]
        if any(decoded.text.lstrip().startswith(_BEGINS_ENCRYPTED) for _, decoded in texts):
            methods.append("PGP")
        if methods:
            raise ReadError(f"is encrypted ({methods[0]}); decrypt it and give its text")
        n_parts = len(found.parts)
        _attach([leaf for leaf in leaves if not leaf.is_text], raw, found, where)
        headers = headers_of(message)
        body = body_of(texts, forwards=headers.forwards)
        if not any(character.isalnum() for block in body.blocks for character in block.text):
            if len(found.parts) == n_parts:
                raise ReadError("holds no text; give another source")
            return
    except ReadError as error:
        found.failures.append(ReadError(str(error) if str(error).startswith(raw.uri) else f"{where} {error}"))
        return
    passed_on = forwarded_fields(body.plain) if headers.forwards else {}
    credits = headers.credits
    if passed_on:
        inner = credits_from(passed_on)
        credits = replace(inner, title=inner.title or credits.title)
    elif headers.forwards:
        # Who passes an article on did not write it, nor on that day.
        credits = replace(credits, author=None, published=None, published_from=None)
    document = article(body.blocks, credits, raw.part)
    found.documents.append(with_encoding(document, body.decoded) if body.decoded else document)


def _attach(leaves: list[Leaf], raw: Raw, found: _Found, where: str) -> None:
    """Add the attachments of a message: those that some reader reads as parts, a note on each other one."""
    number = 0
    for leaf in leaves:
        if leaf.media_type in _NO_SOURCES:
            continue
        number += 1
        if leaf.media_type in _READABLE or leaf.name.lower().endswith(ENDINGS):
            found.parts.append(
                Raw(
                    leaf.content,
                    raw.uri,
                    part=part_of(raw, number),
                    name=leaf.name or "attachment",
                    media_type=leaf.media_type,
                    charset=leaf.charset,
                )
            )
        elif leaf.is_attached:
            name = leaf.name or "an attachment"
            found.notes.append(
                Note("attachment", f"{where} has {name} ({leaf.media_type}) attached; not read")
            )
