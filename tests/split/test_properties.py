import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UnknownName
from briefing.split import SEGMENTERS, split_document, split_sentences
from briefing.text.languages import LANGUAGES
from tests.builders import document

PIECES = st.sampled_from(
    ["The army", "U.S.", "Gen.", "fled", "250", "5-1/2", ".", ". ", "...", "? ", "! ", "” ", "“", '"', "\n", "\n\n", " (", ") ",
     "1) ", "2) ", "• ", "a. ", "é", "…", "。", "‏", "No. 5", " ", "the", "\n- ", "[6]", " [...]", " . . .", "======", "a@b.org ",
     "https://b.org ", "1/2/2019 1:58 PM ", "«\u00a0", "\u00a0»", "— ", "а. ", "؟ ", "i "]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"]), max_size=200
)


def _lose_nothing(text, spans):
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[at:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("segmenter", SEGMENTERS)
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_sentences_are_ordered_spans_that_lose_nothing(segmenter, text):
    _lose_nothing(text, split_sentences(text, segmenter=segmenter))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
@settings(max_examples=50, deadline=None)
def test_sentences_of_every_language_lose_nothing(language, text):
    _lose_nothing(text, split_sentences(text, language))


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_sentences_of_a_document_are_its_characters(text):
    article = document(f"A title\n{text}\nThe end is here.")
    for sentence in split_document(article, "A"):
        assert article.text[sentence.start : sentence.end] == sentence.text


def test_ids_are_unique_and_name_paragraph_and_sentence():
    found = split_document(document("Title\nOne is here. Two is here.\n\nThree is here."), "B")
    assert [s.id for s in found] == ["B1.1", "B1.2", "B2.1"]


def test_unknown_segmenter_lists_the_known():
    with pytest.raises(UnknownName, match="no segmenter 'spacy'; choose from rules, punkt"):
        split_sentences("One. Two.", segmenter="spacy")


def test_punkt_serves_other_languages_without_data():
    text = "Der Minister reiste am Montag ab. Die Gespräche in Genf gehen weiter."
    assert [text[a:b] for a, b in split_sentences(text, language="de")] == [
        "Der Minister reiste am Montag ab.",
        "Die Gespräche in Genf gehen weiter.",
    ]


def test_full_width_stops_end_sentences_without_a_blank():
    text = "会谈周一开始。特使说：“很好。”各方离开了！"
    assert [text[a:b] for a, b in split_sentences(text, language=None)] == [
        "会谈周一开始。",
        "特使说：“很好。”",
        "各方离开了！",
    ]


def test_long_runs_are_split_in_linear_time():
    """Worst cases of every pattern, 300 kB each; a quadratic one would take minutes."""
    for run in (
        "." * 300_000,
        "a." * 150_000,
        " ." * 150_000,
        "\n \t" * 100_000,
        "x" * 300_000,
        "1) A " * 60_000,
        ".)" * 150_000,
        "• a " * 75_000,
        "@a.b" * 75_000,
        "https://" * 37_500,
        "https://a " * 30_000,
        "=" * 300_000,
        "===== " * 50_000,
        "\n- a" * 75_000,
        "« " * 150_000,
        "x. «" * 75_000,
        "x. [1]" * 50_000,
        "1/2/2019 1:58 PM " * 17_000,
        "p.m. Mr. " * 33_000,
        "e.g. " * 60_000,
    ):
        assert split_sentences(run + " End.")[-1][1] == len(run) + 5


LINES = {
    "hard wraps join": ("The convoy left\nthe town at noon.", ["The convoy left\nthe town at noon."]),
    "wrapped dash joins": ("The town\n- once a port - fell.", ["The town\n- once a port - fell."]),
    "bullets part": (
        "They ask for three things:\n- bread\n- water\n- salt",
        ["They ask for three things:", "- bread", "- water", "- salt"],
    ),
    "short small lines part": ("bread\nclean water\nsalt, sugar\n", ["bread", "clean water", "salt, sugar"]),
    "two small lines join": ("bread\nand water", ["bread\nand water"]),
    "long small lines join": (
        "it rained for a week in all of the valley\nand the river rose over both of the banks\nuntil noon",
        [
            "it rained for a week in all of the valley\nand the river rose over both of the banks\nuntil noon",
        ],
    ),
    "rulers part": ("One text\n----------\nAnother", ["One text", "----------", "Another"]),
    "blank lines part": ("No stop here\n\nnor here", ["No stop here", "nor here"]),
}


@pytest.mark.parametrize("name", LINES)
def test_lines_of_a_paragraph(name):
    text, sentences = LINES[name]
    assert [text[a:b] for a, b in split_sentences(text)] == sentences
