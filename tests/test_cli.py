"""The real command, run as its user runs it; whole messages are checked."""

import json
import os
import pty
import re
import subprocess
import sys

import pytest

import briefing
from tests.builders import write


def test_make_writes_markdown_and_prints_its_path(run, seed, tmp_path):
    done = run("make", seed)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"out/aleppo-2016.md\n", b"")
    assert (tmp_path / "out" / "aleppo-2016.md").read_text().startswith("# Russian Federation says")
    assert os.listdir(tmp_path / "out") == ["aleppo-2016.md"]


def test_pdf_comes_beside_the_markdown(run, seed, tmp_path):
    done = run("make", seed, "--pdf")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"out/aleppo-2016.md\nout/aleppo-2016.pdf\n"
    assert (tmp_path / "out" / "aleppo-2016.pdf").read_bytes().startswith(b"%PDF-")


def test_several_sources_are_named_by_their_title(run, harbour):
    done = run("make", *harbour, "--title", "Karvan: the port & the “door”")
    assert done.stdout == b"out/karvan-the-port-the-door.md\n"


def test_json_on_standard_output(run, seed):
    done = run("make", seed, "--format", "json", "-o", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["title"].startswith("Russian Federation says")


def test_standard_input(run, seed):
    done = run("make", "-", "-o", "-", stdin=seed.read_bytes())
    assert done.returncode == 0
    assert b"standard input" in done.stdout
    assert b"[A6.1; also A7.1]" in done.stdout


def test_a_folder_is_its_articles(run, harbour, tmp_path):
    for path in harbour:
        write(tmp_path, path.name, path.read_bytes())
    done = run("make", ".", "--format", "json", "-o", "-")
    assert [source["uri"] for source in json.loads(done.stdout)["sources"]] == [
        "harbour-2024-second.md",
        "harbour-2024.txt",
    ]


def test_python_dash_m_and_the_library_give_the_same_page(run, seed):
    done = run("make", seed, "-o", "-")
    assert done.stdout == briefing.render(briefing.make_brief(str(seed)), "md")


def test_options_reach_the_page(run, seed):
    done = run(
        "make",
        seed,
        "-o",
        "-",
        "--date",
        "2016-09-29",
        "--tlp",
        "amber",
        "--title",
        "Aleppo",
        "--words",
        "60",
    )
    assert done.stdout.startswith(
        b"# Aleppo\n\n**TLP:AMBER** \xc2\xb7 As of: 29 September 2016 \xc2\xb7 1 source, 560 words\n"
    )
    data = json.loads(run("make", seed, "-f", "json", "-o", "-", "--words", "60").stdout)
    assert data["words"] <= 60
    assert data["options"]["words"] == 60


@pytest.mark.parametrize("ranker", ["lead", "lexrank", "kl"])
def test_other_rankers_make_pages_too(run, seed, ranker):
    done = run("make", seed, "-f", "json", "-o", "-", "--ranker", ranker)
    assert done.returncode == 0
    assert all(section["lines"] for section in json.loads(done.stdout)["sections"])


def test_explain_says_for_every_sentence_its_score_angle_cues_and_fate(run, seed):
    done = run("make", seed, "--explain")
    assert done.stdout == b"out/aleppo-2016.md\n"
    table = done.stderr.decode()
    assert table.splitlines()[0].split() == ["id", "place", "score", "angle", "fate", "sentence"]
    rows = re.findall(r"^(A\d+\.\d)\s+(\d+)  ([\d.]+)  (\w+ [\d.]+)\s+(\S.*?)\s{2,}", table, re.MULTILINE)
    assert [row[0] for row in rows] == [
        *(f"A{n}.1" for n in range(1, 10)), "A9.2", *(f"A{n}.1" for n in range(10, 17)), "A16.2", "A17.1", "A18.1",
    ]  # fmt: skip
    fates = {row[0]: row[4] for row in rows}
    assert fates["A1.1"] == "bottom line"
    assert fates["A7.1"] == "cut: told in another line A6.1"
    assert fates["A10.1"] == "cut: cannot stand alone"
    cues = re.findall(r"^\s+cues: (.*)$", table, re.MULTILINE)
    assert len(cues) == len(rows)
    assert re.search(r"humanitarian \S.* \+\d", cues[14])


def test_one_bad_source_of_several_costs_a_note_and_exit_3(run, seed, tmp_path):
    done = run("make", seed, "nowhere.txt", "-o", "page.json")
    assert (done.returncode, done.stdout) == (3, b"page.json\n")
    assert done.stderr == b"briefing: nowhere.txt does not exist; check the path\n"
    notes = json.loads((tmp_path / "page.json").read_text())["notes"]
    assert notes[0]["text"] == "not read: nowhere.txt does not exist; check the path"
    assert {note["kind"] for note in notes[1:]}.isdisjoint({"unread"})


def test_without_pango_markdown_is_written_and_pdf_refused_with_advice(run, seed, tmp_path):
    """The loader is told that it has no pango, the way a machine without it does."""
    write(
        tmp_path,
        "sitecustomize.py",
        "import cffi.api\nopen_ = cffi.api.FFI.dlopen\n"
        "def dlopen(self, name, flags=0):\n"
        "    if 'pango' in name: raise OSError('cannot load library ' + name)\n"
        "    return open_(self, name, flags)\n"
        "cffi.api.FFI.dlopen = dlopen\n",
    )
    done = run("make", seed, "--pdf", env={"PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stdout) == (3, b"out/aleppo-2016.md\n")
    assert done.stderr == (
        b"briefing: PDF needs the system library pango, which is not installed; "
        b"run: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    )
    alone = run("make", seed, "--format", "pdf", env={"PYTHONPATH": str(tmp_path)})
    assert (alone.returncode, alone.stdout) == (1, b"")
    doctor = run("doctor", env={"PYTHONPATH": str(tmp_path)})
    assert doctor.returncode == 3
    assert re.search(
        rb"^MISSING  pango \(for PDF\) +run: sudo apt-get install libpango", doctor.stdout, re.MULTILINE
    )


def test_doctor_says_what_is_there(run):
    done = run("doctor")
    assert done.returncode in (0, 3)  # 3 on a machine without fonts for other scripts
    rows = {line[9:].split("  ")[0]: line.split()[0] for line in done.stdout.decode().splitlines()}
    for subject in ("Python", "typer", "weasyprint", "template brief.md.j2", "page fonts", "pango (for PDF)"):
        assert rows[subject] == "ok"
    assert rows["folder out/ writable"] == "ok"
    assert f"briefing {briefing.__version__}: " in done.stdout.decode()


def test_version(run):
    assert run("--version").stdout == f"briefing {briefing.__version__}\n".encode()


def test_help_is_what_no_arguments_give(run):
    assert b"Exit codes: 0 done; 1 an error, in one line; 2 wrong usage; 3 done, but" in run("--help").stdout
    assert b"make" in run().stdout + run().stderr


def test_shell_completion_names_the_commands(run):
    done = run(env={"_BRIEFING_COMPLETE": "complete_bash", "COMP_WORDS": "briefing ", "COMP_CWORD": "1"})
    assert set(done.stdout.split()) >= {b"make", b"doctor"}


def test_progress_is_shown_on_a_terminal_when_work_takes_long(seed, tmp_path):
    """A terminal is a pseudo-terminal here; a second's work is made by waiting in a ranker."""
    script = (
        "import time, sys; from briefing import rank, cli; lead = rank.RANKERS['lead']\n"
        "def slow(*a):\n    time.sleep(1.6)\n    return lead(*a)\n"
        "rank.RANKERS['lead'] = slow; cli.main()"
    )
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", script, "make", str(seed), "--ranker", "lead"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, stdin=subprocess.DEVNULL
    )
    assert process.communicate(timeout=60)[0] == b"out/aleppo-2016.md\n"
    os.close(theirs)
    shown = os.read(ours, 10_000)
    os.close(ours)
    assert b"briefing: rank (1 s)" in shown
    assert shown.endswith(b" \r")


def test_no_progress_without_a_terminal(seed, tmp_path):
    script = (
        "import time; from briefing import rank, cli; lead = rank.RANKERS['lead']\n"
        "rank.RANKERS['lead'] = lambda *a: time.sleep(1.3) or lead(*a); cli.main()"
    )
    command = [sys.executable, "-c", script, "make", str(seed), "--ranker", "lead"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=60)
    assert done.stderr == b""


def test_markdown_loads_neither_nltk_nor_sumy_nor_numpy_nor_weasyprint(seed, tmp_path):
    script = (
        "import sys; from briefing import cli\ntry: cli.main()\n"
        "except SystemExit: print(sorted({'nltk', 'sumy', 'numpy', 'weasyprint', 'charset_normalizer'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", script, "make", str(seed)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == b"[]"
