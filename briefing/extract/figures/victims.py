"""What happened to those whom a number counts: "killing 31", "31 were wounded", "the arrest of 12"."""

import re
from functools import cache
from typing import Final

from briefing.extract.figures.words import FigureWords, figure_words

BEHIND: Final = 110
"""Characters behind the people in which the word that says what happened to them may stand."""

_LAST_WORDS: Final = re.compile(r"[a-z-]+")
_CLAUSE_END: Final = re.compile(r"[;:.!?](?:\s|$)|[,—–]? (?:while|but|although|though|whereas)\b| - |—")
_MARK: Final = re.compile(r" ?(?:$|[,;.:!?)\"”—–-])")
_NEXT: Final = re.compile(r" ([a-z]{1,15})")


def before(lower: str, at: int, words: FigureWords) -> str | None:
    """The state into which the words right before an offset put those who come behind it."""
    deed = words.deeds.before(lower, at)
    if deed:
        return deed[1]
    head = _LAST_WORDS.findall(lower[max(0, at - 50) : at])
    gap = lower[max(0, at - 50) : at]
    if gap.rstrip()[-1:] in {",", ";", ":", "."}:
        return None
    for back, word in enumerate(reversed(head)):
        state = words.active.get(word)
        if state is not None:
            passive = len(head) > back + 1 and head[-back - 2] in words.lists["passives"]
            return None if passive else state
        if word not in words.lists["fillers"]:
            break
    return None


@cache
def _behind() -> re.Pattern[str]:
    words = figure_words()
    listed = sorted({*words.active, *words.after}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})(?![\w-])")


def behind(lower: str, at: int, words: FigureWords) -> tuple[str, int] | None:
    """What the clause behind an offset tells of those before it, and how far off the word stands."""
    end = min(len(lower), at + BEHIND)
    stop = _CLAUSE_END.search(lower, at, end)
    if stop:
        end = stop.start()
    for match in _behind().finditer(lower, at, end):
        word = match.group()
        if word in words.after:
            return words.after[word], match.start() - at
        previous = lower[at : match.start()].rsplit(None, 1)[-1:]
        is_done_to = previous and previous[0] in words.lists["passives"]
        if word.endswith(("ed", "slain", "hurt", "shot")) and (
            is_done_to or _is_done(lower, match.end(), words)
        ):
            return words.active[word], match.start() - at
        if not is_done_to:
            return None  # they do it to somebody else
    return None


def _is_done(lower: str, at: int, words: FigureWords) -> bool:
    """Whether no object follows a participle: "31 killed in", not "rebels killed 31"."""
    if _MARK.match(lower, at):
        return True
    following = _NEXT.match(lower, at)
    return following is not None and following[1] in words.lists["after_deed"]
