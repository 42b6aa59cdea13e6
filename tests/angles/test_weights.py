import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.angles.features import Features
from briefing.angles.packed import PackedTable, add_up, pack, unpack
from briefing.angles.weights import BadWeights, Weights, parse_weights, write_weights

NUMBERS = st.lists(st.integers(-30_000, 30_000), min_size=1, max_size=12)


@given(NUMBERS)
def test_packed_numbers_come_out_again(numbers):
    assert unpack(pack(numbers), len(numbers)) == numbers


@given(st.lists(st.tuples(*[st.integers(-8_000, 8_000)] * 3), min_size=1, max_size=60))
def test_a_sum_of_packed_numbers_is_the_sums(rows):
    assert unpack(sum(map(pack, rows)), 3) == [sum(column) for column in zip(*rows, strict=True)]


WEIGHTS = Weights(
    ("a", "b"),
    (-100, 20),
    ((1, 2), (3, -4), (5, 6)),
    (
        PackedTable.of(2, {"rain": [100, -50], "[weapon]": [0, 7]}),
        PackedTable.of(2, {("heavy", "rain"): [-3, 4]}),
        PackedTable.of(2, {("[troops]", "[kill]"): [5, 0]}),
        PackedTable.of(2, {"[troops]": [8, 8]}),
    ),
)


def test_a_file_of_weights_is_read_as_it_was_written():
    text = write_weights(WEIGHTS)
    again = parse_weights(text, ("a", "b"))
    assert (again.angles, again.bias, again.before) == (WEIGHTS.angles, WEIGHTS.bias, WEIGHTS.before)
    assert again.tables == WEIGHTS.tables
    assert write_weights(again) == text


def test_sums_are_divided_by_the_root_of_the_number_of_features():
    assert WEIGHTS.sums(Features({"rain", "x", "y"}, (("a", "b"),))) == pytest.approx([0.5, -0.25])
    assert WEIGHTS.sums(Features()) == [0, 0]


def test_every_kind_of_feature_counts():
    found = Features({"[weapon]"}, (("heavy", "rain"),), {("[troops]", "[kill]")}, {"[troops]"})
    assert WEIGHTS.sums(found) == pytest.approx([0.10 / 2, 0.19 / 2])


def test_numbers_too_large_for_one_sum_are_added_one_by_one():
    table = PackedTable.of(2, {"a": [400_000_000, -400_000_000], "b": [400_000_000, 1]})
    assert add_up((table,), (("a", "b"),)) == [800_000_000, -399_999_999]
    assert add_up((table,), ((),)) == [0, 0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (write_weights(WEIGHTS), "learned for the angles a, b, not for b, a"),
        ("angles b a\nbias 1\n", "learned by another version of briefing"),
        (
            write_weights(WEIGHTS).replace("angles a b", "angles b a").replace("orders\n", ""),
            "another version",
        ),
        (
            write_weights(WEIGHTS).replace("angles a b", "angles b a").replace("rain 100", "rain x"),
            "no table",
        ),
        ("", "no table of learned weights"),
    ],
)
def test_a_broken_file_of_weights_is_refused(text, message):
    with pytest.raises(BadWeights, match=message):
        parse_weights(text, ("b", "a"))
