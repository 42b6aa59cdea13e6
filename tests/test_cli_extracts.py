"""`briefing summarize` and `briefing rank`, run as their users run them."""

import csv
import io
import json

import pytest

import briefing
from briefing.rank import RANKERS
from tests.builders import write

HOSTILE = "Rebels took *Karvan* and [the |port|] of <b>Selim</b> on Monday, & said `so` # 1."


def test_an_extract_is_plain_text_in_reading_order(run, seed):
    done = run("summarize", seed, "--words", "80")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert 60 <= sum(len(line.split()) for line in lines) <= 80
    text = seed.read_text()
    places = [text.index(line) for line in lines]
    assert places == sorted(places)
    assert lines == [line.text for line in briefing.summarize([text], words=80)]


def test_markdown_cites_each_line_and_names_the_sources(run, harbour, tmp_path):
    done = run("summarize", *harbour, "--words", "70", "-o", "extract.md")
    assert (done.returncode, done.stdout) == (0, b"extract.md\n")
    page = (tmp_path / "extract.md").read_text()
    bullets = [line for line in page.splitlines() if line.startswith("- ")]
    assert bullets[0].endswith("[A3.1]")
    assert "- **A** harbour-2024.txt · sha256 84a1998e7d12" in bullets


def test_markdown_escapes_what_a_sentence_could_open(run, tmp_path):
    write(tmp_path, "hostile.txt", f"{HOSTILE}\nThe envoy left for Geneva on Tuesday.")
    page = run("summarize", "hostile.txt", "-f", "md").stdout.decode()
    assert r"\*Karvan\* and \[the \|port\|\] of \<b\>Selim\</b\>" in page


def test_json_holds_limits_sources_and_verbatim_spans(run, seed):
    data = json.loads(run("summarize", seed, "-n", "2", "--format", "json").stdout)
    assert data["schema"] == "briefing-extract/1"
    assert data["limits"] == {"words": None, "sentences": 2}
    assert len(data["lines"]) == 2
    text = seed.read_text()
    assert all(text[line["start"] : line["end"]] == line["text"] for line in data["lines"])


def test_standard_input_and_both_limits(run, seed):
    done = run("summarize", "-", "-w", "200", "-n", "2", stdin=seed.read_bytes())
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize("name", RANKERS)
def test_every_ranker_ranks_every_sentence(run, seed, name, seed_analysis):
    done = run("rank", seed, "--ranker", name, "--format", "csv")
    assert (done.returncode, done.stderr) == (0, b"")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert {row["id"] for row in rows} == {sentence.id for sentence in seed_analysis.sentences}
    scores = [float(row["score"]) for row in rows]
    assert scores == sorted(scores, reverse=True)
    text = seed.read_text()
    assert all(text[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


def test_the_table_is_for_people(run, harbour):
    done = run("rank", *harbour)
    head, first, *rest = done.stdout.decode().splitlines()
    assert head == "place  score   id     words  sentence"
    assert first.startswith("    1  1.0000  A3.1      31  The government of Lower Veria")
    assert len(rest) > 15
    assert max(map(len, rest)) <= 130


def test_a_source_that_fails_is_named_and_the_others_are_ranked(run, seed):
    for command in ("summarize", "rank"):
        done = run(command, seed, "nowhere.txt")
        assert done.returncode == 3
        assert done.stderr == b"briefing: nowhere.txt does not exist; check the path\n"
        assert done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["summarize", "nowhere.txt"], 1, "nowhere.txt does not exist; check the path"),
        (["summarize", "good.txt", "-n", "0"], 2, "--sentences is 0; give a number of 1 or more"),
        (["summarize", "good.txt", "-w", "-3"], 2, "--words is -3; give a number of 1 or more"),
        (["summarize", "good.txt", "-f", "pdf"], 2, "no format 'pdf'; choose from text, md, json"),
        (["rank", "good.txt", "-f", "xls"], 2, "no format 'xls'; choose from table, csv"),
        (["rank", "good.txt", "--language", "tlh"], 2, "no language 'tlh'; choose from en, fr, es, ru, uk, ar"),
        (["rank", "good.txt", "-o", "good.txt"], 1,
         "good.txt is a source of the page and would be overwritten; choose another -o"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line(run, tmp_path, arguments, code, message):
    good = write(tmp_path, "good.txt", "The envoy left for Geneva on Tuesday.")
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.decode() == f"briefing: {message}\n"
    assert good.read_text() == "The envoy left for Geneva on Tuesday."


def test_the_hash_seed_changes_no_byte(run, harbour):
    for command in (["summarize", "-f", "json"], ["rank", "-f", "csv"]):
        outputs = {run(*command, *harbour, env={"PYTHONHASHSEED": seed}).stdout for seed in ("0", "7", "999")}
        assert len(outputs) == 1
