import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.figures.find import find_figures
from briefing.extract.figures.numbers import find_numbers


def brief(text):
    return [(f.text, f.low, f.high, f.qualifier, f.counted, f.what) for f in find_figures(text)]


def worth(text):
    return [(text[n.start : n.end], n.low, n.high) for n in find_numbers(text.lower())]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("twenty-one", 21, 21),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("half a dozen", 6, 6),
        ("three million", 3_000_000, 3_000_000),
        ("1.5 million", 1_500_000, 1_500_000),
        ("two and a half million", 2_500_000, 2_500_000),
        ("half a million", 500_000, 500_000),
        ("a quarter of a million", 250_000, 250_000),
        ("one hundred and fifty", 150, 150),
        ("two thousand three hundred", 2300, 2300),
        ("2,500", 2500, 2500),
        ("2 500", 2500, 2500),
        ("$4.1bn", 4_100_000_000, 4_100_000_000),
        ("£16m", 16_000_000, 16_000_000),
        ("40 per cent", 40, 40),
        ("7.5%", 7.5, 7.5),
        ("half", 50, 50),
        ("two thirds", 67, 67),
        ("three-quarters", 75, 75),
        ("one in five", 20, 20),
        ("at least 34", 34, None),
        ("more than two hundred", 200, None),
        ("100+", 100, None),
        ("60 or more", 60, None),
        ("up to 900", None, 900),
        ("as many as 40", None, 40),
        ("nearly 80", 80, 80),
        ("an estimated 250,000", 250_000, 250_000),
        ("between 30 and 40", 30, 40),
        ("30 to 40", 30, 40),
        ("30-40", 30, 40),
        ("$4-5 million", 4_000_000, 5_000_000),
        ("four to five thousand", 4000, 5000),
        ("dozens", None, None),
        ("hundreds of thousands", None, None),
        ("several hundred", None, None),
        ("scores", None, None),
    ],
)
def test_numbers_are_worth_what_they_say(text, low, high):
    assert worth(text) == [(text, low, high)]


