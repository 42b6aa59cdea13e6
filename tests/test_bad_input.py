"""Bad input: one line on stderr that says what to do, nothing written, nothing lost."""

import resource
import subprocess
import sys
import time

import pytest

from briefing.options import MAX_SOURCE_BYTES
from briefing.read import ENDINGS
from tests.builders import write


def refused(done, code, message, folder):
    """The run ended with this code and line, printed no path and wrote no file."""
    assert done.returncode == code, done.stderr
    assert done.stdout == b""
    assert done.stderr.decode() == f"briefing: {message}\n"
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nowhere.txt"], 1, "nowhere.txt does not exist; check the path"),
        (["empty.txt"], 1, "empty.txt holds no words; give a text with at least one sentence"),
        (["binary.txt"], 1, "binary.txt is binary, not text; give a .txt or .md file"),
        (["picture.txt"], 1, "picture.txt is a picture; give its text as .txt or .md"),
        (["word.txt"], 1, "word.txt holds no whole sentence; give a text with at least one, full stop included"),
        (
            ["title.txt"],
            1,
            "title.txt holds no whole sentence; give a text with at least one, full stop included",
        ),
        (
            ["folder"],
            1,
            f"folder holds no article; looked for files ending in {', '.join(ENDINGS)}",
        ),
        (["good.txt", "--ranker", "best"], 2,
         "no ranker 'best'; choose from coverage, lead, lexrank, textrank, centroid, lsa, luhn, kl, sumbasic, reduction, "
         "edmundson, random"),
        (["good.txt", "--profile", "war"], 2, "no profile 'war'; choose from crisis, disaster, sectors, the path of a .toml file"),
        (["good.txt", "--format", "docx"], 2, "no format 'docx'; choose from md, pdf, html, json, wiki, confluence, dokuwiki, txt, eml"),
        (["good.txt", "--language", "tlh"], 2, "no language 'tlh'; choose from en, fr, es, ru, uk, ar"),
        (["good.txt", "--paper", "a5"], 2, "no paper 'a5'; choose from a4, letter"),
        (["good.txt", "--tlp", "WHITE"], 2, "no marking 'WHITE'; choose from CLEAR, GREEN, AMBER, AMBER+STRICT, RED"),
        (["good.txt", "--date", "Thursday"], 2, "'Thursday' is not a day; write it as 2016-09-29"),
        (["good.txt", "--words", "0"], 2, "--words is 0; give a number of 1 or more"),
        (["-", "-"], 2, "standard input (-) can be read only once; name it once"),
        (["good.txt", "--pdf", "-o", "-"], 2,
         "-o - takes one format, not md, pdf; give -o a folder, or one --format"),
        (["good.txt", "-o", "good.txt/page.md"], 1,
         "good.txt/page.md cannot be written: a part of the path is a file, not a folder; choose another -o"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_in_one_line(run, tmp_path, arguments, code, message):
    write(tmp_path, "empty.txt", "")
    write(tmp_path, "binary.txt", bytes(range(256)) * 20)
    write(tmp_path, "picture.txt", b"\x89PNG\r\n\x1a\n")
    write(tmp_path, "word.txt", "Word")
    write(tmp_path, "title.txt", "Warring sides agree to open the port")
    write(tmp_path, "good.txt", "Title\nThe army shelled the old town on Monday.")
    (tmp_path / "folder").mkdir()
    write(tmp_path / "folder", "picture.png", "")
    refused(run("make", *arguments), code, message, tmp_path)
    assert (tmp_path / "good.txt").read_text().startswith("Title")


def test_wrong_options_are_wrong_usage(run):
    done = run("make", "--bogus")
    assert done.returncode == 2
    assert b"No such option: --bogus" in done.stderr
    assert b"Traceback" not in done.stderr


def test_source_date_epoch_that_is_no_number(run, seed, tmp_path):
    done = run("make", seed, env={"SOURCE_DATE_EPOCH": "today"})
    refused(done, 2, "SOURCE_DATE_EPOCH is 'today'; set it to seconds since 1970", tmp_path)


def test_fifty_megabytes_in_one_line_are_refused_at_once(run, tmp_path):
    with (tmp_path / "big.txt").open("wb") as file:
        for _ in range(50):
            file.write(b"word " * 200_000)
    began = time.monotonic()
    done = run("make", "big.txt", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)))
    assert time.monotonic() - began < 60
    message = "big.txt has 50,000,000 bytes, more than 5,000,000; split it into several files"
    refused(done, 1, message, tmp_path)


def test_the_largest_source_in_one_line_is_read_within_a_minute_and_a_gigabyte(run, tmp_path):
    sentence = (
        b"The army shelled village %d on the coast road and killed %d soldiers of brigade %d on Monday. "
    )
    content = b"".join(sentence % (n, n * 7, n * 3) for n in range(60_000))[: MAX_SOURCE_BYTES - 1]
    write(tmp_path, "large.txt", content)
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9))  # noqa: E731
    began = time.monotonic()
    done = run("make", "large.txt", preexec_fn=limit)
    assert time.monotonic() - began < 60
    assert (done.returncode, done.stdout) == (0, b"out/large.md\n"), done.stderr[-500:]


def test_a_full_disk_loses_nothing(run, seed, tmp_path):
    """No file may grow beyond 1,000 bytes: the new page cannot be written, the old one stays."""
    (tmp_path / "out").mkdir()
    old = write(tmp_path / "out", "aleppo-2016.md", "the old page")
    done = run("make", seed, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == (
        "briefing: out/aleppo-2016.md cannot be written: the file is larger than this account may write\n"
    )
    assert old.read_text() == "the old page"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["aleppo-2016.md"]


def test_an_article_is_never_overwritten_by_its_page(run, tmp_path):
    article = write(tmp_path, "own.md", "# Title\n\nThe army shelled the old town on Monday.\n")
    done = run("make", "own.md", "-o", ".")
    message = "own.md is a source of the page and would be overwritten; choose another -o"
    refused(done, 1, message, tmp_path)
    assert article.read_text().startswith("# Title")


def test_standard_output_on_a_full_disk(run, seed):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "make", str(seed), "-o", "-"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == b"briefing: standard output cannot be written: the disk is full; free some space\n"


def test_text_that_cannot_stand_alone_still_makes_a_page(run, tmp_path):
    write(
        tmp_path,
        "he.txt",
        "Title of the day\nHe painted the shed at dawn on Monday.\nThey praised the colour at noon.",
    )
    done = run("make", "he.txt", "-o", "-")
    assert done.returncode == 0
    assert done.stdout.count(b"Nothing in the sources.") == 3
    assert b"Nothing printed." in done.stdout
    assert b"0 of 2 sentences printed; not printed: 2 cannot stand alone." in done.stdout
