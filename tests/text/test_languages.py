from datetime import date

import pytest
from babel import Locale

from briefing.read.dates import stated_date
from briefing.text.languages import LANGUAGES, language_name, load_language, rules_for

ARABIC_OF = {"ar": "ar_EG"}
"""The Arabic locale that has the commonest names of months; the others have them as further spellings."""


@pytest.mark.parametrize("code", LANGUAGES)
def test_names_of_days_and_months_are_those_of_cldr(code):
    locale = Locale.parse(ARABIC_OF.get(code, code))
    language = load_language(code)
    days, months = locale.days["format"]["wide"], locale.months["format"]["wide"]
    straight = [days[n].lower().replace("ʼ", "'") for n in range(7)]
    assert list(language.weekdays) == straight
    assert list(language.months) == [months[n].lower() for n in range(1, 13)]


def test_other_names_of_arabic_months_are_those_of_the_levant():
    months = Locale.parse("ar_SY").months["format"]["wide"]
    numbers = load_language("ar").month_numbers
    assert {months[n]: numbers[months[n]] for n in months} == {name: n for n, name in months.items()}


def test_months_that_stand_alone_are_known_too():
    for code in ("ru", "uk"):
        names = Locale.parse(code).months["stand-alone"]["wide"]
        assert [load_language(code).month_numbers[names[n]] for n in range(1, 13)] == list(range(1, 13))


@pytest.mark.parametrize("code", LANGUAGES)
def test_names_of_languages_are_english(code):
    assert language_name(code) == Locale.parse(code).get_language_name("en")


def test_a_language_without_rules_has_abbreviations_and_no_other_words():
    german, english = rules_for("de"), rules_for("en")
    assert german.abbreviations_before_name == english.abbreviations_before_name
    assert (german.pronouns, german.stop_words, german.conjunctions) == (frozenset(),) * 3
    assert rules_for(None) is english


DAYS = [
    ("Publié le 12 mars 2024", date(2024, 3, 12)),
    ("mardi 12 mars 2024", date(2024, 3, 12)),
    ("le 1er juillet 2024", date(2024, 7, 1)),
    ("15 de agosto de 2024", date(2024, 8, 15)),
    ("4 апреля 2024 г.", date(2024, 4, 4)),
    ("21 листопада 2024 року", date(2024, 11, 21)),
    ("14 مارس 2024", date(2024, 3, 14)),
    ("نشر في 3 كانون الثاني 2024", date(2024, 1, 3)),
    ("١٤ مارس ٢٠٢٤", date(2024, 3, 14)),
    ("31 février 2024", None),
    ("En mars 2024, la ville", None),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_a_date_line_is_read_in_each_language(words, day):
    assert stated_date(words) == day
