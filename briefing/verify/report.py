"""The report of a check: how much is proven, and what differs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of a page found; `is_proven` says whether every word is accounted for."""

    lines: int
    """Lines of the page that are, character by character, what their sources say."""
    comments: int
    """The desk's."""
    removed: int
    """Lines that the page had when it was made and that the desk took out."""
    cut: int
    """Sentences that the file lists as not printed, each proven too; only JSON has them."""
    sources: int
    """Sources whose SHA-256 is the recorded one."""
    caveats: tuple[str, ...] = ()
    """What could not be proven, and is no difference."""
    differences: tuple[str, ...] = ()
    """What differs; of a changed text both versions follow, each on a line of its own."""

    @property
    def is_proven(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    def summary(self) -> str:
        """The report in one line: "12 lines proven, 2 comments, 3 removed; 1 source"."""
        told = [f"{_count(self.lines, 'line')} proven"]
        told += [_count(self.comments, "comment")] if self.comments else []
        told += [f"{self.removed} removed"] if self.removed else []
        told += [_count(len(self.differences), "difference")] if self.differences else []
        more = [_count(self.sources, "source")]
        more += [f"{_count(self.cut, 'line')} not printed proven too"] if self.cut else []
        return "; ".join([", ".join(told), *more, *self.caveats])


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
