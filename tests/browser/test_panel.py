"""A line shows its span in its source: by click, by key, by address, wide and narrow."""

import pytest

import briefing
from briefing import pipeline
from briefing.protocols import Setting
from briefing.render.html import render_html
from tests.builders import document

pytestmark = pytest.mark.servers

MARKS = "[...document.querySelectorAll('#panel mark')].map(mark => mark.textContent)"
BUTTON = "li.line[id='{}'] > [role=button]"


def line_in(page, line):
    return page.locator(BUTTON.format(line.id))


def box(page, selector):
    return page.locator(selector).evaluate("e => e.getBoundingClientRect().toJSON()")


def is_open(page):
    return page.evaluate("document.documentElement.classList.contains('reading')")


def focused(page):
    return page.evaluate("document.activeElement.closest('.line')?.id ?? document.activeElement.className")


def test_a_click_on_any_line_marks_exactly_its_span_in_its_paragraph(visit, brief, content):
    page = visit(content)
    contexts = {(c.source, c.paragraph): c.text for c in brief.context}
    for line in brief.lines:
        line_in(page, line).click()
        assert page.evaluate(MARKS) == [line.text]
        assert (
            page.locator("#panel .passage").evaluate("e => e.textContent")
            == contexts[line.source, line.paragraph]
        )
        assert page.locator(".card-id").inner_text().startswith(line.id)
        assert line_in(page, line).get_attribute("aria-expanded") == "true"
        assert page.locator("[aria-expanded=true]").count() == 1
        assert page.evaluate("location.hash") == f"#{line.id}"
    page.locator(".close").click()
    assert page.evaluate(MARKS) == []
    assert page.locator("[aria-expanded=true]").count() == 0
    assert page.evaluate("location.hash") == ""


def test_the_panel_names_the_source_and_says_what_is_ours(visit, content):
    page = visit(content, at="#A3.1")
    assert page.locator("#panel .of").inner_text().split("\n\n") == [
        "A Two sides agree to open the port of Karvan for ten days",
        "Example Wire · 14 March 2024 · harbour-2024.txt",
    ]
    assert page.locator("#panel .about").inner_text().split("\n\n") == [
        "[14 Mar 2024] is ours: the date of “Thursday”.",
        "The same is told in B1.1.",
    ]


def test_a_second_click_closes_and_a_selection_of_words_opens_nothing(visit, brief, content):
    page = visit(content)
    button = line_in(page, brief.lines[0])
    button.click()
    assert is_open(page)
    button.click()
    assert not is_open(page)
    button.select_text()
    button.click(modifiers=["Shift"])
    assert not is_open(page)


def test_keys_alone_reach_every_line_show_it_and_give_the_focus_back(visit, brief, content):
    page = visit(content)
    order = [line.id for line in brief.lines]
    page.keyboard.press("Tab")
    assert focused(page) == order[0]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == order[1]
    assert not is_open(page)
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        assert page.evaluate(MARKS) == [brief.lines[1].text]
        assert focused(page) == "card-body"
        page.keyboard.press("Escape")
        assert (is_open(page), focused(page)) == (False, order[1])
    page.keyboard.press("Enter")
    for line in brief.lines[2:]:  # the panel follows the focus
        page.keyboard.press("j")
        assert page.evaluate(MARKS) == [line.text]
        assert focused(page) == line.id
        assert line.id in page.locator("[role=status]").inner_text()
    page.keyboard.press("j")
    assert focused(page) == order[-1]
    page.keyboard.press("Escape")
    assert (is_open(page), focused(page)) == (False, order[-1])


def test_an_address_with_a_line_opens_it_and_citations_lead_to_lines(visit, brief, content):
    last = brief.lines[-1]
    page = visit(content, at=f"#{last.id}")
    assert page.evaluate(MARKS) == [last.text]
    assert focused(page) == last.id
    link = page.locator("footer .cite a").first
    link.click()
    cited = {line.id: line.text for line in brief.lines}[link.inner_text()]
    assert page.evaluate(MARKS) == [cited]
    assert visit(content, at="#Z9.9").evaluate(MARKS) == []


