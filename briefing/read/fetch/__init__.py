"""Fetch: a web address -> its bytes, from the network or from the cache.

Nothing here trusts what an address, a server or a name server says: a page or a feed names
addresses that nobody chose.
"""

from briefing.read.fetch.cache import Cache
from briefing.read.fetch.fetcher import Fetcher
from briefing.read.fetch.settings import FetchSettings

__all__ = ["Cache", "FetchSettings", "Fetcher"]
