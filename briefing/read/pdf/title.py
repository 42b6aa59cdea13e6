"""The title of a PDF: what its metadata say, or the largest type at the head of the first page."""

import re
from collections.abc import Sequence
from typing import Final

from briefing.read.datelines import dateline
from briefing.read.dates import stated_date
from briefing.read.furniture import kind_of
from briefing.read.pdf.paragraphs import Text

LARGER: Final = 1.15
"""Times the size of the text from which letters are those of a heading."""

MOST_TITLE_WORDS: Final = 40
FEWEST_TITLE_WORDS: Final = 3
"""A shorter line in larger type is the name of the newspaper, where a longer one stands below it."""

FIRST_TEXT: Final = 40
"""Words of a paragraph behind which no title stands."""

_STOPPED: Final = re.compile(r"[.:;,…؟。][)\]\"'”’»]*$")
_PARTS: Final = re.compile(r"[^\W_]+")


def title_of(
    stated: str | None, paragraphs: Sequence[Text], words: Sequence[str], body: float
) -> tuple[str | None, int | None]:
    """The title, and which paragraph it is, if it stands among them.

    Titles in metadata are often left over from a template, so one that does not stand on the first
    page counts only where no line there is set larger than the text.

    Args:
        stated: by the metadata.
        words: of each paragraph.
        body: the size of the text, in points.
    """
    head = _head(paragraphs, words)
    if stated:
        letters = "".join(_PARTS.findall(stated.casefold()))
        for n in head:
            told = "".join(_PARTS.findall(words[n].casefold()))
            if (
                told
                and len(words[n].split()) > 1
                and (told == letters or (told in letters and len(told) * 2 > len(letters)))
            ):
                return words[n], n
    large = [n for n in head if _is_large(paragraphs[n], words[n], body)]
    long = [n for n in large if len(words[n].split()) >= FEWEST_TITLE_WORDS]
    best = max(long or large, key=lambda n: (round(paragraphs[n].size), -n), default=None)
    if best is not None:
        return words[best], best
    if stated:
        return stated, None
    first = next(
        (n for n in head if kind_of(words[n]) not in ("byline", "date") and not stated_date(words[n])), None
    )
    if first is not None and len(paragraphs) > 1 and _reads_like_title(paragraphs[first], words[first]):
        return words[first], first
    return None, None


def _is_credit(words: str) -> bool:
    return kind_of(words) in ("byline", "date") or stated_date(words) is not None


def _reads_like_title(paragraph: Text, words: str) -> bool:
    """Whether a paragraph in the size of the text is bold, or one line, and no running sentence."""
    is_set_off = paragraph.is_bold or len(paragraph.lines) == 1
    is_short = len(words) > 3 and len(words.split()) <= MOST_TITLE_WORDS
    return is_set_off and is_short and not _STOPPED.search(words) and dateline(words) is None


def _head(paragraphs: Sequence[Text], words: Sequence[str]) -> list[int]:
    """The paragraphs of the first page up to the first of running text."""
    head: list[int] = []
    for n, paragraph in enumerate(paragraphs):
        if paragraph.lines[0].page > paragraphs[0].lines[0].page:
            break
        if len(words[n].split()) >= FIRST_TEXT:
            break
        head.append(n)
    return head


def _is_large(paragraph: Text, words: str, body: float) -> bool:
    """Whether a paragraph is set larger than the text, or its role is the title, and reads like one."""
    is_title = paragraph.tag in ("Title", "H1") or paragraph.size >= LARGER * body
    n_words = len(words.split())
    return is_title and n_words <= MOST_TITLE_WORDS and len(words) > 3 and not stated_date(words)
