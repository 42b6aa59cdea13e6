"""The check of a page, from its file to its report: each part is a file of this folder."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing.model import Document
from briefing.protocols import Setting
from briefing.sources import SourceLike
from briefing.verify.brief import check_brief, check_stated
from briefing.verify.changes import changes_of, differences_of
from briefing.verify.formats import caveats_of, check_format
from briefing.verify.lines import make_text
from briefing.verify.pages import Page, open_page
from briefing.verify.reading import Item, canonical, comments_of, known_of, read_blocks
from briefing.verify.remade import check_remade, make_again
from briefing.verify.report import Report
from briefing.verify.sources import find_sources
from briefing.version import __version__


def check_page(
    path: str | os.PathLike[str],
    sources: Iterable[SourceLike] | SourceLike | None = None,
    template_dir: str | None = None,
) -> Report:
    """The report on a page; as `verify`, which see."""
    page, setting = open_page(path), Setting(template_dir)
    brief = page.brief
    found = find_sources(brief, Path(os.fspath(path)).parent, _listed(sources), page.sources)
    is_same = brief.versions.get("briefing") == __version__
    texts = {
        letter: make_text(letter, source.document, same_version=is_same)
        for letter, source in found.items()
        if source.document is not None
    }
    wrong, differences = check_brief(brief, found, texts)
    ours: tuple[str, ...] = (
        () if is_same else ("made by another version, so what is ours was not made again",)
    )
    if is_same and not differences:
        again = make_again(brief, found)
        if isinstance(again, str):
            ours = (again,)
        else:
            read = [note for source in found.values() for note in source.notes]
            differences += check_remade(brief, again, read)
    differences += check_stated(brief, page.stated)
    items: Sequence[Item] = ()
    printed = {line.id for line in brief.lines}
    n_comments, n_changed = len(brief.comments), 0
    if page.format in ("md", "html"):
        known = known_of(brief, page.left)
        items = read_blocks(page.blocks, known)
        printed = {item.line.id for item in items if item.line is not None}
        n_comments = len(comments_of(items))
        changes = changes_of(items, known)
        n_changed = len({known.lines[c.like].id for c in changes if c.like in known.lines})
        differences += differences_of(items, changes, known, page.path)
        differences += _check_marking(page)
    differences += check_format(page, texts, setting)
    return Report(
        lines=len(printed - wrong),
        comments=n_comments,
        removed=len(brief.lines) - len(printed) - n_changed + brief.left_out.get("desk", 0),
        cut=len(brief.cut),
        sources=sum(source.changed is None for source in found.values()),
        caveats=(*ours, *caveats_of(page, items, setting)),
        differences=tuple(dict.fromkeys(differences)),
    )


def _listed(sources: Iterable[SourceLike] | SourceLike | None) -> list[SourceLike]:
    if sources is None:
        return []
    return [sources] if isinstance(sources, str | os.PathLike | Document) else list(sources)


def _check_marking(page: Page) -> Iterator[str]:
    """Whether the marking of the page is gone: nobody may take it off silently."""
    if not page.brief.marking:
        return
    label = f"TLP:{page.brief.marking}"
    had = [canonical(block.text) for block in page.left if label in block.text]
    have = [canonical(block.text) for block in page.blocks]
    if any(had.count(text) > have.count(text) for text in had):
        yield f"{page.path}: the marking {label} was taken off"