def test_whole_values_are_whole_numbers():
    [figure] = find_figures("The port received 4.1 million barrels of oil.")
    assert figure.low == 4_100_000
    assert isinstance(figure.low, int)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Shelling killed at least 34 civilians in the port.", [("at least 34 civilians", 34, None, "at least", "civilians", "killed")]),
        ("Three rescuers died when the wall fell.", [("Three rescuers", 3, 3, "", "rescuers", "killed")]),
        ("One nurse was wounded in the raid.", [("One nurse", 1, 1, "", "nurse", "wounded")]),
        ("The blast tore through the market, killing 31 and wounding dozens.", [("31", 31, 31, "", "", "killed"), ("dozens", None, None, "", "", "wounded")]),
        ("Officials said 31 were killed.", [("31", 31, 31, "", "", "killed")]),
        ("The death toll from the flood in the valley has risen to 1,471.", [("1,471", 1471, 1471, "", "", "killed")]),
        ("Gunmen killed two guards, three cooks and five children.", [("two guards", 2, 2, "", "guards", "killed"), ("three cooks", 3, 3, "", "cooks", "killed"), ("five children", 5, 5, "", "children", "killed")]),
        ("The mine fire killed 40 people, including at least 14 on Monday.", [("40 people", 40, 40, "", "people", "killed"), ("at least 14", 14, None, "at least", "", "killed")]),
        ("Police arrested about 90 students.", [("about 90 students", 90, 90, "about", "students", "detained")]),
        ("Some 4,000 families fled the valley.", [("Some 4,000 families", 4000, 4000, "Some", "families", "displaced")]),
        ("Two sailors are missing.", [("Two sailors", 2, 2, "", "sailors", "missing")]),
        ("Thousands marched through the capital.", [("Thousands", None, None, "", "", "people")]),
        ("Tens of thousands of Tunisians voted.", [("Tens of thousands of Tunisians", None, None, "", "Tunisians", "people")]),
        ("Rebels captured six tanks and several howitzers.", [("six tanks", 6, 6, "", "tanks", "weapons"), ("several howitzers", None, None, "", "howitzers", "weapons")]),
        ("Hundreds of armed rebels hold the hill.", [("Hundreds of armed rebels", None, None, "", "armed rebels", "fighters")]),
        ("The storm flattened 12 schools and two clinics.", [("12 schools", 12, 12, "", "schools", "facilities"), ("two clinics", 2, 2, "", "clinics", "facilities")]),
        ("Jets carried out 15 airstrikes.", [("15 airstrikes", 15, 15, "", "airstrikes", "attacks")]),
        ("The ship carried 900 tonnes of flour.", [("900 tonnes of flour", 900, 900, "", "tonnes of flour", "supplies")]),
        ("The union gave €2.5 billion in aid.", [("€2.5 billion in aid", 2_500_000_000, 2_500_000_000, "", "aid", "money")]),
        ("The quake cost millions of dollars.", [("millions of dollars", None, None, "", "", "money")]),
        ("A 20-truck convoy reached the town.", [("20-truck", 20, 20, "", "truck", "other")]),
        ("About half of the city has no water.", [("About half of the city", 50, 50, "About", "city", "share")]),
        ("One in five children is hungry.", [("One in five children", 20, 20, "", "children", "share")]),
        ("The board received 1,200 complaints.", [("1,200 complaints", 1200, 1200, "", "complaints", "other")]),
        ("The fire burned 3,000 acres.", [("3,000 acres", 3000, 3000, "", "acres", "other")]),
    ],
)  # fmt: skip
def test_key_figures_are_told_with_what_they_count(text, figures):
    assert brief(text) == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seventeen people were shot to death.", [("Seventeen people", "killed")]),
        ("Four men were beaten to death.", [("Four men", "killed")]),
        ("Three were shot and stabbed to death.", [("Three", "killed")]),
        ("Gunmen shot 17 people to death.", [("17 people", "killed")]),
        ("A mob beat two men to death.", [("two men", "killed")]),
        ("Six people were nearly beaten to death.", [("Six people", "wounded")]),
        ("Two men were sentenced to death.", []),
        ("He was charged with one attempted murder.", []),
        ("Two murders were reported.", [("Two murders", "killed")]),
        ("A four-strong team arrived.", []),
        ("A 20,000-strong force waited.", [("20,000-strong", "fighters")]),
        ("The tanker has 60,000 tonnes of crude oil on board.", [("60,000 tonnes of crude oil", "supplies")]),
        ("They sent 20 tons of flour by sea.", [("20 tons of flour", "supplies")]),
    ],
)
def test_deaths_are_told_from_wounds_and_attempts_and_stuff_has_its_whole_name(text, told):
    assert [(figure.text, figure.what) for figure in find_figures(text)] == told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "An estimated 180,000 people remain in the old town, under near-continuous siege since mid-May",
            [("An estimated 180,000 people", 180_000, 180_000, "An estimated", "people", "people")],
        ),
        (
            "a camp “filled with tens of thousands of refugees, half of whom are women”",
            [
                ("tens of thousands of refugees", None, None, "", "refugees", "displaced"),
                ("half of whom are women", 50, 50, "", "women", "share"),
            ],
        ),
        (
            "had burned trucks and killed “scores of militants”",
            [("scores of militants", None, None, "", "militants", "killed")],
        ),
    ],
)
def test_a_span_reaches_from_the_hedge_to_the_noun_and_leaves_quotation_marks_out(text, figures):
    assert brief(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Talks to end the 5-1/2 year war opened at 10:30 on 14 April 2015.",
        "The five-year plan and the seven-day pause are over.",
        "The strike went on for over five years, or 18 days longer than the last.",
        "It was a weeklong, near-weekly affair in mid-July.",
        "A 34-year-old man aged 34 met Davit Orel, 52, on the third day.",
        "The road is 40 km long and 300 feet wide at 30 degrees.",
        "Resolution 2254, Flight 447, a Boeing 747 and an M16 were on page 31.",
        "The Group of Eight met on 9/11 and not on 7/7.",
        "The motion passed by 15 to 0, and the home side won 3-1.",
        "Oil stood at $90 a barrel, and shares fell 6.5% to $12.40.",
        "One of the two sides had three options, and both men took one.",
        "Two judges and four lawyers read the letter.",
        "The 2011 attacks and the 2008 protests are in the 1990s archive.",
        "The two soldiers and the three guards wrote a book.",
        "He has a 60% chance and rose three places.",
        "Few mines follow the rules.",
        "1) Killed in the first hour.",
        "The Westgate Four sang on Channel 4.",
        "Spring came, as it does in every one of us.",
    ],
)
def test_other_numbers_are_no_key_figures(text):
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Raiders killed 40 herders.", [("40 herders", 40, 40, "killed")]),
        ("The flood displaced 30 stallkeepers.", [("30 stallkeepers", 30, 30, "displaced")]),
        ("Police arrested 12 ringleaders.", [("12 ringleaders", 12, 12, "detained")]),
        ("Forty herders were killed by the lake.", [("Forty herders", 40, 40, "killed")]),
        ("Twelve ringleaders have been arrested.", [("Twelve ringleaders", 12, 12, "detained")]),
        ("The fever killed just 95.", [("95", 95, 95, "killed")]),
        ("Two women, aged 30, were stabbed.", [("Two women", 2, 2, "wounded")]),
        ("Gunmen killed the mayor and two guards.", [("two guards", 2, 2, "killed")]),
        (
            "Eleven people were killed and 40 others hurt in the fire.",
            [("Eleven people", 11, 11, "killed"), ("40 others", 40, 40, "wounded")],
        ),
        ("Fire destroyed 14 greenhouses.", [("14 greenhouses", 14, 14, "other")]),
        ("Fourteen greenhouses were destroyed.", [("Fourteen greenhouses", 14, 14, "other")]),
        ("The bus with eight people aboard fell off the bridge.", [("eight people", 8, 8, "people")]),
    ],
)
def test_a_verb_settles_what_an_unknown_noun_or_a_small_number_is(text, figures):
    assert [(f.text, f.low, f.high, f.what) for f in find_figures(text)] == figures


