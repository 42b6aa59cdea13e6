"""Watches what a piece of code opens, and counts who knocks at a port of this machine."""

import socket
import sys
import sysconfig
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

import briefing
from briefing.render.pdf import load_weasyprint
from briefing.render.templates import template_folders
from briefing.text.language_model import load_model

EVENTS = ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system")

_logs = []


def _note(event, arguments):
    if _logs and event in EVENTS:
        _logs[-1].append((event, arguments[0] if event != "socket.connect" else arguments[1]))


sys.addaudithook(_note)  # for good: Python takes no hook away


@contextmanager
def watched(*folders):
    """Gives a list that afterwards holds what was opened or run, other than files that belong to us.

    Ours are the program and its libraries, its templates, the copies of its fonts, and `folders`.
    """
    paths = [Path(briefing.__file__).parent, *template_folders(), *map(Path, folders)]
    paths += [Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "platstdlib", "platlib")]
    ours = [str(path.resolve()) for path in paths]
    ours.append(str(Path(tempfile.gettempdir(), "weasyprint-")))
    load_weasyprint()  # which looks for its own libraries with the tools of the system
    load_model()  # which unpacks itself into a file without a name
    log = []
    found = []
    _logs.append(log)
    try:
        yield found
    finally:
        _logs.remove(log)
        for event, what in log:
            if event != "open" or (
                isinstance(what, str | bytes | Path)
                and not str(Path(_text(what)).resolve()).startswith(tuple(ours))
            ):
                found.append((event, what))


def _text(what):
    return what.decode() if isinstance(what, bytes) else what


class Door:
    """A port of this machine that counts who connects to it."""

    def __init__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.n_knocks = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.n_knocks += 1
            connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")
            connection.close()

    def close(self):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
