"""Checking templates of one's own: each is filled with two examples, and what is wrong is told.

An error is what makes a page that cannot be made or cannot be trusted: a fault of syntax, a name
that does not exist, a line that is not printed word for word or without its id, a source or a
marking that is not named. A remark is what ours prints and theirs does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from briefing.brief import Brief
from briefing.errors import RenderError, TemplateFault
from briefing.render.example_brief import full_brief, sparse_brief
from briefing.render.template_list import TEMPLATES
from briefing.render.template_pages import Page, fill_page, lost_text, meant, unprinted_keys
from briefing.render.templates import ENDING, Parsed, parse_with_parts, read_template_file
from briefing.render.view import view

_GLOBALS: Final = frozenset(["range", "dict", "lipsum", "cycler", "joiner", "namespace"])
"""Names that every template of Jinja has."""

_AS_IT_IS: Final = "is used as it is; there is nothing to fill in"
"""What is told of a style sheet or script in a folder without templates."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a template that its writer should know."""

    name: str
    line: int | None
    text: str
    is_error: bool = True


def check_templates(folder: str) -> tuple[list[str], list[Finding]]:
    """The templates of pages, of those for which a folder holds a file, that are good; and all findings.

    Raises:
        RenderError: it is no folder, or holds no template.
    """
    try:
        files = sorted(p.name for p in Path(folder).iterdir() if p.is_file() and not p.name.startswith("."))
    except OSError as error:
        raise RenderError(f"{folder} is no folder that can be read ({error.strerror})") from None
    used: set[str] = set()
    good: list[str] = []
    findings: dict[Finding, None] = {}
    for name in (name for name, file in TEMPLATES.items() if file.is_page):
        parts, faults = parse_with_parts(name, folder)
        if parts.keys().isdisjoint(files):
            continue
        used.update(parts)
        found = (
            [_finding(fault) for fault in faults]
            or list(_unknown_names(parts, folder))
            or list(_found_in_pages(name, folder))
        )
        findings.update(dict.fromkeys(found))
        if not any(finding.is_error for finding in found):
            good.append(name)
    findings.update(dict.fromkeys(_strangers(name for name in files if name not in used)))
    if not good and not findings:
        findings.update(dict.fromkeys(Finding(name, None, _AS_IT_IS, is_error=False) for name in files))
    if not good and not findings:
        raise RenderError(f"{folder} holds no template; run: briefing template export {folder}")
    return good, list(findings)


def _unknown_names(parts: Mapping[str, Parsed], folder: str) -> Iterator[Finding]:
    """Names that no page gives; a part that is not one of ours may use what its page sets."""
    brief = full_brief()
    known = {*view(brief), *_GLOBALS, *(name for file in TEMPLATES.values() for name in file.more(brief))}
    for part, parsed in parts.items():
        for name in sorted(parsed.names - known) if part in TEMPLATES else ():
            yield Finding(part, _line_with(name, part, folder), f"there is no {name!r}{meant(name, known)}")


def _line_with(word: str, part: str, folder: str) -> int | None:
    """The first line of a template that holds a word."""
    lines = read_template_file(part, folder).splitlines()
    return next((n for n, line in enumerate(lines, start=1) if word in line), None)


def _found_in_pages(name: str, folder: str) -> Iterator[Finding]:
    """What is wrong with the two pages that a template makes, and what the full one lacks."""
    full, of_full = _filled(name, full_brief(), folder)
    _, of_sparse = _filled(name, sparse_brief(), folder)
    yield from of_full
    for finding in of_sparse:
        if finding not in of_full:
            yield replace(finding, text=f"{finding.text}, on a page with little to say")
    if full and (keys := unprinted_keys(full, fill_page(name, full_brief(), None))):
        yield Finding(name, None, f"never prints {', '.join(keys)}", is_error=False)


def _filled(name: str, brief: Brief, folder: str) -> tuple[Page | None, list[Finding]]:
    """The page that a template makes of a brief, and what is wrong with it; None if there is none."""
    try:
        page = fill_page(name, brief, folder)
        alone = fill_page(name, brief, folder, alone=True)
    except TemplateFault as fault:
        return None, [_finding(fault)]
    return page, [Finding(name, None, text) for text in lost_text(alone)]


def _finding(fault: TemplateFault) -> Finding:
    return Finding(fault.name, fault.line, fault.fault)


def _strangers(names: Iterator[str]) -> Iterator[Finding]:
    """Files that nothing reads: an error where the name is a slip of one of ours."""
    for name in names:
        if name in TEMPLATES and not name.endswith(ENDING):
            continue  # a style sheet or script, which is read as it is
        slip = meant(name, TEMPLATES)
        yield Finding(name, None, f"matches no template{slip}", is_error=bool(slip))


def report(good: list[str], findings: list[Finding]) -> str:
    """A line for each good template and each finding, in the order of names and lines."""
    rows = [(name, 0, f"{name}: good") for name in good]
    for f in findings:
        where = f"{f.name}, line {f.line}" if f.line else f.name
        rows.append((f.name, f.line or 0, f"{where}: {'' if f.is_error else 'remark: '}{f.text}"))
    return "".join(f"{text}\n" for _, _, text in sorted(rows, key=lambda row: row[:2]))
