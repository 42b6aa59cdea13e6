import json
import math
import os
import subprocess
import sys

import pytest

from briefing.errors import RankError, UnknownName
from briefing.rank import RANKERS, rank
from briefing.rank.coverage import coverage
from tests.builders import document, sentences
from tests.conftest import ROOT

LINES = (
    "The government and the rebels signed a ceasefire in Geneva on Monday.",
    "About 250,000 people fled 40 villages, the agency said.",
    "Rain fell on the coast.",
    "The ceasefire signed in Geneva was broken within 3 hours.",
    "Rain fell on the coast.",
    "People fled again.",
)


@pytest.fixture(scope="module")
def article():
    return document("Ceasefire signed in Geneva\n" + "\n".join(LINES))


@pytest.mark.parametrize("name", RANKERS)
def test_every_sentence_gets_one_finite_score(name, article):
    scores = rank(sentences("Ceasefire signed", *LINES), {"A": article}, name).scores
    assert len(scores) == len(LINES)
    assert all(math.isfinite(score) for score in scores)


@pytest.mark.parametrize("name", RANKERS)
def test_a_repeated_sentence_is_scored_once(name, article):
    scores = rank(sentences("Ceasefire signed", *LINES), {"A": article}, name).scores
    assert scores[2] == scores[4]


@pytest.mark.parametrize("name", RANKERS)
@pytest.mark.parametrize("lines", [(), ("One sentence is here.",), ("It was. He is. They are. So it was.",)])
def test_little_or_nothing_to_rank_is_no_error(name, lines):
    found = sentences("A title", *lines) if lines else []
    assert len(rank(found, {"A": document("A title\nWords here.")}, name).scores) == len(found)


def test_numbers_count_as_words():
    """sumy alone drops every token with a digit, and finds nothing in common here."""
    lines = (
        "Rebels counted 250,000 yesterday.",
        "Clerks listed 250,000 overall.",
        "Rain fell hard all week.",
    )
    scores = rank(sentences("T", *lines), {"A": document("T\nX y z.")}, "reduction").scores
    assert scores[0] == scores[1] > scores[2] == 0


def test_title_is_read_but_is_no_sentence():
    lines = ("The ceasefire holds.", "Rain fell on the coast.", "The sun is out.")
    with_title = rank(
        sentences("T", *lines), {"A": document("Rain on the coast\nX y z.")}, "edmundson"
    ).scores
    without = rank(sentences("T", *lines), {"A": document("X y z.")}, "edmundson").scores
    assert len(with_title) == len(without) == 3
    assert with_title[1] > max(with_title[0], with_title[2])
    assert without[1] <= without[0]


def test_slow_methods_score_the_heads_of_long_documents_and_the_rest_below():
    lines = [f"Village {n} lies {n * 7} miles from bridge {n * 3}." for n in range(1, 400)]
    scores = rank(sentences("T", *lines), {"A": document("T\nX y z.")}, "kl").scores
    assert len(scores) == 399
    assert min(scores[:300]) > max(scores[300:])
    assert list(scores[300:]) == sorted(scores[300:], reverse=True)


def test_the_hash_seed_changes_no_score():
    """sumy's own LSA enumerates a set, and ranks otherwise under every hash seed."""
    script = (
        "import json; from briefing.pipeline import analyse; from briefing.options import Options;"
        "from briefing.read import read_source; from briefing.rank import RANKERS;"
        f"d = [read_source({str(ROOT / 'seeds' / 'aleppo-2016.txt')!r})];"
        "print(json.dumps({r: analyse(d, Options(ranker=r)).ranking.scores for r in RANKERS}))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert set(json.loads(outputs.pop())) == set(RANKERS)


def test_unknown_ranker_lists_the_known():
    with pytest.raises(UnknownName, match="no ranker 'lexrnk'; choose from coverage, lead, lexrank, "):
        rank([], {}, "lexrnk")


def test_a_ranker_without_a_finite_score_is_an_error(monkeypatch):
    monkeypatch.setitem(RANKERS, "broken", lambda found, documents: [math.nan] * len(found))
    with pytest.raises(RankError, match="ranker broken gave no usable score"):
        rank(sentences("A title", "One is here."), {}, "broken")


def test_lead_takes_first_sentences_of_all_documents_first():
    found = [*sentences("T", "One is here.", "Two is here."), *sentences("T", "Three is here.", source="B")]
    assert rank(found, {}, "lead").scores == (1.0, 0.5, 1.0)


def test_coverage_gives_a_second_telling_next_to_nothing(article):
    first = "The rebels signed a ceasefire in Geneva on Monday after long talks."
    lines = sentences(
        "T", first, first.replace("Monday", "Tuesday"), "Heavy rain fell on the coast all week."
    )
    scores = coverage(lines, {"A": article})
    assert scores[0] == 1.0
    assert scores[1] < scores[2] < 1.0


def test_lazy_greedy_is_plain_greedy(monkeypatch, seed_analysis):
    """The plain way: look at every sentence for every place."""

    def plainly(concepts, weights, factors):
        gains, left, covered = [0.0] * len(concepts), set(range(len(concepts))), set()
        while left:
            gain = {i: factors[i] * sum(weights[c] for c in concepts[i] if c not in covered) for i in left}
            best = max(sorted(left), key=gain.__getitem__)
            gains[best] = gain[best]
            covered.update(concepts[best])
            left.remove(best)
        return gains

    lazily = coverage(seed_analysis.sentences, seed_analysis.documents)
    monkeypatch.setattr(sys.modules["briefing.rank.coverage"], "_greedy_gains", plainly)
    assert coverage(seed_analysis.sentences, seed_analysis.documents) == pytest.approx(lazily)
