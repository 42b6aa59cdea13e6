"""`briefing render` and `briefing rebuild` as their user runs them."""

import io
import re
import shlex
import subprocess

import pypdf
import pytest

from tests.builders import write
from tests.conftest import ROOT

HARBOUR = [ROOT / "seeds" / name for name in ("harbour-2024.txt", "harbour-2024-second.md")]

PINS = [part for line_id in ("A12.1", "A14.1", "B4.1") for part in ("--pin", line_id)]
"""The lines of which the examples speak."""


def told(done):
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def page(run, tmp_path):
    """A page of two sources."""
    done = run("make", *HARBOUR, "-o", "out/karvan.md", "--date", "2024-03-16", *PINS)
    assert done.returncode == 0, done.stderr
    return tmp_path / "out" / "karvan.md"


def take_out(page, words):
    """Take the one row that holds some words out of a page."""
    rows = page.read_text().split("\n")
    (at,) = [n for n, row in enumerate(rows) if words in row and not row.startswith("<!--")]
    del rows[at]
    page.write_text("\n".join(rows))


def test_a_page_is_edited_rendered_and_edited_again(run, page):
    take_out(page, "A drone was shot down")
    assert told(run("render", "out/karvan.md", "--pdf")) == (0, "out/karvan.md\nout/karvan.pdf\n", "")
    first = page.read_bytes()
    assert told(run("render", "out/karvan.md")) == (0, "out/karvan.md\n", "")
    assert page.read_bytes() == first
    page.write_text(
        page.read_text().replace("## Military\n", "## Military\n\nComment: not the whole picture.\n")
    )
    take_out(page, "Two soldiers were wounded when")
    assert told(run("render", "out/karvan.md", "--pdf")) == (0, "out/karvan.md\nout/karvan.pdf\n", "")
    n_lines = page.read_text().count("\n- ")
    for form in ("md", "pdf"):
        code, out, err = told(run("verify", f"out/karvan.{form}"))
        assert (code, err) == (0, "")
        assert out.endswith(" lines proven, 1 comment, 2 removed; 2 sources\n")
    reader = pypdf.PdfReader(page.with_suffix(".pdf"))
    text = " ".join(reader.pages[0].extract_text().split())
    assert len(reader.pages) == 1
    assert "Comment: not the whole picture." in text
    assert "A drone was shot down" not in text
    assert n_lines > 8


def test_the_sources_need_not_be_there(run, page, tmp_path):
    write(
        tmp_path, "orlan.txt", "The army opened the bridge at Orlan on Monday, the governor of Orlan said.\n"
    )
    run("make", "orlan.txt", "-o", "page.md")
    (tmp_path / "orlan.txt").unlink()
    assert told(run("render", "page.md", "-o", "b.md", "--title", "The bridge")) == (0, "b.md\n", "")
    assert (tmp_path / "b.md").read_text().startswith("# The bridge\n")


def test_any_page_of_ours_is_rendered_in_any_format(run, page, tmp_path):
    run("make", *HARBOUR, "-o", "out/", "--format", "md,html,json,pdf", "--title", "Karvan")
    for form in ("html", "json", "pdf"):
        done = run("render", f"out/karvan.{form}", "-o", f"{form}.md")
        assert told(done) == (0, f"{form}.md\n", "")
        assert (tmp_path / f"{form}.md").read_bytes() == (tmp_path / "out" / "karvan.md").read_bytes()
    assert told(run("render", "out/karvan.md", "--format", "txt,html")) == (
        0,
        "out/karvan.txt\nout/karvan.html\n",
        "",
    )


def test_nothing_is_written_where_a_quotation_was_changed(run, page, tmp_path):
    page.write_text(page.read_text().replace("31 civilians for", "13 civilians for"))
    before = page.read_bytes()
    code, out, err = told(run("render", "out/karvan.md", "--pdf"))
    assert (code, out) == (1, "")
    assert err.startswith("briefing: out/karvan.md, line ")
    assert ": A14.1 is changed\n  quoted: " in err
    assert page.read_bytes() == before
    assert not page.with_suffix(".pdf").exists()


def test_neither_a_source_nor_a_page_of_another_format_is_written_over(run, tmp_path):
    for path in HARBOUR:
        write(tmp_path, path.name, path.read_bytes())
    run("make", *[path.name for path in HARBOUR], "-o", "page.json")
    code, _, err = told(run("render", "page.json", "-o", HARBOUR[1].name))
    assert (code, err) == (
        1,
        f"briefing: {HARBOUR[1].name} is a source of the page and would be overwritten; choose another -o\n",
    )
    assert run("render", "page.json", "-o", "page.json", "--title", "Other").returncode == 1
    assert run("rebuild", "page.json", "--format", "json", "-o", ".").returncode == 1


def test_front_matter_stays(run, page, tmp_path):
    run("make", *HARBOUR, "-o", "front.md", "--front-matter")
    done = run("render", "front.md", "-o", "again.md")
    assert told(done) == (0, "again.md\n", "")
    assert (tmp_path / "again.md").read_bytes() == (tmp_path / "front.md").read_bytes()
    assert run("verify", "front.md").returncode == 0


FORMATS = ("md", "html", "json", "pdf", "txt", "wiki", "confluence", "dokuwiki", "eml")


