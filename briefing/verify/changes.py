"""Changes: what is on a page and should not be, and of which line or label it is a changed version."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.render.cells import cut_short
from briefing.verify.differences import both_versions, most_alike
from briefing.verify.reading import Item, Known

MOST_SHOWN: Final = 80
"""Characters of an unknown block that a difference shows."""

_CITED: Final = re.compile(r"\[([A-Z]+\d+\.\d+)(?=[\];,])")
"""The first id of a citation."""


@dataclass(frozen=True, slots=True)
class Change:
    """A block that is neither a line, nor a label, nor a comment."""

    item: Item
    like: str | None
    """The line or label, as it should read, of which it is a changed version; None if of none."""


def changes_of(items: Sequence[Item], known: Known) -> list[Change]:
    """The unknown blocks of a page; each is compared with the lines and labels that the page lacks."""
    present = {item.line.id for item in items if item.line is not None}
    lines = {text: line for text, line in known.lines.items() if line.id not in present}
    labels = known.labels - {item.text for item in items if item.kind == "label"}
    texts = [*lines, *sorted(labels)]
    by_id = {line.id: text for text, line in reversed(lines.items())}
    changes = []
    for item in items:
        if item.kind != "unknown":
            continue
        index = None if item.block.kind in ("html", "code") else most_alike(item.text, texts)
        cited = next((by_id[i] for i in _CITED.findall(item.text) if i in by_id), None)
        changes.append(Change(item, texts[index] if index is not None else cited))
    return changes


def differences_of(
    items: Sequence[Item], changes: Sequence[Change], known: Known, name: str
) -> Iterator[str]:
    """What is on a page and should not be, each with its place in the file."""
    seen: set[str] = set()
    for item in items:
        if item.line is None:
            continue
        if item.line.id in seen:
            yield f"{_place(item, name)}{item.line.id} stands twice"
        seen.add(item.line.id)
    for change in changes:
        yield _place(change.item, name) + _unlike(change, known)


def _place(item: Item, name: str) -> str:
    return f"{name}, line {item.block.line}: " if item.block.line else f"{name}: "


def _unlike(change: Change, known: Known) -> str:
    """What is wrong with an unknown block: a changed line or label, or words that belong nowhere."""
    item, like = change.item, change.like
    if like is None:
        shown = cut_short(item.text or ", ".join(item.block.extra), MOST_SHOWN)
        return f"neither a line of the page, nor a label, nor under Comment: “{shown}”"
    what = f"{known.lines[like].id} is changed" if like in known.lines else "a label is changed"
    was, now = both_versions(like, item.text)
    if was == now:
        return f"{what}: it holds a {', a '.join(item.block.extra)}"
    return f"{what}\n  quoted: {was}\n  here:   {now}"
