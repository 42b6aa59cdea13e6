"""What a forger could hide beside the words of a page: in markup, in comments, in what is ours."""

import json

import pytest

import briefing
from tests.builders import write
from tests.verify.pages import HOSTILE, made

WORDS = "The army has fled."


@pytest.fixture
def source(tmp_path):
    return write(tmp_path, "hostile.txt", HOSTILE)


def is_refused(path):
    try:
        return not briefing.verify(path).is_proven
    except briefing.BriefingError:
        return True


@pytest.mark.parametrize(
    "hidden", [f"<!--> {WORDS} -->", f"<!---> {WORDS} -->", f"<!-- x --!><p>{WORDS}</p><!-- y -->"]
)
def test_comments_that_browsers_end_early_hide_no_words(hidden, source, tmp_path):
    page = made([source], max_share=1.0)["md"].decode()
    assert is_refused(write(tmp_path, "page.md", page.replace("## Military", f"{hidden}\n\n## Military")))


@pytest.mark.parametrize("key", [f'"x": "--!><p>{WORDS}</p><!--"', '"lines": []'])
def test_a_proof_says_nothing_else_and_nothing_twice(key, source, tmp_path):
    page = made([source], max_share=1.0)["md"].decode()
    assert is_refused(
        write(tmp_path, "page.md", page.replace("<!-- briefing/1 {", f"<!-- briefing/1 {{{key}, "))
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</style>", f'.line::before{{content:"{WORDS}"}}</style>'),
        ("</script>", ";document.body.innerHTML=1</script>"),
        ("<title>", f"<title>{WORDS}"),
        ("</head>", f"<p>{WORDS}</p></head>"),
        ("<li", f'<li title="{WORDS}"'),
        ("</h1>", f'</h1><img alt="{WORDS}">'),
        ("</h1>", f'</h1><iframe srcdoc="{WORDS}"></iframe>'),
        ("</h1>", f"</h1><noscript>{WORDS}</noscript>"),
        ("</h1>", f"</h1><!--><p>{WORDS}</p><!-- -->"),
        ("army", "<s>army</s>"),
        ("<head>", '<head><meta http-equiv="refresh" content="0;url=http://127.0.0.1">'),
    ],
)
def test_markup_of_an_html_page_adds_and_hides_nothing(old, new, source, tmp_path):
    page = made([source], ["html"], max_share=1.0)["html"].decode()
    assert old in page
    assert not is_refused(write(tmp_path, "page.html", page))
    assert is_refused(write(tmp_path, "page.html", page.replace(old, new, 1)))


@pytest.mark.parametrize(
    "path",
    [("notes", 0, "text"), ("sections", 0, "heading"), ("positions", 0, "act"), ("figures", 0, "low")],
)
def test_what_is_ours_in_json_is_made_again(path, source, tmp_path):
    data = json.loads(made([source], ["json"], max_share=1.0)["json"])
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = WORDS if isinstance(holder[path[-1]], str) else 7
    assert is_refused(write(tmp_path, "page.json", json.dumps(data)))


def test_a_key_of_json_stands_once(source, tmp_path):
    text = made([source], ["json"], max_share=1.0)["json"].decode()
    assert is_refused(
        write(tmp_path, "page.json", text.replace('"title"', f'"title": "{WORDS}", "title"', 1))
    )


@pytest.mark.parametrize("uri", ["x" * 5000, "/proc/self/environ", "/proc/kmsg", "/dev/zero"])
def test_an_address_that_is_no_file_neither_hangs_nor_breaks_a_check(uri, source, tmp_path):
    data = json.loads(made([source], ["json"], max_share=1.0)["json"])
    data["sources"][0]["uri"] = uri
    assert is_refused(write(tmp_path, "page.json", json.dumps(data)))
