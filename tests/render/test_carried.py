"""What a page carries of itself: only what it shows, the same whatever was made beside it, whole or refused."""

import base64
import bz2
import json
from dataclasses import replace

import pytest

from briefing import pipeline
from briefing.errors import ReadError
from briefing.render import carried as module
from briefing.render.carried import carried, pack, proof, unpack
from briefing.render.example_brief import full_brief, sparse_brief
from briefing.render.view import view


@pytest.fixture
def brief(harbour):
    return pipeline.make_brief(harbour)


def test_it_shows_the_same_page_and_is_carried_as_itself(brief):
    kept = carried(brief)
    assert (kept.cut, len(brief.cut) > 0) == ((), True)
    shown = {key: value for key, value in view(brief).items() if key != "brief"}
    assert {key: value for key, value in view(kept).items() if key != "brief"} == shown
    assert carried(kept) == kept


def test_figures_keep_the_conflicts_that_are_shown():
    figures = full_brief().figures
    conflicts = {2: (3, 4), 3: (2,), 4: (0, 2)}
    figures = tuple(replace(f, conflicts=conflicts.get(n, ())) for n, f in enumerate(figures))
    boxes = replace(full_brief().boxes, figures=((2, 4),))
    kept = carried(replace(full_brief(), figures=figures, boxes=boxes))
    assert [(figure.text, figure.conflicts) for figure in kept.figures] == [
        ("Some 50 people", (1,)),
        ("40", (0,)),
    ]
    assert kept.boxes.figures == ((0, 1),)


def test_it_does_not_say_whether_a_pdf_was_made_beside_it(brief):
    versions = {**brief.versions, "weasyprint": "70.0", "pango": "1.50.0"}
    assert pack(replace(brief, versions=versions), "page") == pack(brief, "page")


def test_what_is_packed_comes_back_and_the_proof_names_it():
    told = proof(sparse_brief(), "# The port\n")
    assert unpack(told.pop("carried")) == (sparse_brief(), "# The port\n")
    (source,) = sparse_brief().sources
    (line,) = sparse_brief().lines
    assert told == {
        "sources": [{"id": "A", "uri": source.uri, "sha256": source.sha256}],
        "lines": [{"id": "A1.1", "start": line.start, "end": line.end}],
    }


def packed(content):
    return base64.b64encode(bz2.compress(content)).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "*",
        "QUJD",
        pack(sparse_brief(), "page")[:200],
        packed(b""),
        packed(b"[]"),
        packed(b"{}"),
        packed(b"[" * 9),
        packed(json.dumps({"brief": {}, "page": ""}).encode()),
    ],
)
def test_what_is_not_whole_is_refused_in_one_line(text):
    with pytest.raises(ReadError) as caught:
        unpack(text)
    assert str(caught.value).startswith("the brief that this page carries is damaged (")
    assert str(caught.value).endswith("); make the page again")
    assert "\n" not in str(caught.value)


def test_what_unpacks_to_more_than_a_page_is_refused(monkeypatch):
    content = json.dumps({"brief": module.to_data(sparse_brief()), "page": "x" * 5000}).encode()
    monkeypatch.setattr(module, "MOST_BYTES", len(content))
    assert unpack(packed(content))[1] == "x" * 5000
    monkeypatch.setattr(module, "MOST_BYTES", len(content) - 1)
    with pytest.raises(ReadError, match="damaged .it is cut off, or too large"):
        unpack(packed(content))
