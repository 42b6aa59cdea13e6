"""Notes: what a reader should know of a source before believing a page made from it."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.notes.find import find_notes, is_spliced
from briefing.model import Document, Paragraph, Sentence
from briefing.read import read_document
from briefing.split import split_document


def told(text, language="en", published=datetime.date(2020, 5, 13), publisher="The Gazette"):
    """A document with its date and publisher, and its sentences."""
    document = replace(
        read_document(text, language="en"), published=published, publisher=publisher, language=language
    )
    return document, split_document(document, "A")


def notes(text, kind, tellings=(), **fields):
    """The texts of the notes of one kind."""
    document, sentences = told(text, **fields)
    by_id = {sentence.id: sentence for sentence in sentences}
    groups = [[by_id[name] for name in group] for group in tellings]
    return [note.text for note in find_notes(document, sentences, groups) if note.kind == kind]


def article(*paragraphs):
    return "\n".join(("Bridge over the Veria falls into the river", *paragraphs))


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The 4-1/2 border war has cost the valley its bridges.", "“4-1/2 border war” (A1.1)"),
        ("The 4½ border war in the valley cost it dearly.", "“4½ border war” (A1.1)"),
        ("The fall of Veria s bridge closed the valley.", "“Veria s” (A1.1)"),
        ("The mayor said he didn t know of any cracks.", "“didn t” (A1.1)"),
        ("“We don t know and they re not telling us,” she said.", "“don t” (A1.1), “they re” (A1.1)"),
        ("The police questioned a 7-old boy from Lower Veria.", "“a 7-old” (A1.1)"),
        ("The mayor was a of the council when it was built.", "“a of” (A1.1)"),
    ],
)
def test_lost_words_and_apostrophes_are_shown_with_their_place(sentence, text):
    assert notes(article(sentence, "Nobody was hurt."), "damage") == [f"Words or letters lost: {text}."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 4-1/2 year war has cost the valley its bridges.",
        "It lies 2-1/2 miles of bad road from the village.",
        "The span was 7-1/2 metres wide and a 2-1/2-hour walk away.",
        "He paid from 5-1/2 to six crowns for a ton of it.",
        "The 1990s were good years for Veria's bridges.",
        "The letters s and t were missing from the sign.",
        "It is a 40-year-old bridge with two old towers.",
        "The ring of s m t d r g n letters on the gate is old.",
        "He said that that bridge had had its day.",
    ],
)
def test_whole_sentences_are_not_damaged(sentence):
    assert notes(article(sentence, "Nobody was hurt."), "damage") == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The caf&#233; by the river (B&eacute;la's) stayed shut.", "Garbled: “caf&#233;” (A1.1), “B&eacute;la's” (A1.1)."),
        ("The cafÃ© by the river stayed shut.", "Garbled: “cafÃ©” (A1.1)."),
        ("The town\ufffds bridge has fallen in.", "Garbled: “town\ufffds” (A1.1)."),
        ("The town?s bridge has fallen in.", "Garbled: “town?s” (A1.1)."),
        ("The army closed the the road to the river.", "Words doubled: “the the” (A1.1)."),
    ],
)  # fmt: skip
def test_garbled_and_doubled_words_are_named(sentence, text):
    assert notes(article(sentence, "Nobody was hurt."), "damage") == [text]


def test_many_damages_make_one_note_with_three_examples():
    lines = [f"The town s plan for {place} s bridge has fallen in." for place in ("Karvan", "Veria", "Doma")]
    assert notes(article(*lines), "damage") == [
        "Words or letters lost: “town s” (A1.1), “Karvan s” (A1.1), “Veria s” (A2.1) and 3 more."
    ]


def test_a_text_that_stops_within_a_sentence_breaks_off():
    text = article(
        "The bridge fell on Monday.",
        "The mayor of Upper Veria said on Tuesday that the council would look for the",
    )
    assert notes(text, "damage") == ["The text breaks off: “that the council would look for the” (A2.1)."]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Sergey Orlov came.", "Nobody met Sergei Orlov.", "“Sergey Orlov” (A1.1) / “Sergei Orlov” (A2.1)"),
        ("Yusuf Khadim came.", "Nobody met Yousef Khadim.", None),
        ("Yusuf Khadim came.", "Nobody met Yousuf Khadim.", "“Yusuf Khadim” (A1.1) / “Yousuf Khadim” (A2.1)"),
        ("Lena Hasani came.", "Lena Hassani's car did not.", "“Lena Hasani” (A1.1) / “Lena Hassani” (A2.1)"),
        ("They saw Gaddafi.", "Nobody saw Qaddafi.", "“Gaddafi” (A1.1) / “Qaddafi” (A2.1)"),
        ("Anna Orlov came.", "Nobody met Anne Orlov.", None),
        ("Jamal Khadim came.", "Nobody met Jamil Khadim.", None),
        ("Minister Mohammad Orlov came.", "So did Minister Mohamad Petrov.", None),
        ("The Police Woman came.", "The Police Women came.", None),
        ("SERGEY ORLOV came.", "Nobody met SERGEI ORLOV.", None),
    ],
)  # fmt: skip
def test_one_name_in_two_spellings_is_named_and_two_names_are_not(first, second, text):
    expected = [f"One name spelt in several ways: {text}."] if text else []
    assert notes(article(first, second), "spelling") == expected


def test_spellings_of_the_united_states_count_when_each_is_a_habit():
    text = article(
        "The U.S. army came.",
        "The US army left.",
        "A U.S. colonel met USA officials and US crowds.",
        "USA ships sailed.",
    )
    (told,) = notes(text, "spelling")
    assert told == "One name spelt in several ways: “U.S.” (A1.1) / “US” (A2.1) / “USA” (A3.1)."
    assert (
        notes(article("The U.S. army came, the US army left.", "A U.S. ship met a US ship."), "spelling")
        == []
    )


DIFFERENTLY = article(
    "US Trade Secretary Ana Petrova spoke of the bridge on Monday.",
    "The river rose again in the night.",
    "U.S. Secretary of Trade Ana Petrova spoke of the dam in the evening.",
)
AGAIN = article(
    "Governor Ana Petrova closed the Veria bridge after cracks were found in its towers.",
    "Petrova said that she would ask for money.",
    "The valley lives on timber.",
    "Engineers blamed the cracks in the towers of the Veria bridge, which Governor Ana Petrova closed.",
    "The price of timber rose.",
    "Lorries took the pass.",
    "It was cold.",
)
DATELINES = article(
    "KARVAN (Gazette) - The bridge over the river Veria fell on Monday.",
    "Nobody was hurt.",
    "DOMA (Gazette) - The council asked for money for a new bridge.",
)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (
            DIFFERENTLY,
            "one person is introduced in several wordings, “US Trade Secretary Ana Petrova” (A1.1), "
            "“U.S. Secretary of Trade Ana Petrova” (A3.1)",
        ),
        (AGAIN, "a known person is introduced again, “Governor Ana Petrova” (A4.1)"),
        (DATELINES, "a second dateline follows, “The council asked for money for a new bridge.” (A3.1)"),
    ],
)
def test_seams_between_stories_are_shown(text, sign):
    assert notes(text, "splice") == [f"Seems joined from several stories: {sign}."]
    document, sentences = told(text)
    assert is_spliced(find_notes(document, sentences, []))


@pytest.mark.parametrize(
    "text",
    [
        article(
            "US Trade Secretary Ana Petrova spoke of the bridge.",
            "“U.S. Secretary of Trade Ana Petrova is wrong,” he said.",
        ),
        article(
            "President Ana Petrova came.", "Petrova spoke.", "“President Ana Petrova” was on every wall."
        ),
        article("Governor Ana Petrova came.", "Petrova spoke.", "In 1990 Governor Ana Petrova was a baker."),
        AGAIN.replace("Petrova said that she", "The governor said that she"),
        DATELINES.replace("DOMA (Gazette) - ", ""),
        article("The bridge fell.", "It was old.", "“But nobody in the whole valley wants to know it.”"),
    ],
)
def test_whole_stories_are_not_spliced(text):
    document, sentences = told(text)
    assert notes(text, "splice") == []
    assert not is_spliced(find_notes(document, sentences, []))


def test_a_quotation_without_a_speaker_is_named_where_there_are_seams():
    text = DIFFERENTLY + "\nThe valley is cold.\n“But nobody in the whole valley wants to know it.”"
    (note,) = notes(text, "splice")
    assert note.endswith(
        "; a quotation has no speaker, “But nobody in the whole valley wants to know” (A5.1)."
    )


def test_sentences_that_stand_twice_are_named():
    line = "The bridge over the river Veria fell into the water early on Monday."
    assert notes(article(line, "Nobody was hurt.", line), "repeat") == [
        "The same words stand twice: “The bridge over the river Veria fell into the” (A1.1, A3.1)."
    ]


@pytest.mark.parametrize(
    ("first", "second", "published", "shown"),
    [
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go today.", None, ("On Tuesday", "today")),
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go on Friday.", None, ("On Tuesday", "on Friday")),
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go today.", "2020-05-13", ("On Tuesday", "today")),
        ("On Wednesday Orlov threatened to go.", "Orlov threatened to go today.", "2020-05-13", None),
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go yesterday.", "2020-05-13", None),
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go by Friday.", None, None),
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go.", None, None),
        ("On Tuesday Orlov threatened to go.", "“We go today,” Orlov threatened.", None, None),
        ("On Tuesday Orlov threatened to go.", "Orlov threatened to go on Tuesday or Friday.", None, None),
    ],
)  # fmt: skip
def test_one_act_told_on_two_days_is_a_clash(first, second, published, shown):
    text = article(first, second)
    day = datetime.date.fromisoformat(published) if published else None
    expected = []
    if shown:
        expected = [
            f"One act told twice, “{shown[0]}” (A1.1) and “{shown[1]}” (A2.1): the days do not fit together."
        ]
    assert notes(text, "clash", [("A1.1", "A2.1")], published=day) == expected
    document, sentences = told(text, published=day)
    assert is_spliced(find_notes(document, sentences, [sentences])) == bool(shown)


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        (article("It fell."), {"published": None, "publisher": None}, ["No date, byline or publisher is stated."]),
        (article("It fell."), {}, ["No byline is stated."]),
        (article("It fell."), {"publisher": None}, ["No byline or publisher is stated."]),
        (article("By Ana Petrova", "It fell."), {}, []),
        (
            article("By Ana Petrova", "It fell.", "© 2020 The Gazette"),
            {"published": None, "publisher": None},
            ["No date is stated."],
        ),
    ],
)  # fmt: skip
def test_what_a_source_does_not_say_of_itself_is_named(text, fields, expected):
    assert notes(text, "provenance", **fields) == expected


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("A Verian army source said that the bridge was mined.", "A Verian army source"),
        ("The bridge was mined, said one senior official.", "one senior official"),
        ("An officer close to the inquiry told reporters it was mined.", "An officer"),
        ("The bridge was mined, according to a diplomat in Karvan.", "a diplomat"),
        ("A top aid official called the crossing a trap.", "A top aid official"),
        ("Army sources said that the bridge was mined.", None),
        ("Ana Petrova, an officer with the guard, said it was mined.", None),
        ("A briefing by an official said that it was mined.", None),
        ("An official, Ana Petrova, said that it was mined.", None),
        ("He is a source of pride for the town.", None),
    ],
)
def test_claims_of_one_person_without_a_name_are_named(sentence, person):
    expected = [f"A claim rests on one unnamed person: “{person}” (A2.1)."] if person else []
    assert notes(article("By Ana Petrova", sentence), "provenance") == expected


def test_several_unnamed_people_make_one_note():
    text = article("By Ana Petrova", "A source said so.", "One diplomat said no.")
    assert notes(text, "provenance") == [
        "Claims rest on one unnamed person each: “A source” (A2.1), “One diplomat” (A3.1)."
    ]


@pytest.mark.parametrize("language", ["fr", None])
def test_sources_in_other_languages_get_no_notes(language):
    document, sentences = told(DIFFERENTLY + "\nThe fall of Veria s bridge.", language=language)
    assert find_notes(document, sentences, []) == ()
    assert not is_spliced(find_notes(document, sentences, []))


def test_a_source_without_a_sentence_has_only_notes_on_what_it_lacks():
    found = find_notes(Document("", language="en"), [], [])
    assert [(note.kind, note.text, note.start) for note in found] == [
        ("provenance", "No date, byline or publisher is stated.", None)
    ]


def test_a_note_points_at_its_first_words():
    document, sentences = told(article("Nobody was hurt.", "The fall of Veria s bridge closed the valley."))
    (note,) = [note for note in find_notes(document, sentences, []) if note.kind == "damage"]
    assert (note.source, document.text[note.start : note.end]) == ("A", "Veria s")


PIECES = ["Veria s ", "“", '"', "President Ana Orlov ", "5-1/2 war ", "one official said ", "U.S. ", "caf&#233; ", "\u202e", " s", "\n", ". "]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30).map("".join))
def test_any_text_gets_notes_whose_spans_and_quotations_are_its_own(text):
    line = text.replace("\r", " ") or "x"
    document = Document(line, paragraphs=(Paragraph(1, 0, len(line)),), language="en")
    sentences = [Sentence("A", 1, 1, 0, len(line), line)]
    found = find_notes(document, sentences, [sentences, sentences])
    assert len(found) <= 7
    for note in found:
        if note.start is not None:
            assert 0 <= note.start < note.end <= len(line)
            assert " ".join(line[note.start : note.end][:20].split())[:10].strip() in note.text


@pytest.mark.parametrize(
    "piece",
    ["x", "X", "9", " s", "Ab s ", "“", '"', "“The ", "President Bo Ba ", "5-1/2 ", "â€", "&amp;", "\u202e", "A'", "A-",
     "one official with an ", "said one ", "The US ", "ab?s "],
)  # fmt: skip
def test_long_texts_without_an_end_take_linear_time(piece):
    line = piece * (100_000 // len(piece))
    document = Document(line, paragraphs=(Paragraph(1, 0, len(line)),), language="en")
    assert len(find_notes(document, [Sentence("A", 1, 1, 0, len(line), line)], [])) <= 7
