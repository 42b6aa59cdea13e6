import codecs

import pytest

from briefing.errors import UnknownMediaType
from briefing.read import read_document
from briefing.read.encoding import decode

ENGLISH = (
    "Title of the day\nThe envoy’s “door” — half open — cost €5 million, café owners said in Malmö.\n" * 3
)
RUSSIAN = (
    "Переговоры начались в понедельник. Посланник сказал, что стороны подошли к соглашению о порте.\n" * 5
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_certain(encoding):
    decoded = decode(ENGLISH.encode(encoding), "a.txt")
    assert decoded.text == ENGLISH
    assert decoded.notes == ()


@pytest.mark.parametrize(
    ("text", "encoding"), [(ENGLISH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r")]
)
def test_older_encodings_are_detected_and_said(text, encoding):
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert decoded.notes == (f"read as {encoding}, the likeliest encoding; save it as UTF-8 to be sure",)


def test_a_short_latin_text_is_windows_1252():
    assert decode("The café said “no”.".encode("cp1252"), "a.txt").text == "The café said “no”."


def test_detected_encoding_is_noted_on_the_document():
    article = read_document(ENGLISH.encode("cp1252"), "a.txt")
    assert [note.kind for note in article.notes] == ["encoding"]


def test_damaged_utf_16_is_refused_with_its_place():
    with pytest.raises(UnknownMediaType, match=r"a\.txt begins as utf-16 but is damaged at byte 4"):
        decode(codecs.BOM_UTF16_LE + b"A\0\x00", "a.txt")


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"PK\x03\x04rest", "is a ZIP archive or an office document that no reader knows"),
        (b"\x89PNG\r\n\x1a\n", "is a picture; give its text"),
        (b"{\\rtf1 words", "is an RTF document; save it as .docx"),
        (b"some text\x00\x01\x02\x03 and bytes", "is binary, not text"),
    ],
)
def test_what_is_no_text_is_named(raw, name):
    with pytest.raises(UnknownMediaType, match=name):
        read_document(raw, "a.bin")
