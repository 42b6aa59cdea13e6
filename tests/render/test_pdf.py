import pytest

import briefing
from briefing.errors import DoesNotFit, RenderError
from briefing.protocols import Setting
from briefing.render.pdf import lay_out, render_pdf
from briefing.render.templates import read_template_file
from tests.builders import document, write
from tests.render.pdf_reader import read, squeezed, words


def font_names(content):
    fonts = read(content).pages[0]["/Resources"]["/Font"].values()
    return {font.get_object()["/BaseFont"].partition("+")[2] for font in fonts}


def test_one_page_with_every_line_of_the_brief(seed):
    brief = briefing.make_brief(seed)
    content = briefing.render(brief, "pdf")
    assert len(read(content).pages) == 1
    text = squeezed(words(content))
    for line in brief.lines:
        assert squeezed(line.printed) in text
        assert f"[{line.id}" in text
    assert squeezed(brief.title) in text
    assert "sha25660c298b0fed9" in text
    assert squeezed("8 of 20 sentences printed; not printed: 2 told in another line") in text


def test_the_page_is_set_in_our_own_type(seed):
    content = briefing.render(briefing.make_brief(seed), "pdf")
    assert font_names(content) == {"Source-Serif-Pro", "Source-Sans-Pro", "Source-Sans-Pro-Semi-Bold"}


def test_marking_and_date_stand_in_the_header_and_the_marking_in_the_foot(seed):
    options = briefing.Options(date="2016-09-29", marking="AMBER+STRICT")
    text = words(briefing.render(briefing.make_brief(seed, options), "pdf"))
    assert text.count("TLP:AMBER+STRICT") == 2
    assert "29 September 2016" in text
    assert "page 1 of 1" in text


