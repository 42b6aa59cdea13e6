"""What must hold of a page, as checks that say what is wrong: for `bench.pages`."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final
from unicodedata import bidirectional, normalize

import pypdf
from pypdf.generic import NameObject

from briefing.brief import Brief
from briefing.options import ROOM
from briefing.pipeline import Made
from briefing.render.pdf import LaidOut
from briefing.render.view import view
from briefing.split import split_document

LEAST_PT: Final = 9.0
"""Smallest type of a page; below it print tires."""

PT_PER_PX: Final = 0.75
"""Points of a CSS pixel, the unit of laid out boxes."""

OVERLAP_PX: Final = 0.5
"""Pixels by which boxes of lines may lie over one another: less than what is white around letters."""

ROUNDING: Final = 0.05
"""Pixels, and points, by which a measured place or size may be off."""


def problems(made: Made, laid_out: LaidOut, pdf: bytes) -> list[str]:
    """Everything that is wrong with a page; empty if nothing is."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    if len(reader.pages) != 1:
        return [f"{len(reader.pages)} pages"]
    page_box = laid_out.document.pages[0]._page_box
    return [
        *missing(laid_out.brief, text_layer(reader.pages[0])),
        *small_boxes(page_box),
        *small_print(reader.pages[0]),
        *badly_placed(page_box),
        *unaccounted(made, laid_out.brief),
    ]


def text_layer(page: Any) -> str:
    """The text of a page."""
    for font in page["/Resources"]["/Font"].values():
        if not isinstance(font.get_object()["/Encoding"], str):
            # of a font that lacks letters: pypdf 7 does not read its code map, which is the identity
            font.get_object()[NameObject("/Encoding")] = NameObject("/Identity-H")
    text: str = page.extract_text()
    return text


def missing(brief: Brief, text: str) -> Iterator[str]:
    """What the page must say and its text layer does not."""
    layer = _bare(text)
    for what, words in expected(brief):
        bare = _bare(words)
        if any(bidirectional(character) in ("R", "AL") for character in words):
            lacking = Counter(bare) - Counter(layer)  # drawn from right to left: the letters must be there
            if lacking:
                yield f"{what} is not in the text layer: {sorted(lacking)} of {words[:60]!r}"
        elif bare not in layer:
            yield f"{what} is not in the text layer: {words[:90]!r}"


def expected(brief: Brief) -> Iterator[tuple[str, str]]:
    """Name and words of everything that a page says."""
    values = view(brief)
    yield "title", brief.title
    for line in brief.lines:
        yield f"line {line.id}", line.printed
        yield f"id of line {line.id}", f"[{line.id}"
    for name in ("as_of", "date", "marking", "covers", "foot", "rules", "page_foot"):
        if values[name]:
            yield name, values[name]
    for section in values["sections"]:
        yield "heading", section["heading"]
        if not section["lines"]:
            yield "empty section", section["empty"]
    for entry in values["figures"]:
        for told in entry["told"]:
            for part in ("text", "share", "cite", "says"):
                if told.get(part):
                    yield f"figure {told['id']}", told[part]
    for entry in values["who_said"]:
        yield "party", entry["party"]
        for speaker in entry["speakers"]:
            for part in ("name", "relayed_by"):
                if speaker[part]:
                    yield "speaker", speaker[part]
            for said in speaker["says"]:
                for claim in said["claims"]:
                    yield f"claim {said['id']}", claim
                yield "place of a position", said["cite"].strip("[]")
    for entry in values["timeline"]:
        yield "timeline", entry["text"]
        yield "timeline", entry["date"]
    for note in values["notes"]:
        yield "note", note
    for source in values["sources"]:
        yield f"source {source['id']}", source["words_of"]
        yield f"digest of source {source['id']}", source["digest"]


