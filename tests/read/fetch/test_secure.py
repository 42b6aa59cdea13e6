"""TLS: a name is verified, however it was looked up."""

import pytest

from briefing.errors import FetchError
from tests.web_server import ARTICLE, HOST, serving


def port_of(site):
    return site.private.rpartition(":")[2]


@pytest.mark.usefixtures("trusted")
def test_a_page_comes_over_tls_from_an_address_or_a_name(certificates, fetcher):
    with serving(certificates["good"]) as site:
        site.page("/a")
        assert fetcher().get(f"{site.address}/a").content == ARTICLE.encode()
        named = fetcher(lambda host, port: [HOST]).get(f"https://news.example:{port_of(site)}/a")
        assert named.content == ARTICLE.encode()


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("certificate", "host", "what"),
    [
        ("expired", HOST, "has a certificate that has expired; tell the site, or set the clock of this machine"),
        ("of another", HOST, "has a certificate for another address; check the address"),
        ("good", "third.example", "has a certificate for another name; check the address"),
        ("of nobody", HOST, "has a certificate that cannot be trusted (unable to get local issuer certificate); "
            "if it is your own network's, name the file of its authority in SSL_CERT_FILE"),
    ],
)  # fmt: skip
def test_a_certificate_that_is_not_good_gives_no_source(certificates, fetcher, certificate, host, what):
    with serving(certificates[certificate]) as site:
        site.page("/a")
        url = f"https://{host}:{port_of(site)}/a"
        with pytest.raises(FetchError) as caught:
            fetcher(lambda host, port: [HOST]).get(url)
        assert str(caught.value) == f"{url} {what}"
        assert site.asked_all == []


def test_a_server_without_tls_says_so(site, fetcher):
    url = site.page("/a").replace("http:", "https:")
    with pytest.raises(FetchError) as caught:
        fetcher().get(url)
    assert str(caught.value) == (
        f"{url} allows no secure connection (wrong version number); check the address, or try http://"
    )


def test_authorities_that_cannot_be_read_are_said_to_be_so(site, fetcher, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/authority.pem")
    url = site.page("/a")
    with pytest.raises(FetchError, match="mend SSL_CERT_FILE"):
        fetcher().get(url)
