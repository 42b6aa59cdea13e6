import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, ReadError
from briefing.raw import Raw
from briefing.read import read_documents
from tests.read.golden import FILES, check_golden, sentence_at, sources

HEAD = "From: Mara Lind <mara@desk.example>\nSubject: Rain\nDate: Thu, 14 Mar 2024 23:30:00 -0500\n"


def read(content, name="a.eml"):
    return read_documents(Raw(content.encode() if isinstance(content, str) else content, name))


def plain(body, head=HEAD):
    """The only document of a mail of plain text."""
    (document,) = read(f"{head}\n{body}").documents
    return document


def html(body, subject="Rain"):
    (document,) = read(
        f"Subject: {subject}\nFrom: a@b.example\nContent-Type: text/html; charset=utf-8\n\n{body}"
    ).documents
    return document


def several(*parts, kind="mixed"):
    """A mail of several parts, each its headers and its content."""
    body = "".join(f"--XX\n{part}\n" for part in parts)
    return f'{HEAD}Content-Type: multipart/{kind}; boundary="XX"\n\n{body}--XX--\n'


def told(document):
    """The lines that are news."""
    return [document.text[p.start : p.end] for p in document.paragraphs if p.kind == "body"]


@pytest.mark.parametrize("name", sources("mail"))
def test_golden_mail(name, monkeypatch):
    check_golden("mail", name, monkeypatch)


@pytest.mark.parametrize(
    ("name", "part", "start", "sentence"),
    [
        ("newsletter.eml", "", 92, "Twelve passengers were on board."),
        ("newsletter.eml", "1", 24, "The ferry leaves Veria at seven and at noon."),
        ("reply.eml", "", 127, "They have agreed on the order of the day and on little else."),
        ("box.mbox", "3", 89, "From Monday on it works at night."),
    ],
)
def test_a_sentence_stands_at_its_characters(name, part, start, sentence):
    assert sentence_at(FILES / "mail" / name, part, start) == sentence


@pytest.mark.parametrize(
    ("headers", "title", "publisher", "author"),
    [
        ("Subject: Re: AW: Rain\nFrom: Mara Lind <mara@x.example>", "Rain", None, "Mara Lind"),
        ("Subject: Rain: a report\nFrom: mara@x.example", "Rain: a report", None, None),
        ("Subject: =?utf-8?q?Caf=C3=A9?=\n =?utf-8?q?_open?=\nFrom: =?utf-8?b?WsOzcmE=?= <z@x.example>", "Café open", None, "Zóra"),
        ("Subject: Rain\nFrom: \"Veria Wire\" <news@wire.example>", "Rain", "Veria Wire", None),
        ("Subject: Rain\nFrom: noreply@wire.example", "Rain", "wire.example", None),
        ("Subject: [Desk] Re: Rain\nList-Id: <desk.x.example>\nFrom: Desk <mara@x.example>", "Rain", "Desk", None),
        ("Subject: [LIVE] Rain\nFrom: Mara <mara@x.example>", "[LIVE] Rain", None, "Mara"),
        ("Subject: =?no-such?q?Rain?=\nFrom: <<>>,,", "Rain", None, None),
        ("Subject:\nFrom:", None, None, None),
    ],
)  # fmt: skip
def test_credits_are_those_of_the_headers(headers, title, publisher, author):
    document = plain("Rain fell.", f"X-A: 1\nTo: x@y.example\n{headers}\n")
    assert (document.title, document.publisher, document.author) == (title, publisher, author)


def test_bytes_in_a_header_are_text_too():
    (document,) = read(
        "Subject: Дождь\nFrom: Мара <m@x.example>\nTo: x\n\nДождь шёл весь день, сказал он.".encode()
    ).documents
    assert (document.title, document.author, document.language) == ("Дождь", "Мара", "ru")


