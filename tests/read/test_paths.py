import os

import pytest

from briefing.errors import ReadError
from briefing.read import expand, read_bytes, read_source
from tests.builders import write


@pytest.fixture
def there(tmp_path, monkeypatch):
    """A folder with articles to stand in, and files that are none."""
    monkeypatch.chdir(tmp_path)
    for folder in ("b/deep", ".git", "empty"):
        (tmp_path / folder).mkdir(parents=True)
    for name in (
        "z.txt",
        "b/a.md",
        "b/deep/x.HTML",
        "b/picture.png",
        "b/note.wire",
        ".hidden.txt",
        ".git/x.txt",
        "odd[1].txt",
    ):
        write(tmp_path, name, "Some words stand here.")
    return tmp_path


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (".", ["b/a.md", "b/deep/x.HTML", "odd[1].txt", "z.txt"]),
        ("b", ["b/a.md", "b/deep/x.HTML"]),
        ("b/", ["b/a.md", "b/deep/x.HTML"]),
        ("*.txt", ["odd[1].txt", "z.txt"]),
        ("?.txt", ["z.txt"]),
        ("[a-z].txt", ["z.txt"]),
        ("b/*", ["b/a.md"]),
        ("*/*.md", ["b/a.md"]),
        ("**/*.md", ["b/a.md"]),
        ("**/*.txt", ["odd[1].txt", "z.txt"]),
        ("**", ["b/a.md", "b/deep/x.HTML", "odd[1].txt", "z.txt"]),
        ("b/**/x.*", ["b/deep/x.HTML"]),
        ("b/*.wire", ["b/note.wire"]),
        (".*.txt", [".*.txt"]),
        ("odd[1].txt", ["odd[1].txt"]),
        ("none-*.txt", ["none-*.txt"]),
        ("none/*.txt", ["none/*.txt"]),
        ("z.txt/*", ["z.txt/*"]),
        ("empty", ["empty"]),
        ("none.txt", ["none.txt"]),
        ("https://a.example/*.html?x=[1]", ["https://a.example/*.html?x=[1]"]),
        ("-", ["-"]),
    ],
)  # fmt: skip
def test_a_source_stands_for_files_by_path(there, source, found):
    assert expand([source]) == found


def test_an_absolute_pattern_gives_absolute_paths(there):
    assert expand([f"{there}/**/*.md"]) == [str(there / "b/a.md")]


def test_sources_keep_their_order(there):
    assert expand(["z.txt", "b", "-", "*.txt"]) == [
        "z.txt",
        "b/a.md",
        "b/deep/x.HTML",
        "-",
        "odd[1].txt",
        "z.txt",
    ]


def test_links_that_lead_in_a_circle_end(there):
    os.symlink("..", there / "b" / "up")
    os.symlink(there, there / "b" / "deep" / "top")
    os.symlink("z.txt", there / "link.txt")
    os.symlink("nowhere.txt", there / "broken.txt")
    files = ["b/a.md", "b/deep/x.HTML", "link.txt", "odd[1].txt", "z.txt"]
    assert expand(["."]) == expand(["**"]) == files
    assert expand(["b/up"]) == [f"b/up/{file}" for file in files]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("empty", r"^empty holds no article; looked for files ending in \.txt, .*\.ndjson$"),
        (
            "none-*.txt",
            r"^none-\*\.txt matches no file; check the pattern, and the folder from which it starts$",
        ),
        ("none.txt", r"^none\.txt does not exist; check the path$"),
        ("z.txt/a", r"^z\.txt/a cannot be read: Not a directory; give a readable file$"),
        ("a\0b", r"cannot be read: embedded null byte"),
    ],
)
def test_what_stands_for_nothing_says_so_when_it_is_read(there, source, told):
    with pytest.raises(ReadError, match=told):
        read_source(expand([source])[0])


def test_a_file_that_is_too_large_is_not_read(there):
    with pytest.raises(ReadError, match=r"^z\.txt has 22 bytes, more than 10; split it into several files$"):
        read_bytes("z.txt", 10)


def test_standard_input_is_read_once():
    with pytest.raises(ReadError, match=r"^standard input \(-\) can be read only once; name it once$"):
        expand(["-", "-"])
