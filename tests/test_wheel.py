"""The wheel holds what it should, and works where only it is there."""

import os
import subprocess
import sys
import zipfile

import pytest

from briefing.render.template_list import TEMPLATES
from briefing.text.languages import LANGUAGES
from tests.conftest import ROOT

DATA = {
    "briefing/angles/crisis.toml",
    "briefing/brief.schema.json",
    "briefing/render/font_widths.json",
    "briefing/py.typed",
    "briefing/rank/coverage.toml",
    *(f"briefing/templates/{name}" for name in TEMPLATES),
    "briefing/extract/attributions/en.toml",
    "briefing/extract/dates/en.toml",
    "briefing/extract/figures/en.toml",
    "briefing/extract/notes/en.toml",
    "briefing/extract/positions/en.toml",
    *(f"briefing/text/data/{code}.toml" for code in LANGUAGES),
    "briefing/text/data/roles.toml",
    "briefing/text/data/parties.toml",
    "briefing/text/data/word_classes.toml",
    "briefing/text/data/word_groups.txt",
    "briefing/angles/crisis.weights",
    "briefing/angles/disaster.toml",
    "briefing/angles/sectors.toml",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    script = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return folder / done.stdout.split()[-1]


def test_the_wheel_holds_code_data_and_templates_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    code = {str(path.relative_to(ROOT)) for path in (ROOT / "briefing").rglob("*.py")}
    assert names == code | DATA


def test_the_wheel_makes_the_page_without_the_checkout(wheel, seed, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "make", str(seed), "--pdf"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    where = subprocess.run(
        [sys.executable, "-c", "import briefing; print(briefing.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(tmp_path / "site"))
    assert (tmp_path / "out" / "aleppo-2016.pdf").read_bytes().startswith(b"%PDF-")
