"""Fetching from a real server, which behaves as servers and hostile ones do."""

import gzip
import os
import time

import pytest

from briefing.errors import FetchError, Forbidden
from briefing.raw import Credits, Raw
from briefing.read.fetch import Cache
from briefing.read.fetch.headers import USER_AGENT
from briefing.version import __version__
from tests.web_server import ARTICLE, HOST

TEXT = ARTICLE.encode()


def failure(fetcher, url, kind=FetchError):
    with pytest.raises(kind) as caught:
        fetcher.get(url)
    assert type(caught.value) is kind
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_page_comes_with_what_its_headers_say(site, fetcher):
    url = site.page("/a?b=1", content_type='Text/HTML; Charset="KOI8-R"')
    assert fetcher().get(url + "#top") == Raw(
        TEXT, url + "#top", media_type="text/html", charset="KOI8-R", credits=Credits(link=url)
    )


def test_a_request_names_the_program_and_brings_nothing_of_the_person(site, fetcher):
    fetcher().get(site.page("/a"))
    assert site.asked == [
        (
            "/a",
            {
                "Host": site.private,
                "User-Agent": USER_AGENT,
                "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "Accept-Encoding": "gzip, deflate",
            },
        )
    ]
    assert USER_AGENT.startswith(f"briefing/{__version__} (")


def test_cookies_are_not_kept(site, fetcher):
    site.page("/a", set_cookie="a=b; Path=/")
    both = fetcher()
    both.get(site.address + "/a")
    both.get(site.address + "/a")
    assert not any("Cookie" in headers for _, headers in site.asked)


def test_a_packed_page_is_unpacked(site, fetcher):
    url = site.page("/a", gzip.compress(TEXT), content_encoding="gzip")
    assert fetcher().get(url).content == TEXT


def test_redirects_are_followed_and_the_last_address_is_the_link(site, fetcher):
    site.page("/c")
    site.redirect("/b", "c", 308)
    url = site.redirect("/a", site.address + "/b", 301)
    raw = fetcher().get(url)
    assert (raw.uri, raw.credits.link, raw.content) == (url, site.address + "/c", TEXT)


@pytest.mark.parametrize(
    ("location", "what"),
    [
        ("/a", "{a} comes back to itself in a circle of redirects; save the page in a browser and give the file"),
        ("", "{a} redirects to nowhere (302 Found); save the page in a browser and give the file"),
        ("file:///etc/passwd", "{a} redirects to what is no address of the web; only http:// and https:// are fetched"),
        ("http://[", "{a} redirects to what is an address without a host or a port that can exist; give an address such as https://example.org/news"),
    ],
)  # fmt: skip
def test_a_redirect_that_leads_nowhere_is_no_source(site, fetcher, location, what):
    kind = Forbidden if "file" in location else FetchError
    url = site.redirect("/a", location)
    assert failure(fetcher(), url, kind) == what.format(a=url)


def test_redirects_are_counted(site, fetcher):
    for n in range(1, 5):
        site.redirect(f"/{n}", f"/{n + 1}")
    site.page("/5")
    assert fetcher(max_redirects=4).get(site.address + "/1").content == TEXT
    assert failure(fetcher(max_redirects=3, cache_dir=None), site.address + "/1") == (
        f"{site.address}/1 redirects to {site.address}/4, which is redirected more than 3 times; "
        "save the page in a browser and give the file"
    )


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("http://127.0.0.1:9/", "a loopback address; if you trust it, name it with --allow-private 127.0.0.1:9"),
        ("http://169.254.169.254/latest", "a link-local address; if you trust it, name it with --allow-private 169.254.169.254:80"),
        ("http://[::ffff:10.0.0.1]/", "a private address; if you trust it, name it with --allow-private [::ffff:10.0.0.1]:80"),
    ],
)  # fmt: skip
def test_a_redirect_into_a_private_network_is_refused(site, fetcher, target, what):
    url = site.redirect("/a", target)
    assert failure(fetcher(), url, Forbidden) == f"{url} redirects to {target}, which leads to {what}"


def test_another_port_of_a_named_host_is_refused_if_the_port_was_named(site, fetcher):
    url = site.redirect("/a", f"http://{HOST}:9/")
    only_here = fetcher(allow_private=(site.private,))
    assert "leads to a loopback address" in failure(only_here, url, Forbidden)