def _bare(text: str) -> str:
    """A text without white space, case, soft hyphens, ligatures and marks of direction."""
    folded = normalize("NFKC", normalize("NFKC", text).casefold())
    return re.sub(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+", "", folded)


def small_boxes(page_box: Any) -> Iterator[str]:
    """Words whose box is set below the smallest size."""
    for box in _boxes(page_box):
        if type(box).__name__ == "TextBox" and box.text.strip():
            size_pt = box.style["font_size"] * PT_PER_PX
            if size_pt < LEAST_PT - 0.001:  # floats
                yield f"set in {size_pt:.2f} pt: {box.text[:40]!r}"


def small_print(page: Any) -> Iterator[str]:
    """Words that are painted below the smallest size, whatever their box says."""
    found: dict[float, str] = {}

    def visit(text: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        size_pt = round(size * abs(text_matrix[3]) * abs(matrix[3]), 2)
        if text.strip() and size_pt < LEAST_PT - ROUNDING:
            found.setdefault(size_pt, text)

    page.extract_text(visitor_text=visit)
    for size_pt, text in found.items():
        yield f"painted in {size_pt:.2f} pt: {text[:40]!r}"


def badly_placed(page_box: Any) -> Iterator[str]:
    """Lines outside the page's margins, lines over one another, and boxes that hide what is too long."""
    content = [child for child in page_box.children if type(child).__name__ != "MarginBox"]
    left, top = page_box.content_box_x(), page_box.content_box_y()
    right, bottom = left + page_box.width, top + page_box.height
    lines = [line for child in content for line in _line_rectangles(child)]
    for x_0, y_0, x_1, y_1, text in lines:
        if x_0 < left - ROUNDING or x_1 > right + ROUNDING or y_0 < top - ROUNDING or y_1 > bottom + ROUNDING:
            yield f"outside the margins: {text[:60]!r}"
    for n, (x_0, y_0, x_1, y_1, text) in enumerate(lines):
        for a_0, b_0, a_1, b_1, other in lines[n + 1 :]:
            if min(min(x_1, a_1) - max(x_0, a_0), min(y_1, b_1) - max(y_0, b_0)) > OVERLAP_PX:
                yield f"over one another: {text[:40]!r} and {other[:40]!r}"
    for margin in page_box.children:
        if type(margin).__name__ == "MarginBox":
            x_0, x_1 = margin.content_box_x(), margin.content_box_x() + margin.width
            for a_0, _, a_1, _, text in _line_rectangles(margin):
                if a_0 < x_0 - ROUNDING or a_1 > x_1 + ROUNDING:
                    yield f"wider than its margin: {text[:60]!r}"
    for box in _boxes(page_box):
        if box.style["overflow"] != "visible":
            yield f"hides what is too long: {box.element_tag}"


def _line_rectangles(box: Any) -> Iterator[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom and text of every line below a box, in pixels."""
    if type(box).__name__ == "LineBox":
        words = [b for b in _boxes(box) if type(b).__name__ == "TextBox" and b.text.strip()]
        if words:
            x_0 = min(word.position_x for word in words)
            x_1 = max(word.position_x + word.width for word in words)
            yield x_0, box.position_y, x_1, box.position_y + box.height, "".join(word.text for word in words)
        return
    for child in getattr(box, "children", ()):
        yield from _line_rectangles(child)


def _boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def unaccounted(made: Made, brief: Brief) -> Iterator[str]:
    """Sentences that are neither printed nor cut, or whose reason does not hold."""
    printed = Counter(line.id for line in brief.lines)
    cut = Counter(entry.line.id for entry in brief.cut)
    every = {s.id for letter, document in made.documents.items() for s in split_document(document, letter)}
    for name, ids in (("printed twice", printed), ("cut twice", cut)):
        if twice := [id_ for id_, n in ids.items() if n > 1]:
            yield f"{name}: {twice[:5]}"
    if both := printed.keys() & cut.keys():
        yield f"printed and cut: {sorted(both)[:5]}"
    if lost := every - printed.keys() - cut.keys():
        yield f"neither printed nor cut: {sorted(lost)[:5]}"
    if Counter(entry.reason for entry in brief.cut) != Counter(brief.left_out):
        yield f"reasons in the list and on the page differ: {dict(brief.left_out)}"

    without_room = {entry.line.id for entry in brief.cut if entry.reason in ROOM}
    chosen = {line.id for line in made.brief.lines}
    chosen |= {entry.line.id for entry in made.brief.cut if entry.reason in ROOM}
    stood_for = {entry.line.id for entry in made.brief.cut if entry.because_of in without_room}
    if not chosen <= printed.keys() | without_room <= chosen | stood_for:
        differ = (printed.keys() | without_room) ^ chosen
        yield f"chosen are not those printed and those without room: {sorted(differ)[:5]}"
    for entry in brief.cut:
        if entry.because_of and entry.because_of not in printed:
            yield f"{entry.line.id} is left out for {entry.because_of}, which is not printed"
