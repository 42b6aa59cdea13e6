import pytest

from briefing.extract.standing import standing
from briefing.model import Sentence
from briefing.text.openings import leading_conjunction, leans_on_neighbours

LEANS = [
    ("fr", "Elle demande que l'armée installe un pont."),
    ("fr", "Celui-ci a refusé de répondre."),
    ("fr", "Cette décision a surpris la ville."),
    ("fr", "Selon lui, le pont tiendra."),
    ("fr", "Mais il a refusé."),
    ("fr", "En outre, ils ont fermé le port."),
    ("es", "Ellos cerraron el puerto."),
    ("es", "Dijo que el plan era viejo."),
    ("es", "Sin embargo, añadió que no había agua."),
    ("ru", "Он закрыл порт."),
    ("ru", "По его словам, мост закрыт."),
    ("ru", "Кроме того, они закрыли порт."),
    ("ru", "Это решение удивило город."),
    ("uk", "Вона закрила порт."),
    ("uk", "За його словами, міст закрито."),
    ("uk", "Цей міст закрили."),
    ("ar", "وأضافت أن المحادثات ستستأنف."),
    ("ar", "وهو ما رفضه الوسطاء."),
    ("ar", "هذه الخطوة فاجأت المدينة."),
    ("ar", "هم أغلقوا الميناء."),
    ("en", "But he also urged calm."),
]
STANDS = [
    ("fr", "Il y a trois ponts dans la vallée."),
    ("fr", "Cette semaine, trois ponts ont cédé."),
    ("fr", "L'armée installe un pont."),
    ("fr", "C'est le troisième pont qui cède."),
    ("fr", "Mais l'armée a refusé."),
    ("es", "La ministra dijo que no había agua."),
    ("es", "Esta semana cerraron el puerto."),
    ("ru", "Власти закрыли порт."),
    ("ru", "Однако власти закрыли порт."),
    ("uk", "П'ять кораблів прибули до порту."),
    ("uk", "Цього тижня порт закрили."),
    ("ar", "وأضافت الوزيرة أن المحادثات ستستأنف."),
    ("ar", "هذا الأسبوع أغلق الميناء."),
    ("ar", "لكن قائد القوات رفض."),
    ("it", "I soldati hanno chiuso il porto."),
]


@pytest.mark.parametrize(("language", "text"), LEANS)
def test_what_means_a_line_before_leans_on_it(language, text):
    assert leans_on_neighbours(text, language)


@pytest.mark.parametrize(("language", "text"), STANDS)
def test_what_names_its_subject_does_not_lean(language, text):
    assert not leans_on_neighbours(text, language)


LEFT_OUT = [
    ("fr", "Toutefois, la compagnie refuse.", "la compagnie refuse."),
    ("fr", "Dans le même temps, la mer monte.", "la mer monte."),
    ("fr", "Dans le port, la mer monte.", "Dans le port, la mer monte."),
    ("es", "Sin embargo, el alcalde critica.", "el alcalde critica."),
    ("ru", "Тем временем, хлеб закончился.", "хлеб закончился."),
    ("uk", "Крім того, профспілка вимагає.", "профспілка вимагає."),
    ("ar", "من جهة أخرى، رفض الوسطاء.", "رفض الوسطاء."),
    ("ar", "لكن القائد حذر.", "القائد حذر."),
    ("en", "However, the army refused.", "the army refused."),
]


@pytest.mark.parametrize(("language", "text", "rest"), LEFT_OUT)
def test_an_opening_that_joins_is_left_out(language, text, rest):
    assert text[leading_conjunction(text, language) :] == rest


REASONS = [
    ("fr", "« Le pont a cédé dans la nuit », a-t-il déclaré.", "dependent"),
    ("fr", "« Le pont a cédé dans la nuit », a déclaré la maire.", None),
    ("fr", "Pourquoi les digues n'ont-elles pas tenu ?", "question"),
    ("es", "«El viento cambia cada hora», añadió.", "dependent"),
    ("es", "«El viento cambia cada hora», añadió el alcalde.", None),
    ("es", "El alcalde ha dicho que he llegado tarde.", None),
    ("ru", "«Мост закрыт до конца недели», — сказал он.", "dependent"),
    ("ru", "«Мост закрыт до конца недели», — сказал мэр.", None),
    ("uk", "«Міст закрито до кінця тижня», — сказала вона.", "dependent"),
    ("ar", "فهل تصمد الهدنة حتى ذلك الحين؟", "question"),
    ("ar", "وصلت السفينة الأولى إلى ميناء كروان", "fragment"),
    ("de", "Der Hafen wurde am Montag „für alle Schiffe“ geöffnet.", None),
    ("hi", "अधिकारियों ने कहा कि पहला जहाज पहुंचेगा।", None),
    ("zh", "官员表示，第一艘船预计在周末之前抵达。", None),
    ("th", "ท่าเรือคาร์วานเปิดอีกครั้งในวันจันทร์หลังจากทั้งสองฝ่ายตกลงหยุดยิง", None),
    ("ur", "حکام کا کہنا ہے کہ پہلا جہاز پہنچ جائے گا۔", None),
]


@pytest.mark.parametrize(("language", "text", "reason"), REASONS)
def test_what_stands_alone_is_told_in_each_language(language, text, reason):
    assert standing(Sentence("A", 1, 1, 0, len(text), text), language).reason == reason
