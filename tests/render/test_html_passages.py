"""The words of the sources that an HTML page carries, in pieces that are cut where lines stand."""

from dataclasses import replace

from briefing.model import Place
from briefing.protocols import Setting
from briefing.render.example_brief import sparse_brief
from briefing.render.html_passages import passages

WORDS = "The port is open.\n\nShips came. The port is open.\n"


def lines(*spans, also=()):
    """Lines of source A at these spans of `WORDS`, the first with other tellings of the same source."""
    (line,) = sparse_brief().lines
    made = [
        replace(line, id=f"A1.{n}", start=start, end=end, text=WORDS[start:end])
        for n, (start, end) in enumerate(spans, start=1)
    ]
    places = tuple(Place("A", start, end) for start, end in also)
    ids = tuple(f"A2.{n}" for n in range(1, len(also) + 1))
    return (replace(made[0], also=places, also_ids=ids), *made[1:])


def whole(*made):
    """The one passage of a source that is attached, and what is told of its lines."""
    section = replace(sparse_brief().sections[0], lines=made)
    brief = replace(sparse_brief(), sections=(section,), context=())
    setting = Setting(attached={"A": ("a.txt", WORDS.encode())}, texts={"A": WORDS})
    found = passages(brief, setting)
    return found[0]["passages"][0] if found else None


def test_pieces_are_the_text_with_lines_tellings_and_gaps_apart():
    passage = whole(*lines((0, 17), also=[(31, 48)]))
    assert [(p["text"], p["id"], p["is_gap"]) for p in passage["pieces"]] == [
        ("The port is open.", "A1.1", False),
        ("\n\n", None, True),
        ("Ships came. ", None, False),
        ("The port is open.", "A2.1", False),
        ("\n", None, True),
    ]
    assert [line["also"] for line in passage["lines"]] == [[{"id": "A2.1", "is_carried": True}]]


def test_a_line_goes_before_a_telling_that_it_overlaps():
    passage = whole(*lines((0, 17), (19, 48), also=[(31, 48)]))
    assert [p["id"] for p in passage["pieces"] if p["id"]] == ["A1.1", "A1.2"]
    assert passage["lines"][0]["also"] == [{"id": "A2.1", "is_carried": False}]


def test_a_source_in_which_a_line_does_not_stand_is_not_shown_whole():
    (line,) = lines((0, 17))
    assert whole(replace(line, text="The port was open.")) is None


def test_a_paragraph_is_one_piece_whatever_ends_of_lines_it_has():
    (line,) = sparse_brief().lines
    context = replace(sparse_brief().context[0], text=f"{line.text}\n\nMore.")
    context = replace(context, end=context.start + len(context.text))
    (source,) = passages(replace(sparse_brief(), context=(context,)))
    assert [(p["text"], p["is_gap"]) for p in source["passages"][0]["pieces"]] == [
        (line.text, False),
        ("\n\nMore.", False),
    ]
