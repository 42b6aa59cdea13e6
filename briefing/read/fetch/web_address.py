"""Web addresses: parsed once, so that what is checked is what is connected to."""

import re
from dataclasses import dataclass, field
from typing import Final

from briefing.read.fetch.trouble import Refused, Trouble

PORTS: Final = {"http": 80, "https": 443}
"""Schemes that are fetched, with their ports."""

MAX_CHARACTERS: Final = 8000
"""Longest address; servers take no longer ones (RFC 9110, section 4.1)."""

MAX_TOLD: Final = 200
"""Characters of an address that a message names: more hide what is said of it."""

_NAME: Final = re.compile(r"(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
"""Names of hosts, and IPv4 addresses."""

_PORT_IS_PASSWORD: Final = re.compile(r":[^\]:]*[^\]:0-9][^\]:]*$")

_ADVICE: Final = "give an address such as https://example.org/news"


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address without credentials and fragment, in the parts that a request is made of."""

    scheme: str
    host: str
    """In ASCII and small letters; an IPv6 address without its brackets."""
    port: int
    target: str
    """Path and query, escaped."""
    credentials: tuple[str, str] | None = field(default=None, repr=False, compare=False)
    """Name and password, where the address that people gave has them; sent to its own host alone."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Host and port as a Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.stated_port is None else f"{host}:{self.port}"

    @property
    def stated_port(self) -> int | None:
        """The port, if it is not the one of the scheme."""
        return None if self.port == PORTS[self.scheme] else self.port

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must be the same for two addresses to be of one server."""
        return self.scheme, self.host, self.port


def parse(text: str) -> WebAddress:
    """The parts of an address that people gave.

    Raises:
        Trouble: it is none, or of no scheme that is fetched.
    """
    return _parts(text, None)


def host_of(url: str) -> str:
    """The host of an address; empty where there is none."""
    try:
        return parse(url).host
    except Trouble:
        return ""


def redirected(address: WebAddress, location: str) -> WebAddress:
    """Where a redirect leads; credentials go along only to the same server.

    Raises:
        Trouble: it leads to no address.
    """
    target = _parts(location, address)
    kept = address.credentials if target.origin == address.origin else None
    return WebAddress(target.scheme, target.host, target.port, target.target, kept)


def shown(address: str) -> str:
    """An address as it may be printed and kept: without name and password."""
    scheme, mark, rest = address.strip().partition("://")
    if not mark:
        return scheme
    end = min((at for at in map(rest.find, "/?#\\") if at >= 0), default=len(rest))
    authority = rest[:end].rpartition("@")[2]
    if _PORT_IS_PASSWORD.search(authority):  # a password with a slash in it
        return f"{scheme}{mark}{rest.rpartition('@')[2]}"
    return f"{scheme}{mark}{authority}{rest[end:]}"


def told(address: str) -> str:
    """An address, readable or not, as a message names it: in one line, without name and password."""
    line = "".join(c if c.isprintable() else "?" for c in shown(address))
    return line if len(line) <= MAX_TOLD else f"{line[: MAX_TOLD - 1]}…"


def without_fragment(address: str) -> str:
    """An address as it may be printed, without what stands behind a #."""
    return shown(address).partition("#")[0]


def _parts(text: str, base: WebAddress | None) -> WebAddress:
    """The parts of an address, or of one that may be relative to another."""
    import httpx

    if len(text) > MAX_CHARACTERS:
        raise Trouble(f"is an address of more than {MAX_CHARACTERS:,} characters", _ADVICE)
    try:
        url = httpx.URL(text.strip()) if base is None else httpx.URL(str(base)).join(text)
    except (httpx.InvalidURL, ValueError):
        raise Trouble("is no address that can be read", _ADVICE) from None
    if url.scheme not in PORTS:
        raise Refused("is no address of the web", "only http:// and https:// are fetched")
    host = url.raw_host.decode("ascii").lower().removesuffix(".")
    port = PORTS[url.scheme] if url.port is None else url.port
    if not (_NAME.fullmatch(host) or ":" in host) or not 0 < port < 65536:
        raise Trouble("is an address without a host or a port that can exist", _ADVICE)
    credentials = (url.username, url.password) if url.userinfo else None
    return WebAddress(url.scheme, host, port, url.raw_path.decode("ascii"), credentials)
