import pytest

from briefing.extract.standing import standing
from tests.builders import sentences


def stand(text):
    return standing(sentences("A title", text)[0], "en")


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled two villages on Monday.",
        "Foreign Minister Samir Haddad said he would lift the ban on fuel.",
        "This week the envoy flew to Geneva for talks.",
        "It was not immediately clear who had fired the shells.",
        "“We will hold our fire,” said Colonel Davit Orel of the Northern Front.",
        "U.S. officials said they had seen the “letter”.",
        "US forces left the base before dawn on Monday.",
        "The envoy called it “a narrow door”.",
        "特使说，各方已接近达成协议。",
        "“We will fire as long as they do,” said Colonel Davit Orel of the Northern Front.",
        "Doctors at the hospital said they had treated 31 people.",
        "The envoy said that she would return to Geneva in April.",
        "'We will not stop,' Colonel Davit Orel said on Monday.",
        "The soldiers' families and Haddad's brother left the town.",
    ],
)
def test_lines_that_stand_alone(text):
    found = stand(text)
    assert found.reason is None
    assert found.inserts == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He also urged the government to open the port.", "dependent"),
        ("But they condemned the attack on the port.", "dependent"),
        ("Their homes were destroyed in the attack.", "dependent"),
        ("This has led to a shortage of bread.", "dependent"),
        ("Those killed were mostly women and children.", "dependent"),
        ("In Geneva, he met the envoy of the union.", "dependent"),
        ("The rebels left the town at dawn, he said.", "dependent"),
        ("“The rebels left the town,” she added on Monday.", "dependent"),
        ("A video shot on Monday shows him at the port with two guards.", "dependent"),
        ("No one can say when he will be back in the capital.", "dependent"),
        ("Some 150 of them were taken to the other side of the river.", "dependent"),
        ("Colonel Davit Orel said: 'We will not stop until the port is ours.", "quote"),
        ("The colonel (pictured, left) walked through the port on Monday.", "caption"),
        ("Rescue workers clear the quay in this photo of the port.", "caption"),
        ("“But our colleagues are fixated on a pause for reasons of their own”.", "quote"),
        ("“The rebels left the town at dawn.", "quote"),
        ('The rebels left the town at dawn."', "quote"),
        ("Was the deal between them too late?", "question"),
        ("The villages west of the coast road", "fragment"),
        ("No one died.", "fragment"),
        ("On Tuesday, the leader of the rescuers revealed sobering statistics.", "announces"),
        ("The spokesman gave an answer which suggests an escalation of the war.", "announces"),
        ("The " + "very " * 100 + "long line ends.", "long"),
    ],
)
def test_lines_that_do_not(text, reason):
    assert stand(text).reason == reason


@pytest.mark.parametrize(
    ("text", "printed_from"),
    [
        ("But Kremlin spokesman Dmitry Peskov told reporters about it.", "Kremlin"),
        ("However, Foreign Minister Haddad left the hall early.", "Foreign"),
        ("Still under siege, the town has no bread left.", "Still"),
        ("Yet another convoy was stopped at the bridge.", "Yet"),
    ],
)
def test_a_leading_conjunction_is_left_out(text, printed_from):
    sentence = sentences("A title", text)[0]
    found = standing(sentence, "en")
    assert found.reason is None
    assert text[found.start - sentence.start :].startswith(printed_from)


def test_a_raised_letter_is_an_insert_that_is_itself_a_span():
    sentence = sentences("A title", "But the army left the town at dawn.")[0]
    (insert,) = standing(sentence, "en").inserts
    assert (insert.kind, insert.at, insert.text) == ("case", 0, "T")
    assert sentence.text[insert.start - sentence.start : insert.end - sentence.start] == "t"


def test_seed_lines_that_cannot_stand_alone(seed_analysis):
    reasons = {
        s.id: standing.reason
        for s, standing in zip(seed_analysis.sentences, seed_analysis.standings, strict=True)
        if standing.reason
    }
    assert reasons == {
        "A9.1": "announces",
        "A9.2": "announces",
        "A10.1": "dependent",
        "A16.2": "quote",
    }
