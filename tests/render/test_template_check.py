"""What `briefing template check` finds in templates of one's own."""

import re

import pytest

from briefing.errors import RenderError
from briefing.render import FORMATS
from briefing.render.escape import ESCAPES
from briefing.render.example_brief import full_brief
from briefing.render.template_check import Finding, check_templates, report
from briefing.render.template_list import TEMPLATES, shipped_template
from briefing.render.templates import template_folders
from briefing.render.view import view
from tests.conftest import ROOT

PAGES = [name for name, file in TEMPLATES.items() if file.is_page]


@pytest.fixture
def mine(tmp_path):
    """A folder to which files are written: mine("brief.md.j2", text), or ours with words replaced."""

    def put(name, text=None, **replaced):
        content = shipped_template(name).decode() if text is None else text
        for old, new in replaced.get("words", {}).items():
            assert old in content, old
            content = content.replace(old, new)
        (tmp_path / name).write_text(content)
        return str(tmp_path)

    return put


def found(folder):
    return report(*check_templates(folder)).splitlines()


def test_every_file_that_ships_is_listed_and_no_other():
    shipped = {path.name for folder in template_folders() for path in folder.iterdir()}
    assert shipped == set(TEMPLATES)
    assert all(any(name.endswith(ending) for ending in ESCAPES) for name in PAGES)


def test_our_own_templates_are_good(tmp_path):
    for name in TEMPLATES:
        (tmp_path / name).write_bytes(shipped_template(name))
    assert found(str(tmp_path)) == [f"{name}: good" for name in sorted(PAGES)]


@pytest.mark.parametrize("name", PAGES)
def test_each_of_ours_is_good_alone(name, mine):
    assert found(mine(name)) == [f"{name}: good"]


def test_a_part_is_checked_in_every_page_that_includes_it(mine):
    folder = mine("body.html.j2", words={"{{ line.text }}": "{{ line.text[:20] }}"})
    lines = found(folder)
    assert "brief.html.j2: line A1.1 is not printed word for word" in lines  # though its source is shown
    assert "page.html.j2: line B1.1 is not printed word for word" in lines
    assert not any(line.endswith("good") for line in lines)


WRONG = [
    ("{% if %}", "brief.md.j2, line 1: Expected an expression, got 'end of statement block'"),
    ("\n{% for x in y %}", "brief.md.j2, line 2: Unexpected end of template"),
    ("\n{{ titel }}", "brief.md.j2, line 2: there is no 'titel'; did you mean title?"),
    ("{{ zzz }}", "brief.md.j2, line 1: there is no 'zzz'"),
    ("{% if false %}{{ zzz }}{% endif %}", "brief.md.j2, line 1: there is no 'zzz'"),
    (
        "{% for s in sources %}\n{{ s.tilte }}{% endfor %}",
        "brief.md.j2, line 2: there is no sources[].tilte; did you mean title?",
    ),
    ("\n\n{{ 1 / 0 }}", "brief.md.j2, line 3: ZeroDivisionError: division by zero"),
    ("{{ title + 1 }}", 'brief.md.j2, line 1: TypeError: can only concatenate str (not "int") to str'),
    (
        "{{ date.upper() }}",
        "brief.md.j2, line 1: 'None' has no attribute 'upper', on a page with little to say",
    ),
    ("{% include 'brief.md.j2' %}", "brief.md.j2, line 1: RecursionError: "),
    ("{% include 'mine.md.j2' %}", "mine.md.j2: 'mine.md.j2' not found in search path"),
    (
        "{{ brief.__class__ }}",
        "brief.md.j2, line 1: access to attribute '__class__' of 'Brief' object is unsafe.",
    ),
    (
        "{% for x in range(1000000) %}{% endfor %}",
        "brief.md.j2, line 1: OverflowError: Range too big. The sandbox blocks",
    ),
    ("nothing", "brief.md.j2: the title is not printed word for word"),
    ("nothing", "brief.md.j2: the marking is not printed"),
    ("nothing", "brief.md.j2: line A2.1 is not printed word for word"),
    ("nothing", "brief.md.j2: source B is not named"),
    ("{{ title|upper }}", "brief.md.j2: the title is not printed word for word"),
    (
        "{{ title|safe }}",
        "brief.md.j2: the title is printed without its escape; do not use |safe, {% autoescape %} or",
    ),
    (
        "{% for line in bottom_line %}{{ line.text }}{% endfor %}",
        "brief.md.j2: line A1.1 is printed without its id",
    ),
]


@pytest.mark.parametrize(("template", "message"), WRONG)
def test_what_is_wrong_is_told_with_its_place(template, message, mine):
    folder = mine("brief.md.j2", template)
    good, findings = check_templates(folder)
    assert good == []
    assert any(line.startswith(message) for line in report(good, findings).splitlines())
    assert any(finding.is_error for finding in findings)


