from datetime import UTC, datetime

import pytest
import trustme

from briefing.read.fetch import Fetcher, FetchSettings
from tests.web_server import HOST, serving


@pytest.fixture(scope="session")
def one_site():
    with serving() as site:
        yield site


@pytest.fixture
def site(one_site):
    """A server with no page yet."""
    one_site.answers.clear()
    one_site.asked.clear()
    one_site.asked_all.clear()
    return one_site


@pytest.fixture(scope="session")
def certificates():
    """Our own authority, and what it says of the server; each made for the test run."""
    authority = trustme.CA()
    long_ago = datetime(2001, 1, 1, tzinfo=UTC), datetime(2001, 2, 1, tzinfo=UTC)
    return {
        "authority": authority.cert_pem,
        "good": authority.issue_cert(HOST, "news.example"),
        "expired": authority.issue_cert(HOST, not_before=long_ago[0], not_after=long_ago[1]),
        "of another": authority.issue_cert("other.example"),
        "of nobody": trustme.CA().issue_cert(HOST),
    }


@pytest.fixture
def trusted(certificates, tmp_path, monkeypatch):
    """Has our authority trusted, as a desk has its own."""
    certificates["authority"].write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


@pytest.fixture
def fetcher(site, tmp_path):
    """Makes fetchers that may reach the server, and wait for nothing: fetcher(retries=2)."""
    made = []

    def make(resolve=None, **settings):
        quick = {
            "allow_private": (HOST,),
            "cache_dir": tmp_path / "cache",
            "connect_s": 1,
            "read_s": 0.4,
            "whole_s": 2,
            "backoff_s": 0.01,
            "pause_s": 0,
        }
        made.append(Fetcher(FetchSettings(**{**quick, **settings}), resolve))
        return made[-1]

    yield make
    for each in made:
        each.close()
