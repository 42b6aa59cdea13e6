"""Python's collector of cycles, held while thousands of small values are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_held() -> Iterator[None]:
    """No search for cycles inside: ours makes none, and each search walks all that the caller holds.

    With a few hundred sentences such a walk takes as long as ranking them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
