"""A template folder from somebody else: it may look as it likes, and may not read, call or know anything."""

import re
import subprocess
import sys

import pytest

import briefing
from briefing.errors import RenderError
from briefing.protocols import Setting
from briefing.render import render_format
from briefing.render.pdf import lay_out
from briefing.render.templates import read_template_file
from tests.builders import write
from tests.render.conftest import SECRET
from tests.render.watching import watched

FETCHES = {
    "a stylesheet of a file": ("page.css", '@import url("file://{path}");', "file://{path}"),
    "a stylesheet of a server": ("page.css", "@import url(http://127.0.0.1:{port}/a.css);", "http://127.0.0.1:{port}/a.css"),
    "a relative stylesheet": ("page.css", '@import "cellar/secret.txt";', "cellar/secret.txt"),
    "a background": ("page.css", "body {{ background: url(file://{path}) }}", "file://{path}"),
    "a background of the paper": ("page.css", "@page {{ background: url(file://{path}) }}", "file://{path}"),
    "a border": ("page.css", "body {{ border: 1px solid; border-image: url(file://{path}) 1 }}", "file://{path}"),
    "a bullet": ("page.css", "h1 {{ display: list-item; list-style: url(file://{path}) }}", "file://{path}"),
    "content": ("page.css", "h1::after {{ content: url(file://{path}) }}", "file://{path}"),
    "a font": ("page.css", "@font-face {{ font-family: x; src: url(file://{path}) }}", "file://{path}"),
    "an address in capitals": ("page.css", "body {{ background: url(FILE://{path}) }}", "FILE://{path}"),
    "an image": ("body.html.j2", '<img src="file://{path}">', "file://{path}"),
    "a relative image": ("body.html.j2", '<img src="logo.png">', "logo.png"),
    "an image beside the folder": ("body.html.j2", '<img src="../cellar/secret.txt">', "../cellar/secret.txt"),
    "an image of any scheme": ("body.html.j2", '<img src="//127.0.0.1:{port}/x">', "//127.0.0.1:{port}/x"),
    "an object": ("body.html.j2", '<object data="file://{path}"></object>', "file://{path}"),
    "an embedded thing": ("body.html.j2", '<embed src="http://127.0.0.1:{port}/x">', "http://127.0.0.1:{port}/x"),
    "a base": ("body.html.j2", '<base href="http://127.0.0.1:{port}/"><img src="x">', "http://127.0.0.1:{port}/x"),
    "a style element": ("page.html.j2", "<style>@import url(file://{path});</style>", "file://{path}"),
    "a style attribute": ("body.html.j2", '<p style="background: url(file://{path})">x', "file://{path}"),
    "a linked stylesheet": ("page.html.j2", '<link rel=stylesheet href="file://{path}">', "file://{path}"),
    "a drawing": ("body.html.j2", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image width="9" height="9" xlink:href="file://{path}"/></svg>', "file://{path}"),
    "a drawing in an address": (
        "body.html.j2",
        "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
        "<image width='9' height='9' href='http://127.0.0.1:{port}/x'/></svg>\">",
        "http://127.0.0.1:{port}/x",
    ),
}  # fmt: skip
"""What a template does, where, and the address that it may not have."""

IGNORED = {
    "a frame": '<iframe src="file://{path}"></iframe>',
    "a script": '<script src="http://127.0.0.1:{port}/x.js"></script>',
    "a link": '<a href="file://{path}">x</a>',
    "an entity": "<img alt=x src=\"data:image/svg+xml,<!DOCTYPE svg [<!ENTITY x SYSTEM 'file://{path}'>]>"
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&amp;x;</text></svg>\">",
    "a style in a drawing": "<img alt=x src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' "
    "height='9'><style>@import url(file://{path});</style></svg>\">",
    "a part of another drawing": '<svg width="9" height="9"><use href="file://{path}#x"/></svg>',
    "a source set": '<picture><source srcset="http://127.0.0.1:{port}/x"></picture>',
}
"""What WeasyPrint does not follow."""

READS = {
    "a path": ('{{% include "{path}" %}}', "it leads out of"),
    "a path upwards": ('{{% include "../cellar/secret.txt" %}}', "it leads out of"),
    "a path upwards, if there": ('{{% include "../cellar/secret.txt" ignore missing %}}', "it leads out of"),
    "an import": ('{{% import "../cellar/secret.txt" as x %}}', "it leads out of"),
    "a parent": ('{{% extends "../cellar/secret.txt" %}}', "it leads out of"),
    "a class": ('{{{{ "".__class__.__mro__ }}}}', "access to attribute '__class__'"),
    "globals of a function": ("{{{{ lipsum.__globals__ }}}}", "'lipsum' is undefined"),
    "globals of a class": ("{{{{ cycler.__init__.__globals__.os }}}}", "access to attribute '__init__'"),
    "globals of a joiner": ("{{{{ joiner.__init__.__globals__ }}}}", "access to attribute '__init__'"),
    "globals of a namespace": ("{{{{ namespace.__init__.__globals__ }}}}", "access to attribute '__init__'"),
    "a subscript": ('{{{{ title["__class__"] }}}}', "access to attribute '__class__'"),
    "a filter": ('{{{{ brief|attr("__class__") }}}}', "access to attribute '__class__'"),
    "a format": ('{{{{ "{{0.__class__}}".format(brief) }}}}', "access to attribute '__class__'"),
    "a format of a map": ('{{{{ "{{x.__class__}}".format_map({{"x": brief}}) }}}}', "access to attribute '__class__'"),
    "a generator's frame": ("{{{{ ([brief]|map('string')).gi_frame }}}}", "access to attribute 'gi_frame'"),
    "a change of a list": ("{{{{ notes.append('x') }}}}", "access to attribute 'append'|is not safely callable"),
    "many steps": ("{{% for n in range(999999999) %}}x{{% endfor %}}", "Range too big"),
    "much text": ("{{{{ 'x' * 10 ** 10 }}}}", "makes more than 100,000"),
    "a tower": ("{{{{ 9 ** 9 ** 9 }}}}", "makes more than 100,000"),
    "no end": ("{{% macro a() %}}{{{{ a() }}}}{{% endmacro %}}{{{{ a() }}}}", "recursion"),
    "chance": ("{{{{ [1, 2]|random }}}}", "No filter named 'random'"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


@pytest.fixture(scope="module")
def brief():
    return briefing.make_brief(
        briefing.Document("Title\nThe army shelled the old town on Monday. Tanks left at dawn.")
    )


def with_line(name, line):
    """Our file of that name with a line of somebody else: in the head of a page, else on top."""
    ours = read_template_file(name)
    return ours.replace("</head>", f"{line}\n</head>") if name == "page.html.j2" else f"{line}\n{ours}"


@pytest.mark.parametrize("attempt", FETCHES)
def test_a_template_that_fetches_is_refused_by_name(attempt, brief, folder, secret, door):
    name, line, address = (text.format(path=secret, port=door.port) for text in FETCHES[attempt])
    write(folder, name, with_line(name, line))
    where = "page.css" if name == "page.css" else "page.html.j2"
    with watched(folder) as opened, pytest.raises(RenderError) as caught:
        lay_out(brief, Setting(str(folder))).write()
    assert opened == []
    told = re.fullmatch(r"(.+) wants (\S+); templates may only use data: addresses", str(caught.value))
    assert told is not None, caught.value
    assert told[1] in (where, "a template")
    assert told[2].lower() == address.lower()


@pytest.mark.parametrize("attempt", IGNORED)
def test_what_is_not_followed_leaves_a_page_without_it(attempt, brief, folder, secret, door):
    write(
        folder,
        "body.html.j2",
        with_line("body.html.j2", IGNORED[attempt].format(path=secret, port=door.port)),
    )
    with watched(folder) as opened:
        content = lay_out(brief, Setting(str(folder))).write()
    assert opened == []
    assert SECRET.encode() not in content


@pytest.mark.parametrize(
    "line", ['<link rel=attachment href="file://{path}">', '<a rel=attachment href="file://{path}">x</a>']
)
def test_a_template_attaches_nothing(line, brief, folder, secret):
    write(folder, "body.html.j2", with_line("body.html.j2", line.format(path=secret)))
    with watched(folder) as opened, pytest.raises(RenderError) as caught:
        lay_out(brief, Setting(str(folder)))
    assert opened == []
    assert str(caught.value) == (
        "page.html.j2 attaches a file; remove that: a PDF carries only its brief and its sources"
    )


def test_what_a_filter_may_not_see_is_not_there(brief, folder):
    write(folder, "brief.md.j2", '{{ [brief]|map(attribute="__class__")|map("default", "nothing")|join }}')
    assert render_format(brief, "md", Setting(str(folder))).startswith(b"nothing")


def test_data_in_an_address_is_welcome(brief, folder):
    dot = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>"
    write(folder, "body.html.j2", with_line("body.html.j2", f'<img alt="a mark" src="{dot}">'))
    assert lay_out(brief, Setting(str(folder))).write().startswith(b"%PDF-1.7")


@pytest.mark.parametrize("format_name", ["md", "html", "txt"])
@pytest.mark.parametrize("attempt", READS)
def test_a_template_that_reaches_out_says_so_in_one_line(attempt, format_name, brief, folder, secret):
    line, message = READS[attempt]
    write(folder, f"brief.{format_name}.j2", line.format(path=secret))
    with watched(folder) as opened, pytest.raises(RenderError) as caught:
        render_format(brief, format_name, Setting(str(folder)))
    assert opened == []
    assert re.search(message, str(caught.value)), caught.value
    assert "\n" not in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("name", ["brief.md.j2", "page.css", "page.html.j2", "body.html.j2"])
def test_a_link_out_of_the_folder_is_refused(name, brief, folder, secret):
    (folder / name).symlink_to(secret)
    with watched(folder) as opened, pytest.raises(RenderError) as caught:
        render_format(brief, "md" if name == "brief.md.j2" else "pdf", Setting(str(folder)))
    assert opened == []
    assert str(caught.value) == f"template {name}: it leads out of {folder}; put a copy of the file there"


def test_links_within_the_folder_and_to_the_folder_are_followed(brief, folder, tmp_path):
    write(folder, "short.md.j2", "{{ title }}!\n")
    (folder / "brief.md.j2").symlink_to("short.md.j2")
    (tmp_path / "ours").symlink_to(folder)
    for path in (folder, tmp_path / "ours"):
        assert render_format(brief, "md", Setting(str(path))).startswith(b"Title!\n")


@pytest.mark.parametrize("name", ["page.css", "page.html.j2"])
def test_a_file_that_is_not_utf_8_says_so(name, brief, folder):
    write(folder, name, "/* caf\xe9 */".encode("latin-1"))
    with pytest.raises(RenderError, match=rf"template {name}: .*UTF-8"):
        lay_out(brief, Setting(str(folder)))


def test_making_a_page_opens_nothing_but_our_own_files_and_starts_nothing(seed):
    brief = briefing.make_brief(seed)
    lay_out(brief)  # the first time libraries are loaded, and look for theirs
    with watched() as opened:
        lay_out(brief).write()
        for name in ("md", "html", "json", "txt"):
            render_format(brief, name)
    assert opened == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are looked for in other ways")
def test_weasyprint_is_loaded_without_a_compiler():
    code = (
        "import sys; started = []; sys.addaudithook(lambda e, a: started.append(a) if e == 'subprocess.Popen' else 0)\n"
        "from briefing.render.pdf import pdf_versions; pdf_versions(); print(started)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert (done.stdout, done.stderr) == (b"[]\n", b"")
