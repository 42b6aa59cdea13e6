import base64
import hashlib
import io
import json
import re

import html5lib
import pytest
from fontTools.ttLib import TTFont

import briefing
from briefing import pipeline
from briefing.protocols import Setting
from briefing.render.carried import carried, unpack
from briefing.render.fonts import embedded_font_css, font_files
from briefing.render.html import render_html
from briefing.render.html_blocks import text_blocks
from tests.builders import document, write

HOSTILE = (
    "</script><script>alert(1)</script> \"><img src=x onerror=alert(2)> </style> was painted on the army's gate.\n"
    "<!-- --!> The army <![CDATA[ shelled ]]> the \u202eport\u2066 of \u2028 Karvan \x85\ufdd0\uffff on Monday.\n"
    "javascript:alert(3) &lt; &amp;amp; &#0; {{ 7*7 }} {% raw %} was said by the army of Karvan on Monday."
)
RIGHT_TO_LEFT = "محادثات حول الميناء\nبدأت المحادثات حول الميناء يوم الاثنين في المدينة القديمة."


def parsed(content):
    """The page as a browser reads it; fails on any error of its HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(content.decode())


def proof(content):
    return json.loads(parsed(content).find(".//script[@id='briefing']").text)


def options(**more):
    return briefing.Options(date="2024-03-16", **more)


BRIEFS = {
    "seed": lambda seed, harbour: briefing.make_brief(seed),
    "two sources": lambda seed, harbour: briefing.make_brief(harbour, options(marking="AMBER+STRICT")),
    "hostile": lambda seed, harbour: briefing.make_brief(
        document(HOSTILE, '"></script ><!--<script >.txt', publisher="</h3>&"),
        options(title="</title><b>&", words=200),
    ),
    "right to left": lambda seed, harbour: briefing.make_brief(document(RIGHT_TO_LEFT, language=None)),
    "empty angles": lambda seed, harbour: briefing.make_brief(
        document("Title\nThe army shelled the old town.")
    ),
}


@pytest.mark.parametrize("name", BRIEFS)
@pytest.mark.parametrize("is_whole", [False, True])
def test_the_file_is_html_without_an_error(seed, harbour, name, is_whole):
    brief = BRIEFS[name](seed, harbour)
    attached = {source.id: ("a.txt", HOSTILE.encode("utf-8", "replace")) for source in brief.sources}
    content = render_html(brief, Setting(attached=attached if is_whole else {}))
    page = parsed(content)
    assert page.find(".//title").text == brief.title
    assert [line.get("id") for line in page.iterfind(".//li[@class='line']")] == [
        line.id for line in brief.lines
    ]
    assert len(page.findall(".//script")) == 2


def test_a_line_is_a_span_of_its_own_in_its_paragraph(harbour):
    brief = briefing.make_brief(harbour, options())
    page = parsed(render_html(brief))
    for line in brief.lines:
        passage = page.find(f".//div[@data-id='{line.source}{line.paragraph}']")
        assert passage.find(f"span[@id='at-{line.id}']").text == line.text
    shown = ["".join(passage.itertext()) for passage in page.iterfind(".//div[@class='passage']")]
    assert shown == [context.text for context in brief.context]


def test_whole_sources_are_there_only_when_they_are_attached(harbour):
    made = pipeline.make(harbour, options())
    secret = "Read more: How the port was closed"
    assert secret not in render_html(made.brief).decode()
    texts = {letter: found.text for letter, found in made.documents.items()}
    page = parsed(render_html(made.brief, Setting(attached=made.texts(), texts=texts)))
    shown = ["".join(passage.itertext()) for passage in page.iterfind(".//div[@class='passage whole']")]
    assert shown == list(texts.values())


def test_a_source_whose_text_is_not_known_is_shown_by_its_paragraphs(harbour):
    made = pipeline.make(harbour, options())
    page = parsed(render_html(made.brief, Setting(attached={"B": ("b.pdf", b"%PDF-")})))
    shown = ["".join(passage.itertext()) for passage in page.iterfind(".//div[@class='passage']")]
    assert shown == [context.text for context in made.brief.context]


def test_the_command_attaches_sources_whose_text_is_not_their_bytes(run, tmp_path):
    words = "# A title of the day\n\nThe **army** shelled [the port](http://192.0.2.1/) on Monday.\n\nA *last* word.\n"
    write(tmp_path, "a.md", words)
    done = run("make", "a.md", "--format", "html", "--attach-sources", "-o", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    (shown,) = parsed(done.stdout).iterfind(".//div[@class='passage whole']")
    assert "The army shelled the port on Monday." in "".join(shown.itertext())
    assert [span.text for span in shown.iterfind("span[@id]")] == ["The army shelled the port on Monday."]


@pytest.mark.parametrize("name", BRIEFS)
def test_the_file_carries_its_brief_and_its_own_words(seed, harbour, name):
    brief = BRIEFS[name](seed, harbour)
    content = render_html(brief)
    told = proof(content)
    assert told["schema"] == "briefing/1"
    assert told["sources"] == [{"id": s.id, "uri": s.uri, "sha256": s.sha256} for s in brief.sources]
    assert told["lines"] == [{"id": n.id, "start": n.start, "end": n.end} for n in brief.lines]
    kept, page = unpack(told["carried"])
    assert kept == carried(brief)
    assert page.split("\n") == text_blocks(content.decode())


def test_the_blocks_are_what_a_reader_reads_in_order(harbour):
    brief = briefing.make_brief(harbour, options(marking="RED"))
    blocks = text_blocks(render_html(brief).decode())
    assert blocks[:3] == ["TLP:RED", "Brief 16 March 2024", brief.title]
    assert blocks[3].startswith("As of: 16 March 2024 · 2 sources")
    assert blocks[-1].endswith("from 2 sources TLP:RED")
    places = [
        next(n for n, block in enumerate(blocks) if block.startswith(line.printed)) for line in brief.lines
    ]
    assert places == sorted(set(places))
    assert not any("is ours: the date of" in block for block in blocks)


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<h1>A  <b>bold</b>\n title</h1><p>One<br>two</p>", ["A bold title", "One", "two"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<li><p class=x>1</p><p>2</p></li>", ["1", "2"]),
        ("<p>A</p>put in<div>and <i>here</i></div>", ["A", "put in", "and here"]),
        ("<p>&lt;b&gt; &amp;amp; &nbsp;x</p>", ["<b> &amp; x"]),
        ("<head><title>no</title></head><body><script>no</script><style>no</style><p>yes</p>", ["yes"]),
        ("<aside data-apparatus><p>no<br><img>no</p></aside><p>yes</p>", ["yes"]),
        ("<section data-apparatus><section>no</section>no</section>yes", ["yes"]),
        ("<p>a<!-- no -->b</p>", ["ab"]),
        ("</p></div>stray<p>", ["stray"]),
        ("<p>a<br data-apparatus>b</p>", ["a", "b"]),
        ("", []),
    ],
)  # fmt: skip
def test_blocks_of_any_html(html, blocks):
    assert text_blocks(html) == blocks


def test_the_policy_allows_our_style_and_script_and_nothing_else(seed):
    page = parsed(render_html(briefing.make_brief(seed)))
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    digests = [
        "'sha256-" + base64.b64encode(hashlib.sha256(page.find(path).text.encode()).digest()).decode() + "'"
        for path in (".//style", "./body/script")
    ]
    assert policy == (
        f"default-src 'none'; style-src {digests[0]}; script-src {digests[1]}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    for element in page.iter():
        assert not {"style", "src", "onclick"} & set(element.attrib), element.tag
        assert element.get("href", "#").startswith("#")


def test_the_type_is_in_the_file_with_the_letters_that_the_page_needs():
    css = embedded_font_css("Ångström – “naïve” Ωمح")
    assert css == embedded_font_css("Ωمح“naïve” Ångström – –")
    faces = re.findall(r"font-family: '([^']+)'; font-weight: (\d+).*?base64,([^\"]+)\"", css)
    assert [face[:2] for face in faces] == [
        ("Source Serif Pro", "400"),
        ("Source Serif Pro", "600"),
        ("Source Sans Pro", "400"),
        ("Source Sans Pro", "600"),
    ]
    stamps = {TTFont(file)["head"].modified for file in font_files()}
    for _, _, data in faces:
        content = base64.b64decode(data)
        assert content.startswith(b"wOF2")
        font = TTFont(io.BytesIO(content))
        assert font["head"].modified in stamps  # and not the time of the run
        assert {*"Ångström–“ïÏ”Ω Aa~"} <= set(map(chr, font.getBestCmap()))
        assert "б" not in map(chr, font.getBestCmap())
        assert "Open Font License" in font["name"].getDebugName(13)
    assert len(css) < 80_000


def test_the_same_brief_gives_the_same_bytes_in_every_process(run, harbour):
    done = [
        run(
            "make",
            *harbour,
            "--format",
            "html",
            "--attach-sources",
            "-o",
            "-",
            env={"PYTHONHASHSEED": n, "TZ": zone},
        )
        for n, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert done[0].stdout == done[1].stdout
    assert len(done[0].stdout) < 150_000


def test_characters_that_html_cannot_hold_are_shown_as_replaced():
    brief = briefing.make_brief(
        document("Title\nThe army \x9fshelled\ufdd0 the \x7fport on \U0001ffff Monday.")
    )
    (line,) = parsed(render_html(brief)).iterfind(".//li[@class='line']")
    assert line.text.strip() == "The army \ufffdshelled\ufffd the \ufffdport on \ufffd Monday."


def test_templates_and_styles_of_ones_own_replace_ours_and_the_policy_follows(seed, tmp_path):
    write(tmp_path, "screen.css", "p { color: red }\n")
    write(tmp_path, "body.html.j2", "<p>{{ title }}</p>\n")
    content = briefing.render(briefing.make_brief(seed), "html", str(tmp_path))
    page = parsed(content)
    style = page.find(".//style").text
    assert style.endswith("p { color: red }\n")
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()) in content
    assert text_blocks(content.decode())[0] == page.find(".//title").text


def test_the_policy_allows_a_style_and_a_script_that_hold_what_html_cannot(seed, tmp_path):
    write(tmp_path, "screen.css", "p::before { content: '\x9f\ufdd0' }\n")
    write(tmp_path, "screen.js", "// \uffff\n")
    page = parsed(briefing.render(briefing.make_brief(seed), "html", str(tmp_path)))
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    for path in (".//style", "./body/script"):
        text = page.find(path).text
        assert "\ufffd" in text
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
