"""`briefing read` and `briefing stories`, run as their users run them."""

import json

from tests.builders import write
from tests.told_stories import BANK, FERRY


def test_read_says_what_was_understood_of_a_source(run, harbour):
    done = run("read", harbour[0])
    assert (done.returncode, done.stderr) == (0, b"")
    told = dict(line.strip().split(": ", 1) for line in done.stdout.decode().splitlines()[1:])
    assert {key: value.strip() for key, value in told.items() if key != "words"} == {
        "title": "Two sides agree to open the port of Karvan for ten days",
        "publisher": "Example Wire",
        "author": "Ines Okoro",
        "date": "2024-03-14 (from the page)",
        "language": "English",
        "read as": "plain, utf-8",
        "left out": "1 byline, 1 date, 2 footers, 1 heading",
    }


def test_read_shows_paragraphs_and_what_each_was_taken_for(run, tmp_path):
    write(
        tmp_path,
        "a.txt",
        "Port opens\n\nBy Ana Petrel\n\nThe port opened.\n\nRead more: the harbour's history\n",
    )
    rows = [line.split(None, 1) for line in run("read", "a.txt", "--text").stdout.decode().splitlines()]
    assert [row[1] for row in rows if row and row[0].isdigit()] == [
        "[byline] By Ana Petrel",
        "The port opened.",
        "[footer] Read more: the harbour's history",
    ]


def test_read_gives_json_with_spans(run, tmp_path):
    write(tmp_path, "a.txt", "Port opens\n\nThe port opened to ships on Monday.\n")
    (source,) = json.loads(run("read", "a.txt", "--text", "--json").stdout)
    assert (source["id"], source["title"], source["language"]) == ("A", "Port opens", "en")
    assert source["paragraphs"] == [
        {"number": 1, "kind": "body", "start": 12, "end": 47, "text": "The port opened to ships on Monday."}
    ]


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(run, tmp_path):
    write(tmp_path, "a.txt", "Port opens\n\nThe port opened.\n")
    done = run("read", "a.txt", "none.txt")
    assert done.returncode == 3
    assert done.stderr.decode() == "briefing: none.txt does not exist; check the path\n"
    assert done.stdout.startswith(b"A  a.txt\n")


def test_stories_are_listed_with_number_size_title_and_sources(run, tmp_path):
    for n, text in enumerate((BANK[0], *FERRY, BANK[1]), start=1):
        write(tmp_path, f"{n}.txt", text)
    done = run("stories", ".")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith("1. ")
    assert lines[0].endswith(" (3 sources)")
    assert [line.rsplit(" · ", 1)[1] for line in lines[1:4]] == ["2.txt", "3.txt", "4.txt"]
    assert lines[4].endswith(" (2 sources)")
    stories = json.loads(run("stories", ".", "--json").stdout)
    assert [(s["number"], len(s["sources"])) for s in stories] == [(1, 3), (2, 2)]


def test_options_on_stories_that_contradict_each_other_are_wrong_usage(run, seed):
    done = run("make", seed, "--stories", "--all-stories")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "briefing: --all-stories tells several; give it without --stories and --story\n"
    )


def test_a_topic_may_stand_in_a_file(run, tmp_path):
    for n, text in enumerate((BANK[0], *FERRY), start=1):
        write(tmp_path, f"{n}.txt", text)
    write(tmp_path, "topic", "# the sinking\nferry\n+Karvan\n-currency\n")
    done = run("make", "1.txt", "2.txt", "3.txt", "4.txt", "--about", "topic", "-f", "json", "-o", "-")
    brief = json.loads(done.stdout)
    assert [source["uri"] for source in brief["sources"]] == ["2.txt", "3.txt", "4.txt"]
    assert [(source["uri"], source["reason"]) for source in brief["set_aside"]] == [("1.txt", "topic")]


def test_the_page_names_the_phrases_of_a_topic_file_without_its_comments(run, tmp_path):
    for n, text in enumerate((*FERRY, BANK[0]), start=1):
        write(tmp_path, f"{n}.txt", text)
    write(tmp_path, "topic.md", "# ours\nferry\n+Karvan\n")
    page = run("make", *(f"{n}.txt" for n in range(1, 5)), "--about", "topic.md", "-o", "-").stdout.decode()
    assert "3 sources concern “ferry / +Karvan”; 1 source does not." in page


def test_a_topic_file_that_is_not_there_is_not_taken_for_words(run, tmp_path):
    write(tmp_path, "a.txt", FERRY[0])
    done = run("make", "a.txt", "--about", "topic.txt")
    assert (done.returncode, done.stderr.decode()) == (
        1,
        "briefing: topic.txt does not exist; check the path of the topic, or give words\n",
    )


def test_a_misspelt_web_address_is_not_called_a_path(run):
    done = run("read", "htp://news.example/a")
    assert (done.returncode, done.stderr.decode()) == (
        1,
        "briefing: htp://news.example/a is no address that can be read; "
        "give one that begins with http:// or https://\n",
    )


def test_a_page_of_ours_is_no_source_and_in_a_folder_it_is_left_out(run, seed, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, "a.txt", FERRY[0])
    run("make", "in/a.txt", "--format", "md,json,html", "-o", "in/")
    alone = run("make", "in/a.md")
    assert (alone.returncode, alone.stderr.decode()) == (
        1,
        "briefing: in/a.md is a page that briefing made; give the sources from which it was made\n",
    )
    done = run("make", "in", "-f", "json", "-o", "-")
    assert done.returncode == 0
    brief = json.loads(done.stdout)
    assert [source["uri"] for source in brief["sources"]] == ["in/a.txt"]
    assert [note["text"] for note in brief["notes"] if note["kind"] == "own"] == [
        f"left out: in/{name} is a page that briefing made" for name in ("a.html", "a.json", "a.md")
    ]


def test_a_pdf_with_its_sources_attached_proves_articles_of_one_file(run, tmp_path):
    rows = [{"title": text.split("\n")[0], "text": text.split("\n\n", 1)[1]} for text in (FERRY[0], BANK[0])]
    write(tmp_path, "rows.jsonl", "\n".join(map(json.dumps, rows)))
    assert run("make", "rows.jsonl", "-f", "pdf,html,json", "--attach-sources", "-o", "page").returncode == 0
    (pdf,) = tmp_path.glob("page/*.pdf")
    assert run("rebuild", pdf, "-f", "pdf", "--attach-sources", "-o", "again").returncode == 0
    assert (tmp_path / "again" / pdf.name).read_bytes() == pdf.read_bytes()
    assert run("verify", pdf.with_suffix(".html")).stderr == b""
    (tmp_path / "rows.jsonl").unlink()
    done = run("verify", pdf)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().endswith("; 2 sources\n")


def test_a_page_over_one_source_says_so(run, tmp_path):
    write(tmp_path, "a.txt", FERRY[0])
    page = run("make", "a.txt", "--stories", "-o", "-").stdout.decode()
    assert "This page tells the only story of its only source." in page


def test_what_a_terminal_obeys_is_not_passed_on(run, tmp_path):
    write(
        tmp_path,
        "a.json",
        json.dumps({"title": "Port \u009b31m opens", "text": "The port \x1b[2J opened to ships."}),
    )
    done = run("read", "a.json", "none\x1bm.txt", "--text")
    assert done.returncode == 3
    assert not {"\x1b", "\u009b"} & {*done.stdout.decode(), *done.stderr.decode()}
    assert done.stderr.decode() == "briefing: none\ufffdm.txt does not exist; check the path\n"
