"""Copies: articles that are one text, as several sites print it."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.group.copy_alignment import SHINGLE, align
from briefing.group.copy_signs import changes_figures, changes_names, tells_more
from briefing.group.copy_words import cased_words, copy_words
from briefing.group.shingles import shared_shingles
from briefing.group.told import told_text
from briefing.model import Document

SHARED: Final = 0.6
"""Share of the shorter article's words, 0 to 1, that must stand in the fuller one in the same runs."""

SHORTEST: Final = 1 / 3
"""Length of a copy against the fullest telling; less of it is a first flash, or a part of a live page."""

FEWEST_WORDS: Final = 20
"""Words from which two articles can be nearly one; shorter ones are copies only word for word."""

SHORT_ARTICLE: Final = 150
"""Words up to which an article may be a form that is filled in: there another name is another article."""

MOST_HEADS: Final = 50
"""Articles that share a shingle; one of more is a site's own phrase and no sign of a copy."""

SAMPLE: Final = 100
"""Shingles of an article, about, that are looked up to see which others share many with it."""

MOST_TRIED: Final = 8
"""Articles with the most shingles in common that are looked at closely."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Articles that are one text."""

    head: int
    """Index of the fullest telling: the one with the most words; of equals the first."""
    members: tuple[int, ...]
    """Indices of its copies, ascending, without the head."""


class _Holders:
    """Which heads hold which shingles."""

    def __init__(self, n_codes: int) -> None:
        self._first = array("i", [-1]) * n_codes
        self._more: dict[int, list[int]] = {}  # few shingles have a second head

    def add(self, head: int, codes: Iterable[int]) -> None:
        for code in codes:
            if self._first[code] < 0:
                self._first[code] = head
            else:
                self._more.setdefault(code, []).append(head)

    def count(self, codes: Iterable[int]) -> Counter[int]:
        """How many of some shingles each head holds; those of too many heads do not count."""
        found: list[int] = []
        for code in codes:
            first = self._first[code]
            if first < 0:
                continue
            more = self._more.get(code, ())
            if len(more) < MOST_HEADS:
                found.append(first)
                found.extend(more)
        return Counter(found)


def find_copies(documents: Sequence[Document]) -> list[Copies]:
    """Articles that are one text: word for word, shortened, under another headline, within another frame.

    An article is a copy if three fifths of its words stand in a fuller article in the same runs of
    five. So a copy may lack paragraphs and carry a site's own lines around it; two reports of one event
    in their own words share no such runs.

    An article with other figures is never a copy. Where both have the same words around a number and
    the numbers differ ("31 people", "40 people"), or where one has inside the story, or in its title, a
    number that the fuller one has nowhere, the later version must not vanish: both stay, and the page
    shows the conflict. Of short articles the same holds for names, because reports of weather, markets
    and matches are forms that are filled in.

    Every member is compared with its head, never with another member: copies of copies do not chain.
    An article is laid only over those with which it shares runs of words, so that time grows with the
    number of articles and not with its square.

    Returns:
        In the order of their heads; each document in at most one. Empty for no documents.
    """
    articles = [copy_words(told_text(document)) for document in documents]
    shingles = shared_shingles(articles)
    members_of: dict[int, list[int]] = {}
    short_heads: dict[tuple[str, ...], int] = {}
    heads_with = _Holders(1 + max((max(own) for own in shingles if own), default=-1))
    for index in sorted(range(len(articles)), key=lambda i: (-len(articles[i]), i)):
        words = articles[index]
        if len(words) < FEWEST_WORDS:
            head = short_heads.setdefault(tuple(words), index) if words else index
        else:
            head = _head_of(index, documents, articles, shingles, heads_with)
        if head != index:
            members_of.setdefault(head, []).append(index)
            continue
        heads_with.add(index, shingles[index])
    return [Copies(head, tuple(sorted(members))) for head, members in sorted(members_of.items())]


def _head_of(
    index: int,
    documents: Sequence[Document],
    articles: Sequence[list[str]],
    shingles: Sequence[Sequence[int]],
    heads_with: _Holders,
) -> int:
    """The fuller article of which an article is a copy, or the article itself."""
    words = articles[index]
    step = 1 + len(shingles[index]) // SAMPLE
    n_shared = heads_with.count(shingles[index][::step])
    # A word that is shared stands in at least one shingle, and a shingle holds SHINGLE words; a sample
    # may meet half as many.
    fewest = SHARED * len(words) / SHINGLE / step / 2
    likely = sorted((-n, head) for head, n in n_shared.items() if n >= fewest)
    for _, head in likely[:MOST_TRIED]:
        if len(words) >= SHORTEST * len(articles[head]) and _is_copy(
            words, articles[head], documents[index], documents[head]
        ):
            return head
    return index


def _is_copy(words: list[str], fuller: list[str], document: Document, of: Document) -> bool:
    """Whether an article is a copy of a fuller one."""
    if words == fuller:
        return True
    found = align(words, fuller)
    if found.n_shared < SHARED * len(words):
        return False
    title = copy_words(document.title or "")
    if words[: len(title)] != title:
        title = []
    if changes_figures(found, fuller, title) or tells_more(found, fuller, len(title)):
        return False
    if len(words) > SHORT_ARTICLE:
        return True
    cased, cased_fuller = cased_words(told_text(document)), cased_words(told_text(of))
    return len(cased) != len(words) or not changes_names(found, cased, cased_fuller)
