"""Plain text: the title on the first line, one paragraph per line or per blank-line block."""

import re
from itertools import pairwise
from typing import Final

from briefing.model import Document, Paragraph
from briefing.raw import Raw, Reading
from briefing.read.blocks import day_among, paragraph_at
from briefing.read.datelines import dateline
from briefing.read.dates import stated_date
from briefing.read.encoding import decode, with_encoding
from briefing.read.furniture import kind_of

_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_SENTENCE_END: Final = re.compile(r"[.!?:…؟。][)\]\"'”’»]*$")

LONGEST_WRAPPED_LINE: Final = 120
"""Characters; text that is wrapped by hand or by mail keeps its lines below this."""

SHORTEST_WRAPPED_LINE: Final = 30
"""Characters; shorter lines that break off are titles, bylines or dates."""

MOST_TITLE_WORDS: Final = 30
MOST_TITLE_CHARACTERS: Final = 250

TITLE_CASE_SHARE: Final = 0.85
FEWEST_TITLE_WORDS: Final = 4
"""Of the words of four letters or more, so many and this share of them, begin with a capital."""

Span = tuple[int, int]


def plain(raw: Raw) -> Reading:
    """The document that a plain text holds: title, date and numbered paragraphs found by line."""
    decoded = decode(raw.content, raw.uri, raw.charset)
    return Reading((with_encoding(_document(decoded.text), decoded),))


def _document(text: str) -> Document:
    """The document of a text; its text stays as it is."""
    blocks = paragraph_spans(text)
    title_at = _title_index(text, blocks)
    body = blocks if title_at is None else blocks[title_at + 1 :]
    paragraphs = tuple(
        _paragraph(text, number, span, has_neighbours=len(body) > 1)
        for number, span in enumerate(body, start=1)
    )
    day = day_among(text[start:end] for start, end in blocks)
    return Document(
        text=text,
        title=None if title_at is None else _title_words(text, blocks[title_at]),
        paragraphs=paragraphs,
        published=day,
        published_from="page" if day else None,
    )


def paragraph_spans(text: str) -> list[Span]:
    """Spans of the paragraphs: blank-line blocks if lines are wrapped, else lines."""
    lines = [_stripped(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    if not _is_wrapped(text, lines):
        return lines
    blocks: list[Span] = []
    for start, end in lines:
        if blocks and text.count("\n", blocks[-1][1], start) == 1:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _stripped(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether paragraphs run over several lines.

    They do if more than half of the lines that another line follows at once break off in the
    middle of a sentence, and no line is long.
    """
    longest = max((end - start for start, end in lines), default=0)
    if longest > LONGEST_WRAPPED_LINE:
        return False
    followed = [
        (text[start:end], text[after:until])
        for (start, end), (after, until) in pairwise(lines)
        if text.count("\n", end, after) == 1
    ]
    broken = sum(_breaks_off(line, following, longest) for line, following in followed)
    return broken >= 2 and broken > len(followed) / 2


def _breaks_off(line: str, following: str, longest: int) -> bool:
    """Whether a line ends only because the next word would not have fitted, or within a sentence."""
    if len(line) < SHORTEST_WRAPPED_LINE or _SENTENCE_END.search(line):
        return False
    return following[0].islower() or len(line) + 1 + len(following.split()[0]) > longest


def _title_index(text: str, blocks: list[Span]) -> int | None:
    """Which block is the title: the first that is no date or byline, if it reads like one."""
    for index, (start, end) in enumerate(blocks[:3]):
        words = text[start:end]
        if stated_date(words) or kind_of(words) in ("byline", "caption"):
            continue
        return index if index + 1 < len(blocks) and _reads_like_title(words) else None
    return None


def _reads_like_title(words: str) -> bool:
    """Whether a block is short, on one line, no running sentence and no dateline."""
    is_short = len(words) <= MOST_TITLE_CHARACTERS and len(words.split()) <= MOST_TITLE_WORDS
    if "\n" in words or not is_short or dateline(words) is not None:
        return False
    return not words.rstrip("\"'”’»)").endswith((".", ":", ";", ",")) or _in_title_case(words)


def _in_title_case(words: str) -> bool:
    """Whether nearly all longer words begin with a capital, as no running sentence does."""
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= FEWEST_TITLE_WORDS and capitals >= TITLE_CASE_SHARE * len(longer)


def _title_words(text: str, span: Span) -> str:
    """The words of the title line, without the marks of a Markdown heading."""
    return text[span[0] : span[1]].lstrip("#").strip().strip("*").strip()


def _paragraph(text: str, number: int, span: Span, *, has_neighbours: bool) -> Paragraph:
    """The paragraph at a span, with what it is instead of news, and its dateline."""
    words = text[span[0] : span[1]]
    kind = "date" if stated_date(words) else kind_of(words) if has_neighbours else "body"
    return paragraph_at(number, span[0], words, kind)
