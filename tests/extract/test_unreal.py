import pytest

from briefing.extract.figures import find_figures, is_unreal


@pytest.mark.parametrize(
    "text",
    [
        "The Seal Court denied that 30 people were killed in the raid.",
        "It is false that 60 people were killed, the army said.",
        "If 50 people are killed in the storm, the road will be closed.",
        "No evidence shows that 70 people were killed.",
        "The rebels vowed to kill 90 soldiers.",
        "Up to 80 people could be killed by the flood, the office said.",
        "He was charged with killing 10 people.",
    ],
)
def test_victims_that_are_denied_feared_or_threatened_are_none(text):
    assert all(is_unreal(text, figure) for figure in find_figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army said that 30 people were killed in the raid.",
        "Two soldiers were killed, but the ministry denied a retreat.",
        "At least 12 people were wounded when the roof fell in.",
        "The agency asked for 300 tents, which it could use by May.",
        "The World Food Programme would send 1,200 tonnes of flour.",
    ],
)
def test_what_is_reported_stays(text):
    figures = find_figures(text)
    assert figures
    assert not any(is_unreal(text, figure) for figure in figures)
