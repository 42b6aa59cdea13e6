"""What a PDF carries: its brief, and where it is asked for its sources, so that it can be checked alone."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

import briefing
from briefing import pipeline
from briefing.protocols import Setting
from briefing.render import parse_json
from briefing.render.attachments import attached_name
from briefing.render.carried import carried
from briefing.render.json_format import render_json
from briefing.render.pdf import lay_out
from tests.builders import write
from tests.render.pdf_reader import attached, catalog


def test_it_carries_the_brief_that_it_shows(seed):
    laid_out = pipeline.fit(briefing.make_brief(seed))
    ((name, (spec, stream, content)),) = attached(laid_out.write()).items()
    assert name == "brief.json"
    assert content == render_json(carried(laid_out.brief))
    assert stream["/Subtype"] == "/application/json"
    assert spec["/AFRelationship"] == "/Data"
    assert spec["/Desc"] == "What this page shows, with the place of every line in its source"
    assert stream["/Params"]["/Size"] == len(content)
    assert stream["/Params"]["/CheckSum"].original_bytes == hashlib.md5(content).digest()


def test_the_brief_inside_makes_the_same_pdf_again(seed):
    pdf = pipeline.fit(briefing.make_brief(seed, briefing.Options(words=200, date="2016-09-29"))).write()
    brief = parse_json(attached(pdf)["brief.json"][2])
    assert brief.cut == ()
    assert lay_out(brief).write() == pdf


def test_sources_are_carried_only_on_request_and_as_they_were_read(run, tmp_path):
    first = "Title\r\n\r\nThe army shelled the caf\xe9 on Monday. Tanks moved to the front line at dawn.\r\n".encode(
        "latin-1"
    )
    second = b"# Talks at the lake\n\nThe envoys *met* again on Tuesday. The army shelled the old town.\n"
    write(tmp_path, "wire copy.txt", first)
    (tmp_path / "desk").mkdir()
    write(tmp_path / "desk", "wire copy.md", second)
    arguments = ("make", "wire copy.txt", "desk/wire copy.md", "-o", "page.pdf")
    done = run(*arguments)
    assert (done.returncode, list(attached((tmp_path / "page.pdf").read_bytes()))) == (0, ["brief.json"])

    done = run(*arguments, "--attach-sources")
    assert done.returncode == 0, done.stderr
    pdf = (tmp_path / "page.pdf").read_bytes()
    found = attached(pdf)
    told = {name: (s["/Desc"], st["/Subtype"], s["/AFRelationship"], c) for name, (s, st, c) in found.items()}
    assert told.pop("brief.json")[1:3] == ("/application/json", "/Data")
    assert told == {
        "A-wire-copy.txt": ("Source A: wire copy.txt", "/text/plain", "/Source", first),
        "B-wire-copy.md": ("Source B: wire copy.md", "/text/markdown", "/Source", second),
    }
    brief = parse_json(found["brief.json"][2])
    digests = [hashlib.sha256(content).hexdigest() for content in (first, second)]
    assert [source.sha256 for source in brief.sources] == digests
    assert {entry.get_object()["/UF"] for entry in catalog(pdf)["/AF"]} == set(found)


@pytest.mark.parametrize("happens", ["it changes", "it goes", "it came from standard input"])
def test_a_source_whose_file_is_no_longer_the_one_that_was_read_is_carried_as_its_text(
    tmp_path, run, happens
):
    text = "Title\r\n\r\nThe army shelled the old town on Monday.\r\n"
    path = write(tmp_path, "wire.txt", text)
    made = pipeline.make(path)
    if happens == "it changes":
        path.write_text("Something else.")
    elif happens == "it goes":
        path.unlink()
    else:
        write(tmp_path, "-", text)  # a file of that name is not what was read
        made = replace(made, documents={"A": replace(made.documents["A"], uri="-")})
    name = "source.txt" if happens == "it came from standard input" else "wire.txt"
    assert made.texts() == {"A": (name, text.replace("\r\n", "\n").encode())}


@pytest.mark.parametrize(
    ("name", "attached_as"),
    [
        ("article.txt", "A-article.txt"),
        ("../../etc/passwd", "A-passwd"),
        ("Déjà vu — 3 août.HTML", "A-Deja-vu-3-aout.HTML"),
        ("محادثات.txt", "A-source.txt"),
        ("", "A-source"),
        ("-", "A-source"),
        ("..", "A-source"),
        ("$(rm -rf ~);\n`x`.md", "A-rm-rf-x.md"),
        ("a/b\\c:d|e.pdf", "A-b-c-d-e.pdf"),
        ("x" * 300 + ".txt", "A-" + "x" * 74 + ".txt"),
        ("x" * 73 + " report.txt", "A-" + "x" * 73 + ".txt"),
        ("a." + "y" * 300, "A-a." + "y" * 12),
    ],
)
def test_names_of_sources_are_safe_wherever_they_are_unpacked(name, attached_as):
    assert attached_name("A", name) == attached_as


def test_sources_of_one_name_stay_apart_and_in_the_order_of_names(seed):
    brief = pipeline.make(seed).brief
    sources = {letter: ("brief.json", letter.encode()) for letter in ("B", "A", "AA", "Z")}
    found = attached(lay_out(brief, Setting(attached=sources)).write())
    assert {name: content for name, (_, _, content) in found.items() if name != "brief.json"} == {
        "A-brief.json": b"A",
        "AA-brief.json": b"AA",
        "B-brief.json": b"B",
        "Z-brief.json": b"Z",
    }


def test_the_same_bytes_wherever_and_whenever_it_is_made(run, tmp_path, seed):
    pages = []
    for env in (
        {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
    ):
        done = run("make", seed, "-o", "page.pdf", "--attach-sources", "--date", "2016-09-29", env=env)
        assert done.returncode == 0, done.stderr
        pages.append((tmp_path / "page.pdf").read_bytes())
    assert pages[0] == pages[1]
    for spec, stream, _ in attached(pages[0]).values():
        assert spec["/Type"] == "/Filespec"
        assert {stream["/Params"][key] for key in ("/CreationDate", "/ModDate")} == {"D:20160929000000Z"}


def test_a_second_page_of_a_process_has_the_bytes_of_the_first(seed, harbour):
    first = briefing.render(briefing.make_brief(seed), "pdf")
    briefing.render(briefing.make_brief(harbour, briefing.Options(marking="RED")), "pdf")
    assert briefing.render(briefing.make_brief(seed), "pdf") == first


def test_files_carry_the_time_of_source_date_epoch(seed, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = pipeline.make(seed, briefing.Options(date="2016-09-29"))
    _, stream, _ = attached(pipeline.fit(made.brief).write())["brief.json"]
    stamp = datetime.fromtimestamp(1700000000, UTC).strftime("D:%Y%m%d%H%M%SZ")
    assert stream["/Params"]["/ModDate"] == stamp
