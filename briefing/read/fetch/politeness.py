"""Turns: one request at a time to each host, and a pause before the next; many hosts at once."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TypeVar

from briefing.read.fetch.deadline import Deadline

Result = TypeVar("Result")


class Turns:
    """Whose turn it is at each host."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, pause_s: float, deadline: Deadline) -> Iterator[None]:
        """Wait for our turn, do what is to be done, and keep others waiting for a pause.

        The wait is not counted as time that the source takes.
        """
        asked = time.monotonic()
        with self._lock:
            lock = self._locks[host]
        with lock:
            time.sleep(max(self._free_at.get(host, 0) - time.monotonic(), 0))
            deadline.extend(time.monotonic() - asked)
            try:
                yield
            finally:
                self._free_at[host] = time.monotonic() + pause_s


def in_order(
    items: Sequence[str], host_of: Callable[[str], str], get: Callable[[str], Result], n_threads: int
) -> Generator[tuple[int, Result | BaseException]]:
    """Do the same for all items, several hosts at a time, and give what comes of each as it is done.

    Yields:
        The place of an item and what came of it, or the exception that it raised.
    """
    hosts: dict[str, list[int]] = {}
    for n, item in enumerate(items):
        hosts.setdefault(host_of(item), []).append(n)
    waiting = iter(list(hosts.values()))
    lock, stopped = threading.Lock(), threading.Event()
    done: SimpleQueue[tuple[int, Result | BaseException]] = SimpleQueue()

    def work() -> None:
        while True:
            with lock:
                places = next(waiting, None)
            if places is None:
                return
            for n in places:
                if stopped.is_set():
                    return
                try:
                    done.put((n, get(items[n])))
                except BaseException as error:
                    done.put((n, error))

    for _ in range(min(n_threads, len(hosts))):
        threading.Thread(target=work, daemon=True).start()  # a daemon, so that Ctrl-C ends the program
    try:
        for _ in items:
            yield done.get()
    finally:
        stopped.set()
