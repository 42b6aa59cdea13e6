"""The network: the one file that opens a connection.

Every connection of httpx's engine, httpcore, is made here, through its `NetworkBackend`. It looks a
name up once, has all its addresses checked, and connects to one of those: what a name server says a
moment later changes nothing. The TLS handshake still verifies the name. Every read is cut off at the
deadline of the source, so that a server that sends a byte a second cannot hold a run up.
"""

import socket
import ssl
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import httpcore
import httpx

from briefing.read.fetch.addresses import Gate, LookUp, literal_of
from briefing.read.fetch.deadline import Deadline
from briefing.read.fetch.faults import translated
from briefing.read.fetch.proxies import proxy_of
from briefing.read.fetch.settings import FetchSettings
from briefing.read.fetch.statuses import UNCHANGED
from briefing.read.fetch.trouble import BY_HAND, LATER, Trouble
from briefing.read.fetch.web_address import PORTS, WebAddress


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answers, its body still to be read."""

    status: int
    headers: Mapping[str, str]
    """Names in any letter case."""
    chunks: Iterable[bytes]
    """The body as it is sent, packed or not."""

    def pass_over(self) -> None:
        """Read a small body that nobody needs, so that the connection can be used again."""
        stated = self.headers.get("content-length", "0" if self.status == UNCHANGED else "")
        if stated.isdigit() and int(stated) <= MAX_PASSED_OVER:
            for _ in self.chunks:
                pass


def look_up(host: str, port: int) -> list[str]:
    """The addresses of a host, by the resolver of this machine."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Network:
    """Connections to servers, kept open while a server has more to give."""

    def __init__(self, settings: FetchSettings, gate: Gate, resolve: LookUp = look_up) -> None:
        self._settings = settings
        self._gate = gate
        self._resolve = resolve
        self._current = _Current()
        self._pools: dict[str | None, httpcore.ConnectionPool] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            pool.close()

    @contextmanager
    def get(self, address: WebAddress, headers: Mapping[str, str], deadline: Deadline) -> Iterator[Answer]:
        """Ask for an address; what is not read of the answer is not fetched.

        Raises:
            Refused: it leads where a source must not.
            Trouble: there is no connection, or it breaks, or takes too long.
        """
        self._gate.check_host(address)
        self._current.address, self._current.deadline = address, deadline
        limits = self._settings
        url = httpcore.URL(
            scheme=address.scheme, host=address.host, port=address.stated_port, target=address.target
        )
        sent = [("Host", address.authority), *headers.items()]
        timeout = {"connect": limits.connect_s, "read": limits.read_s, "write": limits.read_s, "pool": None}
        try:
            with self._pool(address).stream(
                "GET", url, headers=sent, extensions={"timeout": timeout}
            ) as response:
                yield Answer(response.status, httpx.Headers(response.headers), response.iter_stream())
        except httpcore.TimeoutException as error:
            raise self._too_slow(error, deadline) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError) as error:
            raise translated(error) from None

    def _pool(self, address: WebAddress) -> httpcore.ConnectionPool:
        """The connections through the proxy of an address, or to servers themselves.

        A private host that people named stands in their own network: no proxy is asked for it.
        """
        proxy = None if self._gate.is_named(address.host, address.port) else proxy_of(address)
        with self._lock:
            if proxy not in self._pools:
                self._pools[proxy] = self._new_pool(proxy)
            return self._pools[proxy]

    def _new_pool(self, proxy: str | None) -> httpcore.ConnectionPool:
        try:
            trust = httpx.create_ssl_context()
        except (OSError, ValueError) as error:
            raise Trouble(
                f"is not fetched, for the certificates to trust cannot be read: {error}",
                "mend SSL_CERT_FILE or SSL_CERT_DIR",
            ) from None
        if proxy is None:
            backend = _Backend(self._current, self._checked_addresses)
            return httpcore.ConnectionPool(trust, network_backend=backend, keepalive_expiry=KEEP_OPEN_S)
        try:
            url = httpx.URL(proxy)
            usual_port = PORTS[url.scheme]
        except (httpx.InvalidURL, KeyError):
            raise Trouble(
                "is not fetched, for its proxy is none that is known", "set HTTPS_PROXY to http://HOST:PORT"
            ) from None
        return httpcore.HTTPProxy(
            httpcore.URL(scheme=url.scheme, host=url.raw_host, port=url.port or usual_port, target="/"),
            proxy_auth=(url.username, url.password) if url.userinfo else None,
            ssl_context=trust,
            network_backend=_Backend(self._current, self._addresses),
            keepalive_expiry=KEEP_OPEN_S,
        )

    def _checked_addresses(self, host: str, port: int) -> list[str]:
        """The addresses of the host that is asked for, all of them such as may be connected to."""
        found = self._addresses(host, port)
        self._gate.check_found(self._current.address, found)
        return found

    def _addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host, looked up within the time limit.

        The resolver of the system takes no limit, so a thread waits for it that may be left behind.
        """
        if literal_of(host) is not None:
            return [host]
        found: list[str] = []

        def ask() -> None:
            try:
                found.extend(self._resolve(host, port))
            except (OSError, UnicodeError):
                return

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(max(min(self._settings.connect_s, self._current.deadline.left()), 0))
        if asking.is_alive():
            raise Trouble("is on a host whose name takes too long to look up", LATER)
        if not found:
            raise Trouble(
                "is on a host that cannot be found", "check the address, and the connection of this machine"
            )
        return found

    def _too_slow(self, error: httpcore.TimeoutException, deadline: Deadline) -> Trouble:
        if deadline.left() <= 0:
            return Trouble(f"takes longer than {deadline.seconds:g} s", BY_HAND)
        if isinstance(error, httpcore.ConnectTimeout):
            return Trouble(f"gives no connection within {self._settings.connect_s:g} s", LATER)
        return Trouble(f"sends nothing for {self._settings.read_s:g} s", LATER)


MAX_PASSED_OVER: Final = 65_536
"""Bytes of a body that are read only to go on with the connection; a new one costs as much."""

KEEP_OPEN_S: Final = 15
"""How long an idle connection is kept: longer than the longest pause between two requests to a host."""


class _Current(threading.local):
    """What each thread is fetching just now."""

    address: WebAddress
    deadline: Deadline


class _Backend(httpcore.NetworkBackend):
    """Connects to addresses that were checked, and to no others."""

    def __init__(self, current: _Current, addresses: LookUp) -> None:
        self._current = current
        self._addresses = addresses
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        found = self._addresses(host, port)
        for n, address in enumerate(found, start=1):
            limit = _at_most(timeout, self._current.deadline, httpcore.ConnectTimeout)
            try:
                stream = self._plain.connect_tcp(address, port, limit, local_address, socket_options)
                return _Stream(stream, self._current)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if n == len(found):
                    raise
        raise httpcore.ConnectError("no address")


class _Stream(httpcore.NetworkStream):
    """A connection that nobody waits for beyond the deadline of what is fetched over it."""

    def __init__(self, inner: httpcore.NetworkStream, current: _Current) -> None:
        self._inner = inner
        self._current = current

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _at_most(timeout, self._current.deadline, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _at_most(timeout, self._current.deadline, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        limit = _at_most(timeout, self._current.deadline, httpcore.ConnectTimeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, limit), self._current)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


def _at_most(timeout: float | None, deadline: Deadline, late: type[Exception]) -> float:
    """The limit of a step, cut to what is left."""
    left = deadline.left()
    if left <= 0:
        raise late("deadline")
    return left if timeout is None else min(timeout, left)
