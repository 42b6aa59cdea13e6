import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, EmptyDocument, ReadError
from briefing.raw import Raw
from briefing.read import read_documents, read_source
from tests.builders import write
from tests.read.golden import FILES, check_golden, sentence_at, sources


def rss(*items, head=""):
    """A feed of some items."""
    body = "".join(f"<item>{item}</item>" for item in items)
    return f"{head}<rss version='2.0'><channel><title>Wire</title>{body}</channel></rss>"


def read(content, **more):
    raw = Raw(content.encode() if isinstance(content, str) else content, "feed.xml", **more)
    return read_documents(raw)


def kinds(document):
    return [(p.kind, document.text[p.start : p.end]) for p in document.paragraphs]


@pytest.mark.parametrize("name", sources("feed"))
def test_golden_feed(name, monkeypatch):
    check_golden("feed", name, monkeypatch)


@pytest.mark.parametrize(
    ("name", "part", "start", "sentence"),
    [
        ("rss2.xml", "1", 188, "Tickets cost 12 crowns, “as before the war”, the operator said."),
        ("atom.xml", "1", 96, "Buses go by way of the north bank."),
        ("rss1-windows-1251.xml", "1", 58, "Двенадцать судов ждут на рейде."),
        ("items.json", "1", 62, "It had stood still since May."),
    ],
)
def test_a_sentence_stands_at_its_characters(name, part, start, sentence):
    assert sentence_at(FILES / "feed" / name, part, start) == sentence


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("<pubDate>Thu, 14 Mar 2024 23:30:00 -0500</pubDate>", "2024-03-14"),
        ("<pubDate>Fri, 15 Mar 2024 00:30:00 +0900</pubDate>", "2024-03-15"),
        ("<pubDate>14 Mar 24 10:00 EST</pubDate>", "2024-03-14"),
        (
            "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2024-03-14T23:59:59-08:00</dc:date>",
            "2024-03-14",
        ),
        ("<pubDate>14 March 2024</pubDate>", "2024-03-14"),
        ("<pubDate>2024-02-30</pubDate>", None),
        ("<pubDate>yesterday</pubDate>", None),
        ("", None),
    ],
)
def test_the_day_is_that_of_the_writers_own_zone(field, day):
    (document,) = read(rss(f"<title>T</title>{field}<description>Rain fell.</description>")).documents
    assert document.published == (datetime.date.fromisoformat(day) if day else None)
    assert document.published_from == ("metadata" if day else None)


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("https://wire.example/a?x=1&amp;y=2", "https://wire.example/a?x=1&y=2"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("ftp://wire.example/a", None),
        ("/relative", None),
    ],
)
def test_a_link_is_an_address_of_the_web_or_none(link, found):
    (document,) = read(rss(f"<link>{link}</link><description>Rain fell.</description>")).documents
    assert document.link == found


def test_a_relative_link_is_taken_from_the_address_of_the_feed():
    content = rss("<link>/a</link><description>Rain fell.</description>").encode()
    (document,) = read_documents(Raw(content, "https://wire.example/feed.xml")).documents
    assert (document.link, document.uri) == ("https://wire.example/a", "https://wire.example/feed.xml#1")


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("Rain fell. The river will […]", [("body", "Rain fell."), ("footer", "The river will […]")]),
        ("Rain fell. The river will ... Read more", [("body", "Rain fell."), ("footer", "The river will ... Read more")]),
        ("The river will…", [("footer", "The river will…")]),
        ("&lt;p&gt;Rain fell.&lt;/p&gt;&lt;p&gt;Continue reading&lt;/p&gt;", [("body", "Rain fell."), ("footer", "Continue reading")]),
        ("&lt;p&gt;It “rains... and rains”, he said.&lt;/p&gt;", [("body", "It “rains... and rains”, he said.")]),
        ("Rain fell.&lt;br&gt;&lt;br&gt;It was &lt;b&gt;cold&lt;/b&gt;.", [("body", "Rain fell."), ("body", "It was cold.")]),
        ("Rain fell on the &lt;br/&gt; river.", [("body", "Rain fell on the river.")]),
        ("AT&amp;amp;T said 3 &amp;lt; 5.", [("body", "AT&T said 3 < 5.")]),
    ],
)  # fmt: skip
def test_a_summary_becomes_paragraphs_and_what_was_cut_off_is_no_news(description, found):
    reading = read(rss(f"<title>T</title><description>{description}</description>", "<title>U</title>"))
    assert reading.documents[0].paragraphs == () or kinds(reading.documents[0]) == found
    assert bool(reading.documents[0].paragraphs) == any(kind == "body" for kind, _ in found)


def test_an_item_of_a_title_alone_is_a_document_without_paragraphs_and_a_note():
    reading = read(
        rss(
            "<title>Only this</title><link>https://wire.example/1</link>",
            "<description>Rain fell.</description>",
        )
    )
    first, second = reading.documents
    assert (first.title, first.text, first.paragraphs, first.link) == (
        "Only this",
        "Only this",
        (),
        "https://wire.example/1",
    )
    assert kinds(second) == [("body", "Rain fell.")]
    assert [note.text for note in reading.notes] == ["feed.xml: 1 item has a title and no text: 1"]


def test_an_empty_feed_and_xml_that_is_no_feed_are_refused_in_one_line():
    with pytest.raises(EmptyDocument, match=r"^feed\.xml holds no article; give another source$"):
        read(rss())
    with pytest.raises(ReadError, match=r"^feed\.xml is XML and no feed; "):
        read("<?xml version='1.0'?><urlset><url/></urlset>")


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))


