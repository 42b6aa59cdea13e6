import json
from pathlib import Path

import pytest

from briefing.read import read_source
from briefing.split import split_document, split_sentences
from briefing.text.languages import LANGUAGES

GOLDEN = Path(__file__).parent.parent / "golden" / "split"
CASES = [
    pytest.param(language, line, id=f"{language}-{number}")
    for language in LANGUAGES
    for number, line in enumerate((GOLDEN / f"{language}.txt").read_text(encoding="utf-8").splitlines(), 1)
    if line and line[0] != "#"
]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_golden_case(language, case):
    text = case.replace("|", "")
    assert "|".join(text[a:b] for a, b in _touching(text, language)) == case


def _touching(text, language):
    """Spans that reach to the next one, so that "|" stands where a sentence begins."""
    starts = [a for a, _ in split_sentences(text, language)]
    return zip(starts, [*starts[1:], len(text)], strict=True)


def test_golden_seed(seed):
    found = split_document(read_source(str(seed)).documents[0], "A")
    gold = json.loads((GOLDEN / "aleppo-2016.json").read_text())
    assert {s.id: [s.start, s.end] for s in found} == gold


def test_title_is_no_sentence(seed):
    document = read_source(str(seed)).documents[0]
    found = split_document(document, "A")
    assert document.title == "Russian Federation says Syria bombing continues amid U.S. threats"
    assert found[0].text.startswith("The United States is on the verge")
