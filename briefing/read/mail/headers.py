"""Headers of a mail: who sent it, about what, and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from typing import Final

from briefing.raw import Credits
from briefing.read.articles import language_code, one_line, web_link
from briefing.read.timestamps import stamped_day

MOST_HEADER: Final = 2_000
"""Characters of a header that are read; a subject or a sender is shorter."""

_PREFIX: Final = re.compile(
    r"(?:\s*(?:re|aw|sv|antw|odp|res|rif|отв|fwd?|fw|wg|tr|rv|enc|vs|пересл|رد|إعادة توجيه)"
    r"(?:\[\d{1,3}\])?\s?[:：])+\s*",
    re.IGNORECASE,
)
"""What programs set before the subject of an answer or of a mail that is passed on."""

_FORWARDS: Final = re.compile(r"\s*(?:fwd?|fw|wg|tr|rv|enc|пересл|إعادة توجيه)\s?[:：]", re.IGNORECASE)
_TAG: Final = re.compile(r"\[[\w .-]{2,30}\]\s*")
"""The name of a mailing list in square brackets before a subject."""

_SENT_BY_PROGRAM: Final = re.compile(
    r"(?:no-?reply|do-?not-?reply|news|newsletters?|alerts?|info|press|media|editors?|updates?|digest|hello|list"
    r"|notifications?)\b",
    re.IGNORECASE,
)
"""How addresses begin that belong to an office and not to a person."""


@dataclass(frozen=True, slots=True)
class Headers:
    """What the headers of a mail say."""

    credits: Credits
    forwards: bool
    """Whether it passes another mail on."""


def headers_of(message: Message) -> Headers:
    """What the headers of a mail say of it."""
    fields = {name: header(message, name) for name in _NAMES}
    is_from_list = any(name in message for name in ("List-Id", "List-Unsubscribe", "List-Post"))
    return Headers(credits_from(fields, is_from_list=is_from_list), bool(_FORWARDS.match(fields["Subject"])))


_NAMES: Final = ("Subject", "From", "Date", "Archived-At", "Content-Language")


def credits_from(fields: Mapping[str, str], *, is_from_list: bool = False) -> Credits:
    """The credits that header fields give.

    A sender who is an office or a list is the publisher, a person the author.
    """
    subject = _without(_PREFIX, fields.get("Subject", ""))
    if is_from_list:
        subject = _without(_PREFIX, _without(_TAG, subject))
    name, address = parseaddr(fields.get("From", ""))
    name = one_line(name.strip("'\"")) or ""
    is_office = is_from_list or _SENT_BY_PROGRAM.match(address) is not None
    domain = address.partition("@")[2]
    day = stamped_day(fields.get("Date", ""))
    return Credits(
        title=one_line(subject),
        publisher=one_line(name or domain) if is_office else None,
        author=one_line(name) if not is_office else None,
        published=day,
        published_from="metadata" if day else None,
        link=web_link(fields.get("Archived-At", "").strip("<> ")),
        language=language_code(fields.get("Content-Language", "").partition(",")[0]),
    )


def _without(opening: re.Pattern[str], words: str) -> str:
    """The words without an opening, if they have it."""
    match = opening.match(words)
    return words[match.end() :] if match else words


def header(message: Message, name: str) -> str:
    """A header's text, decoded and on one line; empty where it is missing or means nothing."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return " ".join(decoded_header(" ".join(raw.split())[:MOST_HEADER]).split())


def decoded_header(raw: str) -> str:
    """A header without its transport encoding (RFC 2047); bytes that are in none are UTF-8 or Latin text."""
    try:
        pieces = decode_header(raw.encode("ascii", "surrogateescape").decode("latin-1"))
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    return "".join(
        _text(piece.encode("latin-1", "replace") if isinstance(piece, str) else piece, charset)
        for piece, charset in pieces
    )


def _text(piece: bytes, charset: str | None) -> str:
    """A piece of a header in its encoding, or in the one that fits."""
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            if encoding and encoding != "unknown-8bit":
                return piece.decode(encoding)
        except (LookupError, ValueError):
            continue
    return piece.decode("latin-1")
