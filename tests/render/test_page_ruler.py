"""The ruler and the layout engine must agree, or a page is composed to a measure that does not hold."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import weasyprint
from fontTools.ttLib import TTFont
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

import briefing
from briefing.brief import Comment
from briefing.compose import yielding
from briefing.errors import DoesNotFit
from briefing.pipeline import fit, make_brief
from briefing.protocols import Setting
from briefing.render import PageRuler, type_ruler
from briefing.render.fonts import font_css, font_files
from briefing.render.pdf import lay_out
from briefing.render.type_ruler import SERIF, Run, n_rows
from tests.builders import document

SLACK_MM = 0.01


def page_css():
    return (Path(briefing.__file__).parents[1] / "templates" / "page.css").read_text(encoding="utf-8")


def layout_of(html):
    fonts = FontConfiguration()
    faces = weasyprint.CSS(
        string=font_css(), font_config=fonts, url_fetcher=URLFetcher(allowed_protocols=["file"])
    )
    return weasyprint.HTML(string=html).render(stylesheets=[faces], font_config=fonts).pages[0]._page_box


def free_on_paper_mm(brief):
    page = lay_out(brief).document.pages[0]._page_box
    body = page.children[0].children[0]
    return (page.content_box_y() + page.height - body.position_y - body.margin_height()) * 25.4 / 96


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"date": "2016-09-29", "marking": "AMBER+STRICT"},
        {"paper": "letter", "words": 150},
        {
            "title": "A title of many words that runs over the whole width of the page and then on to a second row"
        },
        {"profile": "sectors"},
    ],
    ids=["plain", "dated", "letter", "title", "sectors"],
)
def test_ruler_and_layout_agree(seed, options):
    brief = make_brief(seed, briefing.Options(**options))
    ruler = PageRuler(options.get("paper", "a4"))
    assert ruler.free_mm(brief) == pytest.approx(free_on_paper_mm(brief), abs=SLACK_MM)


def test_ruler_and_layout_agree_on_two_sources_smaller_type_and_comments(harbour):
    brief = make_brief(harbour)
    commented = replace(
        brief,
        comments=(
            Comment("bottom_line", "Ours."),
            Comment("military", "Also ours, " * 30),
            Comment("", "And this."),
        ),
        boxes=replace(brief.boxes, type_pt=9.0),
    )
    for one in (brief, commented):
        assert PageRuler().free_mm(one) == pytest.approx(free_on_paper_mm(one), abs=SLACK_MM)


def test_the_page_is_filled_and_nothing_is_left_over():
    lines = [
        f"The army shelled village {n} near bridge {n * 3} on Monday and took hill {n * 7}, the mayor said."
        for n in range(2, 150)
    ]
    brief = make_brief(document("Title of the day\n" + "\n".join(lines)), briefing.Options(words=3000))
    assert 0 <= free_on_paper_mm(brief) < 12
    assert any(cut.reason == "page" for cut in brief.cut)


@pytest.mark.parametrize(
    "options", [{}, {"paper": "letter"}, {"title": "A word " * 75}, {"profile": "sectors"}]
)
def test_no_line_is_cut_for_room_that_the_page_has(options):
    says = [
        "The army shelled village {n} near the bridge on Monday and killed {n} civilians, the mayor said.",
        "The foreign minister told reporters in Geneva that talks with envoy {n} had failed on Tuesday.",
        "About {n},000 people have no food, water or medicine in camp {n}, the Red Crescent said.",
    ]
    article = document(
        "Title of the day\n" + "\n".join(say.format(n=n) for n in range(2, 42) for say in says)
    )
    brief = make_brief(article, briefing.Options(words=3000, **options))
    ruler = PageRuler(options.get("paper", "a4"))
    without_index = replace(brief, boxes=replace(brief.boxes, positions=(), timeline=()))
    cut_mm = [ruler.line_mm(cut.line, brief.boxes.type_pt) for cut in brief.cut if cut.reason == "page"]
    assert cut_mm
    assert 0 <= ruler.free_mm(without_index) < min(cut_mm)


@pytest.mark.parametrize("css", ["body { font-size: 18pt }", "@page { margin: 50mm 40mm }"])
def test_with_another_look_no_more_is_cut_than_must_be(css, seed, tmp_path):
    (tmp_path / "page.css").write_text(f"{page_css()}\n{css}", encoding="utf-8")
    setting = Setting(str(tmp_path))
    brief = make_brief(seed)
    fitted = fit(brief, setting).brief
    steps = [brief, *yielding(brief)]
    n_cut = [step.lines for step in steps].index(fitted.lines)
    n_cut += [step.boxes for step in steps[n_cut:]].index(fitted.boxes)
    assert n_cut > 0
    assert lay_out(steps[n_cut - 1], setting).n_pages > 1


def test_a_comment_cuts_no_more_lines_than_it_needs(seed):
    brief = make_brief(seed)
    commented = replace(brief, comments=(Comment("", "Ours " * 480),))
    fitted = fit(commented).brief
    steps = [commented, *yielding(commented)]
    n_cut = [(step.lines, step.boxes) for step in steps].index((fitted.lines, fitted.boxes))
    assert n_cut > 0
    assert lay_out(steps[n_cut - 1]).n_pages > 1


def test_comments_that_do_not_fit_are_named(seed):
    commented = replace(make_brief(seed), comments=(Comment("", "Ours " * 2000),))
    with pytest.raises(
        DoesNotFit, match="comments of 2,000 words and 1 note do not fit.*give shorter comments"
    ):
        fit(replace(commented, notes=commented.notes[:1]))


def test_type_grows_smaller_only_where_an_angle_would_go_without_a_line():
    title = "A title of a great many words " * 90
    article = document(
        "Talks\nThe envoy met both foreign ministers in Geneva for talks on a ceasefire.\n"
        "Artillery shelled the old town and tanks moved to the front line.\n"
        "About 250,000 people have no food, water or medicine."
    )
    sizes = {
        n: make_brief(article, briefing.Options(title=" ".join(title.split()[:n]))).boxes.type_pt
        for n in range(250, 480, 3)
    }
    assert sizes[250] == 10
    assert {10, 9} <= set(sizes.values()) <= {10, 9.5, 9}
    assert list(sizes.values()) == sorted(sizes.values(), reverse=True)


def test_widths_are_those_of_the_fonts():
    table = json.loads((type_ruler.Path(type_ruler.__file__).with_name("font_widths.json")).read_text())
    assert set(table) == {path.stem for path in font_files()}
    for path in font_files():
        font = TTFont(path)
        names = font.getBestCmap()
        for width, letters in table[path.stem].items():
            assert {font["hmtx"][names[ord(letter)]][0] for letter in letters} == {int(width)}


@pytest.mark.parametrize(
    "text",
    [
        "One row.",
        "Officials in the town said on Monday that all the roads were open again. " * 3,
        "a" * 200,
        "Near-continuous shelling, cease-fire talks and 12-hour truces; and/or aid — nothing else – was on offer. "
        * 3,
        "Министр иностранных дел встретился с послом в среду, сообщили официальные лица. " * 3,
    ],
)
def test_rows_are_those_of_the_layout(text):
    html = f"<style>p {{ font: 10pt 'Source Serif Pro'; width: 80mm; overflow-wrap: break-word }}</style><p>{text}"
    page = layout_of(html)
    rows = [box for box in page.descendants() if type(box).__name__ == "LineBox"]
    assert n_rows([Run(text.strip(), SERIF, 10)], 80) == len(rows)
