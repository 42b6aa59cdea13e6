"""Stops what briefing must never do: look for NLTK's data, or connect beyond this machine.

Python imports a module of this name at its start, so that it also guards the processes that
tests start; `conftest.py` installs it in the process of the tests. What was stopped is written
to the file that GUARD_LOG names, where the test that caused it finds it.
"""

import importlib.machinery
import ipaddress
import os
import sys


class Forbidden(BaseException):
    """Not an Exception, so that no handler of ours can swallow it."""


def refuse(what):
    log = os.environ.get("GUARD_LOG")
    if log:
        with open(log, "a", encoding="utf-8") as file:
            file.write(f"{what}\n")
    raise Forbidden(what)


def is_loopback(host):
    if host in ("localhost", b"localhost", None, ""):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def watch(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        if not is_loopback(arguments[1][0]):
            refuse(f"connects to {arguments[1][0]}")
    elif event == "socket.getaddrinfo" and not is_loopback(arguments[0]):
        refuse(f"looks up {arguments[0]}")


class NltkDataGuard:
    """Finds the module nltk.data as ever, and replaces its `find` once it is loaded."""

    def find_spec(self, name, path=None, target=None):
        if name != "nltk.data":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            module.find = lambda resource, *_, **__: refuse(f"calls nltk.data.find({resource!r})")

        spec.loader.exec_module = exec_module
        return spec


def install():
    sys.addaudithook(watch)
    sys.meta_path.insert(0, NltkDataGuard())


if os.environ.get("GUARD_LOG"):
    install()
