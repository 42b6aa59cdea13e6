import io
import re
import subprocess
import sys
import zlib
from xml.etree import ElementTree

import pypdf
import pytest

from briefing.errors import OwnPage, ReadError, UnknownMediaType
from briefing.pipeline import make_brief
from briefing.raw import Raw
from briefing.read import read_documents, read_source
from briefing.read.pdf.hyphens import joiner
from briefing.read.pdf.lines import Line
from briefing.read.pdf.mirrored import unmirrored
from briefing.read.pdf.running import without_notes, without_running
from briefing.read.pdf.tables import without_tables
from briefing.text.pdf_file import read_pdf_file
from tests.read.golden import FILES, check_golden, sentence_at

OFFICE = FILES / "office"
READ = (
    "arabic.pdf",
    "ferries-tagged.pdf",
    "ferries.pdf",
    "river.pdf",
    "russian-limited.pdf",
    "russian.pdf",
)
"""Made by LibreOffice, as scripts/office-files does; limited in what may be done with it, but not locked."""


def words_of_source(name):
    """The paragraphs that LibreOffice was given."""
    tree = ElementTree.parse(OFFICE / "src" / name)
    ns = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    body = tree.find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")
    return ["".join(p.itertext()) for p in body.iter() if p.tag in (f"{ns}p", f"{ns}h")]


def pdf_of(*contents, font=b"Helvetica", info=b""):
    """A PDF of pages with these operators."""
    n = len(contents)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * k) for k in range(n))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, n),
        b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % font,
        b"<<%s>>" % info,
    ]
    for k, content in enumerate(contents):
        packed = zlib.compress(content, 9)
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % (6 + 2 * k),
            b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        ]
    out, places = b"%PDF-1.4\n", []
    for k, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (k, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(out),
    )  # fmt: skip


def at(x, y, text, size=11):
    """Operators that print a text at a place."""
    return b"BT /F %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, text.encode("cp1252"))


def read(content, name="a.pdf"):
    return read_documents(Raw(content, name))


def told(document):
    return [f"{p.kind}: {document.text[p.start : p.end]}" for p in document.paragraphs]


def line(text, y=400.0, x=60.0, page=0, size=11.0, **fields):
    return Line(text, page, x, y, size, 5.0 * len(text), **fields)


def texts(lines):
    return [one.text for one in lines]


@pytest.mark.parametrize("name", READ)
def test_golden_pdf(name, monkeypatch):
    check_golden("office", name, monkeypatch)


@pytest.mark.parametrize(
    ("name", "start", "sentence"),
    [
        ("ferries.pdf", 866, "An official in the ministry said that the other half would come from fares, which rise by 4 per cent in July."),
        ("river.pdf", 1766, "Some 2,400 of them signed a letter in March that demands compensation of 85 million crowns."),
        ("arabic.pdf", 148, "وغادر أول قارب مدينة لورن في السادسة صباحا وعلى متنه 212 راكبا."),
    ],
)  # fmt: skip
def test_a_sentence_stands_at_its_characters(name, start, sentence):
    assert sentence_at(OFFICE / name, "", start) == sentence


@pytest.mark.parametrize("name", ["river", "russian", "arabic"])
def test_what_is_read_is_what_was_written(name):
    (document,) = read_source(str(OFFICE / f"{name}.pdf")).documents
    assert document.text.split("\n") == words_of_source(f"{name}.fodt")


def test_columns_hyphens_and_pages_do_not_cut_sentences():
    layer = "\n".join(page.extract_text() for page in pypdf.PdfReader(OFFICE / "river.pdf").pages)
    assert layer.count("-\n") > 30, "the file has hyphens at line ends"
    (document,) = read_source(str(OFFICE / "river.pdf")).documents
    assert not re.search(r"\w- \w|River Quarterly", document.text)


def test_tags_and_their_absence_read_the_same():
    plain, tagged = (read_source(str(OFFICE / f"ferries{end}.pdf")).documents[0] for end in ("", "-tagged"))
    assert (plain.text, plain.paragraphs) == (tagged.text, tagged.paragraphs)


@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("ferries-scan.pdf", UnknownMediaType, "is a scan without a text layer; run OCR over it and give what comes out"),
        ("russian-locked.pdf", ReadError, "is locked with a password; save a copy without one and give that"),
    ],
)  # fmt: skip
def test_files_without_readable_text_are_refused(name, error, message, monkeypatch):
    monkeypatch.chdir(OFFICE)
    with pytest.raises(error) as caught:
        read_source(name)
    assert str(caught.value) == f"{name} {message}"


