"""Progress on a terminal: one line that appears when work takes longer than a second."""

import threading
import time
from types import TracebackType
from typing import Final, Self, TextIO

PATIENCE_S: Final = 1.0
"""Seconds before anything is shown: most runs are over by then."""

REFRESH_S: Final = 0.2


class TerminalProgress:
    """Shows the stage on a terminal while it is a context; silent where there is no terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._state = ""
        self._width = 0
        self._began = time.monotonic()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._refresh, daemon=True)
        self._is_terminal = stream.isatty()

    def __enter__(self) -> Self:
        if self._is_terminal:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._is_terminal:
            self._thread.join()
            self._show("")

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note of how far a stage has come."""
        self._state = f"{stage} {done:,} of {total:,}" if total > 1 else stage

    def _refresh(self) -> None:
        """Show the latest state every `REFRESH_S`, once `PATIENCE_S` are over."""
        while not self._done.wait(REFRESH_S):
            seconds = time.monotonic() - self._began
            if seconds >= PATIENCE_S:
                self._show(f"briefing: {self._state} ({seconds:.0f} s)")

    def _show(self, words: str) -> None:
        """Write words over the ones shown before; "" clears the line."""
        if words or self._width:
            self._stream.write("\r" + words.ljust(self._width) + ("" if words else "\r"))
            self._stream.flush()
            self._width = len(words)
