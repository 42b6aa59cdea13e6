"""What stands in an article and is not news: headings, bylines, captions, footers, datelines."""

import re
from typing import Final

_KINDS: Final = {
    "byline": re.compile(r"(?:[Bb]y|BY)\s(?:[A-Z][\w.'’-]*|and|in|for|of|the|,|&|\||—|–|-|\s|,)+"),
    "caption": re.compile(
        r"(?i:(?:file )?(?:photo|image|picture|caption|graphic|illustration|video|photograph)"
        r"(?: credit| by| courtesy)?\s?[:|/].*"
        r"|\[?(?:getty|ap|afp|reuters|epa) (?:photo|images?)\]?.{0,80})"
    ),
    "footer": re.compile(
        r"(?i:\(?(?:additional )?(?:reporting|editing|writing|compiled|edited|written) by\s"
        r"(?-i:[A-Z]).{0,200}"
        r"|(?:read|see|hear) (?:more|also)\b.{0,200}|related(?: articles?| stories| coverage)?\s?:.{0,200}"
        r"|(?:click|tap) here\b.*|(?:sign up|subscribe)\b.*|follow (?:us|@\w+|\w+) on\b.*|share this\b.*"
        r"|advertisement|continue reading.*|(?:copyright\s(?:©|\(c\)|\d{4}|by)|©|\(c\)\s?\d{4}).*"
        r"|all rights reserved.*"
        r"|our standards:.*"
        r"|this (?:article|story) (?:was|has been) .{0,60}(?:updated|corrected|syndicated)\b.*)"
    ),
}
"""Kind to the pattern that a whole block of that kind matches."""

_OPENS_FURNITURE: Final = re.compile(
    r"[(\[]?(?:by|file|photo|image|picture|caption|graphic|illustration|video|getty|ap|afp|reuters|epa"
    r"|additional|reporting|editing|writing|compiled|edited|written|read|see|hear|related|click|tap|sign"
    r"|subscribe|follow|share|advertisement|continue|copyright|c\)|©|all|our|this)",
    re.IGNORECASE,
)
"""The first words of all those patterns: looked for first, as most blocks have none of them."""

MOST_HEADING_WORDS: Final = 12
MOST_FURNITURE_CHARACTERS: Final = 400
"""Longer blocks are running text, whatever their first words."""

_CLOSERS: Final = ")]\"'”’»"
_QUOTES: Final = ('"', "”", "’", "»")
_STOPS: Final = tuple(".!?…,;؟。")

_AGENCY_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][^()\n]{0,60}?)?\s?\((?P<agency>[A-Z][^()\d:\n]{1,40})\)\s{0,2}(?:--?|—|–)\s{0,2}(?=\S)"
)
_PLACE_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z'’/ -]{2,40}(?:,\s[A-Z][\w.]{1,20}(?:\s[A-Z\d][\w.]{0,20}){0,2}){0,2}(?:,\s\d{4})?)"
    r"\s(?:--|-|—|–)\s(?=\S)"
)


def kind_of(words: str) -> str:
    """What a block is: byline, caption, footer, heading, or body if it is none of them."""
    if len(words) > MOST_FURNITURE_CHARACTERS:
        return "body"
    if _OPENS_FURNITURE.match(words):
        for kind, pattern in _KINDS.items():
            if pattern.fullmatch(words):
                return kind
    if "\n" in words or _ends_like_text(words) or len(words.split()) > MOST_HEADING_WORDS:
        return "body"
    return "heading"


def _ends_like_text(words: str) -> bool:
    """Whether a block ends as sentences do: with a stop or comma, or a closing quotation mark."""
    return words.endswith(_QUOTES) or words.rstrip(_CLOSERS).endswith(_STOPS)


LONGEST_HEAD: Final = 300
"""Characters of a page's title, byline and date that stand glued before a dateline."""

_AGENCY_AND_DASH: Final = re.compile(r"\)\s{0,2}[-—–]")
"""What every dateline holds, and every one behind a head: looked for first, as most blocks have none."""

_HEADED_DATELINE: Final = re.compile(
    rf"[^\n]{{0,{LONGEST_HEAD}}}?(?<!\w)(?:"
    r"[A-Z][A-Z'’ /-]{2,40}(?:,\s[A-Z][\w.]{1,20}(?:\s\d{1,2})?)?\s\([A-Z][\w ]{1,30}\)"  # KARVAN (Agency)
    r"|[A-Z][\w'’-]{2,30}(?:,\s[A-Z][\w.]{1,20})?\s\([A-Z]{2,6}\)"  # Karvan, Veria (XYZ)
    r")\s{0,2}(?:--?|—|–)\s{0,2}(?=[\"“‘']?[A-Z])"  # a small letter goes on with a running sentence
)


def dateline(words: str) -> int | None:
    """How many characters of a paragraph are its dateline, such as "CITY (Agency) - ", or None."""
    if not _has_dash(words):
        return None
    for pattern in (_AGENCY_DATELINE, _PLACE_DATELINE):
        match = pattern.match(words)
        if match and _is_place(match.group("place") or "") and match.end() < len(words):
            return match.end()
    headed = _HEADED_DATELINE.match(words) if _AGENCY_AND_DASH.search(words) else None
    return headed.end() if headed and headed.end() < len(words) else None


def _has_dash(words: str) -> bool:
    """Whether a dash stands somewhere that is no hyphen within a word."""
    return (
        " -" in words or "—" in words or "–" in words or ")-" in words or "--" in words
        or "\n-" in words or "\xa0-" in words
    )  # fmt: skip


def _is_place(words: str) -> bool:
    """Whether words read like places and a day: capitals and figures, with few small words."""
    small = {"and", "of", "the", "de", "la", "al", "near", "in", "on"}
    return all(w[0].isupper() or w[0].isdigit() or w in small for w in re.findall(r"[^\W_]+", words))
