"""A window asks and goes on; stale answers are dropped, and closing leaves no thread behind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import replace

import pytest

from explorer.dossier.message import Message
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.store.threads import ArchiveThreads, StaleAnswer
from tests.store.sample import EGY_KAZ, KAZ_MYS, MAHATHIR

EVERYWHERE = True


def test_reading_and_writing_happen_elsewhere(filled: Archive) -> None:
    def write() -> str:
        with filled.write("Aigul", Message("An edit")) as unit:
            unit.put_person(replace(MAHATHIR, country=None))
        return threading.current_thread().name

    with ArchiveThreads(filled) as threads:
        reader = threads.read(lambda reader: (threading.current_thread().name, reader.dyads()))
        assert reader.result(10) == ("archive-reader", (EGY_KAZ, KAZ_MYS))
        assert threads.write(write).result(10) == "archive-writer"
        changed = threads.read(lambda reader: reader.person("mahathir")).result(10)
        assert changed == replace(MAHATHIR, country=None)


def test_errors_come_in_the_answer_and_harm_no_other(filled: Archive) -> None:
    def fail(_: Reader) -> None:
        raise ZeroDivisionError

    with ArchiveThreads(filled) as threads:
        with pytest.raises(ZeroDivisionError):
            threads.read(fail).result(10)
        assert threads.read(lambda reader: reader.revision()).result(10) == 2


def test_stale_requests_are_not_begun_and_stale_answers_are_dropped(filled: Archive) -> None:
    running, go_on = threading.Event(), threading.Event()
    begun: list[int] = []

    def slow(_: Reader) -> str:
        running.set()
        assert go_on.wait(10)
        return "old"

    def note(number: int) -> int:
        begun.append(number)
        return number

    with ArchiveThreads(filled) as threads:
        first = threads.read(slow, topic="search", generation=1)
        assert running.wait(10)
        second = threads.read(lambda _: note(2), topic="search", generation=2)
        other = threads.read(lambda _: note(20), topic="titles", generation=1)
        third = threads.read(lambda _: note(3), topic="search", generation=3)
        go_on.set()
        with pytest.raises(StaleAnswer):
            first.result(10)
        with pytest.raises(CancelledError):
            second.result(10)
        assert third.result(10) == 3
        assert other.result(10) == 20
        assert begun == [20, 3]
        late = threads.read(lambda _: note(2), topic="search", generation=2)
        with pytest.raises(CancelledError):
            late.result(10)


def test_what_was_cancelled_is_not_begun(filled: Archive) -> None:
    running, go_on = threading.Event(), threading.Event()

    def hold(_: Reader) -> None:
        running.set()
        assert go_on.wait(10)

    with ArchiveThreads(filled) as threads:
        threads.read(hold)
        assert running.wait(10)
        cancelled = threads.read(lambda reader: reader.revision())
        assert cancelled.cancel()
        go_on.set()
        assert threads.read(lambda reader: reader.revision()).result(10) == 2


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
"""A statement that never ends of its own accord."""


def endless(begun: threading.Event) -> Callable[[Reader], object]:
    def work(reader: Reader) -> object:
        begun.set()
        return reader._connection.exec_driver_sql(ENDLESS).scalar_one()

    return work


def test_a_statement_that_nobody_waits_for_any_more_is_interrupted(filled: Archive) -> None:
    with ArchiveThreads(filled) as threads:
        for aside in (False, True):
            for give_up in (
                lambda generation: threads.forget("open", generation),
                lambda generation: threads.read(lambda reader: reader.revision(), "open", generation),
            ):
                begun = threading.Event()
                generation = threads._newest.get("open", 0) + 1
                future = threads.read(endless(begun), "open", generation, aside=aside)
                assert begun.wait(10)
                assert not future.done()
                give_up(generation + 1)
                with pytest.raises(StaleAnswer):
                    future.result(10)
        assert threads.read(lambda reader: reader.revision()).result(10) == 2


def test_what_is_interrupted_is_what_was_given_up_and_nothing_else(filled: Archive) -> None:
    begun = threading.Event()
    with ArchiveThreads(filled) as threads:
        other = threads.read(endless(begun), "other", 1, aside=True)
        assert begun.wait(10)
        threads.forget("open", 5)
        assert threads.read(lambda reader: reader.revision(), "open", 6).result(10) == 2
        assert not other.done()
        threads.forget("other", 2)
        with pytest.raises(StaleAnswer):
            other.result(10)


def test_what_somebody_waits_for_is_not_behind_what_takes_long(filled: Archive) -> None:
    begun = threading.Event()
    with ArchiveThreads(filled) as threads:
        long = threads.read(endless(begun), "open", 1, aside=True)
        assert begun.wait(10)
        assert [threads.read(lambda reader: reader.revision()).result(10) for _ in range(5)] == [2] * 5
        assert not long.done()


def test_closing_ends_what_is_being_read(filled: Archive) -> None:
    begun = threading.Event()
    threads = ArchiveThreads(filled)
    future = threads.read(endless(begun))
    assert begun.wait(10)
    threads.close()
    with pytest.raises(StaleAnswer):
        future.result(0)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("archive-")]


def test_closing_finishes_what_is_to_be_written_and_leaves_no_thread(filled: Archive) -> None:
    before = threading.active_count()
    done: list[int] = []
    threads = ArchiveThreads(filled)
    assert threading.active_count() == before + 3
    for number in range(5):
        threads.write(lambda number=number: done.append(number))  # type: ignore[misc]
    threads.close()
    threads.close()
    assert done == [0, 1, 2, 3, 4]
    assert threading.active_count() == before
    with pytest.raises(RuntimeError):
        threads.read(lambda reader: reader.revision())
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("archive-")]
