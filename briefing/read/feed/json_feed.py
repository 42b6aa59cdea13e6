"""JSON Feed, versions 1 and 1.1, as items."""

import json
from collections.abc import Mapping
from typing import Any, Final

from briefing.errors import ReadError
from briefing.raw import Credits, Raw
from briefing.read.articles import language_code, one_line, web_link
from briefing.read.encoding import Decoded, decode
from briefing.read.feed.items import Feed, Item, Text
from briefing.read.timestamps import stamped_day

_TEXTS: Final = ("content_html", "content_text", "summary")
"""Fields that hold an item's text, the fullest first."""


def json_feed(raw: Raw) -> tuple[Feed, Decoded]:
    """The items of a JSON Feed, and how it was encoded.

    Raises:
        UnknownMediaType: no encoding makes text of it.
        ReadError: it is no JSON, or not of the shape of a feed.
    """
    decoded = decode(raw.content, raw.uri, raw.charset)
    try:
        feed = json.loads(decoded.text, strict=False)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else error
        raise ReadError(f"{raw.uri} is a JSON Feed that cannot be read: {reason}; check the file") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise ReadError(f"{raw.uri} is a JSON Feed without a list of items; check the file")
    told = tuple(_item(item, feed) for item in items if isinstance(item, dict))
    n_odd = len(items) - len(told)
    return Feed(
        told,
        (f"{n_odd} of its items {'is no object' if n_odd == 1 else 'are no objects'}; left out",)
        if n_odd
        else (),
    ), decoded


def _item(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Item:
    """An item of the feed."""
    stamp = _words(item, "date_published") or _words(item, "date_modified")
    day = stamped_day(stamp) if stamp else None
    texts = [Text(_words(item, key), is_html=key == "content_html") for key in _TEXTS]
    return Item(
        Credits(
            title=one_line(_words(item, "title")),
            publisher=one_line(_words(feed, "title")),
            author=_authors(item) or _authors(feed),
            published=day,
            published_from="metadata" if day else None,
            link=web_link(_words(item, "url")) or web_link(_words(item, "external_url")),
            language=language_code(_words(item, "language") or _words(feed, "language")),
        ),
        tuple(text for text in texts if text.words.strip()),
    )


def _authors(holder: Mapping[str, Any]) -> str | None:
    """The names of the authors; version 1 has one in a field of its own."""
    several = holder.get("authors")
    listed = several if isinstance(several, list) else [holder.get("author")]
    return one_line(", ".join(filter(None, (_words(a, "name") for a in listed if isinstance(a, dict)))))


def _words(holder: Mapping[str, Any], key: str) -> str:
    """A field's text; empty where it is missing or something else."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""
