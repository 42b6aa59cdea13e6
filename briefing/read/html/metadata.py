"""Credits of a page: from its metadata first, then from what it shows of its headline and its day.

Only what states something counts: no day is taken from the address, from a line of copyright or
from a list of other articles.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from briefing.raw import Credits
from briefing.read.articles import language_code, web_link
from briefing.read.credits import named_authors
from briefing.read.dates import date_within, stated_date
from briefing.read.html.structured import structured_article, words
from briefing.read.timestamps import stamped_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META: Final = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title"),
    "publisher": ("og:site_name", "dc.publisher", "citation_publisher", "publisher", "application-name"),
    "author": ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "article:published",
        "article.published",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "parsely-pub-date", "sailthru.date",
        "publication_date", "publish-date", "pubdate", "publishdate", "pdate", "date",
    ),
    "modified": (
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "article:modified",
        "lastmod",
    ),
    "link": ("og:url",),
}  # fmt: skip
"""Credit to the names of `<meta>` that state it, the surest first."""

_FRONT: Final = re.compile(r"https?://[^/]+/?", re.IGNORECASE)
"""The front of a site, which some pages name as the address of each article."""

_PUBLISHED: Final = re.compile(
    r"(?:^|\s)(?:datePublished|published|pub-?date|entry-date|post-?date|article-?date|date-?published|publish-?date)(?:$|\s)",
    re.IGNORECASE,
)
"""Names of what shows the day of publication."""

_SUFFIX: Final = re.compile(r"\s+(?:[|•·»]|::|[-–—])\s+(?=[^|•·»–—]{2,50}$)")
"""What stands between a headline and the name of the site."""

MOST_BETWEEN: Final = 60
"""Elements between a headline and the day below it."""

SHORTEST_LEAD: Final = 100
"""Characters; a longer paragraph is the first of the article."""

LONGEST_NAME: Final = 80
"""Characters of a publisher; longer ones are slogans."""


def credits_of(tree: "HtmlElement") -> Credits:
    """What the head of a page and its headline say of the article; None where they say nothing."""
    stated = structured_article(tree)
    meta = _meta(tree)
    publisher = next(_publishers(stated, meta), None)
    day = _day(stated, meta)
    shown = None if day else _shown_day(tree)
    return Credits(
        title=_title(tree, stated, meta, publisher),
        publisher=publisher,
        author=_author(stated, meta, publisher),
        published=day or shown,
        published_from="metadata" if day else "page" if shown else None,
        link=_link(tree, meta),
        language=_language(tree),
    )


def _meta(tree: "HtmlElement") -> dict[str, list[str]]:
    """Names of `<meta>` in small letters to what they hold."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        names = " ".join(element.get(attribute) or "" for attribute in ("property", "name", "itemprop"))
        for name in dict.fromkeys(names.lower().split() if content else ()):
            found.setdefault(name, []).append(content)
    return found


def _stated(meta: Mapping[str, list[str]], credit: str) -> Iterator[str]:
    """What the metadata says for a credit, the surest first."""
    for name in _META[credit]:
        yield from meta.get(name, ())


def _publishers(stated: Mapping[str, Any], meta: Mapping[str, list[str]]) -> Iterator[str]:
    """Names of who published the article; an address is none."""
    for name in (*_stated(meta, "publisher"), *words(stated.get("publisher"))):
        clean = re.split(r"\s[|•·»]\s", " ".join(name.split()))[0].strip(" :|")
        if clean and len(clean) <= LONGEST_NAME and "://" not in clean and not clean.startswith("@"):
            yield clean


def _author(stated: Mapping[str, Any], meta: Mapping[str, list[str]], publisher: str | None) -> str | None:
    """Who wrote the article; None where only the publisher is named, or an address."""
    several = words(stated.get("author")) or words(stated.get("creator"))
    for names in (several, *((name,) for name in _stated(meta, "author"))):
        found = [author for name in names if (author := named_authors(name)) and not _same(author, publisher)]
        if found:
            return ", ".join(dict.fromkeys(found))
    return None


