import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import UnknownName, UsageError
from briefing.rank import RANKERS
from tests.conftest import ROOT

SEED = (ROOT / "seeds" / "aleppo-2016.txt").read_text()
HARBOUR = (ROOT / "seeds" / "harbour-2024.txt").read_text()


@given(words=st.integers(1, 400), ranker=st.sampled_from(["coverage", "lead"]))
@settings(max_examples=40, deadline=None)
def test_at_most_so_many_words_verbatim_and_in_reading_order(words, ranker):
    lines = briefing.summarize([SEED, HARBOUR], words=words, ranker=ranker)
    n_words = sum(len(line.text.split()) for line in lines)
    assert lines
    assert n_words <= words or len(lines) == 1
    texts = {"A": SEED, "B": HARBOUR}
    assert all(texts[line.source][line.start : line.end] == line.text for line in lines)
    places = [(line.source, line.start) for line in lines]
    assert places == sorted(set(places))


@pytest.mark.parametrize("ranker", RANKERS)
def test_every_ranker_makes_an_extract(ranker):
    lines = briefing.summarize([SEED], words=80, ranker=ranker)
    assert 60 <= sum(len(line.text.split()) for line in lines) <= 80
    assert all(SEED[line.start : line.end] == line.text for line in lines)


@pytest.mark.parametrize("documents", [[], [""], ["...", "\n"]])
def test_nothing_gives_nothing(documents):
    assert briefing.summarize(documents, words=50) == ()


def test_an_empty_document_keeps_the_letters_of_the_others():
    (line,) = briefing.summarize(["", "The envoy flew to Geneva on Monday."], words=20)
    assert line.source == "B"


def test_wrong_arguments_say_so():
    with pytest.raises(UsageError, match="--words is 0; give a number of 1 or more"):
        briefing.summarize([SEED], words=0)
    with pytest.raises(UsageError, match="'yesterday' is not a day; write it as 2016-09-29"):
        briefing.summarize([SEED], date="yesterday")
    with pytest.raises(UnknownName, match="no ranker 'best'"):
        briefing.summarize([SEED], ranker="best")
