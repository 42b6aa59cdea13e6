"""Who said what: speakers, cues and what is said, as an article names them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.attributions.find import act_of, find_attributions


def told(text):
    """Each attribution as (source, cue, content, quoted), in words."""
    return [
        (
            a.source and text[slice(*a.source)],
            a.cue and text[slice(*a.cue)],
            text[slice(*a.content)],
            a.quoted,
        )
        for a in find_attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is closed,” Mayor Ana Petrova said on Monday.",
            [("Mayor Ana Petrova", "said", "“The bridge is closed,”", True)],
        ),
        (
            '"The bridge is closed," said Ana Petrova, a senior official at the port authority.',
            [("Ana Petrova", "said", '"The bridge is closed,"', True)],
        ),
        (
            "“The bridge is closed,” said Ana Petrova, a port official. “Nobody will cross it.”",
            [
                ("Ana Petrova", "said", "“The bridge is closed,”", True),
                ("Ana Petrova", "said", "“Nobody will cross it.”", True),
            ],
        ),
        (
            "“The bridge,” the mayor said, “is closed.”",
            [("the mayor", "said", "“The bridge,”", True), ("the mayor", "said", "“is closed.”", True)],
        ),
        (
            "In a statement, Ana Petrova said: “The bridge is closed.”",
            [("Ana Petrova", "said", "“The bridge is closed.”", True)],
        ),
        (
            "Asked about the bridge, Petrova replied, “It is closed.”",
            [("Petrova", "replied", "“It is closed.”", True)],
        ),
        ("“Why now?” Petrova asked.", [("Petrova", "asked", "“Why now?”", True)]),
        (
            "Ana Petrova (R-Ohio), the panel’s head, wrote: “We object.”",
            [("Ana Petrova", "wrote", "“We object.”", True)],
        ),
        ("«The bridge is closed», said Ana Petrova.", [("Ana Petrova", "said", "«The bridge is closed»", True)]),
        ("‘The bridge is closed,’ she said.", [("she", "said", "‘The bridge is closed,’", True)]),
        (
            "'The men's boat isn't here,' the harbour master said.",
            [("the harbour master", "said", "'The men's boat isn't here,'", True)],
        ),
        ("''The bridge is closed,'' he said.", [("he", "said", "''The bridge is closed,''", True)]),
    ],
)  # fmt: skip
def test_quotations_have_the_speaker_beside_them(text, expected):
    assert told(text) == expected


def test_a_quotation_goes_on_over_sentences_and_paragraphs_by_the_same_speaker():
    text = (
        "“The bridge is closed,” Petrova said. “We checked it.\n"
        "“Nobody will cross it this week.” The river rose."
    )
    assert told(text) == [
        ("Petrova", "said", "“The bridge is closed,”", True),
        ("Petrova", "said", "“We checked it.", True),
        ("Petrova", "said", "“Nobody will cross it this week.”", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The town has been cut off since Monday. “But our partners only count the days”.",
        "“The bridge is closed,” Petrova said.\n“But our partners only count the days.”",
        "The river rose. “But our partners only count the days.”",
    ],
)
def test_a_quotation_without_a_speaker_belongs_to_nobody(text):
    last = told(text)[-1]
    assert (last[0], last[1], last[3]) == (None, None, True)
    assert last[2].startswith("“But our partners only count the days")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "But harbour spokesman Ilya Brandt told a call with reporters on Friday that the port would stay open.",
            [("harbour spokesman Ilya Brandt", "told", "the port would stay open", False)],
        ),
        (
            "On Sunday, Foreign Minister Ines Lund told her counterpart, Karl Moe, that the talks were over.",
            [("Foreign Minister Ines Lund", "told", "the talks were over", False)],
        ),
        (
            "US Senator Ines Lund recently warned that the dam would break.",
            [("US Senator Ines Lund", "warned", "the dam would break", False)],
        ),
        (
            "The president told a town hall at an army base that the flood was “a disgrace” and he had seen it.",
            [("The president", "told", "the flood was “a disgrace” and he had seen it", True)],
        ),
        (
            "An army source said yesterday that jets had hit three villages, adding that they destroyed “nests”.",
            [
                ("An army source", "said", "jets had hit three villages", False),
                ("An army source", "adding", "they destroyed “nests”", True),
            ],
        ),
        (
            "The dam needs a new gate before winter, said one city official.",
            [("one city official", "said", "The dam needs a new gate before winter", False)],
        ),
        (
            "The dam will need a new gate, city officials said on Thursday.",
            [("city officials", "said", "The dam will need a new gate", False)],
        ),
        (
            "City officials say the council is looking at two offers.",
            [("City officials", "say", "the council is looking at two offers", False)],
        ),
        (
            "According to the ministry spokesman Karl Moe, nine boats sank.",
            [("the ministry spokesman Karl Moe", "According to", "nine boats sank", False)],
        ),
        (
            "Nine boats sank in the storm, according to the coast guard.",
            [("the coast guard", "according to", "Nine boats sank in the storm", False)],
        ),
        (
            "The bridge, officials said, was built in a year.",
            [("officials", "said", "The bridge, officials said, was built in a year", False)],
        ),
        (
            "If the rain goes on, he said, the dam will break.",
            [("he", "said", "the dam will break", False)],
        ),
        (
            "Karl Moe, a spokesman for the miners, said the pit was safe.",
            [("Karl Moe", "said", "the pit was safe", False)],
        ),
        (
            "Officials in the northern province said the pit was safe.",
            [("Officials in the northern province", "said", "the pit was safe", False)],
        ),
    ],
)  # fmt: skip
def test_reported_speech_needs_no_marks(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He also urged Oslo to deliver the boats.", ("He", "urged", "Oslo to deliver the boats", "urged")),
        (
            "Talks ended after Lima accused Quito of “open support for smugglers”.",
            ("Lima", "accused", "Quito of “open support for smugglers”", "accused"),
        ),
        (
            "Foreign Minister Ines Lund threatened to leave the talks.",
            ("Foreign Minister Ines Lund", "threatened", "to leave the talks", "threatened"),
        ),
        (
            "A top aid official called the camp a “merciless place”, in a new appeal for help.",
            ("A top aid official", "called", "the camp a “merciless place”", "called"),
        ),
        ("The militia denied firing at the ferry.", ("The militia", "denied", "firing at the ferry", "denied")),
        ("The union blames the owners for the fire.", ("The union", "blames", "the owners for the fire", "blamed")),
        ("Lima condemned the raid on the port.", ("Lima", "condemned", "the raid on the port", "condemned")),
        ("The army warned of more floods.", ("The army", "warned", "of more floods", "warned")),
        ("The rebels vowed to go on fighting.", ("The rebels", "vowed", "to go on fighting", "vowed")),
        ("Demonstrators are calling for a vote.", ("Demonstrators", "calling", "for a vote", "called")),
        ("Nine sank, according to the navy.", ("the navy", "according to", "Nine sank", "said")),
    ],
)  # fmt: skip
def test_acts_have_their_names(text, expected):
    found = find_attributions(text)
    source, cue, content, act = expected
    assert [row[:3] for row in told(text)] == [(source, cue, content)]
    assert [act_of(text, a) for a in found] == [act]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pit’s owner, Ines Lund, said it was safe.",
            [("The pit’s owner, Ines Lund", "said", "it was safe", False)],
        ),
        (
            "They sought Karl Moe, who has fled abroad, says port editor Ines Lund.",
            [("port editor Ines Lund", "says", "They sought Karl Moe, who has fled abroad", False)],
        ),
        (
            "The gate, said Ines Lund, is broken.",
            [("Ines Lund", "said", "The gate, said Ines Lund, is broken", False)],
        ),
        (
            "While Lund said the gate was shut, Moe said it was open.",
            [("Lund", "said", "the gate was shut", False), ("Moe", "said", "it was open", False)],
        ),
        ("Lund said on “The Late Hour” that the gate was shut.", [("Lund", "said", "the gate was shut", False)]),
        ("Lund said that was a lie.", [("Lund", "said", "that was a lie", False)]),
        ("She was sure the gate was shut, the report said.", [("the report", "said", "She was sure the gate was shut", False)]),
        (
            "She said the gate was shut, the report said.",
            [
                ("the report", "said", "She said the gate was shut", False),
                ("She", "said", "the gate was shut", False),
            ],
        ),
        (
            "“Yes,” he said, “no,” she said.",
            [("he", "said", "“Yes,”", True), ("she", "said", "“no,”", True)],
        ),
        ("Lund called the gate “a wreck” and blamed Moe for it.", [
            ("Lund", "called", "the gate “a wreck”", True),
            ("Lund", "blamed", "Moe for it", False),
        ]),
        ("He lamented the “wreck” Lund said the town was left with.", []),
        ("Lund said she was ready, but declined to name a day.", [("Lund", "said", "she was ready", False)]),
    ],
)  # fmt: skip
def test_speakers_and_words_that_stand_in_unusual_places(text, expected):
    assert told(text) == expected


def test_wrapped_lines_are_one_paragraph():
    text = "The mayor said on Friday that\nthe bridge was “closed\nfor good” and that\nnobody knew.\n\nIt rained."
    assert told(text) == [
        ("The mayor", "said", "the bridge was “closed\nfor good” and that\nnobody knew", True)
    ]


def test_single_marks_carry_over_paragraphs_too():
    text = "'The gate is shut,' Lund said. 'We checked.\n'Nobody has the key.'"
    assert [row[0] for row in told(text)] == ["Lund", "Lund", "Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Lund said: “The gate is shut. It rained on Friday.",
        'Lund tweeted: "Reporting that "nobody" knew it. It rained.',
        "‘We noted the gate was shut. She said it rained.",
    ],
)
def test_words_behind_a_mark_that_never_closes_are_given_to_nobody(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Brandt was later asked what reason the port had to close.",
        "On Tuesday the head of the rescue group revealed sobering statistics.",
        "The former minister was accused of fraud.",
        "The plan, denounced by most of the town, failed.",
        "As Brandt said, the port is open.",
        "If the council demanded that the port close, nobody would come.",
        "The game threatened to become a farce.",
        "She called her brother on Friday.",
        "The second act of “The Harbour” opens tonight.",
        "Karl Moe, who wrote “The Harbour”, lives here.",
        "Some of the ruling party’s demands, said to be dear, were met.",
    ],
)
def test_what_only_looks_like_speech_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lund said she had met the crew, but officials said the meeting came late.",
            [
                ("Lund", "said", "she had met the crew", False),
                ("officials", "said", "the meeting came late", False),
            ],
        ),
        (
            "The mayor argued that he did nothing wrong, but several clerks are calling for his arrest.",
            [
                ("The mayor", "argued", "he did nothing wrong", False),
                ("several clerks", "calling", "for his arrest", False),
            ],
        ),
        (
            "Moe claimed the fleet had won, but offered no proof.",
            [("Moe", "claimed", "the fleet had won", False)],
        ),
        (
            "Moe said the fleet would sail, although it has no fuel.",
            [("Moe", "said", "the fleet would sail", False)],
        ),
        (
            "The clerk called the plan “a wreck,” but said it was legal.",
            [("The clerk", "called", "the plan “a wreck,”", True), ("The clerk", "said", "it was legal", False)],
        ),
        (
            "Lund said the tone was “warm,” adding that she made no threats.",
            [
                ("Lund", "said", "the tone was “warm,”", True),
                ("Lund", "adding", "she made no threats", False),
            ],
        ),
        ("Moe condemned the raid after a long silence.", [("Moe", "condemned", "the raid", False)]),
        (
            "The council urged Moe to stay, joining a dozen towns.",
            [("The council", "urged", "Moe to stay", False)],
        ),
        ("It expressed concern that, for years, nobody was paid.", [
            ("It", "expressed", "concern that, for years, nobody was paid", False),
        ]),
        ("“What now?” and so on. Crews chanted “Go home” and marched to the port.", [
            ("Crews", "chanted", "“Go home”", True),
        ]),
    ],
)  # fmt: skip
def test_what_is_said_ends_where_somebody_else_goes_on(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will sue them all,” Ana Lund, legal director for the miners, said in a statement.",
            [("Ana Lund", "said", "“We will sue them all,”", True)],
        ),
        ("An army source speaking to the port radio said it was over.", [
            ("An army source", "said", "it was over", False),
        ]),
        ("In a radio interview Lund said it was over.", [("Lund", "said", "it was over", False)]),
        ("On Monday Lund said it was over.", [("Lund", "said", "it was over", False)]),
        ("Lund praised the crew and said she was proud.", [
            ("Lund", "praised", "the crew", False),
            ("Lund", "said", "she was proud", False),
        ]),
        ("Lund met the crew and said she was proud.", [("Lund", "said", "she was proud", False)]),
        ("Ana Lund, the mayor, also spoke about the wall, saying it was low.", [
            ("Ana Lund", "saying", "it was low", False),
        ]),
        ("Said Lund: “We will sue.”", [("Lund", "Said", "“We will sue.”", True)]),
        ("“We will sue,” Lund notes.", [("Lund", "notes", "“We will sue,”", True)]),
        ("Lima accused the port’s owner, Karl Moe, of fraud.", [
            ("Lima", "accused", "the port’s owner, Karl Moe, of fraud", False),
        ]),
        (
            "As a boy in “The Harbour,” Moe sang, according to insiders.",
            [("insiders", "according to", "As a boy in “The Harbour,” Moe sang", True)],
        ),
        ("When it rained, the gate was shut, according to Ana Lund.", [
            ("Ana Lund", "according to", "When it rained, the gate was shut", False),
        ]),
        ("According to Lund, “the gate is shut.”", [("Lund", "According to", "“the gate is shut.”", True)]),
        ("Lund scolded him: “You lost the key,” she said.", [("she", "said", "“You lost the key,”", True)]),
        ("OSLO (Agency) - The gate is shut, officials said.", [
            ("officials", "said", "The gate is shut", False),
        ]),
    ],
)  # fmt: skip
def test_speakers_are_found_behind_descriptions_and_adverbials(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("content", "rest"),
    [
        ("at least 20 boats had sunk", ""),
        ("as many as 20 boats had sunk", ""),
        ("about 300 people had fled", ""),
        ("no one was hurt", ""),
        ("nothing was found", ""),
        ("it was late", ""),
    ],
)
def test_amounts_and_negations_begin_what_is_said(content, rest):
    assert told(f"Police said {content}{rest}.") == [("Police", "said", content, False)]


def test_a_line_with_a_colon_announces_the_quotation_below_it():
    text = "In June, Ana Lund wrote to the crew:\n\n“We will stay.”\n\nIt rained."
    assert told(text) == [("Ana Lund", "wrote", "“We will stay.”", True)]


def test_a_dash_and_a_name_sign_the_quotation_before_them():
    assert told("“We will stay. Nobody leaves.” ― Ana Lund\nIt rained.") == [
        ("Ana Lund", "―", "“We will stay. Nobody leaves.”", True)
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", '"'), ('"', "”"), ("“", "“"), ("”", "”"), ("„", "“"), ("»", "«")],
)
def test_marks_of_the_wrong_kind_open_and_close_where_such_marks_stand(opening, closing):
    text = f"{opening}The gate is shut,{closing} Lund said."
    assert told(text) == [("Lund", "said", f"{opening}The gate is shut,{closing}", True)]


def test_straight_marks_inside_of_curly_ones_do_not_close_them():
    text = '“They call it the "iron" gate here,” Lund said.'
    assert told(text) == [("Lund", "said", '“They call it the "iron" gate here,”', True)]


@pytest.mark.parametrize(
    "text",
    [
        "The flood adds to the woes of the town.",
        "Locked in his office and pressed by the crew, Moe continued to shout.",
        "Lund said it over and over.",
        "Moe said as much on Monday.",
        "The council said the same of the bridge.",
        "The army denied visas to the crew.",
        "The army denied Lund a visa.",
        "Having said that, the gate is shut.",
        "Storm Rips Roof From Town Hall As Mayor Said To Be Away",
        "By July, many intelligence reports grew more cautious.",
        "A “gift” Lund said the port would never get arrived on Monday.",
        "Moe sang in “The Harbour,” posted the clip and left.",
        "Ana Lund, with the scouts in Basel, Jura said the gate was shut.",
        "The retreat was a late - some said hasty - one.",
        "She lived in Narvik, Bergen and Tromso who demanded a ferry.",
        "Two of his alleged helpers, both minors, fled.",
    ],
)
def test_what_is_not_sure_is_not_said(text):
    assert told(text) == []


def test_words_before_a_stray_closing_mark_are_nobodys():
    assert told("We scored late in the game.” After the match, the coach, Karl Moe, said it had rained.") == [
        ("the coach, Karl Moe", "said", "it had rained", False)
    ]


def test_act_of_a_quotation_without_speaker_is_empty():
    text = "The river rose. “But our partners only count the days.”"
    assert [act_of(text, a) for a in find_attributions(text)] == [""]


@pytest.mark.parametrize("language", ["fr", "ru", None, ""])
def test_other_languages_give_nothing(language):
    assert find_attributions("“The bridge is closed,” she said.", language) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "“The bridge is closed, she said.",
        '"""""""',
        "”“ ’‘ »«",
        "said",
        "said said said said",
        "according to",
        "According to, he said",
        ", said .",
        "“ said",
        "He said \u202e“abc” \u202c.",
        "( he said (",
        "Smith ( said",
        "Jones (, said",
    ],
)
def test_bad_input_raises_nothing_and_words_behind_an_open_mark_are_nobodys(text):
    assert all(a.source is None for a in find_attributions(text)) or "abc" in text


@pytest.mark.parametrize(
    "piece",
    [
        "the old port and ",
        "“ ",
        '"a ',
        "'tis ‘ ",
        "he said ",
        "Smith, ",
        "said Smith, ",
        "(",
        "A.",
        "according to the ",
    ],
)
def test_a_text_without_a_full_stop_is_read_in_linear_time(piece):
    assert isinstance(find_attributions(piece * (100_000 // len(piece))), list)


@pytest.mark.parametrize(
    "piece",
    [
        "“Yes,” he said. ",
        "“Yes, we will do so.” ",
        "He said “no”\n",
        "“On and on\n",
        "“Yes.” — Ana Lund\n",
        "Lund said:\n",
        "”a “b “ ",
        "he said - and ",
        "Smith said it was so. ",
    ],
)
def test_long_texts_of_short_sentences_are_read_in_linear_time(piece):
    assert isinstance(find_attributions(piece * (100_000 // len(piece))), list)


WORDS = st.sampled_from(
    ["He", "said", "“", "”", '"', "'", "’", ",", ".", "\n", "Ana Petrova", "the", "told", "that", "officials",
     "according to", "(", ")", "who", "and", "of", "it", "was", "?", "adding", "Monday", "called", "to", ":", "«", "»"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_spans_lie_inside_the_text_in_order(text):
    found = find_attributions(text)
    assert found == find_attributions(text)
    assert [a.content for a in found] == sorted(a.content for a in found)
    for a in found:
        assert (a.source is None) == (a.cue is None)
        for span in (a.source, a.cue, a.content):
            assert span is None or 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said farewell to the envoy on Monday.",
        "If a larger town, say Karvan, steps in, the talks will fail.",
    ],
)
def test_some_words_with_said_report_no_speech(text):
    assert find_attributions(text) == []
