"""Web pages: the article alone, without what stands round it, and what the page says of itself.

trafilatura finds the article; here its tree is made safe before, and tidied after. Only this folder
knows trafilatura and lxml.
"""

from dataclasses import replace

from briefing.errors import EmptyDocument
from briefing.raw import Raw, Reading
from briefing.read.blocks import document_of
from briefing.read.credits import shown_credits
from briefing.read.encoding import decode, with_encoding
from briefing.read.html.article import article_of
from briefing.read.html.metadata import credits_of, headlines
from briefing.read.html.tree import stated_charset, tree_of


def html(raw: Raw) -> Reading:
    """The article of a page; its `text` is the body alone, and the headline is its title.

    Raises:
        ReadError: the page is too deep or has too many elements.
        EmptyDocument: it holds no article.
    """
    decoded = decode(raw.content, raw.uri, raw.charset or stated_charset(raw.content))
    tree = tree_of(decoded.text, raw.uri)
    page = credits_of(tree)
    article = article_of(tree, headlines(tree))
    if not article.kept:
        raise EmptyDocument(f"{raw.uri} holds no article; give a page with the text of one")
    shown = shown_credits(article.left_out)
    known = raw.credits.filled(page)
    known = replace(known, link=page.link or known.link)  # the page's own word, by whatever address it came
    document = document_of(article.kept, known.filled(shown))
    return Reading((with_encoding(document, decoded),))
