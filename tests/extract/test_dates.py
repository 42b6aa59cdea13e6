import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.extract.dates.find import find_dates, is_relative, names_its_date
from briefing.findings import DateMention

WEDNESDAY = "2016-09-28"
"""The day on which all sentences below appeared unless they say otherwise."""


def found(text, published=WEDNESDAY):
    return [(text[m.start : m.end], m.date) for m in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The bridge fell on Monday.", [("Monday", "2016-09-26")]),
        ("The bridge fell early on Wednesday.", [("Wednesday", "2016-09-28")]),
        ("The port reopened on Thursday.", [("Thursday", "2016-09-22")]),
        ("Tuesday's storm took the roof off the school.", [("Tuesday", "2016-09-27")]),
        ("Last Wednesday the ferry sank.", [("Last Wednesday", "2016-09-21")]),
        ("The mayor said Friday that the dam will hold.", [("Friday", "2016-09-23")]),
        ("On Sunday, the mayor said the dam would hold.", [("Sunday", "2016-09-25")]),
        ("The court, long expected to wait, on Friday ruled for him.", [("Friday", "2016-09-23")]),
        ("A Monday raid left four dead.", [("Monday", "2016-09-26")]),
        ("The pilots walked out on Sunday and Monday.", [("Sunday", "2016-09-25"), ("Monday", "2016-09-26")]),
        ("The two had met on Tuesday last week.", [("Tuesday last week", "2016-09-20")]),
        ("They have waited since last Tuesday, the 20th.", [("last Tuesday, the 20th", "2016-09-20")]),
    ],
)
def test_a_weekday_is_the_last_one_unless_something_is_to_come(text, dates):
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The council will meet on Friday.", [("Friday", "2016-09-30")]),
        ("The bill will also be debated on Monday.", [("Monday", "2016-10-03")]),
        ("The envoy is due in Oslo on Thursday.", [("Thursday", "2016-09-29")]),
        ("Both sides agreed to meet on Saturday.", [("Saturday", "2016-10-01")]),
        ("The union plans to march through Lima on Friday.", [("Friday", "2016-09-30")]),
        ("On Friday, parliament is expected to vote.", [("Friday", "2016-09-30")]),
        ("The trial was adjourned until Monday.", [("Monday", "2016-10-03")]),
        ("Students called for a strike on Monday.", [("Monday", "2016-10-03")]),
        ("Tickets sold out ahead of Sunday's final.", [("Sunday", "2016-10-02")]),
        ("The envoy will attend a meeting on Sunday aimed at a truce.", [("Sunday", "2016-10-02")]),
        ("The talks resume next Tuesday.", [("next Tuesday", "2016-10-04")]),
        ("The film, to be broadcast on Sunday, names no one.", [("Sunday", "2016-10-02")]),
        ("Schools will open again tomorrow.", [("tomorrow", "2016-09-29")]),
    ],
)
def test_a_weekday_is_the_next_one_behind_a_verb_of_the_future(text, dates):
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("He was born on 15 March 1961.", [("15 March 1961", "1961-03-15")]),
        ("The mine closed on March 15, 2011, after a fire.", [("March 15, 2011", "2011-03-15")]),
        ("Updated: Fri Mar 18 2011 06:59", [("Fri Mar 18 2011", "2011-03-18")]),
        ("The mine closed on the 3rd of May.", [("3rd of May", "2016-05-03")]),
        ("Snow fell on Sept. 20.", [("Sept. 20", "2016-09-20")]),
        ("The quake of 12 January cut the power.", [("12 January", "2016-01-12")]),
        ("The election will be held on November 6.", [("November 6", "2016-11-06")]),
        ("Voters go to the polls until 9 October.", [("9 October", "2016-10-09")]),
        ("The strike began on Sunday, 25 September.", [("Sunday, 25 September", "2016-09-25")]),
        ("Heavy rain fell on 5-6 June.", [("5-6 June", "2016-06-05")]),
        ("The fair runs through March 11 next year.", [("March 11 next year", "2017-03-11")]),
        ("Signed: 2016-02-29", [("2016-02-29", "2016-02-29")]),
        ("The letter is dated 15/03/2011.", [("15/03/2011", "2011-03-15")]),
        ("The letter is dated 03.15.2011.", [("03.15.2011", "2011-03-15")]),
        ("OSLO, MARCH 3, 2015: the fjord froze.", [("MARCH 3, 2015", "2015-03-03")]),
    ],
)
def test_a_day_and_month_is_pinned_in_every_spelling(text, dates):
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The dam broke in March.", [("March", "2016-03")]),
        ("The flood in mid-July drowned the crops.", [("mid-July", "2016-07")]),
        ("Prices have doubled since October.", [("October", "2015-10")]),
        ("The mandate expires in December.", [("December", "2016-12")]),
        ("He left office last November.", [("last November", "2015-11")]),
        ("The May election was calm.", [("May", "2016-05")]),
        ("Relief wells should be ready by the end of October.", [("end of October", "2016-10")]),
        ("He quit in June last year.", [("June last year", "2015-06")]),
        ("He quit in March 2011.", [("March 2011", "2011-03")]),
        ("By late August 2001 the money was gone.", [("late August 2001", "2001-08")]),
        ("The law passed earlier this month.", [("earlier this month", "2016-09")]),
        ("The law may pass next month.", [("next month", "2016-10")]),
        ("Exports fell over the past month.", [("past month", "2016-08")]),
    ],
)
def test_a_month_takes_its_year_from_publication_and_tense(text, dates):
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The army left last week.", [("last week", "2016-W38")]),
        ("The army left two weeks ago.", [("two weeks ago", "2016-W37")]),
        ("The army left three days ago.", [("three days ago", "2016-09-25")]),
        ("The army left six months ago.", [("six months ago", "2016-03")]),
        ("The army left 30 years ago.", [("30 years ago", "1986")]),
        ("The army left over the weekend.", [("weekend", "2016-W38")]),
        ("The army will leave this weekend.", [("this weekend", "2016-W39")]),
        ("The army left earlier this year.", [("earlier this year", "2016")]),
        ("The army left last night.", [("last night", "2016-09-27")]),
        ("The army left yesterday.", [("yesterday", "2016-09-27")]),
        ("Today the army left.", [("Today", "2016-09-28")]),
        ("The army leaves tonight.", [("tonight", "2016-09-28")]),
        ("The army will leave next spring.", [("next spring", "2017")]),
        (
            "The well was capped on 2 September and tested two days later.",
            [("2 September", "2016-09-02"), ("two days later", "2016-09-04")],
        ),
    ],
)
def test_words_that_count_from_today_are_pinned(text, dates):
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The war began in 2003.", ["2003"]),
        ("He ruled from 1948 to 1967.", ["1948", "1967"]),
        ("He lost the 2005 vote, then a disputed 2009 election.", ["2005", "2009"]),
        ("Emissions fell 17% below 2005's peak.", ["2005"]),
        ("By early 2001 nobody believed him.", ["2001"]),
        ("Output rose in the first quarter of 2010.", ["2010"]),
        ("The 2007-2013 budget was cut.", ["2007", "2013"]),
        ("2010 was the deadliest year.", ["2010"]),
    ],
)
def test_a_year_is_given_where_the_words_around_make_it_one(text, years):
    assert [date for _, date in found(text)] == years


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people fled, 1973 soldiers among them.",
        "Resolution 1973 set up a zone and Resolution 1701 another.",
        "The Boeing 747 carried 1,900 boxes.",
        "It cost $2000 and 2010 euros.",
        "In the 1990s and the 1960's the town grew.",
        "They met at 2000 GMT, that is at 3 pm.",
        "The Clean Rivers Act of 1972 is still in force.",
        "The letter is dated 03/04/2011.",
        "He promised it for 32 December, or 30 February.",
        "He was born on 30 February 2001.",
        "The deal was signed on Monday, March 15, 2011.",
        "It may rain; the soldiers march in the sun for a second and sat down to fall asleep.",
        "Prime Minister Theresa May said so, and so did Ms April Jones.",
        "He cited the September 11 attacks and the January 25 revolution.",
        "The Sunday Times and the Mail on Sunday wrote of Bloody Sunday and Black Friday.",
        "He prays every Friday and rests on Mondays.",
        "Shops open Monday to Friday.",
        "He told the Today programme and USA Today.",
        "In today's world nobody waits.",
        "A few days ago, or decades ago, he was unknown.",
        "The 28-year-old ran for three days in his fifth year.",
        "Long ago the following day was a holiday.",
        "A total of 200 years ago, more than 20 years ago.",
        "Fourth of July parades were called off.",
        "",
        "   ",
    ],
)
def test_words_that_only_look_like_dates_are_left_out(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The court asked the police to report on Friday.",
        "The ferry line was opened on 20 October.",
        "The clubs spoke before Sunday's match.",
        "The club will not act after Sunday's match.",
    ],
)
def test_what_may_be_past_or_future_stays_unsaid(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The mayor proposed a truce from Friday until Sunday.", ["2016-09-30", "2016-10-02"]),
        ("The mayor declared a curfew from Friday.", ["2016-09-30"]),
        ("If no deal is reached by Friday, the port will shut.", ["2016-09-30"]),
        ("Growth is weaker than forecast in July.", ["2016-07"]),
        ("She is standing against Ms. Roe, a registered nurse, in November.", ["2016-11"]),
        ("He told Mr. Dole on Tuesday.", ["2016-09-27"]),
        ("The council was elected in December.", ["2015-12"]),
    ],
)
def test_plans_and_forecasts_are_told_from_reports(text, dates):
    assert [date for _, date in found(text)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The army is to leave Tarn on Monday.", ["2016-10-03"]),
        ("The drills, which are also to start on Monday, worry Tarn.", ["2016-10-03"]),
        ("The storm is expected to hit the coast on Friday.", ["2016-09-30"]),
        ("The two sides were to meet on Saturday.", ["2016-10-01"]),
        ("The clerk vowed to quit on Saturday.", ["2016-10-01"]),
        ("The dam is to blame for what happened on Monday.", ["2016-09-26"]),
        ("The clerk managed to leave Tarn on Monday.", ["2016-09-26"]),
        ("A truce starts at dawn on Saturday, the envoy said.", ["2016-10-01"]),
        ("The team that beat Peru plays Chile on Sunday.", ["2016-10-02"]),
        ("The fair takes place in Tarn on Sunday.", ["2016-10-02"]),
        ("Schools open on Monday.", ["2016-10-03"]),
        ("Two days of talks begin in Tarn later on Friday.", ["2016-09-30"]),
        ("He said talks resume on Saturday.", ["2016-10-01"]),
        ("The mayor won 30 votes on Sunday.", ["2016-09-25"]),
        ("He told reporters Tuesday he'll stand again.", ["2016-09-27"]),
        ("The port could close, according to a report on Sunday.", ["2016-09-25"]),
    ],
)
def test_infinitives_and_verbs_of_the_calendar_look_ahead(text, dates):
    assert [date for _, date in found(text)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Troops who fled on Monday would return, he said.", ["2016-09-26"]),
        ("He said troops who fled the town on Monday would return.", ["2016-09-26"]),
        ("Aid that was stopped on Sunday will resume.", ["2016-09-25"]),
        ("The envoy, who arrived on Monday, will meet rebels on Friday.", ["2016-09-26", "2016-09-30"]),
        ("Talks that will open on Saturday were agreed on Monday.", ["2016-09-26"]),
        ("Ten men held on Monday will appear in court.", ["2016-09-26"]),
        ("Ten men held in the old fort on Monday will appear in court.", []),
        ("The ship that will carry the aid on Monday sank.", []),
        ("The mayor said Ms Roe on Monday will open the hall.", ["2016-10-03"]),
    ],
)
def test_a_day_within_a_relative_clause_goes_by_the_verb_of_that_clause(text, dates):
    assert [date for _, date in found(text)] == dates


