"""Unreal tolls: numbers of victims that a sentence denies, fears or threatens, and does not report."""

import re
from typing import Final

from briefing.findings import HARM, Figure

BEFORE, BEHIND = 80, 40
"""Characters around a figure in which the words stand that take it back."""

_BEFORE: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|false|untrue|no evidence|not true"
    r"|if|unless|whether|in case|as if"
    r"|(?:vow|threaten|plan|plot|conspir|want|try|hop|prepar)(?:s|e|es|ed|t?ing|ned|ning)? to"
    r"|neither|nor|unconfirmed|confirm(?:s|ed)? (?:a |the )?reports?"
    r"|could|might|may|would|charged with|accused of|suspected of|fear(?:s|ed)?(?: that)?)\b[^;.!?]*$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"^[^;.!?,]{0,20}\b(?:could|might|may|would) (?:still )?(?:be|have|die|get|lose|need|face)\b",
    re.IGNORECASE,
)


_FRACTION: Final = re.compile(r"\b(?:tenth|third|quarter|half|fifth|hundredth)s? of (?:a )?$", re.IGNORECASE)


def is_fragment(text: str, figure: Figure) -> bool:
    """Whether a number is a piece of one ("one-tenth of one per cent"), or a lone "one" of nothing named."""
    if figure.low == figure.high == 1 and not figure.counted:
        return True
    return bool(_FRACTION.search(text[max(0, figure.start - 20) : figure.start]))


def is_unreal(text: str, figure: Figure) -> bool:
    """Whether a number of victims is one that the sentence does not report as having come about."""
    if figure.what not in HARM:
        return False
    before = text[max(0, figure.start - BEFORE) : figure.start]
    return bool(_BEFORE.search(before) or _BEHIND.match(text[figure.end : figure.end + BEHIND]))
