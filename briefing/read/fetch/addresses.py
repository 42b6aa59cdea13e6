"""Addresses that are no source: what a page or a feed must not make this machine connect to."""

import ipaddress
import re
from collections.abc import Callable, Iterable
from typing import Final

from briefing.errors import UsageError
from briefing.read.fetch.trouble import Refused
from briefing.read.fetch.web_address import WebAddress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

LookUp = Callable[[str, int], list[str]]
"""Host and port to IP addresses, the best first."""

_KINDS: Final = {
    "0.0.0.0/8": "an address of this machine",
    "10.0.0.0/8": "a private address",
    "100.64.0.0/10": "a private address of a provider",
    "127.0.0.0/8": "a loopback address",
    "168.63.129.16/32": "an address inside a cloud",  # public, but Azure's own host answers there
    "169.254.0.0/16": "a link-local address",
    "172.16.0.0/12": "a private address",
    "192.0.0.0/24": "a reserved address",
    "192.0.2.0/24": "a reserved address",
    "192.88.99.0/24": "a reserved address",
    "192.168.0.0/16": "a private address",
    "198.18.0.0/15": "a reserved address",
    "198.51.100.0/24": "a reserved address",
    "203.0.113.0/24": "a reserved address",
    "224.0.0.0/4": "a multicast address",
    "240.0.0.0/4": "a reserved address",
    "::/128": "an address of this machine",
    "::1/128": "a loopback address",
    "2001::/23": "a reserved address",
    "2001:db8::/32": "a reserved address",
    "2002::/16": "a reserved address",  # 6to4 can hold any IPv4 address, and nobody routes it any more
    "3fff::/20": "a reserved address",
    "fc00::/7": "a private address",
    "fe80::/10": "a link-local address",
    "ff00::/8": "a multicast address",
}
"""Networks of the IANA registries of special-purpose addresses; written down, because what
`ipaddress` calls private and global differs between versions of Python."""

_NETWORKS: Final = tuple((ipaddress.ip_network(text), kind) for text, kind in _KINDS.items())

_PUBLIC_IPV6: Final = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out to the public internet."""

_HOLD_IPV4: Final = tuple(map(ipaddress.ip_network, ("::ffff:0:0/96", "64:ff9b::/96")))
"""IPv6 networks whose last 32 bits are an IPv4 address: mapped ones, and NAT64."""

_LAST_LABEL_IS_NUMBER: Final = re.compile(r"(?:.*\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)")
"""Hosts that are IPv4 addresses to a resolver, as 2130706433, 0x7f.1 and 127.1 are (WHATWG URL, 3.5)."""

_ALLOWED: Final = re.compile(r"(?:\[([^\]]+)\]|([^:\[\]/@\s]+))(?::(\d{1,5}))?")
"""HOST, HOST:PORT, or [IPv6]:PORT."""


def kind_of(address: Address) -> str | None:
    """What an address is if it is not on the public internet, such as "a loopback address"; else None."""
    if isinstance(address, ipaddress.IPv6Address):
        if any(address in network for network in _HOLD_IPV4):
            return kind_of(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if address not in _PUBLIC_IPV6:
            return next((kind for network, kind in _NETWORKS if address in network), "a reserved address")
    return next((kind for network, kind in _NETWORKS if address in network), None)


class Gate:
    """Decides which hosts may be connected to."""

    def __init__(self, allow_private: Iterable[str]) -> None:
        self._named = frozenset(map(_named, allow_private))

    def is_named(self, host: str, port: int) -> bool:
        """Whether people named this host, or address, as one that may be private."""
        plain = _plain(host)
        return (plain, None) in self._named or (plain, port) in self._named

    def check_host(self, address: WebAddress) -> None:
        """Refuse a host that is private by its very name, before anything is looked up.

        Raises:
            Refused: it is such a host, and nobody named it.
        """
        host = address.host
        if self.is_named(host, address.port):
            return
        if host == "localhost" or host.endswith(".localhost"):
            raise _refusal("leads to this machine", address)
        literal = literal_of(host)
        if literal is not None:
            self.check_found(address, [host])
        elif _LAST_LABEL_IS_NUMBER.fullmatch(host):
            raise Refused(
                f"has an IP address in an unusual spelling, {host}",
                "write it as four numbers, as in 192.0.2.1",
            )

    def check_found(self, address: WebAddress, found: Iterable[str]) -> None:
        """Refuse a host if any address that was found for it is private.

        Raises:
            Refused: one is, and nobody named the host or that address.
        """
        if self.is_named(address.host, address.port):
            return
        for text in found:
            literal = literal_of(text)
            kind = kind_of(literal) if literal is not None else "an unknown kind of address"
            if kind is not None and not self.is_named(text, address.port):
                at = "" if text == address.host else f" ({text})"
                raise _refusal(f"leads to {kind}{at}", address)


def literal_of(host: str) -> Address | None:
    """The IP address that a host is spelled as; None if it is a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _refusal(what: str, address: WebAddress) -> Refused:
    host = f"[{address.host}]" if ":" in address.host else address.host
    return Refused(what, f"if you trust it, name it with --allow-private {host}:{address.port}")


def _named(text: str) -> tuple[str, int | None]:
    """Host and port of an entry of `allow_private`.

    Raises:
        UsageError: it is none.
    """
    text = text.strip()
    is_ipv6 = isinstance(literal_of(text), ipaddress.IPv6Address)
    found = _ALLOWED.fullmatch(f"[{text}]" if is_ipv6 else text)
    host = found and (found[1] or found[2])
    port = int(found[3]) if found and found[3] else None
    if not host or port == 0 or (port or 1) > 65535:
        raise UsageError(f"--allow-private is {text!r}; write HOST or HOST:PORT, as in 192.168.1.20:8080")
    return _plain(host), port


def _plain(host: str) -> str:
    """A host as it is compared: one spelling for each address, small letters for a name."""
    literal = literal_of(host)
    return str(literal) if literal is not None else host.lower().removesuffix(".")
