import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, ReadError
from briefing.raw import Raw
from briefing.read import read_documents
from briefing.read.json_fields import NAMES
from briefing.read.json_lines import json_lines
from tests.read.golden import FILES, check_golden, sentence_at, sources


def read(value, name="rows.json"):
    content = value if isinstance(value, str) else json.dumps(value)
    return read_documents(Raw(content.encode(), name))


def lines(document):
    return [document.text[p.start : p.end] for p in document.paragraphs]


@pytest.mark.parametrize("name", sources("json"))
def test_golden_json(name, monkeypatch):
    check_golden("json", name, monkeypatch)


@pytest.mark.parametrize(
    ("name", "part", "start", "sentence"),
    [
        ("rows.jsonl", "1", 44, "It grinds forty tonnes a day, its owner said."),
        ("export.json", "1", 41, "Polls open at seven, the commission said."),
    ],
)
def test_a_sentence_stands_at_its_characters(name, part, start, sentence):
    assert sentence_at(FILES / "json" / name, part, start) == sentence


ARTICLE = {"title": "Rain", "text": "Rain fell. Snow fell."}


@pytest.mark.parametrize(
    ("content", "name", "uris"),
    [
        (json.dumps(ARTICLE), "a.json", ["a.json"]),
        (json.dumps(ARTICLE, indent=2), "a.json", ["a.json"]),
        (json.dumps([ARTICLE, ARTICLE]), "a.json", ["a.json#1", "a.json#2"]),
        (json.dumps([ARTICLE], indent=2), "a.json", ["a.json#1"]),
        (json.dumps({"articles": [ARTICLE]}), "a.json", ["a.json#1"]),
        (json.dumps({"status": 1, "results": [ARTICLE]}), "a.json", ["a.json#1"]),
        (f"{json.dumps(ARTICLE)}\n\n{json.dumps(ARTICLE)}\n", "a.jsonl", ["a.jsonl#1", "a.jsonl#3"]),
        (f"{json.dumps(ARTICLE)}\r\n{json.dumps(ARTICLE)}", "a.ndjson", ["a.ndjson#1", "a.ndjson#2"]),
        (json.dumps(ARTICLE), "a.jsonl", ["a.jsonl#1"]),
        (f"{json.dumps(ARTICLE)}\n{json.dumps(ARTICLE)}\n", "-", ["-#1", "-#2"]),
        (json.dumps([ARTICLE]), "-", ["-#1"]),
        ("\ufeff" + json.dumps(ARTICLE), "a.json", ["a.json"]),
    ],
)
def test_articles_come_alone_in_a_list_or_by_line(content, name, uris):
    documents = read(content, name).documents
    assert [document.uri for document in documents] == uris
    assert {(d.title, d.text, d.media) for d in documents} == {("Rain", "Rain fell. Snow fell.", "json")}


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-03-14", "2024-03-14"),
        ("2024-03-14T23:30:00-05:00", "2024-03-14"),
        ("2024-03-15T00:10:00+09:00", "2024-03-15"),
        ("20240314", "2024-03-14"),
        (20240314, "2024-03-14"),
        ("14 March 2024", "2024-03-14"),
        ("Thu, 14 Mar 2024 23:30:00 -0500", "2024-03-14"),
        (1710459000, "2024-03-14"),
        (1710459000.5, "2024-03-14"),
        (1710459000123, "2024-03-14"),
        ("0001-01-01T00:00:00", None),
        ("2024-13-40", None),
        ("soon", None),
    ],
)
def test_a_date_is_a_day_however_it_is_written(stamp, day):
    reading = read([{**ARTICLE, "published": stamp}])
    assert reading.documents[0].published == (datetime.date.fromisoformat(day) if day else None)
    shown = f"rows.json, article 1, has the date {str(stamp)!r}, which is no day; read without"
    assert [note.text for note in reading.notes] == ([] if day else [shown])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({"text": "One.\nTwo."}, ["One.", "Two."]),
        ({"text": "Rain fell on the river and also on\nthe fields, and nobody who was there\nhad brought a coat along.\n\nTwo."},
         ["Rain fell on the river and also on the fields, and nobody who was there had brought a coat along.", "Two."]),
        ({"paragraphs": ["One.", "Two.", 3, ""]}, ["One.", "Two."]),
        ({"html": "One.<p>Two &amp; three."}, ["One.", "Two & three."]),
        ({"text": "<p>One.</p><p>Two.</p>"}, ["One.", "Two."]),
        ({"text": "1 < 2 and a <sign> is no mark."}, ["1 < 2 and a <sign> is no mark."]),
        ({"body": "A body.", "description": "Less."}, ["A body."]),
        ({"content": None, "description": "A summary."}, ["A summary."]),
        ({"title": "Rain", "text": "Rain\nIt fell."}, ["It fell."]),
        ({"text": "A heading\nIt fell."}, ["It fell."]),
        ({"text": "Half \ud800 a character\x00."}, ["Half a character."]),
    ],
)  # fmt: skip
def test_a_text_becomes_paragraphs_below_its_title(row, found):
    (document,) = read([row]).documents
    assert lines(document) == found


