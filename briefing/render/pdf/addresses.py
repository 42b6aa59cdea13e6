"""Addresses: what a page may fetch, which is nothing, and the line that says who asked for more."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from briefing.errors import RenderError

NOWHERE: Final = "briefing:"
"""Base of the page's addresses, so that a relative one is refused and told like any other."""


def data_only() -> Any:
    """What opens the addresses of a page: data alone; any other stops the page.

    It keeps what it refused, because WeasyPrint swallows every error while it paints a drawing.
    """
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class DataOnly(URLFetcher):  # type: ignore[misc]
        refused: str | None = None

        def fetch(self, url: str, headers: Any = None) -> Any:
            if not url.lower().startswith("data:"):
                self.refused = url.removeprefix(NOWHERE)
                raise FatalURLFetchingError(self.refused)
            return super().fetch(url, headers)

    return DataOnly(allow_redirects=False)


@contextmanager
def told(fetcher: Any, texts: Mapping[str, str]) -> Iterator[None]:
    """Turn what WeasyPrint raises, or swallows, into one line that says where.

    Args:
        fetcher: one of `data_only`, or of the document.
        texts: name of a file to what it says, to find the one that holds an address.

    Raises:
        RenderError: an address was refused, or WeasyPrint failed.
    """
    from weasyprint.urls import FatalURLFetchingError

    refused = None
    try:
        yield
        refused = fetcher.refused
    except FatalURLFetchingError as error:
        refused = str(error)
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise RenderError(f"WeasyPrint cannot set this page ({what}); simplify its template") from error
    if refused is not None:
        where = next((name for name, text in texts.items() if refused in text), "a template")
        raise RenderError(f"{where} wants {refused}; templates may only use data: addresses")
