"""Names of people, places and agencies, as they stand in bylines and datelines of several languages."""

import re
from typing import Final

CAPITAL: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİŁĻŃŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽΑ-ΩЁЄІЇА-ЯҐ"
"""Capital letters of the Latin, Greek and Cyrillic scripts, as a set in a pattern."""

ARABIC: Final = "\u0621-\u064a\u064b-\u0652\u066e-\u06d3"
"""Letters and vowel marks of the Arabic script, which has no capitals."""

AGENCY: Final = re.compile(
    r"(?:the\s)?(?:AFP|AP|dpa|DPA|EFE|EPA|ANSA|ANI|PTI|IANS|UPI|TASS|UNN|RBC|WAM|SANA|IRNA|KUNA|NNA|PA|CNN|BBC"
    r"|Agence France-Presse|(?:The\s)?Associated Press|Reuters|Bloomberg|Xinhua|Anadolu(?:\sAgency)?"
    r"|Interfax(?:-Ukraine)?"
    r"|Europa Press|Ukrinform|Press Association|Agenc(?:y|ies)|Agencias|Agences?"
    r"|РИА Новости|ТАСС|Интерфакс|Укринформ|Укрінформ|Рейтер|УНН|агентства?"
    r"|رويترز|أ\s?ف\s?ب|فرانس برس|وكالات|الأناضول|سانا|واس|وام|أسوشيتد برس)",
)
"""Agencies whose name stands alone, without a word that tells an agency."""

_AGENCY_WORD: Final = re.compile(
    r"\b(?:Agency|Agencies|Press|News|Wire|Service|Gazette|Herald|Times|Post|Journal|Tribune|Daily|Radio|TV|Media"
    r"|Observer|Guardian|Chronicle|Newsroom|Agence|Agencia|Presse|Prensa|Noticias|Агентство|Новости|Новини)\b"
    r"|وكالة"
)

_SMALL: Final = frozenset(
    re.findall(
        r"\S+",
        "a al and at bin by da dal de del della den der des di do dos du e el en et for from ibn in la le of"
        " on the to und van von with y و и з та і в у",
    )
)
"""Words in small letters within names, and between them."""

_WORD: Final = re.compile(r"[^\W_]+")


MOST_NAME_WORDS: Final = 6
"""Of an agency with its country; longer ones are sentences."""


def is_agency(words: str) -> bool:
    """Whether words are the name of an agency, a paper or a broadcaster."""
    clean = words.strip()
    return bool(AGENCY.fullmatch(clean)) or (
        len(clean.split()) <= MOST_NAME_WORDS and bool(_AGENCY_WORD.search(clean))
    )


def all_names(words: str) -> bool:
    """Whether words are nothing but names: each begins with a capital or a figure, or stands between such.

    In scripts without capitals any few words may be names.
    """
    found = _WORD.findall(words)
    has_capitals = any(w[0].isupper() for w in found) or not any(c.islower() for c in words)
    is_short = words.isascii() or any(c.isupper() for c in words) or len(found) <= MOST_NAME_WORDS
    return (
        any(map(str.isalpha, found))
        and has_capitals
        and is_short
        and all(not w[0].islower() or w in _SMALL for w in found)
    )
