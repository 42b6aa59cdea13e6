from datetime import date

import pytest

from briefing.errors import EmptyDocument, ReadError, UnknownName
from briefing.options import MAX_SOURCE_BYTES
from briefing.read import read_document
from tests.builders import document


def kinds(article):
    return [(p.number, p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_first_line_is_the_title_and_every_line_a_paragraph():
    article = document("Talks open in Geneva\nThe talks opened on Monday.\nNobody spoke to the press.")
    assert article.title == "Talks open in Geneva"
    assert kinds(article) == [
        (1, "body", "The talks opened on Monday."),
        (2, "body", "Nobody spoke to the press."),
    ]


def test_first_line_that_is_a_sentence_is_no_title():
    article = document("The talks opened on Monday.\nNobody spoke to the press.")
    assert article.title is None
    assert [number for number, _, _ in kinds(article)] == [1, 2]


def test_first_line_in_title_case_is_the_title_though_it_ends_in_a_stop():
    article = document("Warring Sides Plan to Open Karvan Port.\nThe port of Karvan is to open on Monday.")
    assert article.title == "Warring Sides Plan to Open Karvan Port."


def test_wrapped_lines_make_paragraphs_between_blank_lines():
    article = document(
        "Talks open in Geneva\n\nThe talks on the future of the port opened on Monday\n"
        "with a meeting of both delegations, and\nnobody spoke to the press.\n\n"
        "A second round is due in April, the envoy\nsaid.\n"
    )
    assert [text.replace("\n", " ") for _, _, text in kinds(article)] == [
        "The talks on the future of the port opened on Monday with a meeting of both delegations, "
        "and nobody spoke to the press.",
        "A second round is due in April, the envoy said.",
    ]


def test_blank_lines_between_unwrapped_paragraphs_count_for_nothing():
    article = document("Talks open\n\n\nThe talks opened.\n\nNobody spoke.\n")
    assert [p.number for p in article.paragraphs] == [1, 2]


def test_byline_date_heading_and_footers_are_no_news():
    article = document(
        "Talks open in Geneva\nBy Ines Okoro and Paul Brandt\n14 March 2024\nThe talks opened on Monday.\n"
        "What happens next\nPhoto: the hall in which they met\nRead more: How it began\n"
        "(Reporting by Ines Okoro; editing by Paul Brandt)"
    )
    assert [kind for _, kind, _ in kinds(article)] == [
        "byline",
        "date",
        "body",
        "heading",
        "caption",
        "footer",
        "footer",
    ]
    assert article.published == date(2024, 3, 14)


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("GENEVA (Example Wire) - The talks opened.", "GENEVA (Example Wire) - "),
        ("GENEVA, March 14 (Example Wire) — The talks opened.", "GENEVA, March 14 (Example Wire) — "),
        ("(XYZ) -- The talks opened.", "(XYZ) -- "),
        ("GENEVA — The talks opened.", "GENEVA — "),
        (
            "KARVAN | Thu Mar 14, 2024 11:54 am KARVAN (Example Wire) - The talks opened.",
            "KARVAN | Thu Mar 14, 2024 11:54 am KARVAN (Example Wire) - ",
        ),
        (
            "By the Wire Staff Port of Karvan opens Ships wait at sea Karvan, Veria (XYZ) -- The talks opened.",
            "By the Wire Staff Port of Karvan opens Ships wait at sea Karvan, Veria (XYZ) -- ",
        ),
        ("Port Selim, Ostia (XYZ) -- The talks opened.", "Port Selim, Ostia (XYZ) -- "),
    ],
)
def test_dateline_is_left_out_of_the_first_sentence(line, dateline):
    from briefing.split import split_document

    article = document(f"Talks open\n{line}\nNobody spoke.")
    assert article.text[slice(*article.paragraphs[0].dateline)] == dateline
    assert split_document(article, "A")[0].text == "The talks opened."


