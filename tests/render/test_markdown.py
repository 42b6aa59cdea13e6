import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import briefing
from briefing.render.escape import escape_markdown
from tests.builders import document

HOSTILE = [
    r"Rebels wrote [[x]] {{y}} *z* <b> | # 1. <script> &amp; \ on the wall of the old town.",
    "1. No list item stands here, the colonel said on Monday.",
    "- Nor does one here, the colonel said on Monday.",
    "# And this is no heading, the colonel said on Monday.",
    "The `code` of ~~law~~ is _not_ __bold__ ![here](http://x/y.png) on the page.",
    "<!-- No comment is meant --> and it ends with two blanks on the page.",
    "| a | b | is no table, and $x^2$ is no formula on this page.",
]


def inline_text(markdown):
    """What a CommonMark reader shows of each list item."""
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(markdown)
    return ["".join(child.content for child in token.children) for token in tokens if token.type == "inline"]


@pytest.mark.parametrize("sentence", HOSTILE)
def test_hostile_sentences_print_as_themselves(sentence):
    article = document(
        f"A title of *stars* [and](links) <b>\n{sentence}\nThe army shelled the old town on Monday."
    )
    page = briefing.render(briefing.make_brief(article, briefing.Options(pin=("A1.1",))), "md").decode()
    shown = inline_text(page)
    assert shown[0] == "A title of *stars* [and](links) <b>"
    assert any(text.startswith(sentence.rstrip(".")) for text in shown)


@given(st.text(min_size=1, max_size=80).map(lambda text: " ".join(text.split())).filter(bool))
@settings(max_examples=300, deadline=None)
def test_any_text_survives_a_markdown_reader(text):
    tokens = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .parse(f"- {escape_markdown(text)} [A1.1]\n")
    )
    assert [t.type for t in tokens] == [
        "bullet_list_open", "list_item_open", "paragraph_open", "inline",
        "paragraph_close", "list_item_close", "bullet_list_close",
    ]  # fmt: skip
    assert {child.type for child in tokens[3].children} <= {"text", "text_special"}
    shown = "".join(child.content for child in tokens[3].children)
    assert shown.replace("\ufffd", "\0") == f"{text} [A1.1]".replace("\ufffd", "\0")


def test_proof_at_the_end_names_every_source_and_line(seed):
    brief = briefing.make_brief(seed)
    page = briefing.render(brief, "md").decode()
    (comment,) = re.findall(r"<!-- briefing/1 (.*?) -->\n\Z", page)
    proof = json.loads(comment)
    assert proof["sources"] == [{"id": "A", "uri": str(seed), "sha256": brief.sources[0].sha256}]
    text = seed.read_text()
    for entry, line in zip(proof["lines"], brief.lines, strict=True):
        assert (entry["id"], text[entry["start"] : entry["end"]]) == (line.id, line.text)


def test_a_source_named_like_a_comment_cannot_close_ours():
    article = document("Title\nThe army shelled the old town on Monday.", "a--><b>--.txt")
    page = briefing.render(briefing.make_brief(article), "md").decode()
    assert page.count("-->") == 1
    (comment,) = re.findall(r"<!-- briefing/1 (.*?) -->", page)
    assert json.loads(comment)["sources"][0]["uri"] == "a--><b>--.txt"
