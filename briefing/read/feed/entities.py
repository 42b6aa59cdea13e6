"""Entities of an XML text: its document type is taken out, and what it declares is put in where it is safe.

So the parser that follows meets no declaration: it cannot be made to open a file or an address, nor
to blow up a text that names itself again and again.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

_ELEMENT: Final = re.compile(r"<\w")
_ENTITY: Final = re.compile(
    r"<!ENTITY\s+(?P<name>[\w:.-]+)\s+(?P<value>\"[^\"]*\"|'[^']*'|SYSTEM\b|PUBLIC\b)"
)
_REFERENCE: Final = re.compile(r"&(?P<name>[A-Za-z_][\w:.-]{0,60});")
_NUMERIC: Final = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));")

_OF_XML: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})

MOST_DECLARED: Final = 1_000
"""Characters of an entity that is put in; a name or a sentence, not a text."""

MOST_EXPANDED: Final = 1_000_000
"""Characters that all declared entities may add to a text."""


def without_entities(xml: str) -> tuple[str, tuple[str, ...]]:
    """The XML from its first element on, with its named entities replaced, and what was not put in.

    Names of HTML (`&nbsp;`) become their characters, as feeds use them without declaring them;
    a name that nothing declares, or nothing safe, stays as it is written.
    """
    begin = _behind_prolog(xml, 0)
    end = _end_of_doctype(xml, begin) if xml.startswith("<!DOCTYPE", begin) else begin
    declared = dict(_declared(xml[begin:end]))
    element = _ELEMENT.search(xml, _behind_prolog(xml, end))
    left_out: dict[str, str] = {}
    room = MOST_EXPANDED

    def put_in(match: re.Match[str]) -> str:
        nonlocal room
        name = match["name"]
        if name in _OF_XML:
            return match[0]
        if name not in declared:
            characters = html5.get(f"{name};")
            return f"&amp;{name};" if characters is None else _escaped(characters)
        value, fault = declared[name]
        if not fault and len(value) > room:
            fault = "is repeated too often"
        if fault:
            left_out.setdefault(name, fault)
            return f"&amp;{name};"
        room -= len(value)
        return value

    put = _REFERENCE.sub(put_in, xml[element.start() :] if element else "")
    return put, tuple(f"entity {name} {fault}; left as it is written" for name, fault in left_out.items())


def _behind_prolog(xml: str, at: int) -> int:
    """Where the instructions, comments and blanks end that stand at an offset.

    A document type may stand only behind them: elsewhere no parser takes it for one.
    """
    while at < len(xml):
        if xml[at].isspace():
            at += 1
            continue
        closing = next((end for mark, end in _BEFORE.items() if xml.startswith(mark, at)), None)
        found = xml.find(closing, at) if closing else -1
        if closing is None or found < 0:
            break
        at = found + len(closing)
    return at


_BEFORE: Final = {"<?": "?>", "<!--": "-->"}
"""How begins and ends what may stand before and behind a document type."""


def _end_of_doctype(xml: str, begin: int) -> int:
    """Where a document type ends: behind the > that closes it, or at the end of the text."""
    at, is_inside = begin + len("<!DOCTYPE"), False
    while at < len(xml):
        character = xml[at]
        closing = {'"': '"', "'": "'"}.get(character)
        if is_inside and xml.startswith("<!--", at):
            closing = "-->"
        if closing:
            at = xml.find(closing, at + len(closing))
            if at < 0:
                return len(xml)
            at += len(closing)
            continue
        if character == "[":
            is_inside = True
        elif character == "]":
            is_inside = False
        elif character == ">" and not is_inside:
            return at + 1
        at += 1
    return len(xml)


def _declared(doctype: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each declared entity with its value, and why it is left out, empty if it is put in."""
    for match in _ENTITY.finditer(doctype):
        value = match["value"][1:-1]
        if match["value"] in ("SYSTEM", "PUBLIC"):
            yield match["name"], ("", "lies outside the feed")
            continue
        value = _NUMERIC.sub(_character, value)
        if "&" in value or "%" in value:
            yield match["name"], ("", "is made of other entities")
        elif len(value) > MOST_DECLARED:
            yield match["name"], ("", f"has more than {MOST_DECLARED:,} characters")
        else:
            yield match["name"], (_escaped(value), "")


def _character(match: re.Match[str]) -> str:
    """The character that a number names; nothing for a number that names none."""
    number = int(match[1]) if match[1] else int(match[2], 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""


def _escaped(characters: str) -> str:
    """Characters as XML writes them where they could be taken for a mark."""
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
