"""The manual says what the program does."""

import os
import re
import subprocess
import sys

import pytest

from briefing.angles import PROFILES
from briefing.angles.labelled import FIELDS
from briefing.rank import RANKERS
from briefing.render import FORMATS
from briefing.render.extract_formats import EXTRACT_FORMATS
from briefing.render.fact_tables import FACT_FORMATS
from briefing.render.rank_table import RANK_FORMATS
from tests.conftest import ROOT

MANUAL = ROOT / "docs" / "command-line.md"
ANGLES = ("list", "show", "explain", "test", "learn", "new")
TEMPLATE = ("list", "export", "check")
COMMANDS = (
    "",
    "make",
    "verify",
    "render",
    "rebuild",
    "summarize",
    "rank",
    "extract",
    "read",
    "stories",
    "angles",
    *(f"angles {name}" for name in ANGLES),
    "template",
    *(f"template {name}" for name in TEMPLATE),
    "doctor",
)


def help_text(command):
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *command.split(), "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "COLUMNS": "100", "TERMINAL_WIDTH": "100"},
    )
    return done.stdout


def test_golden_manual_is_what_the_help_says():
    parts = [f"## briefing {command}\n\n```text\n{help_text(command).strip()}\n```\n" for command in COMMANDS]
    found = (
        "# The command line\n\nThis page is what `--help` prints; `make golden` writes it again.\n\n"
        + "\n".join(parts)
    )
    if os.environ.get("GOLDEN") == "write":
        MANUAL.write_text(found.replace("## briefing \n", "## briefing\n"))
    assert found.replace("## briefing \n", "## briefing\n") == MANUAL.read_text()


def test_every_option_has_help():
    for command in COMMANDS:
        for line in re.findall(r"^  (-.*)$", help_text(command), re.MULTILINE):
            assert re.search(r"\S {2,}\S|^\S+$", line), line
    assert not re.search(r"^  -\S+\s*$", help_text("make"), re.MULTILINE)


@pytest.mark.parametrize(
    "name", [*RANKERS, *FORMATS, *PROFILES, *EXTRACT_FORMATS, *RANK_FORMATS, *FACT_FORMATS]
)
def test_every_choice_is_in_the_manual(name):
    assert re.search(rf"\b{name}\b", MANUAL.read_text())


def test_links_of_the_documents_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    assert len(pages) >= 6
    for page in pages:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text()):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_every_dependency_has_its_reason():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    reasons = (ROOT / "docs" / "dependencies.md").read_text().lower()
    for requirement in project["dependencies"]:
        name = re.match(r"[\w-]+", requirement)[0]
        assert name in reasons, name


def test_pins_have_hashes_and_name_no_registry():
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text()
        pins = re.findall(r"^[\w.-]+==\S+", text, re.MULTILINE)
        assert pins
        assert len(re.findall(r"^[\w.-]+==.*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(pins)
        assert "://" not in text
        assert "index-url" not in text


def test_the_example_in_how_it_works_is_true(run, harbour):
    """The walk follows a real sentence; its figures are those of today's program."""
    walk = (ROOT / "docs" / "how-it-works.md").read_text()
    table = run("make", harbour[0], "--explain").stderr.decode()
    place, value, chance = re.search(
        r"^A15\.1\s+(\d+)  ([\d.]+)  humanitarian ([\d.]+)", table, re.MULTILINE
    ).groups()
    assert f"place {place} of 15" in walk
    assert f"value {value}" in walk
    assert f"humanitarian, {chance}" in walk


def test_the_page_on_angles_shows_what_comes_out(run):
    page = (ROOT / "docs" / "angles.md").read_text()
    assert (ROOT / "seeds" / "sea.toml").read_text().strip() in page
    sentence = "The strait was closed to all traffic until Wednesday."
    told = run("angles", "explain", sentence, "--profile", ROOT / "seeds" / "sea.toml").stdout.decode()
    assert told.strip() in page
    made = run(
        "make", "seeds/strait-2025.txt", "--profile", "seeds/sea.toml", "--words", "110", "-o", "-", cwd=ROOT
    )
    assert made.stdout.decode().partition("<!--")[0].strip() in page


def test_every_column_of_labels_is_documented():
    page = (ROOT / "docs" / "angles.md").read_text()
    assert all(f"| `{name}` |" in page for name in FIELDS)
