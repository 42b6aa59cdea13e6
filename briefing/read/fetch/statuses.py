"""What the status of an answer means to people."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Final

from briefing.read.fetch.trouble import BY_HAND, LATER, Trouble

FOUND: Final = frozenset({200, 203})
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
UNCHANGED: Final = 304
_AGAIN: Final = frozenset({429, *range(500, 600)}) - {501, 505, 511}
"""Statuses that may be gone a second later; the three that are left out are not."""

_MEANINGS: Final = {
    204: ("sends nothing", "check the address"),
    401: ("asks for a password", BY_HAND),
    402: ("asks for money", BY_HAND),
    403: ("is refused to programs", BY_HAND),
    404: ("does not exist", "check the address"),
    407: ("is kept back by the proxy, which asks for a password", "set HTTPS_PROXY with one"),
    410: ("exists no longer", "give another source"),
    429: ("is asked for too often", LATER),
    451: ("is blocked for legal reasons", "give another source"),
    501: ("is on a server that cannot do this", BY_HAND),
    511: ("is kept back by this network, which asks to log in", "log in with a browser"),
}
"""Status to what happened and what to do."""


def trouble_of(status: int, headers: Mapping[str, str]) -> Trouble:
    """What an answer without a page means."""
    what, advice = _MEANINGS.get(status, ("gives an error of its server", LATER))
    if status < 500 and status not in _MEANINGS:
        what, advice = "gives no page", BY_HAND
    wait_s = _wait_s(headers) if status in _AGAIN else None
    if wait_s:
        advice = f"try again in {wait_s:,.0f} s"
    return Trouble(f"{what} ({named(status)})", advice, again=status in _AGAIN, wait_s=wait_s)


def named(status: int) -> str:
    """A status with its standard name, such as "404 Not Found"."""
    from httpx import codes

    return f"{status} {codes.get_reason_phrase(status)}".rstrip()


def _wait_s(headers: Mapping[str, str]) -> float | None:
    """Seconds that Retry-After asks to wait, stated as such or as a date (RFC 9110, 10.2.3).

    A date is held against the server's own clock; without that it says nothing.
    """
    stated = headers.get("retry-after", "").strip()
    if stated.isascii() and stated.isdigit():
        return float(stated[:9])
    try:
        until, now = (parsedate_to_datetime(text) for text in (stated, headers.get("date", "")))
        return max((until - now).total_seconds(), 0)
    except (ValueError, TypeError, OverflowError):
        return None
