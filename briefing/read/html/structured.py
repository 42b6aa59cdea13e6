"""What a page says of its article in JSON-LD, the vocabulary of schema.org."""

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from briefing.read.blocks import Block
from briefing.read.html.fragments import fragment_blocks, holds_html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES: Final = frozenset(
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
        "OpinionNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "TechArticle",
        "ScholarlyArticle", "SocialMediaPosting", "ClaimReview",
    }
)  # fmt: skip
"""Types whose fields are those of the article of the page."""

DEEPEST: Final = 6
"""Objects within objects that are searched; articles stand at the top, in a list or in "@graph"."""


def structured_article(tree: "HtmlElement") -> Mapping[str, Any]:
    """The fields of the first article that the page describes; empty where it describes none."""
    for script in tree.iter("script"):
        for found in _articles(_loaded(script.text_content()), 0):
            return found
    return {}


def stated_blocks(tree: "HtmlElement") -> list[Block]:
    """The paragraphs of the article as the page states them for machines; empty where it does not."""
    body = structured_article(tree).get("articleBody")
    text = unescape(body) if isinstance(body, str) else ""
    return fragment_blocks(text) if holds_html(text) else [Block(line) for line in text.splitlines()]


def _loaded(text: str) -> Any:
    """The value of a JSON text; None where it is none."""
    inside = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(inside, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """The articles in a value, outer ones first."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        types = value.get("@type")
        if not _ARTICLES.isdisjoint(words(types)):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(key), depth + 1)


def words(value: Any) -> tuple[str, ...]:
    """The texts that a field holds: of a text, of objects with a name, or of a list of these."""
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    if isinstance(value, dict):
        return words(value.get("name"))
    if isinstance(value, list):
        return tuple(word for item in value for word in words(item) if not isinstance(item, list))
    return ()
