from dataclasses import replace

import pytest

from briefing import Options, make_brief
from briefing.compose.boxes import with_boxes
from briefing.render.position_view import timeline_view, who_said_view
from tests.builders import document

ROOMY = 1000.0


def bare(brief):
    return replace(brief, boxes=replace(brief.boxes, positions=(), timeline=()))


def as_room(n_entries):
    """A ruler for which so many positions and days are a full page."""
    return lambda brief: n_entries - len(brief.boxes.positions) - len(brief.boxes.timeline)


def test_the_index_holds_the_positions_of_the_lines_first_then_the_days(seed):
    brief = bare(make_brief(seed, Options(date="2016-09-29")))
    printed = {line.id for line in brief.lines}
    n_positions = sum(p.id in printed for p in brief.positions)
    n_days = sum(event.id in printed for event in brief.timeline)
    assert (n_positions, n_days) == (7, 5)
    for room in range(n_positions + n_days + 2):
        boxes = with_boxes(brief, as_room(room), 0.01).boxes
        assert len(boxes.positions) == min(room, n_positions)
        assert len(boxes.timeline) == min(max(0, room - n_positions), n_days)
    assert {brief.positions[n].id for n in boxes.positions} <= printed


def test_the_most_valuable_positions_and_the_latest_days_are_kept(seed):
    brief = bare(make_brief(seed, Options(date="2016-09-29")))
    two = with_boxes(brief, as_room(2), 0.5).boxes.positions
    assert {brief.positions[n].id for n in two} == {"A1.1", "A3.1"}
    eight = with_boxes(brief, as_room(8), 0.5).boxes
    assert [brief.timeline[n].date for n in eight.timeline] == ["2016-09-29"]


def test_a_claim_is_spelt_out_only_where_its_line_is_not_printed_and_the_share_allows_it(seed):
    brief = bare(make_brief(seed))
    printed = {line.id for line in brief.lines}

    def spelt_out(max_share):
        full = with_boxes(brief, lambda _: ROOMY, max_share)
        return {
            told["id"]: told["claims"]
            for entry in who_said_view(full)
            for speaker in entry["speakers"]
            for told in speaker["says"]
            if told["claims"]
        }

    assert spelt_out(0.4) == {}
    assert spelt_out(0.5) == {"A5.1": ["Washington of “de facto support for terrorists”"]}
    claims = spelt_out(1.0)
    assert len(claims) == 4
    assert not printed & set(claims)
    text = seed.read_text()
    assert all(claim in text for told in claims.values() for claim in told)


def test_who_said_what_is_grouped_by_party_and_speaker(seed):
    shown = who_said_view(make_brief(seed))
    assert [(entry["party"], [s["name"] for s in entry["speakers"]]) for entry in shown] == [
        ("United States", ["USA officials", "John Kerry", "John Kerry"]),
        ("Russia", ["Dmitry Peskov", "Moscow"]),
        ("Syria", ["A Syrian military source"]),
        ("United Nations", ["A top United Nations aid official"]),
    ]
    assert shown[0]["speakers"][2] == {
        "name": "John Kerry",
        "relayed_by": "John Kirby",
        "says": [{"acts": "expressed", "id": "A8.1", "cite": "[A8.1]", "claims": []}],
    }
    assert shown[2]["speakers"][0]["says"][0]["acts"] == "said, added"


def test_a_day_of_several_lines_stands_once(seed):
    brief = make_brief(seed, Options(date="2016-09-29"))
    entries = {(entry["date"], entry["text"]): entry["ids"] for entry in timeline_view(brief)}
    assert entries["2016-09-29", "Thursday"] == ["A1.1", "A3.1"]


@pytest.mark.parametrize(
    ("sources", "covers"),
    [
        (["14 March 2024", "15 March 2024"], "2 sources of 14 to 15 March 2024"),
        (["28 February 2024", "15 March 2024"], "2 sources of 28 February 2024 to 15 March 2024"),
        (["15 March 2024"], "1 source of 15 March 2024"),
        ([""], "1 source"),
    ],
)
def test_the_head_says_which_days_the_sources_are_of(sources, covers):
    from briefing.render.view import view

    articles = [
        document(f"{n} Talks\n{day}\nThe envoy met {n} ministers for talks on Monday.")
        for n, day in enumerate(sources)
    ]
    found = view(make_brief(articles))["covers"]
    assert found == f"{covers}, {sum(article.n_words for article in articles)} words"


def test_the_notes_give_the_share_of_every_source_that_is_printed(harbour, seed):
    from briefing.render.view import view

    brief = make_brief(harbour)
    words = {source.id: source.words for source in brief.sources}
    printed = {letter: sum(x.n_words for x in brief.lines if x.source == letter) for letter in words}
    parts = ", ".join(f"{letter} {100 * printed[letter] / words[letter]:.0f} %" for letter in "AB")
    assert view(brief)["notes"][-1] == f"Share of each source's words that is printed: {parts}."
    quarter = make_brief(seed, Options(max_share=0.25))
    share = int(view(quarter)["notes"][-1].split("A ")[1].split(" %")[0])
    assert share <= 25 or len(quarter.lines) <= 3
