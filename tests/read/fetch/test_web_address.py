import pytest

from briefing.read.fetch.trouble import Refused, Trouble
from briefing.read.fetch.web_address import parse, redirected, shown, told, without_fragment


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ("HTTP://Example.ORG", ("http", "example.org", 80, "/")),
        (" https://example.org:8443/a?b#c ", ("https", "example.org", 8443, "/a?b")),
        ("http://bücher.example/ü", ("http", "xn--bcher-kva.example", 80, "/%C3%BC")),
        ("http://[2606:4700::1111]:81/", ("http", "2606:4700::1111", 81, "/")),
        ("http://example.org./", ("http", "example.org", 80, "/")),
        ("http://friendly.example\\@example.org/", ("http", "example.org", 80, "/")),
    ],
)
def test_an_address_is_taken_apart_once(given, parts):
    address = parse(given)
    assert (address.scheme, address.host, address.port, address.target) == parts


@pytest.mark.parametrize(
    "given",
    [
        "http://",
        "http:///a",
        "http://h:99999/",
        "http://h:0/",
        "http://h:x/",
        "http://h/\na",
        "http://0177.0.0.1/",
        "http://[::1/",
        "http://a..b/",
        "http://a%00b/",
        "http://a b/",
        f"http://{64 * 'a'}.example/",
        "http://h/" + 8000 * "a",
    ],
)
def test_what_is_no_address_is_said_to_be_none(given):
    with pytest.raises(Trouble):
        parse(given)


@pytest.mark.parametrize(
    "given", ["file:///etc/passwd", "ftp://h/a", "gopher://h/", "data:text/plain,a", "a.txt"]
)
def test_only_the_web_is_fetched(given):
    with pytest.raises(Refused, match="is no address of the web"):
        parse(given)


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/b", "http://h:81/b"),
        ("b?c#d", "http://h:81/x/b?c"),
        ("//g/b", "http://g/b"),
        ("https://g", "https://g/"),
        ("http://a:b@g/", "http://g/"),
    ],
)
def test_a_redirect_leads_from_where_it_stands(location, address):
    assert str(redirected(parse("http://h:81/x/y"), location)) == address


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("/b", True),
        ("http://h/b", True),
        ("http://h:81/b", False),
        ("https://h/b", False),
        ("http://g/", False),
    ],
)
def test_name_and_password_go_along_to_the_same_server_only(location, kept):
    start = parse("http://ann:s%20cret@h/a")
    assert start.credentials == ("ann", "s cret")
    assert redirected(start, location).credentials == (start.credentials if kept else None)


def test_a_redirect_brings_no_name_and_password_of_its_own():
    assert redirected(parse("http://h/a"), "http://ann:secret@h/b").credentials is None


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("http://ann:secret@h/a#b", "http://h/a#b"),
        ("http://ann:se@cret@h/a", "http://h/a"),
        ("http://ann:se/cret@h/a", "http://h/a"),
        ("http://ann:secret@h?a@b", "http://h?a@b"),
        ("https://h.example/@ann/1", "https://h.example/@ann/1"),
        ("https://h.example:81/@ann/1", "https://h.example:81/@ann/1"),
        ("http://[::1]:81/a@b", "http://[::1]:81/a@b"),
        ("not an address", "not an address"),
    ],
)
def test_name_and_password_are_never_printed(given, printed):
    assert shown(given) == told(given) == printed
    assert "secret" not in repr(parse("http://ann:secret@h/"))


def test_a_message_names_an_address_in_one_short_line():
    assert told("http://h/a\nb\x1b[31m") == "http://h/a?b?[31m"
    assert len(told("http://h/" + 1000 * "a")) == 200


def test_what_stands_behind_a_hash_is_the_same_page():
    assert without_fragment("http://h/a?b#c#d") == "http://h/a?b"
