import time

import pytest

from briefing.read.html.fragments import fragment_blocks, fragment_words, holds_html


def blocks(html, **more):
    return [(block.kind, block.text) for block in fragment_blocks(html, **more)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", []),
        (" <!-- Rain. --> ", []),
        ("Rain &amp; snow.", [("body", "Rain & snow.")]),
        ("<p>Rain <b>fe</b>ll.<p>Snow\n fell.", [("body", "Rain fell."), ("body", "Snow fell.")]),
        ("Rain fell.<br>Snow fell.", [("body", "Rain fell."), ("body", "Snow fell.")]),
        ("Rain fell on<br>the river.", [("body", "Rain fell on the river.")]),
        ("Rain<br><br>fell.", [("body", "Rain"), ("body", "fell.")]),
        ("Rain fell<hr>Snow fell.", [("body", "Rain fell"), ("body", "Snow fell.")]),
        ("<h2><a href=x>Rain</a></h2><ul><li>One.<li>Two.</ul>", [("heading", "Rain"), ("body", "One."), ("body", "Two.")]),
        ("<p><a href=x>All on rain</a></p><p><a href=x>Rain fell all day, he said.</a></p>",
         [("footer", "All on rain"), ("body", "Rain fell all day, he said.")]),
        ("<p><a href=x>Rain</a> fell.</p>", [("body", "Rain fell.")]),
        ("<figure><img alt=no><figcaption>A river.</figcaption></figure><p class='wp-caption-text'>Two rivers.</p>",
         [("caption", "A river."), ("caption", "Two rivers.")]),
        ("<table><tr><td>Rain</td><td>fell.</td></tr></table>", [("body", "Rain"), ("body", "fell.")]),
        ("<style>p</style><script>x</script><p>Rain.</p><svg><text>x</text></svg><button>x</button>", [("body", "Rain.")]),
        ("<div style='display: none'>x<p>y</p></div><div hidden>z</div>Rain.", [("body", "Rain.")]),
        ("<p>Gov\u00adernment\u200b \u200c\u00a0\u034f\u200c said so.</p>", [("body", "Government said so.")]),
        ("<p>نمی\u200cدانم.</p>", [("body", "نمی\u200cدانم.")]),
        ("<pre>x = 1</pre><footer>Contact.</footer><aside><p>An aside.</p></aside>",
         [("code", "x = 1"), ("footer", "Contact."), ("footer", "An aside.")]),
        ("<p>* * *</p><p>Rain.</p>", [("body", "Rain.")]),
        ("</p></div>Rain <b>fell", [("body", "Rain fell")]),
        ("1 < 2 & 3 > 2", [("body", "1 < 2 & 3 > 2")]),
    ],
)  # fmt: skip
def test_a_fragment_is_its_blocks(html, found):
    assert blocks(html) == found


def test_what_a_mail_program_quotes_has_the_kind_that_is_asked_for():
    html = "<p>Yes.</p><blockquote type=cite><p>Rain?</p></blockquote><blockquote>He said so.</blockquote>"
    assert blocks(html) == [("body", "Yes."), ("body", "Rain?"), ("body", "He said so.")]
    assert blocks(html, quoted="footer") == [("body", "Yes."), ("footer", "Rain?"), ("body", "He said so.")]


def test_a_short_piece_gives_its_words():
    assert fragment_words("<em>Rain</em> &mdash; again<br>and again") == "Rain — again and again"


@pytest.mark.parametrize(
    ("words", "is_html"),
    [
        ("<p>Rain", True),
        ("a<br/>b", True),
        ("<A HREF='x'>b", True),
        ("1 < 2 > 1", False),
        ("<sign>", False),
        ("&amp;", False),
    ],
)
def test_marks_of_html_are_known(words, is_html):
    assert holds_html(words) == is_html


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>", "<", "&", "<a ", "<!--", "</p>", "<p>", "x<br>", " ", "<ul><li>"]
)
def test_no_fragment_takes_long_or_too_deep_a_stack(piece):
    started = time.process_time()
    fragment_blocks(piece * (200_000 // len(piece)) + "The end.")
    assert time.process_time() - started < 5


def test_the_end_of_a_deep_fragment_is_read():
    assert blocks("<div>" * 50_000 + "The end.") == [("body", "The end.")]
