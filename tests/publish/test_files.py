import os

import pytest

from briefing.errors import PublishError, UsageError
from briefing.publish import resolve_target, write_files
from tests.builders import write

ENDINGS = {"md": ".md", "pdf": ".pdf", "json": ".json"}


def leftovers(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_files_and_their_folders_are_made(tmp_path):
    write_files({tmp_path / "a" / "b" / "page.md": b"one", tmp_path / "a" / "page.json": b"two"})
    assert (tmp_path / "a" / "b" / "page.md").read_bytes() == b"one"
    assert leftovers(tmp_path) == ["page.json", "page.md"]


def test_the_same_bytes_leave_a_file_untouched(tmp_path):
    path = write(tmp_path, "page.md", "one")
    os.utime(path, (1, 1))
    write_files({path: b"one"})
    assert path.stat().st_mtime == 1
    write_files({path: b"two"})
    assert path.read_bytes() == b"two"


def test_a_new_file_gets_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path):
    old = write(tmp_path, "old.md", "one")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        write_files({old: b"two", tmp_path / "new.md": b"one"})
    finally:
        os.umask(mask)
    assert old.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new.md").stat().st_mode & 0o777 == 0o640


def test_if_one_file_cannot_be_written_none_is(tmp_path):
    page = write(tmp_path, "page.md", "old")
    (tmp_path / "page.pdf").mkdir()
    with pytest.raises(PublishError, match=r"page\.pdf cannot be written: it is a folder; choose another -o"):
        write_files({page: b"new", tmp_path / "new" / "x.md": b"new", tmp_path / "page.pdf": b"new"})
    assert page.read_bytes() == b"old"
    assert leftovers(tmp_path) == ["page.md"]
    assert not (tmp_path / "new").exists()


def test_a_source_is_never_written_over(tmp_path):
    article = write(tmp_path, "article.md", "the article")
    (tmp_path / "link.md").symlink_to(article)
    for path in (article, tmp_path / "link.md"):
        with pytest.raises(
            PublishError, match="is a source of the page and would be overwritten; choose another"
        ):
            write_files({path: b"page"}, [str(article)])
    assert article.read_text() == "the article"


def test_a_path_below_a_file_is_refused(tmp_path):
    page = write(tmp_path, "page.md", "old")
    with pytest.raises(PublishError, match="a part of the path is a file, not a folder; choose another -o"):
        write_files({page / "out" / "x.md": b"new"})
    assert page.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("out", "asked", "formats", "folder", "stem"),
    [
        (None, [], ("md",), "out", None),
        (None, ["md", "pdf"], ("md", "pdf"), "out", None),
        ("briefs", ["pdf"], ("pdf",), "briefs", None),
        ("page.pdf", [], ("pdf",), ".", "page"),
        ("to/page.md", ["md", "json"], ("md", "json"), "to", "page"),
        ("2026.11.22", [], ("md",), "2026.11.22", None),
        ("-", [], ("md",), None, None),
        ("-", ["json"], ("json",), None, None),
    ],
)
def test_what_dash_o_means(out, asked, formats, folder, stem):
    target = resolve_target(out, asked, ENDINGS)
    assert target.formats == formats
    assert (str(target.folder) if target.folder else None) == folder
    assert target.stem == stem


@pytest.mark.parametrize(
    ("out", "asked", "message"),
    [
        ("-", ["md", "pdf"], "-o - takes one format, not md, pdf; give -o a folder, or one --format"),
        ("page.pdf", ["md"], "-o page.pdf ends in .pdf, but the format is md; make them agree"),
    ],
)
def test_contradictions_are_wrong_usage(out, asked, message):
    with pytest.raises(UsageError) as caught:
        resolve_target(out, asked, ENDINGS)
    assert str(caught.value) == message
