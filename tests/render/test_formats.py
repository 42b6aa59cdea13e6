"""Every format says all that the page says: read back by a reader of its kind."""

import json
import re
from dataclasses import replace

import pytest

import briefing
from briefing.brief import Boxes, Comment
from briefing.errors import TemplateFault
from briefing.protocols import Setting
from briefing.render import FORMATS, render_format
from briefing.render.columns import columns
from briefing.render.escape.printable import one_line
from briefing.render.example_brief import full_brief, sparse_brief
from briefing.render.plain_text import WIDTH
from briefing.render.view import view
from tests.builders import document
from tests.render.readers import (
    dokuwiki_text,
    html_text,
    markdown_text,
    message,
    wiki_text,
    xml_text,
)

READERS = {
    "md": markdown_text,
    "wiki": wiki_text,
    "confluence": xml_text,
    "dokuwiki": dokuwiki_text,
    "txt": str,
    "eml": lambda content: message(content.encode()).get_body(("html",)).get_content(),
}
TEXT_FORMATS = tuple(READERS)


def shown(brief, form):
    """All words that a reader of the format shows, in order, without white space.

    Where lines are broken says nothing: in Chinese they are broken within words.
    """
    text = READERS[form](render_format(brief, form).decode())
    return "".join((html_text(text) if form == "eml" else text).split())


def said(values):
    """What a page of a view must say, block by block from its top to its bottom."""
    yield from (values["title"], values["as_of"], values["covers"])
    for line in values["bottom_line"]:
        yield from (line["text"], line["cite"], line["heading"])
    yield from values["bottom_comments"]
    for entry in values["figures"]:
        for value in entry["told"]:
            yield from (value["text"], value["harm"], value["share"], value["says"], value["cite"])
        yield "the sources differ" if entry["is_conflict"] else entry["where"]
    for section in values["sections"]:
        yield section["heading"]
        for line in section["lines"]:
            yield from (line["text"], line["cite"])
        yield from ([] if section["lines"] else [section["empty"]])
        yield from section["comments"]
    yield from values["page_comments"]
    for entry in values["who_said"]:
        yield entry["party"]
        for speaker in entry["speakers"]:
            yield speaker["name"]
            for told in speaker["says"]:
                yield from (*told["claims"], told["cite"])
            yield speaker["relayed_by"]
    for entry in values["timeline"]:
        yield entry["cite"]
    yield from values["notes"]
    for source in values["sources"]:
        yield from (source["id"], source["words_of"])
    yield from (values["foot"], values["rules"], values["page_foot"])


@pytest.mark.parametrize("form", TEXT_FORMATS)
@pytest.mark.parametrize("brief", [full_brief(), sparse_brief()], ids=["full", "sparse"])
def test_everything_is_said_and_in_its_order(form, brief):
    page = shown(brief, form)
    place = 0
    for text in filter(None, said(view(brief))):
        wanted = "".join(text.split())
        spellings = {wanted, wanted.upper()} if form == "txt" else {wanted}  # its headings are capitals
        found = min((at for w in spellings if (at := page.find(w, place)) >= 0), default=-1)
        assert found >= 0, f"{text!r} is not on the page, or out of its order"
        place = found + len(wanted)


@pytest.mark.parametrize("form", TEXT_FORMATS)
def test_a_page_without_anything_says_so_and_prints_no_none(form):
    brief = replace(sparse_brief(), sections=sparse_brief().sections[1:], context=())
    page = shown(brief, form)
    assert page.count("Nothinginthesources.") == 2
    assert "None" not in page
    assert "TLP" not in page
    for absent in ("Keyfigures", "Whosaidwhat", "Timeline", "Notes", "Comment:"):
        assert absent.lower() not in page.lower()


@pytest.mark.parametrize("form", TEXT_FORMATS)
def test_the_marking_stands_at_the_top_and_at_the_bottom(form):
    page = shown(full_brief(), form)
    assert page.count("TLP:AMBER+STRICT") == 2
    head, foot = page.index("TLP:"), page.rindex("TLP:")
    assert head < page.index("Bottomline" if form != "txt" else "BOTTOMLINE")
    assert foot > page.index("Linesarequoted")
    if form != "md":  # its first line is the title, as readers of Markdown want
        assert page.startswith("TLP:AMBER+STRICT")
        assert page.endswith("TLP:AMBER+STRICT")


@pytest.mark.parametrize("form", TEXT_FORMATS)
def test_hostile_articles_print_as_themselves(form):
    sentence = (
        r"Rebels wrote [[x]] {{y}} *z* <b> | # 1. <script> &amp; \ on the wall of the old town on Monday."
    )
    title = "'''A''' title of *stars* [and](links) </nowiki> ==\x07 <b>"
    article = document(f"{title}\n{sentence}\nThe army shelled the old town on Monday.")
    brief = briefing.make_brief(article, briefing.Options(words=200, max_share=1))
    page = shown(brief, form)
    assert "".join(sentence.split()) in page
    assert "".join(title.split()).replace("\x07", "\x07" if form == "md" else "\ufffd") in page


