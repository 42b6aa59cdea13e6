"""A deadline: how long one source may still take."""

import time


class Deadline:
    """Counts down the seconds of one source, from when it is made."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; 0 or below if none are."""
        return self._end - time.monotonic()

    def extend(self, seconds: float) -> None:
        """Give back time that was spent waiting for our turn."""
        self._end += seconds
