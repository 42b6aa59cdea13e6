"""The same input gives the same bytes: no clock, hash seed, locale or folder changes them."""

import io
from datetime import UTC, datetime

import pypdf
import pytest

FORMATS = ("md", "json", "pdf")


def made(run, tmp_path, seed, name, *options, env=()):
    done = run("make", seed, "--format", ",".join(FORMATS), "-o", f"{name}/", *options, env=env)
    assert done.returncode == 0, done.stderr
    return {form: (tmp_path / name / f"aleppo-2016.{form}").read_bytes() for form in FORMATS}


def created(pdf):
    return pypdf.PdfReader(io.BytesIO(pdf)).metadata.creation_date


def test_hash_seeds_locales_and_time_zones_change_nothing(run, tmp_path, seed):
    pages = [
        made(run, tmp_path, seed, f"run{n}", env=env)
        for n, env in enumerate(
            [
                {"PYTHONHASHSEED": "0"},
                {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"},
                {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "HOME": "/nonexistent"},
            ]
        )
    ]
    for form in FORMATS:
        assert pages[0][form] == pages[1][form] == pages[2][form], form


@pytest.mark.parametrize(
    ("options", "env", "time"),
    [
        ((), {}, "1970-01-01"),
        (("--date", "2016-09-29"), {}, "2016-09-29"),
        (("--date", "2016-09-29"), {"SOURCE_DATE_EPOCH": "1700000000"}, "2023-11-14T22:13:20"),
    ],
)
def test_files_carry_the_time_given_or_1970(run, tmp_path, seed, options, env, time):
    page = made(run, tmp_path, seed, "out", *options, env=env)
    assert created(page["pdf"]) == datetime.fromisoformat(time).replace(tzinfo=UTC)
    assert (b'"made": null' in page["json"]) == (not env)
