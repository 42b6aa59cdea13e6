from time import process_time

import pytest

from briefing.text.languages import LANGUAGES
from briefing.text.openings import leans_on_neighbours
from briefing.text.tokens import content_stems, stem, stop_words, tokenize
from briefing.text.word_classes import DAY, Units

LONGEST_SECONDS = 3.0
"""For 100 KB in six languages; what is not linear takes minutes."""

ONE_WORD = [
    ("fr", "armée l'armée L’Armée armées"),
    ("fr", "aéroport l'aéroport d'aéroport qu'aéroport"),
    ("fr", "accord l'accord d'accords"),
    ("es", "evacuado evacuados evacuada evacuar"),
    ("es", "Ejército ejércitos"),
    ("ru", "город города городов городами"),
    ("ru", "ещё еще"),
    ("ru", "переговоры переговоров перегово́ры"),
    ("uk", "порт порту порти портів портами портом"),
    ("uk", "рік року роки років роком"),
    ("uk", "п'ятниця п’ятниця пʼятниця п'ятниці"),
    ("uk", "область області областей областю"),
    ("uk", "допомога допомогу допомозі допомогою"),
    ("uk", "корабель корабля кораблі кораблів"),
    ("uk", "військо війська військ"),
    ("uk", "військовий військові військових військового"),
    ("uk", "школа школи школу шкіл"),
    ("uk", "депутат депутати депутатів"),
    ("uk", "Київ Києва Києві"),
    ("ar", "مدينة المدينة والمدينة بالمدينة للمدينة مدينتهم مدينةٍ"),
    ("ar", "محمد مُحَمَّد محـــمد"),
    ("ar", "وزير الوزير والوزير للوزير"),
    ("ar", "مساعدات المساعدات للمساعدات والمساعدات"),
    ("ar", "قوات القوات بالقوات قواتها"),
    ("ar", "مسؤول المسؤول مسؤولون المسؤولين مسئول"),
    ("ar", "إعادة اعادة الإعادة"),
]


@pytest.mark.parametrize(("language", "forms"), ONE_WORD)
def test_forms_of_one_word_have_one_stem(language, forms):
    assert len({stem(form, language) for form in forms.split()}) == 1


OTHER_WORDS = [
    ("fr", "armée arme"),
    ("uk", "порт портрет"),
    ("uk", "рік рука"),
    ("uk", "школа шкода"),
    ("uk", "канал казати"),
    ("uk", "рішення решта"),
    ("ar", "وزير زير"),
    ("ar", "مدينة مدني"),
    ("ar", "بيان بيت"),
    ("ar", "سلام سلاح"),
    ("ar", "سفينة سفير"),
]


@pytest.mark.parametrize(("language", "words"), OTHER_WORDS)
def test_other_words_have_other_stems(language, words):
    a, b = words.split()
    assert stem(a, language) != stem(b, language)


TOKENS = [
    ("L’armée n'a pas tiré, a-t-il dit.", ["L’armée", "n'a", "pas", "tiré", "a-t-il", "dit"]),
    ("П’ять п'ятниць і пʼять днів", ["П’ять", "п'ятниць", "і", "пʼять", "днів"]),
    ("إنّ المدينةَ، ومحـــمد؛ (١٢٠٠ طن)", ["إنّ", "المدينةَ", "ومحـــمد", "١٢٠٠", "طن"]),
    ("سال‌ها و می‌شود", ["سال‌ها", "و", "می‌شود"]),
    ("हिंदी में कहा", ["हिंदी", "में", "कहा"]),
    ("2.300 personas y 1,8 metros", ["2.300", "personas", "y", "1,8", "metros"]),
    ("The U.S. army's 5-1/2", ["The", "U.S.", "army's", "5-1/2"]),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_words_are_cut_as_their_language_writes_them(text, tokens):
    assert tokenize(text) == tokens


CONTENT = [
    ("fr", "L’ONU et l'armée disent qu'aujourd'hui l'aéroport n'est pas ouvert, a-t-il dit.", "ONU armé aéroport ouvert"),
    ("es", "El Ejército dijo que no está en la ciudad", "ejercit ciud"),
    ("ru", "Всё ещё не ясно, что это было", "ясн"),
    ("uk", "Це був п'ятий корабель, який прийшов до порту", "пят корабл прийшов порт"),
    ("ar", "ولكن الجيش وفي المدينة وقد قال إنه", "جيش مدين"),
    ("en", "The army is in the town", "armi town"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "stems"), CONTENT)
def test_function_words_carry_no_meaning(language, text, stems):
    assert content_stems(text, language) == stems.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_function_word_is_found_as_texts_write_it(language):
    words = stop_words(language)
    assert {
        word for word in words if word.isalpha() and len(word) > 1 and content_stems(word, language)
    } == set()


@pytest.mark.parametrize("language", ["uk", "ar", "fr", "ru"])
@pytest.mark.parametrize("word", ["", "о", "'", "ال", "ь", "-", "ийого", "وال", "l'"])
def test_no_word_is_too_short_to_stem(language, word):
    assert isinstance(stem(word, language), str)


DAYS = [
    ("fr", "Le pont a cédé mardi."),
    ("ru", "Мост закрыли в среду, а не в четверг."),
    ("ar", "أغلق الميناء يوم الأربعاء."),
]


@pytest.mark.parametrize(("language", "text"), DAYS)
def test_days_are_a_class_though_they_have_no_capital(language, text):
    units = Units(language)
    assert DAY in {units[token][1] for token in tokenize(text)}


@pytest.mark.parametrize(
    "piece", ["a", "'", "l'", "й", "َ", "أ", "-", ".", "A.", "،", "م ـ", "«", "1,", "qu’"]
)
def test_no_text_takes_long_to_cut_up(piece):
    text = piece * (100_000 // len(piece))
    started = process_time()
    for language in LANGUAGES:
        content_stems(text, language)
        leans_on_neighbours(text, language)
    assert process_time() - started < LONGEST_SECONDS
