"""As of: the day, week, month or year for which the figures of a sentence count."""

import datetime
import re
from collections.abc import Sequence
from typing import Final

from briefing.findings import DateMention

_SINCE: Final = re.compile(r"\b(?:since|until|after|before)\b[^,;.]*$", re.IGNORECASE)
"""Before words for a time at which a figure does not stand still."""


def figures_as_of(text: str, mentions: Sequence[DateMention], published: datetime.date | None) -> str | None:
    """What a sentence is as of, ISO 8601: the time that it names, or the day of publication; None if unsure.

    Nobody counts what is still to come, and "since January" is no day of a count; of two that are
    named it is not known which.
    """
    today = published.isoformat() if published else None
    named = {mention.date for mention in mentions if not _SINCE.search(text[: mention.start])}
    if not named:
        return today
    only = named.pop()
    if named or (today and "W" not in only and only > today):
        return today if not named else None
    return only