@pytest.mark.parametrize(
    ("doctype", "text", "found", "noted"),
    [
        ('<!ENTITY wire "Veria Wire">', "&wire; said so.", "Veria Wire said so.", []),
        ('<!ENTITY x SYSTEM "file:///etc/passwd">', "So &x; it is.", "So &x; it is.", ["entity x lies outside the feed; left as it is written"]),
        ('<!ENTITY x PUBLIC "p" "http://127.0.0.2/x">', "So &x; it is.", "So &x; it is.", ["entity x lies outside the feed; left as it is written"]),
        ('<!ENTITY % p SYSTEM "http://127.0.0.2/x"> %p;', "So it is.", "So it is.", []),
        (f'<!ENTITY l0 "lol">{BOMB}', "So &l19; it is.", "So &l19; it is.", ["entity l19 is made of other entities; left as it is written"]),
        (f'<!ENTITY big "{"x" * 2000}">', "So &big; it is.", "So &big; it is.", ["entity big has more than 1,000 characters; left as it is written"]),
        ('<!ENTITY lt2 "&#60;3"><!-- > -->', "So &lt2; it is.", "So <3 it is.", []),
        ("", "Caf&eacute; &nbsp; &unknown; open.", "Café &unknown; open.", []),
    ],
)  # fmt: skip
def test_entities_are_put_in_where_that_is_safe(doctype, text, found, noted):
    reading = read(
        rss(f"<title>T</title><description>{text}</description>", head=f"<!DOCTYPE rss [{doctype}]>")
    )
    assert reading.documents[0].text == found
    assert [note.text for note in reading.notes] == [f"feed.xml: {note}" for note in noted]


def test_an_entity_that_is_repeated_too_often_is_put_in_no_more():
    content = rss(
        f"<title>T</title><description>It rains. {'&a;' * 3000} End.</description>",
        head=f'<!DOCTYPE rss [<!ENTITY a "{"word " * 199}">]>',
    )
    reading = read(content)
    assert len(reading.documents[0].text) < 1_100_000
    assert [note.text for note in reading.notes] == [
        "feed.xml: entity a is repeated too often; left as it is written"
    ]


def test_a_broken_feed_is_read_as_far_as_it_goes_and_noted():
    reading = read(
        "<rss><channel><title>Wire</title><item><title>A</title><description>Rain fell.</description></item><item><title>B"
    )
    assert [document.text for document in reading.documents][:1] == ["Rain fell."]
    assert "feed.xml: is not well-formed XML; read as far as it goes" in [note.text for note in reading.notes]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_the_encoding_that_the_feed_states_counts_more_than_a_wrong_header(encoding):
    content = rss(
        "<description>Порт открыт, сообщил он.</description>",
        head=f"<?xml version='1.0' encoding='{encoding}'?>",
    )
    (document,) = read(content.encode(encoding), charset="iso-8859-1").documents
    assert document.text == "Порт открыт, сообщил он."


def test_bytes_that_are_the_name_of_a_file_open_none(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "name", rss("<description>A secret.</description>"))
    with pytest.raises(ReadError, match="no feed"):
        read(b"name")


def test_a_json_feed_that_is_broken_says_where():
    begin = '{"version": "https://jsonfeed.org/version/1.1", '
    with pytest.raises(ReadError, match=r"is a JSON Feed that cannot be read: .*line 1 column"):
        read(begin)
    with pytest.raises(ReadError, match="without a list of items"):
        read(begin + '"items": 3}')


def one_line_or_read(content):
    """What was read, or the message that says in one line why nothing was."""
    try:
        return read(content).documents
    except BriefingError as error:
        return "\n" not in str(error)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["title", "description", "pubDate", "link", "source", "guid"]))
def test_no_item_ends_in_a_traceback(text, element):
    content = rss(f"<{element}>{text}</{element}><description>Rain fell.</description>")
    assert one_line_or_read(content.encode("utf-8", "surrogatepass"))


@settings(max_examples=60, deadline=None)
@given(st.recursive(st.none() | st.integers() | st.text(max_size=20), lambda v: st.lists(v, max_size=3) | st.dictionaries(
    st.sampled_from(["title", "content_html", "date_published", "authors", "name", "url", "language"]), v, max_size=4), max_leaves=12))  # fmt: skip
def test_no_json_item_ends_in_a_traceback(item):
    content = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": item,
            "items": [item, {"content_text": "A."}],
        }
    )
    assert read(content).documents[-1].text == "A."


def test_one_article_of_a_feed_can_be_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path,
        "wire.xml",
        rss("<description>Rain fell.</description>", "<description>Snow fell.</description>"),
    )
    write(tmp_path, "a#1.txt", "A file whose name holds the mark.")
    assert [(d.uri, d.text) for d in read_source("wire.xml#2").documents] == [("wire.xml#2", "Snow fell.")]
    assert read_source("a#1.txt").documents[0].uri == "a#1.txt"
    for name, told in (
        ("wire.xml#3", r"^wire\.xml#3 is no article of wire\.xml; the first is #1, the last #2$"),
        ("a#1.txt#1", r"^a#1\.txt#1 is no article of a#1\.txt; it holds one article, which has no number$"),
        ("none.xml#1", r"^none\.xml does not exist; check the path$"),
    ):
        with pytest.raises(ReadError, match=told):
            read_source(name)
