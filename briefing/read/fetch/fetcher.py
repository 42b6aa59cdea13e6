"""Fetching: an address -> the bytes that stand there, with every redirect and every limit checked."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from types import TracebackType
from typing import Final, Self, TypeVar

from briefing.errors import FetchError
from briefing.protocols import Progress, no_progress
from briefing.raw import Raw
from briefing.read.fetch.addresses import Gate, LookUp
from briefing.read.fetch.cache import Cache, Kept, raw_of
from briefing.read.fetch.deadline import Deadline
from briefing.read.fetch.decompression import body_of, start_of
from briefing.read.fetch.headers import HEADERS, authorization, content_type, validators
from briefing.read.fetch.politeness import Turns, in_order
from briefing.read.fetch.robots import MAX_ROBOTS_BYTES, Robots
from briefing.read.fetch.settings import FetchSettings
from briefing.read.fetch.statuses import FOUND, REDIRECTS, UNCHANGED, named, trouble_of
from briefing.read.fetch.trouble import BY_HAND, Refused, Trouble
from briefing.read.fetch.web_address import WebAddress, host_of, parse, redirected, told

Answered = TypeVar("Answered")


@dataclass(frozen=True, slots=True)
class _Reply:
    """An answer with its body read."""

    status: int
    headers: Mapping[str, str]
    content: bytes = b""


class Fetcher:
    """Gets what stands at web addresses; close it, or use it in a `with` statement."""

    def __init__(self, settings: FetchSettings | None = None, resolve: LookUp | None = None) -> None:
        """Open nothing yet.

        Args:
            settings: limits, and what is allowed.
            resolve: host and port to IP addresses; by default the resolver of this machine.

        Raises:
            UsageError: `allow_private` names no host.
        """
        from briefing.read.fetch.network import Network, look_up  # with httpx: a tenth of a second

        self._settings = settings or FetchSettings()
        self._gate = Gate(self._settings.allow_private)
        self._network = Network(self._settings, self._gate, resolve or look_up)
        self._cache = Cache(self._settings.cache_dir)
        self._turns = Turns()
        self._robots = Robots(self._robots_txt)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections, and keep the cache within its size."""
        self._network.close()
        self._cache.prune()

    def get(self, url: str) -> Raw:
        """What stands at an address; name and password in it are used and not given back.

        Raises:
            FetchError: it gives no source; one line that says why.
            Forbidden: it leads where a source must not.
        """
        known = self._cache.newest(url)
        if self._settings.offline:
            if known is None:
                raise FetchError(f"{told(url)} is not in the cache; fetch it once without --offline")
            return known[1]
        trail: list[WebAddress] = []
        try:
            return self._fetched(url, trail, known)
        except Trouble as trouble:
            raise trouble.told_of(_subject(url, trail)) from None

    def get_many(
        self, urls: Iterable[str], progress: Progress | None = None
    ) -> Iterator[tuple[str, Raw | FetchError]]:
        """What stands at each address, or why it gives nothing, in the order given.

        Several hosts are asked at once, each for one thing at a time.
        """
        wanted = list(urls)
        places = {url: n for n, url in enumerate(dict.fromkeys(wanted))}
        results: dict[int, Raw | FetchError] = {}
        with closing(in_order(list(places), host_of, self.get, self._settings.threads)) as fetching:
            for url in wanted:
                while places[url] not in results:
                    n, result = next(fetching)
                    if isinstance(result, BaseException) and not isinstance(result, FetchError):
                        raise result
                    results[n] = result
                    (progress or no_progress)("fetch", len(results), len(places))
                yield url, results[places[url]]

    def _fetched(self, url: str, trail: list[WebAddress], known: tuple[Kept, Raw] | None) -> Raw:
        """Follow an address to where it ends; `trail` gets every address on the way."""
        deadline = Deadline(self._settings.whole_s)
        trail.append(parse(url))
        while True:
            address = trail[-1]
            asked = validators(known[0]) if known and known[0].final == str(address) else {}
            reply = self._page(address, asked, deadline)
            if reply.status in REDIRECTS:
                trail.append(self._target(trail, reply))
            elif reply.status == UNCHANGED and asked and known:
                return known[1]
            else:
                return self._kept(url, address, reply)

    def _kept(self, url: str, address: WebAddress, reply: _Reply) -> Raw:
        """What was fetched, a copy of it in the cache."""
        media_type, charset = content_type(reply.headers.get("content-type", ""))
        kept = Kept(
            sha256(reply.content).hexdigest(),
            str(address),
            reply.headers.get("etag"),
            reply.headers.get("last-modified"),
            media_type,
            charset,
        )
        self._cache.put(url, kept, reply.content)
        return raw_of(url, kept, reply.content)

    def _target(self, trail: list[WebAddress], reply: _Reply) -> WebAddress:
        """Where a redirect leads.

        Raises:
            Trouble: it leads nowhere, in a circle, or there were too many.
        """
        location = reply.headers.get("location")
        if not location:
            raise Trouble(f"redirects to nowhere ({named(reply.status)})", BY_HAND)
        try:
            target = redirected(trail[-1], location)
        except Trouble as trouble:
            raise type(trouble)(f"redirects to what {trouble.what}", trouble.advice) from None
        if target in trail:
            raise Trouble("comes back to itself in a circle of redirects", BY_HAND)
        if len(trail) > self._settings.max_redirects:
            raise Trouble(f"is redirected more than {self._settings.max_redirects} times", BY_HAND)
        return target

    def _page(self, address: WebAddress, asked: Mapping[str, str], deadline: Deadline) -> _Reply:
        """The reply of one address, if its server's robots.txt allows to ask, at our turn."""
        wished_s = min(self._robots.check(address, deadline), self._settings.max_pause_s)
        is_ours = self._gate.is_named(address.host, address.port)
        pause_s = max(0 if is_ours else self._settings.pause_s, wished_s)
        with self._turns.turn(address.host, pause_s, deadline):
            return self._tried(partial(self._asked, address, asked, deadline), deadline)

    def _tried(self, ask: Callable[[], Answered], deadline: Deadline) -> Answered:
        """What comes of asking, after as many tries as it takes and the settings allow."""
        for n_before in range(self._settings.retries + 1):
            try:
                return ask()
            except Trouble as trouble:
                wait_s = max(self._settings.backoff_s * 2**n_before, trouble.wait_s or 0)
                limit_s = min(self._settings.max_wait_s, deadline.left())
                if not trouble.again or n_before == self._settings.retries or wait_s > limit_s:
                    raise
            time.sleep(wait_s)
        raise AssertionError("the last try returns or raises")

    def _asked(self, address: WebAddress, asked: Mapping[str, str], deadline: Deadline) -> _Reply:
        """The reply of one address at the first try.

        Raises:
            Trouble: it is neither a page, nor a redirect, nor the word that nothing changed.
        """
        headers = {**HEADERS, **asked, **authorization(address)}
        with self._network.get(address, headers, deadline) as answer:
            if answer.status in FOUND:
                return _Reply(
                    answer.status,
                    answer.headers,
                    body_of(answer.headers, answer.chunks, self._settings.max_bytes),
                )
            if answer.status in REDIRECTS or (answer.status == UNCHANGED and asked):
                answer.pass_over()
                return _Reply(answer.status, answer.headers)
            raise trouble_of(answer.status, answer.headers)

    def _robots_txt(self, address: WebAddress, deadline: Deadline) -> bytes:
        """The bytes of a robots.txt; none if there is none, or if its redirects lead to none.

        Raises:
            Trouble: the server fails, so that it is not known what it allows.
        """
        place = address
        for _ in range(ROBOTS_REDIRECTS + 1):
            try:
                found = self._tried(partial(self._robots_at, place, deadline), deadline)
            except Refused:
                if place is address:
                    raise
                break
            if isinstance(found, bytes):
                return found
            try:
                place = redirected(place, found)
            except Trouble:
                break
        return b""

    def _robots_at(self, address: WebAddress, deadline: Deadline) -> bytes | str:
        """The bytes of a robots.txt, or where else it stands (RFC 9309, 2.3.1)."""
        with self._network.get(address, HEADERS, deadline) as answer:
            if answer.status in FOUND:
                return start_of(answer.headers, answer.chunks, MAX_ROBOTS_BYTES)
            if answer.status < 500 and answer.status != 429:
                answer.pass_over()
            if answer.status in REDIRECTS:
                return answer.headers.get("location", "")
            if answer.status >= 500 or answer.status == 429:
                cause = trouble_of(answer.status, answer.headers)
                what = f"is on a server whose robots.txt cannot be read now ({named(answer.status)})"
                raise Trouble(what, cause.advice, again=cause.again, wait_s=cause.wait_s)
            return b""


def _subject(url: str, trail: list[WebAddress]) -> str:
    """How a message names an address, and where it led."""
    if len(trail) < 2:
        return told(url)
    return f"{told(url)} redirects to {told(str(trail[-1]))}, which"


ROBOTS_REDIRECTS: Final = 5
"""Redirects of a robots.txt that are followed, as the standard asks; beyond it there is none."""
