"""Texts that no reporter would send: read without an exception, without a wrong date, in linear time."""

import datetime

import pytest

from briefing.extract import extract
from briefing.split import split_document
from briefing.text.parties import load_parties
from tests.builders import document

DAY = datetime.date(2031, 5, 15)
LONG = 100_000

ODD = {
    "one sentence of 100,000 characters": "the army said that it shelled the town and killed 12 people, "
    * 1700
    + "he said.",
    "a word of 100,000 letters": "x" * LONG,
    "quotation marks that never close": "“He said “she said “they said " * 3000,
    "straight marks without partners": 'He said "no" and "yes and " ' * 3500,
    "right-to-left marks": "\u202e\u200fThe army\u200f said on \u202eMonday that 12\u200f people died. "
    * 1500,
    "numbers with 400 digits": ("9" * 400 + " people were killed. ") * 200,
    "numbers upon numbers": "12 " * 30_000,
    "commas": "killed, " * 12_000,
    "capitals": "Karvan " * 14_000,
    "pronouns": "He said. They said. It said. She said. " * 2500,
    "hyphens and fractions": "5-1/2-3/4-five-year-" * 5000,
    "accents and combining marks": "e\u0301" * 50_000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_an_odd_text_is_read_and_every_span_lies_in_it(text):
    read = document(f"A title stands here\n{text}\nThe ferry sailed to Karvan on Monday.")
    found = extract({"A": read}, split_document(read, "A"), load_parties(), day=DAY)
    for one in (*found.figures, *found.positions, *found.timeline):
        assert read.text[one.start : one.end] == one.text
    for note in found.notes:
        assert note.start is None or 0 <= note.start < note.end <= len(read.text)
    assert ("Monday", "2031-05-12") in {(event.text, event.date) for event in found.timeline}


@pytest.mark.parametrize(
    "text",
    [
        "The talks begin on 32 December.",
        "They met on 30 February 2030 in the capital.",
        "Il est arrivé mercredi soir, a dit le ministre.",
        "Er kam am Mittwoch, sagte der Minister.",
        "They may march in the sun for a second time.",
        "Resolution 2031 was passed by 15 votes to 0.",
    ],
)
def test_what_is_no_date_gets_none(text):
    read = document(f"A title stands here\n{text}")
    assert extract({"A": read}, split_document(read, "A"), load_parties(), day=DAY).timeline == ()
