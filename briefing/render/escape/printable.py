"""What a page may hold: characters that UTF-8, XML and a terminal all take for text."""

import re
from typing import Final

_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Controls, halves of surrogate pairs and what Unicode calls noncharacters."""

_SPACE: Final = re.compile("[^\\S\u00a0\u2007\u202f]+")
"""White space, but for the blanks at which no line may break."""

INSTEAD: Final = "\ufffd"
"""What Unicode has for a character that cannot be shown."""


def printable(text: str) -> str:
    """A text with U+FFFD for every character that a page cannot hold."""
    return _FORBIDDEN.sub(INSTEAD, text)


def one_line(text: str) -> str:
    """A text on one line that a page can hold, with runs of white space as one blank."""
    return printable(_SPACE.sub(" ", text).strip(" "))
