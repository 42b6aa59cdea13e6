import re

import pytest

from briefing.angles import PROFILES, load_profile
from briefing.errors import AngleError, UnknownName
from briefing.group import classify
from tests.builders import write

ANGLE = 'name = "x"\n[[angles]]\nname = "a"\nheading = "A"\n'


@pytest.mark.parametrize("name", PROFILES)
def test_shipped_profiles_load(name):
    profile = load_profile(name)
    assert profile.name == name
    assert all(angle.cues and angle.heading and angle.description for angle in profile.angles)


def test_a_profile_of_ones_own_is_as_good(tmp_path):
    path = write(
        tmp_path,
        "weather.toml",
        'name = "weather"\n[classes]\nvessel = "trawler ferries"\n[[angles]]\nname = "storms"\nheading = "Storms"\n'
        'bias = -1\n[angles.cues]\n"gale" = 3\n"[number] knots" = 2.5\n"[vessel] ... (sank|capsized)" = 1\n',
    )
    texts = [
        "A gale of 60 knots hit the coast.",
        "A ferry that was old sank.",
        "The gales: gale after gale.",
        "Peace.",
    ]
    assert [scores["storms"] for scores in classify(texts, str(path))] == pytest.approx(
        [0.989, 0.5, 0.881, 0.269], abs=0.001
    )


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("name = ", "mine.toml: this is no TOML: Invalid value (at end of document)"),
        ('name = "x"\nlanguage = "en"', "mine.toml, line 1: angles is missing"),
        ('name = "x"\n\ncolour = 3\nangles = []', "line 3: unknown key 'colour'; allowed are name, description, language"),
        ('name = "x"\nangles = []', "line 2: must have 1 to 12 angles; add one under [[angles]]"),
        (ANGLE, "line 2: cues is missing"),
        (ANGLE + "bais = 1\ncues = {}", "line 5: unknown key 'bais'; allowed are name, heading, description, bias"),
        (ANGLE + 'floor = "2"\ncues = {}', "line 5: floor is '2' and must be a whole number"),
        (ANGLE + "floor = 3\ncap = 2\ncues = {}", "line 5: floor must be 0 or more, and cap at least 1 and not below floor"),
        (ANGLE + '[angles.cues]\n"b" = "c"', "line 6: cue 'b': weight 'c' must be a number from -20 to 20"),
        (ANGLE + '[angles.cues]\n"b" = nan', "line 6: cue 'b': weight nan must be a number"),
        (ANGLE + '[angles.cues]\n"b" = true', "line 6: cue 'b': weight True must be a number"),
        (ANGLE + '[angles.cues]\nok = 1\n"(a+)+$" = 1', "line 7: cue '(a+)+$': 'a+' is no word; a cue is made of words"),
        (ANGLE + '[angles.cues]\n"[colour] x" = 1', "line 6: cue '[colour] x': no class [colour]; choose from"),
        (ANGLE + '[angles.cues]\n"talk" = 1\n"talks" = 2', "line 7: cues 'talk' and 'talks' are the same by stems; keep one"),
        (ANGLE + 'cues = {}\n[[angles]]\nname = "other"\nheading = "O"\ncues = {}', "line 7: angle name 'other' is taken"),
        (ANGLE + 'cues = {}\n[[angles]]\nname = "a"\nheading = "O"\ncues = {}', "line 7: angle name 'a' is taken"),
        ('name = "x"\nlanguage = "tlh"\nangles = []', "line 2: no language 'tlh'; choose from en"),
        ('name = "x"\n[classes]\nb = 3\n[[angles]]\nname = "a"', "line 3: class 'b' must be a plain word with a text of words"),
        ('name = "x"\n[[angles]]\nname = "a"\nheading = "A"\ncues = 3', "line 5: cues is 3 and must be a table"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_what_is_allowed(tmp_path, body, message):
    path = write(tmp_path, "mine.toml", body)
    with pytest.raises(AngleError, match=re.escape(message)):
        load_profile(str(path))


def test_weights_for_other_angles_are_refused(tmp_path):
    path = write(tmp_path, "mine.toml", ANGLE + "cues = {}")
    write(tmp_path, "mine.weights", "angles b\nbias 0\nbefore b 0\nwords\nx 1\npairs\n")
    with pytest.raises(
        AngleError, match=re.escape("mine.weights: learned for the angles b, not for a; make it anew")
    ):
        load_profile(str(path))


def test_weights_beside_a_profile_are_used(tmp_path):
    path = write(tmp_path, "mine.toml", ANGLE + "bias = 0\ncues = {}")
    write(
        tmp_path,
        "mine.weights",
        "angles a\nbias 50\nbefore a 0\nbefore - 0\nwords\nrain 300\npairs\norders\nmain\n",
    )
    (found,) = classify(["Rain"], str(path))
    assert found["a"] > 0.8


def test_unknown_profile_lists_the_known():
    with pytest.raises(
        UnknownName, match=r"no profile 'war'; choose from crisis, disaster, sectors, the path of a \.toml"
    ):
        load_profile("war")


def test_missing_profile_file_says_so(tmp_path):
    with pytest.raises(AngleError, match="none.toml cannot be read: No such file"):
        load_profile(str(tmp_path / "none.toml"))
