"""Pages of the invented sources, kept as files; `make golden` writes them again."""

import json
import os
from pathlib import Path

import pytest

import briefing
from briefing.render import render_format
from tests.conftest import ROOT

GOLDEN = Path(__file__).parent.parent / "golden" / "render"
CASES = {
    "one-source": (["seeds/harbour-2024.txt"], {}),
    "two-sources": (
        ["seeds/harbour-2024.txt", "seeds/harbour-2024-second.md"],
        {"marking": "AMBER", "date": "2024-03-16", "title": "Karvan: the port"},
    ),
    "seed": (["seeds/aleppo-2016.txt"], {}),
}

FORMS = ["md", "json"]
TEXT_FORMS = ["wiki", "confluence", "dokuwiki", "txt", "eml"]
"""Of these the pages of the two sources together are kept."""

PAGES = [
    *((name, form) for name in CASES for form in FORMS),
    *(("two-sources", form) for form in TEXT_FORMS),
]


@pytest.mark.parametrize(("name", "form"), PAGES)
def test_golden_page(name, form, monkeypatch):
    sources, options = CASES[name]
    monkeypatch.chdir(ROOT)
    brief = briefing.make_brief(sources, briefing.Options(**options))
    found = render_format(brief, form).decode().replace("\r\n", "\n")  # without the PDF that a mail carries
    if form == "json":
        data = json.loads(found)
        data["versions"] = {}
        found = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    path = GOLDEN / f"{name}.{form}"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(found)
    assert found == path.read_text()


def test_every_golden_file_has_a_case():
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}.{form}" for name, form in PAGES}