@pytest.mark.parametrize(("paper", "size_mm"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_paper_sizes(seed, paper, size_mm):
    box = (
        read(briefing.render(briefing.make_brief(seed, briefing.Options(paper=paper)), "pdf"))
        .pages[0]
        .mediabox
    )
    assert [round(float(side) * 25.4 / 72) for side in (box.width, box.height)] == list(size_mm)


def test_an_angle_without_lines_says_so():
    article = document(
        "Title\nThe army shelled the old town on Monday.\nTanks moved to the front line at dawn."
    )
    assert words(briefing.render(briefing.make_brief(article), "pdf")).count("Nothing in the sources.") == 2


def test_text_from_right_to_left_is_set_so():
    article = document(
        "محادثات حول الميناء\nبدأت المحادثات حول الميناء يوم الاثنين في المدينة القديمة.", language=None
    )
    page = lay_out(briefing.make_brief(article)).document.pages[0]
    title = next(box for box in _boxes(page._page_box) if box.element_tag == "h1")
    assert title.style["direction"] == "rtl"


def test_no_line_is_broken_long_before_its_end(seed):
    """A blank before the citation once made WeasyPrint break a line behind one word."""
    for paper in ("a4", "letter"):
        options = briefing.Options(words=500, paper=paper)
        for block in _boxes(lay_out(briefing.make_brief(seed, options)).document.pages[0]._page_box):
            lines = [box for box in getattr(block, "children", ()) if type(box).__name__ == "LineBox"]
            if block.width < 300:
                continue  # pixels: in a narrow column one long word leaves a gap
            widths = [sum(child.width for child in line.children) for line in lines[:-1]]
            assert all(width > 0.7 * block.width for width in widths), block.element_tag


def _boxes(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def many_lines(n_lines):
    lines = [
        f"The army shelled village {n} and killed {n} soldiers of brigade {n * 7} near bridge {n * 3} on Monday."
        for n in range(2, n_lines)
    ]
    return document("Title of the day\n" + "\n".join(lines))


def looser_styles(folder, rule):
    """A template folder whose styles are ours with one rule more."""
    return str(write(folder, "page.css", read_template_file("page.css") + rule).parent)


def test_too_many_lines_are_cut_until_one_page_and_the_foot_counts_them():
    brief = briefing.make_brief(many_lines(120), briefing.Options(words=3000))
    assert brief.left_out["page"] > 0
    content = briefing.render(brief, "pdf")
    assert len(read(content).pages) == 1
    text = words(content)
    assert sum(squeezed(line.printed) in squeezed(text) for line in brief.lines) == len(brief.lines) > 12
    assert f"{brief.left_out['page']} no room on the page" in text


def test_a_page_that_styles_of_ones_own_make_too_long_is_cut_by_what_it_takes(tmp_path):
    brief = briefing.make_brief(many_lines(120), briefing.Options(words=3000))
    folder = looser_styles(tmp_path, "li { line-height: 2.2 !important }")
    assert lay_out(brief, Setting(folder)).n_pages > 1
    content = briefing.render(brief, "pdf", folder)
    assert len(read(content).pages) == 1
    text = words(content)
    printed = [line.id for line in brief.lines if squeezed(line.printed) in squeezed(text)]
    assert 3 < len(printed) < len(brief.lines)
    n_without = brief.left_out["page"] + len(brief.lines) - len(printed)
    assert f"{n_without} no room on the page" in text


@pytest.mark.parametrize("more_mm", [20, 60])
def test_what_is_free_at_the_foot_of_the_page_is_measured(seed, tmp_path, more_mm):
    brief = briefing.make_brief(seed, briefing.Options(words=100))
    free_mm = -lay_out(brief).overflow_mm
    assert free_mm > 60
    folder = looser_styles(tmp_path, f"header {{ padding-bottom: {more_mm}mm }}")
    assert -lay_out(brief, Setting(folder)).overflow_mm == pytest.approx(free_mm - more_mm, abs=0.01)


def test_what_is_free_is_counted_from_the_lowest_content_without_its_margin(seed, tmp_path):
    write(tmp_path, "page.css", "@page { size: A4; margin: 10mm } body { margin: 0; min-height: 200mm }")
    write(tmp_path, "page.html.j2", '<body><p style="margin: 0 0 20mm; height: 100mm">{{ title }}</p></body>')
    laid_out = lay_out(briefing.make_brief(seed), Setting(str(tmp_path)))
    assert laid_out.overflow_mm == pytest.approx(100 - (297 - 2 * 10), abs=0.01)


def test_what_runs_over_the_page_is_measured(seed, tmp_path):
    brief = briefing.make_brief(seed, briefing.Options(words=100))
    rule = "body::after {{ content: 'x'; display: block; height: {}mm; break-before: page }}"
    laid_out = lay_out(brief, Setting(looser_styles(tmp_path, rule.format(31))))
    assert laid_out.n_pages == 2
    assert laid_out.overflow_mm == pytest.approx(31, abs=0.01)


def test_every_format_of_a_run_holds_the_same_lines(run, tmp_path):
    lines = [
        f"The army shelled village {n} near bridge {n * 3} and took hill {n * 7} on Monday."
        for n in range(2, 150)
    ]
    write(tmp_path, "long.txt", "Title of the day\n" + "\n".join(lines))
    done = run("make", "long.txt", "--words", "3000", "--format", "md,json,pdf")
    assert done.returncode == 0, done.stderr
    brief = briefing.load_brief(tmp_path / "out" / "long.json")
    page = (tmp_path / "out" / "long.md").read_text()
    text = words((tmp_path / "out" / "long.pdf").read_bytes())
    assert any(cut.reason == "page" for cut in brief.cut)
    ids = {line.id for line in brief.lines}
    assert {line for line in ids if f"[{line}" in page} == ids
    assert {line for line in ids if f"[{line}" in text} == ids
    assert page.count("[A") == text.count("[A") == len(ids)


def test_a_page_that_is_not_fitted_is_refused_rather_than_cut_off(seed):
    brief = briefing.make_brief(seed, briefing.Options(title="Long " * 900))
    with pytest.raises(DoesNotFit, match="the brief takes 4 pages; ask for fewer --words"):
        render_pdf(brief)
    with pytest.raises(
        DoesNotFit,
        match="a title of 900 words, the headings, one line of 37 words and 6 notes do not fit on one page; give a",
    ):
        briefing.render(brief, "pdf")


def test_a_template_of_ones_own_replaces_ours(seed, tmp_path):
    write(tmp_path, "brief.md.j2", "{{ title }}: {{ n_lines }} lines\n")
    brief = briefing.make_brief(seed)
    page = briefing.render(brief, "md", str(tmp_path)).decode()
    assert page.startswith(
        "Russian Federation says Syria bombing continues amid U.S. threats: 8 lines\n\n<!--"
    )
    assert len(read(briefing.render(brief, "pdf", str(tmp_path))).pages) == 1


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ nothing }}", "template brief.md.j2, line 1: 'nothing' is undefined"),
        ("{% if %}", "template brief.md.j2, line 1: Expected an expression, got 'end of statement block'"),
        ("{{ brief.__class__.__mro__ }}", "template brief.md.j2, line 1: access to attribute '__class__'"),
    ],
)
def test_a_wrong_template_says_what_and_where(seed, tmp_path, template, message):
    write(tmp_path, "brief.md.j2", template)
    with pytest.raises(RenderError) as caught:
        briefing.render(briefing.make_brief(seed), "md", str(tmp_path))
    assert str(caught.value).startswith(message)


def test_a_template_folder_that_does_not_exist_says_so(seed):
    with pytest.raises(
        RenderError, match="--template-dir nowhere is no folder; give one that holds brief.md.j2"
    ):
        briefing.render(briefing.make_brief(seed), "md", "nowhere")


def test_letters_that_no_font_has_are_told_and_the_pdf_is_still_made(run, tmp_path):
    write(
        tmp_path,
        "port.txt",
        "The army shelled the port of \U00030000\U00030001 on Monday. Tanks left at dawn.",
    )
    done = run("make", "port.txt", "--pdf")
    assert done.returncode == 3
    assert done.stdout.decode().split() == ["out/port.md", "out/port.pdf"]
    assert done.stderr.decode() == (
        "briefing: the PDF has empty boxes for \U00030000 \U00030001: no font here has them; "
        "run: sudo apt-get install fonts-noto-core fonts-noto-cjk\n"
    )