@pytest.mark.parametrize(
    "text",
    ["Guards seized 12 laptops.", "They released 12 songsheets.", "The chef burned with 12 zeals."],
)
def test_a_verb_that_is_done_to_things_too_settles_nothing(text):
    assert find_figures(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Confirmed cases grew to at least 279.", [("at least 279", 279, None, "other")]),
        ("The wounded rose to 41.", [("41", 41, 41, "wounded")]),
        ("The toll rose above 1,000 on Friday.", [("above 1,000", 1000, None, "killed")]),
        ("The number of tunnels has risen to 39.", [("39", 39, 39, "facilities")]),
        (
            "Nine people died, taking the total to 41.",
            [("Nine people", 9, 9, "killed"), ("41", 41, 41, "killed")],
        ),
        (
            "The number of the injured and the missing stood at 376 and 79 respectively.",
            [("376", 376, 376, "wounded"), ("79", 79, 79, "wounded")],
        ),
    ],
)
def test_a_number_behind_its_verb_counts_what_the_subject_names(text, figures):
    assert [(f.text, f.low, f.high, f.what) for f in find_figures(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The storm killed 70 people in Mostar; 43 in Tuzla and two in Zenica.",
            [("70 people", "killed"), ("43", "killed"), ("two", "killed")],
        ),
        ("The firm sold 300 cars in May, 20 in June.", [("300 cars", "other")]),
        (
            "They held 40 witnesses, five of whom fled.",
            [("40 witnesses", "displaced"), ("five", "displaced")],
        ),
        ("Some 40 of the 300 miners came up.", [("Some 40", "people"), ("300 miners", "people")]),
    ],
)
def test_a_part_counts_what_the_whole_counts(text, figures):
    assert [(f.text, f.what) for f in find_figures(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("There are four suspected cases of cholera.", ["four suspected cases"]),
        ("The court heard four cases of fraud.", []),
        ("Doctors saw 3,000 probable and confirmed cases.", ["3,000 probable and confirmed cases"]),
        ("Three Belgians and one Austrian were freed.", ["Three Belgians", "one Austrian"]),
        ("One U.S. soldier was killed.", ["One U.S. soldier"]),
        ("Two 250-bed field hospitals opened.", ["Two 250-bed field hospitals"]),
        ("Two army escort vehicles crashed.", ["Two army escort vehicles"]),
        ("The state ordered 227 million face masks.", ["227 million face masks"]),
        ("At least eight students fell ill.", ["At least eight students"]),
        ("Eight students sang.", []),
        ("One in five of the 12,000 homes was lost.", ["One in five", "12,000 homes"]),
        ("Unemployment remains high at about 10%.", ["about 10%"]),
        ("Hundreds, if not thousands, of families left.", ["Hundreds, if not thousands, of families"]),
        ("Some 250,000 - 300,000 people left.", ["Some 250,000 - 300,000 people"]),
    ],
)
def test_the_noun_phrase_is_read_to_its_noun(text, figures):
    assert [f.text for f in find_figures(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It is a deal valued at $4bn (£2.1bn).", ["$4bn"]),
        ("The firm will pay 48.4m yuan ($5.8m; £3.1m).", ["48.4m yuan"]),
        ("The state would save £400m each year.", ["£400m"]),
        ("Desks cost £4,000 each.", []),
        ("The average retail price of a van was $39,014, up from $38,373.", []),
        ("The tax is £1,422 per dwelling.", []),
    ],
)
def test_a_sum_is_told_once_and_a_price_not_at_all(text, figures):
    assert [f.text for f in find_figures(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Those over the age of 65 died.",
        "A message has 140 characters.",
        "The hall has 330 square metres.",
        "Each one infects 1.5 people.",
        "Its 161-strong majority fell.",
    ],
)
def test_ages_letters_sizes_averages_and_majorities_are_no_key_figures(text):
    assert find_figures(text) == []