@pytest.mark.parametrize(
    ("row", "publisher", "author", "link"),
    [
        (
            {"publisher": "Wire", "author": "A. Lind", "link": "https://a.example/1"},
            "Wire",
            "A. Lind",
            "https://a.example/1",
        ),
        ({"source": {"name": "Wire"}, "authors": [{"name": "A"}, "B", 3]}, "Wire", "A, B", None),
        ({"source": "https://a.example/1"}, None, None, "https://a.example/1"),
        ({"siteName": "Wire", "URL": "https://a.example/1"}, "Wire", None, "https://a.example/1"),
        ({"site-name": ["Wire", "Two"], "url": "data:text/plain,x"}, "Wire, Two", None, None),
        ({"publisher": 12, "author": {}, "link": []}, None, None, None),
    ],
)
def test_credits_are_found_under_the_names_that_exports_use(row, publisher, author, link):
    (document,) = json_lines(Raw(json.dumps({**ARTICLE, **row}).encode())).documents
    assert (document.publisher, document.author, document.link) == (publisher, author, link)


def test_a_bad_row_fails_alone_and_is_named_by_its_line():
    good = json.dumps(ARTICLE)
    reading = read(f'{good}\n{{"title": "T"}}\n{{"text"\n7\n{{"text": 7}}\n{good}', "a.jsonl")
    assert [document.part for document in reading.documents] == ["1", "6"]
    shape = '{"title": "...", "text": "..."}'
    assert [str(failure) for failure in reading.failures] == [
        "a.jsonl, line 2, has no text; give it one of paragraphs, html, text",
        f"a.jsonl, line 3, is no JSON: expecting ':' delimiter; write it as {shape}",
        f"a.jsonl, line 4, is no object; write an article as {shape}",
        "a.jsonl, line 5, has a text that is no text; write it as words between quotation marks",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[]", r"^rows\.json holds an empty list of articles; "),
        ("{", r"^rows\.json is no JSON: expecting property name"),
        (
            '[\n{"text": "A."},\n{"text" "B."}\n]',
            r"^rows\.json is no JSON in line 3: expecting ':' delimiter",
        ),
        ("[" * 100_000, r"^rows\.json is nested too deeply; "),
        ('{"text": ' + "1" * 5000 + "}", r"^rows\.json is no JSON: exceeds the limit"),
        ('"words"', r"^rows\.json is no object; "),
        ('{"a": 1}', r"^rows\.json has no text; "),
    ],
)
def test_what_holds_no_article_is_refused_in_one_line(content, told):
    with pytest.raises(ReadError, match=told) as caught:
        read(content)
    assert "\n" not in str(caught.value)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.sampled_from([n for ns in NAMES.values() for n in ns] + ["name", "articles"]), v, max_size=4),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(VALUES)
def test_no_value_ends_in_a_traceback(value):
    try:
        found = read(json.dumps(value)).documents
    except BriefingError as error:
        found = error
    assert isinstance(found, tuple) or "\n" not in str(found)
