import random
from datetime import date
from itertools import pairwise

import pytest

import briefing
from briefing.group.average_link import average_link
from briefing.group.stories import group_stories, story_title
from tests.builders import document
from tests.told_stories import BANK, CUP, FERRY

RUSSIAN = (
    "Паром затонул у Карвана\n\nПаром с шестьюдесятью пассажирами затонул в пятницу у Карвана, сообщила береговая охрана. "
    "Сорок пассажиров спасли рыбаки. Капитан парома Самир Хаддад пропал без вести.",
    "Водолазы ищут капитана парома у Карвана\n\nВодолазы береговой охраны ищут капитана Самира Хаддада, который управлял "
    "затонувшим паромом. Рыбаки Карвана спасли сорок пассажиров парома, рассказали в порту.",
    "Центробанк Мирова поднял ставку\n\nЦентральный банк Мирова повысил ключевую ставку до девяти процентов. Глава банка "
    "Лена Орел объяснила решение ростом цен и слабой валютой.",
)
ARABIC = (
    "غرق عبارة قرب كارفان\n\nغرقت عبارة على متنها ستون راكبا يوم الجمعة قرب كارفان، كما قال خفر السواحل. أنقذ الصيادون أربعين "
    "راكبا، وما زال القبطان سمير حداد مفقودا.",
    "البحث عن قبطان العبارة الغارقة قرب كارفان\n\nيبحث غواصو خفر السواحل عن القبطان سمير حداد الذي كان يقود العبارة الغارقة. "
    "وقال الصيادون في كارفان إنهم أنقذوا أربعين راكبا من العبارة.",
    "المصرف المركزي يرفع الفائدة\n\nرفع المصرف المركزي في ميرو سعر الفائدة إلى تسعة في المئة بسبب التضخم، وقالت المحافظة لينا "
    "أوريل إن الأجور ستتراجع لولا ذلك.",
)
MIXED = (FERRY[0], BANK[0], FERRY[1], CUP[0], BANK[1], FERRY[2])


def read(texts, language="en", **fields):
    return [document(text, language=language, **fields) for text in texts]


def test_articles_on_one_event_are_a_story_and_the_largest_comes_first():
    assert group_stories(read(MIXED)) == [[0, 2, 5], [1, 4], [3]]
    assert briefing.group_stories is group_stories


@pytest.mark.parametrize(("texts", "language"), [(RUSSIAN, "ru"), (ARABIC, "ar")])
def test_stories_are_found_in_other_languages(texts, language):
    assert group_stories(read(texts, language)) == [[0, 1], [2]]


def test_two_articles_alone_are_told_apart():
    assert group_stories(read(FERRY[:2])) == [[0, 1]]
    assert group_stories(read((FERRY[0], BANK[0]))) == [[0], [1]]


def test_the_same_form_for_another_place_is_another_story():
    form = (
        "Weather in {0} for Friday\n\nIn {0} it will be cloudy on Friday with light rain towards the evening. The wind "
        "blows from the west. At night it stays dry in {0}, and drivers should expect fog before sunrise."
    )
    texts = read(form.format(place) for place in ("Karvan", "Oresk", "Lund"))
    assert group_stories(texts) == [[0], [1], [2]]


def test_the_order_of_documents_changes_no_story():
    texts = [*MIXED, *RUSSIAN, "Nothing new.", "Nothing new."]
    expected = {frozenset(texts[n] for n in story) for story in group_stories(read(texts))}
    draw = random.Random(7)
    for _ in range(5):
        draw.shuffle(texts)
        assert {frozenset(texts[n] for n in story) for story in group_stories(read(texts))} == expected


def test_dates_far_apart_part_articles_unless_the_text_is_nearly_the_same():
    early, late = date(2024, 3, 1), date(2024, 3, 20)

    def stories(first, second, day):
        return group_stories([document(first, published=early), document(second, published=day)])

    assert stories(FERRY[0], FERRY[1], early) == [[0, 1]]
    assert stories(FERRY[0], FERRY[1], date(2024, 3, 6)) == [[0, 1]]
    assert stories(FERRY[0], FERRY[1], late) == [[0], [1]]
    assert stories(FERRY[0], FERRY[0].replace("heavy seas", "rough seas"), late) == [[0, 1]]
    assert stories(FERRY[0], FERRY[1], None) == [[0, 1]]


def test_a_chain_of_neighbours_is_not_one_story():
    """Each is like the next, the first and the last have nothing in common."""
    links = dict.fromkeys(pairwise(range(5)), 0.6)
    assert average_link(5, links, 0.35) == [[0, 1], [2, 3], [4]]


def test_average_link_takes_the_most_alike_first_and_counts_missing_pairs():
    alike = {(0, 1): 0.5, (1, 2): 0.9, (0, 2): 0.3, (2, 3): 0.7}
    assert average_link(4, alike, 0.4) == [[0, 1, 2], [3]]
    assert average_link(4, alike, 0.3) == [[0, 1, 2], [3]]
    assert average_link(4, alike, 0.2) == [[0, 1, 2, 3]]
    assert average_link(0, {}, 0.4) == []


def test_the_title_of_a_story_is_that_of_its_most_central_document():
    texts = read(
        (
            "“It was dark”\n\nThe cook of the ferry, who swam to the shore near Karvan, told how the lamps went out.",
            *FERRY,
        )
    )
    assert story_title(texts, [0, 1, 2, 3]) == 2
    assert story_title(texts, [0]) == 0


def test_a_document_without_a_title_gives_none_to_its_story():
    untitled = document(FERRY[0].split("\n\n")[1], title=None)
    assert story_title([untitled, *read(FERRY[1:2])], [0, 1]) == 1


@pytest.mark.parametrize(
    ("texts", "stories"),
    [((), []), (("Rain.",), [[0]]), (("Rain.", "Rain."), [[0], [1]]), (("1", "2"), [[0], [1]])],
)
def test_documents_with_next_to_nothing_in_them_are_grouped_too(texts, stories):
    assert group_stories(read(texts)) == stories
