"""Parts of a mail: its texts, and the files that are attached to it."""

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message
from typing import Final

from briefing.errors import ReadError
from briefing.read.encoding import Decoded, decode
from briefing.read.mail.headers import decoded_header

BODY_TYPES: Final = ("text/plain", "text/html")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a message that holds no others; a mail within the mail is one part."""

    media_type: str
    content: bytes
    """Without its transport encoding."""
    charset: str | None
    name: str
    """Of the file, as the mail tells it; empty where it has none."""
    is_attached: bool
    """Whether the mail calls it an attachment."""
    is_flowed: bool = False
    """Whether lines that end in a blank go on in the next one (RFC 3676)."""
    is_joined: bool = False
    """And whether that blank is none of the text's."""

    @property
    def is_text(self) -> bool:
        """Whether it is part of what the mail itself says."""
        return self.media_type in BODY_TYPES and not self.is_attached and not self.name

    def words(self, uri: str) -> Decoded:
        """Its text.

        Raises:
            UnknownMediaType: no encoding makes text of it.
        """
        return decode(self.content, uri, self.charset)


def leaves_of(content: bytes) -> tuple[Message, list[Leaf]]:
    """A message and its parts, in their order.

    Raises:
        ReadError: it cannot be taken apart; the message goes on a sentence about it.
    """
    try:
        # The newer policy parses each header by its grammar, and raises on many that are sent.
        message = message_from_bytes(content, policy=policy.compat32)
        return message, [_leaf(part) for part in _parts(message)]
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        # What the standard library raises for broken parts differs by version.
        raise ReadError("is no mail that can be read; save it again as .eml") from None


def _parts(message: Message) -> list[Message]:
    """The parts of a message that hold no others."""
    found: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload()
        is_multipart = part.get_content_maintype() == "multipart"
        if is_multipart and isinstance(payload, list) and part.get_content_type() != "multipart/encrypted":
            waiting += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        else:
            found.append(part)
    return found


def _leaf(part: Message) -> Leaf:
    """A part with its bytes."""
    media_type = part.get_content_type()
    payload = part.get_payload()
    if isinstance(payload, list):  # a mail within the mail
        inner = payload[0] if payload and media_type == "message/rfc822" else None
        content = inner.as_bytes() if isinstance(inner, Message) else b""
    else:
        decoded = part.get_payload(decode=True)
        content = decoded if isinstance(decoded, bytes) else b""
    return Leaf(
        media_type,
        content,
        part.get_content_charset(),
        decoded_header(part.get_filename() or ""),
        part.get_content_disposition() == "attachment",
        str(part.get_param("format", "")).lower() == "flowed",
        str(part.get_param("delsp", "")).lower() == "yes",
    )