@pytest.mark.parametrize(
    "line",
    [
        "The envoy of the Karvan Port Authority (KPA) said the port was open - and left.",
        "Funds go through the Karvan Harbour Trust (KHT) - the body that owns the quays.",
        "The army (which denies it) - and the police - left.",
        "U.S. - Ostia talks opened.",
        "By Monday the army had left.",
    ],
)
def test_running_text_is_no_dateline_or_byline(line):
    article = document(f"Talks open\n{line}\nNobody spoke.")
    assert article.paragraphs[0].dateline is None
    assert article.paragraphs[0].kind == "body"


def test_agency_in_the_dateline_is_the_publisher():
    assert document("Talks open\nGENEVA (Example Wire) - They met.\nMore.").publisher == "Example Wire"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("September 29, 2016", date(2016, 9, 29)),
        ("Published: Thursday, 29 Sept 2016, 10:30 GMT", date(2016, 9, 29)),
        ("Last updated on 3 May 2021 at 4:05 p.m.", date(2021, 5, 3)),
        ("2016-09-29T10:30:00Z", date(2016, 9, 29)),
        ("32 December 2016", None),
        ("It began on 29 September 2016", None),
        ("September 2016", None),
    ],
)
def test_only_a_whole_line_with_a_real_day_is_the_date(line, day):
    assert document(f"Talks open\n{line}\nThe talks opened on Monday.").published == day


def test_newlines_are_made_one_kind_and_the_hash_is_of_the_raw_bytes():
    from hashlib import sha256

    raw = b"Talks open\r\nThe talks opened.\rNobody spoke.\r\n"
    article = read_document(raw)
    assert article.text == "Talks open\nThe talks opened.\nNobody spoke.\n"
    assert article.sha256 == sha256(raw).hexdigest()


@pytest.mark.parametrize("text", ["", "  \n\n ", "--- ***\n..."])
def test_text_without_words_is_refused(text):
    with pytest.raises(EmptyDocument, match=r"a\.txt holds no words; give a text with at least one sentence"):
        read_document(text, "a.txt")


def test_too_large_a_source_is_refused_before_it_is_read_through():
    with pytest.raises(ReadError, match="has 5,000,001 bytes, more than 5,000,000; split it"):
        read_document(b"a" * (MAX_SOURCE_BYTES + 1), "big.txt")


def test_language_is_told_or_honestly_none():
    english = read_document("The talks on the port were opened by the envoy of the union on Monday.")
    french = read_document("Les pourparlers sur le port ont commencé lundi à Genève avec deux délégations.")
    unknown = read_document("Zvonko blif kandor, mirpo stal.")
    assert (english.language, french.language, unknown.language) == ("en", "fr", None)


def test_unknown_language_lists_the_known():
    with pytest.raises(UnknownName, match="no language 'xx'; choose from en"):
        read_document("Some text here.", language="xx")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("GENEVA, March 14, 2024 (Example Wire) - The talks opened on Monday.", date(2024, 3, 14)),
        ("GENEVA, Feb. 29, 2024 -- The talks opened on Monday.", date(2024, 2, 29)),
        ("GENEVA, 14 March 2024 (Example Wire) - The talks opened on Monday.", date(2024, 3, 14)),
        ("GENEVA, March 14 (Example Wire) - The talks opened on Monday.", None),
        ("GENEVA, March 32, 2024 (Example Wire) - The talks opened on Monday.", None),
        ("GENEVA (Example Wire) - The talks of March 14, 2024, go on.", None),
    ],
)
def test_a_dateline_with_its_year_dates_the_article(line, published):
    assert document(f"Talks open\n{line}\nNobody spoke to the press.").published == published


def test_a_time_in_brackets_is_no_publisher():
    article = document("Talks open\n(Update 1:50 a.m. Geneva) - The talks opened on Monday.\nNobody spoke.")
    assert article.publisher is None
