import sys

from briefing.extract.tellings import tellings
from briefing.group import near_duplicates
from briefing.text.corpus import Corpus
from tests.builders import sentences

COPY = "The army shelled two villages near the coast road on Monday, destroying a bridge."


def groups(found):
    return [group.members for group in found]


def test_nearly_the_same_words_are_one():
    lines = sentences("T", COPY, "Rain fell on the whole coast all day.", COPY.replace("On Monday", "Monday"))
    other = sentences("T", COPY.replace("destroying", "and destroyed"), source="B")
    assert groups(near_duplicates(Corpus([*lines, *other]))) == [(3, 0, 2)]


def test_other_numbers_are_another_fact():
    lines = sentences(
        "T",
        "At least 31 people were killed when shells hit the market in the old town.",
        "At least 40 people were killed when shells hit the market in the old town.",
    )
    assert near_duplicates(Corpus(lines)) == []


def test_numbers_that_no_text_held_before_count_at_once():
    """A vocabulary that is new knows its figures only once it has met them."""
    lines = sentences(
        "T",
        "At least 7,381,001 people were killed when shells hit the market in the old town.",
        "At least 7,381,002 people were killed when shells hit the market in the old town.",
    )
    assert near_duplicates(Corpus(lines)) == []


def test_a_copy_nearer_to_the_head_of_its_document_stands_for_the_group():
    lines = [*sentences("T", "Rain fell on the coast all day.", COPY), *sentences("T", COPY, source="B")]
    assert groups(near_duplicates(Corpus(lines))) == [(2, 1)]


def test_many_sentences_are_grouped_as_few_are(monkeypatch):
    lines = [
        *sentences(
            "T",
            COPY,
            *(f"Village {n} lost {n * 3} houses and {n * 7} boats in the storm." for n in range(20)),
        ),
        *sentences("T", COPY.replace("destroying", "and destroyed"), "The mayor left.", source="B"),
        *sentences("T", "Rain fell on the coast.", COPY, "The mayor left.", source="C"),
    ]
    few = near_duplicates(Corpus(lines))
    monkeypatch.setattr(sys.modules["briefing.group.near_duplicates"], "MANY_SENTENCES", 0)
    assert near_duplicates(Corpus(lines)) == few
    assert sorted(map(sorted, groups(few))) == [[0, 21, 24], [22, 25]]


def test_short_sentences_are_one_only_word_for_word():
    lines = sentences(
        "T", "Two soldiers died there.", "Three soldiers died there.", "Two soldiers died there."
    )
    assert groups(near_duplicates(Corpus(lines))) == [(0, 2)]


def test_one_act_of_one_actor_is_told_twice_in_other_words():
    lines = sentences(
        "T",
        "On Monday, Foreign Minister Samir Haddad told the Russian envoy that his country is threatening to "
        "break off all talks with Moscow on Syria.",
        "Samir Haddad threatened to end all Syria talks with the Russian Federation today.",
        "Haddad met doctors in a hospital of the Russian Red Cross.",
    )
    assert groups(tellings(lines)) == [(0, 1)]


def test_what_might_happen_is_not_the_act():
    lines = sentences(
        "T",
        "Samir Haddad threatened to end all Syria talks with the Russian Federation.",
        "Samir Haddad warned that an offensive would threaten all Syria talks with the Russian Federation.",
    )
    assert tellings(lines) == []


def test_the_same_act_towards_another_party_is_another_event():
    lines = sentences(
        "T",
        "Samir Haddad accused Moscow of breaking the truce in the north.",
        "Samir Haddad accused Ankara of breaking the truce in the north.",
    )
    assert tellings(lines) == []


def test_kerrys_threat_in_the_seed_is_one_event(seed_analysis):
    ids = [[seed_analysis.sentences[i].id for i in g.members] for g in seed_analysis.groups]
    assert ["A6.1", "A7.1"] in ids
