"""Learning, on sentences of our own: what was not written as a cue is learned, always the same."""

import itertools
from dataclasses import replace

import pytest

from briefing import learning
from briefing.angles import load_profile
from briefing.angles.labelled import Labelled
from briefing.angles.measure import measure
from briefing.angles.weights import write_weights
from briefing.errors import LabelError
from briefing.group.angle_scores import AngleScorer
from tests.builders import write

PROFILE = """
name = "sea"
[[angles]]
name = "loss"
heading = "Losses"
cues = {"sank" = 2}
[[angles]]
name = "trade"
heading = "Trade"
cues = {"cargo" = 2}
"""

PLACES = (
    "the cape",
    "the harbour",
    "the strait",
    "the bay",
    "the canal",
    "the islands",
    "the delta",
    "the reef",
)


def rows():
    frames = {
        "loss": (
            "A trawler capsized off {}.",
            "Two sailors drowned near {}.",
            "The ferry ran aground at {}.",
        ),
        "trade": ("Freight rates rose at {}.", "Grain shipments through {} grew.", "Tariffs at {} were cut."),
        "other": ("A festival opened at {}.", "Painters love {}.", "The weather at {} was fine."),
    }
    return [
        Labelled(frame.format(place), label, source=place)
        for (label, some), place in itertools.product(frames.items(), PLACES)
        for frame in some
    ]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    return load_profile(str(write(tmp_path_factory.mktemp("sea"), "sea.toml", PROFILE)))


def test_words_that_are_no_cues_are_learned(profile):
    labelled = rows()
    before = learning.try_profile(profile, labelled)
    learned = learning.learn(profile, labelled)
    taught = replace(profile, weights=learned.weights)
    assert before.macro_f1() < 0.3
    assert learning.try_profile(taught, labelled).macro_f1() > 0.95
    assert learned.held_out.macro_f1() > 0.9
    unseen = [
        Labelled("A trawler capsized in the fog.", "loss"),
        Labelled("Freight rates fell.", "trade"),
        Labelled("Painters came.", "other"),
    ]
    assert learning.try_profile(taught, unseen).accuracy == 1


def test_the_same_sentences_give_the_same_file(profile):
    labelled = rows()
    first, second = (write_weights(learning.learn(profile, labelled).weights) for _ in range(2))
    assert first == second


def test_an_explanation_adds_up_to_the_score(profile):
    taught = replace(profile, weights=learning.learn(profile, rows()).weights)
    scorer = AngleScorer(taught)
    text = "The trawler sank near the reef, and its cargo was lost."
    scores = scorer.explain(text)
    for name, total in zip(taught.names, scorer.sums(text), strict=True):
        parts = sum(cue.weight for cue in scores.cues if cue.angle == name)
        assert scorer.bias()[name] + parts == pytest.approx(total, abs=1e-9)


def test_the_sentence_before_helps_where_it_is_known(profile):
    told = [
        Labelled("It happened at night.", label, before=f"{before} at the cape.", source=str(n))
        for n in range(30)
        for label, before in (
            ("loss", "A trawler capsized"),
            ("trade", "Freight rates rose"),
            ("other", "Painters met"),
        )
    ]
    taught = replace(profile, weights=learning.learn(profile, rows() + told).weights)
    scorer = AngleScorer(taught)
    text = "It happened at night."
    after_loss = scorer.probabilities(text, scorer.probabilities("A trawler capsized."))
    after_trade = scorer.probabilities(text, scorer.probabilities("Freight rates rose."))
    assert after_loss[0] > after_trade[0]
    assert after_trade[1] > after_loss[1]


@pytest.mark.parametrize(
    ("labelled", "message"),
    [
        ([Labelled("x", "loss")], "1 labelled sentences are too few; give 20 or more"),
        (
            [Labelled(f"x {n}", "loss") for n in range(30)],
            "0 sentences are labelled 'trade'; give at least 2",
        ),
    ],
)
def test_too_few_labels_are_refused(profile, labelled, message):
    with pytest.raises(LabelError, match=message):
        learning.learn(profile, labelled)


def test_measure_counts_what_another_reader_said_as_right():
    labelled = [
        Labelled("a", "loss"),
        Labelled("b", "loss", either=("trade",)),
        Labelled("c", "trade"),
        Labelled("d", "other"),
    ]
    found = measure(labelled, ["loss", "trade", "loss", "other"], ("loss", "trade"))
    loss, trade, other = found.rows
    assert (loss.precision, loss.recall, loss.n) == (pytest.approx(2 / 3), 1, 2)
    assert (trade.precision, trade.recall, trade.f1) == (0, 0, 0)
    assert other.f1 == 1
    assert found.confusion["trade", "loss"] == 1
    assert found.accuracy == 0.75
    assert found.macro_f1() == pytest.approx((0.8 + 0 + 1) / 3)
    assert found.macro_f1(least=2) == pytest.approx(0.8)
