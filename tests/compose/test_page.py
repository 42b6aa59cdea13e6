from dataclasses import replace

from briefing import Options, make_brief
from briefing.compose.value import newsworthiness
from briefing.render.note_view import notes_view
from tests.builders import document


def brief_of(*lines, **options):
    return make_brief(document("Title of the day\n" + "\n".join(lines)), Options(**options))


def ids(lines):
    return [line.id for line in lines]


def test_seed_page_is_what_a_careful_reader_chose(seed):
    brief = make_brief(seed)
    assert ids(brief.bottom_line) == ["A1.1", "A3.1"]
    assert {section.angle: ids(section.lines) for section in brief.sections} == {
        "diplomatic": ["A6.1"],
        "military": ["A15.1", "A11.1"],
        "humanitarian": ["A8.1", "A14.1", "A18.1"],
    }
    assert brief.words == 272 <= 560 / 2


def test_seed_tells_kerrys_threat_once_and_cites_the_other_telling(seed):
    brief = make_brief(seed)
    (line,) = [line for line in brief.lines if "threaten" in line.text]
    assert (line.id, line.also_ids) == ("A6.1", ("A7.1",))
    assert ("A7.1", "duplicate", "A6.1") in [(c.line.id, c.reason, c.because_of) for c in brief.cut]


def test_every_sentence_is_printed_or_listed_with_its_reason(seed, seed_analysis):
    brief = make_brief(seed)
    accounted = ids(brief.lines) + [cut.line.id for cut in brief.cut]
    assert sorted(accounted) == sorted(s.id for s in seed_analysis.sentences)


def test_a_leading_but_is_left_out_and_a_small_letter_raised_in_brackets():
    brief = brief_of("But the army shelled two villages on the coast road on Monday.", words=100)
    (line,) = brief.lines
    assert line.text == "the army shelled two villages on the coast road on Monday."
    assert line.printed == "[T]he army shelled two villages on the coast road on Monday."
    assert (line.start, line.inserts[0].text) == (21, "T")


def test_lines_of_wrapped_text_are_printed_on_one_line():
    article = document(
        "Title\n\nThe army shelled two villages on the coast road\nwith heavy artillery on Monday, officials\nsaid.\n\n"
        "The envoy flew to Geneva for talks with both\nforeign ministers on Tuesday.\n"
    )
    brief = make_brief(article, Options(words=100))
    assert all("\n" not in line.printed for line in brief.lines)
    assert any("\n" in line.text for line in brief.lines)


def test_half_of_every_source_and_350_words_are_the_limit_unless_others_are_given(seed):
    lines = [
        f"The army shelled village number {n} on the coast road near the old town on Monday."
        for n in range(90)
    ]
    long_article = document("Title of the day\n" + "\n".join(lines))
    assert make_brief(long_article).words <= 350
    assert make_brief(seed).words <= 280
    assert make_brief(seed, Options(words=400)).words <= 280
    assert 300 < make_brief(seed, Options(words=400, max_share=0.8)).words <= 400
    assert make_brief(seed, Options(max_share=0.2)).left_out["share"] > 3


def test_a_short_article_shows_every_angle_that_it_covers():
    brief = brief_of(
        "The envoy met both foreign ministers in Geneva for talks on a ceasefire.",
        "Artillery shelled the old town and tanks moved to the front line.",
        "About 250,000 people have no food, water or medicine.",
    )
    assert {brief.bottom_line[0].id, *(line.id for s in brief.sections for line in s.lines)} == {
        "A1.1",
        "A2.1",
        "A3.1",
    }


def test_an_article_outside_the_profile_still_makes_a_page():
    brief = brief_of(
        "The orchestra opened its season with a symphony by Brahms.",
        "The hall was sold out for the third evening in a row.",
        "Critics praised the strings and the new conductor.",
        "The next concert is due in May.",
        words=100,
    )
    assert brief.bottom_line[0].id == "A1.1"
    assert brief.sections[-1].angle == "other"
    assert [section.lines for section in brief.sections[:3]] == [(), (), ()]


def test_the_same_file_twice_is_one_source(seed):
    once, twice = make_brief(seed), make_brief([seed, seed])
    assert twice.lines == once.lines
    assert twice.sources == once.sources
    assert twice.notes == once.notes


def test_the_page_is_for_the_day_given_or_that_of_the_newest_source(harbour):
    assert str(make_brief(harbour).date) == "2024-03-15"
    assert str(make_brief(harbour, Options(date="2024-03-20")).date) == "2024-03-20"


def test_newsworthy_words():
    plain = newsworthiness("The army shelled the town.")
    assert plain == 1
    assert newsworthiness("The army shelled the town on Friday.") > plain
    assert newsworthiness("The army killed 31 people.") > plain
    assert newsworthiness("The army recently shelled the town.") < plain
    assert newsworthiness("The army should shell the town.") < plain
    assert newsworthiness("The army left on 12 March.") == plain


def test_sources_in_a_language_without_cues_are_not_sorted_and_counted():
    french = (
        "Le ministre des affaires étrangères a rencontré son homologue à Genève mardi. Les deux hommes ont parlé de la "
        "guerre et des sanctions, selon un communiqué publié dans la soirée. Des milliers de réfugiés attendent "
        "toujours de l'aide dans les camps du sud, où manquent l'eau et les médicaments."
    )
    another = (
        "La récolte de blé sera faible cette année dans le nord, disent les coopératives. Les greniers de la région "
        "sont à moitié vides depuis le printemps, et les prix du pain montent chaque semaine sur les marchés."
    )
    unknown = (
        "Qaraxu mentil obvara ki senta dol merivan, astu polin gerato ven. Mirak solvetu han dera pilonta ki, "
        "beruso tan velika mora sintel. Doren fasti komel uva reti sonda, parik melto den hura vasti lon kerado "
        "mintu, selva ori tapen. Goral ventu misa rokel dan, pilo sen harta vemu ki doran."
    )
    english = "Talks\n\nThe envoy met both foreign ministers in Geneva on Tuesday for talks on a ceasefire."
    sources = [
        document(english),
        replace(document(french), language="fr"),
        replace(document(another), language="fr"),
        replace(document(unknown), language=None),
    ]
    brief = make_brief(sources)
    assert {line.source for line in brief.lines} == {"A"}
    assert {cut.reason for cut in brief.cut if cut.line.source != "A"} == {"language"}
    assert [note.text for note in brief.notes if note.kind == "language"] == [
        "Not sorted: 2 sources in French",
        "Not sorted: 1 source in a language that is not known",
    ]


def test_marks_of_direction_are_not_printed_and_stay_in_the_source():
    text = "Talks\n\u200fThe army \u202eleft\u202c the town of Karvan on Monday, the mayor said.\nNobody was hurt there."
    (line, *_) = make_brief(document(text)).lines
    assert line.text in text
    assert "\u202e" in line.text
    assert line.printed == "The army left the town of Karvan on Monday, the mayor said."


def test_a_note_on_many_sources_names_the_first_and_counts_the_others():
    texts = [f"The army shelled village {n} in the north on Monday." for n in range(20)]
    brief = make_brief([document(text, f"{n}.txt") for n, text in enumerate(texts)])
    (note,) = [note for note in notes_view(brief) if note.endswith("No date, byline or publisher is stated.")]
    assert note == "A, B, C and 17 more: No date, byline or publisher is stated."
