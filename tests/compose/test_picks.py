import pytest

from briefing import Options, make_brief
from briefing.errors import UsageError


def printed(brief):
    return {line.id for line in brief.lines}


def test_a_pinned_line_is_printed_and_a_dropped_one_is_not(seed):
    plain = make_brief(seed)
    assert "A16.1" not in printed(plain)
    assert "A14.1" in printed(plain)
    brief = make_brief(seed, Options(pin=("A16.1",), drop=("A14.1",)))
    assert "A16.1" in printed(brief)
    assert {cut.line.id: cut.reason for cut in brief.cut}["A14.1"] == "desk"
    assert brief.left_out["desk"] == 1


def test_a_pinned_telling_stands_for_the_others(seed):
    brief = make_brief(seed, Options(pin=("A17.1",)))
    (line,) = [line for line in brief.lines if line.id == "A17.1"]
    assert "A1.1" in line.also_ids
    assert "A1.1" not in printed(brief)


def test_a_dropped_telling_gives_way_to_another(seed):
    brief = make_brief(seed, Options(drop=("A1.1",)))
    assert "A1.1" not in printed(brief)
    assert {cut.line.id: cut.reason for cut in brief.cut}["A1.1"] == "desk"
    assert all("A1.1" not in line.also_ids for line in brief.lines)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"pin": ("A99.1",)},
            "--pin A99.1: the sources have no such sentence; --explain lists all with their ids",
        ),
        (
            {"drop": ("B1.1",)},
            "--drop B1.1: the sources have no such sentence; --explain lists all with their ids",
        ),
        ({"pin": ("A16.2",)}, "--pin A16.2: it cannot be printed by itself: a quotation without a speaker"),
        ({"pin": ("A1.1",), "drop": ("A1.1",)}, "A1.1 is both pinned and dropped; choose one"),
        ({"max_share": 0.0}, "--max-share is 0.0; give a share above 0 and up to 1, such as 0.5"),
    ],
)
def test_a_wrong_pick_says_what_is_wrong(seed, options, message):
    with pytest.raises(UsageError) as caught:
        make_brief(seed, Options(**options))
    assert str(caught.value) == message