@pytest.mark.parametrize(
    "text",
    [
        "The march had been given the green light to go on Friday.",
        "The crew was ordered to leave the mine on Friday.",
        "The captain named the squad for the parade on Sunday.",
        "Police held talks ahead of the march on Saturday.",
        "The band is to sing at the fort, following a show on Friday.",
        "The mayor pledged to stay in a speech on Sunday.",
        "After vowing to keep order on Sunday he fled.",
        "A year ago today the war began.",
        "It began a year ago this week.",
        "It opens two weeks from Monday.",
    ],
)
def test_leave_purpose_and_what_is_counted_from_stay_unsaid(text):
    assert [words for words, _ in found(text) if "ago" not in words] == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The fort is going to fall. On Monday, the mayor spoke.", ["2016-09-26"]),
        ("“The fort will fall.” Monday saw rain.", ["2016-09-26"]),
        ("The board will meet on Dec. 2 or on Monday.", ["2016-12-02", "2016-10-03"]),
    ],
)
def test_the_verb_of_another_sentence_decides_nothing(text, dates):
    assert [date for _, date in found(text)] == dates


@pytest.mark.parametrize(
    "text",
    [
        "He called on Mr. Dole to speak at Monday's summit.",
        "She had wanted to invite her to Monday night's debate.",
        "The party, focused on winning the last of its many hard contests in December, is tired.",
    ],
)
def test_what_somebody_is_to_do_may_be_on_either_day(text):
    assert found(text) == []


