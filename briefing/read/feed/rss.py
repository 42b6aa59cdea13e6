"""RSS and Atom, of all versions, as items.

The one file that knows feedparser. It gets UTF-8 without a document type, so it has no encoding to
guess and no entity to resolve, and it hands HTML on as it is: our own reader takes it apart.
"""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from briefing.errors import ReadError
from briefing.raw import Credits, Raw
from briefing.read.articles import clean, language_code, one_line, web_link
from briefing.read.encoding import Decoded, decode
from briefing.read.feed.entities import without_entities
from briefing.read.feed.items import Feed, Item, Text
from briefing.read.html.fragments import fragment_words, holds_html
from briefing.read.timestamps import stamped_day

_ENCODING: Final = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")

_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_DATES: Final = ("published", "created", "updated")
"""Fields that tell the day, the best first."""


def xml_feed(raw: Raw) -> tuple[Feed, Decoded]:
    """The items of an RSS or Atom feed, and how it was encoded.

    Raises:
        UnknownMediaType: no encoding makes text of it.
        ReadError: it is XML, and no feed.
    """
    stated = _ENCODING.match(raw.content.removeprefix(b"\xef\xbb\xbf"))
    decoded = decode(raw.content, raw.uri, stated[1].decode("ascii") if stated else raw.charset)
    xml, left_out = without_entities(clean(decoded.text))
    found = _parsed(xml, raw.uri)
    entries, version = found["entries"], found.get("version") or ""
    if not version and not entries:
        raise ReadError(f"{raw.uri} is XML and no feed; give RSS, Atom or JSON Feed, or an HTML page")
    by_default = _feed_credits(found["feed"], version)
    notes = left_out
    if found["bozo"]:
        notes += ("is not well-formed XML; read as far as it goes",)
    return Feed(tuple(_item(entry, by_default) for entry in entries), notes), decoded


def _parsed(xml: str, uri: str) -> Any:
    """What feedparser makes of a feed."""
    import feedparser

    # As a stream: it opens a file whose name it is given, and bytes can be one.
    return feedparser.parse(
        io.BytesIO(xml.encode()),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": uri},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _feed_credits(feed: Any, version: str) -> Credits:
    """What a feed says of all its items."""
    author = _name(feed) if version.startswith("atom") else None
    publisher = _title(feed) or _name_of(feed.get("publisher"))
    return Credits(
        publisher=publisher,
        author=author if author != publisher else None,
        language=language_code(feed.get("language")),
    )


def _item(entry: Any, by_default: Credits) -> Item:
    """An entry as an item."""
    # As written: what feedparser makes of it is the day of UTC, and the first where it names none.
    day = next((day for field in _DATES if field in entry and (day := stamped_day(entry[field]))), None)
    source = entry.get("source") or {}
    texts = tuple(_texts(entry))
    spoken = [language_code(str(detail.get("language") or "")) for detail in _details(entry)]
    return Item(
        Credits(
            title=_title(entry),
            publisher=_title(source) or by_default.publisher,
            author=_name(entry) or by_default.author,
            published=day,
            published_from="metadata" if day else None,
            link=web_link(entry.get("link")),
            language=next(filter(None, spoken), by_default.language),
        ),
        texts,
    )


def _details(entry: Any) -> Iterator[Any]:
    """Everything in an entry that can be its text, the fullest first."""
    yield from entry.get("content") or ()
    if "summary_detail" in entry:
        yield entry["summary_detail"]
    elif "summary" in entry:
        yield {"value": entry["summary"]}


def _texts(entry: Any) -> Iterator[Text]:
    """The texts of an entry."""
    for detail in _details(entry):
        words, kind = detail.get("value") or "", detail.get("type") or "text/html"
        if words.strip() and (kind in _HTML or kind.startswith("text/")):
            yield Text(words, kind in _HTML or holds_html(words))


def _title(holder: Any) -> str | None:
    """The title of a feed or an entry, without marks."""
    words = holder.get("title") or ""
    is_html = (holder.get("title_detail") or {}).get("type") in _HTML
    return one_line(fragment_words(words) if is_html and "<" in words else unescape(words))


def _name(holder: Any) -> str | None:
    """The name of an author, without an address."""
    return _name_of((holder.get("author_detail") or {}).get("name") or holder.get("author"))


def _name_of(words: Any) -> str | None:
    """The words if they are a name and no address."""
    return None if not isinstance(words, str) or "@" in words else one_line(words)
