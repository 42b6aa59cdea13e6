import gzip
import tracemalloc
import zlib

import pytest

from briefing.read.fetch.decompression import body_of, start_of
from briefing.read.fetch.trouble import Trouble

TEXT = b"The harbour of Tessaly reopened on Monday. " * 50
PACKED = gzip.compress(TEXT, mtime=0)


def raw_deflate(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def body(packed, coding, most=100_000, size=7):
    return body_of(
        {"content-encoding": coding}, (packed[n : n + size] for n in range(0, len(packed), size)), most
    )


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (PACKED, "gzip"),
        (PACKED, "X-GZIP"),
        (PACKED, "identity, gzip"),
        (gzip.compress(TEXT[:99], mtime=0) + gzip.compress(TEXT[99:], mtime=0), "gzip"),
        (PACKED + bytes(20), "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (zlib.compress(TEXT) + b"more", "deflate"),
        (raw_deflate(TEXT), "deflate"),
    ],
    ids=lambda part: part if isinstance(part, str) else "-",
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_body_is_unpacked_whatever_its_chunks(packed, coding, size):
    assert body(packed, coding, size=size) == TEXT


@pytest.mark.parametrize(
    ("packed", "coding", "what"),
    [
        (gzip.compress(TEXT[:900], mtime=0)[:-20], "gzip", "is sent packed and ends too early"),
        (b"<html>not packed at all", "gzip", "is sent packed and damaged"),
        (b"\x78\x9cnot packed at all", "deflate", "is sent packed and damaged"),
        (TEXT, "br", "is sent packed as 'br', which was not asked for"),
        (TEXT, "gzip, gzip", "is sent packed as 'gzip, gzip', which was not asked for"),
        (TEXT, "", "sends more than 1,000 bytes"),
        (PACKED, "gzip", "unpacks to more than 1,000 bytes"),
    ],
    ids=lambda part: part if isinstance(part, str) else "-",
)
def test_a_body_that_cannot_be_had_says_why(packed, coding, what):
    with pytest.raises(Trouble) as caught:
        body(packed, coding, most=1000)
    assert caught.value.what == what


def test_a_size_that_is_stated_is_believed():
    with pytest.raises(Trouble) as caught:
        body_of({"content-length": "10000000000"}, iter([TEXT]), 50_000_000)
    assert caught.value.what == "has 10,000,000,000 bytes, more than 50,000,000"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_never_held(coding):
    packer = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    assert len(bomb) < 110_000
    tracemalloc.start()
    with pytest.raises(Trouble, match="unpacks to more than 1,000,000 bytes"):
        body_of({"content-encoding": coding}, iter([bomb]), 1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_of_a_body_that_is_too_large_or_damaged_the_start_can_be_had():
    assert start_of({}, iter([TEXT, TEXT]), 100) == TEXT[:100]
    assert start_of({"content-encoding": "gzip"}, iter([PACKED]), 100) == TEXT[:100]
    assert start_of({"content-encoding": "gzip"}, iter([b"<html>"]), 100) == b""
