"""Brackets of text that runs to the left: some programs write ")", which is seen, for "(", which is meant."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from briefing.read.pdf.lines import Line

_PAIRS: Final = ("()", "[]", "«»", "“”")


def unmirrored(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that run to the left with brackets as they are meant.

    A kind of bracket is turned in all of them if more words open with what closes than with what opens.
    """
    told = "\n".join(line.text for line in lines if line.is_rtl)
    turned = {
        ord(a): b
        for pair in _PAIRS
        if _is_mirrored(told, pair)
        for a, b in zip(pair, pair[::-1], strict=True)
    }
    if not turned:
        return list(lines)
    return [replace(line, text=line.text.translate(turned)) if line.is_rtl else line for line in lines]


def _is_mirrored(text: str, pair: str) -> bool:
    """Whether words open with the second of a pair."""
    opened, closed = (len(re.findall(rf"(?:^|\s){re.escape(mark)}\w", text)) for mark in pair)
    return closed > opened
