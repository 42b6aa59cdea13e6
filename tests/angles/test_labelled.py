import gzip

import pytest

from briefing.angles.labelled import Labelled, read_labelled
from briefing.errors import LabelError
from tests.builders import write

ANGLES = ("diplomatic", "military")


def test_jsonl_and_csv_and_gzip_give_the_same_rows(tmp_path):
    json_text = (
        '{"text": "He came, and went.", "primary": "other", "also": ["military"], "before": "So.", "source": "x"}\n'
        "\n"
        '{"text": "Troops left.", "primary": "military"}\n'
    )
    csv_text = (
        "primary,text,also,before,source,note\r\n"
        'other,"He came, and went.",military,So.,x,1\r\nmilitary,Troops left.,,,,\r\n'
    )
    packed = tmp_path / "rows.jsonl.gz"
    packed.write_bytes(gzip.compress(json_text.encode()))
    expected = [
        Labelled("He came, and went.", "other", ("military",), (), "So.", "x"),
        Labelled("Troops left.", "military"),
    ]
    for path in (write(tmp_path, "a.jsonl", json_text), write(tmp_path, "a.csv", csv_text), packed):
        assert read_labelled(str(path), ANGLES) == expected


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.jsonl", '{"text": "x", "primary": "militry"}', "line 1: no angle 'militry'; choose from diplomatic, military, other"),
        ("a.jsonl", '\n{"text": "x"}', "line 2: primary is missing or no text"),
        ("a.jsonl", '{"primary": "other"}', "line 1: text is missing or no text"),
        ("a.jsonl", "{", "line 1: this is no JSON"),
        ("a.jsonl", "[1]", "line 1: a row must be an object"),
        ("a.jsonl", '{"text": "x", "primary": "other", "also": "military"}', "line 1: also must be a list"),
        ("a.jsonl", '{"text": "x", "primary": "other", "shares": {"other": 2}}', "shares must be numbers from 0 to 1"),
        ("a.jsonl", "", "holds no labelled sentence"),
        ("a.csv", "sentence,label\nx,other\n", "line 1: the first row must name the columns text and primary"),
        ("a.csv", "text,primary\nx,army\n", "line 2: no angle 'army'"),
        ("a.csv", "text,primary\nx\n", "line 2: primary is missing"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_with_its_line(tmp_path, name, text, message):
    with pytest.raises(LabelError) as caught:
        read_labelled(str(write(tmp_path, name, text)), ANGLES)
    assert message in str(caught.value)
    assert name in str(caught.value)


def test_every_bad_row_has_a_line_of_its_own(tmp_path):
    path = write(tmp_path, "a.csv", "text,primary\n" + "x,no\n" * 30)
    with pytest.raises(LabelError) as caught:
        read_labelled(str(path), ANGLES)
    lines = str(caught.value).split("\n")
    assert len(lines) == 21
    assert "line 2:" in lines[0]
    assert lines[-1].endswith("... and 10 more bad rows")


def test_what_cannot_be_read_says_why(tmp_path):
    with pytest.raises(LabelError, match="cannot be read: No such file"):
        read_labelled(str(tmp_path / "none.csv"), ANGLES)
    latin = tmp_path / "a.csv"
    latin.write_bytes("text,primary\nE\xe9,other\n".encode("latin-1"))
    with pytest.raises(LabelError, match="is not UTF-8"):
        read_labelled(str(latin), ANGLES)
    broken = tmp_path / "a.jsonl.gz"
    broken.write_bytes(b"no gzip")
    with pytest.raises(LabelError, match="cannot be read"):
        read_labelled(str(broken), ANGLES)
