"""`briefing verify` as its user runs it; whole messages are checked."""

import json

import pytest

import briefing
from tests.builders import document, write

ARTICLE = """Bridge at Orlan opens again
ORLAN, 4 March 2024 (Example Wire) - The army opened the bridge at Orlan on Monday after three weeks, the governor said.
At least 12 people were killed near the bridge in February, doctors at the hospital of Orlan said.
The United Nations urged both sides to keep the road open for aid to the northern villages.
"""


@pytest.fixture
def page(run, tmp_path):
    """A page made in the current folder, in every format that carries a brief."""
    write(tmp_path, "orlan.txt", ARTICLE)
    done = run("make", "orlan.txt", "--format", "md,html,json,pdf", "--max-share", "1")
    assert done.returncode == 0, done.stderr
    return tmp_path / "out" / "orlan.md"


def told(done):
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("form", ["md", "html", "json", "pdf"])
def test_an_untouched_page_is_proven(form, page, run):
    assert told(run("verify", f"out/orlan.{form}")) == (0, "3 lines proven; 1 source\n", "")


def test_sources_are_looked_for_from_the_page_s_folder_too(page, run, tmp_path):
    (tmp_path / "orlan.txt").rename(tmp_path / "out" / "orlan.txt")
    assert told(run("verify", "out/orlan.md")) == (0, "3 lines proven; 1 source\n", "")


def test_a_source_that_is_not_there_is_asked_for(page, run, tmp_path):
    (tmp_path / "orlan.txt").rename(tmp_path / "moved.txt")
    assert told(run("verify", "out/orlan.md")) == (
        1,
        "",
        f"briefing: source A, orlan.txt, is not there (looked from {tmp_path} and from out); "
        "give the file: briefing verify PAGE FILE\n",
    )
    assert told(run("verify", "out/orlan.md", "moved.txt")) == (0, "3 lines proven; 1 source\n", "")


def test_what_was_read_from_standard_input_is_given(run, tmp_path):
    run("make", "-", "-o", "page.md", "--max-share", "1", stdin=ARTICLE.encode())
    done = run("verify", "page.md")
    assert told(done) == (
        1, "", "briefing: source A came from standard input; give the file: briefing verify PAGE FILE\n"
    )  # fmt: skip
    write(tmp_path, "any.txt", ARTICLE)
    assert run("verify", "page.md", "any.txt").returncode == 0
    assert run("verify", "page.md", "-", stdin=ARTICLE.encode()).returncode == 0
    done = run("verify", "page.md", "-", stdin=b"Another text.\n")
    assert done.returncode == 1
    assert b"source A, -, has changed" in done.stderr


def test_sources_are_told_apart_by_what_they_hold_and_then_by_name(run, tmp_path):
    for name, text in (("a.txt", ARTICLE), ("b.txt", ARTICLE.replace("Orlan", "Verin"))):
        write(tmp_path, name, text)
    run("make", "a.txt", "b.txt", "-o", "page.md")
    for old, new in (("a.txt", "first"), ("b.txt", "second")):
        (tmp_path / old).rename(tmp_path / new)
    assert run("verify", "page.md", "second", "first").returncode == 0
    (tmp_path / "other").mkdir()
    write(tmp_path / "other", "a.txt", ARTICLE + "A new line.\n")
    done = run("verify", "page.md", "second", "other/a.txt")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("source A, other/a.txt, has changed: its SHA-256 is ")


def test_a_changed_source_names_the_lines_that_it_no_longer_has(page, run, tmp_path):
    write(tmp_path, "orlan.txt", ARTICLE.replace("At least 12", "At least 13"))
    code, out, err = told(run("verify", "out/orlan.md"))
    assert (code, out) == (1, "0 lines proven, 2 differences; 0 sources\n")
    first, second = err.splitlines()
    assert first.startswith("source A, orlan.txt, has changed: its SHA-256 is ")
    assert second == (
        "A2.1 is no longer in source A: “At least 12 people were killed near the bridge in February, "
        "doctors at the ho...”"
    )


def test_an_edited_page_says_what_was_done(page, run):
    rows = page.read_text().split("\n")
    rows = [row for row in rows if "At least 12 people were" not in row]
    rows.insert(rows.index("## Military"), "Comment: ask the governor.\n")
    page.write_text("\n".join(rows))
    assert told(run("verify", "out/orlan.md")) == (0, "2 lines proven, 1 comment, 1 removed; 1 source\n", "")


