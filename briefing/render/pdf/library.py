"""The library: loaded with its noise kept away, held to one time, and named in the versions."""

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import datetime
from io import StringIO
from typing import Any, Final

from briefing.errors import MissingLibrary

HOW_TO_INSTALL: Final = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
HOW_TO_GET_FONTS: Final = "sudo apt-get install fonts-noto-core fonts-noto-cjk"


@contextmanager
def frozen_clock(time: str) -> Iterator[None]:
    """Set SOURCE_DATE_EPOCH, which the font subsetter asks for the time, to an ISO 8601 time."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(time).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def without_font(letters: str) -> str:
    """What to tell, and do, where a page has letters that no font of this machine has."""
    shown = " ".join(letters[:5]) + (" ..." if len(letters) > 5 else "")
    return f"the PDF has empty boxes for {shown}: no font here has them; run: {HOW_TO_GET_FONTS}"


def load_weasyprint() -> Any:
    """The WeasyPrint module.

    Raises:
        MissingLibrary: it, or the pango library that it needs, is not installed.
    """
    for name in ("weasyprint", "fontTools"):  # what they say of our own page is for the tests
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        # Without pango WeasyPrint prints advice on standard output, where only paths may go.
        with redirect_stdout(StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of a missing harfbuzz-subset
            try:
                with _exact_names():
                    import weasyprint
            except OSError:
                import weasyprint
    except OSError:
        raise MissingLibrary(
            f"PDF needs the system library pango, which is not installed; run: {HOW_TO_INSTALL}"
        ) from None
    except ImportError:
        raise MissingLibrary(
            "PDF needs weasyprint, which is not installed; run: pip install weasyprint"
        ) from None
    return weasyprint


@contextmanager
def _exact_names() -> Iterator[None]:
    """Find libraries by their exact names alone, which WeasyPrint knows.

    It first asks for others, and on Linux ctypes then starts a compiler and a linker for each to look
    for it: 16 processes and 0.2 s.
    """
    import ctypes.util

    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def pdf_versions() -> dict[str, str]:
    """Versions of what decides the bytes of a PDF on this machine."""
    weasyprint = load_weasyprint()
    from weasyprint.text.ffi import pango

    try:
        from weasyprint.text.ffi import harfbuzz_subset
    except ImportError:
        harfbuzz_subset = None
    number = pango.pango_version()
    return {
        "weasyprint": weasyprint.__version__,
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "harfbuzz_subset": "present" if harfbuzz_subset else "absent",
    }
