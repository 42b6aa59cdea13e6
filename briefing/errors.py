"""Everything that can go wrong, as one tree.

    BriefingError                  one line for people, exit code 1
    |-- UsageError                 the call itself is wrong, exit code 2
    |   `-- UnknownName            no such ranker, profile, format, segmenter or language
    |-- ReadError                  a source cannot be read
    |   |-- UnknownMediaType       it is not text, or a kind no reader knows
    |   |   `-- OwnPage            it is a page that was made here, no source
    |   |-- FetchError             a web address gives no source
    |   |   `-- Forbidden          it leads where a source must not: a private address, a robots.txt
    |   `-- EmptyDocument          it holds no sentence
    |-- AngleError                 a profile file says something that cannot be
    |   `-- LabelError             a file of labelled sentences cannot be used
    |-- RankError                  a ranker gave no usable scores
    |-- RenderError                a page cannot be made
    |   |-- DoesNotFit             not even the shortest version fits on one page
    |   |-- MissingLibrary         a library of the system is not installed
    |   `-- TemplateFault          a template is missing, or cannot be filled
    |-- DeskError                  a page that was edited by hand cannot be rendered
    `-- PublishError               a finished page cannot be written

A message says what happened, to what, and what to do. Errors of foreign libraries are
translated in the one file that knows the library.
"""

from collections.abc import Iterable


class BriefingError(Exception):
    """Something the user can mend; its text is one line that says how."""

    exit_code = 1


class UsageError(BriefingError):
    """The call itself is wrong: options that contradict each other, or a value out of range."""

    exit_code = 2


class UnknownName(UsageError):
    """A name that is in no table; the message lists the names that are."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(known)
        super().__init__(f"no {kind} {name!r}; choose from {', '.join(self.known)}")


class ReadError(BriefingError):
    """A source cannot be read."""


class UnknownMediaType(ReadError):
    """A source is not text, or text of a kind that no reader knows."""


class OwnPage(UnknownMediaType):
    """A page that was made here: it is made of sources and is none."""


class FetchError(ReadError):
    """A web address gives no source."""


class Forbidden(FetchError):
    """A web address leads where a source must not: a private network, or what robots.txt excludes."""


class EmptyDocument(ReadError):
    """A source was read and holds no sentence."""


class AngleError(BriefingError):
    """A profile file says something that cannot be."""


class LabelError(AngleError):
    """A file of labelled sentences cannot be used; the message has a line for each bad row."""


class RankError(BriefingError):
    """A ranker gave no usable scores."""


class RenderError(BriefingError):
    """A page cannot be made."""


class DoesNotFit(RenderError):
    """Not even the shortest version of a brief fits on one page."""


class MissingLibrary(RenderError):
    """A library of the system that a format needs is not installed."""


class TemplateFault(RenderError):
    """A template that is missing or cannot be filled."""

    def __init__(self, name: str, line: int | None, fault: str) -> None:
        self.name = name
        self.line = line
        """Of the template, from 1; None where it is not known."""
        self.fault = fault
        where = f", line {line}" if line else ""
        super().__init__(f"template {name}{where}: {fault}")


class DeskError(BriefingError):
    """A page was edited so that its lines do not hold; the message has a line for each difference."""


class PublishError(BriefingError):
    """A finished page cannot be written or sent."""