@pytest.mark.parametrize("language", ["fr", "ar", None, ""])
def test_nothing_is_found_in_another_language(language):
    assert find_figures("31 people were killed.", language) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "7" * 400,
        "7" * 400 + " people were killed",
        "1" + ",000" * 500 + " people",
        "between between between 3 and",
        "“killed 31",
        "\u202e31 people\u202c were killed\u200f",
        "İ" * 50 + " 31 people were killed",
        "hundred " * 300,
        "at least " * 300 + "3",
        "one in one in one in",
        "٣١ people were killed",
        "half of",
        "$",
        "\ud800 31 people",
    ],
)
def test_odd_input_is_no_failure(text):
    for figure in find_figures(text):
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    "piece",
    [
        "killed 31 and ",
        "7",
        "7 ",
        "1,000",
        "hundreds of ",
        "one hundred and ",
        "a",
        "at least 3 to ",
        "“31 people ",
        "toll ",
        "half of whom ",
        "half of oil ",
        "$5m and $5 ",
        "$5 ",
        "(5) ",
        "10 men, ",
        "number of people to 5 ",
        "\u202b",
    ],
)
def test_long_text_without_a_full_stop_takes_linear_time(piece):
    find_figures(piece * (100_000 // len(piece)))


WORDS = st.sampled_from(
    [
        *(
            "at",
            "least",
            "31",
            "2,500",
            "half",
            "of",
            "the",
            "whom",
            "hundreds",
        ),
        *(
            "thousands",
            "people",
            "soldiers",
            "killed",
            "were",
            "and",
            ",",
            ".",
            "“",
        ),
        *(
            "”",
            "$4.1",
            "million",
            "between",
            "to",
            "or",
            "30-40",
            "per",
            "cent",
        ),
        *(
            "one",
            "in",
            "five",
            "a",
            "dozen",
            "more",
            "than",
            "İ",
            "wounded",
        ),
        *(
            "including",
            "tanks",
            "May",
            "2011",
            "-year-old",
            "%",
            "The",
            "Four",
        ),
    ]
)


@given(st.lists(WORDS, max_size=25), st.sampled_from(["", " ", "  "]))
def test_spans_are_words_of_the_text_in_order_and_apart(words, space):
    text = space.join(words)
    last = 0
    for figure in find_figures(text):
        assert last <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        assert figure.qualifier in figure.text
        assert figure.counted in figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        last = figure.end
