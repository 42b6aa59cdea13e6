"""Reading a page: which of its blocks are lines, labels, comments of the desk, and which are none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefing.brief import Brief
from briefing.model import AngleScores, Line
from briefing.render.escape.printable import printable
from briefing.render.view import cite
from briefing.render.wording import source_link
from briefing.text.markdown_blocks import LINK, Block
from briefing.verify.differences import most_alike

COMMENT: Final = "Comment:"
"""What the desk's own words begin with."""


@dataclass(frozen=True, slots=True)
class Item:
    """A block of a page and what it is."""

    kind: str
    """line, label, comment or unknown."""
    block: Block
    text: str
    """What it says; of a comment the words behind "Comment:"."""
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the blocks of a page may be."""

    lines: dict[str, Line]
    """Words of a line with its citation to the line."""
    labels: frozenset[str]
    links: frozenset[str] = frozenset()
    """Where labels may lead, as `Block.extra` says it: to the sources."""


def known_of(brief: Brief, left: Iterable[Block]) -> Known:
    """What the blocks of a page may be, from the brief that it carries and the blocks that it had.

    A block that it had and that holds a line's words is that line, whatever else its template prints.
    """
    headings = {section.angle: section.heading for section in brief.sections}
    lines: dict[str, Line] = {}
    for line in brief.lines:
        told = canonical(f"{line.printed} {cite(line)}")
        lines[told] = line
        lines[canonical(f"{told} {headings.get(AngleScores(line.angles).best, '')}")] = line
    comments = {canonical(f"{COMMENT} {comment.text}") for comment in brief.comments}
    labels = set()
    for block in left:
        text = canonical(block.text)
        if text in lines or text in comments:
            continue
        of_line = next((line for line in brief.lines if canonical(line.printed) in text), None)
        if of_line is not None and of_line.id in text:
            lines[text] = of_line
        else:
            labels.add(text)
    links = frozenset(f"{LINK}{source_link(source)}" for source in brief.sources if source_link(source))
    return Known(lines, frozenset(labels), links)


def read_blocks(blocks: Sequence[Block], known: Known) -> list[Item]:
    """Every block of a page with what it is, in order.

    A comment begins with "Comment:", or is the paragraph or list right below a block that says
    nothing else. It may stand right below a line, without a blank line between.
    """
    items: list[Item] = []
    under: Block | None = None
    for block in _apart(blocks, known):
        text = canonical(block.text)
        kind, line = _kind(text, block, known)
        is_below = under is not None and not block.level
        if kind == "unknown" and is_below and under is not None:
            is_list = block.depth > under.depth
            if is_list or (block.depth == under.depth == 0 and items[-1].block is under):
                kind = "comment"
            if not is_list:
                under = None
        elif kind != "unknown":
            under = None
        if kind == "comment" and text == COMMENT:
            under = block
        if kind == "comment":
            text = text.removeprefix(COMMENT).strip()
        items.append(Item(kind, block, text, line))
    return items


def comments_of(items: Iterable[Item]) -> list[Item]:
    """The comments that say something."""
    return [item for item in items if item.kind == "comment" and item.text]


def canonical(text: str) -> str:
    """A text as pages have it: white space as single blanks, no character that no page can hold."""
    return " ".join(printable(text).split())


def _kind(text: str, block: Block, known: Known) -> tuple[str, Line | None]:
    if block.kind in ("html", "code") or any(not extra.startswith(LINK) for extra in block.extra):
        return "unknown", None
    if block.extra and all(extra in known.links for extra in block.extra) and text in known.labels:
        return "label", None
    if block.extra:  # a comment may link to somewhere, a quotation may not
        return ("comment" if text.startswith(COMMENT) else "unknown"), None
    if text in known.lines:
        return "line", known.lines[text]
    if text in known.labels:
        return "label", None
    return (
        "comment" if text.startswith(COMMENT) and not _is_changed_quotation(text, known) else "unknown"
    ), None


def _is_changed_quotation(text: str, known: Known) -> bool:
    """Whether what looks like a comment is a changed line, or label, whose own words begin so."""
    alike = [quoted for quoted in (*known.lines, *known.labels) if quoted.startswith(COMMENT)]
    return any(map(text.startswith, alike)) or most_alike(text, alike) is not None


def _apart(blocks: Iterable[Block], known: Known) -> Iterator[Block]:
    """The blocks, with a comment that follows right below a line as a block of its own."""
    for block in blocks:
        first = next((n for n, row in enumerate(block.rows) if n and row.startswith(COMMENT)), None)
        if first is None or _kind(canonical(block.text), block, known)[0] != "unknown":
            yield block
            continue
        before, behind = block.rows[:first], block.rows[first:]
        yield replace(block, text=" ".join(before), rows=before)
        yield replace(block, text=" ".join(behind), rows=behind, line=block.line + first)
