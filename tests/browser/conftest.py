"""A real browser: Debian's chromium, driven over a pipe; every page must be silent and fetch nothing."""

from pathlib import Path

import pytest

import briefing
from briefing.render.html import render_html
from tests.builders import write

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def browser():
    """One chromium for all tests, with a profile of its own."""
    sync_api = pytest.importorskip("playwright.sync_api")
    assert CHROMIUM.exists(), "chromium is missing; run: scripts/browser"
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def visit(browser, tmp_path):
    """Opens a page: visit(content, width=1280, height=900, at="#A1.1", ...); more goes to the context.

    In the end every page has asked for nothing but its file, and has said nothing on the console.
    """
    pages = []

    def start(content, width=1280, height=900, at="", **more):
        address = write(tmp_path, f"page-{len(pages)}.html", content).as_uri()
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        page = context.new_page()
        said, asked = [], []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: asked.append(request.url.partition("#")[0]))
        pages.append((context, said, asked, address))
        page.goto(address + at)
        return page

    yield start
    for context, said, asked, address in pages:
        context.close()
        assert said == []
        # type in data: addresses is part of the file
        assert {url for url in asked if not url.startswith("data:font/")} == {address}


@pytest.fixture
def brief(harbour):
    """Two sources, a date and a marking: inserts, other tellings, figures, positions, days."""
    return briefing.make_brief(harbour, briefing.Options(date="2024-03-16", marking="AMBER+STRICT"))


@pytest.fixture
def content(brief):
    return render_html(brief)
