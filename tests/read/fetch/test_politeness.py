import itertools
import threading
import time
from contextlib import closing

import pytest

from briefing.read.fetch.deadline import Deadline
from briefing.read.fetch.politeness import Turns, in_order


def test_a_host_is_asked_for_one_thing_at_a_time_with_a_pause_between():
    turns, spans = Turns(), []

    def ask():
        with turns.turn("h", 0.05, Deadline(1)):
            start = time.monotonic()
            time.sleep(0.02)
            spans.append((start, time.monotonic()))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spans.sort()
    assert all(later[0] - earlier[1] >= 0.049 for earlier, later in itertools.pairwise(spans))


def test_waiting_for_a_turn_takes_nothing_from_the_time_of_a_source():
    turns, deadline = Turns(), Deadline(0.1)
    with turns.turn("h", 0.2, Deadline(1)):
        pass
    with turns.turn("h", 0, deadline):
        assert 0.05 < deadline.left() <= 0.1


def test_hosts_are_asked_at_the_same_time_and_each_in_its_order():
    both = threading.Barrier(2, timeout=5)
    asked = {"a": [], "b": []}

    def get(item):
        both.wait()
        asked[item[0]].append(item)
        return item.upper()

    done = dict(in_order(["a1", "a2", "b1", "b2"], lambda item: item[0], get, 6))
    assert done == {0: "A1", 1: "A2", 2: "B1", 3: "B2"}
    assert asked == {"a": ["a1", "a2"], "b": ["b1", "b2"]}


def test_no_more_hosts_are_asked_at_once_than_allowed():
    now, most, lock = 0, 0, threading.Lock()

    def get(item):
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.01)
        with lock:
            now -= 1

    assert len(list(in_order([str(n) for n in range(12)], str, get, 3))) == 12
    assert most == 3


def test_what_is_raised_is_given_and_stops_nobody_else():
    def get(item):
        if item == "a1":
            raise KeyError(item)
        return item

    done = dict(in_order(["a1", "a2"], lambda item: item[0], get, 2))
    assert isinstance(done[0], KeyError)
    assert done[1] == "a2"


def test_when_nobody_listens_any_more_nothing_more_is_asked():
    asked, go_on = [], threading.Event()

    def get(item):
        asked.append(item)
        if item == "2":
            go_on.wait(5)

    with closing(in_order([str(n) for n in range(1, 100)], lambda _: "h", get, 2)) as fetching:
        next(fetching)
    go_on.set()
    time.sleep(0.05)
    assert asked in (["1"], ["1", "2"])


def test_of_nothing_nothing_comes():
    assert list(in_order([], str, pytest.fail, 3)) == []