def test_a_caption_may_end_with_its_year():
    assert found("The bridge in Mostar; from file, 2004.") == [("2004", "2004")]


def test_weeks_of_early_years_have_four_digits():
    assert found("It rained last week.", "0999-03-05") == [("last week", "0999-W09")]


def test_without_a_day_of_publication_only_stated_years_are_given():
    text = "On Monday, 15 March, yesterday, in March 2011, on 3 May 2012 and in 2003 it rained; two days later it stopped."

    assert found(text, None) == [("March 2011", "2011-03"), ("3 May 2012", "2012-05-03"), ("2003", "2003")]


def test_a_mention_says_where_it_stands_and_how_precise_it_is():
    text = "Talks failed last week, on Monday, in May and in 2003."

    assert find_dates(text, datetime.date(2016, 9, 28)) == [
        DateMention(13, 22, "2016-W38", "week"),
        DateMention(27, 33, "2016-09-26", "day"),
        DateMention(38, 41, "2016-05", "month"),
        DateMention(49, 53, "2003", "year"),
    ]


def test_a_time_of_publication_counts_as_its_day():
    assert find_dates("It fell on 28 September.", datetime.datetime(2016, 9, 28, 7, 30)) == [
        DateMention(11, 23, "2016-09-28", "day")
    ]


