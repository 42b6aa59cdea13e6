import json
from pathlib import Path

import pytest

import briefing
from briefing.angles import load_profile
from briefing.angles.labelled import read_labelled
from briefing.group import explain_in_order, score_angles, score_in_order
from briefing.learning import try_profile

GOLDEN = Path(__file__).parent.parent / "golden"
GOLD = json.loads((GOLDEN / "seed-angles.json").read_text())


@pytest.mark.parametrize(
    ("sentence", "angle"),
    [
        ("The envoy met both foreign ministers in Geneva for talks on sanctions.", "diplomatic"),
        ("Artillery shelled the town and tanks moved to the front line.", "military"),
        ("Thousands of refugees have no food, water or medicine.", "humanitarian"),
        ("The price of bread rose and the festival opened.", "other"),
    ],
)
def test_words_decide_the_angle(sentence, angle):
    assert score_angles(sentence).best == angle


@pytest.mark.parametrize(
    ("one", "other"),
    [("Norway", "Chad"), ("Mr Olsen", "Mr Ndiaye"), ("Bergen", "Abeche"), ("Norwegian", "Chadian")],
)
def test_names_of_countries_places_and_persons_change_nothing(one, other):
    frames = ("Troops from {} entered the town.", "The envoy met {} officials.", "Aid reached {} at last.")
    for frame in frames:
        first, second = briefing.classify_angles([frame.format(one), frame.format(other)])
        assert first == second


def test_every_angle_says_which_cues_spoke_for_it_and_against():
    cues = {(cue.angle, cue.words) for cue in score_angles("The envoy opened the talks.").cues}
    assert {("diplomatic", "[envoy]"), ("diplomatic", "[talks]"), ("military", "[talks]")} <= cues


def test_seed_angles_are_those_of_careful_readers(seed):
    """At most 3 of 20 sentences under an angle that no reader chose."""
    text = seed.read_text()
    misses = [
        row["id"] for row in GOLD if score_angles(text[row["start"] : row["end"]]).best not in row["angles"]
    ]
    assert len(GOLD) == 20
    assert len(misses) <= 3, misses


def test_public_classify_gives_a_probability_per_angle():
    found = briefing.classify_angles(["The envoy met ministers for talks.", ""])
    assert [set(scores) for scores in found] == [{"diplomatic", "military", "humanitarian"}] * 2
    assert all(0 <= p <= 1 for scores in found for p in scores.values())
    assert found[0]["diplomatic"] >= 0.5 > found[1]["diplomatic"]


def test_scores_in_order_are_the_same_with_and_without_cues():
    texts = ["Troops shelled the town.", "It went on all night.", "The envoy arrived for talks."]
    profile = load_profile("crisis")
    starts = [True, False, True]
    plain = score_in_order(texts, starts, profile)
    told = explain_in_order(texts, starts, profile)
    assert [s.probabilities for s in plain] == [s.probabilities for s in told]
    assert all(s.cues for s in told)
    alone = briefing.classify_angles(texts)
    assert plain[0].probabilities == pytest.approx(alone[0], abs=1e-6)
    assert plain[2].probabilities == pytest.approx(alone[2], abs=1e-6)
    assert plain[1].probabilities["military"] > alone[1]["military"]


@pytest.mark.parametrize(("name", "least"), [("sectors", 0.6), ("disaster", 0.6)])
def test_other_profiles_sort_sentences_that_they_were_not_tuned_on(name, least):
    """The second half of each file was written and labelled, but never looked at while tuning."""
    profile = load_profile(name)
    labelled = read_labelled(str(GOLDEN / "angles" / f"{name}.jsonl"), profile.names)
    assert try_profile(profile, labelled[len(labelled) // 2 :]).macro_f1() >= least
