"""The whole program on a server that behaves as servers and hostile ones do."""

import gzip
import json
import re
from datetime import UTC, datetime

import pytest
import trustme

from tests.builders import write
from tests.web_server import HOST, serving

WIRE = """Karvan lets the first wheat ships in

KARVAN, 14 March 2024 (Example Wire) - The port of Karvan let in three ships with 9,000 tonnes of wheat on Thursday.

Harbour master Lena Brandt said that two more would follow before the weekend. "We work at night," she said.

At least 40 dockers came back to work, the union said.
"""

WRONG = """Pilots in Karvan stay on strike

KARVAN, 14 March 2024 (Example Wire) - The pilots of Karvan stay on strike over the weekend, their union said at the Café Zürich on Thursday.

Ships outside the harbour must wait for at least three more days, said its chairman, André Nuñez.
"""

FEED = """<?xml version="1.0"?>
<!DOCTYPE rss [
  <!ENTITY port "the port of Karvan">
  <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
  <!ENTITY passwords SYSTEM "file:///etc/passwd">
]>
<rss version="2.0"><channel><title>Example Feed</title><link>http://feed.example/</link>
<item><title>Tugs return to Karvan</title><pubDate>Thu, 14 Mar 2024 10:00:00 GMT</pubDate>
<description>Four tugs returned to Karvan&#8217;s harbour on Thursday, its owner said. They had been away for 12 days. &passwords;</description></item>
</channel></rss>
"""


def drip(site):
    def answer(handler):
        handler.close_connection = True
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        while not site.stopped.wait(0.05):
            handler.wfile.write(b"a")

    return answer


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def expired(authority):
    dates = {"not_before": datetime(2001, 1, 1, tzinfo=UTC), "not_after": datetime(2001, 2, 1, tzinfo=UTC)}
    with serving(authority.issue_cert(HOST, **dates)) as site:
        site.page("/secure")
        yield site


@pytest.fixture
def site(authority, monkeypatch, tmp_path):
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    monkeypatch.setenv("BRIEFING_FETCH_SECONDS", "3")
    with serving() as site:
        yield site


def texts(brief):
    return " ".join(line["text"] for section in brief["sections"] for line in section["lines"])


def brief_of(done):
    return json.loads(done.stdout)


def test_what_a_server_does_wrong_costs_a_line_and_not_the_page(site, expired, run, seed):
    by_hand = "save the page in a browser and give the file"
    failing = {
        site.redirect("/loop", "/loop"):
            f"comes back to itself in a circle of redirects; {by_hand}",
        site.by_hand("/drip", drip(site)):
            f"takes longer than 3 s; {by_hand}",
        site.page("/huge", b"x", content_length=10_000_000_000):
            "has 10,000,000,000 bytes, more than 50,000,000; save the part that you need and give the file",
        site.page("/bomb", gzip.compress(bytes(60_000_000)), content_encoding="gzip"):
            "unpacks to more than 50,000,000 bytes; save the part that you need and give the file",
        site.redirect("/home", "http://127.0.0.1/admin"):
            "redirects to http://127.0.0.1/admin, which leads to a loopback address; "
            "if you trust it, name it with --allow-private 127.0.0.1:80",
        site.redirect("/cloud", "http://169.254.169.254/latest/meta-data/"):
            "redirects to http://169.254.169.254/latest/meta-data/, which leads to a link-local address; "
            "if you trust it, name it with --allow-private 169.254.169.254:80",
        f"{expired.address}/secure":
            "has a certificate that has expired; tell the site, or set the clock of this machine",
    }  # fmt: skip
    deep = site.page("/deep", "<html><body>" + 200_000 * "<div>" + "deep", content_type="text/html")
    good = site.page("/wire", WIRE)
    named = ("--allow-private", site.private, "--allow-private", expired.private)
    done = run("make", *failing, deep, good, seed, *named, "--format", "json", "-o", "-")
    *told, of_deep = done.stderr.decode().splitlines()
    assert told == [f"briefing: {url} {what}" for url, what in failing.items()]
    assert re.fullmatch(rf"briefing: {re.escape(deep)} \S.*; \S.*", of_deep)
    assert done.returncode == 3
    brief = brief_of(done)
    assert {good, str(seed)} == {source["uri"] for source in brief["sources"]}
    assert "let in three ships with 9,000 tonnes of wheat" in texts(brief) + json.dumps(brief["bottom_line"])
    assert [note["text"] for note in brief["notes"] if note["kind"] == "unread"] == [
        f"not read: {line.removeprefix('briefing: ')}" for line in [*told, of_deep]
    ]


