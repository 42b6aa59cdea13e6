"""A page that the desk edited: what may be done to it, what comes out, and what is refused."""

import re
from dataclasses import replace

import pytest

import briefing
from briefing import pipeline
from briefing.desk import edited_brief
from briefing.errors import DeskError
from briefing.render.carried import carried
from briefing.verify.pages import open_page
from tests.builders import write
from tests.conftest import ROOT

HARBOUR = [str(ROOT / "seeds" / name) for name in ("harbour-2024.txt", "harbour-2024-second.md")]

PINNED = ("A11.1", "A13.1", "A14.1", "B3.1", "B4.1", "B5.1")
"""What the examples speak of."""


@pytest.fixture
def page():
    """A page of two sources: its Markdown."""
    options = briefing.Options(
        date="2024-03-16", title="Karvan: the port", marking="AMBER", words=200, pin=PINNED
    )
    return briefing.render(briefing.make_brief(HARBOUR, options), "md").decode()


@pytest.fixture
def edit(tmp_path):
    """The brief of an edited page, rendered as Markdown once more to see that it stays."""

    def rendered(text, **more):
        brief = edited_brief(open_page(write(tmp_path, "edited.md", text)), **more)
        content = briefing.render(brief, "md")
        path = write(tmp_path, "again.md", content)
        assert briefing.verify(path).differences == ()
        assert briefing.render(edited_brief(open_page(path)), "md") == content
        return brief

    return rendered


def row(page, words):
    """The row of a page that holds some words, with its newline."""
    (found,) = [row for row in page.split("\n") if words in row and not row.startswith("<!--")]
    return f"{found}\n"


def section(brief, angle):
    return next(section for section in brief.sections if section.angle == angle)


def ids(lines):
    return [line.id for line in lines]


def texts(brief):
    """The figures of the strip."""
    return [figure.text for figure in carried(brief).figures]


def test_an_untouched_page_renders_to_itself(page, edit):
    assert briefing.render(edit(page), "md").decode() == page


def test_a_line_that_is_taken_out_is_cut_by_the_desk(page, edit):
    before = edit(page)
    line = section(before, "military").lines[0]
    brief = edit(page.replace(row(page, line.printed[:40]), ""))
    assert ids(brief.lines) == [i for i in ids(before.lines) if i != line.id]
    assert [(cut.line, cut.reason) for cut in brief.cut] == [(line, "desk")]
    assert brief.left_out == {**before.left_out, "desk": 1}
    assert section(brief, "military").left_out == section(before, "military").left_out + 1
    assert brief.words == before.words - line.n_words
    assert {(c.source, c.paragraph) for c in brief.context} == {(x.source, x.paragraph) for x in brief.lines}
    assert line.id in [event.id for event in carried(before).timeline]
    assert line.id not in [p.id for p in carried(brief).positions] + [e.id for e in carried(brief).timeline]
    assert "1 taken out by the desk" in briefing.render(brief, "md").decode()


def test_lines_move_within_a_section_between_sections_and_into_the_bottom_line(page, edit):
    before = edit(page)
    first, second = section(before, "military").lines[:2]
    moved = row(page, second.printed[:40])
    up = page.replace(moved, "").replace(row(page, first.printed[:40]), moved + row(page, first.printed[:40]))
    assert ids(section(edit(up), "military").lines)[:2] == [second.id, first.id]
    other = row(page, section(before, "humanitarian").lines[0].printed[:40])
    across = page.replace(moved, "").replace(other, other + moved)
    brief = edit(across)
    assert second.id in ids(section(brief, "humanitarian").lines)
    assert second.id not in ids(section(brief, "military").lines)
    bottom = row(page, before.bottom_line[0].printed[:40])
    brief = edit(page.replace(moved, "").replace(bottom, bottom + moved))
    assert ids(brief.bottom_line)[:2] == [before.bottom_line[0].id, second.id]
    assert brief.cut == ()
    assert brief.left_out == before.left_out
    assert brief.words == before.words
    down = page.replace(bottom, "").replace(moved, moved + bottom)
    brief = edit(down)
    assert before.bottom_line[0].id in ids(section(brief, "military").lines)


def test_comments_belong_to_the_heading_under_which_they_stand(page, edit):
    text = page.replace("## Key figures", "Comment: on the *bottom* line.\n\n## Key figures")
    text = text.replace(
        "## Military\n", "## Military\n\nComment:\n\n1. First.\n2. Second,\n   in two rows.\n"
    )
    text = text.replace("## Notes", "> Comment: on the page.\n\n## Notes")
    brief = edit(text)
    assert [(comment.section, comment.text) for comment in brief.comments] == [
        ("bottom_line", "on the bottom line."),
        ("military", "First."),
        ("military", "Second, in two rows."),
        ("", "on the page."),
    ]
    assert briefing.render(brief, "md").decode().count("\nComment: ") == 4


def test_a_comment_right_below_a_line_is_no_part_of_it(page, edit):
    bottom = row(page, "the first opening since")
    brief = edit(page.replace(bottom, f"{bottom}Comment: not confirmed.\n"))
    assert [(comment.section, comment.text) for comment in brief.comments] == [
        ("bottom_line", "not confirmed.")
    ]
    assert brief.bottom_line[0].id == "A3.1"


