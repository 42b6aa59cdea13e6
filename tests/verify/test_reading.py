"""What a page may hold beside its lines, and what a forger would try."""

import json
import random

import pytest

import briefing
from briefing.render.carried import pack
from briefing.render.escape import escape_comment
from tests.builders import write
from tests.conftest import ROOT
from tests.verify.pages import changed, made


@pytest.fixture
def page():
    return made([ROOT / "seeds" / "harbour-2024.txt"])["md"].decode()


@pytest.fixture
def report(tmp_path):
    return lambda text, name="page.md": briefing.verify(write(tmp_path, name, text))


HARMLESS = {
    "other bullets": lambda page: page.replace("\n- ", "\n* "),
    "numbers": lambda page: page.replace("\n- ", "\n7. "),
    "Windows": lambda page: page.replace("\n", "\r\n"),
    "blank lines": lambda page: page.replace("\n\n", "\n\n\n\n"),
    "blanks at the ends": lambda page: page.replace("\n", " \n"),
    "a byte order mark": lambda page: f"\ufeff{page}",
    "bold type": lambda page: page.replace("- The first aid ship", "- **The** first *aid* ship"),
    "a comment of HTML": lambda page: page.replace("## Military", "<!-- to do -->\n\n## Military"),
    "marks without backslashes": lambda page: page.replace("\\[", "[").replace("\\]", "]"),
    "a proof in several rows": lambda page: page[:-400] + "\n" + page[-400:],
    "sections in another order": lambda page: (
        page.replace("## Military", "## X")
        .replace("## Humanitarian", "## Military")
        .replace("## X", "## Humanitarian")
    ),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_readers_do_not_see_may_change(name, page, report):
    edited = HARMLESS[name](page)
    assert edited != page
    assert report(edited) == report(page)


COMMENTS = {
    "a paragraph": ("Comment: one", 1),
    "an item": ("- Comment: one\n- Comment: two", 2),
    "a list below": ("Comment:\n- one\n- two\n  - three", 3),
    "a paragraph below": ("Comment:\n\none\n", 1),
    "a quotation mark": ("> Comment: one", 1),
    "bold": ("**Comment:** one", 1),
    "a link": ("Comment: see [one](https://example.org)", 1),
    "a mention of a line": ("Comment: A14.1 cannot be right. [A14.1]", 1),
    "nothing": ("Comment:", 0),
}


@pytest.mark.parametrize("name", COMMENTS)
def test_comments_of_the_desk(name, page, report):
    words, n_comments = COMMENTS[name]
    found = report(page.replace("## Military\n", f"## Military\n\n{words}\n\n"))
    assert (found.differences, found.comments, found.lines) == ((), n_comments, report(page).lines)


NOT_COMMENTS = {
    "a second paragraph below": "Comment:\n\none\n\ntwo",
    "a paragraph behind a comment": "Comment: one\n\ntwo",
    "another word": "Comments: one",
    "a heading below": "Comment:\n\n### one",
    "a picture": "Comment: ![one](one.png)",
}


@pytest.mark.parametrize("name", NOT_COMMENTS)
def test_what_is_no_comment(name, page, report):
    found = report(page.replace("## Military\n", f"## Military\n\n{NOT_COMMENTS[name]}\n\n"))
    (difference,) = found.differences
    assert "neither a line of the page, nor a label, nor under Comment: “" in difference


def test_a_quotation_may_not_become_a_link(page, report):
    row = next(row for row in page.split("\n") if "1,200 tonnes of" in row)
    linked = row.replace("1,200 tonnes", "[1,200 tonnes](https://example.org)")
    (difference,) = report(page.replace(row, linked)).differences
    assert difference.endswith(": A15.1 is changed: it holds a link to https://example.org")


def test_a_forged_account_of_the_page_s_own_text_is_not_proven(page, report, tmp_path):
    """Words that the carried text of the page allows, and that no template of ours prints of its brief."""
    brief = briefing.make_brief([str(ROOT / "seeds" / "harbour-2024.txt")])
    text = page.partition("<!--")[0]
    forged = text.replace(
        "## Military\n\n", "## Military\n\n- The army has fled, the governor said. [A9.9]\n"
    )
    proof = {
        "sources": [{"id": s.id, "uri": s.uri, "sha256": s.sha256} for s in brief.sources],
        "lines": [{"id": line.id, "start": line.start, "end": line.end} for line in brief.lines],
        "carried": pack(brief, forged),
    }
    found = report(f"{forged}<!-- briefing/1 {escape_comment(json.dumps(proof))} -->\n")
    assert found.caveats == ("1 block of another template or version, not proven",)


def test_clear_text_and_carried_brief_must_agree(page, report):
    digest = json.loads(page.partition("<!-- briefing/1 ")[2].partition(" -->")[0])["sources"][0]["sha256"]
    found = report(page.replace(f'"sha256": "{digest}"', f'"sha256": "{digest[::-1]}"'))
    assert found.differences == ("the proof of the page names other sources than the brief that it carries",)


def test_no_change_of_a_json_file_ends_in_a_traceback(tmp_path):
    content = made([ROOT / "seeds" / "harbour-2024.txt"], ["json"])["json"].decode()
    chance = random.Random(2)
    for _ in range(150):
        edited = content
        for _ in range(chance.choice([1, 1, 5])):
            edited = changed(edited, 0, len(edited), chance)
        try:
            briefing.verify(write(tmp_path, "page.json", edited))
        except briefing.BriefingError as error:
            told = str(error)
        else:
            told = ""
        assert "\n" not in told


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("title",), "Peace", "the title “Peace” is neither that of a source nor one that was given"),
        (("marking",), "CLEAR", "the marking is CLEAR and was given as None"),
        (("date",), "2024-03-13", "the day of the page, 2024-03-13, is neither the one given nor that of "),
        (("words",), 7, "the lines have "),
        (("sources", 0, "title"), "Peace", "source A: its title is "),
        (("sources", 0, "words"), 7, "source A: its words is "),
        (("figures", 0, "said_by"), "the Pope", "the figure of "),
        (("positions", 0, "speaker"), "the Pope", "the claim of "),
        (("notes", 0, "text"), "Lost: “peace” (A1.1)", "a note shows “peace”"),
        (("context", 0, "start"), 0, "paragraph A"),
        (
            ("bottom_line", 0, "inserts", 0, "text"),
            "15 Mar 2024",
            "A3.1: [15 Mar 2024] does not follow from ",
        ),
        (("bottom_line", 0, "inserts", 0, "at"), 5, "A3.1: [14 Mar 2024] does not follow from "),
        (("bottom_line", 0, "inserts", 0, "kind"), "case", "A3.1: [14 Mar 2024] does not follow from "),
        (("cut", 0, "line", "text"), "Peace.", "A"),
        (("boxes", "figures"), [[99]], "figures has no entry 99"),
        (("boxes", "positions"), ["1"], "this is no whole brief"),
    ],
)
def test_what_a_json_file_says_must_follow_from_its_sources(path, value, message, tmp_path):
    data = json.loads(made([ROOT / "seeds" / "harbour-2024.txt"], ["json"])["json"])
    data["notes"].append({"kind": "damage", "text": "", "source": "A", "start": 1, "end": 2})
    data["notes"].reverse()
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    file = write(tmp_path, "page.json", json.dumps(data))
    try:
        told = briefing.verify(file).differences
    except briefing.BriefingError as error:
        told = (str(error),)
    assert any(message in difference for difference in told), told
