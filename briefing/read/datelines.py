"""Datelines: what stands before the first sentence, such as "CITY, March 3 (Agency) - "."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from briefing.read.names import ARABIC, CAPITAL
from briefing.text.languages import LANGUAGES, load_language

_DASH: Final = r"(?:--?|—|–|_)"

_AGENCY_DATELINE: Final = (
    rf"(?P<place>[{CAPITAL}][^()\n]{{0,60}}?)?\s?\((?P<agency>[{CAPITAL}a-z][^()\d:\n]{{1,40}})\)"
    rf"\s{{0,2}}\.?{_DASH}\s{{0,2}}(?=\S)"
)
_PLACE_DATELINE: Final = (
    rf"(?P<place>[{CAPITAL}][{CAPITAL}'’/ -]{{2,40}}"
    rf"(?:,\s(?:\d{{1,2}}\s\w{{3,12}}\.?|[{CAPITAL}][\w.]{{1,20}}(?:\s[{CAPITAL}\d][\w.]{{0,20}}){{0,2}})){{0,2}}"
    r"(?:,?\s\d{4})?)"
    rf"\s(?:--|-|—|–)\s(?:(?P<agency>РИА Новости|ТАСС|Укринформ|Укрінформ|Интерфакс)\.\s)?(?=\S)"
)
_STOPPED_DATELINE: Final = (
    rf"(?P<place>[{CAPITAL}][\w'’ -]{{2,30}}\.\s\d{{1,2}}\s\w{{3,12}})\.\s"
    rf"(?P<agency>[{CAPITAL}][{CAPITAL}\w.-]{{2,20}}?)(?:\.\s|\s{_DASH}\s|\.\s{_DASH}\s)(?=\S)"
)
"""As Interfax writes it: "Москва. 3 марта. INTERFAX.RU - ". """

_STOP_AND_DAY: Final = re.compile(r"\.\s\d")
"""What such a dateline holds behind its place."""

FARTHEST_DAY: Final = 40
"""Characters in which it does; a place has at most 31."""

_ARABIC_DATELINE: Final = (
    rf"(?P<place>[{ARABIC}]{{2,15}}(?:[ /][{ARABIC}]{{1,15}}){{0,3}}"
    rf"(?:\s?[،,]\s?\d{{1,2}}\s[{ARABIC} ]{{3,15}})?)\s?"
    rf"(?:\((?P<agency>[{ARABIC}. ]{{2,30}})\)\s?{_DASH}"
    r"|[-–—]\s[\"«“]?(?P<bare>رويترز|سانا|وكالات|الأناضول|واس|وام|أ ف ب)[\"»”]?\s?[-–—:]?)\s{0,2}(?=\S)"
)

LONGEST_HEAD: Final = 300
"""Characters of a page's title, byline and date that stand glued before a dateline."""

_AGENCY_AND_DASH: Final = re.compile(r"\)\s{0,2}[-—–]")
"""What every dateline holds, and every one behind a head: looked for first, as most blocks have none."""

_HEADED_DATELINE: Final = (
    rf"[^\n]{{0,{LONGEST_HEAD}}}?(?<!\w)(?:"
    r"[A-Z][A-Z'’ /-]{2,40}(?:,\s[A-Z][\w.]{1,20}(?:\s\d{1,2})?)?\s\([A-Z][\w ]{1,30}\)"  # KARVAN (Agency)
    r"|[A-Z][\w'’-]{2,30}(?:,\s[A-Z][\w.]{1,20})?\s\([A-Z]{2,6}\)"  # Karvan, Veria (XYZ)
    r")\s{0,2}(?:--?|—|–)\s{0,2}(?=[\"“‘']?[A-Z])"  # a small letter goes on with a running sentence
)


def dateline(words: str) -> int | None:
    """How many characters of a paragraph are its dateline, such as "CITY (Agency) - ", or None."""
    match = _match(words)
    return match.end() if match else None


def dateline_agency(line: str) -> str | None:
    """The agency that a dateline names; None if it names none."""
    match = _match(f"{line.rstrip()} .")
    found = match.groupdict() if match else {}
    name = found.get("agency") or found.get("bare")
    bracketed = None if name else _BRACKETED.search(line)
    return name.strip() if name else bracketed[1].strip() if bracketed else None


_BRACKETED: Final = re.compile(r"\(([^()]+)\)")


def _match(words: str) -> re.Match[str] | None:
    """The match of a dateline at the head of a paragraph, with text behind it."""
    if _has_dash(words):
        for pattern in _likely(words):
            match = _compiled(pattern).match(words)
            if match and _is_place(match["place"] or "") and match.end() < len(words) and not _runs_on(match):
                return match
        headed = _compiled(_HEADED_DATELINE).match(words) if _AGENCY_AND_DASH.search(words) else None
        if headed and headed.end() < len(words):
            return headed
    if not _STOP_AND_DAY.search(words, 0, FARTHEST_DAY):
        return None
    stopped = _compiled(_STOPPED_DATELINE).match(words)
    return stopped if stopped and _is_place(stopped["place"]) else None


def _likely(words: str) -> Iterator[str]:
    """The patterns that may match words with a dash, by their first letters: few paragraphs need any."""
    if "(" in words:
        yield _AGENCY_DATELINE
    if not words[1:3].islower():
        yield _PLACE_DATELINE
    if ARABIC[0] <= words[0] <= ARABIC[-1]:
        yield _ARABIC_DATELINE


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when the first paragraph needs it: a run with one article asks for few."""
    return re.compile(pattern)


def _has_dash(words: str) -> bool:
    """Whether a dash stands somewhere that is no hyphen within a word."""
    return (
        " -" in words or "—" in words or "–" in words or ")-" in words or "--" in words or ".-" in words
        or "\n-" in words or "\xa0-" in words or ") _" in words
    )  # fmt: skip


def _runs_on(match: re.Match[str]) -> bool:
    """Whether a running sentence only looks like a dateline: "NATO - the alliance - met"."""
    if match.re.pattern == _PLACE_DATELINE:
        return match.string[match.end()].islower()
    is_arabic = match.re.pattern == _ARABIC_DATELINE
    return is_arabic and match["place"].split()[0] in load_language("ar").speech_verbs


def _is_place(words: str) -> bool:
    """Whether words read like places and a day: capitals and figures, with few small words."""
    found: list[str] = re.findall(r"[^\W_]+", words)
    return all(not w[0].islower() or w in _SMALL or w in _months() for w in found)


_SMALL: Final = frozenset(
    {"and", "of", "the", "de", "la", "al", "near", "in", "on", "et", "y", "del", "du", "sur"}
)


@cache
def _months() -> frozenset[str]:
    """Names of months in small letters, in all languages that have rules."""
    return frozenset(name for code in LANGUAGES for name in load_language(code).month_numbers)
