import json
import math
import os
import subprocess
import sys

import pytest

from briefing.errors import RankError, UnknownName
from briefing.group import near_duplicates
from briefing.rank import RANKERS, rank
from briefing.text.corpus import Corpus
from tests.builders import corpus, document, sentences
from tests.conftest import ROOT

LINES = (
    "The government and the rebels signed a ceasefire in Geneva on Monday.",
    "About 250,000 people fled 40 villages, the agency said.",
    "Rain fell on the coast.",
    "The ceasefire signed in Geneva was broken within 3 hours.",
    "Rain fell on the coast.",
    "People fled again.",
)

STOP_WORDS = "It was. He is. They are. So it was. Then again it was not."


@pytest.mark.parametrize("name", RANKERS)
def test_every_sentence_gets_one_finite_score(name):
    scores = rank(corpus("Ceasefire signed", *LINES), name).scores
    assert len(scores) == len(LINES)
    assert all(math.isfinite(score) for score in scores)


@pytest.mark.parametrize("name", RANKERS)
def test_sentences_of_one_group_are_ranked_once(name):
    once = (*LINES[:4], LINES[5])
    told = corpus("Ceasefire signed", *once, LINES[2])
    copies = near_duplicates(told)
    assert [group.members for group in copies] == [(2, 5)]
    *scores, of_copy = rank(told, name, groups=copies).scores
    assert scores == list(rank(corpus("Ceasefire signed", *once), name).scores)
    assert of_copy == scores[2]


@pytest.mark.parametrize("name", RANKERS)
@pytest.mark.parametrize(
    "lines", [(), ("One sentence is here.",), (STOP_WORDS,), ("The mayor left town.",) * 5], ids=repr
)
def test_little_or_nothing_to_rank_is_no_error(name, lines):
    """Nothing, one sentence, only function words, all the same: with and without collapsing."""
    found = Corpus(sentences("A title", *lines) if lines else [], {"A": document("A title\nWords here.")})
    for copies in ((), near_duplicates(found)):
        scores = rank(found, name, words=20, groups=copies).scores
        assert len(scores) == len(found.sentences)
        assert all(math.isfinite(score) for score in scores)


def test_numbers_count_as_words():
    """sumy alone drops every token with a digit, and finds nothing in common here."""
    lines = (
        "Rebels counted 250,000 yesterday.",
        "Clerks listed 250,000 overall.",
        "Rain fell hard all week.",
    )
    scores = rank(corpus("T", *lines), "reduction").scores
    assert scores[0] == scores[1] > scores[2] == 0


def test_title_is_read_but_is_no_sentence():
    lines = ("The ceasefire holds.", "Rain fell on the coast.", "The sun is out.")
    bodies = sentences("T", *lines)
    with_title = rank(Corpus(bodies, {"A": document("Rain on the coast\nX y z.")}), "edmundson").scores
    without = rank(Corpus(bodies, {"A": document("X y z.")}), "edmundson").scores
    assert len(with_title) == len(without) == 3
    assert with_title[1] > max(with_title[0], with_title[2])
    assert without[1] <= without[0]


def test_slow_methods_score_the_heads_of_long_documents_and_the_rest_below():
    lines = [f"Village {n} lies {n * 7} miles from bridge {n * 3}." for n in range(1, 400)]
    scores = rank(corpus("T", *lines), "kl").scores
    assert len(scores) == 399
    assert min(scores[:300]) > max(scores[300:])
    assert list(scores[300:]) == sorted(scores[300:], reverse=True)


def test_the_hash_seed_changes_no_score():
    """sumy's own LSA enumerates a set, and ranks otherwise under every hash seed."""
    script = (
        "import json; from briefing.pipeline import analyse; from briefing.options import Options;"
        "from briefing.read import read_source; from briefing.rank import RANKERS;"
        f"d = [read_source({str(ROOT / 'seeds' / 'aleppo-2016.txt')!r}).documents[0]];"
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
        rank(Corpus([]), "lexrnk")


def test_a_ranker_without_a_finite_score_is_an_error(monkeypatch):
    monkeypatch.setitem(RANKERS, "broken", lambda found, words: [math.nan] * len(found.sentences))
    with pytest.raises(RankError, match="ranker broken gave no usable score"):
        rank(corpus("A title", "One is here."), "broken")


def test_lead_takes_first_sentences_of_all_documents_first():
    found = [*sentences("T", "One is here.", "Two is here."), *sentences("T", "Three is here.", source="B")]
    assert rank(Corpus(found), "lead").scores == (1.0, 0.5, 1.0)
