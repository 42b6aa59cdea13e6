import datetime
import io
import re
import zipfile

import docx
import pytest

from briefing.errors import EmptyDocument, ReadError, UnknownMediaType
from briefing.raw import Raw
from briefing.read import read_documents
from tests.read.golden import FILES, check_golden, sentence_at

OFFICE = FILES / "office"
FERRIES = (OFFICE / "ferries.docx").read_bytes()
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LONG = "The council of the valley met on Monday and spoke for three hours about a bridge that is old, and agreed at the end that nobody knows who would have to pay for another one of the same length."


def read(content, name="a.docx"):
    return read_documents(Raw(content, name)).documents[0]


def told(document):
    return [f"{p.kind}: {document.text[p.start : p.end]}" for p in document.paragraphs]


def word(*paragraphs, **properties):
    """A file that python-docx writes, of (style, text), a bare text, or rows of a table."""
    document = docx.Document()
    for name, value in {"title": "", "author": "", "created": None, **properties}.items():
        if value is not None:
            setattr(document.core_properties, name, value)
    for paragraph in paragraphs:
        if isinstance(paragraph, list):
            table = document.add_table(len(paragraph), len(paragraph[0]))
            for row, cells in zip(table.rows, paragraph, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        else:
            style, text = paragraph if isinstance(paragraph, tuple) else (None, paragraph)
            document.add_paragraph(text, style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(name, content, base=FERRIES):
    """The file with one part replaced, or left out where the content is None."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        if content is not None:
            new.writestr(name, content)
    return out.getvalue()


def body(xml, prolog=""):
    """A file with this XML as its body."""
    return with_part("word/document.xml", f"{prolog}<w:document {W}><w:body>{xml}</w:body></w:document>")


@pytest.mark.parametrize("name", ["arabic.docx", "ferries.docx", "mill.docx"])
def test_golden_docx(name, monkeypatch):
    check_golden("office", name, monkeypatch)


@pytest.mark.parametrize(
    ("name", "start", "sentence"),
    [
        ("ferries.docx", 203, "The first boat left Lorn at six in the morning with 212 people on board."),
        ("mill.docx", 168, "It weighs nine tonnes, and the council paid 40 000 crowns for its repair."),
    ],
)
def test_a_sentence_stands_at_its_characters(name, start, sentence):
    assert sentence_at(OFFICE / name, "", start) == sentence


def test_changes_are_accepted_and_what_is_not_printed_is_left_out():
    text = read((OFFICE / "mill.docx").read_bytes()).text
    assert "on Friday, the council said in a letter to the millers." in text
    assert not [
        gone for gone in ("rudely", "Check the year", "Do not print", "Draft of", "Page 1") if gone in text
    ]


def test_the_word_file_and_the_pdf_of_one_article_read_the_same_but_for_the_place_of_the_caption():
    pdf = read_documents(Raw((OFFICE / "ferries.pdf").read_bytes(), "a.pdf")).documents[0]
    assert sorted(told(read(FERRIES))) == sorted(told(pdf))


@pytest.mark.parametrize(
    ("paragraphs", "stated", "title"),
    [
        ([("Title", "A bridge"), ("Heading 1", "Who pays"), LONG], "", "A bridge"),
        ([("Heading 1", "Who pays"), LONG, ("Heading 1", "What now")], "", "Who pays"),
        (["Nobody pays for a bridge", LONG], "Nobody pays for a bridge", "Nobody pays for a bridge"),
        ([LONG, LONG], "Nobody pays for a bridge", "Nobody pays for a bridge"),
        (["Nobody pays for a bridge", LONG], "Microsoft Word - b.docx", "Nobody pays for a bridge"),
        (["By Nora Felde", "6 May 2031", "Nobody pays for a bridge", LONG], "", "Nobody pays for a bridge"),
        ([LONG, LONG], "Word Document", None),
    ],
)
def test_the_title_comes_from_the_style_the_properties_or_the_first_line(paragraphs, stated, title):
    document = read(word(*paragraphs, title=stated))
    assert document.title == title
    assert told(document)[-1] in (f"body: {LONG}", "heading: What now")


def test_styles_say_what_paragraphs_are():
    document = read(
        word(
            ("Title", "A bridge"),
            ("Subtitle", "It is old"),
            ("Heading 2", "Who will pay for all of this?"),
            ("List Bullet", "One side does not."),
            ("Caption", "The bridge in May, seen from the mill."),
            ("Intense Quote", "Nobody pays."),
        )
    )
    assert told(document) == [
        "heading: It is old",
        "heading: Who will pay for all of this?",
        "body: One side does not.",
        "caption: The bridge in May, seen from the mill.",
        "body: Nobody pays.",
    ]


@pytest.mark.parametrize(
    ("line", "published", "found"),
    [
        ("3 March 2032", datetime.date(2032, 3, 3), "page"),
        ("TOLLEN, March 4, 2032 (Reed News) - A crack was found.", datetime.date(2032, 3, 4), "dateline"),
        ("A crack was found in the bridge.", datetime.date(2031, 5, 6), "metadata"),
    ],
)
def test_the_day_on_the_page_counts_before_the_day_on_which_the_file_was_begun(line, published, found):
    content = word(("Title", "A bridge"), line, LONG, created=datetime.datetime(2031, 5, 6, 9))
    document = read(content)
    assert (document.published, document.published_from) == (published, found)


@pytest.mark.parametrize(
    ("author", "lines", "named"),
    [
        ("Vera Typist", [LONG], "Vera Typist"),
        ("Vera Typist", ["By Nora Felde", LONG], "Nora Felde"),
        ("user", [LONG], None),
        ("Windows User", [LONG], None),
    ],
)
def test_the_byline_counts_before_the_author_of_the_file(author, lines, named):
    assert read(word(("Title", "A bridge"), *lines, author=author)).author == named


def test_a_file_without_properties_has_none():
    content = word(LONG, LONG, title="A bridge nobody pays for", author="Vera Typist")
    relations = zipfile.ZipFile(io.BytesIO(content)).read("_rels/.rels").decode()
    bare = with_part("docProps/core.xml", None, content)
    named, document = read(content), read(
        with_part("_rels/.rels", re.sub(r"<Relationship [^>]*core-properties[^>]*>", "", relations), bare)
    )  # fmt: skip
    assert (named.title, named.author) == ("A bridge nobody pays for", "Vera Typist")
    assert (document.title, document.author, document.published) == (None, None, None)


def test_tables_of_figures_are_left_out_and_those_for_the_layout_are_read():
    figures = [["Harbour", "Sailings"], ["Lorn", "14"], ["Port Amel, at the north end of the lake", "6"]]
    document = read(word(("Title", "A bridge"), figures, LONG, [["Contact", LONG], ["Phone", LONG]]))
    assert told(document) == [
        f"body: {LONG}", "heading: Contact", f"body: {LONG}", "heading: Phone", f"body: {LONG}"
    ]  # fmt: skip


P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:p><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>", "A b c-d"),
        ("<w:p><w:r><w:t>coun</w:t><w:softHyphen/><w:t>cil \u200b40\u00a0000</w:t></w:r></w:p>", "council 40 000"),
        ("<w:p><w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two.</w:t></w:r></w:p>", "One.\nTwo."),
        ("<w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "A link"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>yes</w:t></w:r></w:p>", "yes"),
        ("<w:p><w:del><w:r><w:t>no</w:t></w:r></w:del><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>yes</w:t></w:r></w:moveTo></w:p>", "yes"),
        ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>" + P.format("paragraph"), "One paragraph"),
        (f"<w:sdt><w:sdtContent>{P.format('In a control')}</w:sdtContent></w:sdt>", "In a control"),
    ],
)  # fmt: skip
def test_letters_are_those_that_a_reader_sees(xml, text):
    assert read(body(xml)).text == text


def test_nothing_outside_the_file_is_read():
    prolog = '<!DOCTYPE w [<!ENTITY out SYSTEM "file:///etc/hostname">]>'
    assert read(body(P.format("before &out; behind"), prolog)).text == "before"


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (FERRIES[:5_000], ReadError, "is a damaged Word file (BadZipFile); open it and save it again"),
        (with_part("word/document.xml", None), ReadError, "is a damaged Word file (KeyError); open it and save it again"),
        (with_part("word/document.xml", "no XML"), ReadError, "is a damaged Word file (XMLSyntaxError); open it and save it again"),
        (with_part("docProps/core.xml", "no XML"), ReadError, "is a damaged Word file (XMLSyntaxError); open it and save it again"),
        (with_part("word/document.xml", " " * 50_000_000), ReadError, "unpacks to far more than a text needs; save it as a new .docx"),
        (with_part("word/vbaProject.bin", "x"), UnknownMediaType, "is a Word file with macros; save it as .docx without them"),
        (body(""), EmptyDocument, "holds no words; give a text with at least one sentence"),
        (body("&lol;" * 9, '<!DOCTYPE w [<!ENTITY l "ha"><!ENTITY lol "&l;&l;&l;">]>'), EmptyDocument, "holds no words; give a text with at least one sentence"),
        (body("<w:sdt>" * 400 + "</w:sdt>" * 400), ReadError, "is a damaged Word file (XMLSyntaxError); open it and save it again"),
    ],
    ids=["cut off", "no text", "no XML", "no properties", "bomb", "macros", "empty", "entities", "nested"],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line(content, error, message, capfd):
    with pytest.raises(error) as caught:
        read(content)
    assert str(caught.value) == f"a.docx {message}"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "is a Word file with macros; save it as .docx without them"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "is an office file without an article; save it as .docx"),
    ],
)  # fmt: skip
def test_other_office_files_are_named(kind, message):
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = zipfile.ZipFile(io.BytesIO(FERRIES)).read("[Content_Types].xml")
    with pytest.raises(UnknownMediaType) as caught:
        read(with_part("[Content_Types].xml", types.replace(main, kind.encode())))
    assert str(caught.value) == f"a.docx {message}"