def test_the_day_is_that_of_the_senders_own_zone():
    assert plain("Rain fell.").published == datetime.date(2024, 3, 14)
    assert plain("Rain fell.", HEAD.replace("Thu, 14", "Nonsense")).published is None


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Rain fell.\n\nOn Thu, Desk wrote:\n> Did it rain?\n", ["Rain fell."]),
        ("On Thu, Desk <d@x.example>\nwrote:\n\n> Did it rain?\n\nYes, it did.", ["Yes, it did."]),
        ("Rain fell.\n\n-----Original Message-----\nFrom: Desk\nSent: Thursday\nSubject: Rain?\n\nDid it rain?", ["Rain fell."]),
        ("Rain fell.\n-- \nMara Lind\n", ["Rain fell."]),
        ("Rain fell.\n--\nMara Lind\n", ["Rain fell."]),
        ("Rain fell.\n\nSent from my phone\n", ["Rain fell."]),
        (f"Rain fell.\n{'_' * 40}\nDesk mailing list\nhttps://x.example", ["Rain fell."]),
        (f"Rain fell.\n{'_' * 40}\nSnow fell too.", ["Rain fell.", "Snow fell too."]),
        ("Rain fell.\n\nTo unsubscribe from this list write to x@y.example.", ["Rain fell."]),
        ("> Rain fell.\n> Snow fell.", ["Rain fell.", "Snow fell."]),
        ("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nRain fell.\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----", ["Rain fell."]),
        ("He wrote: it rains.\n\nIn May she wrote:\n\nSnow fell.", ["He wrote: it rains.", "Snow fell."]),
        ("The video can be seen online, he said.", ["The video can be seen online, he said."]),
    ],
)  # fmt: skip
def test_what_is_no_news_in_a_mail_is_marked(body, found):
    assert told(plain(body)) == found


def test_flowing_lines_are_joined_and_hard_ones_are_not():
    head = f"{HEAD}Content-Type: text/plain; charset=utf-8; format=flowed\n"
    assert told(plain("Rain fell \non Veria.\nSnow fell.\n\n From here on \nfog.", head)) == [
        "Rain fell on Veria.",
        "Snow fell.",
        "From here on fog.",
    ]
    assert told(plain("Rain fe \nll.", head.replace("flowed", "flowed; delsp=yes"))) == ["Rain fell."]


@pytest.mark.parametrize(
    ("text", "markup", "found"),
    [
        ("Rain fell on Veria.", "<p>Rain <b>fell</b> on Veria.</p>", ["Rain fell on Veria."]),
        (
            "View this in your browser: https://x.example/1",
            "<p>Rain fell on Veria.</p>",
            ["Rain fell on Veria."],
        ),
        ("", "<p>Rain fell.</p>", ["Rain fell."]),
        ("<p>Rain <b>fell</b>.</p>", "<p>Rain fell in HTML.</p>", ["Rain fell in HTML."]),
        (
            "Rain ( https://x.example/click/0123456789 ) fell ( https://x.example/click/9876543210 ).",
            "<p>Rain fell.</p>",
            ["Rain fell."],
        ),
    ],
)
def test_the_better_one_of_two_tellings_is_read(text, markup, found):
    content = several(
        f"Content-Type: text/plain\n\n{text}", f"Content-Type: text/html\n\n{markup}", kind="alternative"
    )
    (document,) = read(content).documents
    assert told(document) == found


def test_a_mail_in_html_is_its_shown_words_without_the_mail_answered():
    assert told(html("<div hidden>Preheader.</div><table><tr><td>Rain fell.</td><td>Snow fell.</td></tr></table>"
                     "<div class='gmail_quote'><div class='gmail_attr'>On Thu X wrote:</div><blockquote>Fog?</blockquote></div>"
                     "<blockquote type='cite'>Hail?</blockquote><p><a href='u'>Unsubscribe</a></p>")) == ["Rain fell.", "Snow fell."]  # fmt: skip
    assert told(html("<p>See below.</p><div class='gmail_quote'><p>Rain fell.</p></div>", "Fwd: Rain")) == [
        "See below.",
        "Rain fell.",
    ]


def test_a_mail_that_passes_one_on_has_the_credits_of_that_one():
    head = HEAD.replace("Rain", "Fwd: Rain")
    inner = "From: Veria Wire <news@wire.example>\nSent: Monday, 11 March 2024\nSubject: Heavy rain\nTo: x@y.example"
    document = plain(f"Please read.\n\n-----Original Message-----\n{inner}\n\nRain fell.\nSnow fell.", head)
    assert (document.title, document.publisher, document.author) == ("Heavy rain", "Veria Wire", None)
    assert (document.published, told(document)) == (
        datetime.date(2024, 3, 11),
        ["Please read.", "Rain fell.", "Snow fell."],
    )
    without = plain("Rain fell.", head)
    assert (without.title, without.author, without.published) == ("Rain", None, None)