@pytest.mark.parametrize("name", [name for name in PAGES if name != "brief.txt.j2"])  # which has no marks
def test_a_line_that_is_printed_without_its_escape_is_an_error(name, mine):
    if name in ("brief.html.j2", "page.html.j2"):
        folder = mine("body.html.j2", words={"{{ line.text }}": "{{ line.text|safe }}"})
    else:
        folder = mine(name, words={"{{ line.text }}": "{{ line.text|safe }}"})
    ids = {
        f.text.split()[1]
        for f in check_templates(folder)[1]
        if "without its escape" in f.text and f.name == name
    }
    assert ids == {"A1.1", "A2.1", "A3.1", "B1.1"}


def test_a_file_that_is_not_utf_8_is_an_error(tmp_path):
    (tmp_path / "brief.md.j2").write_bytes(b"\xff\xfe")
    assert found(str(tmp_path)) == ["brief.md.j2: is not UTF-8; save it as UTF-8"]


def test_what_is_left_out_is_a_remark(mine):
    words = {
        "{% if n_uncited %}\n- Read and not cited: {{ n_uncited }} more\n{% endif %}\n": "",
        "{{ note }}": "",
        "{{ source.words_of }}": "{{ source.name }}, {{ source.date }}",
        "{% if speaker.relayed_by %} (by {{ speaker.relayed_by }}){% endif %}": "",
    }
    assert found(mine("brief.txt.j2", words=words)) == [
        "brief.txt.j2: good",
        "brief.txt.j2: remark: never prints n_uncited, notes, sources[].title, sources[].publisher, "
        "sources[].digest, who_said[].speakers[].relayed_by",
    ]


def test_a_whole_that_is_left_out_is_one_remark(mine):
    page = (
        "# {{ title }}\n{{ marking }}\n{% for s in sources %}{{ s.name }}{% endfor %}"
        "{% for line in bottom_line %}{{ line.text }} {{ line.id }}{% endfor %}"
        "{% for s in sections %}{% for line in s.lines %}{{ line.text }} {{ line.id }}{% endfor %}{% endfor %}"
    )
    _, findings = check_templates(mine("brief.wiki.j2", page.replace("{{ marking }}", "{{ marking or '' }}")))
    assert not any(finding.is_error for finding in findings)
    (remark,) = findings
    assert remark.text.startswith("never prints ")
    keys = remark.text.removeprefix("never prints ").split(", ")
    assert {"figures", "who_said", "timeline", "notes", "foot", "page_foot", "rules"} <= set(keys)
    assert not any(key.startswith(("figures[", "who_said[", "timeline[")) for key in keys)


def test_names_that_match_nothing_are_told_with_what_they_may_mean(mine):
    mine("brief.md.j2")
    mine("brief.md.jinja", "")
    mine("breif.wiki.j2", "")
    mine("page.css", "body { }")
    folder = mine("README", "")
    assert found(folder) == [
        "README: remark: matches no template",
        "breif.wiki.j2: matches no template; did you mean brief.wiki.j2?",
        "brief.md.j2: good",
        "brief.md.jinja: matches no template; did you mean brief.md.j2?",
    ]


def test_a_folder_may_hold_a_style_sheet_alone(mine):
    folder = mine("page.css", "body { color: red }")
    assert found(folder) == ["page.css: remark: is used as it is; there is nothing to fill in"]


def test_a_part_of_ones_own_may_have_any_name(mine):
    mine("lines.md.j2", "{% macro line(x) %}- {{ x.text }} {{ x.cite|safe }}{% endmacro %}")
    words = {
        "- {{ line.text }} {{ line.cite|safe }}": "{{ mine.line(line) }}",
        "# {{ title }}": "{% import 'lines.md.j2' as mine %}\n# {{ title }}",
    }
    assert found(mine("brief.md.j2", words=words)) == ["brief.md.j2: good"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "nowhere is no folder that can be read"),
        (".", ". holds no template; run: briefing template"),
    ],
)
def test_a_folder_without_templates_is_an_error(name, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RenderError) as caught:
        check_templates(name)
    assert str(caught.value).startswith(message)


def test_a_report_is_in_the_order_of_names_and_lines():
    findings = [Finding("b", 10, "x"), Finding("b", 9, "y"), Finding("b", None, "z", is_error=False)]
    assert report(["a"], findings) == "a: good\nb: remark: z\nb, line 9: y\nb, line 10: x\n"


def test_the_manual_has_every_file_and_every_key():
    manual = (ROOT / "docs" / "templates.md").read_text()
    assert all(f"`{name}`" in manual for name in TEMPLATES)

    def keys(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from (key, *keys(inner))
        for item in value if isinstance(value, list) else ():
            yield from keys(item)

    values = view(full_brief())
    angles = {section["angle"] for section in values["sections"]}
    assert {key for key in keys(values) if f"`{key}`" not in manual} - angles == set()


def test_the_example_of_the_manual_is_good(mine):
    manual = (ROOT / "docs" / "templates.md").read_text()
    (example,) = re.findall(r"```jinja\n(.*?)```", manual, re.DOTALL)
    good, remark = found(mine("brief.md.j2", example))
    assert good == "brief.md.j2: good"
    assert remark.startswith("brief.md.j2: remark: never prints bottom_comments, covers, figures, foot, ")


def test_every_format_has_its_section():
    manual = (ROOT / "docs" / "formats.md").read_text()
    assert re.findall(r"^## (\w+):", manual, re.MULTILINE) == list(FORMATS)
