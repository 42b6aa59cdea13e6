"""The body of a mail: its plain part, or its HTML part where the plain one only points to that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.read.blocks import Block
from briefing.read.encoding import Decoded
from briefing.read.html.fragments import holds_html
from briefing.read.mail.parts import Leaf
from briefing.read.mail.text import html_blocks, plain_blocks

STUB_SHARE: Final = 0.5
"""A plain part of less than this share of the words of the HTML part only points to that one."""

MOST_ADDRESSES: Final = 0.3
"""Share of its characters in web addresses above which a plain part is the HTML's remains."""

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """What a mail says."""

    blocks: tuple[Block, ...]
    decoded: Decoded | None
    """How the part was encoded that is read; None where the mail has no text."""
    plain: str
    """The text with its lines as they are, as far as it has a plain one."""


def body_of(texts: Sequence[tuple[Leaf, Decoded]], *, forwards: bool) -> Body:
    """The better one of what a mail says in plain text and in HTML.

    Args:
        texts: the parts that are the mail's own text, decoded.
        forwards: whether it passes another mail on.
    """
    plain = [(leaf, decoded) for leaf, decoded in texts if leaf.media_type == "text/plain"]
    html = [(leaf, decoded) for leaf, decoded in texts if leaf.media_type == "text/html"]
    from_plain: list[Block] = []
    for leaf, decoded in plain:
        if holds_html(decoded.text) and not html:
            from_plain += html_blocks(decoded.text, forwards=forwards)
        else:
            flow = {"is_flowed": leaf.is_flowed, "is_joined": leaf.is_joined}
            from_plain += plain_blocks(decoded.text, forwards=forwards, **flow)
    from_html = [block for _, decoded in html for block in html_blocks(decoded.text, forwards=forwards)]
    plain_text = "\n\n".join(decoded.text for _, decoded in plain)
    is_html = bool(html) and _is_stub(plain_text, from_plain, from_html)
    chosen, blocks = (html, from_html) if is_html else (plain, from_plain)
    return Body(tuple(blocks), chosen[0][1] if chosen else None, plain_text)


def _is_stub(text: str, from_plain: Sequence[Block], from_html: Sequence[Block]) -> bool:
    """Whether the HTML part is the better one."""
    if holds_html(text):
        return True
    n_linked = sum(len(address) for address in _ADDRESS.findall(text))
    is_remains = n_linked > MOST_ADDRESSES * len(text)
    return is_remains or _n_words(from_plain) < STUB_SHARE * _n_words(from_html)


def _n_words(blocks: Sequence[Block]) -> int:
    """Words that are no address and no footer."""
    return sum(len(_ADDRESS.sub("", block.text).split()) for block in blocks if block.kind == "body")