def test_boxes_and_notes_that_are_taken_out_stay_out(page, edit):
    before = edit(page)
    timeline = page[page.index("## Timeline") : page.index("## Notes")]
    brief = edit(page.replace(timeline, ""))
    assert brief.boxes == replace(before.boxes, timeline=())
    note = row(page, "No byline is stated")
    assert [n.text for n in before.notes] == ["No byline is stated."]
    assert edit(page.replace(note, "")).notes == ()
    figure = row(page, "**At least 90,000 people**")
    brief = edit(page.replace(figure, ""))
    assert texts(brief) == [text for text in texts(before) if text != "At least 90,000 people"]
    party = row(page, "- **United Nations**")
    brief = edit(page.replace(party, ""))
    parties = [position.party for position in carried(before).positions]
    assert [p.party for p in carried(brief).positions] == [p for p in parties if p != "United Nations"]
    assert "United Nations" in parties
    everything = page[page.index("## Key figures") : page.index("## Diplomatic")]
    assert texts(edit(page.replace(everything, ""))) == []


def test_what_is_ours_comes_back(page, edit):
    """The marking, the sources and the account of what was left out."""
    bare = page.replace(row(page, "As of:"), "").replace(row(page, "made by briefing"), "")
    bare = bare.replace(page[page.index("## Sources") : page.index("<!--")], "")
    assert briefing.render(edit(bare), "md").decode() == page


def test_a_page_survives_an_editor_with_ways_of_its_own(page, edit):
    rewrapped = re.sub(r"^- (.{60}\S*) (?=\S)", r"*   \1\n    ", page, flags=re.MULTILINE)
    assert rewrapped.count("\n    ") > 10
    windows = rewrapped.replace("\n\n", "\n\n\n").replace("\n", "\r\n")
    assert briefing.render(edit(windows), "md").decode() == page


def test_a_new_title_is_given_by_option(page, edit):
    brief = edit(page, title="The port opens")
    assert (brief.title, brief.options["title"]) == ("The port opens", "The port opens")


REFUSED = {
    "a changed number": ("31 civilians for", "13 civilians for", "A14.1 is changed"),
    "a changed word in brackets": ("14 Mar 2024", "15 Mar 2024", "A3.1 is changed"),
    "a changed place": ("[A14.1]\n", "[A14.2]\n", " is changed"),
    "a changed label": ("As of: 16 March", "As of: 17 March", "a label is changed"),
    "a changed title": ("# Karvan: the port", "# Karvan: a port", "a label is changed"),
    "words of nobody": ("## Military\n", "## Military\n\nThe army has won.\n", "neither a line of the page"),
    "a heading": ("## Military\n", "## Victory\n\n## Military\n", "neither a line of the page"),
    "a picture": ("## Military\n", "## Military\n\n![](map.png)\n", "neither a line of the page"),
    "code": ("## Military\n", "## Military\n\n    won\n", "neither a line of the page"),
    "HTML": ("## Military\n", "## Military\n\n<p>won</p>\n", "neither a line of the page"),
    "a line twice": ("## Notes\n", "## Notes\n\nTWICE", "stands twice"),
    "a line under no angle": ("MOVED", "", "stands under no angle"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_anything_else_is_refused_with_its_place(name, page, tmp_path):
    old, new, message = REFUSED[name]
    line = row(page, "out of blood plasma")
    if old == "MOVED":
        edited = page.replace(line, "").replace("## Notes\n", f"## Notes\n\n{line}")
    else:
        assert old in page
        edited = page.replace(old, new.replace("TWICE", line))
    path = write(tmp_path, "edited.md", edited)
    with pytest.raises(DeskError) as caught:
        edited_brief(open_page(path))
    told = str(caught.value).split("\n")
    assert message in told[0]
    number = int(re.match(rf"{path}, line (\d+): ", told[0])[1])
    assert edited.split("\n")[number - 1] not in ("", *page.split("\n")) or "stands" in message


def test_the_difference_is_told_word_by_word(page, tmp_path):
    path = write(tmp_path, "edited.md", page.replace("31 civilians for", "thirteen civilians for"))
    with pytest.raises(DeskError) as caught:
        edited_brief(open_page(path))
    assert str(caught.value).split("\n")[1:] == [
        "  quoted: … only hospital said they had treated {31} civilians for shrapnel wounds in one …",
        "  here:   … only hospital said they had treated {thirteen} civilians for shrapnel wounds in one …",
        f"{path} is not rendered; put the words back, or set your own under Comment:",
    ]


def test_html_is_not_edited(tmp_path):
    brief = briefing.make_brief(HARBOUR[:1])
    html = briefing.render(brief, "html").decode()
    assert edited_brief(open_page(write(tmp_path, "a.html", html))).lines == brief.lines
    line = brief.lines[-1].printed
    path = write(tmp_path, "b.html", html.replace(f"{line[:20]}", "", 1))
    with pytest.raises(DeskError, match=r"was edited; edit its Markdown page and render that"):
        edited_brief(open_page(path))


def test_an_edited_page_goes_on_one_page_of_paper(page, edit):
    brief = edit(page.replace(row(page, "out of blood plasma"), "Comment: a word of the desk.\n"))
    artifacts, failures = pipeline.render_all(brief, ("md", "pdf"), "page")
    assert failures == []
    assert [artifact.name for artifact in artifacts] == ["page.md", "page.pdf"]
    assert b"Comment: a word of the desk." in artifacts[0].content
