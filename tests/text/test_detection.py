import pytest

from briefing.read import read_document
from briefing.text import detection
from briefing.text.detection import detect_language
from briefing.text.languages import LANGUAGES
from tests.text.told_in import TOLD


@pytest.mark.parametrize("language", TOLD)
def test_two_sentences_are_enough(language):
    assert [detect_language(text) for text in TOLD[language]] == [language] * len(TOLD[language])


def test_neighbours_are_told_apart_in_an_article():
    articles = {code: "\n".join(texts * 20) for code, texts in TOLD.items()}
    assert {code: detect_language(text) for code, text in articles.items()} == {code: code for code in TOLD}


@pytest.mark.parametrize(
    "text", ["", "12 345", "Ostra Malka", "Troops advanced.", "Karvan - Ostra - 12", "٢٠٢٤"]
)
def test_what_is_too_short_to_tell_has_no_language(text):
    assert detect_language(text) is None


def test_names_alone_have_no_language():
    assert (
        detect_language("Karvan, Ostra, Lorne, Malka, Vesk, Drin, Tolmar, Beshkin, Orva, Quill, Sandor")
        is None
    )


@pytest.mark.parametrize("language", ["en", "fr", "es", "uk"])
def test_an_article_in_a_language_with_word_lists_needs_no_model(language, monkeypatch):
    monkeypatch.setattr(detection, "likely_language", lambda text: pytest.fail("the model was asked"))
    assert detect_language(TOLD[language][0]) == language


@pytest.mark.parametrize("language", sorted(set(TOLD) - set(LANGUAGES)))
def test_sources_in_other_languages_are_read_and_split(language):
    text = "\n".join(TOLD[language])
    assert read_document(text).language == language


def test_the_language_that_is_given_is_not_doubted():
    assert read_document(TOLD["fr"][0], language="es").language == "es"
