import ipaddress

import pytest

from briefing.errors import Forbidden, UsageError
from briefing.read.fetch.addresses import Gate, kind_of
from briefing.read.fetch.trouble import Refused
from briefing.read.fetch.web_address import parse

PRIVATE = {
    "0.0.0.0": "an address of this machine",
    "10.1.2.3": "a private address",
    "100.64.0.1": "a private address of a provider",
    "100.100.100.200": "a private address of a provider",
    "127.0.0.1": "a loopback address",
    "127.255.255.254": "a loopback address",
    "168.63.129.16": "an address inside a cloud",
    "169.254.169.254": "a link-local address",
    "172.31.255.255": "a private address",
    "192.168.0.1": "a private address",
    "198.19.0.1": "a reserved address",
    "224.0.0.251": "a multicast address",
    "255.255.255.255": "a reserved address",
    "::": "an address of this machine",
    "::1": "a loopback address",
    "::7f00:1": "a reserved address",
    "::ffff:127.0.0.1": "a loopback address",
    "::ffff:a9fe:a9fe": "a link-local address",
    "64:ff9b::10.0.0.1": "a private address",
    "64:ff9b:1::8.8.8.8": "a reserved address",
    "2001::1": "a reserved address",
    "2002:7f00:1::": "a reserved address",
    "fd00:ec2::254": "a private address",
    "fe80::1%eth0": "a link-local address",
    "fec0::1": "a reserved address",
    "ff02::1": "a multicast address",
}
PUBLIC = [
    "1.1.1.1",
    "100.128.0.1",
    "172.32.0.1",
    "172.15.0.1",
    "192.167.255.255",
    "223.255.255.255",
    "2606:4700::1111",
    "2a00:1450::1",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_an_address_that_is_not_public_is_known_by_its_kind(text):
    assert kind_of(ipaddress.ip_address(text)) == PRIVATE[text]


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_are_free(text):
    assert kind_of(ipaddress.ip_address(text)) is None


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://localhost/", "leads to this machine"),
        ("http://LOCALHOST.:8080/", "leads to this machine"),
        ("http://a.localhost/", "leads to this machine"),
        ("http://[::1]/", "leads to a loopback address"),
        ("http://[::ffff:7f00:1]/", "leads to a loopback address"),
        ("http://10.0.0.1./", "leads to a private address"),
        ("http://2130706433/", "has an IP address in an unusual spelling, 2130706433"),
        ("http://0x7f000001/", "has an IP address in an unusual spelling, 0x7f000001"),
        ("http://0x7F.1/", "has an IP address in an unusual spelling, 0x7f.1"),
        ("http://127.1/", "has an IP address in an unusual spelling, 127.1"),
        ("http://1.2.3.4.5/", "has an IP address in an unusual spelling, 1.2.3.4.5"),
    ],
)
def test_a_host_that_is_private_by_its_name_is_refused_before_it_is_looked_up(url, message):
    with pytest.raises(Refused) as caught:
        Gate(()).check_host(parse(url))
    assert caught.value.what == message


@pytest.mark.parametrize(
    "url", ["http://example.org/", "https://8.8.8.8/", "http://a1.2b/", "http://[2606:4700::1111]/"]
)
def test_other_hosts_pass(url):
    Gate(()).check_host(parse(url))


@pytest.mark.parametrize(
    ("named", "url", "passes"),
    [
        ("127.0.0.2", "http://127.0.0.2:81/", True),
        ("127.0.0.2:81", "http://127.0.0.2:81/", True),
        ("127.0.0.2:81", "http://127.0.0.2:82/", False),
        ("127.0.0.2:80", "http://127.0.0.2/", True),
        ("127.0.0.2:443", "https://127.0.0.2/", True),
        ("127.0.0.2", "http://127.0.0.3/", False),
        ("LocalHost", "http://localhost./", True),
        ("::1", "http://[::1]:9/", True),
        ("[0:0::1]:9", "http://[::1]:9/", True),
        ("[::1]:9", "http://[::1]/", False),
    ],
)
def test_only_what_was_named_may_be_private(named, url, passes):
    gate = Gate([named])
    if passes:
        gate.check_host(parse(url))
    else:
        with pytest.raises(Refused):
            gate.check_host(parse(url))


@pytest.mark.parametrize(
    "found", [["10.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["8.8.8.8", "fe80::1%eth0"], ["what"]]
)
def test_one_private_address_of_a_name_is_enough_to_refuse_it(found):
    with pytest.raises(Refused):
        Gate(()).check_found(parse("http://news.example/"), found)


@pytest.mark.parametrize("named", ["news.example", "news.example:80", "10.0.0.1", "10.0.0.1:80"])
def test_a_name_may_lead_to_a_private_address_if_either_was_named(named):
    Gate([named]).check_found(parse("http://news.example/"), ["10.0.0.1"])


def test_a_refusal_says_how_the_host_is_named():
    with pytest.raises(Refused) as caught:
        Gate(()).check_found(parse("http://news.example:81/"), ["10.0.0.1"])
    error = caught.value.told_of("http://news.example:81/")
    assert isinstance(error, Forbidden)
    assert str(error) == (
        "http://news.example:81/ leads to a private address (10.0.0.1); "
        "if you trust it, name it with --allow-private news.example:81"
    )


@pytest.mark.parametrize(
    "named", ["", " ", "http://a/", "a:b", "a:0", "a:65536", "[::1", "a b", "u@h", "a:1:2"]
)
def test_what_names_no_host_is_wrong_usage(named):
    with pytest.raises(UsageError, match="write HOST or HOST:PORT"):
        Gate([named])
