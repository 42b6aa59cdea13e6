import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.render.columns import columns, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("port", 4),
        ("", 0),
        ("港口", 4),
        ("ｶﾞ", 2),
        ("e\u0301", 1),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("سَلام", 4),
        ("a\u200db\u202e", 2),
        ("❤\ufe0f", 2),
        ("🚢", 2),
        ("a\u00adb", 3),
    ],
)
def test_columns_are_those_of_a_terminal(text, width):
    assert columns(text) == width


@pytest.mark.parametrize(
    ("line", "wrapped"),
    [
        ("a bb ccc", ["a bb", "ccc"]),
        ("- a bb ccc", ["- a", "  bb", "  ccc"]),
        ("  a bb", ["  a", "  bb"]),
        ("  - a b", ["  - a", "    b"]),
        ("aaaaaaaa b", ["aaaaaaaa", "b"]),
        ("a bbbbbbbb c", ["a", "bbbbbbbb", "c"]),
        ("", [""]),
        ("- ", ["-"]),
        ("港口今天重新开放。", ["港口", "今天", "重新", "开", "放。"]),
        ("a 港口", ["a 港", "口"]),
        ("港口ー", ["港", "口ー"]),
        ("港口「重", ["港口", "「重"]),
        ("港\u00a0口今", ["港\u00a0口", "今"]),
        ("港口\u00a0今", ["港", "口\u00a0今"]),
        ("5\u00a0000 b", ["5\u00a0000", "b"]),
    ],
)
def test_lines_are_broken_at_blanks_and_hang_behind_their_mark(line, wrapped):
    assert wrap(line, 5) == wrapped


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=120)


@given(st.sampled_from(["", "- ", "    "]), texts)
@settings(max_examples=300, deadline=None)
def test_no_line_is_wider_unless_it_is_a_single_word_and_no_letter_is_lost(opening, text):
    line = opening + " ".join(text.split())
    wrapped = wrap(line, 20)
    assert "".join("".join(wrapped).split()) == "".join(line.split())
    for number, part in enumerate(wrapped):
        assert columns(part) <= 20 or " " not in part[len(opening) :]
        assert number == 0 or part.startswith(" " * len(opening))
