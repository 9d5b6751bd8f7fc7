"""Garbage that holds parts of the window is taken apart in the window's thread and in no other."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from explorer.desktop.starting import collector as collecting
from explorer.desktop.starting.collector import LOOKED_EVERY, REST, Collector, hold, release, stir
from tests.desktop.conftest import OpenWindow


class Knot:
    """Garbage that only the cyclic collector finds, and that remembers which thread took it apart."""

    def __init__(self, taken_apart_in: list[threading.Thread]) -> None:
        self._own = self
        self._taken_apart_in = taken_apart_in

    def __del__(self) -> None:
        self._taken_apart_in.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    gc.collect()
    made = Collector()
    made.start()
    yield made
    made.stop()


def allocate(number: int) -> list[list[int]]:
    """Allocate what the automatic collector counts."""
    return [[one] for one in range(number)]


def test_another_thread_never_takes_the_window_s_garbage_apart(qtbot: QtBot, collector: Collector) -> None:
    taken_apart_in: list[threading.Thread] = []
    gone = weakref.ref(Knot(taken_apart_in))
    kept: list[list[list[int]]] = []
    thread = threading.Thread(target=lambda: kept.append(allocate(200_000)))
    thread.start()
    thread.join()
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None, timeout=20 * LOOKED_EVERY)
    assert taken_apart_in == [threading.main_thread()]


def test_nothing_is_done_where_nothing_is_due(collector: Collector) -> None:
    gc.collect()
    assert collector.look() == 0
    kept = allocate(100_000)
    assert collector.look() >= 1
    assert len(kept) == 100_000


def test_afterwards_the_automatic_collector_is_on_again(qtbot: QtBot) -> None:
    assert gc.isenabled()
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_is_being_read_is_not_looked_through(collector: Collector) -> None:
    gc.collect()
    hold("a dossier")
    kept = allocate(100_000)
    assert collector.look() == 0
    release("a dossier")
    assert collector.look() >= 1
    assert len(kept) == 100_000


@pytest.fixture
def all_due(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the interpreter say that everything should be looked through."""
    monkeypatch.setattr(gc, "get_count", lambda: tuple(threshold + 1 for threshold in gc.get_threshold()))


@pytest.mark.usefixtures("all_due")
def test_everything_is_looked_through_only_when_nobody_moves_anything(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    stir()
    assert collector.look() == 2
    moved = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: moved + REST + 1)
    assert collector.look() == 3


def test_it_does_not_wait_for_ever(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    young, middle, old = gc.get_threshold()
    monkeypatch.setattr(gc, "get_count", lambda: (young + 1, middle + 1, collecting.LONGEST_WAIT * old + 1))
    stir()
    assert collector.look() == 3


@pytest.mark.usefixtures("all_due")
def test_a_hand_that_moves_the_view_stirs(open_window: OpenWindow, collector: Collector) -> None:
    sitting = open_window()
    sitting.run("zoom-in")
    assert collector.look() == 2
