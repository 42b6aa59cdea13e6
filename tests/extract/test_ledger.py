import pytest

from briefing.extract.figures.find import find_figures
from briefing.extract.figures.ledger import ReportedFigure, make_ledger
from briefing.model import source_id
from tests.builders import sentences

MARKET = "Gunmen killed {} in an attack on the cattle market of Karvan at dawn."


def figures_of(*texts, as_of=(), said_by=(), same=None):
    found = [sentence for n, text in enumerate(texts) for sentence in sentences(text, source=source_id(n))]
    told = [
        ReportedFigure(figure, n, dict(said_by).get(n), dict(as_of).get(n))
        for n, sentence in enumerate(found)
        for figure in find_figures(sentence.text)
    ]
    return found, make_ledger(found, told, same or {})


@pytest.mark.parametrize(
    ("first", "second", "is_conflict"),
    [
        ("31 people", "at least 40 people", True),
        ("31 people", "31", False),
        ("31", "31 people", False),
        ("31 people", "at least 20 people", False),
        ("31 people", "28 people", True),
        ("between 30 and 40 people", "31 people", False),
        ("between 30 and 40 people", "41 people", True),
        ("dozens of people", "31 people", False),
        ("31 soldiers", "40 farmers", False),
    ],
)
def test_values_conflict_where_no_number_fits_both(first, second, is_conflict):
    _, found = figures_of(MARKET.format(first), MARKET.format(second).replace("at dawn", "on market day"))
    assert [bool(figure.conflicts) for figure in found] == [is_conflict, is_conflict]


def test_a_conflict_names_the_other_figure():
    _, found = figures_of("Nobody came.", MARKET.format("31 people"), MARKET.format("at least 40"))
    assert [figure.conflicts for figure in found] == [(1,), (0,)]
    assert [(figure.value, figure.qualifier, figure.low, figure.high) for figure in found] == [
        ("31", "", 31, 31),
        ("40", "at least", 40, None),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Thirty-eight people were killed in Karvan on Monday, including 10 policemen.",
            "At least 38 people were killed in Karvan on Monday.",
        ),
        (
            "Twelve people were killed in the raid on Karvan and another five people in the raid on Orun.",
            "The raids on Karvan and Orun killed 17 people on Monday.",
        ),
        (
            "The raid on Karvan killed 2 farmers and 28 people died in Orun on Monday.",
            "The raid on Karvan killed 30 people on Monday.",
        ),
        (
            "The raid on Karvan market killed 12 people on Monday.",
            "Raids on Karvan market have killed 340 people since May.",
        ),
        (
            "The raid on Karvan market killed 12 people on Monday.",
            "The raid on Orun school killed 15 people on Monday.",
        ),
    ],
)
def test_parts_sums_and_other_places_do_not_conflict(first, second):
    _, found = figures_of(first, second)
    assert not any(figure.conflicts for figure in found)


def test_short_sentences_are_read_with_the_head_of_their_source():
    found = [sentences("Bomb hits market of Karvan", "The blast killed 31.", source="A")[0]]
    found += [sentences("Bomb in Karvan market", "The blast killed at least 40.", source="B")[0]]
    told = [ReportedFigure(f, n, None, None) for n, s in enumerate(found) for f in find_figures(s.text)]
    heads = {"A": "Bomb hits the market of Karvan", "B": "A bomb hits Karvan market"}
    assert [figure.conflicts for figure in make_ledger(found, told, {}, heads)] == [(1,), (0,)]


def test_one_article_about_two_raids_has_two_tolls():
    found = sentences(MARKET.format("31 people"), MARKET.format("40 people"))
    told = [ReportedFigure(f, n, None, None) for n, s in enumerate(found) for f in find_figures(s.text)]
    assert [figure.conflicts for figure in make_ledger(found, told, {})] == [(), ()]
    assert [figure.conflicts for figure in make_ledger(found, told, {0: 0, 1: 0})] == [(1,), (0,)]


def test_other_events_and_other_days_do_not_conflict():
    _, found = figures_of(
        MARKET.format("31 people"),
        "A landslide in the tea hills of Orun buried and killed 40 people in one night.",
    )
    assert [figure.conflicts for figure in found] == [(), ()]
    _, found = figures_of(
        MARKET.format("31 people"),
        MARKET.format("40 people"),
        as_of={0: "2031-05-01", 1: "2031-06-01"}.items(),
    )
    assert [figure.conflicts for figure in found] == [(), ()]


def test_two_speakers_in_one_sentence_conflict():
    text = "The army said 31 people were killed, while doctors put the number of people killed at 40 people."
    found = sentences(text)
    told = [ReportedFigure(f, 0, ("the army", "doctors")[n], None) for n, f in enumerate(find_figures(text))]
    assert len(told) == 2
    figures = make_ledger(found, told, {})
    if {figure.what for figure in figures} == {"killed"}:
        assert [figure.conflicts for figure in figures] == [(1,), (0,)]


def test_spans_point_into_the_source_and_the_place_is_the_one_behind():
    text = "Title here\nThe strike killed 12 people near northern Orun Bridge, he was told."
    found = sentences(*text.split("\n"))
    told = [ReportedFigure(f, 0, None, None) for f in find_figures(found[0].text)]
    (figure,) = make_ledger(found, told, {})
    assert text[figure.start : figure.end] == figure.text == "12 people"
    assert (figure.id, figure.place) == (found[0].id, "northern Orun Bridge")


def test_the_work_grows_with_the_figures_and_not_with_their_square():
    texts = [MARKET.format(f"{n} people") for n in range(2, 1500)]
    _, found = figures_of(*texts)
    assert len(found) == len(texts)
    assert all(len(figure.conflicts) <= 600 for figure in found)
