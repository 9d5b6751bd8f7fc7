"""A thread that has answered keeps nothing of the window: what work and answer held goes in the window's thread."""

from __future__ import annotations

import threading
import weakref

import pytest

from explorer.dossier.message import Message
from explorer.store.reading import Reader
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT

LABEL = Message("Reading events")


class _Part:
    """Something of a window, which tells in which thread it goes."""

    def __init__(self, went_in: list[int]) -> None:
        weakref.finalize(self, lambda: went_in.append(threading.get_ident()))


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("aside", [False, True])
def test_what_a_question_held_goes_with_its_answer(open_window: OpenWindow, *, aside: bool, fails: bool) -> None:
    sitting = open_window("KAZ-MYS")
    went_in: list[int] = []
    heard: list[object] = []

    def ask() -> None:
        part, other = _Part(went_in), _Part(went_in)

        def work(_reader: Reader) -> _Part:
            if fails:
                raise ValueError(str(part))
            return _Part(went_in)

        def answer(_found: _Part) -> None:
            heard.append(id(other))

        def failed(_error: BaseException) -> None:
            heard.append(id(other))

        sitting.window.session.jobs.read(work, answer, topic="test", label=LABEL, failed=failed, aside=aside)

    ask()
    sitting.qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: len(went_in) == (2 if fails else 3), timeout=WAIT)
    assert set(went_in) == {threading.get_ident()}


def test_what_a_dropped_question_held_goes_too(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    jobs = sitting.window.session.jobs
    went_in: list[int] = []
    heard: list[int] = []
    begun, go_on = threading.Event(), threading.Event()

    def wait(_reader: Reader) -> None:
        begun.set()
        go_on.wait(10)

    def ask(number: int) -> None:
        part = _Part(went_in)
        jobs.read(lambda _reader: id(part), lambda _found: heard.append(number), topic="test", label=LABEL)

    jobs.read(wait, lambda _found: None, topic="before", label=LABEL)
    assert begun.wait(10)
    ask(1)
    ask(2)
    go_on.set()
    sitting.qtbot.waitUntil(lambda: len(went_in) == 2, timeout=WAIT)
    assert heard == [2]
    assert set(went_in) == {threading.get_ident()}
