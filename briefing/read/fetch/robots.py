"""What a server's robots.txt says to programs (RFC 9309).

The one file that knows protego: it keeps to that standard, with its wildcards and its rule that the
longest match wins, which the standard library's parser does not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from briefing.read.fetch.deadline import Deadline
from briefing.read.fetch.trouble import BY_HAND, Refused, Trouble
from briefing.read.fetch.web_address import WebAddress

MAX_ROBOTS_BYTES: Final = 512_000
"""How much of a robots.txt is read; the standard asks for at least 500 KiB."""

TOKEN: Final = "briefing"
"""The name to which a robots.txt speaks."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one server allows, and how long it asks to wait between requests."""

    allows: Callable[[str], bool] = lambda address: True
    """Whether an address may be fetched."""
    delay_s: float = 0


def rules_of(content: bytes) -> Rules:
    """What the bytes of a robots.txt say to us; what cannot be read in it says nothing."""
    from protego import Protego

    parsed = Protego.parse(content[:MAX_ROBOTS_BYTES].decode("utf-8", "replace").removeprefix("\ufeff"))
    return Rules(lambda address: parsed.can_fetch(address, TOKEN), parsed.crawl_delay(TOKEN) or 0)


class Robots:
    """The rules of every server that was asked, each robots.txt fetched once."""

    def __init__(self, fetch: Callable[[WebAddress, Deadline], bytes]) -> None:
        """Start with none.

        Args:
            fetch: the bytes of a robots.txt, none if there is none.
        """
        self._fetch = fetch
        self._known: dict[tuple[str, str, int], Rules | Trouble] = {}

    def check(self, address: WebAddress, deadline: Deadline) -> float:
        """Give the seconds that the server asks to wait between requests.

        A server that fails is not asked again, so that many of its pages cost the time of one.

        Raises:
            Refused: it wants no program there.
            Trouble: its robots.txt cannot be fetched now, and so it is not known what it wants.
        """
        if address.origin not in self._known:
            self._known[address.origin] = self._asked(address, deadline)
        rules = self._known[address.origin]
        if isinstance(rules, Trouble):
            raise rules.with_traceback(None)
        if not rules.allows(str(address)):
            raise Refused("is closed to programs by the robots.txt of its server", BY_HAND)
        return rules.delay_s

    def _asked(self, address: WebAddress, deadline: Deadline) -> Rules | Trouble:
        place = WebAddress(address.scheme, address.host, address.port, "/robots.txt")
        try:
            return rules_of(self._fetch(place, deadline))
        except Trouble as trouble:
            return trouble
