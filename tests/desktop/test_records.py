"""Events by key: bounded, asked for once, the newest wishes first, and nobody waits for what cannot come."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.desktop import bringing
from explorer.desktop.bringing import Bringer, ReadAtOnce
from explorer.desktop.records import A_BATCH, MOST_WANTED, Records
from explorer.desktop.session import ArchiveSession
from explorer.dossier.calendar import rata_die
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from explorer.store.reading import Reader

KAZ_MYS = DyadKey("KAZ", "MYS")
TODAY = rata_die(2026, 11, 22)


def event(number: int) -> Event:
    return Event(f"event-{number}", EventKind.OTHER, Texts(en=f"Event {number}"), ())


def events(numbers: Iterable[int]) -> dict[int, Event]:
    return {number: event(number) for number in numbers}


def test_what_is_at_hand_is_given_and_the_rest_is_asked_for_once() -> None:
    records = Records(events(range(3)))
    wishes: list[None] = []
    records.wished = lambda: wishes.append(None)
    assert list(records.at_hand([2, 7, 0, 8])) == [2, 0]
    assert records.get(7) is None
    assert len(wishes) == 1
    assert records.take_batch() == (7, 8)
    assert records.get(8) is None
    assert len(wishes) == 1
    assert not records.take_batch()


def test_what_was_looked_at_longest_ago_is_forgotten_with_its_id() -> None:
    records = Records(events(range(3)), most=3)
    assert records.get(0) is not None
    records.put((), events([3]))
    assert set(records.events) == {0, 2, 3}
    assert records.keys == {"event-0": 0, "event-2": 2, "event-3": 3}
    assert records.missing([1, 2]) == [1]


def test_a_small_dossier_is_never_forgotten() -> None:
    records = Records(events(range(50)), most=3)
    assert len(records) == 50
    records.put((), events([7]))
    assert len(records) == 50


def test_the_newest_wishes_come_first_and_old_ones_are_dropped() -> None:
    records = Records()
    records.want(range(MOST_WANTED + 100))
    assert records.take_batch() == tuple(range(MOST_WANTED + 99, MOST_WANTED + 99 - A_BATCH, -1))
    asked: set[int] = set()
    while batch := records.take_batch():
        asked.update(batch)
    assert min(asked) == 100


def test_keys_that_name_nothing_are_not_asked_for_again() -> None:
    records = Records()
    records.want([1, 2])
    batch = records.take_batch()
    records.put(batch, events([1]))
    records.want([2])
    assert not records.waiting
    assert records.missing([1, 2]) == []


def test_a_batch_that_cannot_be_read_is_given_up() -> None:
    records = Records()
    records.want([1])
    records.give_up(records.take_batch())
    records.want([1])
    assert not records.waiting


def test_whoever_listens_hears_what_came_and_whoever_left_does_not() -> None:
    records = Records()
    heard: list[frozenset[int]] = []
    records.listen(heard.append)
    records.listen(heard.append)
    records.put((), events([4, 5]))
    records.leave(heard.append)
    records.put((), events([6]))
    assert heard == [frozenset((4, 5))]


@pytest.fixture
def archive(library_archive: Path) -> Iterable[Archive]:
    with Archive.open(library_archive, read_only=True) as opened:
        yield opened


def settled(qtbot: QtBot, records: Records) -> Callable[[], None]:
    def done() -> None:
        qtbot.waitUntil(lambda: not records.waiting, timeout=20_000)

    return done


def test_wishes_of_one_moment_are_one_batch_of_reading(qtbot: QtBot, archive: Archive) -> None:
    with archive.read() as reader:
        keys = list(reader.columns(KAZ_MYS).key)
    session = ArchiveSession(archive, "Aigul", TODAY)
    try:
        records = Records()
        bringer = Bringer(records, KAZ_MYS, session.jobs)
        came: list[frozenset[int]] = []
        records.listen(came.append)
        records.get(keys[0])
        records.at_hand(keys[1:5])
        settled(qtbot, records)()
        assert came == [frozenset(keys[:5])]
        with archive.read() as reader:
            whole = {one.id: one for one in reader.dossier(KAZ_MYS).events}
        assert all(records.events[key] == whole[records.events[key].id] for key in keys[:5])
        del bringer
    finally:
        session.close()


def test_reading_gives_way_to_who_waits_and_brings_the_rest_afterwards(
    qtbot: QtBot, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter typed while the charts' words are read waits for one slice of them, not for the batch."""
    monkeypatch.setattr(bringing, "A_SLICE", 2)
    with archive.read() as reader:
        keys = list(reader.columns(KAZ_MYS).key)[:6]
    session = ArchiveSession(archive, "Aigul", TODAY)
    order: list[str] = []
    begun = threading.Event()
    records_of = Reader.records

    def slowly(reader: Reader, asked: Iterable[int], dyad: DyadKey) -> dict[int, Event]:
        several = list(asked)
        order.append(f"{len(several)} records")
        begun.set()
        # The first slice ends once somebody waits.
        while len(order) == 1 and not session.jobs.somebody_waits:
            time.sleep(0.001)
        return records_of(reader, several, dyad)

    monkeypatch.setattr(Reader, "records", slowly)
    try:
        records = Records()
        bringer = Bringer(records, KAZ_MYS, session.jobs)
        records.want(keys)
        qtbot.waitUntil(begun.is_set, timeout=20_000)
        label = Message("Searching")
        session.jobs.read(lambda _: order.append("a search"), lambda _: None, topic="search", label=label)
        settled(qtbot, records)()
        assert order == ["2 records", "a search", "2 records", "2 records"]
        assert set(records.events) == set(keys)
        del bringer
    finally:
        session.close()


def test_closing_while_records_are_fetched_leaves_nothing_behind(qtbot: QtBot, archive: Archive) -> None:
    with archive.read() as reader:
        keys = list(reader.columns(KAZ_MYS).key)
    session = ArchiveSession(archive, "Aigul", TODAY)
    records = Records()
    Bringer(records, KAZ_MYS, session.jobs)
    came: list[frozenset[int]] = []
    records.listen(came.append)
    records.at_hand(keys)
    session.close()
    qtbot.wait(50)
    records.at_hand(keys)
    qtbot.wait(50)
    assert came == []


def test_a_picture_reads_what_it_lacks_on_the_spot(archive: Archive) -> None:
    with archive.read() as reader:
        keys = list(reader.columns(KAZ_MYS).key)
    records = Records()
    found = ReadAtOnce(records, archive, KAZ_MYS).at_hand(keys[:4])
    assert list(found) == keys[:4]
    assert records.fetched == 4
