"""What the article that the project grew from says, beside the account that was made of it by hand."""

import datetime

import pytest

from briefing.options import Options
from briefing.pipeline import analyse, make_brief
from briefing.read import read_source
from tests.conftest import ROOT

SEED = str(ROOT / "seeds" / "aleppo-2016.txt")
DAY = datetime.date(2016, 9, 29)


@pytest.fixture(scope="module")
def brief():
    return make_brief(SEED)


def test_the_figures_are_four_and_nothing_else(brief):
    assert [(f.id, f.text, f.low, f.high, f.qualifier, f.counted) for f in brief.figures] == [
        ("A10.1", "hundreds of thousands of civilians", None, None, "", "civilians"),
        ("A10.1", "half of whom are children", 50, 50, "", "children"),
        ("A14.1", "An estimated 250,000 people", 250_000, 250_000, "An estimated", "people"),
        ("A15.1", "dozens of terrorists", None, None, "", "terrorists"),
    ]
    assert [f.said_by for f in brief.figures] == [None, None, None, "A Syrian military source"]


def test_positions_are_those_of_the_table(brief):
    found = {(p.id, p.party, p.speaker, p.act, p.relayed_by) for p in brief.positions}
    usa = "United States"
    assert {
        ("A6.1", usa, "John Kerry", "told", None),
        ("A8.1", usa, "John Kerry", "expressed", "John Kirby"),
        ("A13.1", usa, "Obama", "told", None),
        ("A1.1", usa, "USA officials", "said", None),
        ("A12.1", usa, "one USA official", "said", None),
        ("A3.1", "Russia", "Dmitry Peskov", "told", None),
        ("A4.1", "Russia", "Dmitry Peskov", "urged", None),
        ("A5.1", "Russia", "Moscow", "accused", None),
        ("A15.1", "Syria", "A Syrian military source", "said", None),
        ("A18.1", "United Nations", "A top United Nations aid official", "called", None),
    } <= found
    assert not any("Saleh" in (p.speaker or "") for p in brief.positions)
    assert ("A16.2", None, None, "unattributed", None) in found
    assert not any(p.id in ("A9.1", "A9.2", "A10.1") for p in brief.positions)


def test_what_is_told_twice_is_folded_and_what_is_new_is_not():
    groups = [
        {analysis.sentences[i].id for i in group.members}
        for analysis in [analyse([read_source(SEED).documents[0]])]
        for group in analysis.groups
    ]
    assert {"A6.1", "A7.1"} in groups
    assert {"A1.1", "A17.1"} in groups
    assert not any("A8.1" in group for group in groups)


def test_he_is_the_spokesman_and_they_is_nobody():
    analysis = analyse([read_source(SEED).documents[0]])
    standings = dict(zip([s.id for s in analysis.sentences], analysis.standings, strict=True))
    (insert,) = standings["A4.1"].inserts
    assert (insert.kind, insert.text) == ("antecedent", "Kremlin spokesman Dmitry Peskov")
    assert (insert.start, insert.end) == (501, 532)
    assert standings["A4.1"].reason is None
    assert standings["A10.1"].reason == "dependent"


def test_notes_name_what_is_wrong_with_the_source(brief):
    told = " ".join(note.text for note in brief.notes)
    for words in (
        "5-1/2 civil war",
        "Syria s",
        "Sergey",
        "Sergei",
        "date",
        "byline",
        "A6.1",
        "A7.1",
        "“today”",
    ):
        assert words in told, words
    assert len(brief.notes) <= 6


def test_without_a_date_nothing_is_dated(brief):
    assert brief.timeline == ()
    assert not any(insert.kind == "date" for line in brief.lines for insert in line.inserts)


def test_with_a_date_weekdays_are_pinned_and_today_stays_bare():
    dated = make_brief(SEED, Options(date=DAY))
    days = {(event.id, event.text): event.date for event in dated.timeline}
    assert days["A6.1", "Wednesday"] == "2016-09-28"
    assert days["A14.1", "mid-July"] == "2016-07"
    assert days["A11.1", "earlier this month"] == "2016-09"
    assert not any(text in ("today", "yesterday") for _, text in days)
    printed = {line.id: line.printed for line in dated.lines}
    assert printed["A6.1"].startswith("On Wednesday [28 Sep 2016], US State Secretary")
    assert "said yesterday that" in printed["A15.1"]
