"""What of many sources the page tells, and what it says of the rest."""

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from briefing import Options, make_brief, verify
from briefing.errors import EmptyDocument, UsageError
from briefing.pipeline import render
from tests.builders import document, write
from tests.told_stories import BANK, CUP, FERRY

FIRE = (
    "Fire destroys market hall in Lund\n\nA fire destroyed the market hall of Lund in the night to Sunday. The fire "
    "brigade fought the flames for six hours. No one was hurt, the mayor Inge Falk said. The cause is not known."
)
COURT = (
    "Court frees editor in Tamsin\n\nA court in Tamsin freed the editor Oskar Brandt on Tuesday after eleven months in "
    "prison. The judges found no proof of treason. Brandt thanked his readers and went home."
)
MIXED = (FERRY[0], BANK[0], FERRY[1], CUP[0], BANK[1], FERRY[2], FIRE, COURT)


@pytest.fixture
def newsroom(tmp_path):
    """A folder with eight articles on five stories."""
    for number, text in enumerate(MIXED, start=1):
        write(tmp_path, f"{number}.txt", text)
    return tmp_path


def brief_of(folder, **options):
    return make_brief([folder], Options(**options))


def titles(brief):
    named = {story.source for story in brief.also_reported}
    return [source.title for source in brief.sources if source.id not in named]


def test_a_story_printed_by_several_sites_is_one_source_and_the_page_says_where_else(tmp_path):
    write(tmp_path, "a.txt", FERRY[0])
    write(tmp_path, "b.txt", FERRY[0].replace("Ferry sinks off Karvan", "Ferry disaster"))
    write(tmp_path, "c.txt", FERRY[1])
    brief = brief_of(tmp_path)
    assert [(s.id, s.uri.rsplit("/")[-1]) for s in brief.sources] == [("A", "a.txt"), ("B", "c.txt")]
    assert [[copy.uri.rsplit("/")[-1] for copy in s.also_at] for s in brief.sources] == [["b.txt"], []]
    assert "also at b.txt" in render(brief, "txt").decode()


def test_a_copy_gives_no_weight_and_changes_no_line(tmp_path):
    write(tmp_path, "a.txt", FERRY[0])
    alone = brief_of(tmp_path)
    write(tmp_path, "z.txt", FERRY[0])
    assert brief_of(tmp_path).lines == alone.lines


def test_only_what_concerns_the_topic_is_told_and_the_rest_is_counted(newsroom):
    brief = brief_of(newsroom, about="ferry Karvan")
    assert set(titles(brief)) == {text.split("\n")[0] for text in FERRY}
    assert [note.text for note in brief.notes if note.kind == "topic"] == [
        "3 sources concern “ferry Karvan”; 5 sources do not."
    ]
    assert Counter(source.reason for source in brief.set_aside) == {"topic": 5}


def test_sentences_of_a_long_article_that_only_mentions_the_topic_are_left_out():
    review = "\n\n".join(
        [
            "The week in the region",
            "In Mirow farmers blocked three motorways with tractors for two days because the price of milk fell. They want "
            "the ministry to buy up a tenth of the milk, and the minister promised to look at it before the harvest. The "
            "police counted four hundred tractors and no one was hurt.",
            "In Lund the district cup went to the home side for the third time in a row. The crowd of nine thousand sang "
            "until the evening, and the mayor opened the town hall to the players and their families.",
            "Off Karvan a ferry with sixty people on board sank on Friday. Fishermen pulled forty passengers out of the "
            "water, and divers looked for the captain Samir Haddad until Sunday evening without finding him.",
        ]
    )
    brief = make_brief([document(review)], Options(about="ferry Karvan"))
    assert {line.paragraph for line in brief.lines} == {3}
    assert brief.left_out["topic"] >= 4


def test_a_topic_that_nothing_concerns_is_an_error_that_says_so(newsroom):
    with pytest.raises(EmptyDocument, match="none of 8 sources concerns “submarine cable”"):
        brief_of(newsroom, about="submarine cable")


def test_the_largest_story_is_told_and_the_others_are_named(newsroom):
    brief = brief_of(newsroom, stories="largest")
    assert titles(brief) == [text.split("\n")[0] for text in FERRY]
    told = [(story.title, story.n_sources) for story in brief.also_reported]
    assert told[0][1] == 2
    assert {title for title, _ in told} >= {text.split("\n")[0] for text in (CUP[0], FIRE, COURT)}
    letters = [story.source for story in brief.also_reported]
    assert letters == ["D", "E", "F", "G"]
    note = next(note.text for note in brief.notes if note.kind == "also")
    assert note.startswith(f"Also reported: “{told[0][0]}” (D, 2 sources); “")
    assert Counter(source.reason for source in brief.set_aside) == {"story": 1}


@pytest.mark.parametrize(
    ("name", "text"), [("2", BANK[0]), ("court in Tamsin", COURT), ("cup final", CUP[0])]
)
def test_a_story_is_named_by_its_number_or_by_words(newsroom, name, text):
    assert text.split("\n")[0] in titles(brief_of(newsroom, stories=name))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("9", "there is no story 9 of 5"),
        ("submarine cable", "no story concerns “submarine cable”"),
    ],
)
def test_a_story_that_is_not_there_is_wrong_usage(newsroom, name, message):
    with pytest.raises(UsageError, match=message):
        brief_of(newsroom, stories=name)