def test_attachments_that_can_be_read_are_sources_and_others_are_noted():
    reading = read(several(
        "Content-Type: text/plain\n\nSee the files.",
        'Content-Type: application/octet-stream; name="r.md"\nContent-Disposition: attachment\n\n# Report\n\nA crane is broken.',
        "Content-Type: image/png\nContent-Disposition: attachment; filename=map.png\n\nx",
        "Content-Type: application/pgp-signature\nContent-Disposition: attachment\n\nx",
        'Content-Type: application/json; name="rows.jsonl"\nContent-Disposition: attachment\n\n{"text": "Rain fell."}\n{"text": "Snow fell."}',
        "Content-Type: application/pdf; name=r.pdf\nContent-Disposition: attachment\n\nno pdf",
    ))  # fmt: skip
    assert [(d.uri, d.media, told(d)) for d in reading.documents] == [
        ("a.eml", "mail", ["See the files."]),
        ("a.eml#1", "markdown", ["A crane is broken."]),
        ("a.eml#3.1", "json", ["Rain fell."]),
        ("a.eml#3.2", "json", ["Snow fell."]),
    ]
    assert [note.text for note in reading.notes] == ["a.eml has map.png (image/png) attached; not read"]
    (failure,) = reading.failures
    assert str(failure).startswith("r.pdf: ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            several("Content-Type: application/pgp-encrypted\n\nVersion: 1", kind="encrypted"),
            "is encrypted (PGP)",
        ),
        (
            f"{HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB",
            "is encrypted (S/MIME)",
        ),
        (f"{HEAD}\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----", "is encrypted (PGP)"),
    ],
)
def test_an_encrypted_mail_is_refused_in_one_line(content, told):
    with pytest.raises(ReadError) as caught:
        read(content)
    assert str(caught.value) == f"a.eml {told}; decrypt it and give its text"


def test_a_mail_without_words_is_refused():
    with pytest.raises(ReadError, match=r"^a\.eml holds no text; give another source$"):
        read(f"{HEAD}\n\n")


def test_a_mailbox_is_split_where_messages_begin():
    message = f"From x@y Thu Mar 14 10:00:00 2024\n{HEAD}\nRain fell.\n\nFrom here on it snowed.\n>From Veria it went north.\n\n"
    for newline in ("\n", "\r\n"):
        reading = read((message + message).replace("\n", newline), "-")
        assert [d.uri for d in reading.documents] == ["-#1", "-#2"]
        lines = ["Rain fell.", "From here on it snowed.", "From Veria it went north."]
        assert [told(d) for d in reading.documents] == [lines, lines]


def test_one_bad_message_of_a_mailbox_fails_alone():
    begin = "From x@y Thu Mar 14 10:00:00 2024\n"
    reading = read(f"{begin}{HEAD}\n\n\n{begin}{HEAD}\nRain fell.\n", "b.mbox")
    assert [d.uri for d in reading.documents] == ["b.mbox#2"]
    assert [str(failure) for failure in reading.failures] == [
        "b.mbox, message 1, holds no text; give another source"
    ]


HEADERS = st.sampled_from(["Subject", "From", "Date", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version", "List-Id", "Archived-At"])  # fmt: skip
VALUES = st.text(max_size=40) | st.sampled_from(
    ["text/plain; charset=", "text/html; charset=x-none", "multipart/mixed; boundary=XX", "multipart/mixed", "message/rfc822",
     "base64", "quoted-printable", "uuencode", "attachment; filename*=utf-8''%ff", 'attachment; filename="=?x?q?a?="', "=?utf-8?b?a?=",
     "text/plain; format=flowed", "message/delivery-status", "multipart/alternative; boundary=\"\"", "text/plain; charset*0=a; charset*2=b"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(HEADERS, VALUES), max_size=6), st.binary(max_size=200) | st.sampled_from([b"--XX\n\nA.\n--XX\nContent-Type: text/html\n\n<p>B.", b"--XX--", b"====", b"begin 644 x\n"]))  # fmt: skip
def test_no_mail_ends_in_a_traceback(headers, body):
    head = "".join(f"{name}: {value}\n" for name, value in headers).encode("utf-8", "surrogatepass")
    try:
        found = read(head + b"\n" + body)
    except BriefingError as error:
        found = error
    assert not isinstance(found, BriefingError) or "\n" not in str(found)