def _title(
    tree: "HtmlElement", stated: Mapping[str, Any], meta: Mapping[str, list[str]], publisher: str | None
) -> str | None:
    """The headline, without the name of the site behind it."""
    headings = [_text(heading) for heading in tree.iter("h1")]
    found = (
        *_stated(meta, "title"),
        *words(stated.get("headline")),
        *(headings if len(headings) == 1 else ()),
        *(_text(title) for title in tree.iter("title")),
    )
    title = next((" ".join(title.split()) for title in found if title.strip()), None)
    return title and _without_site(title, publisher, headings)


def _without_site(title: str, publisher: str | None, headings: list[str]) -> str:
    """A headline without what names the site behind its last dash or bar."""
    matches = list(_SUFFIX.finditer(title))
    if not matches:
        return title
    match = matches[-1]
    before, after = title[: match.start()], title[match.end() :]
    is_site = _same(after, publisher) or any(_same(before, heading) for heading in headings)
    return before if is_site else title


def _same(one: str, other: str | None) -> bool:
    """Whether two names differ at most in case, blanks, marks and an ending such as .com."""

    def plain(name: str) -> str:
        return re.sub(r"\W+|^the\s|\.(?:com|org|net|co\.uk)$", "", name.casefold())

    return other is not None and plain(one) == plain(other) != ""


def _day(stated: Mapping[str, Any], meta: Mapping[str, list[str]]) -> date | None:
    """The day of publication, never one behind the day on which the article was last changed."""
    changes = map(_stated_day, (*words(stated.get("dateModified")), *_stated(meta, "modified")))
    changed = next(filter(None, changes), None)
    for value in (*words(stated.get("datePublished")), *_stated(meta, "published")):
        day = _stated_day(value)
        if day and not (changed and day > changed):
            return day
    return None


def _stated_day(value: str) -> date | None:
    """The day of a timestamp, or of a date in words with an hour beside it."""
    return stamped_day(value) or date_within(value)


def _shown_day(tree: "HtmlElement") -> date | None:
    """The day that the page shows as that of publication: marked as such, or soon behind its headline."""
    for element in tree.iter():
        named = f"{element.get('itemprop', '')} {element.get('class', '')}"
        if (element.tag == "time" and element.get("pubdate") is not None) or _PUBLISHED.search(named):
            inner = next(element.iter("time"), element)
            day = _time_day(inner) or stamped_day(element.get("content") or element.get("title") or "")
            if day:
                return day
    heading = next(iter(tree.iter("h1")), None)
    return None if heading is None else next(filter(None, map(_time_day, _near(heading))), None)


def _near(heading: "HtmlElement") -> Iterator["HtmlElement"]:
    """The elements that stand soon behind a headline, before the text begins."""
    for element in islice(heading.xpath("following::*"), MOST_BETWEEN):
        if element.tag == "p" and len(_text(element)) > SHORTEST_LEAD:
            return
        yield element


def _time_day(element: "HtmlElement") -> date | None:
    """The day that an element is, if it is nothing but a day."""
    if element.tag == "time" and (day := stamped_day(element.get("datetime") or "")):
        return day
    return stated_date(_text(element)) if element.tag == "time" or len(element) == 0 else None


def _link(tree: "HtmlElement", meta: Mapping[str, list[str]]) -> str | None:
    """The address at which the page says that it stands."""
    canonical = (
        element.get("href")
        for element in tree.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    )
    links = filter(None, map(web_link, (*canonical, *_stated(meta, "link"))))
    return next((link for link in links if not _FRONT.fullmatch(link)), None)


def _language(tree: "HtmlElement") -> str | None:
    """The language that the page states, as an ISO 639-1 code."""
    return language_code(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"))


def _text(element: "HtmlElement") -> str:
    """The words of an element, on one line."""
    return " ".join(str(element.text_content()).split())


def headlines(tree: "HtmlElement") -> list[str]:
    """The headline in all its wordings: of the metadata, of the page and of its window."""
    meta = _meta(tree)
    stated = structured_article(tree)
    shown = (_text(element) for element in tree.iter("h1", "title"))
    found = [*_stated(meta, "title"), *words(stated.get("headline")), *shown]
    return [part for title in found for part in (title, _SUFFIX.split(title)[0])]
