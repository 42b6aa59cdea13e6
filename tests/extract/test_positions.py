import pytest

from briefing.extract.extraction import extract
from briefing.split import split_document
from briefing.text.parties import load_parties
from tests.builders import document


def said(*paragraphs, title="Talks in Karvan"):
    read = document("\n".join((title, *paragraphs)))
    return extract({"A": read}, split_document(read, "A"), load_parties())


def rows(found):
    return [(p.id, p.party, p.speaker, p.act, p.relayed_by) for p in found.positions]


def test_a_position_names_party_speaker_role_act_and_claim():
    (position,) = said(
        "Kenyan Foreign Minister Amina Wanjiru said on Monday that the ferry would sail again within a week."
    ).positions
    assert (position.party, position.speaker, position.role, position.act) == (
        "Kenya", "Amina Wanjiru", "Kenyan Foreign Minister", "said",
    )  # fmt: skip
    assert position.text.endswith("the ferry would sail again within a week")
    assert (position.quoted, position.relayed_by) == (False, None)


def test_a_dateline_is_no_part_of_a_claim():
    (position,) = said(
        "KARVAN (Example Wire) - The ferry will sail again within a week, Kenyan officials said."
    ).positions
    assert position.text == "The ferry will sail again within a week"


def test_a_pronoun_is_its_antecedent_where_that_is_sure_and_nobody_where_it_is_not():
    found = said(
        "Kenyan Foreign Minister Amina Wanjiru said that the ferry would sail again within a week.",
        "She also urged Uganda to lower the fees.",
        "Two ministers and their wives came to the dinner.",
        "He warned that the lake was rising.",
    )
    assert [(p.id, p.speaker, p.act) for p in found.positions] == [
        ("A1.1", "Amina Wanjiru", "said"),
        ("A2.1", "Amina Wanjiru", "urged"),
    ]


def test_whoever_passes_a_claim_on_is_named_beside_it():
    found = said(
        "According to the Kenyan government spokesman Peter Otieno, during a call with his colleagues, Wanjiru "
        "expressed “deep regret” about the delay of the ferry."
    )
    assert rows(found) == [("A1.1", None, "Wanjiru", "expressed", "Peter Otieno")]


def test_a_quotation_without_a_speaker_is_set_apart_and_never_guessed():
    found = said(
        "Kenyan Foreign Minister Amina Wanjiru said that the ferry would sail again within a week.",
        "The lake has been rising for years between the two towns.",
        "“But our neighbours have never kept a single promise about the water”.",
        "Uganda denied that it had closed the gates of the dam.",
    )
    assert [(p.id, p.speaker, p.act) for p in found.positions] == [
        ("A1.1", "Amina Wanjiru", "said"),
        ("A4.1", "Uganda", "denied"),
        ("A3.1", None, "unattributed"),
    ]
    assert found.positions[-1].party is None


def test_one_speaker_who_says_the_same_twice_is_one_telling():
    found = said(
        "The United States is looking at new options on how to end the war in Libya, USA officials said on Thursday.",
        "The ferry to the island sails twice a day.",
        "It rained for most of the week in the hills.",
        "The price of bread has doubled since the spring.",
        "U.S. officials say the administration is looking at other options to end the war in Libya.",
        "U.S. officials say the weather in the capital is mild.",
    )
    assert [group.members for group in found.groups] == [(0, 4)]


def test_a_speaker_who_goes_on_does_not_repeat_himself():
    found = said(
        "The harbour master said the storm had sunk three boats at the old pier.",
        "The harbour master said the storm had torn two boats from the old pier.",
    )
    assert found.groups == ()


def test_a_claim_with_another_number_is_another_claim():
    found = said(
        "Kenyan officials said the flood had destroyed 300 homes in the lake villages.",
        "Kenyan officials said the flood had destroyed 700 homes in the lake villages.",
    )
    assert found.groups == ()


@pytest.mark.parametrize(
    "text",
    [
        "“" * 3000 + " said nobody.",
        "He said " * 4000 + "it.",
        "“He said “that she said “and they said" * 500,
        "\u202e\u200fKenya said that\u200f the ferry \u202esails.",
        "x" * 100_000,
    ],
)
def test_odd_texts_are_read_without_an_exception(text):
    found = said(text, "A second paragraph stands here and says nothing.")
    assert all(p.start < p.end for p in found.positions)


def test_of_two_people_in_one_sentence_neither_is_printed_for_he():
    found = said(
        "President Felix Tshisekedi spoke with Kenyan President William Ruto by phone.",
        "He called for a ceasefire in the hills of the east.",
    )
    assert found.positions == ()
    assert [standing.reason for standing in found.standings] == [None, "dependent"]


def test_critics_are_not_those_whom_they_criticise():
    (position,) = said("Opponents of Mr Ortega said the police had closed 12 schools.").positions
    assert (position.speaker, position.party) == ("Opponents of Mr Ortega", None)
