import random
import subprocess
import sys
import unicodedata

import pytest

from briefing.group.copies import Copies, find_copies
from tests.builders import document

LEAD = "At least 31 people were killed on Monday when shells hit the fish market in the old town of Karvan."
STORY = "\n\n".join(
    (
        LEAD,
        "Doctors at the harbour hospital said that most of the wounded were traders who had come before dawn. "
        "The hospital's cellar was opened for those who could not be carried further.",
        "The army said its guns had been silent since the truce of last week, and blamed the northern militia. "
        "A spokesman for the militia, Samir Haddad, called that a lie and asked for an inquiry.",
        "“We heard two blasts, then a third,” said Lena Orel, who sells nets beside the quay. “Nobody ran, "
        "because nobody knew where to.”",
        "The port, through which grain for the mountain villages passes, was closed until further notice. "
        "Ships waiting outside were told to drop anchor near the lighthouse.",
        "Envoys of three neighbours are to meet in the capital on Thursday. They had hoped to talk of salt "
        "and customs, not of shells.",
    )
)
TITLE = "Shells hit fish market in Karvan"
WHOLE = f"{TITLE}\n\n{STORY}"
FRAME = (
    "Home\n\nNews\n\nSport\n\nSign in\n\nWe use cookies to make our pages better for everyone who visits them.",
    "Sign up for the morning letter and never miss what matters. You can leave at any time.\n\n"
    "Most read: ten walks for a rainy weekend\n\nQuiz: how well do you know our rivers?\n\n"
    "Copyright 2024 The Hill Gazette, founded 1887",
)
BETWEEN = STORY.split("\n\n")
RESIGNED = "The governor of Karvan resigned hours later, and his deputy said the market would be built again before the winter."
OWN_WORDS = """Karvan market hit by shells, scores dead

Shellfire tore through Karvan's waterfront early this week, leaving dozens of families in mourning. Rescue
workers dug for hours under what was left of the stalls.

Militia leaders and generals accused each other. Haddad, who speaks for the northern fighters, said the shots
came from the government's side; the general staff replied that it had kept the truce.

Grain ships bound for the mountains lie off the lighthouse, and nobody in the harbour office would say when the
quay might open. Diplomats from the region gather on Thursday."""


def found(*texts):
    return find_copies([document(text) for text in texts])


@pytest.mark.parametrize(
    ("text", "head", "member"),
    [
        (WHOLE, 0, 1),
        (f"Blood in the water: a morning in Karvan\n\n{STORY}", 1, 0),
        (f"{TITLE}\n\n" + "\n\n".join(BETWEEN[:1] + BETWEEN[2:4] + BETWEEN[5:]), 0, 1),
        (f"{TITLE}\n\n" + "\n\n".join(BETWEEN[2:]), 0, 1),
        (f"{FRAME[0]}\n\n{WHOLE}\n\n{FRAME[1]}", 1, 0),
        (f"{FRAME[0]}\n\n{TITLE}\n\n" + "\n\n".join(BETWEEN[:4] + BETWEEN[5:]) + f"\n\n{FRAME[1]}", 1, 0),
        (WHOLE.replace("“", '"').replace("”", '"').replace("'", "’").replace(" - ", " – "), 0, 1),
        (unicodedata.normalize("NFD", WHOLE), 0, 1),
        (WHOLE.replace("KARVAN", "Karvan").replace("harbour", "harbor"), 0, 1),
    ],
    ids=[
        "the same text",
        "another headline",
        "two paragraphs dropped",
        "the first two paragraphs dropped",
        "another site's frame",
        "shorter, in a frame",
        "other quotation marks",
        "letters of two code points",
        "another spelling",
    ],
)
def test_one_text_as_sites_print_it_is_a_copy(text, head, member):
    assert found(WHOLE, text) == [Copies(head, (member,))]


def test_the_hour_at_which_a_site_printed_a_text_is_no_other_figure():
    head = "{0}\n\nReporters in Karvan, Tue Mar 12, 2024 {1}, saw this. {2}"
    texts = (head.format(TITLE, "4:24 pm GMT", STORY), head.format(TITLE, "12:45 pm EDT", STORY))
    assert found(*texts) == [Copies(0, (1,))]


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("31 people", "40 people"),
        WHOLE.replace("At least 31 people", "Dozens of people"),
        WHOLE.replace("three neighbours", "four neighbours"),
        WHOLE.replace(TITLE, "Shells kill 52 in Karvan"),
        WHOLE.replace(BETWEEN[4], "The port was open again by noon, after 14 hours."),
        f"{TITLE}\n\n" + "\n\n".join([*BETWEEN[:2], RESIGNED, *BETWEEN[2:4]]),
        OWN_WORDS,
        f"{TITLE}\n\n{LEAD}",
        f"Lead of the day\n\n{LEAD}\n\n" + "\n\n".join(f"In village {n} nothing was heard of it." for n in range(30)),
    ],
    ids=[
        "a higher toll",
        "a toll in words",
        "another number word",
        "another toll in the title",
        "a new number inside",
        "news of its own inside",
        "own words",
        "a first flash",
        "a live page that holds a piece of it",
    ],
)  # fmt: skip
def test_an_update_or_a_report_of_its_own_is_no_copy(text):
    assert found(WHOLE, text) == []


