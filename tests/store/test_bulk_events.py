"""Many new events at once leave the archive as if each had been put by itself, or leave nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import event as hooks

from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, Event, EventKind
from explorer.store import bulk_events, file_search, schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.reading import Reader
from tests.exchange.generated import dossiers
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR_1996, TRAINING, TREATY
from tests.store.test_journal import many

EVERYWHERE = True

STEP = Message("An import")


def fill(archive: Archive, dossier: Dossier, *, at_once: bool) -> None:
    """Write a dossier, its events one by one or at once."""
    with archive.write("Aigul", STEP, "import") as unit:
        unit.put_dyad(dossier.dyad, dossier.title)
        for person in dossier.people:
            unit.put_person(person)
        for source in dossier.sources:
            unit.put_source(source)
        if at_once:
            assert unit.add_events(dossier.dyad, iter(dossier.events)) == len(dossier.events)
        else:
            for event in dossier.events:
                unit.join(dossier.dyad, unit.put_event(event).key, event)


def told(reader: Reader) -> object:
    """Return all that an archive holds and says of it."""
    changes = [
        (change.record, change.row, change.before, change.after)
        for step in reader.history.steps()
        for change in reader.history.changes(step.id)
    ]
    found = [reader.search(typed).hits for typed in ("treaty", "總理", "首相", "معاهدة", "meeting", "1998")]
    return reader.dossier(KAZ_MYS), reader.stored_events(KAZ_MYS), reader.columns(KAZ_MYS), changes, found


def test_all_is_as_if_each_event_had_been_put_by_itself(tmp_path: Path) -> None:
    dossier = many(50)
    with Archive.create(tmp_path / "one.dyad") as one, Archive.create(tmp_path / "many.dyad") as other:
        fill(one, dossier, at_once=False)
        fill(other, dossier, at_once=True)
        with one.read() as single, other.read() as bulk:
            assert told(bulk) == told(single)
            assert bulk.dossier(KAZ_MYS).events == dossier.events
    assert check_archive(tmp_path / "many.dyad") == []


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of an archive as SQLite holds it, except what tells one archive and one moment from another."""
    with closing(sqlite3.connect(path)) as connection:
        names = [table.name for table in schema.metadata.sorted_tables if table.name not in ("archive", "step")]
        rows = {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
        rows["archive"] = connection.execute("SELECT revision, next_key, index_state FROM archive").fetchall()
        for name in ("search_word", "search_trigram"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.{name}_terms USING fts5vocab(main, {name}, instance)")
            rows[name] = connection.execute(f"SELECT * FROM temp.{name}_terms").fetchall()
            rows[f"{name}_config"] = connection.execute(f"SELECT * FROM {name}_config").fetchall()
    return rows


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dossiers())
def test_every_row_is_the_same_whichever_door_it_came_through(
    tmp_path_factory: pytest.TempPathFactory, dossier: Dossier
) -> None:
    folder = tmp_path_factory.mktemp("doors")
    for name in ("one", "many"):
        with Archive.create(folder / f"{name}.dyad") as archive:
            fill(archive, dossier, at_once=name == "many")
    one, many_at_once = rows_of(folder / "one.dyad"), rows_of(folder / "many.dyad")
    assert one.keys() == many_at_once.keys()
    for table, rows in one.items():
        assert many_at_once[table] == rows, table


def test_what_was_gathered_for_many_is_usual_again(
    archive: Archive, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_search, "_MANY", 10)
    fill(archive, many(50), at_once=True)
    archive.close()
    with Archive.create(tmp_path / "one.dyad") as one:
        fill(one, many(50), at_once=False)
    usual = ("hashsize", 1 << 20)
    told_of_both = rows_of(path), rows_of(tmp_path / "one.dyad")
    for name in ("search_word", "search_trigram"):
        assert told_of_both[0][name] == told_of_both[1][name]
        assert [row for row in told_of_both[0][f"{name}_config"] if row[0] == "hashsize"] == [usual]


def test_several_loads_are_one_step(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_events, "EVENTS_AT_ONCE", 7)
    fill(archive, many(50), at_once=True)
    with archive.read() as reader:
        assert [step.origin for step in reader.history.steps()] == ["import:1"]
        assert reader.dossier(KAZ_MYS).events == many(50).events
        assert len(reader.search("meeting").hits) == 50
    assert check_archive(archive.place) == []


def test_the_notice_names_the_new_events_and_their_dossier(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        unit.add_events(KAZ_MYS, [replace(TRAINING, id="more"), replace(TRAINING, id="yet-more")])
    assert unit.notice.dyads == frozenset({KAZ_MYS})
    with filled.read() as reader:
        keys = {reader.key_of(KAZ_MYS, "more"), reader.key_of(KAZ_MYS, "yet-more")}
    assert unit.notice.ids["event"] == keys


def test_events_added_at_once_are_known_to_the_rest_of_the_step(filled: Archive) -> None:
    fresh = replace(MAHATHIR_1996, id="fresh", links=())
    with filled.write("Aigul", STEP) as unit:
        unit.add_events(KAZ_MYS, [fresh])
        key = unit.find_event(KAZ_MYS, fresh)
        assert key is not None
        unit.leave(KAZ_MYS, "fresh")
        unit.remove_event(key)
    with filled.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
    assert check_archive(filled.place) == []


@pytest.mark.parametrize(
    "events",
    [
        [replace(TRAINING, id="new"), TRAINING],
        [replace(TRAINING, id="twin"), replace(TRAINING, id="twin")],
        [replace(TRAINING, id="new", links=(replace(MAHATHIR_1996.links[0], to="nobody"),))],
    ],
    ids=["there already", "twice", "link to nothing"],
)
def test_what_is_not_new_or_leads_nowhere_is_refused_and_nothing_stays(filled: Archive, events: list[Event]) -> None:
    with filled.read() as reader:
        before = reader.revision()
    with pytest.raises(ValueError, match=r"id|event|link"), filled.write("Aigul", STEP) as unit:
        unit.add_events(KAZ_MYS, events)
    with filled.read() as reader:
        assert reader.revision() == before
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
    assert check_archive(filled.place) == []


def test_an_agreement_that_the_archive_has_is_refused(filled: Archive) -> None:
    with filled.write("Aigul", STEP) as unit:
        unit.leave(EGY_KAZ, TREATY.id)
    with pytest.raises(ValueError, match="agreement"), filled.write("Aigul", STEP) as unit:
        unit.add_events(EGY_KAZ, [TREATY])
    assert TREATY.kind is EventKind.AGREEMENT
    assert EGY_KAZ_DOSSIER.events


def test_an_import_that_is_stopped_leaves_nothing(filled: Archive) -> None:
    def stopping() -> Iterator[Event]:
        for number in range(6_000):
            yield replace(TRAINING, id=f"event-{number}")
        raise InterruptedError

    with pytest.raises(InterruptedError), filled.write("Aigul", STEP) as unit:
        unit.add_events(KAZ_MYS, stopping())
    with filled.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        assert reader.search("event-1").total == 0
    assert check_archive(filled.place) == []


def test_statements_are_few(archive: Archive) -> None:
    """Two hundred rows go into one INSERT, so their number stays far below that of the rows."""
    fill(archive, replace(many(1), events=()), at_once=True)
    statements: list[str] = []
    with archive.write("Aigul", STEP) as unit:
        connection = unit._connection
        hooks.listen(connection, "before_cursor_execute", lambda *told: statements.append(str(told[2])))
        assert unit.add_events(KAZ_MYS, many(2_000).events[6:]) == 2_000
    inserts = [one for one in statements if one.startswith("INSERT")]
    assert len(inserts) < 2_000 * 7 / 200 + 20
