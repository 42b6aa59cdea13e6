import json
import os
import threading
from hashlib import sha256

import pytest

from briefing.raw import Credits, Raw
from briefing.read.fetch.cache import Cache, Kept

URL = "https://news.example/a?b=1"
BODY = b"The harbour reopened."


def digest(body=BODY):
    return sha256(body).hexdigest()


def kept(body=BODY, **fields):
    facts = {"etag": '"1"', "last_modified": None, "media_type": "text/html", "charset": "koi8-r"}
    return Kept(digest(body), "https://news.example/final", **{**facts, **fields})


def put(folder, url=URL, body=BODY, **fields):
    Cache(folder).put(url, kept(body, **fields), body)


def files(folder, pattern="*/*/*/*"):
    return sorted(path for path in folder.glob(pattern) if path.is_file())


def test_what_was_put_is_found_again_with_what_the_headers_said(tmp_path):
    put(tmp_path)
    raw = Raw(
        BODY,
        URL,
        media_type="text/html",
        charset="koi8-r",
        credits=Credits(link="https://news.example/final"),
    )
    assert Cache(tmp_path).find(URL, digest()) == raw
    assert Cache(tmp_path).newest(URL) == (kept(), raw)


def test_what_stood_there_earlier_is_found_by_its_digest(tmp_path):
    put(tmp_path)
    put(tmp_path, body=b"The harbour closed.")
    cache = Cache(tmp_path)
    assert cache.find(URL, digest()).content == BODY
    assert cache.newest(URL)[1].content == b"The harbour closed."


def test_what_was_never_there_is_not_found(tmp_path):
    put(tmp_path)
    cache = Cache(tmp_path)
    assert cache.find(URL, digest(b"other")) is None
    assert cache.find("https://news.example/other", digest()) is None
    assert cache.find(URL, "../../../etc/passwd") is None
    assert cache.newest("https://news.example/other") is None


def test_name_and_password_and_fragment_are_no_part_of_the_key_and_not_kept(tmp_path):
    put(tmp_path, "https://ann:secret@news.example/a?b=1#top")
    assert Cache(tmp_path).find(URL, digest()).uri == URL
    assert not any(b"secret" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.parametrize("damage", [b"", b"x", BODY[:-1], BODY + b"x"])
def test_a_damaged_body_is_as_none_and_is_mended(tmp_path, damage):
    put(tmp_path)
    (body,) = files(tmp_path / "bodies", "*/*")
    body.write_bytes(damage)
    assert Cache(tmp_path).newest(URL) is None
    put(tmp_path)
    assert Cache(tmp_path).newest(URL)[1].content == BODY


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        json.dumps({"sha256": digest()}).encode(),
        json.dumps(
            {
                "sha256": "../../x",
                "final": "x",
                "etag": None,
                "last_modified": None,
                "media_type": None,
                "charset": None,
            }
        ).encode(),
        json.dumps(
            {
                "sha256": digest(),
                "final": "x",
                "etag": 1,
                "last_modified": None,
                "media_type": None,
                "charset": None,
            }
        ).encode(),
        json.dumps(
            {
                "sha256": digest(),
                "final": None,
                "etag": None,
                "last_modified": None,
                "media_type": None,
                "charset": None,
            }
        ).encode(),
    ],
    ids=range(10),
)
def test_a_damaged_entry_is_as_none_and_is_mended(tmp_path, damage):
    put(tmp_path)
    for path in tmp_path.glob("addresses/*/*/*"):
        path.write_bytes(damage)
    assert Cache(tmp_path).newest(URL) is None
    assert Cache(tmp_path).find(URL, digest()) is None
    put(tmp_path)
    assert Cache(tmp_path).newest(URL)[1].content == BODY


def test_nothing_depends_on_when_it_was_written(tmp_path):
    put(tmp_path / "one")
    put(tmp_path / "two")
    for path in (tmp_path / "two").rglob("*"):
        os.utime(path, (1, 1))
    contents = [
        {
            str(p.relative_to(tmp_path / name)): p.read_bytes()
            for p in (tmp_path / name).rglob("*")
            if p.is_file()
        }
        for name in ("one", "two")
    ]
    assert len(contents[0]) == 3
    assert contents[0] == contents[1]


def test_only_its_owner_can_read_it(tmp_path):
    put(tmp_path / "cache")
    assert (tmp_path / "cache").stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "cache").rglob("*") if path.is_file())


def test_many_writers_at_once_leave_whole_files_and_no_others(tmp_path):
    bodies = [b"body %d" % n for n in range(20)]
    threads = [threading.Thread(target=put, args=(tmp_path, URL, body)) for body in bodies * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cache = Cache(tmp_path)
    assert [cache.find(URL, digest(body)).content for body in bodies] == bodies
    assert cache.newest(URL)[1].content in bodies
    assert not list(tmp_path.rglob("*.part"))
    assert len([p for p in tmp_path.rglob("*") if p.is_file()]) == 2 * len(bodies) + 1


def test_a_cache_that_cannot_be_written_or_is_none_keeps_nothing(tmp_path):
    file = tmp_path / "file"
    file.touch()
    for folder in (None, file, file / "below"):
        put(folder)
        assert Cache(folder).newest(URL) is None
        assert Cache(folder).find(URL, digest()) is None
        Cache(folder).prune()


def test_beyond_its_size_the_bodies_that_were_not_used_for_longest_go(tmp_path):
    cache = Cache(tmp_path, max_bytes=1000)
    bodies = [bytes([n]) * 100 for n in range(12)]
    for n, body in enumerate(bodies):
        cache.put(f"{URL}{n}", kept(body), body)
        os.utime(tmp_path / "bodies" / digest(body)[:2] / digest(body), (n, n))
    assert cache.find(f"{URL}0", digest(bodies[0]))  # and so it was used last
    cache.prune()
    left = [n for n, body in enumerate(bodies) if cache.find(f"{URL}{n}", digest(body))]
    assert left == [0, 4, 5, 6, 7, 8, 9, 10, 11]


def test_a_cache_within_its_size_keeps_all(tmp_path):
    cache = Cache(tmp_path, max_bytes=1000)
    for n in range(10):
        cache.put(f"{URL}{n}", kept(bytes([n]) * 100), bytes([n]) * 100)
    cache.prune()
    assert len(list(tmp_path.glob("bodies/*/*"))) == 10
