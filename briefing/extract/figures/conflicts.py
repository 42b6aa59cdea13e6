"""Conflicts: figures of two sources that count the same harm of one event, where no value fits both.

31 and "at least 40" conflict; 31 and "at least 20" do not. A false alarm costs the page more than
a missed one, so only plain tolls are compared: not a part of a toll ("including 10 policemen"), not
what has grown over weeks, not one of two tolls in a sentence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from briefing.findings import HARM, KeyFigure
from briefing.model import Sentence
from briefing.text.languages import rules_for
from briefing.text.tokens import content_stems, stem

LEAST_LIKE: Final = ((2, 0.35), (3, 0.25))
"""Content stems that two sentences about one event have in common, and their Jaccard similarity, 0 to 1.

Numbers and the words with which every toll is told do not count.
"""

FEW_STEMS: Final = 6
"""A sentence with fewer is read together with the head of its source."""

MOST_RARE: Final = 6
MOST_FIGURES: Final = 50
"""Rare stems by which a figure's likes are looked up, and figures that are looked at for each."""

_DIGIT: Final = re.compile(r"\d")
_NAME: Final = re.compile(r"(?<=[\w,;] )[^\W\d_a-z][\w'’-]{2,30}")
_PART: Final = re.compile(
    r"\b(?:including|includes|included|of (?:whom|them|which)|among (?:them|the dead))"
    r"[\w ,]{0,24}$",
    re.IGNORECASE,
)
_OF_THEM: Final = re.compile(r"\bof (?:the|them|those|whom)\b")
_MORE: Final = re.compile(r"^\s?(?:others?|more)\b", re.IGNORECASE)
_ADDED: Final = re.compile(
    r"\b(?:another|a further|as well as|in addition|elsewhere|separately)\b", re.IGNORECASE
)
_GROWN: Final = re.compile(
    r"\b(?:since|so far|in total|overall|altogether|to date|this (?:week|month|year)|(?:past|last) "
    r"(?:\w+ )?(?:weeks|months|years)|toll (?:now|has|rose|rises|climbed)|raising|bringing)\b",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(r"\b(?:but|while|whereas|though|although)\b", re.IGNORECASE)
_ANYBODY: Final = frozenset(
    map(stem, ("people", "persons", "victims", "dead", "casualties", "deaths", "fatalities"))
)


_TOLL_WORDS: Final = _ANYBODY | frozenset(
    map(
        stem,
        [
            "killed",
            "killing",
            "kill",
            "dead",
            "died",
            "die",
            "death",
            "toll",
            "left",
            "least",
            "said",
            "says",
            "officials",
            "police",
            "reported",
            "wounded",
            "injured",
            "injuring",
            "wounding",
            "dozens",
            "hundred",
            "missing",
            "lost",
            "lives",
        ],
    )
)
"""Words with which every toll is told."""


class _Toll(NamedTuple):
    """A figure that may be compared with others of its kind."""

    figure: KeyFigure
    number: int
    """Index of the figure."""
    sentence: int
    stems: frozenset[str]
    names: frozenset[str]


def find_conflicts(
    figures: Sequence[KeyFigure],
    sentence_of: Sequence[int],
    sentences: Sequence[Sentence],
    heads: Mapping[str, str],
    same: Mapping[int, int],
    stories: Mapping[str, int],
) -> dict[int, list[int]]:
    """Index of a figure to the indices of those that give another value for the same thing.

    Args:
        figures: in reading order.
        sentence_of: index of the sentence of each figure.
        sentences: all sentences.
        heads: source to its title and first sentence.
        same: a sentence that tells what another tells to the one that stands for both.
        stories: source to its story; sources of two stories count two things. Empty: all may be of one.
    """
    found: dict[int, list[int]] = {}
    pairs = set(_within_sentences(figures, sentence_of, sentences))
    for tolls in _tolls(figures, sentence_of, sentences, heads).values():
        pairs |= {
            (a.number, b.number)
            for a, b in _neighbours(tolls)
            if _one_event(a, b, same, stories) and _clash(a.figure, b.figure)
        }
    for a, b in sorted(pairs):
        found.setdefault(a, []).append(b)
        found.setdefault(b, []).append(a)
    return {n: sorted(others) for n, others in found.items()}


def _tolls(
    figures: Sequence[KeyFigure],
    sentence_of: Sequence[int],
    sentences: Sequence[Sentence],
    heads: Mapping[str, str],
) -> dict[str, list[_Toll]]:
    """What is counted to the plain tolls of it: one in its sentence, whole, and of one day."""
    of_sentence: dict[tuple[int, str], list[int]] = {}
    for n, figure in enumerate(figures):
        if figure.what in HARM and not _is_part(figure, sentences[sentence_of[n]]):
            of_sentence.setdefault((sentence_of[n], figure.what), []).append(n)
    tolls: dict[str, list[_Toll]] = {}
    for (index, what), (n, *others) in of_sentence.items():
        figure, sentence = figures[n], sentences[index]
        if others or (figure.low is None and figure.high is None) or _adds_up_or_grows(sentence.text):
            continue
        stems = _stems(sentence.text)
        names = _names(sentence.text)
        if len(stems) < FEW_STEMS:
            head = heads.get(sentence.source, "")
            stems, names = stems | _stems(head), names | _names(head)
        tolls.setdefault(what, []).append(_Toll(figure, n, index, stems, names))
    return tolls


def _adds_up_or_grows(text: str) -> bool:
    """Whether a toll is one of several that add up, or has grown over more than a day."""
    return bool(_GROWN.search(text) or _ADDED.search(text))


def _is_part(figure: KeyFigure, sentence: Sentence) -> bool:
    """Whether a figure counts a part of another one, or more of the same."""
    start, end = figure.start - sentence.start, figure.end - sentence.start
    if _OF_THEM.search(sentence.text[start : end + 15]):
        return True
    return bool(_PART.search(sentence.text[max(0, start - 50) : start])) or bool(
        _MORE.match(sentence.text[end : end + 8]) or figure.counted in ("others", "more")
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(s for s in content_stems(text) if not _DIGIT.search(s)) - _TOLL_WORDS


def _names(text: str) -> frozenset[str]:
    """Words with a capital inside a sentence, days and months apart."""
    rules = rules_for("en")
    lower = (name.lower() for name in _NAME.findall(text))
    return frozenset(name for name in lower if name not in rules.weekdays and name not in rules.months)


def _neighbours(tolls: Sequence[_Toll]) -> Iterable[tuple[_Toll, _Toll]]:
    """Pairs that share a rare stem, so that the work grows with the tolls and not with their square."""
    with_stem: dict[str, list[int]] = {}
    for place, toll in enumerate(tolls):
        for word in toll.stems:
            with_stem.setdefault(word, []).append(place)
    for place, toll in enumerate(tolls):
        rare = sorted(toll.stems, key=lambda word: (len(with_stem[word]), word))[:MOST_RARE]
        near = {other for word in rare for other in with_stem[word][:MOST_FIGURES] if other > place}
        yield from ((toll, tolls[other]) for other in sorted(near))


def _one_event(a: _Toll, b: _Toll, same: Mapping[int, int], stories: Mapping[str, int]) -> bool:
    """Whether two tolls are of one event, told by two sources or in two tellings of one act."""
    if stories.get(a.figure.source) != stories.get(b.figure.source):
        return False
    if a.figure.as_of and b.figure.as_of and a.figure.as_of != b.figure.as_of:
        return False
    if same.get(a.sentence, a.sentence) == same.get(b.sentence, b.sentence):
        return a.sentence != b.sentence
    if a.figure.source == b.figure.source or a.names.isdisjoint(b.names):
        return False
    shared, either = len(a.stems & b.stems), len(a.stems | b.stems)
    return any(shared >= least and shared >= share * either for least, share in LEAST_LIKE)


def _within_sentences(
    figures: Sequence[KeyFigure], sentence_of: Sequence[int], sentences: Sequence[Sentence]
) -> Iterable[tuple[int, int]]:
    """Neighbours that two speakers set against each other: "the army said 31, but doctors said 40"."""
    for n in range(1, len(figures)):
        a, b = figures[n - 1], figures[n]
        if a.id != b.id or a.what != b.what or a.what not in HARM or not _clash(a, b):
            continue
        start = sentences[sentence_of[n]].start
        between = sentences[sentence_of[n]].text[a.end - start : b.start - start]
        if a.said_by and b.said_by and a.said_by != b.said_by and _CONTRAST.search(between):
            yield n - 1, n


def _clash(a: KeyFigure, b: KeyFigure) -> bool:
    """Whether two figures count the same and no value fits both."""
    return _counts_same(a.counted, b.counted) and (_above(a, b) or _above(b, a))


def _counts_same(a: str, b: str) -> bool:
    """Whether what is counted is the same word, or says no more than "people" in both."""
    first, second = (set(content_stems(words)[-1:]) - _ANYBODY for words in (a, b))
    return first == second


def _above(a: KeyFigure, b: KeyFigure) -> bool:
    """Whether the least that one figure says is more than the most that the other says."""
    return a.low is not None and b.high is not None and a.low > b.high
