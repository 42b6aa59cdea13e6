"""Fields of an article in JSON: the names that we ask for, and those that exports use for the same."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from briefing.errors import ReadError
from briefing.raw import Credits
from briefing.read.articles import language_code, one_line, text_blocks, web_link
from briefing.read.blocks import Block
from briefing.read.html.fragments import fragment_blocks, holds_html
from briefing.read.timestamps import stamped_day

NAMES: Final = {
    "title": ("title", "headline"),
    "paragraphs": ("paragraphs",),
    "html": ("html", "content_html", "body_html"),
    "text": ("text", "content", "body", "article", "maintext", "content_text", "summary", "description"),
    "publisher": ("publisher", "source", "source_name", "site_name", "outlet"),
    "author": ("author", "authors", "byline", "creator"),
    "published": (
        "published", "date", "published_at", "pub_date", "publish_date", "date_published",
        "publication_date", "timestamp", "created_at",
    ),
    "link": ("link", "url", "canonical_url"),
    "language": ("language", "lang"),
}  # fmt: skip
"""What a field means to its names, ours first; capitals, hyphens and underscores in names do not count."""

TEXT_FIELDS: Final = ("paragraphs", "html", "text")
"""Fields that hold an article's text, the clearest first."""


def _plain_name(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


_PLAIN_NAMES: Final = {meaning: tuple(map(_plain_name, names)) for meaning, names in NAMES.items()}


def fields_of(row: Mapping[str, Any]) -> dict[str, list[Any]]:
    """What the fields of a row mean to their values, the best name first; empty values are left out."""
    values = {_plain_name(name): value for name, value in row.items()}
    found = {m: [values[n] for n in names if values.get(n)] for m, names in _PLAIN_NAMES.items()}
    return {meaning: several for meaning, several in found.items() if several}


def blocks_of(fields: Mapping[str, Sequence[Any]]) -> list[Block]:
    """The paragraphs of an article.

    Raises:
        ReadError: no field holds a text; the message goes on a sentence about the row.
    """
    for meaning in TEXT_FIELDS:
        for value in fields.get(meaning, ()):
            blocks = _blocks(meaning, value)
            if any(character.isalnum() for block in blocks for character in block.text):
                return blocks
    odd = next((type(v).__name__ for m in TEXT_FIELDS for v in fields.get(m, ()) if v), None)
    if odd in ("int", "float", "bool", "dict", "list"):
        raise ReadError("has a text that is no text; write it as words between quotation marks")
    raise ReadError(f"has no text; give it one of {', '.join(TEXT_FIELDS)}")


def _blocks(meaning: str, value: Any) -> list[Block]:
    """The paragraphs in a value."""
    if isinstance(value, list):
        return [block for piece in value if isinstance(piece, str) for block in _blocks("text", piece)]
    if not isinstance(value, str):
        return []
    return fragment_blocks(value) if meaning == "html" or holds_html(value) else text_blocks(value)


def credits_of(fields: Mapping[str, Sequence[Any]]) -> tuple[Credits, str | None]:
    """What a row says of its article, and the date that it gives if that is none."""
    stamps = [v for v in fields.get("published", ()) if isinstance(v, str | int | float) and v is not True]
    day = next(filter(None, map(stamped_day, stamps)), None)
    publishers = [name for value in fields.get("publisher", ()) if (name := _name(value))]
    links = [*_words(fields, "link"), *publishers]
    return (
        Credits(
            title=next(filter(None, map(one_line, _words(fields, "title"))), None),
            publisher=next((name for name in publishers if not web_link(name)), None),
            author=next(filter(None, map(_name, fields.get("author", ()))), None),
            published=day,
            published_from="metadata" if day else None,
            link=next(filter(None, map(web_link, links)), None),
            language=next(filter(None, map(language_code, _words(fields, "language"))), None),
        ),
        one_line(str(stamps[0])) if stamps and day is None else None,
    )


def _words(fields: Mapping[str, Sequence[Any]], meaning: str) -> list[str]:
    """The values of a field that are words."""
    return [value for value in fields.get(meaning, ()) if isinstance(value, str)]


def _name(value: Any) -> str | None:
    """A name, out of words, an object with a name, or a list of either."""
    if isinstance(value, list):
        return one_line(", ".join(filter(None, map(_name, value[:MOST_NAMES]))))
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return one_line(value) if isinstance(value, str) else None


MOST_NAMES: Final = 10
"""Authors of an article who are named."""
