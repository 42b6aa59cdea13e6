"""`briefing extract`, run as its users run it."""

import csv
import io
import json

import pytest

from tests.builders import write


def test_everything_is_printed_when_nothing_is_asked_for(run, seed):
    done = run("extract", seed)
    assert (done.returncode, done.stderr) == (0, b"")
    heads = [line for line in done.stdout.decode().splitlines() if line.split(":")[0] in KINDS]
    assert [head.split(":")[0] for head in heads] == list(KINDS)


KINDS = ("figures", "positions", "dates", "notes")


def test_csv_holds_verbatim_spans_and_the_address(run, seed):
    done = run("extract", seed, "--figures", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    text = seed.read_text()
    assert [row["text"] for row in rows] == [
        "hundreds of thousands of civilians",
        "half of whom are children",
        "An estimated 250,000 people",
        "dozens of terrorists",
    ]
    assert all(text[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)
    assert {row["uri"] for row in rows} == {str(seed)}
    assert {row["kind"] for row in rows} == {"figures"}


def test_csv_of_everything_names_the_kind_of_each_note(run, seed):
    done = run("extract", seed, "-o", "facts.csv")
    assert (done.returncode, done.stderr, done.stdout) == (0, b"", b"facts.csv\n")


def test_csv_has_notes_with_their_kind(run, seed):
    rows = list(csv.DictReader(io.StringIO(run("extract", seed, "--notes", "-f", "csv").stdout.decode())))
    assert {row["kind"] for row in rows} == {"notes"}
    assert {"damage", "clash", "provenance"} <= {row["note"] for row in rows}


def test_csv_of_two_kinds_is_one_table(run, seed):
    done = run("extract", seed, "--dates", "--positions", "--date", "2016-09-29", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert {row["kind"] for row in rows} == {"positions", "dates"}
    assert {row["date"] for row in rows if row["kind"] == "positions"} == {""}


def test_json_goes_to_a_file_and_names_the_sources(run, harbour, tmp_path):
    done = run("extract", *harbour, "--notes", "--dates", "-f", "json", "-o", "facts.json")
    assert (done.returncode, done.stdout) == (0, b"facts.json\n")
    data = json.loads((tmp_path / "facts.json").read_text())
    assert set(data) == {"sources", "dates", "notes"}
    assert [source["id"] for source in data["sources"]] == ["A", "B"]


def test_names_of_ones_own_come_from_a_file_or_the_settings(run, tmp_path):
    article = write(
        tmp_path, "article.txt", "Karvan\n\nThe Seal Court said that the harbour would be open by Monday."
    )
    write(tmp_path, "names.toml", '[parties]\nKRV = ["Karvan Isles", "Seal Court"]\n')
    found = json.loads(run("extract", article, "--positions", "--names", "names.toml", "-f", "json").stdout)
    assert [p["party"] for p in found["positions"]] == ["Karvan Isles"]
    write(tmp_path, "briefing.toml", '[parties]\nKRV = ["Isles of Karvan", "Seal Court"]\n')
    found = json.loads(run("extract", article, "--positions", "-f", "json").stdout)
    assert [p["party"] for p in found["positions"]] == ["Isles of Karvan"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["-f", "xml"], 2, "no format 'xml'; choose from table, csv, json"),
        (["--date", "29/9"], 2, "'29/9' is not a day; write it as 2016-09-29"),
        (["--names", "none.toml"], 2, "none.toml does not exist; give a TOML file with names"),
    ],
)
def test_a_mistake_is_one_line(run, seed, arguments, code, message):
    done = run("extract", seed, *arguments)
    assert done.returncode == code
    assert message in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


def test_a_source_that_cannot_be_read_costs_only_itself(run, seed):
    done = run("extract", seed, "missing.txt", "--figures")
    assert done.returncode == 3
    assert done.stdout.startswith(b"figures: 4\n")
    assert b"missing.txt" in done.stderr