def test_a_name_is_looked_up_once_and_all_its_addresses_are_checked(site, fetcher):
    site.page("/a")
    port = site.private.rpartition(":")[2]
    asked = []

    def resolve(host, asked_port):
        asked.append((host, asked_port))
        return answers[len(asked) - 1]

    answers = [[HOST], ["10.0.0.1"]]
    one = fetcher(resolve, allow_private=(HOST,), cache_dir=None)
    assert one.get(f"http://news.example:{port}/a").content == TEXT
    assert site.asked[0][1]["Host"] == f"news.example:{port}"
    assert asked == [("news.example", int(port))]

    asked.clear()
    answers = [[HOST, "10.0.0.1"]]
    one = fetcher(resolve, cache_dir=None)
    assert "leads to a private address (10.0.0.1);" in failure(
        one, f"http://news.example:{port}/a", Forbidden
    )


def test_a_name_that_leads_elsewhere_a_moment_later_is_refused(site, fetcher):
    port = site.private.rpartition(":")[2]
    site.page("/robots.txt", "", connection="close")
    site.page("/a")
    answers = iter([[HOST], ["10.0.0.1"]])
    one = fetcher(lambda host, port: next(answers))
    assert "leads to a private address (10.0.0.1);" in failure(
        one, f"http://news.example:{port}/a", Forbidden
    )
    assert site.asked == []


def test_a_name_that_nobody_knows_or_that_takes_too_long_says_so(fetcher):
    def unknown(host, port):
        raise OSError(-2, "Name or service not known")

    assert failure(fetcher(unknown), "http://news.example/") == (
        "http://news.example/ is on a host that cannot be found; "
        "check the address, and the connection of this machine"
    )

    def slow(host, port):
        time.sleep(0.3)
        return [HOST]

    assert failure(fetcher(slow, connect_s=0.1), "http://news.example/") == (
        "http://news.example/ is on a host whose name takes too long to look up; try again later"
    )


def test_the_next_address_of_a_name_is_tried_if_one_does_not_answer(site, fetcher):
    site.page("/a")
    port = site.private.rpartition(":")[2]
    one = fetcher(lambda host, port: ["127.0.0.3", HOST], allow_private=("news.example",))
    assert one.get(f"http://news.example:{port}/a").content == TEXT


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (204, "sends nothing (204 No Content); check the address"),
        (304, "gives no page (304 Not Modified); save the page in a browser and give the file"),
        (401, "asks for a password (401 Unauthorized); save the page in a browser and give the file"),
        (403, "is refused to programs (403 Forbidden); save the page in a browser and give the file"),
        (404, "does not exist (404 Not Found); check the address"),
        (410, "exists no longer (410 Gone); give another source"),
        (418, "gives no page (418 I'm a teapot); save the page in a browser and give the file"),
        (501, "is on a server that cannot do this (501 Not Implemented); save the page in a browser and give the file"),
        (599, "gives an error of its server (599); try again later"),
    ],
)  # fmt: skip
def test_an_answer_without_a_page_says_what_it_means(site, fetcher, status, what):
    url = site.page("/a", b"", status)
    assert failure(fetcher(retries=0), url) == f"{url} {what}"


def fails_first(site, n_failures, status=503, **headers):
    """A page that is there from the next request on after so many failures."""
    page = site.page("/a")
    good = site.answers["/a"]
    site.page("/a", b"", status, **headers)
    bad = site.answers["/a"]

    def answer(handler):
        (bad if len(site.asked) <= n_failures else good)(handler)

    site.by_hand("/a", answer)
    return page


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_failing_server_is_asked_again_a_few_times(site, fetcher, status):
    assert fetcher().get(fails_first(site, 2, status)).content == TEXT
    site.asked.clear()
    assert f"({status} " in failure(fetcher(cache_dir=None), fails_first(site, 3, status))
    assert len(site.asked) == 3


def test_what_will_not_get_better_is_not_asked_again(site, fetcher):
    failure(fetcher(), site.page("/a", b"", 404))
    assert len(site.asked) == 1


@pytest.mark.parametrize("retry_after", ["0", "1", "Tue, 14 Mar 2034 12:00:01 GMT"])
def test_a_server_may_ask_to_wait(site, fetcher, retry_after):
    url = fails_first(site, 1, retry_after=retry_after, date="Tue, 14 Mar 2034 12:00:00 GMT")
    start = time.monotonic()
    assert fetcher().get(url).content == TEXT
    assert (time.monotonic() - start >= 1) is (retry_after != "0")


@pytest.mark.parametrize(
    ("retry_after", "advice"),
    [("3600", "try again in 3,600 s"), ("Tue, 14 Mar 2034 13:00:00 GMT", "try again in 3,600 s")],
)
def test_nobody_waits_for_a_server_that_asks_for_an_hour(site, fetcher, retry_after, advice):
    url = site.page("/a", b"", 429, retry_after=retry_after, date="Tue, 14 Mar 2034 12:00:00 GMT")
    assert failure(fetcher(), url) == f"{url} is asked for too often (429 Too Many Requests); {advice}"
    assert len(site.asked) == 1


