from datetime import date

import pytest

from briefing.read.bylines import Byline, byline, helpers
from briefing.read.credits import named_authors
from briefing.read.dates import date_within, stated_date
from tests.builders import document


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Ines Okoro and Paul Brandt", Byline("Ines Okoro and Paul Brandt")),
        ("By Ines Okoro and Paul Brandt, Reuters", Byline("Ines Okoro and Paul Brandt", "Reuters")),
        ("By Ines Okoro for The Coastal Gazette", Byline("Ines Okoro", "The Coastal Gazette")),
        ("By Ines Okoro in Geneva", Byline("Ines Okoro")),
        ("By INES OKORO, AP Political Writer", Byline("INES OKORO")),
        ("Ines Okoro | Staff writer", Byline("Ines Okoro")),
        ("By Reuters", Byline(None, "Reuters")),
        ("Par Inès Okoro", Byline("Inès Okoro")),
        ("Автор: Инесса Окоро", Byline("Инесса Окоро")),
        ("بقلم: إيناس أوكورو", Byline("إيناس أوكورو")),
        ("Source: AFP", Byline(None, "AFP")),
        ("AFP/Reuters", Byline(None, "AFP/Reuters")),
        ("By Monday the army had left.", None),
        ("By the time Ines Okoro came, they had left", None),
        ("Ines Okoro, who lives in Geneva", None),
        ("Karvan, Veria", None),
    ],
)
def test_byline_names_author_and_publisher(line, found):
    assert byline(line) == found


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("(Reporting by Ines Okoro; Editing by Paul Brandt)", "Ines Okoro"),
        (
            "Reporting by Ines Okoro and Paul Brandt in Geneva; writing by Lena Varga",
            "Ines Okoro and Paul Brandt in Geneva",
        ),
        ("(Editing by Paul Brandt)", None),
    ],
)
def test_list_of_helpers_names_who_reported(line, author):
    assert helpers(line) == Byline(author)


def test_sentence_that_begins_like_a_list_of_helpers_is_none():
    assert helpers("Reporting by Reuters showed that ten ships had left.") is None


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("Ines Okoro", "Ines Okoro"),
        ("By Ines Okoro", "Ines Okoro"),
        ("Ines Okoro, AP Political Writer", "Ines Okoro"),
        ("Analysis by Ines Okoro", "Ines Okoro"),
        ("Ines Okoro (ines@gazette.example)", "Ines Okoro"),
        ("https://gazette.example/people/okoro", None),
        ("@okoro", None),
        ("Reuters", "Reuters"),
        ("", None),
    ],
)
def test_author_in_metadata_is_a_name_and_no_address(stated, author):
    assert named_authors(stated) == author


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Talks open\nBy Ines Okoro, Reuters\nThe talks opened.\nMore.", ("Ines Okoro", "Reuters", None)),
        ("Talks open\nThe talks opened.\n(Reporting by Ines Okoro; Editing by Paul Brandt)", ("Ines Okoro", None, None)),
        ("Talks open\nGENEVA, March 14, 2024 (Example Wire) - The talks opened.\nMore.", (None, "Example Wire", "dateline")),
        ("Talks open\nGENÈVE, 14 mars 2024 (Agence) – Ils se sont réunis.\nSuite.", (None, "Agence", "dateline")),
        ("Talks open\nدمشق (وكالة) - بدأت المحادثات.\nالمزيد من النص هنا.", (None, "وكالة", None)),
        ("Talks open\nThe talks opened.\nMore.", (None, None, None)),
    ],
)  # fmt: skip
def test_document_is_credited_from_byline_and_dateline(text, credits):
    article = document(text)
    assert (article.author, article.publisher, article.published_from) == credits


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("UPDATED: Tue., Nov. 19, 2019", date(2019, 11, 19)),
        ("29.9.2016", date(2016, 9, 29)),
        ("29/09/2016, 10:32", date(2016, 9, 29)),
        ("09/29/2016", date(2016, 9, 29)),
        ("2016年9月29日", date(2016, 9, 29)),
        ("3/4/2016", None),
        ("31.2.2016", None),
        ("14 mars 2024", date(2024, 3, 14)),
        ("14 de marzo de 2024", date(2024, 3, 14)),
        ("14 марта 2024", date(2024, 3, 14)),
        ("14 березня 2024", date(2024, 3, 14)),
        ("14 مارس 2024", date(2024, 3, 14)),
        ("© 2024", None),
    ],
)
def test_day_on_a_line_of_its_own(line, day):
    assert stated_date(line) == day


def test_day_within_other_words():
    assert date_within("01:38:07 PM IST Nov 20, 2019") == date(2019, 11, 20)
