import datetime

from briefing.extract.dates.timeline import day_inserts, events, pinned
from tests.builders import sentences

THURSDAY = datetime.date(2031, 5, 15)


def test_day_words_carry_their_date_and_dates_do_not():
    text = "The envoy, who left on March 3, met them on Wednesday and flew home yesterday."
    (sentence,) = sentences(text)
    inserts = day_inserts(sentence, pinned(sentence, THURSDAY, is_spliced=False))
    assert [(text[: i.at].split()[-1], i.text, text[i.start : i.end]) for i in inserts] == [
        ("Wednesday", "14 May 2031", "Wednesday"),
        ("yesterday", "14 May 2031", "yesterday"),
    ]


def test_in_a_spliced_source_only_weekdays_and_months_are_pinned():
    (sentence,) = sentences(
        "They met on Wednesday and the envoy flew home yesterday after the siege of mid-April."
    )
    found = pinned(sentence, THURSDAY, is_spliced=True)
    assert [mention.date for mention in found] == ["2031-05-14", "2031-04"]


def test_without_a_day_of_publication_words_stay_bare():
    (sentence,) = sentences("They met on Wednesday and the envoy, elected in May 2019, flew home yesterday.")
    assert [m.date for m in pinned(sentence, None, is_spliced=False)] == ["2019-05"]


def test_events_stand_in_the_order_of_time():
    found = sentences(
        "They met on Wednesday.", "The siege began in mid-April.", "It was first tried in 2029."
    )
    timeline = events(found, [pinned(s, THURSDAY, is_spliced=False) for s in found])
    assert [(e.id, e.date, e.precision) for e in timeline] == [
        ("A3.1", "2029", "year"),
        ("A2.1", "2031-04", "month"),
        ("A1.1", "2031-05-14", "day"),
    ]