def test_rebuilding_gives_the_same_bytes_elsewhere(run, tmp_path):
    formats = ",".join(FORMATS)
    made = run("make", *HARBOUR, "-o", "first/", "--format", formats, "--title", "Karvan", "--attach-sources")
    assert made.returncode == 0, made.stderr
    names = made.stdout.decode().split()
    assert len(names) == len(FORMATS)
    for form in ("md", "html", "json", "pdf"):
        assert run("verify", f"first/karvan.{form}").stderr == b"", form
    (tmp_path / "elsewhere").mkdir()
    elsewhere = {"PYTHONHASHSEED": "77", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}
    for carrier in ("json", "pdf"):
        more = ["--attach-sources"] if carrier != "pdf" else []
        done = run(
            "rebuild", f"../first/karvan.{carrier}", "-o", f"{carrier}/", "--format", formats, *more,
            env=elsewhere, cwd=tmp_path / "elsewhere",
        )  # fmt: skip
        assert (done.returncode, done.stderr.decode()) == (0, "")
        for name in names:
            if name.endswith(".json") and carrier != "json":
                continue  # a page does not carry what it does not show
            again = tmp_path / "elsewhere" / carrier / name.removeprefix("first/")
            assert again.read_bytes() == (tmp_path / name).read_bytes(), (carrier, name)


def test_a_page_that_was_never_set_in_type_is_rebuilt_as_it_was(run, page, tmp_path):
    assert told(run("rebuild", "out/karvan.md", "-o", "again/")) == (
        0,
        "again/karvan.md\nagain/karvan.pdf\n",
        "",
    )
    assert (tmp_path / "again" / "karvan.md").read_bytes() == page.read_bytes()
    assert run("rebuild", "out/karvan.md", "-o", "-").stdout == page.read_bytes()


def test_other_versions_are_named(run, page, tmp_path):
    run("make", *HARBOUR, "-o", "page.json")
    old = (tmp_path / "page.json").read_text().replace('"briefing": "', '"briefing": "0.0.')
    write(tmp_path, "page.json", old)
    code, out, err = told(run("rebuild", "page.json", "--format", "md"))
    assert (code, out) == (0, "out/page.md\n")
    assert err.startswith("briefing: made with other versions (briefing 0.0.")
    assert err.endswith("); bytes may differ\n")


def test_a_pdf_is_read_from_its_attachment(run, page, tmp_path):
    run("make", HARBOUR[0], "--pdf")
    content = (tmp_path / "out" / "harbour-2024.pdf").read_bytes()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    del writer.root_object["/Names"]
    writer.write(tmp_path / "bare.pdf")
    assert told(run("render", "bare.pdf")) == (
        1, "", "briefing: bare.pdf carries no brief; give a Markdown, HTML, PDF or JSON page made by briefing\n"
    )  # fmt: skip


def test_the_example_in_trust_is_true(run, tmp_path):
    """The commands of the page are run as they stand there, its edit is made, its outputs compared."""
    text = (ROOT / "docs" / "trust.md").read_text()
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert [kind for kind, _ in blocks] == ["text", "console", "diff", "console", "console"]
    for kind, block in blocks:
        if kind == "text":
            write(tmp_path, "orlan.txt", block)
        elif kind == "diff":
            page = tmp_path / "out" / "orlan.md"
            old = "".join(f"{row[1:]}\n" for row in block.splitlines() if row[0] in " -")
            new = "".join(f"{row[1:]}\n" for row in block.splitlines() if row[0] in " +")
            assert old in page.read_text()
            page.write_text(page.read_text().replace(old, new))
        else:
            for command, told_there in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
                name, *arguments = shlex.split(command)
                if name == "sed":
                    subprocess.run([name, *arguments], cwd=tmp_path, check=True)
                    continue
                done = run(*arguments)
                assert (done.stderr + done.stdout).decode() == told_there, command


@pytest.mark.parametrize(
    "edit",
    [
        lambda page: page.write_text(re.sub(r"(?m)^- .*\n", "", page.read_text(), count=1)),
        lambda page: page.write_text("Comment: the port is shut.\n\n" + page.read_text()),
        lambda page: page.write_text(page.read_text()[:-200]),
    ],
    ids=["a line taken out", "a comment", "a torn proof"],
)
def test_a_new_page_is_not_written_over_the_desks_work(run, page, edit):
    edit(page)
    edited = page.read_bytes()
    done = run("make", *HARBOUR, "-o", "out/karvan.md")
    assert told(done) == (
        1,
        "",
        "briefing: out/karvan.md was edited by hand and would be overwritten; move it away, or "
        "choose another -o\n",
    )
    assert page.read_bytes() == edited


def test_a_page_rendered_with_the_desks_comment_is_kept_too(run, page):
    page.write_text("Comment: the port is shut.\n\n" + page.read_text())
    assert run("render", "out/karvan.md").returncode == 0
    rendered = page.read_bytes()
    assert run("make", *HARBOUR, "-o", "out/karvan.md").returncode == 1
    assert page.read_bytes() == rendered


def test_a_page_that_nobody_touched_is_written_over(run, page):
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert run("make", *HARBOUR, "-o", "out/karvan.md", "--title", "Second").returncode == 0
    assert page.read_text().startswith("# Second\n")


def test_pinned_ids_may_stand_with_commas_and_in_small_letters(run, tmp_path):
    one = run("make", *HARBOUR, "-o", "-", "--pin", "a12.1, b4.1", "--drop", "a16.1")
    two = run("make", *HARBOUR, "-o", "-", "--pin", "A12.1", "--pin", "B4.1", "--drop", "A16.1")
    assert (one.returncode, one.stderr) == (0, b"")
    assert one.stdout == two.stdout
