import pytest

from briefing.angles.features import feature_name, form_marks, read_features, read_units
from briefing.text.word_classes import Units


def features(text):
    return read_features(read_units(text, Units("en")), text)


def names(text):
    return {feature_name(feature) for feature in features(text).each()}


def test_who_stands_before_whom_is_told_apart():
    killer_first = names("Soldiers shot dead two refugees.")
    refugee_first = names("Two refugees shot dead soldiers.")
    assert "[troops] ... [displaced]" in killer_first - refugee_first
    assert "[displaced] ... [troops]" in refugee_first - killer_first


def test_a_clause_that_opens_later_is_no_main_clause():
    found = features("The envoy left after missiles hit the hotel.")
    assert "[envoy]" in found.main
    assert "[weapon]" in found.words
    assert "[weapon]" not in found.main


@pytest.mark.parametrize("opening", ["The envoy said that", "The envoy said"])
def test_what_is_said_is_the_main_clause(opening):
    found = features(f"{opening} missiles hit the hotel.")
    assert "[weapon]" in found.main


def test_as_many_features_as_are_listed():
    found = features("Two tanks crossed the border, which no tank had crossed before.")
    assert found.n_features == len(list(found.each()))
    assert features("").n_features == 0


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Aid reached the town.", {"@length-0"}),
        ("Who fired at the aid convoy?", {"@length-1", "@question"}),
        (f"They waited {'and waited ' * 30}there.", {"@length-6"}),
    ],
)
def test_marks_of_form(text, marks):
    assert set(form_marks(text, len(text.split()))) == marks
