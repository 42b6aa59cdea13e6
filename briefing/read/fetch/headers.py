"""Headers: all that is said to a server, and what it says of a page."""

from base64 import b64encode
from typing import Final

from briefing.read.fetch.cache import Kept
from briefing.read.fetch.decompression import ACCEPTED
from briefing.read.fetch.robots import TOKEN
from briefing.read.fetch.web_address import WebAddress
from briefing.version import __version__

USER_AGENT: Final = (
    f"{TOKEN}/{__version__} (reads the articles that a person names, to make a one-page brief)"
)

HEADERS: Final = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
    "Accept-Encoding": ACCEPTED,
}
"""All that is sent with a request, beside its Host and what the cache asks."""


MAX_CONTENT_TYPE: Final = 500
"""Characters of a Content-Type header that are read."""


def validators(kept: Kept) -> dict[str, str]:
    """Headers that ask to send a page only if it is another than the one that is kept."""
    asked = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified}
    return {name: text for name, text in asked.items() if text and text.isascii() and text.isprintable()}


def authorization(address: WebAddress) -> dict[str, str]:
    """The header that carries name and password, where the address has them (RFC 7617)."""
    if address.credentials is None:
        return {}
    return {"Authorization": f"Basic {b64encode(':'.join(address.credentials).encode()).decode()}"}


def content_type(header: str) -> tuple[str | None, str | None]:
    """MIME type and charset of a Content-Type header, None where it states none."""
    media_type, *parameters = header[:MAX_CONTENT_TYPE].split(";")
    stated = dict(part.strip().partition("=")[::2] for part in parameters)
    charset = next((value for name, value in stated.items() if name.strip().lower() == "charset"), "")
    return media_type.strip().lower() or None, charset.strip(" \t\"'") or None