def test_encryption_that_needs_another_library_is_named(tmp_path):
    writer = pypdf.PdfWriter(clone_from=OFFICE / "russian.pdf")
    writer.encrypt("", "sesame", algorithm="AES-256")
    with (tmp_path / "aes.pdf").open("wb") as file:
        writer.write(file)
    program = (
        "import sys; sys.modules.update({'cryptography': None, 'Crypto': None})\n"
        "from briefing.read import read_source\n"
        "try: read_source('aes.pdf')\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path)
    assert (done.stdout, done.stderr) == (
        "aes.pdf is an encrypted PDF; save a copy without protection, or run: pip install cryptography\n",
        "",
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7 and no more", "is a damaged PDF"),
        ((OFFICE / "ferries.pdf").read_bytes()[:20_000], "is a damaged PDF"),
        (pdf_of(b"[" * 50_000), "is a damaged PDF"),
        (pdf_of(b" " * 40_000_000), "is a PDF that unpacks to far more than a text needs"),
        (
            pdf_of(b"BT /F 11 Tf [" + b"(w) 0" * 25_000 + b"] TJ ET"),
            "is a PDF that unpacks to far more than a text needs",
        ),
    ],
    ids=["no more", "cut off", "nested", "bomb", "one million pieces"],
)
def test_damaged_and_hostile_files_are_one_line(content, message, capfd):
    with pytest.raises(ReadError) as caught:
        read(content)
    assert str(caught.value).startswith(f"a.pdf {message}")
    assert str(caught.value).endswith("; save or print it as PDF again")
    assert capfd.readouterr() == ("", "")


def test_a_damaged_page_does_not_spoil_the_others():
    pages = [
        at(60, 700, f"The council met once again on day {n} and agreed on nothing at all.") for n in (1, 3)
    ]
    reading = read(pdf_of(pages[0], b" " * 40_000_000, pages[1]))
    assert [str(failure) for failure in reading.failures] == [
        "a.pdf: page 2 is damaged or draws too much; the others are read"
    ]
    assert reading.documents[0].text == (
        "The council met once again on day 1 and agreed on nothing at all.\n"
        "The council met once again on day 3 and agreed on nothing at all."
    )


def test_too_many_pages_are_refused_before_they_are_read():
    writer = pypdf.PdfWriter()
    for _ in range(501):
        writer.add_blank_page(100, 100)
    content = io.BytesIO()
    writer.write(content)
    with pytest.raises(ReadError) as caught:
        read(content.getvalue())
    assert str(caught.value) == "a.pdf has 501 pages, more than 500; give those that matter"


def test_our_own_pages_are_no_sources(harbour, tmp_path):
    from briefing.protocols import Setting
    from briefing.render import render_format

    page = render_format(make_brief([str(harbour[0])]), "pdf", Setting())
    with pytest.raises(OwnPage) as caught:
        read(page)
    assert str(caught.value) == "a.pdf is a page that briefing made; give the sources from which it was made"


BODY = "\n".join(
    (
        "The council of the valley met on Monday and spoke about the bridge for",
        "three hours. It agreed that the bridge is old, and that nobody knows who",
        "would have to pay for another one.",
    )
)


def page_of(*blocks):
    """A page of blocks, each its lines, 13 points apart, with a gap of 8 between blocks."""
    operators, y = b"", 760
    for size, block in blocks:
        for text in block.split("\n"):
            operators += at(60, y, text, size)
            y -= size + 2
        y -= 8
    return operators


@pytest.mark.parametrize(
    ("stated", "head", "title"),
    [
        (b"The bridge nobody pays for", ["The bridge nobody pays for"], "The bridge nobody pays for"),
        (b"Microsoft Word - bridge.doc", ["The bridge nobody pays for"], "The bridge nobody pays for"),
        (b"Template for press releases", ["The bridge nobody pays for"], "The bridge nobody pays for"),
        (b"", ["VALLEY NEWS", "The bridge nobody pays for"], "The bridge nobody pays for"),
        (b"The bridge nobody pays for", [], "The bridge nobody pays for"),
        (b"untitled", [], None),
    ],
)
def test_the_title_is_what_stands_on_the_page(stated, head, title):
    blocks = [(30 - 10 * n if len(head) > 1 else 20, text) for n, text in enumerate(head)]
    content = pdf_of(page_of(*blocks, (11, BODY), (11, BODY)), info=b"/Title(%s)" % stated)
    (document,) = read(content).documents
    body = " ".join(BODY.split("\n"))
    assert (document.title, told(document)) == (title, [f"body: {body}"] * 2)


