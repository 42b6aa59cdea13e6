from briefing import make_brief
from briefing.compose import without, yielding
from briefing.compose.fit import fit_lines


def ids(lines):
    return [line.id for line in lines]


def as_room(n_lines):
    """A ruler for which a page is full after so many lines."""
    return lambda brief: n_lines - len(brief.lines)


def test_fitting_cuts_the_weakest_lines_and_lists_them(seed):
    brief = make_brief(seed)
    fitted = fit_lines(brief, as_room(6))
    cut = [c.line.id for c in fitted.cut if c.reason == "page"]
    assert cut == ["A18.1", "A11.1"]
    assert len(fitted.lines) == 6
    assert fitted.words == sum(line.n_words for line in fitted.lines)
    assert sorted(ids(fitted.lines) + cut) == sorted(ids(brief.lines))
    assert fitted.left_out["page"] == 2
    assert sum(fitted.left_out.values()) == len(fitted.cut)
    assert {c.paragraph for c in fitted.context} == {line.paragraph for line in fitted.lines}


def test_fitting_keeps_the_first_line_of_each_section_as_long_as_it_can(seed):
    fitted = fit_lines(make_brief(seed), as_room(5))
    assert [len(section.lines) for section in fitted.sections] == [1, 1, 1]
    assert ids(fit_lines(make_brief(seed), as_room(1)).lines) == ["A1.1"]
    assert ids(fit_lines(make_brief(seed), as_room(-1)).lines) == ["A1.1"]


def test_a_line_that_stood_for_another_takes_it_along_when_it_is_cut(seed):
    last = fit_lines(make_brief(seed), as_room(1))
    assert {c.line.id: c.reason for c in last.cut}["A7.1"] == "page"


def test_the_timeline_yields_first_then_positions_then_the_lowest_lines(seed):
    brief = make_brief(seed)
    steps = list(yielding(brief))
    assert brief.boxes.positions
    n_boxes = [(len(b.boxes.timeline), len(b.boxes.positions), len(b.lines)) for b in (brief, *steps)]
    assert n_boxes == sorted(n_boxes, reverse=True)
    assert n_boxes[-1] == (0, 0, 1)
    assert all(b.boxes.figures == brief.boxes.figures and b.notes == brief.notes for b in steps)
    assert [len(b.lines) for b in steps if b.boxes.positions] == [8] * (len(brief.boxes.positions) - 1)


def test_a_section_counts_what_was_taken_out_of_it(seed):
    brief = make_brief(seed)
    military = brief.sections[1]
    shorter = without(brief, military.lines[1:], "desk")
    assert shorter.sections[1].left_out == military.left_out + 1
    assert shorter.left_out["desk"] == 1
    assert [cut.line.id for cut in shorter.cut if cut.reason == "desk"] == ["A11.1"]
    assert shorter.words == brief.words - military.lines[1].n_words
    assert without(brief, []) is brief