def test_a_broken_connection_is_tried_again(site, fetcher):
    page = site.page("/a")
    good = site.answers["/a"]

    def breaks(handler):
        if len(site.asked) < 3:
            handler.close_connection = True
            handler.connection.close()
        else:
            good(handler)

    site.by_hand("/a", breaks)
    assert fetcher().get(page).content == TEXT


def test_a_server_that_is_not_there_says_so(fetcher):
    assert failure(fetcher(), f"http://{HOST}:9/") == (
        f"http://{HOST}:9/ cannot be reached (connection refused); check the address, or try again later"
    )


@pytest.mark.parametrize(
    "sent", [b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort"]
)
def test_what_is_no_answer_of_a_web_server_says_so(site, fetcher, sent):
    def answer(handler):
        handler.wfile.write(sent)
        handler.close_connection = True

    url = site.by_hand("/a", answer)
    assert failure(fetcher(), url) == (
        f"{url} does not answer as a web server does, or stops before the end; try again later"
    )


def drip(site, before):
    """Sends a byte every hundredth of a second, for ever."""

    def answer(handler):
        handler.close_connection = True
        handler.wfile.write(before)
        while not site.stopped.wait(0.01):
            handler.wfile.write(b"a")

    return answer


@pytest.mark.parametrize(
    "before",
    [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 "],
    ids=["body", "header", "status"],
)
@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_a_slow_drip_ends(site, fetcher, before, path):
    url = site.page("/a")
    site.by_hand(path, drip(site, before))
    start = time.monotonic()
    message = failure(fetcher(whole_s=0.3), url)
    assert message == f"{url} takes longer than 0.3 s; save the page in a browser and give the file"
    assert 0.3 <= time.monotonic() - start < 10


def test_a_silent_server_is_left(site, fetcher):
    url = site.by_hand("/a", lambda handler: site.stopped.wait(1))
    assert failure(fetcher(read_s=0.2), url) == f"{url} sends nothing for 0.2 s; try again later"


def test_no_silence_is_waited_for_beyond_the_time_of_a_source(site, fetcher):
    url = site.by_hand("/a", lambda handler: site.stopped.wait(5))
    start = time.monotonic()
    assert "takes longer than 0.2 s" in failure(fetcher(read_s=5, whole_s=0.2), url)
    assert time.monotonic() - start < 4


def test_a_size_beyond_the_limit_is_refused_before_and_while_it_is_sent(site, fetcher):
    stated = site.page("/a", b"x", content_length=10_000_000_000)
    assert failure(fetcher(), stated) == (
        f"{stated} has 10,000,000,000 bytes, more than 50,000,000; "
        "save the part that you need and give the file"
    )

    def endless(handler):
        handler.close_connection = True
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not site.stopped.is_set():
            handler.wfile.write(bytes(10_000))

    url = site.by_hand("/b", endless)
    assert failure(fetcher(max_bytes=100_000), url) == (
        f"{url} sends more than 100,000 bytes; save the part that you need and give the file"
    )


def test_a_bomb_is_refused(site, fetcher):
    url = site.page("/a", gzip.compress(bytes(10_000_000)), content_encoding="gzip")
    assert failure(fetcher(max_bytes=1_000_000), url) == (
        f"{url} unpacks to more than 1,000,000 bytes; save the part that you need and give the file"
    )


def test_robots_txt_is_honoured_and_asked_for_once(site, fetcher):
    site.robots("User-agent: *\nDisallow: /closed\nAllow: /")
    one = fetcher()
    url = site.page("/closed/a")
    assert failure(one, url, Forbidden) == (
        f"{url} is closed to programs by the robots.txt of its server; "
        "save the page in a browser and give the file"
    )
    one.get(site.page("/open"))
    assert site.asked_all == ["/robots.txt", "/open"]


def test_robots_txt_of_where_a_redirect_leads_counts_too(site, fetcher):
    site.robots("User-agent: *\nDisallow: /closed")
    site.page("/closed")
    url = site.redirect("/a", "/closed")
    assert failure(fetcher(), url, Forbidden).startswith(
        f"{url} redirects to {site.address}/closed, which is closed"
    )


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_robots_txt_all_is_allowed(site, fetcher, status):
    site.page("/robots.txt", "User-agent: *\nDisallow: /", status)
    assert fetcher().get(site.page("/a")).content == TEXT


@pytest.mark.parametrize("to", ["/robots.txt", "http://127.0.0.1:9/robots.txt", "file:///etc/passwd", ""])
def test_a_robots_txt_that_redirects_to_nowhere_is_none(site, fetcher, to):
    site.redirect("/robots.txt", to)
    assert fetcher().get(site.page("/a")).content == TEXT


def test_a_robots_txt_may_stand_elsewhere(site, fetcher):
    site.redirect("/robots.txt", "/rules")
    site.page("/rules", "User-agent: *\nDisallow: /a")
    assert "is closed to programs" in failure(fetcher(), site.page("/a"), Forbidden)


def test_while_robots_txt_cannot_be_read_nothing_is_fetched_there(site, fetcher):
    site.page("/robots.txt", b"", 503)
    one = fetcher()
    for path in ("/a", "/b"):
        url = site.page(path)
        assert failure(one, url) == (
            f"{url} is on a server whose robots.txt cannot be read now (503 Service Unavailable); try again later"
        )
    assert site.asked_all == ["/robots.txt"] * 3


def test_a_robots_txt_may_ask_for_a_pause_up_to_a_limit(site, fetcher):
    site.robots("User-agent: *\nCrawl-delay: 3600")
    one = fetcher(max_pause_s=0.3)
    start = time.monotonic()
    assert len(list(one.get_many([site.page("/a"), site.page("/b")]))) == 2
    assert 0.3 <= time.monotonic() - start < 1


def test_a_page_that_did_not_change_is_not_sent_again(site, fetcher):
    url = site.redirect("/a", "/b")
    site.page(
        "/b",
        etag='"one"',
        last_modified="Tue, 14 Mar 2034 12:00:00 GMT",
        content_type="text/html; charset=cp1251",
    )
    first = fetcher().get(url)
    site.page("/b", b"", 304, content_type="", content_length="")
    again = fetcher().get(url)
    assert again == first
    assert [
        (path, headers.get("If-None-Match"), headers.get("If-Modified-Since")) for path, headers in site.asked
    ] == [
        ("/a", None, None),
        ("/b", None, None),
        ("/a", None, None),
        ("/b", '"one"', "Tue, 14 Mar 2034 12:00:00 GMT"),
    ]


def test_a_page_that_changed_is_new_and_the_old_one_is_still_found(site, fetcher, tmp_path):
    url = site.page("/a", etag='"one"')
    fetcher().get(url)
    site.page("/a", "Another text.", etag='"two"')
    assert fetcher().get(url).content == b"Another text."
    found = [p.name for p in (tmp_path / "cache" / "bodies").glob("*/*")]
    assert len(found) == 2
    assert {Cache(tmp_path / "cache").find(url, name).content for name in found} == {TEXT, b"Another text."}


def test_offline_the_cache_is_all_there_is(site, fetcher):
    url = site.page("/a")
    online = fetcher().get(url)
    site.asked_all.clear()
    offline = fetcher(offline=True)
    assert offline.get(url) == online
    assert failure(offline, site.address + "/b") == (
        f"{site.address}/b is not in the cache; fetch it once without --offline"
    )
    assert site.asked_all == []


def test_without_a_cache_all_is_fetched_and_nothing_is_kept(site, fetcher, tmp_path):
    assert fetcher(cache_dir=None).get(site.page("/a")).content == TEXT
    assert os.listdir(tmp_path) == []


def test_name_and_password_go_to_their_own_server_and_nowhere_else(site, fetcher, tmp_path):
    site.page("/c")
    site.redirect("/b", f"http://{HOST}:{site.private.rpartition(':')[2]}/c".replace(HOST, "127.0.0.3"))
    site.redirect("/a", "/b")
    url = site.address.replace("://", "://ann:s%3Acret@") + "/a"
    message = failure(fetcher(allow_private=(HOST, "127.0.0.3")), url)
    assert "cannot be reached" in message
    assert "cret" not in message
    assert [(path, headers.get("Authorization")) for path, headers in site.asked] == [
        ("/a", "Basic YW5uOnM6Y3JldA=="),
        ("/b", "Basic YW5uOnM6Y3JldA=="),
    ]
    site.page("/a")
    raw = fetcher().get(url)
    assert raw.uri == raw.credits.link == f"{site.address}/a"
    assert not any(b"cret" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_many_addresses_come_in_their_order_with_what_went_wrong(site, fetcher):
    good, bad = site.page("/a"), site.address + "/none"
    elsewhere = f"http://{HOST}:9/"
    told = []
    urls = [bad, good, elsewhere, good, "ftp://h/"]
    results = list(fetcher().get_many(urls, lambda *progress: told.append(progress)))
    assert [url for url, _ in results] == urls
    assert [type(result) for _, result in results] == [FetchError, Raw, FetchError, Raw, Forbidden]
    assert told == [("fetch", n, 4) for n in (1, 2, 3, 4)]
    assert [path for path, _ in site.asked].count("/a") == 1


def test_many_addresses_may_be_none(fetcher):
    assert list(fetcher().get_many([])) == []
