"""What is checked beside the lines in each format: labels, panels, text layers, whole JSON."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from briefing.protocols import Setting
from briefing.render import render_format
from briefing.render.attachments import BRIEF_NAME
from briefing.render.escape.printable import printable
from briefing.render.html_blocks import APPARATUS, text_blocks
from briefing.render.json_format import to_data
from briefing.verify.lines import Text
from briefing.verify.markup import check_markup
from briefing.verify.pages import Page, once, page_blocks
from briefing.verify.pdf_page import read_pdf, squeeze
from briefing.verify.reading import Item, canonical
from briefing.version import __version__

AROUND: Final = 40
"""Characters of a text layer that a difference shows on both sides."""


def check_format(page: Page, texts: Mapping[str, Text], setting: Setting) -> Iterator[str]:
    """What differs in ways of which only this format knows."""
    return _CHECKS[page.format](page, texts, setting)


def _check_markdown(page: Page, texts: Mapping[str, Text], setting: Setting) -> Iterator[str]:
    """Nothing more: a Markdown page is its blocks."""
    return iter(())


def _check_json(page: Page, texts: Mapping[str, Text], setting: Setting) -> Iterator[str]:
    """Values of the file that a brief does not have, or has otherwise."""
    content = page.pdf.attached[BRIEF_NAME] if page.pdf else page.content
    try:
        told = json.loads(content, object_pairs_hook=once, parse_constant=_no_number)
    except ValueError as error:
        yield f"{page.path}: {error}"
        return
    wanted = json.loads(json.dumps(to_data(page.brief)))
    for key in sorted({*told, *wanted}):
        if told.get(key) != wanted.get(key):
            yield f"the JSON's {key!r} does not follow from its lines"


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _check_html(page: Page, texts: Mapping[str, Text], setting: Setting) -> Iterator[str]:
    """Markup that is not that of the brief, and words of the panel that are neither ours nor a source's."""
    html = page.content.decode("utf-8-sig")
    whole = {letter: text.document.text for letter, text in texts.items()}
    full = replace(setting, texts=whole, attached=dict.fromkeys(whole, ("", b"")))
    made = [render_format(page.brief, "html", one).decode() for one in (setting, full)]
    if is_running_version(page):
        yield from (f"{page.path}: {told}" for told in check_markup(html, made))
    shown = _panel(html)
    ours = {canonical(block) for one in made for block in _panel(one)}
    told = [squeeze(printable(text.document.text)) for text in texts.values()]
    for block in shown:
        if canonical(block) not in ours and not any(squeeze(block) in text for text in told):
            yield f"{page.path}: the panel shows words of no source: “{block:.80}”"


def _panel(html: str) -> list[str]:
    """The blocks of the parts of a page that are no line of it."""
    plain = set(text_blocks(html))
    return [block for block in text_blocks(html.replace(APPARATUS, "data-read")) if block not in plain]


def _check_pdf(page: Page, texts: Mapping[str, Text], setting: Setting) -> Iterator[str]:
    """Words of the text layer that are not those of the page, and lines that it does not show."""
    yield from _check_json(page, texts, setting)
    layer = page.pdf.text if page.pdf else ""
    if is_running_version(page):
        wanted = read_pdf(render_format(page.brief, "pdf", setting), page.path).text
        if layer == wanted:
            return
        at = next((n for n, (a, b) in enumerate(zip(layer, wanted, strict=False)) if a != b), 0)
        window = slice(max(0, at - AROUND), at + AROUND)
        yield (
            f"{page.path}: the page says something else than its brief\n"
            f"  brief: …{wanted[window]}…\n  here:  …{layer[window]}…"
        )
    for line in page.brief.lines:
        if squeeze(line.printed) not in layer:
            yield f"{page.path}: {line.id} does not stand on the page as quoted"


_CHECKS: Final[dict[str, Callable[[Page, Mapping[str, Text], Setting], Iterator[str]]]] = {
    "md": _check_markdown,
    "json": _check_json,
    "html": _check_html,
    "pdf": _check_pdf,
}
"""Format to what is checked in its files alone."""


def is_running_version(page: Page) -> bool:
    """Whether a page was made with what is installed here; of a PDF that means its typesetting too."""
    running = {"briefing": __version__}
    if page.format == "pdf":
        from briefing.render.pdf import pdf_versions

        versions = pdf_versions()
        running |= {name: versions[name] for name in ("weasyprint", "pango")}
    return all(page.brief.versions.get(name) == version for name, version in running.items())


def caveats_of(page: Page, items: Sequence[Item], setting: Setting) -> tuple[str, ...]:
    """What is not proven on a page: labels that today's templates do not print, a PDF of other versions."""
    if page.format == "pdf":
        return () if is_running_version(page) else ("only its lines, because other versions set it",)
    if page.format == "json":
        return ()
    if page.format == "md":
        made = render_format(page.brief, "md", Setting(setting.template_dir, front_matter=True)).decode()
        printed = {canonical(block.text) for block in page_blocks(made)}
    else:
        printed = {
            canonical(block) for block in text_blocks(render_format(page.brief, "html", setting).decode())
        }
    n_unknown = sum(
        item.kind in ("line", "label") and canonical(item.block.text) not in printed for item in items
    )
    if not n_unknown:
        return ()
    return (
        f"{n_unknown} {'block' if n_unknown == 1 else 'blocks'} of another template or version, not proven",
    )
