import pycountry
import pytest
from babel import Locale

from briefing.errors import UsageError
from briefing.text.parties import find_parties, load_parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Moscow and the Russian Federation", ["RUS", "RUS"]),
        ("U.S. and USA, United States or Washington", ["USA"] * 4),
        ("the UN Security Council met", ["UN"]),
        ("South Sudan, then Sudan", ["SSD", "SDN"]),
        ("Guinea-Bissau, Equatorial Guinea", ["GNB", "GNQ"]),
        ("Russians, not Russianness", ["RUS"]),
        ("the army of Côte d'Ivoire", ["CIV"]),
        ("nothing of the kind", []),
    ],
)
def test_a_party_has_many_names_and_the_longest_counts(text, parties):
    assert [code for _, _, code in find_parties(text)] == parties


def test_spans_hold_the_names():
    text = "Talks between Hezbollah and the White House"
    assert [text[start:end] for start, end, _ in find_parties(text)] == ["Hezbollah", "White House"]


def test_a_user_adds_names_and_moves_them(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text('[parties]\nKRV = ["Karvan", "Georgia"]\n[people]\nKRV = ["Orlan"]\n', encoding="utf-8")
    parties = load_parties(str(path))
    assert [code for _, _, code in parties.find("Karvan, Georgia and Moscow")] == ["KRV", "KRV", "RUS"]
    assert parties.of_person("Orlan") == "KRV"
    assert parties.label("KRV") == "Karvan"
    assert parties.of_person("Lavrov") == "RUS"
    assert load_parties().of_person("Orlan") is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[parties\n", "cannot be read as a file of names"),
        ('[parties]\nKRV = "Karvan"\n', r"\[parties\] KRV must be a list of names"),
        ("[parties]\nKRV = []\n", r"\[parties\] KRV must be a list of names"),
        ('[partys]\nKRV = ["Karvan"]\n', r"holds no names; give it one of the tables \[parties\], "),
        ("[people]\nKRV = [3]\n", r"\[people\] KRV must be a list of names"),
    ],
)
def test_a_file_of_names_with_a_mistake_is_refused(tmp_path, content, message):
    path = tmp_path / "names.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        load_parties(str(path))


def test_every_country_and_territory_of_iso_3166_is_known_under_its_common_name():
    """The names are those of CLDR; those with brackets, dashes or "SAR" are no names that news uses."""
    territories = Locale("en").territories
    unusual = {"COD", "COG", "HKG", "MAC", "MMR", "PSE"}
    for country in pycountry.countries:
        if country.alpha_3 not in unusual:
            name = territories[country.alpha_2].replace("’", "'")
            found = [code for start, end, code in find_parties(name) if end - start == len(name)]
            assert found == [country.alpha_3], name
