"""A check finds every change of one character, and none where there is none."""

import json
import random

import pytest

import briefing
from briefing.verify.pages import open_page
from tests.builders import write
from tests.conftest import ROOT
from tests.verify.pages import cases, changed, made, shown

CASES = ("one", "two", "seed", "hostile", "rtl", "marks", "all")
FORMATS = ("md", "html", "json", "pdf")


def is_found(path, sources=None):
    """Whether a check says that something differs, or refuses the file."""
    try:
        report = briefing.verify(path, sources)
    except briefing.BriefingError as error:
        return "\n" not in str(error)
    return not report.is_proven


@pytest.mark.parametrize("name", CASES)
def test_untouched_pages_are_proven(name, tmp_path):
    sources, options = cases(tmp_path, ROOT)[name]
    for form, content in made(sources, FORMATS, **options).items():
        path = write(tmp_path, f"page.{form}", content)
        report = briefing.verify(path)
        n_lines = len(open_page(path).brief.lines)
        assert n_lines > 0
        assert (report.differences, report.caveats) == ((), ()), form
        assert (report.lines, report.comments, report.removed, report.sources) == (
            n_lines,
            0,
            0,
            len(sources),
        )


@pytest.mark.parametrize("name", CASES)
def test_every_changed_character_of_a_markdown_line_is_found(name, tmp_path):
    sources, options = cases(tmp_path, ROOT)[name]
    page = made(sources, **options)["md"].decode()
    rows = [
        row for row in page.split("\n") if row.startswith("- ") and row.count("[") and "sha256" not in row
    ]
    chance = random.Random(name)
    n_found = 0
    while n_found < 72:
        row = chance.choice(rows)
        start = page.index(f"\n{row}\n") + 1
        edited = changed(page, start, start + len(row), chance)
        if shown(edited) == shown(page):
            continue
        assert is_found(write(tmp_path, "page.md", edited)), edited[start : start + len(row)]
        n_found += 1


@pytest.mark.parametrize("name", CASES)
def test_every_changed_character_of_a_json_line_is_found(name, tmp_path):
    sources, options = cases(tmp_path, ROOT)[name]
    data = json.loads(made(sources, ["json"], **options)["json"])
    path = write(tmp_path, "page.json", json.dumps(data))
    assert not is_found(path)
    lines = [*data["bottom_line"], *(line for s in data["sections"] for line in s["lines"])]
    lines += [cut["line"] for cut in data["cut"]] + [position["claim"] for position in data["positions"]]
    holders = [(line, key) for line in lines for key in ("text", "printed", "id") if line[key]]
    holders += [(insert, "text") for line in lines for insert in line["inserts"]]
    holders += [(figure, "text") for figure in data["figures"]]
    chance = random.Random(name)
    n_found = 0
    while n_found < 72:
        holder, key = chance.choice(holders)
        was = holder[key]
        holder[key] = changed(was, 0, len(was), chance)
        if holder[key] != was:
            assert is_found(write(tmp_path, "page.json", json.dumps(data))), (key, was, holder[key])
            n_found += 1
        holder[key] = was


@pytest.mark.parametrize("key", ["start", "end", "paragraph", "sentence", "source"])
def test_a_changed_place_of_a_line_is_found(key, tmp_path, seed):
    data = json.loads(made([seed], ["json"])["json"])
    line = data["sections"][0]["lines"][0]
    for value in ("B", 7, -1, 10**9, 3.5, None, True, [1]):
        line[key] = value
        assert is_found(write(tmp_path, "page.json", json.dumps(data))), value


def test_every_changed_character_of_a_source_is_found(tmp_path):
    text = (ROOT / "seeds" / "harbour-2024.txt").read_text()
    source = write(tmp_path, "harbour.txt", text)
    path = write(tmp_path, "page.md", made([source])["md"])
    chance = random.Random(1)
    for _ in range(60):
        edited = changed(text, 0, len(text), chance)
        write(tmp_path, "harbour.txt", edited)
        assert is_found(path) == (edited != text)


def test_every_changed_word_of_an_html_page_is_found(tmp_path):
    sources, options = cases(tmp_path, ROOT)["two"]
    page = made(sources, ["html"], **options)["html"].decode()
    for words in ("31 civilians for shrapnel", "At least 90,000 people in Karvan", "TLP:AMBER", "49 %"):
        assert words in page
        edited = page.replace(words, f"{words[:-1]}x")
        assert is_found(write(tmp_path, "page.html", edited)), words
    for end in ("</main>", "</h1>"):
        added = page.replace(end, f"{end}<p>The army has left the town.</p>")
        assert is_found(write(tmp_path, "page.html", added))
        hidden = page.replace(end, f"{end}<p data-apparatus>The army has left the town.</p>")
        assert is_found(write(tmp_path, "page.html", hidden))


def test_words_of_another_page_s_layer_are_found_in_a_pdf(tmp_path, seed):
    """The attached brief of one page on the paper of another."""
    import io

    import pypdf

    ours = made([seed], ["pdf"])["pdf"]
    others = made([ROOT / "seeds" / "harbour-2024.txt"], ["pdf"])["pdf"]
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(others))
    (attached,) = pypdf.PdfReader(io.BytesIO(ours)).attachments["brief.json"]
    del writer.root_object["/Names"]
    writer.add_attachment("brief.json", attached)
    writer.write(tmp_path / "page.pdf")
    report = briefing.verify(tmp_path / "page.pdf")
    assert "says something else than its brief" in report.differences[0]
    assert len(report.differences) == 1 + report.lines
