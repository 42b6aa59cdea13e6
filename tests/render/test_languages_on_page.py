import re
from pathlib import Path

import html5lib
import pytest

import briefing
from briefing.model import OTHER
from briefing.render import PageRuler
from briefing.render.pdf import lay_out
from briefing.render.view import view
from briefing.render.wording import direction, source_words
from tests.builders import write
from tests.render.pdf_reader import words

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
IN = {
    "French": "valley-fr.txt",
    "Spanish": "fire-es.txt",
    "Russian": "bridge-ru.txt",
    "Ukrainian": "mine-uk.txt",
    "Arabic": "harbour-ar.txt",
}
"""Language to an article in it."""

ROW_MM = 5.0
"""A row of type at most."""

ROW_LETTERS = 90
"""Of an Arabic line that takes one row."""

ARABIC_RUN = re.compile(r"[\u0600-\u060b\u060d-\u06ff]+(?: [\u0600-\u060b\u060d-\u06ff]+)*")
"""Words without a figure, a comma or a bracket between them."""

FRENCH_PROFILE = """
name = "crise"
description = "La crue."
language = "fr"

[[angles]]
name = "degats"
heading = "Dégâts"
bias = -1.2
[angles.cues]
"ponts ... emporté" = 2.2
"électricité" = 2.2

[[angles]]
name = "aide"
heading = "Aide"
bias = -1.2
[angles.cues]
"(gouvernement|ministre)" = 2.2
"[day]" = 0.1
"""


def made(*names, **options):
    return briefing.make_brief([str(SEEDS / name) for name in names], briefing.Options(**options))


def notes(brief):
    return [note.text for note in brief.notes if note.kind == "language"]


@pytest.mark.parametrize("language", IN)
def test_a_page_in_another_language_is_full_and_says_why_it_has_no_angles(language):
    brief = made(IN[language])
    assert notes(brief) == [
        f"Not sorted by angle: the profile crisis knows English; the source is in {language}"
    ]
    assert [(section.angle, section.heading) for section in brief.sections] == [(OTHER, "Not sorted")]
    assert len(brief.bottom_line) == 1
    assert len(brief.lines) >= 5
    assert set(brief.left_out) <= {"dependent", "question", "share"}
    source = Path(SEEDS / IN[language]).read_text()
    assert all(source[line.start : line.end] == line.text for line in brief.lines)


def test_several_languages_are_named_together():
    assert notes(made(IN["French"], IN["Arabic"])) == [
        "Not sorted by angle: the profile crisis knows English; the sources are in Arabic and French"
    ]


def test_beside_english_the_others_are_counted_and_not_printed():
    brief = made("harbour-2024.txt", IN["Arabic"], IN["French"])
    assert notes(brief) == ["Not sorted: 1 source in Arabic", "Not sorted: 1 source in French"]
    assert {line.source for line in brief.lines} == {"A"}
    assert brief.left_out["language"] == 27


def test_a_profile_in_french_sorts_french(tmp_path):
    path = write(tmp_path, "crise.toml", FRENCH_PROFILE)
    brief = made(IN["French"], profile=str(path))
    assert notes(brief) == []
    assert {
        section.heading: len(section.lines) > 0 for section in brief.sections if section.angle != OTHER
    } == {
        "Dégâts": True,
        "Aide": True,
    }


@pytest.mark.parametrize("language", IN)
def test_the_ruler_measures_what_the_layout_sets(language):
    brief = made(IN[language], max_share=1.0)
    layout_mm = -lay_out(brief).overflow_mm
    assert layout_mm - ROW_MM <= PageRuler("a4").free_mm(brief) <= layout_mm + 0.1


def elements(brief):
    """The page as a browser reads it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(briefing.render(brief, "html").decode())


def test_an_arabic_line_runs_from_right_to_left_and_its_citation_does_not():
    page = elements(made(IN["Arabic"]))
    assert page.get("lang") == "en"
    title = page.find(".//h1")
    assert (title.get("dir"), title.get("lang")) == ("rtl", "ar")
    lines = page.findall(".//li[@class='line']")
    assert {(line.get("dir"), line.get("lang")) for line in lines} == {("rtl", "ar")}
    for line in lines:
        cite = line.find("span[@class='cite']")
        assert cite.get("lang") == "en"
        assert cite.text == "\u00a0"  # stands outside of what is isolated, so that it parts the two
        assert [(part.tag, part.get("dir"), part.find("a").text) for part in cite] == [
            ("bdi", "ltr", f"[{line.get('id')}]")
        ]
    quoted = [(part.get("dir"), part.get("lang"), part.text) for part in page.findall(".//footer//bdi")]
    assert quoted == [
        ("rtl", "ar", "إعادة فتح ميناء كروان أمام سفن المساعدات لمدة عشرة أيام"),
        ("rtl", "ar", "وكالة المثال"),
        ("ltr", "ar", "harbour-ar.txt"),
    ]
    passages = page.findall(".//div[@class='passage']")
    assert {(passage.get("dir"), passage.get("lang")) for passage in passages} == {("rtl", "ar")}


def test_a_russian_line_has_its_language_and_an_english_one_none():
    lines = [view(made(name))["bottom_line"][0] for name in (IN["Russian"], "harbour-2024.txt")]
    assert [(line["direction"], line["language"]) for line in lines] == [("ltr", "ru"), ("ltr", None)]


def test_the_source_list_names_another_language():
    french, english = made(IN["French"]).sources[0], made("harbour-2024.txt").sources[0]
    assert " · 12 March 2024 · French · sha256 " in source_words(french)
    assert " · 14 March 2024 · sha256 " in source_words(english)


DIRECTIONS = [
    ("The port of Karvan", "ltr"),
    ("ميناء كروان", "rtl"),
    ("WFP: أول سفينة ستصل يوم السبت", "rtl"),
    ("The authority (سلطة الميناء) said on Monday", "ltr"),
    ("נמל קרוואן", "rtl"),
    ("Порт Карвана", "ltr"),
    ("2024-03-14", "ltr"),
    ("", "ltr"),
]


@pytest.mark.parametrize(("text", "expected"), DIRECTIONS)
def test_a_text_runs_as_most_of_its_letters_do(text, expected):
    assert direction(text) == expected


def test_arabic_is_copied_from_a_pdf_in_the_order_in_which_it_is_read():
    brief = made(IN["Arabic"])
    text = words(briefing.render(brief, "pdf"))
    on_one_row = [line.printed.rstrip(".") for line in brief.lines if len(line.printed) < ROW_LETTERS]
    runs = [run for printed in (brief.title, *on_one_row) for run in ARABIC_RUN.findall(printed)]
    assert len(runs) > 5
    assert [run for run in runs if run not in text] == []


def test_pages_in_other_languages_are_proven(tmp_path):
    everything = made(*IN.values(), max_share=1.0)
    arabic = made(IN["Arabic"])
    assert {line.source for line in everything.lines} == {"A", "B", "C", "D", "E"}
    for brief, formats in ((everything, ("md", "html", "pdf")), (arabic, ("pdf",))):
        for name in formats:
            page = write(tmp_path, f"page.{name}", briefing.render(brief, name))
            report = briefing.verify(page)
            assert (report.lines, report.differences, report.caveats) == (len(brief.lines), (), ())