def test_text_from_right_to_left_is_marked_so():
    for form in ("wiki", "confluence", "eml"):
        content = render_format(full_brief(), form)
        if form == "eml":
            content = message(content).get_body(("html",)).get_content().encode()
        assert content.count(b'dir="rtl"') == 1


def test_a_comment_is_set_apart_from_the_lines():
    brief = replace(sparse_brief(), comments=(Comment("diplomatic", "We doubt it."),))
    assert "\n\nComment: We doubt it.\n\n" in render_format(brief, "md").decode()
    assert "\n\n    Comment: We doubt it.\n\n" in render_format(brief, "txt").decode()
    assert "\n\n: '''Comment:''' We doubt it.\n\n" in render_format(brief, "wiki").decode()
    assert "\n\n> **Comment:** <nowiki>We doubt it.</nowiki>\n\n" in render_format(brief, "dokuwiki").decode()
    in_confluence = "<blockquote><p><strong>Comment:</strong> We doubt it.</p></blockquote>"
    assert in_confluence in render_format(brief, "confluence").decode()


def test_confluence_has_its_macros_for_the_marking_and_the_sources():
    content = render_format(full_brief(), "confluence").decode()
    names = re.findall(r'<ac:structured-macro ac:name="(\w+)">', content)
    assert names == ["panel", "expand", "panel"]
    assert set(re.findall(r"&(#?\w+);", content)) <= {"amp", "lt", "gt", "quot", "#39"}


@pytest.mark.parametrize("words", ["ein sehr langes Wort", "港口今天重新开放" * 4, "e\u0301" * 60])
def test_plain_text_has_80_columns(words):
    lines = tuple(replace(line, printed=" ".join([words] * 9)) for line in full_brief().bottom_line)
    text = render_format(replace(full_brief(), bottom_line=lines), "txt").decode()
    assert max(columns(line) for line in text.splitlines()) in range(WIDTH - 6, WIDTH + 1)
    assert not re.search(r"\n\n\n|[ \t]\n", text)


def test_only_a_word_that_is_wider_than_the_page_runs_over_its_edge():
    address = "https://example.org/" + "a" * 90
    notes = (replace(full_brief().notes[0], text=f"See {address} for it.", source=None),)
    lines = render_format(replace(full_brief(), notes=notes), "txt").decode().splitlines()
    assert [line for line in lines if columns(line) > WIDTH] == [f"  {address}"]


def test_front_matter_stands_before_the_heading():
    page = render_format(full_brief(), "md", Setting(front_matter=True)).decode()
    assert page.startswith(
        '---\ntitle: "Two sides & <one port>: the [[paper]] of {{Karvan}}"\ndate: "2024-03-16"\n'
        'tlp: "TLP:AMBER+STRICT"\nsources:\n'
        '  - "A · The & <paper> · Example *Wire* · port.txt · 15 March 2024"\n'
        '  - "B · b_2.txt · date not stated"\n---\n\n# Two sides '
    )
    assert not render_format(full_brief(), "md").startswith(b"---")


@pytest.mark.parametrize(
    "title", ['"quoted" \\ and: more', "a\nb: c\n---", "\x00\x07\u2028 🚢 \x85 é", "- x", "---"]
)
def test_front_matter_holds_quoted_strings_alone(title):
    brief = replace(sparse_brief(), title=title)
    page = render_format(brief, "md", Setting(front_matter=True)).decode()
    head = page.split("\n---\n", 1)[0].splitlines()
    assert head[0] == "---"
    assert head[2:] == ["sources:", '  - "A · standard input · date not stated"']
    quoted = head[1].removeprefix("title: ")
    assert json.loads(quoted) == one_line(title)
    # YAML's double-quoted strings: one line of printable characters, escapes that both have
    assert re.fullmatch(r'"(?:[^"\\\x00-\x1f\x7f-\x9f]|\\["\\])*"', quoted)


@pytest.mark.parametrize("form", TEXT_FORMATS)
def test_a_template_of_ones_own_is_used(form, tmp_path):
    name = {
        "confluence": "brief.confluence.xml.j2",
        "eml": "brief.email.html.j2",
    }.get(form, f"brief.{form}.j2")
    (tmp_path / name).write_text("{% for line in bottom_line %}{{ line.text }}{% endfor %}{{ nothing }}")
    with pytest.raises(TemplateFault, match=rf"template {re.escape(name)}, line 1: 'nothing' is undefined"):
        render_format(full_brief(), form, Setting(str(tmp_path)))


def test_every_text_format_is_tried_here():
    assert {*READERS, "pdf", "html", "json"} == FORMATS.keys()


def test_boxes_that_show_nothing_leave_their_headings_out():
    for form in TEXT_FORMATS:
        page = shown(replace(full_brief(), boxes=Boxes()), form).lower()
        assert "keyfigures" not in page
        assert "whosaidwhat" not in page
        assert "timeline" not in page
