"""A page that the desk edited: lines taken out or moved, comments put in, boxes taken off -> `Brief`.

Nothing else may have changed: a page quotes word for word, whoever has had it in hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefing.brief import Brief, Comment
from briefing.compose import without
from briefing.compose.lines import contexts_of, print_text
from briefing.desk.boxes import without_entries
from briefing.errors import DeskError
from briefing.model import Line
from briefing.pipeline import running_versions
from briefing.text.markdown_blocks import Block
from briefing.verify.changes import changes_of, differences_of
from briefing.verify.pages import Page
from briefing.verify.reading import Item, canonical, known_of, read_blocks

BOTTOM_LINE = "bottom_line"
"""What a comment on the bottom line has as its section."""

PAGE = ""
"""What a comment on the whole page has as its section."""


def edited_brief(page: Page, title: str | None = None) -> Brief:
    """The brief of a page as the desk left it.

    Args:
        title: a new one, or None for that of the page.

    Raises:
        DeskError: a quotation or a label was changed, or words were put in that stand under no "Comment:".
    """
    brief = page.brief
    _check_lines(page)
    if page.format == "md":
        brief = _of_blocks(page)
    elif [block.text for block in page.blocks] != [block.text for block in page.left]:
        raise DeskError(f"{page.path} was edited; edit its Markdown page and render that")
    if title is not None:
        brief = replace(brief, title=title, options={**brief.options, "title": title})
    return replace(brief, versions={**brief.versions, **running_versions()})


def _check_lines(page: Page) -> None:
    """Refuse lines that differ from the paragraphs that the page carries of their sources."""
    contexts = {(c.source, c.paragraph): c for c in page.brief.context}
    for line in page.brief.lines:
        context = contexts.get((line.source, line.paragraph))
        there = context.text[line.start - context.start : line.end - context.start] if context else None
        if line.text != there or line.printed != print_text(line.text, line.inserts):
            raise DeskError(f"{line.id} of {page.path} is not what its source says; see briefing verify")


@dataclass(slots=True)
class _Standing:
    """What stands under each heading of an edited page, while it is read."""

    lines: dict[str, list[Line]] = field(default_factory=dict)
    comments: list[Comment] = field(default_factory=list)


def _of_blocks(page: Page) -> Brief:
    """The brief of a Markdown page."""
    brief = page.brief
    known = known_of(brief, page.left)
    items = read_blocks(page.blocks, known)
    if differences := list(differences_of(items, changes_of(items, known), known, page.path)):
        advice = "put the words back, or set your own under Comment:"
        raise DeskError("\n".join([*differences, f"{page.path} is not rendered; {advice}"]))
    left = read_blocks(page.left, known)
    headings = _headings(brief, left)
    standing = _sorted(items, headings, brief, page.path)
    placed = {line.id for lines in standing.lines.values() for line in lines}
    brief = _without_boxes(brief, left, {canonical(item.block.text) for item in items}, headings)
    brief = without(brief, [line for line in brief.lines if line.id not in placed], "desk")
    brief = replace(
        brief,
        bottom_line=tuple(standing.lines.get(BOTTOM_LINE, ())),
        sections=tuple(replace(s, lines=tuple(standing.lines.get(s.angle, ()))) for s in brief.sections),
        comments=tuple(standing.comments),
    )
    return replace(brief, context=contexts_of(brief.context, brief.lines))


def _headings(brief: Brief, left: Iterable[Item]) -> dict[str, str]:
    """Words of each heading under which lines may stand to its angle, or "bottom_line"."""
    headings = {canonical(section.heading): section.angle for section in brief.sections}
    bottom = {line.id for line in brief.bottom_line}
    heading = None
    for item in left:
        if item.block.level > 1 and canonical(item.block.text) not in headings:
            heading = heading or canonical(item.block.text)
        elif item.line is not None and item.line.id in bottom:
            break
    return headings if heading is None else {heading: BOTTOM_LINE, **headings}


def _sorted(items: Iterable[Item], headings: dict[str, str], brief: Brief, name: str) -> _Standing:
    """The lines and comments of a page by the heading under which they stand."""
    standing = _Standing()
    on_page = [comment.text for comment in brief.comments if comment.section == PAGE]
    last = brief.sections[-1].angle if brief.sections else PAGE
    place = PAGE
    for item in items:
        text = canonical(item.block.text)
        if item.line is not None:
            if place == PAGE:
                raise DeskError(
                    f"{name}, line {item.block.line}: {item.line.id} stands under no angle; "
                    f"move it under one of: {', '.join(headings)}"
                )
            standing.lines.setdefault(place, []).append(item.line)
        elif item.kind == "comment" and item.text:
            section = place
            if place == last and item.text in on_page:  # the page's own stand there too
                section = PAGE
                on_page.remove(item.text)
            standing.comments.append(Comment(section, item.text))
        elif item.kind == "label" and (item.block.level or text in headings):
            place = headings.get(text, PAGE) if item.block.level != 1 else PAGE
    return standing


def _without_boxes(brief: Brief, left: Sequence[Item], present: set[str], headings: dict[str, str]) -> Brief:
    """The brief without the entries of boxes whose blocks are no longer there."""
    below: dict[str, list[Block]] = {}
    heading = ""
    for item in left:
        if item.block.level:
            heading = canonical(item.block.text)
        elif item.kind == "label" and heading not in headings:
            below.setdefault(heading, []).append(item.block)
    for heading, blocks in below.items():
        gone = [n for n, block in enumerate(blocks) if canonical(block.text) not in present]
        brief = without_entries(brief, heading, gone, len(blocks))
    return brief
