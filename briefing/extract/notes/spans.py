"""Words of a source that a note shows, and how they are listed: “Syria s” (A11.1), “don t” (A12.2)."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.model import Note, Sentence

MOST_SHOWN: Final = 3
"""Examples in a list; a reader who has seen three knows what is meant."""

LONGEST_SHOWN: Final = 45
"""Characters of one example."""


class Shown(NamedTuple):
    """A span of a sentence."""

    sentence: Sentence
    start: int
    """Offsets into the sentence's text."""
    end: int

    @property
    def words(self) -> str:
        """The characters of the span, on one line; a long span ends at its last whole word that fits."""
        words = self.sentence.text[self.start : self.end][: LONGEST_SHOWN + 1]
        if len(words) > LONGEST_SHOWN:
            words = words.rpartition(" ")[0] or words[:LONGEST_SHOWN]
        return " ".join(words.split())


def quoted(shown: Shown) -> str:
    """The words in quotation marks, and where they stand: “don t” (A12.2)."""
    return f"“{shown.words}” ({shown.sentence.id})"


def listed(spans: Sequence[Shown], most: int = MOST_SHOWN) -> str:
    """The first spans with different words, each quoted, and how many spans more there are."""
    different: dict[str, Shown] = {}
    for span in spans:
        different.setdefault(span.words, span)
    first = list(different.values())[:most]
    rest = len(spans) - len(first)
    return ", ".join(map(quoted, first)) + (f" and {rest} more" if rest else "")


def note(kind: str, text: str, first: Shown) -> Note:
    """A note about a source that points at the words of its first example."""
    at = first.sentence.start
    return Note(kind, text, first.sentence.source, at + first.start, at + first.end)


def whole(sentence: Sentence) -> Shown:
    """All of a sentence but the quotation marks about it."""
    text = sentence.text
    return Shown(sentence, len(text) - len(text.lstrip(_MARKS)), len(text.rstrip(_MARKS)))


_MARKS: Final = '"“”„«»'


def without_quotes(text: str) -> str:
    """A text with blanks in the place of what stands in quotation marks: what the writer says himself."""
    if not _QUOTE_MARK.search(text):
        return text
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


_QUOTE_MARK: Final = re.compile('["“]')
_QUOTED: Final = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
