"""The page itself: printed, in the dark, and with the worst that a source can hold."""

import io

import pypdf
import pytest

import briefing
from briefing import pipeline
from briefing.protocols import Setting
from briefing.render.html import render_html
from tests.builders import document

pytestmark = pytest.mark.servers


def printed(page):
    return pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def squeezed(text):
    return "".join(text.split())


def test_print_gives_the_one_page_with_every_line_and_without_the_panel(visit, brief, content):
    page = visit(content, at="#A3.1")
    (sheet,) = printed(page).pages
    text = squeezed(sheet.extract_text())
    for line in brief.lines:
        assert squeezed(line.printed) in text
    assert text.count("TLP:AMBER+STRICT") == 2
    assert squeezed("made by briefing") in text
    for words in ("paragraph 3, sentence 1", "is ours: the date", "Close", "In the sources"):
        assert squeezed(words) not in text


@pytest.mark.parametrize(("paper", "size_mm"), [("a4", (210, 297)), ("letter", (216, 279))])
@pytest.mark.parametrize("n_villages", [1, 9, 120])
def test_a_page_that_fits_as_pdf_is_one_page_in_print(visit, paper, size_mm, n_villages):
    lines = [
        f"The army shelled village {n} and killed {n} soldiers of brigade {n * 7} near bridge {n * 3} on Monday,"
        f" Colonel Davit Orel told reporters. Aid for {n * 90} families of village {n} was held up at the bridge."
        for n in range(2, 2 + n_villages)
    ]
    options = briefing.Options(words=3000, paper=paper, marking="RED", date="2024-03-16")
    article = document("Title of the day\n" + "\n".join(lines))
    brief = pipeline.fit(briefing.make_brief(article, options)).brief
    (sheet,) = printed(visit(render_html(brief))).pages
    assert [round(float(side) * 25.4 / 72) for side in (sheet.mediabox.width, sheet.mediabox.height)] == list(
        size_mm
    )
    text = squeezed(sheet.extract_text())
    assert all(squeezed(line.printed) in text for line in brief.lines)


def test_paper_is_light_though_the_screen_is_dark(visit, content):
    page = visit(content, color_scheme="dark")
    look = "getComputedStyle(document.documentElement)"
    assert page.evaluate(f"{look}.backgroundColor") == "rgb(20, 24, 29)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(f"[{look}.backgroundColor, {look}.color, {look}.colorScheme]") == [
        "rgba(0, 0, 0, 0)",
        "rgb(22, 25, 29)",
        "normal",
    ]


CONTRASTS = """() => {
  const bright = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map((n) => n / (color.startsWith("color(") ? 1 : 255))
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (color !== "rgba(0, 0, 0, 0)") return color;
    }
    return "rgb(255, 255, 255)";
  };
  const found = {};
  for (const e of document.querySelectorAll("body *")) {
    const has = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!has || !e.checkVisibility() || e.closest("script, .unseen")) continue;
    const [a, b] = [bright(getComputedStyle(e).color), bright(behind(e))].sort((x, y) => y - x);
    found[(e.className || e.tagName) + " in " + e.parentElement.className] = (a + 0.05) / (b + 0.05);
  }
  return found;
}"""
"""Contrast of every element's text with what is behind it (WCAG 2.2, 1.4.3), by class."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 900), (360, 740)])
def test_all_text_has_the_contrast_that_small_type_needs(visit, content, scheme, size):
    page = visit(content, *size, color_scheme=scheme, at="#A3.1")
    found = page.evaluate(CONTRASTS)
    assert len(found) > 20
    assert {name: ratio for name, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("width", [320, 360, 700, 999, 1000, 1180])
def test_nothing_scrolls_sideways(visit, width):
    word = "port" * 25_000
    article = document(
        f"Title {word[:400]}\nThe army shelled {word[:900]} on Monday.\n{word} was shelled by the army on Monday.",
        "x" * 200 + ".txt",
    )
    page = visit(render_html(briefing.make_brief(article, briefing.Options(words=200))), width=width)
    page.locator("li.line > [role=button]").first.click(position={"x": 20, "y": 12})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "[...document.querySelectorAll('.card-body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    assert page.evaluate(f"{wide}.length") == 0


HOSTILE = [
    "<script>alert(1)</script> was painted on the gate of the army base in Karvan on Monday.",
    "</script><script>alert(2)</script> was shot at by the army in the port of Karvan on Monday.",
    "</style><style>* { display: none }</style> was shelled by the army near Karvan on Monday.",
    '"><img src=x onerror=alert(3)> was killed by the army in a village near Karvan on Monday.',
    "'><svg onload=alert(4)><a href='javascript:alert(5)'> was wounded near the port on Monday.",
    "<!-- the army shelled --> two villages <iframe src=http://192.0.2.1/></iframe> on Monday.",
    "&lt;b&gt; &amp;amp; &#x3c;script&#x3e; {{ 7*7 }} {% raw %} was said by the army on Monday.",
    "The army \u202eshelled\u2066 the port\u2028 of Karvan\u2029 on Monday and \x85\ufffe\ufdd0 left it.",
    "<base href=http://192.0.2.1/><meta http-equiv=refresh content='0;url=http://192.0.2.1/'> came.",
    "<link rel=stylesheet href=http://192.0.2.1/a.css> was hung up at the army base on Monday.",
]


@pytest.mark.parametrize("is_whole", [False, True])
def test_the_worst_of_sources_shows_as_itself_and_does_nothing(visit, is_whole):
    title = "<img src=x onerror=alert(0)> </title><script>alert(0)</script>"
    uri = 'javascript:alert(6)//"><script>alert(7)<!-- .txt'
    article = document(f"{title}\n" + "\n".join(HOSTILE), uri, publisher="</h3><script>alert(8)</script>")
    made = pipeline.make([article], briefing.Options(words=400, title=title))
    setting = Setting(attached=made.texts() if is_whole else {})
    page = visit(render_html(made.brief, setting))
    page.wait_for_timeout(300)
    assert page.locator("h1").inner_text() == title
    assert page.locator("script").count() == 2
    assert page.locator("img, svg, iframe, base, link, object, form").count() == 0
    assert len(made.brief.lines) >= 5
    for line in made.brief.lines:
        page.locator(f"li.line[id='{line.id}'] > [role=button]").click()
        (shown,) = page.locator("#panel mark").all()
        assert shown.evaluate("e => e.textContent") == held(line.text)


def held(text):
    """The text with U+FFFD for the characters that HTML cannot hold."""
    return "".join("\ufffd" if c in "\x85\ufffe\ufdd0" else c for c in text)
