"""A real web server for the tests, on an address of this machine that is nobody else's."""

import ssl
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.2"

ARTICLE = """The harbour of Tessaly reopens

The harbour of Tessaly reopened on Monday after nine days, the port authority said. Eleven ships
with 4,200 tonnes of wheat were waiting outside.

Mayor Ines Okafor said that the first unloading would take until Thursday.
"""


class Site:
    """What a server has: path to a page, or to a function that answers by hand."""

    def __init__(self, scheme, port):
        self.address = f"{scheme}://{HOST}:{port}"
        self.private = f"{HOST}:{port}"
        self.answers = {}
        self.asked = []
        """Path and headers of every request, robots.txt left out."""
        self.asked_all = []
        self.stopped = threading.Event()

    def page(self, path, body=ARTICLE, status=200, **headers):
        """Put a page there; gives its address. Names of headers have _ for -."""
        content = body.encode() if isinstance(body, str) else body
        sent = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(content))}
        sent |= {name.replace("_", "-").title(): str(value) for name, value in headers.items()}

        def answer(handler):
            handler.send_response_only(status)
            for name, value in sent.items():
                if value:
                    handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(content)

        return self.by_hand(path, answer)

    def by_hand(self, path, answer):
        """Have a function answer there, which gets the handler; gives the address."""
        self.answers[path] = answer
        return self.address + path

    def redirect(self, path, to, status=302):
        return self.page(path, b"", status, location=to)

    def robots(self, text):
        return self.page("/robots.txt", text)


def _handler(site):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            site.asked_all.append(self.path)
            if self.path != "/robots.txt":
                site.asked.append((self.path, dict(self.headers)))
            answer = site.answers.get(self.path)
            if answer is None:
                self.send_response(404)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            with suppress(OSError):
                answer(self)

        def log_message(self, *_):
            pass

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Say nothing of clients that hang up, which is what they are to do here."""


@contextmanager
def serving(certificate=None):
    """A server with a site that is empty at first; over TLS if it gets a certificate."""
    server = _Server((HOST, 0), None)
    site = Site("https" if certificate else "http", server.server_port)
    server.RequestHandlerClass = _handler(site)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
