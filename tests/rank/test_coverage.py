import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.rank.concept_arrays import weigh_many_concepts
from briefing.rank.concepts import weigh_concepts
from briefing.rank.coverage import coverage, running_prose
from briefing.rank.weights import load_weights
from briefing.text.arrays import token_arrays
from briefing.text.corpus import Corpus
from tests.builders import corpus

WEIGHTS = load_weights()

CODES = st.lists(st.lists(st.sampled_from([2, 3, 4, 5, 6, 8, 10, 13, 1000, 1001]), max_size=9), max_size=12)
"""Codes of the tokens of some sentences: even ones carry meaning, odd ones do not."""


def test_a_second_telling_adds_next_to_nothing():
    first = "The rebels signed a ceasefire in Geneva on Monday after long talks."
    lines = ("T", first, first.replace("Monday", "Tuesday"), "Heavy rain fell on the coast all week.")
    scores = coverage(corpus(*lines))
    assert scores[0] == 1.0
    assert scores[1] < scores[2] < 1.0


def test_what_does_not_fit_stays_open_for_a_shorter_telling():
    """With a limit the long second sentence covers nothing, and the short one keeps its worth."""
    flood = "Heavy rain closed the harbour of Karvan and the ferry to the islands on Tuesday"
    lines = (
        "T",
        f"{flood}, and villagers waited for flour.",
        f"{flood}.",
        "Heavy rain closed the harbour of Karvan on Tuesday.",
        "The ferry to the islands carries flour.",
        "Rebels signed a ceasefire.",
    )
    free, limited = coverage(corpus(*lines)), coverage(corpus(*lines), words=16)
    assert max(free) == free[1] == limited[1]
    assert free[3] < limited[3]


def test_a_line_that_leans_on_its_neighbours_or_speaks_in_the_first_person_counts_less():
    plain, leaning, first_person = coverage(
        corpus(
            "T",
            "The envoys signed papers about the northern border.",
            "They bought seven barges with flour for villages.",
            "Doctors without wages told us about hunger downtown.",
        )
    )
    assert plain > max(leaning, first_person)


def test_places_count_in_running_prose_and_not_in_a_pool():
    assert running_prose([False] * 100, WEIGHTS) == 0.0
    assert running_prose([True, False, False, False] * 25, WEIGHTS) == 1.0
    assert running_prose([], WEIGHTS) == 1.0, "nothing is known: taken for an article"


def test_lazy_greedy_is_plain_greedy(monkeypatch, seed_analysis):
    """The plain way: look at every sentence for every place."""

    def plainly(concepts, factors, lengths, ranks, words):
        gains, left, covered = [0.0] * len(factors), set(range(len(factors))), set()
        n_words = 0
        while left:
            gain = {
                i: factors[i]
                * (concepts.own[i] + sum(concepts.weights[c] for c in concepts.shared[i] if c not in covered))
                for i in left
            }
            best = max(sorted(left, key=ranks.__getitem__), key=gain.__getitem__)
            gains[best] = gain[best]
            if words is None or not n_words or n_words + lengths[best] <= words:
                covered.update(concepts.shared[best])
                n_words += lengths[best]
            left.remove(best)
        return gains

    found = Corpus(seed_analysis.sentences, seed_analysis.documents)
    lazily = [coverage(found, words) for words in (None, 1, 60, 150, 10_000)]
    monkeypatch.setattr(sys.modules["briefing.rank.coverage"], "greedy_gains", plainly)
    for scores, words in zip(lazily, (None, 1, 60, 150, 10_000), strict=True):
        assert coverage(found, words) == pytest.approx(scores)


@given(CODES, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_arrays_count_concepts_as_lists_do(codes, random):
    places = [random.random() for _ in codes]
    lists, arrays = (
        weigh_concepts(codes, places, WEIGHTS),
        weigh_many_concepts(token_arrays(codes), places, WEIGHTS),
    )
    assert arrays.own == pytest.approx(lists.own)
    for in_lists, in_arrays in zip(lists.shared, arrays.shared, strict=True):
        expected = sorted(lists.weights[c] for c in in_lists)
        assert sorted(arrays.weights[c] for c in in_arrays) == pytest.approx(expected)


def test_the_same_lines_with_lists_and_with_arrays(monkeypatch):
    lines = [f"The {a} of {b} met the {c} of Karvan on {d}." for a in ("mayor", "envoy", "nurse")
             for b in ("Sel", "Orun", "Tav") for c in ("army", "crew") for d in ("Monday", "Friday")]  # fmt: skip
    found = corpus("T", *lines)
    by_lists = coverage(found, 60)
    monkeypatch.setattr(sys.modules["briefing.rank.coverage"], "MANY_SENTENCES", 0)
    assert coverage(found, 60) == pytest.approx(by_lists)


def test_weights_change_what_is_ranked_first():
    lines = corpus(
        "T",
        "Rain fell on the northern coast.",
        "Hail broke windows, roofs and carts in nine villages up in the hills.",
    )
    assert coverage(lines, weights=replace(WEIGHTS, length_power=3.0))[0] == 1.0
    assert coverage(lines, weights=replace(WEIGHTS, length_power=0.0))[1] == 1.0
