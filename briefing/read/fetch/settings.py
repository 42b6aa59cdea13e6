"""Settings of fetching, with their units and reasons."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from briefing.errors import UsageError
from briefing.options import MAX_FILE_BYTES

FETCH_SECONDS: Final = 60
"""Longest time for one source when nothing else is said: the largest, at under a MB a second."""

SECONDS_VARIABLE: Final = "BRIEFING_FETCH_SECONDS"


def default_cache_dir() -> Path | None:
    """The folder for what was fetched, by the XDG Base Directory Specification; None without a home."""
    stated = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if stated.is_absolute():  # the specification ignores others
        return stated / "briefing"
    try:
        return Path.home() / ".cache" / "briefing"
    except RuntimeError:
        return None


def _whole_s() -> float:
    """The seconds that the environment states, for lines on which a minute is not enough.

    Raises:
        UsageError: it states none.
    """
    stated = os.environ.get(SECONDS_VARIABLE) or str(FETCH_SECONDS)
    try:
        seconds = float(stated)
    except ValueError:
        seconds = 0
    if not 0 < seconds < float("inf"):
        raise UsageError(f"{SECONDS_VARIABLE} is {stated!r}; give a number of seconds, such as 120")
    return seconds


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How web addresses are fetched."""

    allow_private: tuple[str, ...] = ()
    """Hosts, as HOST or HOST:PORT, that are fetched although they are not on the public internet."""
    cache_dir: Path | None = field(default_factory=default_cache_dir)
    """Where copies are kept; None for nowhere."""
    offline: bool = False
    """Whether only the cache is asked."""
    connect_s: float = 10
    """Longest wait for a connection, and for a name to be looked up."""
    read_s: float = 20
    """Longest silence of a server."""
    whole_s: float = field(default_factory=_whole_s)
    """Longest time for one source with its redirects and retries, waiting for our turn left out."""
    max_bytes: int = MAX_FILE_BYTES
    """Largest body, as sent and as unpacked."""
    max_redirects: int = 10
    """Shorteners, a consent page and a login take five or six; browsers give up at 20."""
    retries: int = 2
    """How often a request is made again after an answer of 429 or 5xx, or without any."""
    backoff_s: float = 0.5
    """Wait before the first retry; it doubles with each."""
    max_wait_s: float = 5
    """Longest wait that a server may ask for before a retry; beyond it the source is given up."""
    pause_s: float = 0.5
    """Between two requests to one host, if nobody named it as their own."""
    max_pause_s: float = 10
    """Longest pause that a robots.txt may ask for (Crawl-delay); a longer one is cut to this."""
    threads: int = 6
    """Hosts that are asked at the same time."""
