"""Any text, in any format, prints as itself: asked of real readers of each."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.render.escape import ESCAPES, HEADINGS, escape_of, heading_of
from briefing.render.escape.printable import one_line, printable
from tests.render.readers import (
    dokuwiki_text,
    html_text,
    markdown_text,
    squeezed,
    wiki_text,
    xml_text,
)

MARKS = [
    *(
        "[[x]]",
        "{{y}}",
        "*z*",
        "<b>",
        "|",
        "#",
        "1.",
        "2)",
        "<script>",
        "&amp;",
        "&#65;",
        "\\",
        "`",
        "[Peskov]",
    ),
    *(
        "'",
        "''",
        "'''",
        "=",
        "==",
        "----",
        "~~~~",
        "{{{",
        "}}}",
        "<nowiki>",
        "</nowiki>",
        "</NOWIKI>",
        "<nowiki/>",
    ),
    *(
        "__NOTOC__",
        "_",
        "__",
        "＿＿目次強制＿＿",
        "http://a.b/c_d",
        "https://",
        "www.a.b",
        "mailto:a@b.c",
        "a@b.c",
    ),
    *(
        "//a.b",
        "[//a.b c]",
        "[http://a.b c]",
        "news:x",
        "ISBN 0123456789",
        "RFC\u00a0123",
        "PMID 1",
        "-{",
        "}-",
    ),
    *(
        "-{zh:a}-",
        "+",
        "-",
        ":",
        ";",
        "!",
        "!!",
        "{|",
        "|}",
        "|-",
        "||",
        "<!--",
        "-->",
        "<ref>",
        "</ref>",
        "<br/>",
    ),
    *(
        "//",
        "**",
        "%%",
        "((",
        "))",
        "\\\\",
        "~~NOTOC~~",
        "->",
        "(c)",
        "640x480",
        "FIXME",
        "8-)",
        ":-)",
        "WikiWord",
    ),
    *(
        "  ",
        ">",
        ">>",
        "^",
        "@",
        "::",
        ":ship:",
        "[^1]",
        "[ ]",
        "[x](y)",
        "![x](y)",
        "$",
        "$$",
        "~~",
        "---",
        "===",
    ),
    *(
        "***",
        "___",
        "```",
        "    ",
        "<?x",
        "]]>",
        "<![CDATA[",
        "<ac:link>",
        "&nbsp;",
        '"',
        "</p>",
        "{% x %}",
        "{#",
        "]",
    ),
    *(
        "[",
        "]]",
        "[[",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "\x1b[31m",
        "\x7f",
        "\u2028",
        "\u202e",
        "\u200f",
        "\u00a0",
        "\ufeff",
    ),
    *(
        "\ufffe",
        "\ufdd0",
        "\ud800",
        "\U0001ffff",
        "é",
        "港",
        "Ü",
        "سلام",
        "the port",
        "Karvan",
        "5",
        ".",
        ",",
    ),
]
"""What is mark-up somewhere, or cannot stand in a page, and words between which it may stand."""

hostile = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.lists(st.sampled_from(MARKS), max_size=8).map("".join),
    st.lists(st.sampled_from(MARKS), max_size=8).map(" ".join),
)

SENTENCES = [
    r"Rebels wrote [[x]] {{y}} *z* <b> | # 1. <script> &amp; \ on the wall.",
    "'''Bold''' and ''italic'' == heading == ---- ~~~~ {{{1}}} </nowiki> __NOTOC__ -{zh:a}- were painted there.",
    "See http://example.org/a_b, www.example.org, RFC 2549, ISBN 0123456789 and desk@example.org.",
    "//Italic// **bold** %%raw%% ((note)) \\\\ ~~NOCACHE~~ -> (c) 640x480 FIXME :-) WikiWord.",
    "[ ] A task, [^1] a note, $x$ a formula, ~~gone~~ and :ship: a picture.",
    "]]> <?php ?> <![CDATA[x]]> <ac:link/> &nbsp; &#38; </p></body> \" ' ends it.",
    "1. First", "- Second", "# Third", "* Fourth", "; Fifth : so", ": Sixth", "= Seventh =", "> Eighth", "+ Ninth",
    "===", "---", "!Tenth", "    Eleventh", "| Twelfth |", "''", "'a'", "[a]", "a\\", "a:", "//", "%%", "</nowiki>",
]  # fmt: skip

READ = {
    ".md.j2": (lambda text: f"- {text} [A1.1]\n", markdown_text),
    ".wiki.j2": (lambda text: f"* {text} [A1.1]\n", wiki_text),
    ".xml.j2": (lambda text: f"<p>{text} [A1.1]</p>", xml_text),
    ".dokuwiki.j2": (lambda text: f"  * {text} [A1.1]\n", dokuwiki_text),
    ".txt.j2": (lambda text: f"{text} [A1.1]\n", str),
    ".html.j2": (
        lambda text: (
            f"<!doctype html><html><head><title>{text}</title></head><body title='{text}'>{text} [A1.1]"
        ),
        html_text,
    ),
}
"""Ending of a template to a page with a text in it, and what reads such a page."""


def as_shown(text, ending):
    """A text with what its format cannot hold replaced, white space as single blanks."""
    if ending == ".md.j2":
        return squeezed(re.sub("[\0\ud800-\udfff]", "\ufffd", text))
    return squeezed(printable(text if ending == ".html.j2" else squeezed(text)))


def test_every_escape_has_a_reader_here():
    assert ESCAPES.keys() == READ.keys()
    assert HEADINGS.keys() < READ.keys()


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("ending", READ)
def test_hostile_sentences_print_as_themselves(ending, sentence):
    page, read = READ[ending]
    assert squeezed(read(page(escape_of(ending)(sentence)))) == squeezed(f"{sentence} [A1.1]")


@pytest.mark.parametrize("ending", READ)
def test_any_text_prints_as_itself(ending):
    page, read = READ[ending]

    @given(hostile)
    @settings(max_examples=250, deadline=None)
    def check(text):
        filled = page(escape_of(ending)(text))
        filled.encode()  # no half of a surrogate pair is left
        assert squeezed(read(filled)) == squeezed(f"{as_shown(text, ending)} [A1.1]")

    check()


@pytest.mark.parametrize(
    ("ending", "around"),
    [
        (".md.j2", "# {}\n"),
        (".md.j2", "{}\n"),
        (".md.j2", "- **{}**\n"),
        (".md.j2", "- x *{}*\n"),
        (".wiki.j2", "= {} =\n"),
        (".wiki.j2", "== {} ==\n"),
        (".wiki.j2", "{}\n"),
        (".wiki.j2", "* '''{}'''\n"),
        (".wiki.j2", "* x ''{}''\n"),
        (".wiki.j2", ": '''Comment:''' {}\n"),
        (".dokuwiki.j2", "> **Comment:** {}\n"),
        (".dokuwiki.j2", "  * **{}**\n"),
        (".dokuwiki.j2", "{}\n"),
    ],
)
def test_any_text_stands_wherever_our_templates_put_it(ending, around):
    _, read = READ[ending]
    bare = squeezed(read(around.format(escape_of(ending)("N")))).split("N")

    @given(hostile.filter(lambda text: as_shown(text, ending)))
    @settings(max_examples=100, deadline=None)
    def check(text):
        shown = squeezed(read(around.format(escape_of(ending)(text))))
        assert shown == squeezed(as_shown(text, ending).join(bare))

    check()


@given(hostile.filter(lambda text: as_shown(text, ".dokuwiki.j2")))
@settings(max_examples=250, deadline=None)
def test_any_title_stands_in_a_heading_of_dokuwiki(text):
    page = f"======{heading_of('.dokuwiki.j2')(text)}======\n"
    assert squeezed(dokuwiki_text(page)) == as_shown(text, ".dokuwiki.j2")


@given(hostile)
@settings(max_examples=250, deadline=None)
def test_the_presets_of_markdown_agree(text):
    page = f"- {escape_of('.md.j2')(text)} [A1.1]\n"
    assert len({markdown_text(page, preset) for preset in ("commonmark", "js-default", "gfm-like")}) == 1


@given(hostile)
@settings(max_examples=250, deadline=None)
def test_nothing_from_a_source_ends_what_dokuwiki_takes_as_it_is(text):
    escaped = escape_of(".dokuwiki.j2")(text)
    assert re.fullmatch(r"(<nowiki>(?:(?!</nowiki>).)*</nowiki>)*", escaped, re.IGNORECASE)


def test_a_sentence_without_mark_up_stays_as_it_is_in_a_wiki():
    sentence = "Doctors at Karvan's hospital - all 31 - said [on Friday] they'd \"run out\"; 10:30, 49 %, the sides' own."
    assert escape_of(".wiki.j2")(sentence) == sentence


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("See http://example.org", r"See http\://example.org"),
        ("See HTTPS://example.org", r"See HTTPS\://example.org"),
        ("at www.example.org", r"at www\.example.org"),
        ("mailto:desk@example.org", r"mailto\:desk\@example.org"),
        (":ship: sails", r"\:ship: sails"),
        ("at 10:30: the talks", "at 10:30: the talks"),
    ],
)
def test_gfm_makes_no_links_of_addresses(address, written):
    assert escape_of(".md.j2")(address) == written


def test_blanks_at_which_no_line_may_break_stay():
    assert one_line(" 5\u00a0000 \t\r\n 7\u202f% ") == "5\u00a0000 7\u202f%"
