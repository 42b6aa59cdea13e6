"""The guard itself can fail a test: it stops what it is there to stop."""

import socket

import pytest

from tests.conftest import guard


def test_nltk_data_is_never_looked_for(guarded):
    import nltk.data

    with pytest.raises(guard.Forbidden, match="tokenizers/punkt"):
        nltk.data.find("tokenizers/punkt")
    assert "nltk.data.find('tokenizers/punkt')" in guarded.read_text()
    guarded.write_text("")


def test_connections_beyond_this_machine_are_stopped(guarded):
    with socket.socket() as outside, pytest.raises(guard.Forbidden, match=r"192\.0\.2\.1"):
        outside.connect(("192.0.2.1", 80))
    guarded.write_text("")


def test_loopback_is_allowed():
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())
        assert client.getpeername() == server.getsockname()


def test_processes_are_guarded_too(run, guarded, tmp_path):
    (tmp_path / "briefing.py").write_text("import socket; socket.getaddrinfo('example.org', 80)")
    done = run(cwd=tmp_path)
    assert b"looks up example.org" in done.stderr
    guarded.write_text("")
