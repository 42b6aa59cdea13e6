import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.pipeline import analyse
from briefing.read import read_source

ROOT = Path(__file__).resolve().parent.parent
GUARD = Path(__file__).resolve().parent / "guard"

_spec = importlib.util.spec_from_file_location("briefing_guard", GUARD / "sitecustomize.py")
guard = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(guard)
guard.install()


@pytest.fixture(autouse=True)
def guarded(tmp_path_factory, monkeypatch):
    """Fails every test in which something looks for NLTK's data or leaves this machine."""
    log = tmp_path_factory.mktemp("guard") / "log"
    log.touch()
    monkeypatch.setenv("GUARD_LOG", str(log))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(log.parent / "cache"))
    yield log
    assert log.read_text() == "", "briefing did what it must never do"


@pytest.fixture
def seed():
    """The article that the project grew from."""
    return ROOT / "seeds" / "aleppo-2016.txt"


@pytest.fixture(scope="session")
def seed_analysis():
    return analyse([read_source(str(ROOT / "seeds" / "aleppo-2016.txt")).documents[0]])


@pytest.fixture
def harbour():
    """Two invented sources on one event, with everything that articles bring along."""
    return [ROOT / "seeds" / "harbour-2024.txt", ROOT / "seeds" / "harbour-2024-second.md"]


@pytest.fixture
def run(tmp_path):
    """Runs the real command in an empty folder: run("make", path, stdin=b"...", env={...})."""

    def start(*arguments, stdin=b"", env=(), **more):
        environment = {**os.environ, "PYTHONPATH": str(GUARD), "LC_ALL": "C.UTF-8", **dict(env)}
        return subprocess.run(
            [sys.executable, "-m", "briefing", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=more.pop("cwd", tmp_path),
            env=environment,
            timeout=110,
            check=False,
            **more,
        )

    return start