def test_on_a_wide_screen_the_panel_is_beside_the_page_and_in_sight(visit, brief, content):
    for width in (1000, 1280, 1920):
        page = visit(content, width=width)
        for line in brief.lines:
            line_in(page, line).click()
            card, sheet = box(page, ".card"), box(page, ".sheet")
            assert card["left"] >= sheet["right"]
            assert card["right"] <= width
            assert card["top"] >= 0
            assert card["bottom"] <= 900
        page.evaluate("scrollTo(0, 0)")
        assert box(page, ".card")["bottom"] <= 900
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_on_a_narrow_screen_the_panel_comes_from_below_and_hides_no_line(visit, brief, content, motion):
    page = visit(content, width=360, height=740, reduced_motion=motion)
    assert not page.locator(".card").is_visible()
    for line in brief.lines:
        line_in(page, line).click()
        page.evaluate("Promise.all(document.getAnimations().map((move) => move.finished))")
        card, printed = box(page, ".card"), box(page, f"li.line[id='{line.id}']")
        assert (card["left"], card["right"], card["bottom"]) == (0, 360, 740)
        assert printed["top"] >= 0
        assert printed["bottom"] <= card["top"]
        assert page.locator("#panel mark").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator(".close").click()
    page.locator(".card").wait_for(state="hidden")
    assert focused(page) == brief.lines[-1].id


def test_with_whole_sources_the_panel_shows_all_of_one_scrolled_to_the_line(visit, harbour):
    made = pipeline.make(harbour, briefing.Options(date="2024-03-16"))
    texts = {letter: document.text for letter, document in made.documents.items()}
    page = visit(render_html(made.brief, Setting(attached=made.texts(), texts=texts)), height=500)
    for line in made.brief.lines:
        line_in(page, line).click()
        assert page.evaluate(MARKS) == [line.text]
        text = made.documents[line.source].text
        assert page.locator("#panel .passage").evaluate("e => e.textContent") == text
        mark, body = box(page, "#panel mark"), box(page, ".card-body")
        assert body["top"] <= mark["top"]
        assert mark["bottom"] <= body["bottom"]
    page.keyboard.press("Escape")
    line_in(page, made.brief.lines[0]).click()
    page.locator("#panel .about a").click()  # another telling
    assert page.evaluate(MARKS) == [made.documents["B"].text[slice(*_span(made.brief.lines[0]))]]


def _span(line):
    return line.also[0].start, line.also[0].end


def test_spans_hold_behind_characters_that_browsers_count_twice(visit):
    words = "🚢🚢 𝒜 the “door” 🏳️‍🌈 was shut.  The army shelled 3 villages near the port of Karvan on Monday, 𝒦arim said 👍."
    brief = briefing.make_brief(document(f"Title 🚢 of the day\n{words}", "emoji.txt"))
    page = visit(render_html(brief))
    for line in brief.lines:
        line_in(page, line).click()
        assert page.evaluate(MARKS) == [line.text]
    assert brief.lines[-1].text.endswith("👍.")


def test_without_a_script_all_reads_and_a_citation_leads_to_the_span(visit, brief, content):
    page = visit(content, java_script_enabled=False)
    assert not page.locator("#panel").is_visible()
    for line in brief.lines:
        assert page.locator(f"li.line[id='{line.id}']").is_visible()
        page.locator(f"li.line[id='{line.id}'] .cite a").click()
        place = page.locator(f"[id='at-{line.id}']")
        assert place.inner_text() == " ".join(line.text.split())
        assert place.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 231, 154)"
        top = place.evaluate("e => e.getBoundingClientRect().top")
        assert 0 <= top < 900


def test_on_a_low_screen_the_marked_words_are_in_sight(visit, harbour):
    made = pipeline.make(harbour, briefing.Options(date="2024-03-16"))
    texts = {letter: document.text for letter, document in made.documents.items()}
    page = visit(render_html(made.brief, Setting(attached=made.texts(), texts=texts)), width=740, height=360)
    for line in made.brief.lines:
        line_in(page, line).click(position={"x": 30, "y": 8})
        mark, card = box(page, "#panel mark"), box(page, ".card")
        assert card["top"] <= mark["top"] < card["bottom"]
        page.keyboard.press("Escape")
