"""What stands round an article in a page, told by how the page is built, and taken out of its tree.

Names of classes are written for style sheets and promise nothing: whatever they say, what holds a
good part of the page's paragraphs stays.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BESIDE: Final = frozenset({
    "aside", "audio", "button", "dialog", "figcaption", "footer", "form", "iframe", "menu", "nav",
    "noscript", "object", "select", "svg", "template", "textarea", "video",
})  # fmt: skip
"""Elements that stand beside an article."""

_NAMED: Final = frozenset({
    "div", "section", "ul", "ol", "p", "span", "h2", "h3", "h4", "table", "figure", "header",
})  # fmt: skip
"""Elements whose names may say what they are."""

_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|subscri(?:be|ption)s?|sign-?up|paywall|cookies?|consent|gdpr"
    r"|related|recommend(?:ed|ations?)|read-?(?:more|also|next)|see-?also|more-?(?:stories|news|from|on)"
    r"|most-?(?:read|popular|viewed)|trending|popular|teasers?|promos?|outbrain|taboola|sponsored"
    r"|advert(?:isement|s)?|ads?|dfp|shar(?:e|ing)(?:bar|tools|daddy)?|social|follow|whatsapp|print"
    r"|comments?|disqus|respond|captions?|photo-?credit|credits?|copyright"
    r"|author-?(?:bio|box|info|card)|bio|about-?author|standfirst|deck?|sub-?title|strap-?line"
    r"|breadcrumbs?|tags|topics|hidden?|hide|screen-?reader|sr-only|visually-?hidden)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Names of what stands round an article, as whole words."""

_BODY: Final = re.compile(r"body|content|article|text|entry|story", re.IGNORECASE)
"""Names of what holds an article's paragraphs."""

MOST_TEXT: Final = 0.25
"""Share of the page's paragraphs above which an element is the article, whatever its name."""

MOST_LINKED: Final = 0.8
"""Share of letters in links from which a block leads elsewhere instead of telling something."""

FEWEST_IN_MENU: Final = 3
"""So many links within a sentence, and nothing else, are a menu that opens over it."""

LONG: Final = 80
"""Characters; a paragraph of so many is a paragraph of the article, whatever its name."""

MOST_QUOTED: Final = 600
"""Characters of what may stand round a post that is quoted."""

_BLOCKS: Final = frozenset({"p", "li", "h2", "h3", "h4", "h5", "h6", "div", "td", "dd", "dt", "blockquote"})
_INLINE: Final = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "em", "font", "i", "img", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
})  # fmt: skip


def without_surroundings(tree: "HtmlElement") -> None:
    """Take out of a tree what stands round the article, and make plain what belongs to it."""
    weights = _weights(tree)
    most = MOST_TEXT * weights[tree]
    for element in list(tree.iter(*_BESIDE, *_NAMED)):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if weights[element] > most or (element.tag not in _BESIDE and not _NAMES.search(named)):
            continue
        if not any(map(_is_post, element.iter("blockquote"))):
            _drop(element)
    for element in reversed(list(tree.iterfind(".//p//span"))):
        if sum(1 for _ in element.iter("a")) >= FEWEST_IN_MENU and _leads_elsewhere(element):
            _drop(element)
    for element in list(tree.iter(*_BLOCKS)):
        if _leads_elsewhere(element):
            _drop(element)
    _join_body(tree)
    for element in list(tree.iter("p", "div", "blockquote")):
        _make_plain(element)


def _drop(element: "HtmlElement") -> None:
    """Take an element out of its tree, with all in it; what follows it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def _weights(tree: "HtmlElement") -> Counter["HtmlElement"]:
    """Letters of paragraphs in each element."""
    weights: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter("p"):
        n = len(paragraph.text_content())
        weights[paragraph] += n
        weights.update(dict.fromkeys(paragraph.iterancestors(), n))
    return weights


def _leads_elsewhere(element: "HtmlElement") -> bool:
    """Whether a block is nothing but links to other pages, with at most a label before them."""
    if any(child.tag not in _INLINE for child in element.iterdescendants()):
        return False
    links = [link for link in element.iter("a") if not (link.get("href") or "#").startswith("#")]
    n_linked = sum(_n_letters(link) for link in links)
    return n_linked > 0 and n_linked >= MOST_LINKED * _n_letters(element)


def _n_letters(element: "HtmlElement") -> int:
    """Characters in an element, without blanks."""
    return len("".join(str(element.text_content()).split()))


def _join_body(tree: "HtmlElement") -> None:
    """Put together an article that stands in several containers of one name, as round advertisements.

    A headline between two containers means that they are articles of their own.
    """
    parts: list[HtmlElement] = []
    for element in list(tree.iter("h1", "h2", "div", "section")):
        if element.tag in ("h1", "h2"):
            if len(parts) == 1:
                parts.clear()
            elif parts:
                break
        elif (not parts and _holds_paragraphs(element) and _BODY.search(element.get("class", ""))) or (
            parts and _is_named_like(element, parts[0]) and _holds_paragraphs(element)
        ):
            parts.append(element)
    for part in parts[1:]:
        parts[0].extend(list(part))


def _is_named_like(one: "HtmlElement", other: "HtmlElement") -> bool:
    """Whether two elements, and what they stand in, have the same names."""
    around, around_other = one.getparent(), other.getparent()
    if around is None or around_other is None or one.get("class") != other.get("class"):
        return False
    return bool(around.get("class") == around_other.get("class"))


def _holds_paragraphs(element: "HtmlElement") -> bool:
    """Whether at least two long paragraphs stand directly in an element."""
    long = [child for child in element.iterchildren("p") if len(child.text_content()) >= LONG]
    return len(long) > 1


def _make_plain(element: "HtmlElement") -> None:
    """Take away names that make the extraction pass over what belongs to the article."""
    if element.tag == "div" and _is_line(element):
        element.tag = "p"
        element.attrib.clear()
    elif element.tag == "p" and len(element.text_content()) >= LONG:
        element.attrib.clear()
    elif element.tag == "blockquote" and _is_post(element):
        for around in (element, *element.iterancestors("div", "section")):
            if len(around.text_content()) > MOST_QUOTED:
                break
            around.attrib.clear()


def _is_post(quote: "HtmlElement") -> bool:
    """Whether a quotation is a post of a social network, set into the article."""
    return "tweet" in quote.get("class", "")


def _is_line(element: "HtmlElement") -> bool:
    """Whether a container is a line of words between paragraphs."""
    neighbours = (element.getprevious(), element.getnext())
    if not any(beside is not None and beside.tag == "p" for beside in neighbours):
        return False
    is_inline = all(child.tag in _INLINE for child in element.iterdescendants())
    return is_inline and bool(str(element.text_content()).strip())
