"""The mail, as the standard library reads it."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pypdf
import pytest
from hypothesis import given, settings

from briefing.protocols import Setting
from briefing.render import render_format
from briefing.render.escape.printable import one_line
from briefing.render.example_brief import full_brief, sparse_brief
from tests.render.readers import html_text, message
from tests.render.test_escape import hostile

PDF = b"%PDF-1.7\n\x00\xff\r\n--briefing\n%%EOF"


def mail(brief, **setting):
    return render_format(brief, "eml", Setting(**setting))


def test_a_mail_is_a_draft_with_two_texts_and_the_page():
    read = message(mail(full_brief(), pdf=PDF))
    assert read["X-Unsent"] == "1"
    assert read["To"] is read["From"] is None
    assert [part.get_content_type() for part in read.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"
    ]  # fmt: skip
    (attached,) = read.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("brief.pdf", PDF)
    assert not [part.defects for part in read.walk() if part.defects]


def test_the_text_is_that_of_the_text_format():
    read = message(mail(full_brief()))
    assert read.get_content_type() == "multipart/alternative"
    plain = read.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert plain == render_format(full_brief(), "txt").decode()
    assert plain.startswith("TLP:AMBER+STRICT\n")


def test_the_html_is_safe_for_mail_programs():
    html = message(mail(full_brief(), pdf=PDF)).get_body(("html",)).get_content()
    assert html_text(html).split()[0] == "TLP:AMBER+STRICT"
    tags = set(re.findall(r"<(\w+)", html))
    assert tags == {
        "html", "head", "meta", "title", "body", "h1", "h2", "p", "ul", "li", "b", "span", "div"
    }  # fmt: skip
    assert not re.search(r"(?i)<[^>]*(?:\son\w+\s*=|\bsrc\b|\bhref\b|url\(|class=)", html)


def test_the_marking_opens_the_subject():
    assert message(mail(full_brief()))["Subject"] == f"[TLP:AMBER+STRICT] {full_brief().title}"
    assert message(mail(sparse_brief()))["Subject"] == "The port"


def test_the_date_is_that_of_the_page_or_none():
    assert parsedate_to_datetime(message(mail(full_brief()))["Date"]) == datetime(2024, 3, 17, 6, tzinfo=UTC)
    given_day = replace(full_brief(), made=None)
    assert message(mail(given_day))["Date"] == "Sat, 16 Mar 2024 00:00:00 +0000"
    assert message(mail(sparse_brief()))["Date"] is None


def test_the_same_page_is_the_same_mail_and_another_page_another():
    first = mail(full_brief(), pdf=PDF)
    assert first == mail(full_brief(), pdf=PDF)
    ids = {
        message(mail(brief, pdf=pdf))["Message-ID"]
        for brief, pdf in [(full_brief(), PDF), (full_brief(), None), (sparse_brief(), PDF)]
    }
    assert len(ids) == 3
    assert all(re.fullmatch(r"<[0-9a-f]{32}@briefing\.invalid>", id_) for id_ in ids)


def test_lines_end_as_on_the_wire_and_are_ascii_of_at_most_998_characters():
    content = mail(replace(full_brief(), title="港" * 400), pdf=PDF)
    assert content.isascii()
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)
    assert max(map(len, content.split(b"\r\n"))) <= 998


@pytest.mark.parametrize("title", ["港" * 400, "The port " * 40, "a" * 300, "é" * 69])
def test_a_subject_is_folded_as_mail_wants_it(title):
    head = mail(replace(sparse_brief(), title=title)).partition(b"\r\nMessage-ID")[0]
    assert max(map(len, head.split(b"\r\n"))) <= 76  # RFC 2047, 2: of a line with an encoded word


@pytest.mark.parametrize(
    "title",
    [
        "The port\nBcc: all@example.org",
        "a\r\n\r\n<script>",
        "x\x00\x0b\x0cy\x85z\u2028w",
        "=?utf-8?q?a?=",
        " ",
        "",
        "a" * 70,
    ],
)
def test_a_title_cannot_write_headers(title):
    read = message(mail(replace(full_brief(), title=title)))
    assert read.keys() == ["Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type"]
    assert read["Subject"] == one_line(f"[TLP:AMBER+STRICT] {title}")


@given(hostile)
@settings(max_examples=250, deadline=None)
def test_any_title_is_the_subject(title):
    content = mail(replace(sparse_brief(), title=title))
    read = message(content)
    assert " ".join(read["Subject"].split()) == " ".join(one_line(title).split())
    assert read.keys()[1:] == ["Message-ID", "X-Unsent", "MIME-Version", "Content-Type"]
    assert content.isascii()


def test_a_mail_that_is_made_carries_the_page_of_the_same_lines(run, harbour):
    done = run("make", *harbour, "-f", "eml", "-o", "-", "--tlp", "green")
    assert (done.returncode, done.stderr) == (0, b"")
    read = message(done.stdout)
    (attached,) = read.iter_attachments()
    (page,) = pypdf.PdfReader(io.BytesIO(attached.get_content())).pages
    on_paper = "".join(page.extract_text().split())
    text = read.get_body(("plain",)).get_content()
    ids = set(re.findall(r"^- .*?\[([AB]\d+\.\d+)", text, re.MULTILINE | re.DOTALL))
    assert len(ids) > 8
    assert all(f"[{id_}" in on_paper for id_ in ids)
