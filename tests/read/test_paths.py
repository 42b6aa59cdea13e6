import pytest

from briefing.errors import ReadError
from briefing.read import expand
from tests.builders import write


def test_a_folder_is_its_articles_by_path_without_hidden_ones(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "b/a.md", ".hidden.txt", ".git/x.txt", "picture.png"):
        write(tmp_path, name, "Some words here.")
    assert expand([str(tmp_path)]) == [str(tmp_path / "b/a.md"), str(tmp_path / "z.txt")]


def test_a_folder_without_articles_says_what_was_looked_for(tmp_path):
    with pytest.raises(ReadError, match=r"holds no article; looked for files ending in \.txt, "):
        expand([str(tmp_path)])


def test_standard_input_is_read_once():
    with pytest.raises(ReadError, match="standard input"):
        expand(["-", "-"])
