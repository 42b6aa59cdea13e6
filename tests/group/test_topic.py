import pytest

from briefing.errors import UsageError
from briefing.group.topic import (
    Topic,
    concern,
    concerns,
    keep_sources,
    read_topic,
    sentence_reasons,
)
from briefing.split import split_document
from briefing.text.corpus import Corpus
from tests.builders import document

FILLER = "The mayor spoke at length of the new tram line, of its cost and of its stops, and of the trees beside it. "
CONVOY = (
    "Convoy reaches Karvan\n\nA convoy with aid for Karvan crossed the pass on Friday, the Red Cross said. Its lorries "
    "carried flour and medicine.\n\nThe drivers rested in a school. They are to return on Sunday."
)
MENTION = (
    f"Tram line for Lund approved\n\n{FILLER * 4}\n\n{FILLER * 2}\n\nElsewhere a convoy of lorries with aid was on its "
    f"way to Karvan on Friday, and the council sent its greetings to the drivers and to all who wait for them there "
    f"in the cold.\n\n{FILLER * 3}"
)
TRAM = f"Tram line for Lund approved\n\n{FILLER * 4}\n\nThe aid of the state pays for half of it."
SPORT = "Karvan wins the cup\n\nThe football team of Karvan won the cup, and the coach wept."


@pytest.mark.parametrize(
    ("given", "topic"),
    [
        ("aid convoys Aleppo", Topic(words=("aid", "convoys", "Aleppo"))),
        ('"aid convoys" Aleppo', Topic(words=("aid convoys", "Aleppo"))),
        ("“aid convoys”  +Aleppo -football", Topic(("Aleppo",), (), ("football",), ("aid convoys",))),
        ("the end of the war in Karvan", Topic(words=("end", "war", "Karvan"))),
        ("who", Topic(words=("who",))),
        ("+Karvan", Topic(must=("Karvan",))),
        ("# the desk\nRed Cross\n\n+Karvan\n-football\nRed Cross", Topic(("Karvan",), ("Red Cross",), ("football",))),
        ('\ufeffcholera  \r\n"field hospital"\r\n', Topic(any=("cholera", "field hospital"))),
    ],
)  # fmt: skip
def test_a_query_or_a_file_names_a_topic(given, topic):
    assert read_topic(given) == topic


@pytest.mark.parametrize("given", ["", "  ", "-football", "# only\n# comments", '""', "+ -"])
def test_a_topic_that_names_nothing_is_refused(given):
    with pytest.raises(UsageError, match="names nothing to look for"):
        read_topic(given)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("aid convoys Karvan", [0, 1]),
        ("convoy Oresk", []),
        ("convoys", [0, 1]),
        ('"aid convoy"', []),
        ('"convoy of lorries"', [1]),
        ("Karvan -football", [0, 1]),
        ("Karvan", [0, 1, 3]),
        ("+Lund convoy", [1]),
        ("+Lund", [1, 2]),
        ("convoy\ncup\n", [0, 1, 3]),
        ("+Karvan\nflour\ntrees\n-football", [0, 1]),
    ],
)
def test_documents_that_concern_a_topic_are_kept(given, kept):
    texts = (CONVOY, MENTION, TRAM, SPORT)
    left = [n for n in range(4) if n not in kept]
    assert keep_sources(read_topic(given), [document(text) for text in texts]) == (kept, left)


def test_words_pages_apart_are_not_about_one_thing():
    apart = f"Karvan votes\n\nKarvan votes on Sunday. {FILLER * 5}\n\n{FILLER * 5}\n\nIn Oresk a convoy of lorries stood."
    assert not concerns(read_topic("convoy Karvan"), document(apart))
    assert concerns(read_topic("convoy Oresk"), document(apart))


def test_how_far_a_document_concerns_a_topic():
    topic = read_topic("aid convoys Karvan")
    scores = [concern(topic, document(text)) for text in (CONVOY, MENTION, TRAM)]
    assert scores == [1.0, 0.2, 0.0]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("US", "Washington sent an envoy."),
        ("us", "The United States sent an envoy."),
        ("Moscow", "The Russian envoy left."),
        ("russia", "The Kremlin said nothing."),
        ("un", "The United Nations met."),
        ("who", "The WHO met."),
        ("convoys", "An aid-convoy left."),
        ("protested", "They were protesting."),
    ],
)
def test_words_are_found_in_their_other_forms_and_parties_under_their_other_names(word, text):
    assert concerns(read_topic(word), document(text))


@pytest.mark.parametrize(
    ("given", "text"),
    [("US", "He told us so."), ("who", "The man who left."), ("Karvan -aid", "Aid came to Karvan.")],
)
def test_what_only_looks_alike_does_not_concern_a_topic(given, text):
    assert not concerns(read_topic(given), document(text))


@pytest.mark.parametrize(
    ("word", "text", "language"),
    [
        ("беженцы", "Помощь для беженцев прибыла в пятницу.", "ru"),
        ("réfugiés", "Un réfugié est arrivé vendredi.", "fr"),
        ("قوافل", "وصلت القوافل يوم الجمعة.", "ar"),
    ],
)
def test_words_are_stemmed_as_in_the_language_of_the_text(word, text, language):
    assert concerns(read_topic(word), document(text, language=language))


def test_a_document_that_is_about_a_topic_may_be_printed_whole_and_another_only_where_it_is():
    topic = read_topic("aid convoys Karvan -soldiers")
    about = f"{CONVOY}\n\n{FILLER * 3}\n\nSoldiers had cleared the road. Nobody was hurt."
    documents = {"A": document(about), "B": document(MENTION), "C": document(TRAM)}
    sentences = [s for letter, d in documents.items() for s in split_document(d, letter)]
    reasons = sentence_reasons(topic, Corpus(sentences, documents))
    printed = [s for s, reason in zip(sentences, reasons, strict=True) if reason is None]
    assert [(s.source, s.text.split(" ")[0]) for s in printed] == [
        ("A", "A"), ("A", "Its"), ("A", "The"), ("A", "They"), *[("A", "The")] * 3, ("A", "Nobody"), ("B", "Elsewhere"),
    ]  # fmt: skip
    assert set(reasons) == {None, "topic"}


def test_a_document_without_words_concerns_nothing():
    assert keep_sources(read_topic("aid"), [document("1").__class__(text="")]) == ([], [0])
    assert keep_sources(read_topic("aid"), []) == ([], [])
