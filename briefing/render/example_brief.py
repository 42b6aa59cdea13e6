"""Two invented briefs on which templates are tried: one with everything filled, one with nothing."""

from datetime import date
from typing import Final

from briefing.brief import Boxes, Brief, Comment, Context, Section, Source
from briefing.findings import Event, KeyFigure, Position
from briefing.model import Insert, Line, Note, Place

_PARAGRAPHS: Final = {
    "A1": 'The army & the "Northern Front" signed <the paper> on Friday in [[Karvan]], the envoy said.',
    "A2": "He said {{both}} sides would meet *again* | perhaps in __May__ or ''June''.",
    "A3": "At least 34 people, 12 % of them children, died at ~~the~~ port #2 & 3, the Red Crescent said.",
    "B1": "وصلت سفينة المساعدات إلى الميناء يوم السبت & <غادرت> [[المدينة]].",
    "B2": "Some 50 people died, said a monitor; hospitals named 31, then 40, then 41, then 42.",
}
"""Id to the text of the paragraphs; each has the marks of every format, so that a lost escape shows."""

_TEXT: Final = {
    letter: "\n".join(text for id_, text in _PARAGRAPHS.items() if id_[0] == letter) for letter in "AB"
}


def full_brief() -> Brief:
    """A brief in which every field that a page can show is filled, and one section has no line."""
    return Brief(
        title="Two sides & <one port>: the [[paper]] of {{Karvan}}",
        date=date(2024, 3, 16),
        made="2024-03-17T06:00:00+00:00",
        language="en",
        marking="AMBER+STRICT",
        profile="crisis",
        words=55,
        sources=(
            Source("A", "wire/port.txt", "The & <paper>", "Example *Wire*", date(2024, 3, 15), "ab" * 32, 60),
            Source("B", "b_2.txt", None, None, None, "cd" * 32, 40),
            Source("C", "c.txt", "Not cited", "Gazette", date(2024, 3, 14), "ef" * 32, 20),
        ),
        bottom_line=(_line("A1.1", "diplomatic", also=("B2.1",)),),
        sections=(
            Section("diplomatic", "Diplomatic & <other>", (_second(),), 2),
            Section("military", "Military", (), 3),
            Section(
                "humanitarian", "Humanitarian", (_line("A3.1", "humanitarian"), _line("B1.1", "humanitarian"))
            ),
        ),
        figures=(
            _figure("A3.1", "At least 34 people", "killed", "the Red Crescent", "Karvan & port"),
            _figure("A3.1", "12 %", "share"),
            *(_figure("B2.1", text, "people") for text in ("Some 50 people", "31", "40", "41", "42")),
        ),
        positions=(
            _position("A1.1", "signed <the paper>", "United & Nations", "the envoy", "said"),
            _position("B2.1", "Some 50 people died", None, "a monitor", "said", relayed_by="the <desk>"),
            _position("B2.1", "hospitals named 31", None, None, "unattributed"),
        ),
        timeline=(
            _event("A2.1", "May", "2023-05", "month"),
            _event("A1.1", "Friday", "2024-03-15", "day"),
        ),
        notes=(
            Note("date", "No date & <no> byline is stated.", "B"),
            Note("language", "Not sorted: 1 source in [[Arabic]]"),
        ),
        left_out={"duplicate": 2, "question": 1, "page": 3, "budget": 4},
        boxes=Boxes(figures=((0, 1), (2, 3, 4, 5, 6)), positions=(0, 1, 2), timeline=(0, 1)),
        context=tuple(_context(id_) for id_ in _PARAGRAPHS if id_ != "B2"),
        comments=(
            Comment("bottom_line", "The desk & <others> doubt it."),
            Comment("humanitarian", "Two tolls, one *day*."),
            Comment("", "Next page on Monday [[here]]."),
        ),
        options={"date": "2024-03-16", "paper": "a4"},
        versions={"briefing": "0.0.0"},
    )


def sparse_brief() -> Brief:
    """A brief in which nothing is filled that may be missing, with one line of one source."""
    return Brief(
        title="The port",
        date=None,
        made=None,
        language=None,
        marking=None,
        profile="crisis",
        words=15,
        sources=(Source("A", "-", None, None, None, "ab" * 32, 60),),
        bottom_line=(),
        sections=(
            Section("diplomatic", "Diplomatic", (_line("A1.1", "diplomatic"),)),
            Section("military", "Military", ()),
        ),
        context=(_context("A1"),),
    )


def _line(id_: str, angle: str, also: tuple[str, ...] = ()) -> Line:
    """The paragraph of that id as a line."""
    source, paragraph = id_[0], id_.partition(".")[0]
    text = _PARAGRAPHS[paragraph]
    start = _TEXT[source].index(text)
    return Line(
        id=id_,
        source=source,
        paragraph=int(paragraph[1:]),
        sentence=1,
        start=start,
        end=start + len(text),
        text=text,
        printed=text,
        score=0.5,
        angles={angle: 0.9},
        also=tuple(Place(other[0], *_span(other, _PARAGRAPHS[other.partition(".")[0]])) for other in also),
        also_ids=also,
    )


def _second() -> Line:
    """A line with the speaker put in for its opening pronoun."""
    line = _line("A2.1", "diplomatic")
    speaker, text = "the envoy", line.text.removeprefix("He ")
    start, end = _span("A1.1", speaker)
    return Line(
        id=line.id,
        source=line.source,
        paragraph=line.paragraph,
        sentence=line.sentence,
        start=line.start + len("He "),
        end=line.end,
        text=text,
        printed=f"[{speaker}] {text}",
        score=0.4,
        angles=line.angles,
        inserts=(Insert(0, speaker, "antecedent", "A", start, end),),
    )


def _figure(
    id_: str, text: str, what: str, said_by: str | None = None, place: str | None = None
) -> KeyFigure:
    start, end = _span(id_, text)
    number = float("".join(character for character in text if character.isdigit()))
    value = (f"{number:g}", number, number, "", "", what)
    return KeyFigure(id_, id_[0], start, end, text, *value, place, said_by, "2024-03-15")


def _position(
    id_: str, text: str, party: str | None, speaker: str | None, act: str, relayed_by: str | None = None
) -> Position:
    start, end = _span(id_, text)
    return Position(id_, id_[0], start, end, text, party, speaker, None, act, speaker is None, relayed_by)


def _event(id_: str, text: str, day: str, precision: str) -> Event:
    start, end = _span(id_, text)
    return Event(id_, id_[0], start, end, text, day, precision)


def _context(id_: str) -> Context:
    start, end = _span(id_, _PARAGRAPHS[id_])
    return Context(id_[0], int(id_[1:]), start, end, _PARAGRAPHS[id_])


def _span(id_: str, text: str) -> tuple[int, int]:
    """Where words of a paragraph stand in their source."""
    paragraph = _PARAGRAPHS[id_.partition(".")[0]]
    start = _TEXT[id_[0]].index(paragraph) + paragraph.index(text)
    return start, start + len(text)
