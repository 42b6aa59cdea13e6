import pytest

from briefing.errors import ReadError
from briefing.read import expand
from briefing.read.lists import is_list, listed_in
from tests.builders import write


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("sources.txt", True),
        ("a/Sources.TXT", True),
        ("desk.sources", True),
        ("sources.md", False),
        ("my sources.txt", False),
    ],
)
def test_a_list_is_known_by_its_name(name, is_one):
    assert is_list(name) == is_one


@pytest.mark.parametrize(
    ("content", "path", "found"),
    [
        ("a.txt\nb/c.html\n", "sources.txt", ["a.txt", "b/c.html"]),
        ("a.txt\n../b.md", "lists/sources.txt", ["lists/a.txt", "lists/../b.md"]),
        ("# all\n\n  a.txt  \n#b.txt\nc.txt # old\n", "sources.txt", ["a.txt", "c.txt"]),
        (
            "page.html#top\nfeed.xml#3\nNr. #3.txt",
            "sources.txt",
            ["page.html#top", "feed.xml#3", "Nr. #3.txt"],
        ),
        (
            "https://a.example/f?x=1#y\n-\n/abs/a.txt\n*.txt",
            "d/x.sources",
            ["https://a.example/f?x=1#y", "-", "/abs/a.txt", "d/*.txt"],
        ),
        ("\ufeffa.txt\r\nб.txt\r\n", "sources.txt", ["a.txt", "б.txt"]),
    ],
)
def test_a_line_is_a_source_from_the_folder_of_the_list(content, path, found):
    assert listed_in(content.encode(), path) == found


def test_a_list_without_sources_says_what_to_write():
    with pytest.raises(
        ReadError, match=r"^s\.sources names no source; write a path or a web address on each line$"
    ):
        listed_in(b"# nothing\n\n", "s.sources")


def test_a_list_names_files_folders_patterns_addresses_and_other_lists(tmp_path):
    (tmp_path / "d").mkdir()
    (tmp_path / "e").mkdir()
    for name in ("a.txt", "d/b.txt", "d/c.md", "e/x.html", "e/y.html", "e/z.txt"):
        write(tmp_path, name, "Rain fell.")
    write(tmp_path, "e/more.sources", "z.txt\n")
    path = write(
        tmp_path, "sources.txt", "a.txt\nd\nhttps://a.example/\ne/*.html\ne/more.sources\nnone.txt\n"
    )
    there = [
        "a.txt",
        "d/b.txt",
        "d/c.md",
        "https://a.example/",
        "e/x.html",
        "e/y.html",
        "e/z.txt",
        "none.txt",
    ]
    assert expand([str(path)]) == [
        name if name.startswith("https") else str(tmp_path / name) for name in there
    ]


def test_a_list_that_names_itself_is_refused(tmp_path):
    path = write(tmp_path, "a.sources", "b.sources\n")
    write(tmp_path, "b.sources", "sub/../a.sources\n")
    (tmp_path / "sub").mkdir()
    with pytest.raises(
        ReadError,
        match=r"a\.sources is a list that names itself, by way of others; take it out of one of them",
    ):
        expand([str(path)])


def test_lists_within_lists_have_an_end(tmp_path):
    for n in range(8):
        write(tmp_path, f"{n}.sources", f"{n + 1}.sources\n")
    with pytest.raises(ReadError, match=r"5\.sources is a list within 5 others; name the sources themselves"):
        expand([str(tmp_path / "0.sources")])


def test_a_list_in_a_folder_or_under_a_pattern_is_neither_followed_nor_an_article(tmp_path):
    for name in ("a.txt", "sources.txt"):
        write(tmp_path, name, "b.txt\n")
    assert expand([str(tmp_path)]) == expand([str(tmp_path / "*.txt")]) == [str(tmp_path / "a.txt")]
    assert expand([str(tmp_path / "sources.txt")]) == [str(tmp_path / "b.txt")]


def test_a_list_that_is_too_large_is_none(tmp_path):
    path = write(tmp_path, "sources.txt", "a.txt\n" * 200_000)
    with pytest.raises(ReadError, match="1,200,000 bytes, more than 1,000,000"):
        expand([str(path)])
