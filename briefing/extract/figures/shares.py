"""Shares: key figures in per cent, of which it is said of what they are a part."""

import re
from typing import Final

from briefing.extract.figures.counted import counted
from briefing.extract.figures.not_figures import word_before
from briefing.extract.figures.number_forms import Number, figure_of
from briefing.extract.figures.words import FigureWords
from briefing.findings import Figure, Span

MOST_WORDS: Final = 4
"""Words of that of which a share is told."""

_WHOLE: Final = re.compile(
    r" of (?!(?:a|an|one) )(?:the |its |their |his |her |our |your |all |those |these |all the )?(?=[^\W_])"
)
_HALF_THE: Final = re.compile(r" (?:the|its|their|our|his|her|all) ")
_OF_THEM: Final = re.compile(
    r",? of (?:whom|which|them|those)\b(?: (?:are|were|is|was|have been|had been))?(?= |\b)"
)
_WORD: Final = re.compile(r" ?(\d[\d,]{0,12}\d\b|[^\W_]{1,30}(?:[-’'.][^\W_]{1,30}){0,3})")
_IS_SHARE: Final = re.compile(
    r"(?<![\w-])(?:turnout|stake|share|majority|unemployment|joblessness|literacy|poverty|mortality|penetration)"
    r"(?: rate)?"
    r"(?: (?:now|has|remains?|rose|risen|fell|fallen|climbed|high|low|running|stands|stood|hovering)){0,3}"
    r" (?:of|at|to|was|is|reached|hit) $"
)
_VERB: Final = re.compile(r" ([a-z]{1,15})")


def share(text: str, lower: str, number: Number, words: FigureWords, last: Figure | None) -> Figure | None:
    """The key figure that a share is: it is said of what, and it is no change and no chance."""
    before = word_before(lower, number.start)
    if before == "by" or before in words.lists["sides"] or number.vague:
        return None
    them = _OF_THEM.match(lower, number.end)
    whole = _WHOLE.match(lower, number.end) or (
        _HALF_THE.match(lower, number.end) if number.fraction else None
    )
    span: Span | None
    if them:
        span = _who_they_are(lower, them.end(), words) or (number.end, number.end)
    elif number.ratio:
        span = (number.end, number.end) if whole else _people(text, lower, number, words)
    elif whole:
        span = _noun(lower, whole.end(), words)
    elif before in words.lists["changes"]:
        return None
    else:
        span = _asked(lower, number, words) or (None if number.fraction else _stake(lower, number, words))
        if span is None and _IS_SHARE.search(lower, max(0, number.start - 40), number.start):
            span = (number.end, number.end)
    if span and text[span[0] : span[0] + 1].isdigit():
        span = (number.end, number.end)  # "61% of the 421 people": they are a figure of their own
    return figure_of(text, number, span, "share") if span else None


def _who_they_are(lower: str, at: int, words: FigureWords) -> Span | None:
    """Where the children of "half of whom are children" stand, if it is a noun that is known."""
    span = _noun(lower, at, words)
    return span if span and lower[slice(*span)].rpartition(" ")[2] in words.nouns else None


def _people(text: str, lower: str, number: Number, words: FigureWords) -> Span | None:
    """Where those stand of whom one in five is meant, if they are people or buildings."""
    phrase = counted(text, lower, number.end, words, several=True)
    fits = phrase.noun is not None and phrase.noun.kind in ("people", "displaced", "fighters", "facilities")
    return (phrase.start, phrase.end) if fits else None


def _asked(lower: str, number: Number, words: FigureWords) -> Span | None:
    """No words, behind a number that tells how many of those asked say or are something."""
    verb = _VERB.match(lower, number.end)
    return (number.end, number.end) if verb and verb[1] in words.lists["said_of_share"] else None


def _stake(lower: str, number: Number, words: FigureWords) -> Span | None:
    """Where the noun of "a 65% stake" or "20 percent turnout" stands."""
    at = number.end
    for _ in range(2):
        match = _WORD.match(lower, at)
        if match is None or match[1] in words.lists["stops"]:
            return None
        if match[1] in words.lists["share_of_what"]:
            return number.end + 1, match.end()
        at = match.end()
    return None


def _noun(lower: str, at: int, words: FigureWords) -> Span | None:
    """Where the noun phrase at an offset stands; None if it is a time, a distance or a size."""
    start = end = at + (lower[at : at + 1] == " ")
    for place in range(MOST_WORDS):
        match = _WORD.match(lower, end)
        if match is None or match[1] in words.lists["stops"] or match[1] in words.lists["said_of_share"]:
            break
        if match[1] in words.lists["not_of"]:
            return None
        if match[1] in words.lists["units"] and match[1] not in words.lists["shared"]:
            return None
        if place and len(match[1]) > 4 and match[1].endswith(("ed", "ing", "ly")):
            break
        end = match.end()
        if match[1] in words.nouns and match[1] not in words.singular:
            following = _WORD.match(lower, end)
            if following is None or following[1] not in words.nouns:
                break
    return (start, end) if end > start else None