def test_a_changed_quotation_is_shown_in_both_versions(page, run):
    page.write_text(page.read_text().replace("three weeks", "two weeks"))
    line = 1 + next(n for n, row in enumerate(page.read_text().split("\n")) if "two weeks" in row)
    code, out, err = told(run("verify", "out/orlan.md"))
    assert (code, out) == (1, "2 lines proven, 1 difference; 1 source\n")
    assert err.splitlines() == [
        f"out/orlan.md, line {line}: A1.1 is changed",
        "  quoted: … on Monday [4 Mar 2024] after {three} weeks, the governor said. [A1.1] Military",
        "  here:   … on Monday [4 Mar 2024] after {two} weeks, the governor said. [A1.1] Military",
    ]


NO_BRIEF = " carries no brief; give a Markdown, HTML, PDF or JSON page made by briefing"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.md", "# A page\n\n- of somebody else\n", f"x.md{NO_BRIEF}"),
        ("x.html", "<!doctype html><title>x</title>", f"x.html{NO_BRIEF}"),
        ("x.txt", ARTICLE, f"x.txt{NO_BRIEF}"),
        ("x.json", "{}", "this JSON is no brief; its schema must be 'briefing/1'"),
        ("x.pdf", b"%PDF-1.7 and no more", "x.pdf is a damaged PDF"),
        ("x.md", b"\xff\xfe\xfa", "x.md is not UTF-8; save it as UTF-8"),
        ("x.md", "<!-- briefing/1 {} -->", "the proof at the end of x.md is damaged"),
        ("x.md", '<!-- briefing/1 {"carried": "QlpoOTFB"} -->', "the brief that this page carries is damaged"),
        ("x.json", "[" * 100_000, f"x.json{NO_BRIEF}"),
        ("x.json", '{"a":' * 100_000, "x.json is nested too deeply"),
    ],
)  # fmt: skip
def test_what_carries_no_whole_brief_is_refused_in_one_line(name, content, message, run, tmp_path):
    write(tmp_path, name, content)
    code, out, err = told(run("verify", name))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"briefing: {message}")


def test_a_missing_page_and_two_pages_in_one(page, run, tmp_path):
    assert told(run("verify", "none.md")) == (1, "", "briefing: none.md does not exist; check the path\n")
    write(tmp_path, "two.md", page.read_text() * 2)
    assert (
        told(run("verify", "two.md"))[2]
        == "briefing: two.md carries 2 briefs; a page has one, split the file\n"
    )


def test_a_marking_is_not_taken_off(run, tmp_path):
    write(tmp_path, "orlan.txt", ARTICLE)
    run("make", "orlan.txt", "--tlp", "red", "-o", "page.md")
    page = tmp_path / "page.md"
    page.write_text("".join(row for row in page.read_text().splitlines(True) if "TLP:RED" not in row))
    code, _, err = told(run("verify", "page.md"))
    assert (code, err) == (1, "page.md: the marking TLP:RED was taken off\n")


def test_a_forged_brief_does_not_help(page, run, tmp_path):
    """All that a page carries of itself may be made to say what its text says; the source does not."""
    brief = json.loads((tmp_path / "out" / "orlan.json").read_text())
    forged = json.loads(json.dumps(brief).replace("At least 12 people", "At least 92 people"))
    write(tmp_path, "forged.md", briefing.render(briefing.load_brief(json.dumps(forged)), "md"))
    code, _, err = told(run("verify", "forged.md"))
    assert code == 1
    assert "A2.1 is not what its source says" in err


def test_words_of_a_template_are_counted_as_not_proven(page, run, tmp_path):
    from tests.conftest import ROOT

    (tmp_path / "own").mkdir()
    template = (ROOT / "templates" / "brief.md.j2").read_text()
    write(tmp_path / "own", "brief.md.j2", template.replace("## Bottom line", "## In short"))
    run("make", "orlan.txt", "--template-dir", "own", "-o", "own.md", "--max-share", "1")
    said = "3 lines proven; 1 source; 1 block of another template or version, not proven\n"
    assert told(run("verify", "own.md")) == (0, said, "")
    assert told(run("verify", "own.md", "--template-dir", "own")) == (0, "3 lines proven; 1 source\n", "")


def test_documents_may_be_given_to_the_library(tmp_path):
    source = document(ARTICLE, "orlan.txt")
    brief = briefing.make_brief(source, briefing.Options(max_share=1.0))
    path = write(tmp_path, "page.md", briefing.render(brief, "md"))
    assert briefing.verify(path, source).is_proven
    assert briefing.verify(path, [document(ARTICLE + "More.\n", "orlan.txt")]).sources == 0
    with pytest.raises(briefing.BriefingError, match="is not there"):
        briefing.verify(path)
