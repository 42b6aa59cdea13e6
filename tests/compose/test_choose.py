from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.choose import Candidate, Limits, choose

ANGLES = ("diplomatic", "military", "humanitarian")
FLOORS = dict.fromkeys(ANGLES, 2)


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        index=st.integers(0, 10_000),
        angle=st.sampled_from([*ANGLES, "other"]),
        value=st.floats(0.001, 2),
        words=st.integers(5, 60),
    ),
    max_size=30,
    unique_by=lambda c: c.index,
)


@given(candidates=CANDIDATES, budget=st.integers(1, 400))
@settings(max_examples=200, deadline=None)
def test_the_word_limit_is_kept_unless_the_first_line_alone_breaks_it(candidates, budget):
    choice = choose(candidates, FLOORS, Limits(budget))
    chosen = [*choice.bottom_line, *(i for indices in choice.sections.values() for i in indices)]
    words = {c.index: c.words for c in candidates}
    assert len(set(chosen)) == len(chosen)
    assert sum(words[i] for i in chosen) <= max(budget, words[chosen[0]] if chosen else 0)
    assert bool(chosen) == bool(candidates)


@given(candidates=CANDIDATES, budget=st.integers(200, 400))
@settings(max_examples=100, deadline=None)
def test_no_angle_stays_empty_while_one_of_its_lines_would_fit(candidates, budget):
    choice = choose(candidates, FLOORS, Limits(budget))
    printed = {*choice.bottom_line, *(i for indices in choice.sections.values() for i in indices)}
    used = sum(c.words for c in candidates if c.index in printed)
    for angle in ANGLES:
        lines = [c for c in candidates if c.angle == angle]
        if lines and not any(c.index in printed for c in lines):
            assert min(c.words for c in lines) > budget - used


@given(candidates=CANDIDATES)
@settings(max_examples=50, deadline=None)
def test_the_strongest_line_comes_first_in_every_section(candidates):
    value = {c.index: c.value for c in candidates}
    for indices in choose(candidates, FLOORS, Limits(300)).sections.values():
        values = [value[i] for i in indices]
        assert values == sorted(values, reverse=True)


def test_second_bottom_line_is_of_another_angle():
    candidates = [
        Candidate(0, "military", 1.0, 20),
        Candidate(1, "military", 0.9, 20),
        Candidate(2, "diplomatic", 0.5, 20),
    ]
    assert choose(candidates, FLOORS, Limits(200)).bottom_line == (0, 2)


def test_a_line_of_no_angle_leads_only_if_it_is_worth_far_more():
    other, angled = Candidate(0, "other", 1.0, 20), Candidate(1, "military", 0.9, 20)
    assert choose([other, angled], FLOORS, Limits(200)).bottom_line == (1,)
    assert choose([other, replace(angled, value=0.5)], FLOORS, Limits(200)).bottom_line == (0, 1)


def test_no_angle_gets_more_lines_than_its_cap():
    candidates = [Candidate(n, "military", 1 - n / 100, 10) for n in range(20)]
    choice = choose(candidates, FLOORS, Limits(400, caps={"military": 3}))
    assert [*choice.bottom_line, *choice.sections["military"]] == [0, 1, 2]


def test_a_line_that_carries_two_angles_stands_where_the_page_is_thinner():
    candidates = [
        Candidate(0, "military", 1.0, 10),
        *(
            Candidate(n, "military", 0.9 - n / 100, 10, "humanitarian" if n == 4 else None)
            for n in range(1, 6)
        ),
    ]
    choice = choose(candidates, FLOORS, Limits(400))
    assert choice.sections["military"] == (1, 2, 3, 5)
    assert choice.sections["humanitarian"] == (4,)
    crowded = [*candidates, *(Candidate(n, "humanitarian", 0.5, 10) for n in range(10, 16))]
    assert 4 in choose(crowded, FLOORS, Limits(400)).sections["military"]


def printed(choice):
    return [*choice.bottom_line, *(i for indices in choice.sections.values() for i in indices)]


@given(candidates=CANDIDATES, room=st.floats(10, 200), data=st.data())
@settings(max_examples=200, deadline=None)
def test_the_height_of_the_page_is_kept_unless_the_first_line_alone_breaks_it(candidates, room, data):
    mm = {c.index: data.draw(st.floats(4, 30)) for c in candidates}
    chosen = printed(choose(candidates, FLOORS, Limits(400, mm=room, line_mm=mm.__getitem__)))
    assert sum(mm[i] for i in chosen) <= max(room, mm[chosen[0]] if chosen else 0) + 1e-9


def test_what_only_the_height_bars_is_told():
    candidates = [Candidate(n, "military", 1 - n / 10, 10) for n in range(4)]
    choice = choose(candidates, FLOORS, Limits(39, mm=40, line_mm=lambda index: 20))
    assert (printed(choice), choice.barred) == ([0, 1], {2: "page", 3: "page"})
    assert choose(candidates, FLOORS, Limits(20, mm=90, line_mm=lambda index: 20)).barred == {}


def test_a_source_that_must_be_listed_takes_room_once():
    candidates = [Candidate(n, "military", 1 - n / 10, 10, source="A", cited=("A",)) for n in range(3)]
    other = Candidate(9, "diplomatic", 0.1, 10, source="B", cited=("B",))
    limits = Limits(100, mm=44, line_mm=lambda index: 10, source_mm={"A": 5.0, "B": 5.0})
    assert sorted(printed(choose([*candidates, other], FLOORS, limits))) == [0, 1, 9]
    assert sorted(printed(choose(candidates, FLOORS, limits))) == [0, 1, 2]


def test_of_a_source_no_more_than_its_share_is_printed_and_one_line_of_every_source():
    candidates = [Candidate(n, "military", 1 - n / 10, 10, source="A") for n in range(4)]
    short = Candidate(9, "military", 0.1, 10, source="B")
    limits = Limits(100, source_words={"A": 25, "B": 4})
    choice = choose([*candidates, short], FLOORS, limits)
    assert sorted(printed(choice)) == [0, 1, 9]
    assert choice.barred == {2: "share", 3: "share"}


def test_the_first_line_of_an_angle_may_exceed_the_share():
    candidates = [Candidate(n, angle, 1 - n / 10, 10, source="A") for n, angle in enumerate(ANGLES)]
    assert sorted(printed(choose(candidates, FLOORS, Limits(10, most=30, source_words={"A": 10})))) == [
        0,
        1,
        2,
    ]


def test_with_a_limit_on_stories_every_story_gives_one_line_and_no_more_than_its_words():
    candidates = [Candidate(n, "military", 1 - n / 10, 10, story=n // 3) for n in range(6)]
    choice = choose(candidates, FLOORS, Limits(100, story_words=25))
    assert sorted(printed(choice)) == [0, 1, 3, 4]
    assert choice.barred == {2: "story", 5: "story"}
    assert sorted(printed(choose(candidates, FLOORS, Limits(100, story_words=4)))) == [0, 3]


def test_a_pinned_line_is_printed_whatever_the_limits():
    candidates = [Candidate(n, "military", 1 - n / 10, 10) for n in range(4)]
    candidates.append(Candidate(7, "other", 0.01, 90, is_pinned=True))
    choice = choose(candidates, FLOORS, Limits(20, mm=10, line_mm=lambda index: 50))
    assert choice.sections["other"] == (7,)
