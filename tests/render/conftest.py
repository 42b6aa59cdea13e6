import pytest

from tests.builders import write
from tests.render.watching import Door

SECRET = "canary-of-the-cellar"


@pytest.fixture
def door():
    """A port of this machine at which nobody may knock."""
    server = Door()
    yield server
    assert server.n_knocks == 0, "somebody connected"
    server.close()


@pytest.fixture
def secret(tmp_path):
    """A file outside of everything that a page may read."""
    (tmp_path / "cellar").mkdir()
    return write(tmp_path / "cellar", "secret.txt", SECRET)