def test_the_byline_counts_before_the_author_of_the_file():
    named = b"/Author(Vera Typist)/CreationDate(D:20310506120000Z)"
    bare = read(pdf_of(page_of((20, "The bridge nobody pays for"), (11, BODY)), info=named)).documents[0]
    signed = read(
        pdf_of(page_of((20, "The bridge nobody pays for"), (11, "By Nora Felde"), (11, BODY)), info=named)
    ).documents[0]
    assert (bare.author, signed.author) == ("Vera Typist", "Nora Felde")
    assert (bare.published, signed.published) == (None, None), "when the file was made says nothing"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the govern-", "ment said", "the government said"),
        ("the soft govern\u00ad", "ment said", "the soft government said"),
        ("a cease-", "fire was", "a cease-fire was"),
        ("a three-", "day visit", "a three-day visit"),
        ("the thirty-", "first day", "the thirty-first day"),
        ("a ten-", "ant who", "a tenant who"),
        ("in mid-", "September they", "in mid-September they"),
        ("the COVID-", "19 wards", "the COVID-19 wards"),
        ("a state-of-the-", "art mill", "a state-of-the-art mill"),
        ("of north-", "eastern towns", "of north-eastern towns"),
        ("and then -", "nobody came", "and then - nobody came"),
        ("they waited --", "nobody came", "they waited -- nobody came"),
        ("no hyphen", "here", "no hyphen here"),
        ("из-", "за ночных", "из-за ночных"),
        ("забас-", "товки экипажей", "забастовки экипажей"),
    ],
)
def test_hyphens_at_line_ends_go_unless_they_are_the_words_own(before, after, joined):
    join = joiner(["x the cease-fire x", "x wind from north or from eastern parts x"])
    assert join(before, after) == joined


WORDS = ("the first", "another", "a short", "the last")


def test_running_heads_and_page_numbers_are_taken_off():
    pages = [
        [line("Valley News | Spring", 780), line(f"Body of {word} page", 500), line(f"– {n} –", 30)]
        for n, word in enumerate(WORDS, start=1)
    ]
    assert [texts(page) for page in without_running(pages)] == [[f"Body of {word} page"] for word in WORDS]


def test_a_single_page_keeps_what_could_be_text_at_its_edges():
    page = [
        line("The council met", 780),
        line("1984", 500),
        line("It will meet again", 44),
        line("Page 1 of 1", 30),
    ]
    kept = ["The council met", "1984", "It will meet again"]
    assert (
        texts(without_running([[*page, *(line(f"text {n}", 400 - n * 20) for n in range(5))]])[0])[:3] == kept
    )


def test_what_a_file_marks_as_no_content_is_left_out_unless_that_is_everything():
    page = [line("Watermark", tag="Artifact"), line("The council met and agreed", tag="P")]
    assert texts(without_running([page])[0]) == ["The council met and agreed"]
    everything = [line("The council met and agreed", tag="Artifact")]
    assert without_running([everything]) == [everything]


def test_notes_at_the_foot_of_a_page_are_left_out():
    page = [
        line("The text.", 200),
        line("1 See the report.", 80, size=8),
        line("It has nine pages.", 70, size=8),
    ]
    small_print = [line("The text.", 200), line("Small print without a mark", 80, size=8)]
    assert texts(without_notes(page, 11)) == ["The text."]
    assert without_notes(small_print, 11) == small_print


def test_the_cells_of_tables_are_left_out_and_columns_are_not():
    table = [
        line(word, 400 - 20 * row, x=60 + 100 * column)
        for row in range(3)
        for column, word in enumerate("ab")
    ]
    assert texts(without_tables([line("before", 450), *table, line("behind", 300)])) == ["before", "behind"]
    prose = [
        line(f"{side} column with running text in row {row}", 400 - 14 * row, x=x)
        for row in range(3)
        for side, x in (("left", 60), ("right", 330))
    ]
    assert texts(without_tables(prose)) == texts(prose[::2] + prose[1::2])


def test_mirrored_brackets_are_turned_only_where_the_text_runs_to_the_left():
    lines = [line("قال )وكالة( في"), line("said (so) in")]
    assert texts(unmirrored(lines)) == ["قال (وكالة) في", "said (so) in"]
    assert texts(unmirrored([line("قال (وكالة) في")])) == ["قال (وكالة) في"]


def test_the_text_of_a_file_is_that_of_pypdf():
    for name in READ:
        content = (OFFICE / name).read_bytes()
        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        assert read_pdf_file(content, name, mend="").text == "\n".join(page.extract_text() for page in pages)


def test_watermarks_ligatures_and_bullets():
    turned = b"BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET\n"
    (document,) = read(
        pdf_of(turned + page_of((11, BODY), (11, "\u2022 the first of two\n\u2022 the second")))
    ).documents
    assert told(document) == [
        f"body: {' '.join(BODY.split(chr(10)))}",
        "heading: • the first of two",
        "heading: • the second",
    ]