WEATHER = (
    "Weather in {0} on Friday\n\nIn {0} it will be mostly cloudy on Friday with light rain towards the evening. "
    "The wind blows from the west, at times strongly near the coast. At night it stays dry and the sky clears, "
    "and drivers should expect fog in the low places around {0} before sunrise."
)
RESULT = (
    "{0} beat {1} in the district cup\n\n{0} beat {1} on Saturday before a large crowd and go on to the next round of "
    "the district cup. {0} scored early and never lost hold of the match, and {1} had few chances until the last minute."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WEATHER.format("Karvan"), WEATHER.format("Oresk")),
        (RESULT.format("Karvan", "Oresk"), RESULT.format("Lund", "Mirow")),
    ],
    ids=["weather", "a match"],
)
def test_forms_that_are_filled_with_other_names_are_no_copies(one, other):
    assert found(one, other) == []


def test_a_form_that_ends_in_other_figures_is_no_copy():
    form = "{0} The crowd of {1} sang until {2} in the morning."
    body = RESULT.format("Karvan", "Oresk")
    assert found(form.format(body, 4100, "one"), form.format(body, 5200, "two")) == []


def test_very_short_texts_are_copies_only_word_for_word():
    flash = "Karvan: the port is open again."
    assert found(flash, "The port of Karvan is open again now.", flash.upper()) == [Copies(0, (2,))]


def test_the_fullest_telling_stands_for_all_and_an_update_keeps_its_own_copies():
    update = WHOLE.replace("31", "40")
    short = f"{TITLE}\n\n" + "\n\n".join(BETWEEN[:5])
    assert found(short, WHOLE, update, WHOLE, short.replace("31", "40")) == [
        Copies(1, (0, 3)),
        Copies(2, (4,)),
    ]


def test_no_documents_have_no_copies():
    assert find_copies([]) == []
    assert found("A single word.") == []


SYLLABLES = (
    "ka",
    "ro",
    "mi",
    "le",
    "tu",
    "vas",
    "ner",
    "dol",
    "pi",
    "sha",
    "gre",
    "un",
    "to",
    "bel",
    "fi",
    "ras",
)


def invented(seed):
    """An article of invented words, none of which means anything."""
    draw = random.Random(seed)
    words = ["".join(draw.choices(SYLLABLES, k=draw.randint(1, 3))) for _ in range(260)]
    body = []
    for _ in range(9):
        lines = (" ".join(draw.choices(words, k=draw.randint(9, 20))).capitalize() + "." for _ in range(3))
        body.append(" ".join(lines))
    return [" ".join(draw.choices(words, k=7)).capitalize(), *body]


def planted():
    """180 articles, then 20 copies of each of four kinds, made of the first."""
    articles = [invented(seed) for seed in range(180)]
    texts = ["\n\n".join(article) for article in articles]
    for n in range(20):
        title, *body = articles[n]
        texts += [
            texts[n],
            "\n\n".join(["Report: " + " ".join(reversed(title.split())), *body]),
            "\n\n".join([title, *body[: n % 7], *body[n % 7 + 2 :]]),
            "\n\n".join([FRAME[0], title, *body, FRAME[1]]),
        ]
    return [document(text) for text in texts]


def test_planted_copies_are_found_and_nothing_else():
    groups = find_copies(planted())
    assert [sorted((c.head, *c.members)) for c in groups] == sorted(
        ([n, *range(180 + 4 * n, 184 + 4 * n)] for n in range(20)), key=lambda members: members[-1]
    )


def test_few_articles_are_compared_as_many_are(monkeypatch):
    texts = planted()[::3]
    many = find_copies(texts)
    monkeypatch.setattr(sys.modules["briefing.group.shingles"], "MANY_ARTICLES", 10_000)
    assert find_copies(texts) == many
    assert len(many) == 7


def test_few_articles_load_no_numpy():
    code = (
        "import sys; from briefing.group.copies import find_copies; from briefing.group.stories import group_stories; from briefing.read import read_document\n"
        "d = [read_document(f'A title of {n}\\n\\n' + 'The ship came in. ' * 40) for n in range(20)]\n"
        "find_copies(d), group_stories(d); print('numpy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_hundred_copies_of_one_text_take_no_time():
    texts = [document(WHOLE, f"{n}.txt") for n in range(400)]
    assert find_copies(texts) == [Copies(0, tuple(range(1, 400)))]
