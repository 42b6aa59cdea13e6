"""What a reader of each format shows: real parsers, and for DokuWiki its documented rules."""

import email
import email.policy
import re
from xml.etree import ElementTree

import html5lib
import mwparserfromhell
from markdown_it import MarkdownIt
from mwparserfromhell.nodes import Heading, HTMLEntity, Tag, Text

NAMESPACES = 'xmlns:ac="urn:ac" xmlns:ri="urn:ri"'
OUR_WIKI_TAGS = {"div", "b", "i", "li", "dd", "span"}


def squeezed(text):
    return " ".join(text.split())


def markdown_text(content, preset="commonmark"):
    """All text of the blocks, which hold nothing but text and our bold and italic type."""
    reader = MarkdownIt(preset, {"linkify": False})
    if preset == "commonmark":
        reader.enable(["table", "strikethrough"])
    blocks = []
    for token in reader.parse(content.partition("\n<!-- briefing/1")[0]):
        assert token.type.removesuffix("_open").removesuffix("_close") in (
            "heading", "paragraph", "bullet_list", "list_item", "inline"
        ), token  # fmt: skip
        if token.type == "inline":
            kinds = {child.type for child in token.children}
            assert kinds <= {"text", "text_special", "strong_open", "strong_close", "em_open", "em_close"}
            blocks.append("".join(child.content for child in token.children))
    return "\n".join(blocks)


def wiki_text(content):
    """All text of the page, which holds nothing but text, references, and our tags and headings."""
    code = mwparserfromhell.parse(content)
    for node in code.ifilter(recursive=True):
        assert isinstance(node, Text | HTMLEntity | Heading | Tag), node
        if isinstance(node, Tag):
            assert str(node.tag) in OUR_WIKI_TAGS, node
    return code.strip_code(normalize=True, collapse=False)


def xml_text(content):
    """All text of a fragment of storage format, with blanks between elements of block type."""
    assert not re.search(r"<!|<\?", content)
    root = ElementTree.fromstring(f"<page {NAMESPACES}>{content}</page>")
    return "".join(root.itertext())


def html_text(content):
    """All text of a page without any mistake."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return "".join(parser.parse(content).find("body").itertext())


def dokuwiki_text(content):
    """What the wiki shows by its own rules, where outside of <nowiki> only our few marks may stand.

    A line from "==" to "==" is a heading: its text is what remains without "=" and blanks around it.
    Within <nowiki> all is text, up to the first closing tag.
    """
    lines = []
    for line in content.splitlines():
        if re.fullmatch(r"[ \t]*={2,}[^\n]+={2,}[ \t]*", line):
            lines.append(line.strip().strip("=").strip())
            continue
        texts = []
        outside = ""
        rest = line
        while (start := rest.find("<nowiki>")) >= 0:
            end = rest.index("</nowiki>", start)
            texts.append(rest[start + len("<nowiki>") : end])
            outside += rest[:start] + "\0"
            rest = rest[end + len("</nowiki>") :]
        outside += rest
        assert re.fullmatch(
            r"(?:  \* |> )?(?:\*\*(?:\0+|Comment:)\*\*|//\0+//|[\0\w\s·:,;.()\[\]])*", outside
        ), line
        bare = re.sub(r"^  \* |^> |\*\*|//", "", outside)
        assert bare.count("\0") == len(texts)
        lines.append(
            "".join(f"{ours}{text}" for ours, text in zip(bare.split("\0"), [*texts, ""], strict=True))
        )
    return "\n".join(lines)


def message(content):
    """A mail as the standard library reads it."""
    return email.message_from_bytes(content, policy=email.policy.default)
