"""What happened to those whom a number counts: "killing 31", "31 were wounded", "the arrest of 12"."""

import re
from functools import cache
from typing import Final

from briefing.extract.figures.words import FigureWords, figure_words

BEHIND: Final = 110
"""Characters behind the people in which the word that says what happened to them may stand."""

REACH: Final = 60
"""Characters before a number in which its verb may stand."""

MOST_JOINED: Final = 5
"""Words between a verb and the "and" before a number that is its object too."""

_LAST_WORDS: Final = re.compile(r"[a-z-]+")
_CLAUSE_END: Final = re.compile(r"[;:.!?](?:\s|$)|[,—–]? (?:while|but|although|though|whereas)\b| - |—")
_TO_DEATH: Final = re.compile(r"(?: (?:and|or) [a-z]{2,12})? to death(?![\w-])")
_MARK: Final = re.compile(r" ?(?:$|[,;.:!?)\"”—–-])")
_NEXT: Final = re.compile(r" ([a-z]{1,15})")


def before(lower: str, at: int, words: FigureWords, *, only_people: bool = False) -> str | None:
    """The state into which the words right before an offset put those who come behind it.

    Args:
        only_people: whether to heed only verbs that are done to nobody but people: "arrested", not "seized".
    """
    deed = words.deeds.before(lower, at)
    if deed:
        return deed[1]
    head = _last_words(lower, at)
    for back, word in enumerate(reversed(head)):
        state = words.active.get(word)
        if state is not None:
            is_barred = only_people and word in words.lists["things_too"]
            return None if is_barred or _is_passive(head, back, words) else state
        if word not in words.lists["fillers"]:
            break
    return None


def done_to_death(lower: str, start: int, end: int, words: FigureWords) -> bool:
    """Whether those counted from start to end are the object of a deadly deed: "beat two men to death"."""
    if not _TO_DEATH.match(lower, end):
        return False
    head = [word for word in _last_words(lower, start) if word not in words.lists["fillers"]]
    return head[-1:] != [] and head[-1] in words.lists["to_death"]


def before_both(lower: str, at: int, words: FigureWords) -> str | None:
    """The state of those behind an offset who are the second object: "killed the mayor and two guards"."""
    head = _last_words(lower, at)
    if head[-1:] != ["and"]:
        return None
    for back in range(2, min(MOST_JOINED + 3, len(head))):
        word = head[-back - 1]
        if word in words.active and word not in words.lists["things_too"]:
            return None if _is_passive(head, back, words) else words.active[word]
        if word in words.lists["stops"] and word not in words.lists["fillers"]:
            break
    return None


def _last_words(lower: str, at: int) -> list[str]:
    """The words of the clause before an offset; none behind a mark."""
    gap = lower[max(0, at - REACH) : at]
    return [] if gap.rstrip()[-1:] in {",", ";", ":", "."} else _LAST_WORDS.findall(gap)


def _is_passive(head: list[str], back: int, words: FigureWords) -> bool:
    """Whether the word so many from the end stands behind "was" or the like."""
    return len(head) > back + 1 and head[-back - 2] in words.lists["passives"]


@cache
def _behind() -> re.Pattern[str]:
    words = figure_words()
    listed = sorted({*words.active, *words.after}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})(?![\w-])")


_DONE: Final = re.compile(
    r" (?:(?:who|that|reportedly|also) )?(?:(?:has|have|had|are|is|was|were|been|being|feared) ){0,3}"
)


def right_behind(lower: str, at: int, words: FigureWords) -> str | None:
    """What the verb at an offset says of those before it, if it is said of nobody but people."""
    verb = _DONE.match(lower, at)
    match = _behind().match(lower, verb.end()) if verb else None
    if match is None or match.group() in words.lists["things_too"]:
        return None
    told = behind(lower, at, words)
    return told[0] if told and at + told[1] == match.start() else None


def ruined(lower: str, start: int, end: int, words: FigureWords) -> bool:
    """Whether the verb beside a count from start to end says that the things are destroyed or damaged."""
    for word in reversed(_LAST_WORDS.findall(lower[max(0, start - 50) : start])):
        if word not in words.lists["fillers"]:
            if word in words.lists["ruins"]:
                return True
            break
    verb = _DONE.match(lower, end)
    following = _NEXT.match(lower, verb.end() - 1) if verb else None
    return (
        following is not None
        and following[1] in words.lists["ruins"]
        and _is_done(lower, following.end(), words)
    )


def behind(lower: str, at: int, words: FigureWords) -> tuple[str, int] | None:
    """What the clause behind an offset tells of those before it, and how far off the word stands."""
    end = min(len(lower), at + BEHIND)
    stop = _CLAUSE_END.search(lower, at, end)
    if stop:
        end = stop.start()
    for match in _behind().finditer(lower, at, end):
        word = match.group()
        off = match.start() - at
        if word.endswith(" to death") or (
            word in words.lists["to_death"] and _TO_DEATH.match(lower, match.end())
        ):
            is_done = words.lists["not_quite"].isdisjoint(lower[at : match.start()].split()[-1:])
            return "killed" if is_done else "wounded", off
        if word in words.after:
            return words.after[word], off
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