def test_one_page_tells_several_stories_and_none_takes_more_than_its_third(newsroom):
    paragraphs = [
        f"Divers of the coast guard searched the wreck of the ferry off Karvan on day {n} and found {n + 2} bags of "
        f"mail, officer {name} said."
        for n, name in enumerate(("Aron", "Bela", "Cato", "Dora", "Egil", "Frey", "Gerd", "Hana"), start=1)
    ]
    write(newsroom, "long.txt", "Coast guard searches ferry off Karvan\n\n" + "\n\n".join(paragraphs))
    brief = brief_of(newsroom, stories="all", max_share=1.0)
    ferry = {s.id for s in brief.sources if "erry" in (s.title or "")}
    words = sum(line.n_words for line in brief.lines if line.source in ferry)
    assert {line.source for line in brief.lines} - ferry
    assert brief.left_out["story"] > 0
    assert words <= brief.words / 2  # a third of the page as it was before the others were fewer
    assert not brief.also_reported


def test_a_page_that_tells_every_story_says_so(newsroom):
    notes = [note.text for note in brief_of(newsroom, stories="all").notes if note.kind == "story"]
    assert notes == ["This page tells all 5 stories of its 8 sources."]


def test_a_story_is_held_to_its_third_only_where_others_can_have_lines(harbour):
    seeds = harbour[0].parent
    foreign = [seeds / name for name in ("harbour-ar.txt", "valley-fr.txt", "mine-uk.txt")]
    alone, among = make_brief([harbour[0]]), make_brief([harbour[0], *foreign])
    assert [line.text for line in among.lines] == [line.text for line in alone.lines]
    assert "story" not in among.left_out


def test_only_sources_of_figures_that_the_page_shows_are_listed():
    text = (
        "Storm toll of district {0}\n\nFerries between Port {0} and the bay of Senn resumed on Tuesday after a storm that "
        "killed at least {0} people, the port authority said. Minister Tomas Veld{0} said that {1} families were housed "
        "in schools. Doctors at the hospital of Lindhavn treated {2} wounded."
    )
    documents = [document(text.format(n, 13 * n, n + 60), f"{n}.txt") for n in range(11, 41)]
    brief = make_brief(documents)
    told = max((len(entry) for entry in brief.boxes.figures), default=0)
    assert told > 20
    page = render(brief, "md").decode()
    listed = re.findall(r"^- \*\*[A-Z]+\*\* Storm toll", page, re.MULTILINE)
    assert 0 < len(listed) <= 20 < told
    assert re.search(r"^- Read and not cited: \d+ more$", page, re.MULTILINE)


def test_tolls_of_two_stories_are_no_conflict():
    toll = "{0}\n\nAt least {1} people were killed in the village of Senn on Friday, the police said. {2}"
    rest = (
        "A bus fell from the bridge at dawn. The driver Olan Reiss was tired.",
        "A gas pipe burst in a bakery. The baker Mina Tolk had smelt gas.",
        "An avalanche came down on a hut. The guide Jens Moor had warned.",
        "A wall of the old mill fell on a wedding. The groom Karl Vant was hurt.",
    )
    documents = [
        document(toll.format(f"Story number {n}", 10 + 7 * n, text), f"{n}.txt")
        for n, text in enumerate(rest)
    ]
    brief = make_brief(documents)
    assert [figure.conflicts for figure in brief.figures if figure.what == "killed"] == [()] * 4


@pytest.mark.parametrize("options", [{"stories": "largest"}, {"stories": "all"}, {"about": "ferry Karvan"}])
@pytest.mark.parametrize("form", ["md", "json", "html"])
def test_such_pages_are_proven(newsroom, tmp_path, options, form):
    page = write(tmp_path, f"page.{form}", render(brief_of(newsroom, **options), form))
    report = verify(page)
    assert (report.differences, report.is_proven) == ((), True)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Court frees editor", "Court jails editor"),
        ("3 of 8 sources", "3 of 3 sources, all"),
        ("2 sources", "9 sources"),
    ],
)
def test_a_changed_word_on_what_else_was_reported_is_found(newsroom, tmp_path, was, now):
    text = render(brief_of(newsroom, stories="largest"), "md").decode()
    assert was in text
    assert not verify(write(tmp_path, "page.md", text.replace(was, now, 1))).is_proven


def test_a_forged_headline_of_another_story_is_found(newsroom, tmp_path):
    brief = brief_of(newsroom, stories="largest")
    forged = replace(brief.also_reported[0], title="Bank of Mirow goes bankrupt")
    lied = replace(brief, also_reported=(forged, *brief.also_reported[1:]))
    report = verify(write(tmp_path, "page.json", render(lied, "json")))
    assert any("Bank of Mirow goes bankrupt" in told for told in report.differences)


def test_one_article_is_compared_with_nothing_and_loads_nothing_that_compares():
    code = (
        "import sys; from briefing import make_brief; from briefing.read import read_document\n"
        "make_brief([read_document('The ship came in on Friday. Its crew went home.')])\n"
        "print([m for m in ('copies', 'copy_words', 'stories', 'topic') if f'briefing.group.{m}' in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
