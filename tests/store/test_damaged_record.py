"""A record that something else than Dyad has written to is not changed: the edit would make the damage look sound."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.damaged_record import DamagedRecord
from tests.store.sample import KAZ_MYS

SAID = Message("A change")


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(statement).rowcount


def an_event(archive: Archive) -> tuple[int, Event]:
    with archive.read() as reader:
        event = reader.dossier(KAZ_MYS).events[0]
        key = reader.key_of(KAZ_MYS, event.id)
        assert key is not None
        return key, event


def test_a_damaged_event_is_not_changed_and_the_refusal_says_which_and_what_to_do(closed: Path) -> None:
    spoil(closed, "UPDATE event SET significance=CASE significance WHEN 4 THEN 3 ELSE 4 END")
    problems = len(check_archive(closed))
    before = closed.read_bytes()
    with Archive.open(closed) as archive:
        key, event = an_event(archive)
        with pytest.raises(DamagedRecord) as refused, archive.write("Aigul", SAID) as unit:
            unit.put_event(replace(event, title=Texts(en="New")), key)
        with pytest.raises(DamagedRecord), archive.write("Aigul", SAID) as unit:
            unit.remove_event(key)
        with pytest.raises(DamagedRecord), archive.write("Aigul", SAID) as unit:
            unit.remove_dyad(KAZ_MYS)
    told = refused.value.message.english()
    assert event.id in told
    assert str(closed) in told
    assert "nothing of this step was written" in told
    for way in ("dyad restore", "dyad salvage", "dyad check"):
        assert way in told
    assert closed.read_bytes() == before
    assert len(check_archive(closed)) == problems > 0


def test_what_something_else_wrote_is_told_as_damage_and_not_as_somebodys_edit(closed: Path) -> None:
    with Archive.open(closed) as archive:
        key, seen = an_event(archive)
    spoil(closed, "UPDATE event SET significance=CASE significance WHEN 4 THEN 3 ELSE 4 END")
    with Archive.open(closed) as archive:
        mine = replace(seen, title=Texts(en="Mine"))
        with pytest.raises(DamagedRecord):
            Editor(archive, "Aigul").do(ChangeEvent(KAZ_MYS, key, seen, mine))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM event_citation",
        "UPDATE event_participant SET role='host'",
        "UPDATE event SET hash='0'",
    ],
)
def test_what_hangs_on_an_event_counts_as_part_of_it(closed: Path, statement: str) -> None:
    spoil(closed, statement)
    with Archive.open(closed) as archive:
        with archive.read() as reader:
            events = reader.dossier(KAZ_MYS).events
            keyed = [(reader.key_of(KAZ_MYS, event.id), event) for event in events]
        refused = 0
        for key, event in keyed:
            try:
                with archive.write("Aigul", SAID) as unit:
                    unit.put_event(replace(event, title=Texts(en="New")), key)
            except DamagedRecord:
                refused += 1
        assert refused


def test_a_damaged_person_source_figure_and_title_are_not_changed(closed: Path) -> None:
    for table, column in (("person", "name"), ("source", "title"), ("dyad", "title")):
        spoil(closed, f'UPDATE {table} SET {column}=\'{{"en":"Spoilt"}}\'')
    spoil(closed, "UPDATE trade_flow SET currency='XXX'")
    with Archive.open(closed) as archive:
        with archive.read() as reader:
            dossier = reader.dossier(KAZ_MYS)
        with archive.write("Aigul", SAID) as unit:
            figures = list(unit.places("trade_flow", KAZ_MYS))
        with pytest.raises(DamagedRecord, match="person"), archive.write("Aigul", SAID) as unit:
            unit.put_person(replace(dossier.people[0], name=Texts(en="New")))
        with pytest.raises(DamagedRecord, match="source"), archive.write("Aigul", SAID) as unit:
            unit.put_source(replace(dossier.sources[0], title=Texts(en="New")))
        with pytest.raises(DamagedRecord, match="figure"), archive.write("Aigul", SAID) as unit:
            unit.remove_trade(KAZ_MYS, figures[0])
        with pytest.raises(DamagedRecord, match="KAZ-MYS"), archive.write("Aigul", SAID) as unit:
            unit.put_dyad(KAZ_MYS, Texts(en="New"))


def test_everything_else_is_edited_as_ever_and_twice_in_one_step(closed: Path) -> None:
    with Archive.open(closed) as archive:
        key, event = an_event(archive)
        with archive.write("Aigul", SAID) as unit:
            for title in ("One", "Two"):
                unit.put_event(replace(event, title=Texts(en=title)), key)
                unit.join(KAZ_MYS, key, replace(event, links=()))
                unit.join(KAZ_MYS, key, event)
    assert check_archive(closed) == []
