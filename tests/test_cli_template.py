"""`briefing template`, as a user runs it."""

from briefing.render.template_list import TEMPLATES


def test_templates_are_listed_with_what_they_are_for(run):
    done = run("template", "list")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == list(TEMPLATES)
    assert "brief.wiki.j2            the page in MediaWiki's wikitext" in lines


def test_what_is_exported_is_good_and_is_used(run, tmp_path, seed):
    done = run("template", "export", "mine")
    assert done.returncode == 0
    assert done.stdout.decode().splitlines() == [f"mine/{name}" for name in TEMPLATES]
    done = run("template", "check", "mine")
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(line.endswith(": good") for line in done.stdout.decode().splitlines())

    page = tmp_path / "mine" / "brief.txt.j2"
    page.write_text(page.read_text().replace("BOTTOM LINE", "FIRST OF ALL"))
    done = run("make", seed, "--template-dir", "mine", "-f", "txt", "-o", "-")
    assert b"\nFIRST OF ALL\n" in done.stdout


def test_a_file_that_is_there_is_never_written_over(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "brief.md.j2").write_text("my own")
    done = run("template", "export", "mine")
    assert done.returncode == 0
    assert (tmp_path / "mine" / "brief.md.j2").read_text() == "my own"
    assert len(done.stdout.splitlines()) == len(TEMPLATES) - 1
    assert done.stderr.decode() == f"briefing: 1 of {len(TEMPLATES)} files were there and are as they were\n"


def test_a_wrong_template_ends_with_1(run, tmp_path):
    (tmp_path / "brief.md.j2").write_text("{{ titel }}")
    done = run("template", "check", ".")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout == b"brief.md.j2, line 1: there is no 'titel'; did you mean title?\n"


def test_bad_calls_are_one_line(run, tmp_path):
    (tmp_path / "file").write_text("")
    for arguments, message in [
        (
            ("check", "nowhere"),
            "briefing: nowhere is no folder that can be read (No such file or directory)\n",
        ),
        (("check", "file"), "briefing: file is no folder that can be read (Not a directory)\n"),
        (("export", "file"), "briefing: file is a file; give a folder\n"),
    ]:
        done = run("template", *arguments)
        assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", message)
    assert run("template", "check").returncode == 2
