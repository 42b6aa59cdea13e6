"""A document that attacks the program that prints it: nothing is read, nobody is called, all is text."""

import email
import email.policy
import json
import re
import urllib.request
from dataclasses import replace

import html5lib
import pytest

import briefing
from briefing import pipeline
from briefing.brief import Comment
from briefing.protocols import Setting
from briefing.read import read_document
from briefing.render import FORMATS, render_format
from tests.builders import write
from tests.render.conftest import SECRET
from tests.render.pdf_reader import attached, read, squeezed, words
from tests.render.watching import Door, watched

ATTACKS = {
    "link to a file": '<link rel=attachment href="file://{path}">',
    "link to a server": '<link rel=stylesheet href="http://127.0.0.1:{port}/a.css">',
    "image": '<img src="file://{path}"><img src=http://127.0.0.1:{port}/a.png>',
    "style": "<style>@import url(http://127.0.0.1:{port}/a.css); p {{ background: url(file://{path}) }}</style>",
    "font": "<style>@font-face {{ font-family: x; src: url(http://127.0.0.1:{port}/x.woff) }}</style>",
    "svg": '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file://{path}"/></svg>',
    "use": '<svg><use href="http://127.0.0.1:{port}/a.svg#x"/></svg>',
    "frame": '<iframe src="file://{path}"></iframe><embed src="http://127.0.0.1:{port}/">',
    "object": '<object data="file://{path}" type="text/plain">x</object>',
    "base": '<base href="http://127.0.0.1:{port}/"><img src="a.png">',
    "data with an address inside": "<img src='data:image/svg+xml,<svg><image href=\"file://{path}\"/></svg>'>",
    "script": "<script src=http://127.0.0.1:{port}/a.js></script><meta http-equiv=refresh content=0>",
    "end of an attribute": "\"><img src='http://127.0.0.1:{port}/a'>' onload='x'",
    "end of what it stands in": '</title></style></li></script>--><img src="http://127.0.0.1:{port}/a">',
    "style attribute": '" style="background: url(http://127.0.0.1:{port}/a)" x="',
    "end of a style's text": '"; }} @import "http://127.0.0.1:{port}/a.css"; x {{ y: "',
    "template": '{{{{ "".__class__.__mro__ }}}}{{% include "{path}" %}}',
    "markdown": "![x](http://127.0.0.1:{port}/a.png) [y](file://{path}) <http://127.0.0.1:{port}/>",
    "wiki": "[[File:{path}]] {{{{http://127.0.0.1:{port}/a.png}}}}",
}

HARMLESS = "with a plain word"


def attacked(text, folder):
    """A brief that holds some words wherever words of other people, or of the desk, can stand."""
    quoted = json.dumps(text)
    profile = write(
        folder,
        "own.toml",
        'name = "own"\n[[angles]]\nname = "war"\nbias = -1\n'
        f'heading = {json.dumps("War " + text)}\n[angles.cues]\n"shelled" = 3\n"tanks" = 3\n',
    )
    names = write(folder, "names.toml", f'[parties]\nKAR = [{quoted}, "Karvania"]\n')
    body = (
        f"{text}\n\nThe army shelled the old town {text} on Monday, and 34 people were killed.\n\n"
        f"Karvania said that tanks {text} moved to the front line.\n"
    )
    documents = [
        read_document(body, f"{text}/{text}.txt", language="en"),
        replace(
            read_document(f"The army shelled the mill {text} again at night.", text),
            title=text,
            publisher=text,
        ),
    ]
    options = briefing.Options(title=f"Title {text}", profile=str(profile), names=str(names), words=300)
    made = pipeline.make(documents, options)
    comments = tuple(Comment(section, f"Note {text}") for section in ("", "bottom_line", "war"))
    attachments = {"A": (text, body.encode())}
    return replace(made.brief, comments=comments), Setting(attached=attachments)


def all_formats(text, folder):
    """Format to the bytes of the page."""
    brief, setting = attacked(text, folder)
    laid_out = pipeline.fit(brief, setting)
    setting = replace(setting, pdf=laid_out.write())
    pages = {name: render_format(laid_out.brief, name, setting) for name in FORMATS if name != "pdf"}
    return laid_out.brief, {**pages, "pdf": setting.pdf}


def elements(page):
    """Names of the elements and attributes of a page, and all that may hold an address."""
    names, addresses = set(), set()
    for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str):
            names |= {element.tag, *map(str, element.attrib)}
            addresses |= {
                value
                for name, value in element.attrib.items()
                if re.search("href|src|data$|style|action|content", str(name))
            }
    return names, addresses


def html_parts(pages):
    """The pages that a browser or a mail program would show."""
    message = email.message_from_bytes(pages["eml"], policy=email.policy.default)
    yield "html", pages["html"].decode()
    yield "eml", message.get_body(("html",)).get_content()
    yield "confluence", pages["confluence"].decode()


@pytest.fixture(scope="module")
def harmless(tmp_path_factory):
    _, pages = all_formats(HARMLESS, tmp_path_factory.mktemp("harmless"))
    return {name: elements(page) for name, page in html_parts(pages)}


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_is_read_or_called_and_all_is_printed_as_text(attack, tmp_path, secret, door, harmless):
    text = ATTACKS[attack].format(path=secret, port=door.port)
    with watched(tmp_path / "work") as opened:
        (tmp_path / "work").mkdir()
        brief, pages = all_formats(text, tmp_path / "work")
    assert opened == []
    assert [name for name, page in pages.items() if SECRET.encode() in page] == []

    layer = squeezed(words(pages["pdf"]))
    for line in brief.lines:
        assert squeezed(line.printed) in layer
    assert squeezed(text) in layer
    assert set(attached(pages["pdf"])) == {
        "brief.json",
        next(n for n in attached(pages["pdf"]) if n[0] == "A"),
    }
    assert "/Annots" not in read(pages["pdf"]).pages[0]

    for name, page in html_parts(pages):
        names, addresses = elements(page)
        assert names <= harmless[name][0], name
        assert not [a for a in addresses - harmless[name][1] if "127.0.0.1" in a or "file:" in a], name
        shown = squeezed("".join(html5lib.parse(page, namespaceHTMLElements=False).itertext()))
        assert squeezed(text) in shown, name


def test_the_watch_sees_what_it_looks_for(tmp_path, secret):
    """A test that watches the wrong thing would find nothing for ever."""
    server = Door()
    with watched(tmp_path / "work") as opened:
        secret.read_text()
        urllib.request.urlopen(f"http://127.0.0.1:{server.port}/").read()
    assert ("open", str(secret)) in [(event, str(what)) for event, what in opened]
    assert "socket.connect" in [event for event, _ in opened]
    assert server.n_knocks == 1
    server.close()
