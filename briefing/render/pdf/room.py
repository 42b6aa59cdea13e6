"""Room on the page: how far its content stays below the foot of page one, or runs over it."""

from collections.abc import Iterator
from typing import Any, Final

MM_PER_PX: Final = 25.4 / 96
"""Millimetres of a CSS pixel, the unit of laid out boxes."""


def overflow_mm(pages: list[Any]) -> float:
    """Millimetres of content that do not fit on page one; negative: the free height at its foot.

    The sum of what stands on the pages after the first. What page one leaves free because a block
    could not be broken is not counted.

    Args:
        pages: laid out pages, at least one.
    """
    if len(pages) == 1:
        return (_filled(pages[0]._page_box) - float(pages[0]._page_box.height)) * MM_PER_PX
    return sum(_filled(page._page_box) for page in pages[1:]) * MM_PER_PX


def _filled(page_box: Any) -> float:
    """The height from the top margin of a page to the lowest of its content, in pixels."""
    edges = (box.position_y + box.margin_height() - box.margin_bottom for box in _content(page_box))
    top: float = page_box.content_box_y()
    return max(edges, default=top) - top


def _content(page_box: Any) -> Iterator[Any]:
    """The blocks and lines of a page that are filled from the text: neither its margins nor html and body."""
    waiting = [box for box in page_box.children if type(box).__name__ != "MarginBox"]
    while waiting:
        box = waiting.pop()
        if type(box).__name__ == "LineBox":
            yield box
            continue  # what stands in a line may be higher than it and does not push anything down
        if box.element_tag not in ("html", "body"):
            yield box
        waiting.extend(getattr(box, "children", ()))
