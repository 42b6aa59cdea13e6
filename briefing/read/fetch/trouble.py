"""Trouble: why an address gives nothing, before it is known under which address people named it."""

from typing import Final

from briefing.errors import FetchError, Forbidden

LATER: Final = "try again later"
BY_HAND: Final = "save the page in a browser and give the file"


class Trouble(Exception):
    """What an address does wrong, and what to do; it becomes one line behind that address."""

    def __init__(self, what: str, advice: str, *, again: bool = False, wait_s: float | None = None) -> None:
        super().__init__(what)
        self.what = what
        """A predicate, such as "has a certificate that has expired"."""
        self.advice = advice
        self.again = again
        """Whether it may go well a second later."""
        self.wait_s = wait_s
        """How many seconds the server asks to wait, where it says so."""

    def told_of(self, subject: str) -> FetchError:
        """The error of an address; `subject` ends so that a predicate can follow."""
        return FetchError(f"{subject} {self.what}; {self.advice}")


class Refused(Trouble):
    """It leads where a source must not."""

    def told_of(self, subject: str) -> FetchError:
        """The error of an address; `subject` ends so that a predicate can follow."""
        return Forbidden(f"{subject} {self.what}; {self.advice}")
