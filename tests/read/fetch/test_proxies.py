"""Proxies: the server of the tests stands in for one, and gets whole addresses."""

import pytest

from briefing.errors import FetchError, Forbidden
from tests.web_server import ARTICLE, HOST

PAGE = "http://news.example/a"


@pytest.fixture
def proxy(site, monkeypatch):
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "no_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", site.address)
    site.page(PAGE)
    return site


def nobody(host, port):
    raise AssertionError(f"looked up {host}")


@pytest.mark.parametrize("spelling", ["http://{}", "{}"])
def test_the_proxy_of_the_environment_is_asked_and_looks_names_up(proxy, fetcher, monkeypatch, spelling):
    monkeypatch.setenv("HTTP_PROXY", spelling.format(proxy.private))
    assert fetcher(nobody).get(PAGE).content == ARTICLE.encode()
    assert proxy.asked_all == ["http://news.example/robots.txt", PAGE]


def test_the_proxy_gets_its_own_password_and_no_server_does(proxy, fetcher, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", proxy.address.replace("://", "://ann:secret@"))
    assert fetcher(nobody).get(PAGE).content == ARTICLE.encode()
    headers = proxy.asked[-1][1]
    assert headers["Proxy-Authorization"] == "Basic YW5uOnNlY3JldA=="
    assert "Authorization" not in headers


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/", "http://localhost/", "http://2130706433/", "http://[::1]/"]
)
def test_private_addresses_are_refused_behind_a_proxy_too(proxy, fetcher, url):
    with pytest.raises(Forbidden):
        fetcher(nobody).get(url)
    assert proxy.asked_all == []


def test_a_private_host_that_was_named_is_asked_itself(proxy, fetcher):
    proxy.page("/a")
    assert fetcher(nobody).get(proxy.address + "/a").content == ARTICLE.encode()
    assert proxy.asked_all == ["/robots.txt", "/a"]


def test_what_no_proxy_names_is_asked_itself(proxy, fetcher, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "news.example")
    proxy.page("/a")
    port = proxy.private.rpartition(":")[2]
    assert fetcher(lambda *_: [HOST]).get(f"http://news.example:{port}/a").content == ARTICLE.encode()
    assert proxy.asked_all == ["/robots.txt", "/a"]


def test_a_proxy_that_refuses_or_is_unknown_says_so(proxy, fetcher, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", proxy.address)
    with pytest.raises(FetchError) as caught:
        fetcher(nobody).get("https://news.example/a")
    assert str(caught.value) == (
        "https://news.example/a is refused by the proxy (501 Unsupported method ('CONNECT')); "
        "check HTTPS_PROXY and NO_PROXY"
    )
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.2:1080")
    with pytest.raises(
        FetchError, match="its proxy is none that is known; set HTTPS_PROXY to http://HOST:PORT"
    ):
        fetcher(nobody).get("https://news.example/a")