def test_what_can_be_read_in_spite_of_its_faults_is_read(site, run):
    wrong = site.page("/wrong", WRONG, content_type="text/plain; charset=koi8-r")
    feed = site.page("/feed", FEED, content_type="application/rss+xml")
    done = run("make", wrong, feed, "--allow-private", site.private, "--format", "json", "-o", "-")
    assert (done.returncode, done.stderr.decode()) == (0, "")
    brief = brief_of(done)
    assert [source["uri"].partition("#")[0] for source in brief["sources"]] == [wrong, feed]
    everything = json.dumps(brief, ensure_ascii=False)
    assert "states koi8-r and is utf-8; read as utf-8" in everything
    assert "Karvan’s harbour" in everything
    assert "their union said at the Café Zürich" in everything
    assert "root:" not in everything


def test_without_a_name_a_private_address_is_no_source(site, run):
    done = run("make", site.page("/a", WIRE))
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"briefing: {site.address}/a leads to a loopback address; "
        f"if you trust it, name it with --allow-private {site.private}\n"
    )
    assert site.asked_all == []


def test_when_the_server_is_gone_the_cache_gives_the_page_again_and_proves_it(run, tmp_path):
    with serving() as site:
        address = site.page("/a", WIRE).replace("://", "://ann:secret@")
        arguments = ("make", address, "--allow-private", site.private)
        online = run(*arguments, "-o", "page.md")
        assert (online.returncode, online.stderr) == (0, b"")
    page = (tmp_path / "page.md").read_bytes()
    assert b"let in three ships with 9,000 tonnes of wheat" in page
    assert b"secret" not in page
    offline = run(*arguments, "--offline", "--format", "md", "-o", "-")
    assert (offline.returncode, offline.stderr, offline.stdout) == (0, b"", page)
    verified = run("verify", "page.md")
    assert (verified.returncode, verified.stderr) == (0, b"")
    unproven = run("verify", "page.md", env={"XDG_CACHE_HOME": str(tmp_path / "empty")})
    assert unproven.returncode == 1


ITEMS = FEED.replace(
    "</channel>",
    """<item><title>Divers reach the wreck</title>
<description>Divers reached the wreck of the Alba off Karvan on Friday, the coast guard said. Two of 14 sailors are missing.</description></item>
</channel>""",
)


def test_an_item_of_a_feed_on_the_web_is_named_and_proven_like_one_of_a_file(run, tmp_path):
    with serving() as site:
        feed = site.page("/feed.xml", ITEMS, content_type="application/rss+xml")
        named = ("--allow-private", site.private)
        assert run("make", feed, *named, "-o", "all.md").returncode == 0
        assert run("make", f"{feed}#2", *named, "-o", "second.md").returncode == 0
    write(tmp_path, "feed.xml", ITEMS)
    page = (tmp_path / "second.md").read_text("utf-8")
    assert "wreck of the Alba" in page
    assert "Four tugs" not in page
    for given in ((), ("feed.xml",)):
        for name, summary in (("all.md", "2 sources"), ("second.md", "1 source")):
            done = run("verify", name, *given)
            assert (done.returncode, done.stderr) == (0, b"")
            assert done.stdout.decode().endswith(f"; {summary}\n")


def test_a_page_names_the_link_that_its_source_states_and_a_saved_copy_proves_it(run, tmp_path):
    paragraphs = "".join(f"<p>{line}</p>" for line in WIRE.splitlines()[2:] if line)
    saved = (
        '<html><head><link rel="canonical" href="https://wire.example/wheat"></head>'
        f"<body><article><h1>Karvan lets the first wheat ships in</h1>{paragraphs}</article></body></html>"
    )
    with serving() as site:
        address = site.page("/wheat.html", saved, content_type="text/html")
        done = run("make", f"{address}#top", "--allow-private", site.private, "-o", "page.md")
        assert (done.returncode, done.stderr) == (0, b"")
    assert "<https://wire.example/wheat>" in (tmp_path / "page.md").read_text("utf-8")
    write(tmp_path, "wheat.html", saved)
    empty = {"XDG_CACHE_HOME": str(tmp_path / "empty")}
    for given, env in (((), {}), (("wheat.html",), empty)):
        done = run("verify", "page.md", *given, env=env)
        assert (done.returncode, done.stderr) == (0, b"")
