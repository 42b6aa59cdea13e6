"""What tells a copy from an article of its own: other figures, other names, news that only it has."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from briefing.group.copy_alignment import Alignment, Stretch
from briefing.group.copy_words import number_of

OWN_WORDS: Final = 12
"""Words in a row inside a story that make it tell something of its own: a short sentence."""

SHORT_STRETCH: Final = 40
"""Words between two places that both articles share, up to which one stretch replaces the other;
a longer one was put in or left out."""

EDGE_WORDS: Final = 12
"""Words at the very beginning or end of an article that may be an exchanged part of it, and no frame."""

HEADLINE_WORDS: Final = 20
"""Words before the story that may be a headline."""

KEY_WORDS: Final = 2
"""Words that an article has more than once, from which a stretch of text tells of the same story."""

ON_SUBJECT: Final = 0.4
"""Share of the long words of a stretch around the story that the story has too, 0 to 1, from which it is
no advertisement, menu or list of links."""

LONG_WORD: Final = 5
"""Letters from which a word says what a stretch is about."""

HEADER_WORDS: Final = 25
"""Words at the head of an article among which a clock time says when it was printed."""

_CLOCK: Final = frozenset(
    ("am", "pm", "a", "m", "p", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "bst", "cet", "cest", "msk")
)


def changes_figures(found: Alignment, fuller: Sequence[str], title: Sequence[str]) -> bool:
    """Whether the shorter article has a number where the fuller one has another, or a new one inside.

    Numbers around the story, such as the hour at which a site printed it, do not count, but for a few
    words at its very beginning or end that both have.

    Args:
        title: words of the shorter article's title, which stand first.
    """
    if any(_exchanged(stretch) for stretch in (found.before, found.after)):
        return True
    known: set[str] = set()
    own_title = Stretch(0, found.before.words[: len(title)])
    is_headline = bool(_numbers(own_title.words)) and _on_subject(title, Counter(fuller), 0.0)
    for stretch in (own_title, *found.inside) if is_headline else found.inside:
        own = _numbers(stretch.words)
        others = _numbers(stretch.others) if len(stretch.others) <= SHORT_STRETCH else set()
        if not own - others or _is_clock(stretch):
            continue
        if others - own:
            return True
        known = known or _numbers(fuller)
        if own - known:
            return True
    return False


def _exchanged(edge: Stretch) -> bool:
    """Whether both articles begin, or end, with a few words of their own that hold other numbers."""
    if not 0 < max(len(edge.words), len(edge.others)) <= EDGE_WORDS or _is_clock(edge):
        return False
    own, others = _numbers(edge.words), _numbers(edge.others)
    return bool(own - others and others - own)


def tells_more(found: Alignment, fuller: Sequence[str], n_title: int) -> bool:
    """Whether the shorter article tells of the same subject something that the fuller one has not.

    It does so too where, in its first half, both have a passage of their own between the same
    neighbours: then what they share is a frame, and the news is what stands in it.
    """
    half = (found.after.start + len(found.after.words)) / 2
    if any(s.start < half and min(len(s.words), len(s.others)) >= OWN_WORDS for s in found.inside):
        return True
    counts: Counter[str] = Counter()
    around = ((found.before.words[n_title:], HEADLINE_WORDS), (found.after.words, OWN_WORDS))
    stretches = [(words, ON_SUBJECT) for words, limit in around if len(words) >= limit]
    stretches += [(s.words, 0.0) for s in found.inside if len(s.words) >= OWN_WORDS]
    for words, share in stretches:
        counts = counts or Counter(fuller)
        if _on_subject(words, counts, share):
            return True
    return False


def _on_subject(words: Sequence[str], counts: Counter[str], share: float) -> bool:
    """Whether a stretch is about what an article is about: key words, and a share of its long words."""
    long = {word for word in words if len(word) >= LONG_WORD and not word[0].isdigit()}
    known = [counts[word] for word in long if word in counts]
    return len(known) >= share * len(long) and sum(n > 1 for n in known) >= KEY_WORDS


def changes_names(found: Alignment, cased: Sequence[str], fuller: Sequence[str]) -> bool:
    """Whether the shorter article has, between the same neighbours, a name where the fuller has another.

    Or both have a name, more than once, that the other has nowhere. Two spellings of one name, and names
    that the other has elsewhere, are no change. Scripts without capitals have no names here.

    Args:
        cased: the words of the shorter article with their capitals.
        fuller: the words of the fuller one with theirs.
    """
    own_words, other_words = Counter(cased), Counter(fuller)
    if any(
        _unlike(a, b) for a in _repeated(own_words, other_words) for b in _repeated(other_words, own_words)
    ):
        return True
    for stretch in found.inside:
        own = cased[stretch.start : stretch.start + len(stretch.words)]
        names = [word for word in own if word[0].isupper() and word not in other_words]
        small = set(stretch.others)
        others = [word for word in fuller if word[0].isupper() and word.lower() in small]
        strange = [word for word in others if word not in own_words]
        if any(_unlike(name, other) for name in names for other in strange):
            return True
    return False


def _repeated(words: Counter[str], others: Counter[str]) -> list[str]:
    """The names that an article has more than once, and another has nowhere."""
    return [word for word, n in words.items() if n > 1 and word[0].isupper() and word not in others]


def _unlike(name: str, other: str) -> bool:
    """Whether two names are no spellings of one, which begin or end with the same three letters."""
    return name[:3].lower() != other[:3].lower() and name[-3:].lower() != other[-3:].lower()


def _numbers(words: Sequence[str]) -> set[str]:
    return {number for number in map(number_of, words) if number is not None}


def _is_clock(stretch: Stretch) -> bool:
    """Whether a stretch at the head of an article says at what time it was printed."""
    return stretch.start < HEADER_WORDS and len(stretch.words) <= 6 and not _CLOCK.isdisjoint(stretch.words)
