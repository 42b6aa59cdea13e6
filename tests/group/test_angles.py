import json
import re
from pathlib import Path

import pytest

import briefing
from briefing.angles import PROFILES, load_profile
from briefing.errors import AngleError, UnknownName
from briefing.group import classify, score_angles
from tests.builders import write

GOLD = json.loads((Path(__file__).parent.parent / "golden" / "seed-angles.json").read_text())


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


def test_every_angle_says_which_words_spoke_for_it():
    cues = {(cue.angle, cue.words) for cue in score_angles("The envoy opened the talks.").cues}
    assert {("diplomatic", "envoy"), ("diplomatic", "talks"), ("military", "talks")} <= cues


def test_stems_phrases_and_numbers_match():
    found = {cue.words for cue in score_angles("250 people died after an air strike.").cues}
    assert {"# people", "air strike", "strike", "died"} <= found


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


@pytest.mark.parametrize("name", PROFILES)
def test_shipped_profiles_load(name):
    profile = load_profile(name)
    assert profile.name == name
    assert all(angle.cues and angle.heading for angle in profile.angles)


def test_a_profile_of_ones_own_is_as_good(tmp_path):
    path = write(
        tmp_path,
        "weather.toml",
        'name = "weather"\n[[angles]]\nname = "storms"\nheading = "Storms"\n[angles.cues]\n"gale" = 3\n"# knots" = 2.5\n',
    )
    assert classify(["A gale of 60 knots hit the coast.", "Peace."], str(path)) == [
        {"storms": pytest.approx(0.989, abs=0.001)},
        {"storms": pytest.approx(0.269, abs=0.001)},
    ]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("name = ", "is no TOML: Invalid value"),
        ('name = "x"\nlanguage = "en"', "angles is missing"),
        ('name = "x"\ncolour = 3\nangles = []', "unknown key 'colour'; choose from name, description, language, angles"),
        ('name = "x"\nangles = []', "has no angle; add one under [[angles]]"),
        ('name = "x"\n[[angles]]\nname = "a"\nheading = "A"', "angle 'a': cues is missing"),
        ('name = "x"\n[[angles]]\nname = "a"\nheading = "A"\n[angles.cues]\n"b" = "c"', "cue 'b': weight 'c' must be a number"),
        ('name = "x"\n[[angles]]\nname = "a"\nheading = "A"\n[angles.cues]\n"!" = 1', "cue '!': must have 1 to 6 words"),
        (
            'name = "x"\n[[angles]]\nname = "a"\nheading = "A"\n[angles.cues]\n"talk" = 1\n"talks" = 2',
            "cues 'talk' and 'talks' have the same stems; keep one",
        ),
        ('name = "x"\n[[angles]]\nname = "other"\nheading = "A"\n[angles.cues]\n"b" = 1', "angle name 'other' is taken"),
        ('name = "x"\nlanguage = "tlh"\nangles = []', "no language 'tlh'; choose from en"),
    ],
)  # fmt: skip
def test_a_profile_with_a_mistake_says_where_and_what(tmp_path, body, message):
    path = write(tmp_path, "mine.toml", body)
    with pytest.raises((AngleError, UnknownName), match=re.escape(message)):
        load_profile(str(path))


def test_unknown_profile_lists_the_known():
    with pytest.raises(UnknownName, match=r"no profile 'war'; choose from crisis, the path of a \.toml file"):
        load_profile("war")


def test_missing_profile_file_says_so(tmp_path):
    with pytest.raises(AngleError, match="none.toml cannot be read: No such file"):
        load_profile(str(tmp_path / "none.toml"))
