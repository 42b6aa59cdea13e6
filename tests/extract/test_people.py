import pytest

from briefing.extract.positions.people import People, SpeakerPhrase
from briefing.extract.positions.speaker_phrases import name_in, party_of
from briefing.text.parties import load_parties

PARTIES = load_parties()


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Kenyan Foreign Minister Amina Wanjiru", "Amina Wanjiru"),
        ("Gen. Ahmed al-Tayeb", "Ahmed al-Tayeb"),
        ("Ban Ki-moon", "Ban Ki-moon"),
        ("the UN envoy for the lakes, Jonas de Wit", "Jonas de Wit"),
        ("Chile's Rosa Parra", "Rosa Parra"),
        ("Orlan, the leader of the harbour guild", "Orlan"),
        ("the White House", None),
        ("Kenya", None),
        ("two officials", None),
        ("a doctor in Karvan", None),
        ("the Ministry of Health", None),
        ("WFP", None),
        ("President Ruto and Foreign Minister Amina Wanjiru", None),
        ("", None),
    ],
)
def test_a_name_is_the_words_with_capitals_behind_the_titles(phrase, name):
    span = name_in(phrase, PARTIES)
    assert (phrase[slice(*span)] if span else None) == name


@pytest.mark.parametrize(
    ("phrase", "party"),
    [
        ("Kenyan officials", "KEN"),
        ("the White House", "USA"),
        ("A Chilean military source", "CHL"),
        ("the UN envoy for Libya", "UN"),
        ("Libyan activists", None),
        ("a doctor in Libya", None),
        ("two officials", None),
        ("The 39-year-old Chilean", None),
        ("China Daily", None),
        ("a three-time Tour de France champion", None),
        ("sources in Kenya", None),
        ("the anti-Syrian coalition", None),
        ("the Free Syrian Army", "FSA"),
        ("Kenya and Uganda", None),
        ("a Hamas spokesman", "HAMAS"),
    ],
)
def test_a_speaker_speaks_for_the_first_party_named_unless_he_only_comes_from_there(phrase, party):
    assert party_of(phrase, PARTIES) == party


def people(*phrases):
    """People from phrases of one source, one a sentence, and the function that finds them at its end."""
    known = People([SpeakerPhrase(phrase, "A", n) for n, phrase in enumerate(phrases)], PARTIES)
    return lambda phrase, source="A", sentence=1000: known.find(SpeakerPhrase(phrase, source, sentence))


def test_one_person_under_all_names():
    find = people(
        "Kenyan Foreign Minister Amina Wanjiru", "Wanjiru", "Sergey Orlan", "the spokesman Sergei Orlan"
    )
    wanjiru = find("Wanjiru")
    assert (wanjiru.name, wanjiru.role, wanjiru.party) == ("Amina Wanjiru", "Kenyan Foreign Minister", "KEN")
    assert find("Sergei Orlan").key == find("Sergey Orlan").key
    assert find("Amina Wanjiru").key == wanjiru.key


def test_a_surname_that_two_people_bear_is_neither():
    find = people("Kenyan Foreign Minister Amina Wanjiru", "Chilean President Pedro Wanjiru")
    found = find("Wanjiru")
    assert (found.name, found.role, found.party) == ("Wanjiru", None, None)


def test_a_surname_is_nobody_whose_full_name_comes_only_later():
    find = people("Orlan", "the painter Leo Orlan")
    assert find("Orlan", sentence=0).name == "Orlan"
    assert find("Orlan", sentence=2).name == "Leo Orlan"
    assert find("Orlan", source="B", sentence=0).name == "Leo Orlan"


def test_a_party_is_one_speaker_under_all_its_names():
    find = people()
    assert find("Moscow").key == find("the Kremlin").key == "RUS"
    assert find("USA officials").key == find("U.S. officials").key
    assert find("U.S. officials").key != find("Chilean officials").key
