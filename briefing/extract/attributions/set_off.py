"""Quotations in a paragraph of their own: below a line that announces them, or above a signature."""

import re
from typing import Final

from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.quotations import MASK, Paragraph, is_all_quotation
from briefing.extract.attributions.said_before import FARTHEST_ADDRESS
from briefing.extract.attributions.speakers import speaker_before, speaker_behind
from briefing.findings import Attribution

_SIGNATURE: Final = re.compile(
    rf"(?<={MASK})[ \u00a0]{{0,3}}(--?|[—–―])[ \u00a0]{{0,3}}"
    r"([A-Z][\w.’'-]{1,20}(?:[ \u00a0][A-Z][\w.’'-]{0,20}){1,4})[.\s]{0,3}$"
)
"""A dash and a name of two to five words up to the end of the paragraph."""


def announced(words: Words) -> Attribution | None:
    """Who is said to say what follows a sentence that ends with a colon, such as "Lund wrote:"; or None."""
    known, last = words.known, len(words.forms) - 1
    if last < 1 or words.forms[last] != ":":
        return None
    for at in range(last - 1, max(-1, last - FARTHEST_ADDRESS), -1):
        if words.is_pause(at) or words.is_quotation(at):
            return None
        act = known.act_of.get(words.lower[at])
        if act in known.frames["statement"] and not words.lower[at].endswith("ing"):
            behind = speaker_behind(words, at) if at == 0 else None
            source = speaker_before(words, at) or (behind if behind and behind[1] == last else None)
            if source is None:
                return None
            span = words.spans[source[0]][0], words.spans[source[1] - 1][1]
            return Attribution(span, words.spans[at], words.spans[at], True)
    return None


def signed(paragraph: Paragraph) -> Attribution | None:
    """A paragraph that is a quotation, a dash and a name: "“We will stay.” — Ines Lund"; or None."""
    if not paragraph.quotations:
        return None
    first, end = paragraph.quotations[0].start, paragraph.quotations[-1].end
    match = _SIGNATURE.match(paragraph.masked, end - paragraph.start)
    if not match or not is_all_quotation(paragraph, paragraph.start, end):
        return None
    cue, name = (
        (match.start(group) + paragraph.start, match.end(group) + paragraph.start) for group in (1, 2)
    )
    return Attribution(name, cue, (first, end), True)
