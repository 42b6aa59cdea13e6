"""`briefing angles` as its users meet it: in an empty folder, with files of their own."""

import re

import pytest

from tests.builders import write

ROWS = "text,primary\n" + "".join(
    f"{text} {n}.,{label}\n"
    for n in range(12)
    for text, label in (
        ("The envoy met the minister on day", "diplomatic"),
        ("Tanks shelled the ridge near hill", "military"),
        ("Families fled to camp", "humanitarian"),
        ("The team won match", "other"),
    )
)


@pytest.fixture
def run(run):
    """Runs the real command; what it prints is text."""

    def start(*arguments):
        done = run(*arguments)
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        return done

    return start


def test_list_names_every_profile_with_its_angles(run):
    done = run("angles", "list")
    assert done.returncode == 0
    for words in (
        "crisis",
        "diplomatic, military, humanitarian",
        "sectors",
        "disaster",
        "impact, response, needs",
    ):
        assert words in done.stdout


def test_show_prints_cues_with_weights_and_the_words_of_classes(run):
    done = run("angles", "show", "crisis")
    assert done.returncode == 0
    assert "+1.6  [envoy]" in done.stdout
    assert "[envoy]  ambassador ambassadors" in done.stdout


def test_explain_prints_what_each_cue_adds(run):
    done = run("angles", "explain", "The envoy met both sides for talks on a ceasefire.")
    assert done.returncode == 0
    assert done.stdout.startswith("best: diplomatic\n\ndiplomatic  probability ")
    assert re.search(r"^ +\+\d\.\d\d  \[envoy\]$", done.stdout, re.MULTILINE)
    assert re.search(r"^ +-\d\.\d\d  \(bias\)$", done.stdout, re.MULTILINE)


def test_test_prints_figures_and_the_confusion(run, tmp_path):
    write(tmp_path, "rows.csv", ROWS)
    done = run("angles", "test", "rows.csv")
    assert done.returncode == 0
    assert "angle         precision  recall     F1      n" in done.stdout
    assert "Rows: what readers said. Columns: what the profile says." in done.stdout


def test_new_learn_and_make_go_together(run, tmp_path, seed):
    assert run("angles", "new", "mine", "--from", "crisis").stdout == "mine.toml\n"
    write(tmp_path, "rows.csv", ROWS)
    done = run("angles", "learn", "rows.csv", "--profile", "mine.toml")
    assert (done.returncode, done.stdout) == (0, "mine.weights\n")
    assert "48 sentences" in done.stderr
    first = (tmp_path / "mine.weights").read_bytes()
    run("angles", "learn", "rows.csv", "--profile", "mine.toml")
    assert (tmp_path / "mine.weights").read_bytes() == first
    made = run("make", str(seed), "--profile", "mine.toml", "-o", "-")
    assert made.returncode == 0
    assert "## Diplomatic" in made.stdout


def test_weights_of_another_version_are_refused_and_learned_anew(run, tmp_path, seed):
    run("angles", "new", "mine", "--from", "crisis")
    write(tmp_path, "rows.csv", ROWS)
    write(
        tmp_path, "mine.weights", "angles diplomatic military humanitarian\nbias 1 1 1\nwords\nrain 1 1 1\n"
    )
    done = run("make", str(seed), "--profile", "mine.toml", "-o", "-")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "briefing: mine.weights: learned by another version of briefing; make it anew with: "
        "briefing angles learn LABELS --profile PROFILE, or remove it\n"
    )
    assert run("angles", "learn", "rows.csv", "--profile", "mine.toml").returncode == 0
    assert run("make", str(seed), "--profile", "mine.toml", "-o", "-").returncode == 0


def test_a_new_profile_makes_a_page_at_once(run, tmp_path):
    run("angles", "new", "sea")
    write(
        tmp_path,
        "a.txt",
        "Two ferries collided\n\nA tanker that was on its way to the harbour sank after a collision with a ferry on Monday. "
        "The coast guard led the rescue of 40 people from the water that night.\n",
    )
    made = run("make", "a.txt", "--profile", "sea.toml", "-o", "-")
    assert made.returncode == 0, made.stderr
    assert "## Events" in made.stdout
    assert "## Response" in made.stdout


def test_new_overwrites_nothing(run, tmp_path):
    write(tmp_path, "sea.toml", "mine")
    done = run("angles", "new", "sea")
    assert done.returncode == 2
    assert "sea.toml is there already" in done.stderr
    assert (tmp_path / "sea.toml").read_text() == "mine"


def test_bad_rows_are_named_line_by_line(run, tmp_path):
    write(tmp_path, "rows.csv", "text,primary\nx,army\ny,other\n,other\n")
    done = run("angles", "learn", "rows.csv")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "briefing: rows.csv, line 2: no angle 'army'; choose from diplomatic, military, humanitarian, other",
        "briefing: rows.csv, line 4: text is missing or no text",
    ]
    assert not (tmp_path / "crisis.weights").exists()


@pytest.mark.parametrize("command", ["show", "explain", "test"])
def test_an_unknown_profile_is_wrong_usage(run, tmp_path, command):
    write(tmp_path, "rows.csv", ROWS)
    arguments = {"show": ["war"], "explain": ["x", "-p", "war"], "test": ["rows.csv", "-p", "war"]}[command]
    done = run("angles", command, *arguments)
    assert done.returncode == 2
    assert "no profile 'war'" in done.stderr