@pytest.mark.parametrize("language", ["fr", "ar", None])
def test_other_languages_give_nothing(language):
    assert find_dates("Il pleut: Monday, 15 March 2011.", WEDNESDAY, language) == []


@pytest.mark.parametrize("published", ["yesterday", "2016-13-01", ""])
def test_a_day_that_is_none_is_refused(published):
    with pytest.raises(UsageError, match="is not a day"):
        find_dates("On Monday.", published)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_survived(published):
    text = (
        "Yesterday, tomorrow, last week, next year, 50 years ago, last May, next June, on 29 February, "
        "on Monday, next Friday, on Tuesday last week, last summer, next spring and over the weekend it will rain."
    )

    years = {int(mention.date[:4]) for mention in find_dates(text, published)}
    assert int(published[:4]) in years
    assert min(years) >= 1
    assert max(years) <= 9999


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *[
            (words, True)
            for words in ("today", "Yesterday", "tonight", "last night", "last week", "two weeks ago")
        ],
        *[(words, True) for words in ("this weekend", "early next year", "this morning", "past month")],
        *[
            (words, False)
            for words in ("Wednesday", "last Friday", "March 15", "mid-July", "2011", "last November")
        ],
        *[(words, False) for words in ("earlier this month", "this year", "15 March 2011")],
    ],
)
def test_relative_words_are_told_from_named_days(words, expected):
    assert is_relative(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *[
            (words, True)
            for words in ("15 March 2011", "March 2011", "2011", "first quarter of 2010", "15/03/2011")
        ],
        *[(words, False) for words in ("March 15", "Wednesday", "30 years ago", "June last year")],
    ],
)
def test_words_with_a_year_need_no_date_beside_them(words, expected):
    assert names_its_date(words) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Monday " * 14_000,
        "early in the " * 8_000,
        "x" * 100_000,
        "1" * 100_000,
        "2011 " * 20_000,
        "2011-" * 20_000,
        "“" * 100_000,
        "\u200f3 March " * 10_000,
        "two days later, " * 6_000,
        " " * 100_000 + "Monday",
        "this " * 20_000,
    ],
    ids=lambda text: repr(text[:14]),
)
def test_long_texts_take_time_in_line_with_their_length(text):
    find_dates(text, WEDNESDAY)


PIECES = st.sampled_from([
    "Monday", "last", "next", "this", "March", "May", "15", "2011", ",", ".", "-", "the", "in", "on", "of",
    "week", "year", "ago", "two", "days", "later", "will", "said", "until", "\n", "'s", "today", "(", ")",
])  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  "])), max_size=30), st.dates())
def test_spans_lie_in_the_text_in_order_and_dates_are_of_the_calendar(pieces, published):
    text = "".join(piece + gap for piece, gap in pieces)
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end] != ""
        assert len(mention.date) == {"day": 10, "week": 8, "month": 7, "year": 4}[mention.precision]
        end = mention.end


@given(st.text(max_size=200), st.dates())
def test_any_text_is_read_without_an_error(text, published):
    assert find_dates(text, published) == find_dates(text, published.isoformat())
