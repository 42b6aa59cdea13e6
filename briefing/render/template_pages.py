"""Pages that a template makes of an example: what of the brief they lose, and what they never print."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from briefing.brief import Brief
from briefing.errors import TemplateFault
from briefing.render.escape import escape_of, heading_of
from briefing.render.escape.printable import one_line
from briefing.render.template_list import TEMPLATES
from briefing.render.template_watch import watch
from briefing.render.templates import fill_template, parse_with_parts
from briefing.render.view import view

_PARTS: Final = " · "
"""What stands between the parts of a value that is made of others, such as `sources[].words_of`."""

_LIKE: Final = 0.7
"""Likeness, 0 to 1, from which a name is taken for a slip of another one: "titel", "brief.md.jinja"."""


@dataclass(frozen=True, slots=True)
class Page:
    """A template filled with a brief."""

    name: str
    values: Mapping[str, Any]
    text: str
    asked: frozenset[str]
    """Names and paths of keys that the template read."""

    def prints(self, value: str) -> bool:
        """Whether a text stands on the page, escaped for its format and whole."""
        # two texts that are escaped as one have no closing tag between them
        return _squeezed(escape_of(self.name)(value).removesuffix("</nowiki>")) in _squeezed(self.text)

    def prints_title(self) -> bool:
        """Whether the title stands on the page, in a heading or elsewhere."""
        title = self.values["title"]
        return self.prints(title) or _squeezed(heading_of(self.name)(title)) in _squeezed(self.text)

    def shows(self, value: str) -> bool:
        """Whether a text stands on the page, in one piece or in its parts, in small letters or capitals."""
        escape = escape_of(self.name)
        page = _bare(self.text)
        return all(_bare(escape(part)) in page for part in value.split(_PARTS))


def fill_page(name: str, brief: Brief, folder: str | None, *, alone: bool = False) -> Page:
    """The page of that template.

    Args:
        alone: whether to leave out the lists beside the view: words of the sources, in which the lines
            stand too.

    Raises:
        TemplateFault: it cannot be filled.
    """
    more = TEMPLATES[name].more(brief)
    emptied: dict[str, Any] = {key: [] for key, value in more.items() if alone and isinstance(value, list)}
    values = {**view(brief), **more, **emptied}
    asked: dict[str, None] = {}
    try:
        text = fill_template(name, watch(values, asked), folder)
    except TemplateFault as fault:
        raise _told_by_path(fault, values, list(asked)) from None
    names = (parsed.names for parsed in parse_with_parts(name, folder)[0].values())
    return Page(name, values, text, frozenset(asked).union(*names))


def _told_by_path(fault: TemplateFault, values: Mapping[str, Any], asked: list[str]) -> TemplateFault:
    """A fault about a key that does not exist, told by its path; any other as it is."""
    path, _, key = asked[-1].rpartition(".") if asked else ("", "", "")
    if f"no attribute {key!r}" not in fault.fault:
        return fault
    known = {name for item in _at(values, path) if isinstance(item, dict) for name in item}
    return TemplateFault(fault.name, fault.line, f"there is no {path}.{key}{meant(key, known)}")


def meant(name: str, known: Iterable[str]) -> str:
    """What a name may be a slip of, as the end of a message; empty where it is like none."""
    close = get_close_matches(name, sorted(known), 1, _LIKE)
    return f"; did you mean {close[0]}?" if close else ""


def lost_text(page: Page) -> Iterator[str]:
    """What must stand on a page and does not, a sentence each."""
    values = page.values
    lines = [*values["bottom_line"], *(line for section in values["sections"] for line in section["lines"])]
    if not page.prints_title():
        yield f"the title is {_lost(page, values['title'])}"
    if values["marking"] and not page.prints(values["marking"]):
        yield "the marking is not printed"
    for line in lines:
        if not page.prints(line["text"]):
            yield f"line {line['id']} is {_lost(page, line['text'])}"
        elif line["id"] not in page.text:
            yield f"line {line['id']} is printed without its id"
    for source in values["sources"]:
        if not any(page.shows(source[key]) for key in ("title", "name", "words_of") if source[key]):
            yield f"source {source['id']} is not named"


def _lost(page: Page, text: str) -> str:
    """How a text that is not printed as it should be is lost."""
    if _squeezed(one_line(text)) in _squeezed(page.text):
        return "printed without its escape; do not use |safe, {% autoescape %} or {% filter %} on it"
    return "not printed word for word"


def unprinted_keys(page: Page, ours: Page) -> list[str]:
    """What our template prints and this one does not, by path, such as "sources[].digest".

    A text counts as printed if it stands on the page; of other values it is enough that the template
    reads them. Of a text made of others, which is not printed, those are told that are not either.
    """
    missing: dict[str, None] = {}
    for path in sorted(ours.asked):
        parents = [path[:n] for n, character in enumerate(path) if character in "[."]
        texts = _texts(page, path)
        lacks = _is_shown(texts, ours) and not _is_shown(texts, page) if texts else path not in page.asked
        if lacks and not any(parent in missing for parent in parents):
            missing.update(dict.fromkeys(_parts_missing(path, page) if _is_made(path, page) else [path]))
    return list(missing)


def _texts(page: Page, path: str) -> list[str] | None:
    """The texts at a path; None where there are other values."""
    found = [value for value in _at(page.values, path) if value is not None]
    return found if found and all(isinstance(value, str) for value in found) else None


def _is_shown(texts: list[str] | None, page: Page) -> bool:
    return texts is not None and all(page.shows(text) for text in texts)


def _is_made(path: str, page: Page) -> bool:
    """Whether the texts of a key are made of the texts of others."""
    return any(_PARTS in text for text in _texts(page, path) or ()) and "." in path


def _parts_missing(path: str, page: Page) -> Iterator[str]:
    """The keys of which a key is made and that are not shown."""
    parent, _, _ = path.rpartition(".")
    whole = "\n".join(_texts(page, path) or ())
    beside = dict.fromkeys(f"{parent}.{key}" for item in _at(page.values, parent) for key in item)
    for other in beside:
        texts = _texts(page, other)
        is_part = other != path and texts is not None and all(text in whole for text in texts)
        if is_part and not _is_shown(texts, page):
            yield other


def _at(values: Any, path: str) -> Iterator[Any]:
    """The values at a path, those of every item of a list."""
    head, _, rest = path.partition(".")
    name = head.removesuffix("[]")
    value = values.get(name) if isinstance(values, Mapping) else None
    for item in value if isinstance(value, list) else [value]:
        if rest:
            yield from _at(item, rest)
        else:
            yield item


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str) -> str:
    """A text on one line, in small letters, without the tags in which DokuWiki's texts stand."""
    return _squeezed(text.replace("<nowiki>", "").replace("</nowiki>", "")).casefold()
