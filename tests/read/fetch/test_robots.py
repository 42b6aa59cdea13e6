import time

import pytest

from briefing.read.fetch.robots import MAX_ROBOTS_BYTES, rules_of

SITE = "https://news.example"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        (b"", "/a", True),
        (b"User-agent: *\nDisallow: /", "/a", False),
        (b"User-agent: *\nDisallow:", "/a", True),
        (b"User-agent: *\nAllow: /\nDisallow: /private", "/private/a", False),
        (b"User-agent: *\nDisallow: /\nAllow: /news", "/news/a", True),
        (b"User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b", True),
        (b"User-agent: briefing\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        (b"User-agent: Briefing\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        (b"User-agent: other\nDisallow: /", "/a", True),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /", "/a", False),
        (b"<!doctype html><title>Not found</title>", "/a", True),
        (b"\xff\xfe\x00 User-agent", "/a", True),
    ],
)
def test_rules_are_those_of_the_standard(text, path, allowed):
    assert rules_of(text).allows(SITE + path) is allowed


@pytest.mark.parametrize(
    ("text", "delay_s"),
    [
        (b"", 0),
        (b"User-agent: *\nCrawl-delay: 2.5", 2.5),
        (b"User-agent: *\nCrawl-delay: -1", 0),
        (b"User-agent: *\nCrawl-delay: inf", 0),
        (b"User-agent: *\nCrawl-delay: soon", 0),
    ],
)
def test_the_pause_that_is_asked_for_is_known(text, delay_s):
    assert rules_of(text).delay_s == delay_s


@pytest.mark.parametrize("size", [10_000, 100_000, MAX_ROBOTS_BYTES])
def test_a_hostile_robots_txt_takes_no_time(size):
    rule = b"Disallow: /" + b"*a" * 400 + b"*b$\n"
    rules = rules_of(b"User-agent: *\n" + rule * (size // len(rule)))
    start = time.perf_counter()
    assert rules.allows(SITE + "/" + "a" * 4000)
    assert time.perf_counter() - start < 2


def test_what_stands_beyond_the_limit_is_not_read():
    assert rules_of(b"#" * MAX_ROBOTS_BYTES + b"\nUser-agent: *\nDisallow: /").allows(SITE + "/a")
