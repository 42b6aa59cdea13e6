import time

import pytest

from briefing.angles.cues import BadCue, is_found, parse_cue
from briefing.angles.features import read_units
from briefing.text.word_classes import Units, load_word_classes

CLASSES = load_word_classes("en").names


def found(cue, sentence):
    units = read_units(sentence, Units("en"))
    return any(is_found(row, units) for row in parse_cue(cue, "en", CLASSES))


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [
        ("peace talks", "They broke off the peace talking."),
        ("[number] people (fled|displaced)", "Some 40,000 people fled."),
        ("[number] people (fled|displaced)", "In all 12 people displaced by rain came."),
        ("[troops] ... [kill] ... [civilian]", "Soldiers are said to have killed three villagers."),
        ("air (raid|strike)", "An air strike hit the depot."),
        ("[nation] and [nation]", "Norway and Chad signed."),
        ("cease-fire", "The cease-fire held."),
        ("according to", "According to the mayor, it rained."),
    ],
)
def test_a_cue_is_found(cue, sentence):
    assert found(cue, sentence)


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [
        ("peace talks", "Talks on peace went on."),
        ("[number] people (fled|displaced)", "Some 40,000 people arrived."),
        ("[troops] ... [kill]", "Soldiers who had come a very long way home were killed."),
        ("[troops] ... [kill]", "Killed were the soldiers."),
        ("peace", ""),
    ],
)
def test_a_cue_is_not_found(cue, sentence):
    assert not found(cue, sentence)


@pytest.mark.parametrize(
    ("cue", "message"),
    [
        ("(a+)+b", "is no word; a cue is made of words, classes such as [number]"),
        ("(.*)*x", "is no word"),
        (".*", "is no word"),
        ("fl(ed|ee", "'(' stands alone"),
        ("fled)", "')' stands alone"),
        ("a || b", "'|' stands alone"),
        ("[colour]", "no class [colour]; choose from [abuse]"),
        ("(fled|)", "'' is no word"),
        ("... fled", "a gap ... must stand between two words"),
        ("fled ... ... home", "a gap ... must stand between two words"),
        ("", "must have 1 to 6 words or classes"),
        ("a b c d e f g", "must have 1 to 6 words or classes"),
        ("(a|b) (a|b) (a|b) (a|b) (a|b) (a|b)", "spell out more than 32 rows"),
        ("100%", "is no word"),
    ],
)
def test_a_broken_cue_is_refused_with_what_is_allowed(cue, message):
    with pytest.raises(BadCue) as caught:
        parse_cue(cue, "en", CLASSES)
    assert message in str(caught.value)


def test_time_to_look_for_a_cue_grows_with_the_length_and_not_faster():
    (row,) = parse_cue("[number] ... [number] ... [number] ... [kill]", "en", CLASSES)

    def seconds(n):
        sentence = read_units("7 " * n, Units("en"))
        began = time.perf_counter()
        assert not is_found(row, sentence)
        return time.perf_counter() - began

    seconds(500)
    assert seconds(40_000) < 40 * max(seconds(4_000), 1e-4)
