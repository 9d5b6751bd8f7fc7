"""A connection that breaks off anywhere: a step is there whole or not at all, and is told as what it is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.store import listening, schema, server_engine
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import LockedArchive
from explorer.store.listening import StepListener
from explorer.store.place import ServerAddress
from explorer.store.server_problems import UncertainStep, UnreachableServer
from explorer.store.writing import UnitOfWork
from tests.postgres.archives import empty_archive
from tests.postgres.database import Database
from tests.postgres.proxy import Cut, Proxy, proxy
from tests.postgres.server import Server
from tests.store.everywhere import rows
from tests.store.sample import KAZ_MYS_DOSSIER

LONG = "SELECT pg_sleep(600)"
STEP = Message("A step")


@pytest.fixture
def database(postgres_server: Server) -> Iterator[Database]:
    """Give a database with an empty archive."""
    if not postgres_server.running:
        postgres_server.start()
    made = postgres_server.database(template=empty_archive)
    yield made
    if not postgres_server.running:
        postgres_server.start()
    postgres_server.drop(made)


@pytest.fixture
def archive(database: Database) -> Iterator[Archive]:
    with Archive.open(ServerAddress.parse(database.url())) as opened:
        yield opened


@pytest.fixture
def way(database: Database) -> Iterator[Proxy]:
    with proxy(database) as made:
        yield made


def put(archive: Archive, name: str) -> int | None:
    with archive.write("Aigul", STEP) as unit:
        unit.put_person(Person(name, Texts(en=name)))
    return unit.notice.step


def names(archive: Archive) -> set[str]:
    with archive.storage.snapshot() as connection:
        return set(connection.execute(select(schema.person.c.id)).scalars())


def soon(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(3_000):
        if true():
            return
        time.sleep(0.01)
    pytest.fail("it did not come")


def test_a_cut_in_the_middle_of_a_step_leaves_nothing_of_it(database: Database, archive: Archive) -> None:
    put(archive, "first")
    before = rows(archive, with_log=True)

    def cut(unit: UnitOfWork) -> None:
        unit.put_person(Person("second", Texts(en="Second")))
        assert database.cut() >= 1
        unit.put_person(Person("third", Texts(en="Third")))

    with pytest.raises(UnreachableServer) as told, archive.write("Aigul", STEP) as unit:
        cut(unit)
    assert not isinstance(told.value, UncertainStep)
    assert rows(archive, with_log=True) == before
    assert put(archive, "second") == 2, "the same archive goes on, and no number is left out"
    assert check_archive(archive.place) == []


def test_a_cut_in_the_middle_of_an_import_leaves_nothing_of_it(database: Database, archive: Archive) -> None:
    before, asked = rows(archive, with_log=True), []

    def cut() -> None:
        asked.append(1)
        if len(asked) == 5:
            database.cut()

    with pytest.raises(UnreachableServer):
        import_dossier(archive, KAZ_MYS_DOSSIER, "a.json", "Aigul", go_on=cut)
    assert len(asked) >= 5
    assert rows(archive, with_log=True) == before
    import_dossier(archive, KAZ_MYS_DOSSIER, "a.json", "Aigul")
    assert check_archive(archive.place) == []


@pytest.mark.parametrize("cut", [Cut.AFTER, Cut.LATE])
def test_a_commit_that_the_server_has_is_told_as_saved(way: Proxy, archive: Archive, cut: Cut) -> None:
    with Archive.open(ServerAddress.parse(way.url())) as mine:
        put(mine, "first")
        way.cut = cut
        assert put(mine, "second") == 2, "it is saved, and nobody is told otherwise"
        assert way.cuts == 1
        assert put(mine, "third") == 3
    assert names(archive) == {"first", "second", "third"}
    assert check_archive(archive.place) == []


def test_a_commit_that_the_server_never_heard_of_is_told_as_not_saved(way: Proxy, archive: Archive) -> None:
    with Archive.open(ServerAddress.parse(way.url())) as mine:
        put(mine, "first")
        way.cut = Cut.BEFORE
        with pytest.raises(UnreachableServer) as told:
            put(mine, "second")
        assert not isinstance(told.value, UncertainStep)
        assert names(mine) == {"first"}
        assert put(mine, "second") == 2, "the same archive goes on, and no number is left out"
    assert check_archive(archive.place) == []


@pytest.mark.parametrize("cut", [Cut.BEFORE, Cut.AFTER])
def test_a_commit_that_nobody_can_be_asked_about_is_told_as_uncertain(way: Proxy, archive: Archive, cut: Cut) -> None:
    with Archive.open(ServerAddress.parse(way.url())) as mine:
        put(mine, "first")
        way.closed_after, way.cut = True, cut
        with pytest.raises(UncertainStep, match="look into the history"):
            put(mine, "second")
        way.closed_after = False
        soon(lambda: not database_is_busy(archive))
        assert names(mine) == ({"first", "second"} if cut is Cut.AFTER else {"first"})
        put(mine, "third")
    assert check_archive(archive.place) == []


def database_is_busy(archive: Archive) -> bool:
    """Say whether somebody still holds the row that whoever writes holds."""
    with archive.storage.snapshot() as connection:
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL"
        return int(connection.exec_driver_sql(others).scalar_one()) > 0


def test_a_server_that_was_started_anew_is_used_again(database: Database, archive: Archive) -> None:
    put(archive, "first")
    database.server.stop()
    with pytest.raises(UnreachableServer):
        put(archive, "second")
    with pytest.raises(UnreachableServer):
        names(archive)
    database.server.start()
    assert names(archive) == {"first"}
    assert put(archive, "second") == 2
    assert check_archive(archive.place) == []


def test_a_step_that_is_given_up_is_ended_in_the_middle_of_a_statement(archive: Archive) -> None:
    looks = []

    def go_on() -> None:
        looks.append(1)
        if len(looks) > 20:
            raise InterruptedError

    def work_long(unit: UnitOfWork) -> None:
        unit.put_person(Person("first", Texts(en="First")))
        unit._connection.exec_driver_sql(LONG)

    with pytest.raises(InterruptedError), archive.write("Aigul", STEP, go_on=go_on) as unit:
        work_long(unit)
    assert len(looks) == 21, "it is asked no more once it gave up"
    assert names(archive) == set()
    assert not database_is_busy(archive)
    assert put(archive, "first") == 1


def test_a_question_that_nobody_waits_for_is_ended_and_the_next_is_not(archive: Archive) -> None:
    put(archive, "first")
    looks = []

    def unwanted() -> bool:
        looks.append(1)
        return len(looks) > 3

    with pytest.raises(DBAPIError, match="canceling statement"), archive.read() as reader, reader.ended_by(unwanted):
        reader._connection.exec_driver_sql(LONG)
    assert len(looks) == 4
    assert names(archive) == {"first"}


def test_an_answer_that_came_before_it_was_given_up_ends_like_any_other(archive: Archive) -> None:
    put(archive, "first")
    looked = threading.Event()

    def unwanted() -> bool:
        looked.set()
        return True

    with archive.read() as reader, reader.ended_by(unwanted):
        assert looked.wait(60)
    assert names(archive) == {"first"}


def test_who_waits_too_long_for_another_is_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_engine, "LOCK_MILLISECONDS", 50)
    with archive.write("Aigul", STEP) as unit:
        unit.put_person(Person("first", Texts(en="First")))
        with Archive.open(archive.place) as other:
            assert names(other) == set(), "who reads does not wait, and sees nothing that is not saved"
            with pytest.raises(LockedArchive):
                put(other, "second")
    assert names(archive) == {"first"}
    assert put(archive, "second") == 2


def test_who_listens_hears_of_each_step_and_after_a_lost_connection_of_what_was_missed(
    database: Database, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "TRIED_AGAIN", (0.05,))
    steps, reached, lock = [0], list[str | None](), threading.Lock()

    def stepped(number: int) -> None:
        with lock:
            steps.append(number)

    assert isinstance(archive.place, ServerAddress)
    listener = StepListener(archive.place, stepped, reached.append)
    try:
        soon(lambda: len(steps) > 1)
        for number in (1, 2, 3):
            put(archive, f"person-{number}")
            soon(lambda number=number: steps[-1] == number)  # type: ignore[misc]
        database.cut()
        soon(lambda: reached[-1:] == [None])
        assert isinstance(reached[0], str)
        put(archive, "person-4")
        soon(lambda: steps[-1] == 4)
        database.server.stop()
        soon(lambda: isinstance(reached[-1], str))
        told = len(reached)
        time.sleep(0.3)
        assert len(reached) == told, "a lost connection is told once, however often it is tried"
        database.server.start()
        put(archive, "person-5")
        soon(lambda: steps[-1] == 5)
        assert reached[-1] is None
        assert steps == sorted(steps)
    finally:
        listener.close()
