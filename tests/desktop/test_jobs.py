"""A thread that has answered keeps nothing of the window: what work and answer held goes in the window's thread."""

from __future__ import annotations

import threading
import weakref

import pytest

from explorer.desktop.filter_result import COUNTING, FILTERING, LOADING_CHART
from explorer.desktop.jobs import PATIENCE
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


def test_what_has_ended_is_not_told_of_while_something_else_goes_on(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    jobs = sitting.window.session.jobs
    told: list[Message | None] = []
    jobs.told.connect(told.append)
    shown = {name: Message(name) for name in ("first", "second")}
    ends = {name: threading.Event() for name in shown}

    def begin(name: str, *, aside: bool) -> None:
        jobs.read(lambda _: ends[name].wait(WAIT), lambda _: None, topic=name, label=shown[name], aside=aside)

    begin("first", aside=True)
    sitting.qtbot.waitUntil(lambda: told[-1:] == [shown["first"]], timeout=WAIT)
    begin("second", aside=False)
    sitting.qtbot.waitUntil(lambda: told[-1:] == [shown["second"]], timeout=WAIT)
    ends["second"].set()
    sitting.qtbot.waitUntil(lambda: told[-1:] == [shown["first"]], timeout=WAIT)
    ends["second"].clear()
    begin("second", aside=False)  # It is not worth telling yet.
    ends["first"].set()
    sitting.qtbot.waitUntil(lambda: told[-1:] != [shown["first"]], timeout=WAIT)
    assert jobs.busy
    ends["second"].set()
    sitting.qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT)
    assert told[-1] is None


def test_what_waits_behind_something_else_is_told_of_when_it_goes_on(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    jobs = sitting.window.session.jobs
    told: list[Message | None] = []
    jobs.told.connect(told.append)
    ends = (threading.Event(), threading.Event())
    shown = (Message("first"), Message("second"))
    for number in (0, 1):
        jobs.read(
            lambda _, end=ends[number]: end.wait(WAIT),  # type: ignore[misc]
            lambda _: None,
            topic=str(number),
            label=shown[number],
        )
    sitting.qtbot.waitUntil(lambda: told[-1:] == [shown[0]], timeout=WAIT)
    sitting.qtbot.wait(2 * PATIENCE)
    assert told[-1:] == [shown[0]]
    ends[0].set()
    sitting.qtbot.waitUntil(lambda: told[-1:] == [shown[1]], timeout=WAIT)
    ends[1].set()
    sitting.qtbot.waitUntil(lambda: told[-1:] == [None], timeout=WAIT)


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        (FILTERING, "Filtering"),
        (COUNTING, "Counting what can be filtered by"),
        (LOADING_CHART, "Loading the trade chart"),
    ],
)
def test_what_is_worked_out_aside_is_told_as_what_it_is(open_window: OpenWindow, topic: str, told: str) -> None:
    sitting = open_window("KAZ-MYS")
    state, status = sitting.window.state, sitting.window.status
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    end = threading.Event()
    for aside in (state.aside, state.aside_long):
        assert aside is not None
        aside(topic, lambda: end.wait(WAIT), lambda _: None)
        sitting.qtbot.waitUntil(lambda: status.told.text() == told, timeout=WAIT)
        end.set()
        sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
        end.clear()
