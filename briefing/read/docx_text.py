"""The paragraphs in the XML of a Word document, in order, as they read once all changes are accepted.

The elements are those of ECMA-376, part 1, section 17 (WordprocessingML).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_AROUND: Final = frozenset(
    f"{_W}{name}"
    for name in (
        "ins",
        "moveTo",
        "sdt",
        "sdtContent",
        "smartTag",
        "customXml",
        "hyperlink",
        "fldSimple",
        "dir",
        "bdo",
    )
)
"""Elements around paragraphs or around runs of letters, of which only the content counts."""

_LETTERS: Final = {
    f"{_W}tab": " ",
    f"{_W}ptab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
"""Elements that stand for a letter. Soft hyphens stand for none; what is deleted is `delText`."""

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_PARTS: Final = re.compile(r"\n[ \t]*\n\s*")

FEWEST_CELL_WORDS: Final = 20
"""Words of a paragraph in a cell from which the table is there for the layout, and is read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a Word document."""

    text: str
    style: str = ""
    """The name of its style, in small letters."""
    is_outlined: bool = False
    """Whether it has a level in the outline, as headings have."""
    is_bold: bool = False
    """Whether all its letters are."""


def pieces_of(body: Any, styles: Mapping[str, str]) -> list[Piece]:
    """The paragraphs of a body; those of a text box follow the paragraph that it hangs on.

    Args:
        styles: id of a style to its name.
    """
    found: list[Piece] = []
    open_text = ""
    for paragraph in _paragraphs(body):
        text, is_bold = _text(paragraph)
        properties = paragraph.find(f"{_W}pPr")
        if _has(properties, "rPr", "del") or _has(properties, "rPr", "moveFrom"):
            open_text += text  # its end is deleted: the next paragraph goes on with it
            continue
        text, open_text = open_text + text, ""
        style = _style(properties, styles)
        is_outlined = properties is not None and properties.find(f"{_W}outlineLvl") is not None
        parts = _PARTS.split(_INVISIBLE.sub("", text))
        found += [Piece(part.strip(), style, is_outlined, is_bold) for part in parts]
        for box in _boxes(paragraph):
            found += pieces_of(box, styles)
    return [*found, Piece(open_text.strip())] if open_text.strip() else found


def _paragraphs(element: Any) -> Iterator[Any]:
    """The paragraphs of the running text within an element."""
    for child in element:
        if child.tag == f"{_W}p":
            yield child
        elif child.tag == f"{_W}tbl":
            yield from _cells(child)
        elif child.tag in _AROUND:
            yield from _paragraphs(child)
        elif child.tag == f"{_MC}AlternateContent":
            for choice in child.findall(f"{_MC}Choice")[:1]:
                yield from _paragraphs(choice)


def _cells(table: Any) -> Iterator[Any]:
    """The paragraphs of a table that is there for the layout; none of one that holds figures."""
    found = [
        paragraph
        for row in table.iter(f"{_W}tc")
        if next(row.iterancestors(f"{_W}tbl")) is table
        for paragraph in _paragraphs(row)
    ]
    words = [len(_text(paragraph)[0].split()) for paragraph in found]
    if sum(n for n in words if n >= FEWEST_CELL_WORDS) * 2 > sum(words):
        yield from found


def _text(paragraph: Any) -> tuple[str, bool]:
    """The letters of a paragraph, and whether all of them are bold."""
    text, n_bold, n_letters = "", 0, 0
    for run in _runs(paragraph):
        properties = run.find(f"{_W}rPr")
        if _is_on(properties, "vanish"):
            continue
        letters = "".join(_letters(run))
        text += letters
        n_letters += len(letters.strip())
        n_bold += len(letters.strip()) if _is_on(properties, "b") else 0
    return text, 0 < n_letters == n_bold


def _runs(element: Any) -> Iterator[Any]:
    """The runs of letters in a paragraph that are no deleted ones."""
    for child in element:
        if child.tag == f"{_W}r":
            yield child
        elif child.tag in _AROUND:
            yield from _runs(child)


def _letters(run: Any) -> Iterator[str]:
    """The letters of a run."""
    for child in run:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _LETTERS:
            yield " " if child.get(f"{_W}type") in ("page", "column") else _LETTERS[child.tag]


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, each once: old programs get a copy of each."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        above = list(box.iterancestors())
        inside = above[: above.index(paragraph)]
        if not any(
            one.tag in (f"{_MC}Fallback", f"{_W}txbxContent", f"{_W}del", f"{_W}moveFrom") for one in inside
        ):
            yield box


def _style(properties: Any, styles: Mapping[str, str]) -> str:
    """The name of the style that the properties of a paragraph ask for."""
    style = properties.find(f"{_W}pStyle") if properties is not None else None
    return styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""


def _has(properties: Any, *path: str) -> bool:
    """Whether there is such an element among properties."""
    return properties is not None and properties.find("/".join(f"{_W}{name}" for name in path)) is not None


def _is_on(properties: Any, name: str) -> bool:
    """Whether a property is switched on."""
    found = properties.find(f"{_W}{name}") if properties is not None else None
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "off", "none")
