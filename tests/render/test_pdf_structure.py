"""The PDF for people who listen to it, jump in it, and find it again in a list."""

import logging
import re
from xml.etree import ElementTree

import pytest

import briefing
from briefing.render.pdf import lay_out
from briefing.render.view import view
from tests.builders import document
from tests.conftest import ROOT
from tests.render.pdf_reader import catalog, painted, read, squeezed, structure

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@pytest.fixture(scope="module")
def harbour_pdf():
    options = briefing.Options(date="2024-03-15", marking="AMBER")
    sources = [ROOT / "seeds" / "harbour-2024.txt", ROOT / "seeds" / "harbour-2024-second.md"]
    brief = briefing.make_brief(sources, options)
    laid_out = lay_out(brief)
    return laid_out.brief, laid_out.write()


def test_it_is_tagged_named_and_in_a_language(harbour_pdf):
    brief, content = harbour_pdf
    root = catalog(content)
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - a PDF boolean
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert read(content).pages[0]["/Tabs"] == "/S"
    metadata = ElementTree.fromstring(root["/Metadata"].get_object().get_data())
    parts = [d.get(f"{{{NAMES['pdfuaid']}}}part") for d in metadata.iterfind(".//rdf:Description", NAMES)]
    assert [part for part in parts if part] == ["1"]
    assert metadata.findtext(".//dc:title//rdf:li", namespaces=NAMES) == brief.title


def test_file_lists_show_title_marking_and_what_it_covers(harbour_pdf):
    brief, content = harbour_pdf
    version = f"briefing {briefing.__version__}"
    found = {key: value for key, value in read(content).metadata.items() if key != "/Producer"}
    assert found == {
        "/Title": brief.title,
        "/Subject": f"TLP:AMBER · 15 March 2024 · {view(brief)['covers']}",
        "/Author": version,
        "/Creator": version,
        "/CreationDate": "D:20240315000000+00'00",
        "/ModDate": "D:20240315000000+00'00",
    }


def test_the_structure_holds_every_word_in_the_order_of_reading(harbour_pdf):
    brief, content = harbour_pdf
    found, left = structure(content)
    headings = [(role, text) for role, text in found if re.fullmatch(r"/H\d", role)]
    assert headings[0] == ("/H1", brief.title)
    names = [text for role, text in headings if role == "/H2"]
    assert names[0] == "Bottom line"
    assert [n for n in names if n in {s.heading for s in brief.sections}] == [
        s.heading for s in brief.sections
    ]

    told = squeezed("".join(text for role, text in found if role == "/Document"))
    places = [told.index(squeezed(line.printed)) for line in brief.lines]
    assert places == sorted(places)
    bodies = [squeezed(text) for role, text in found if role == "/LBody"]
    for line in brief.lines:
        assert sum(text.startswith(squeezed(line.printed)) for text in bodies) == 1, line.id

    # header and foot are beside the text: what is not in the tree stands in the margins
    margins = squeezed("".join(left.values()))
    assert re.fullmatch(
        r"(TLP:AMBER){2}page1of1·.*|TLP:AMBERpage1of1·.*TLP:AMBER|page1of1·.*(TLP:AMBER){2}", margins
    )


def test_no_text_is_painted_without_a_mark(harbour_pdf):
    _, others = painted(harbour_pdf[1])
    assert others <= {"/Artifact"}


def test_list_items_lie_in_lists_and_headings_in_no_list(harbour_pdf):
    allowed = {"/L": {"/LI"}, "/LI": {"/Lbl", "/LBody"}}

    def check(element):
        kids = element["/K"].get_object()
        kids = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        elements = [kid for kid in kids if isinstance(kid, dict) and "/S" in kid]
        role = element["/S"]
        if role in allowed:
            assert {kid["/S"] for kid in elements} <= allowed[role], role
        for kid in elements:
            assert kid["/P"].get_object() == element
            assert kid["/S"] != "/LI" or role == "/L"
            check(kid)

    for kid in catalog(harbour_pdf[1])["/StructTreeRoot"]["/K"]:
        check(kid.get_object())


def test_bookmarks_lead_to_title_and_sections_in_order(harbour_pdf):
    brief, content = harbour_pdf
    title, below = read(content).outline
    assert title.title == brief.title
    names = [entry.title for entry in below]
    assert names == [text for role, text in structure(content)[0] if role == "/H2"]
    tops = [float(entry["/Top"]) for entry in below]
    assert tops == sorted(tops, reverse=True)


def test_a_link_can_lead_to_a_line(harbour_pdf):
    brief, content = harbour_pdf
    assert {line.id for line in brief.lines} <= set(read(content).named_destinations)


def test_the_page_is_english_whatever_its_sources_are():
    article = document("Zvonko blif kandor. Mirpo stal envirgo plano tesk.", language=None)
    content = lay_out(briefing.make_brief(article)).write()
    assert catalog(content)["/Lang"] == "en"


def test_weasyprint_has_nothing_to_say_of_our_page(harbour, caplog):
    brief = briefing.make_brief(harbour)
    lay_out(brief)  # loads it, and silences it
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.setLevel(logging.WARNING)
        logger.addHandler(caplog.handler)
    try:
        lay_out(brief).write()
    finally:
        for logger in loggers:
            logger.setLevel(logging.ERROR)
            logger.removeHandler(caplog.handler)
    assert caplog.messages == []


@pytest.mark.parametrize("title", ["Talks \x07 on\x1b[31m the\x00 port", "Port & <b>ferry</b> \ud800"])
def test_characters_that_no_text_has_leave_metadata_that_can_be_read(title):
    article = document("The army shelled the old town on Monday. Tanks moved to the front line at dawn.")
    content = briefing.render(briefing.make_brief(article, briefing.Options(title=title)), "pdf")
    metadata = ElementTree.fromstring(catalog(content)["/Metadata"].get_object().get_data())
    told = metadata.findtext(".//dc:title//rdf:li", namespaces=NAMES)
    assert squeezed(told) == squeezed(re.sub("[\x00-\x1f]|\ud800", "", title)) or "\ufffd" in told
