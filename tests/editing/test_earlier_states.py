"""An earlier state of an event is brought back as one step, with its lists; what is gone comes along or is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Event, Person
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.earlier_states import BringBackEvent
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents
from explorer.editing.importing import import_dossier
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.earlier_states import CannotComeBack, EventState
from explorer.store.row_writer import Overwrite
from tests.editing.test_undo import edit
from tests.store.everywhere import rows
from tests.store.sample import (
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    MAHATHIR_1996,
    NAZARBAYEV_1996,
    TREATY,
)

EVERYWHERE = True


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Give an archive with two dossiers that share people, sources and an agreement."""
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    return archive


def key_of(archive: Archive, event: Event) -> int:
    with archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event.id)
    assert key is not None
    return key


def states(archive: Archive, key: int, step: int) -> tuple[EventState, EventState]:
    """Return an event as it was after a step, and as it is."""
    with archive.read() as reader:
        return reader.history.state_of_event(key, step), reader.history.state_of_event(key)


def back(archive: Archive, key: int, step: int) -> None:
    """Bring an event back as it was after a step, and hold undo and redo to the same rows."""
    then, now = states(archive, key, step)
    before = rows(archive)
    notice = Editor(archive, "Aigul").do(BringBackEvent(then, now))
    assert notice.step is not None
    after = rows(archive)
    assert undo(archive, "Aigul")
    assert rows(archive) == before
    assert redo(archive, "Aigul")
    assert rows(archive) == after
    assert check_archive(archive.place) == []


def held(archive: Archive, key: int) -> Event | None:
    with archive.read() as reader:
        found = reader.events([key], KAZ_MYS).get(key)
    return None if found is None else found.event


def test_every_state_of_an_event_comes_back_with_its_lists(filled: Archive) -> None:
    key, editor = key_of(filled, MAHATHIR_1996), Editor(filled, "Aigul")
    seen = [MAHATHIR_1996]
    for after in (
        replace(MAHATHIR_1996, title=Texts(en="Another"), participants=(), tags=("x",), links=()),
        replace(MAHATHIR_1996, date=None, citations=NAZARBAYEV_1996.citations, places=()),
    ):
        editor.do(ChangeEvent(KAZ_MYS, key, seen[-1], after))
        seen.append(after)
    editor.do(RemoveEvents(KAZ_MYS, ((key, seen[-1]),)))
    for step, wanted in ((1, seen[0]), (3, seen[1]), (5, seen[2]), (1, seen[0]), (4, seen[2])):
        back(filled, key, step)
        assert held(filled, key) == wanted


def test_what_comes_back_is_its_import_row_for_row(filled: Archive) -> None:
    key, before = key_of(filled, MAHATHIR_1996), rows(filled)
    Editor(filled, "Omar").do(RemoveEvents(KAZ_MYS, ((key, MAHATHIR_1996),)))
    back(filled, key, 1)
    assert rows(filled) == before


def test_a_shared_agreement_stays_where_it_joined_since(filled: Archive) -> None:
    key = key_of(filled, TREATY)
    edit(filled, lambda unit: unit.put_event(replace(TREATY, title=Texts(en="Another")), key))
    edit(filled, lambda unit: unit.leave(KAZ_MYS, TREATY.id))
    with filled.read() as reader:
        first = reader.history.state_of_event(key, 1)
        assert first.dyads == (KAZ_MYS,), "it joined its second dossier with the second step"
        assert reader.history.state_of_event(key).dyads == (EGY_KAZ,)
    back(filled, key, 1)
    with filled.read() as reader:
        stored = reader.events([key])[key]
        assert stored.event == TREATY
        assert stored.dyads == (EGY_KAZ, KAZ_MYS)


def test_people_and_sources_that_are_gone_come_back_with_it(filled: Archive) -> None:
    key = key_of(filled, MAHATHIR_1996)
    Editor(filled, "Aigul").do(RemoveEvents(KAZ_MYS, ((key, MAHATHIR_1996),)))
    edit(filled, lambda unit: unit.remove_person(MAHATHIR.id))
    then, _ = states(filled, key, 1)
    with filled.read() as reader:
        (gone,) = reader.history.gone_of(then)
        assert (gone.kind, gone.id) == ("person", MAHATHIR.id)
    back(filled, key, 1)
    with filled.read() as reader:
        assert reader.person(MAHATHIR.id) == MAHATHIR
        assert MAHATHIR.id in [person.id for person in reader.people(KAZ_MYS)]
    assert held(filled, key) == MAHATHIR_1996


def test_links_to_events_that_are_gone_are_told_and_left_out(filled: Archive) -> None:
    key, target = key_of(filled, MAHATHIR_1996), key_of(filled, NAZARBAYEV_1996)
    Editor(filled, "Aigul").do(RemoveEvents(KAZ_MYS, ((key, MAHATHIR_1996), (target, NAZARBAYEV_1996))))
    then, _ = states(filled, key, 1)
    with filled.read() as reader:
        (gone,) = reader.history.gone_of(then)
        assert (gone.kind, gone.id) == ("event", NAZARBAYEV_1996.id)
        assert gone.held is not None
        assert gone.held["content"]["title"] == dict(NAZARBAYEV_1996.title)
    back(filled, key, 1)
    assert held(filled, key) == replace(MAHATHIR_1996, links=())
    back(filled, target, 1)
    back(filled, key, 1)
    assert held(filled, key) == MAHATHIR_1996


def test_somebody_elses_change_is_not_written_over(filled: Archive) -> None:
    key = key_of(filled, MAHATHIR_1996)
    then, now = states(filled, key, 1)
    theirs = replace(MAHATHIR_1996, title=Texts(en="Theirs"))
    Editor(filled, "Omar").do(ChangeEvent(KAZ_MYS, key, MAHATHIR_1996, theirs))
    before = rows(filled)
    with pytest.raises(ChangedMeanwhile) as told:
        Editor(filled, "Aigul").do(BringBackEvent(then, now))
    assert (told.value.mine, told.value.theirs) == (MAHATHIR_1996, theirs)
    assert rows(filled) == before


def test_what_stands_in_the_way_is_told_and_nothing_is_written(filled: Archive) -> None:
    key, treaty = key_of(filled, MAHATHIR_1996), key_of(filled, TREATY)
    editor = Editor(filled, "Aigul")
    editor.do(RemoveEvents(KAZ_MYS, ((key, MAHATHIR_1996),)))
    edit(filled, lambda unit: unit.remove_event(treaty))
    for event, row in ((MAHATHIR_1996, key), (TREATY, treaty)):
        editor.do(AddEvent(KAZ_MYS, replace(event, title=Texts(en="New"), links=())))
        then, now = states(filled, row, 1)
        before = rows(filled)
        with pytest.raises(CannotComeBack) as told:
            editor.do(BringBackEvent(then, now))
        assert event.id in str(told.value.message)
        assert rows(filled) == before


def test_what_a_newer_library_brought_stays_what_it_came_with(filled: Archive) -> None:
    """Else the next library would take the state that was chosen for its own, and write over it."""
    key = key_of(filled, MAHATHIR_1996)
    newer = replace(MAHATHIR_1996, title=Texts(en="Newer"))
    with filled.read() as reader:
        origin = reader.events([key])[key].origin
    with filled.write("Library", Message("Update"), origin) as unit:
        unit.put_event(newer, key, Overwrite.UNTOUCHED)
    back(filled, key, 1)
    with filled.read() as reader:
        stored = reader.events([key], KAZ_MYS)[key]
    assert stored.event == MAHATHIR_1996
    assert stored.edited


def test_a_renamed_person_is_found_by_in_an_event_that_came_back(filled: Archive) -> None:
    key = key_of(filled, MAHATHIR_1996)
    Editor(filled, "Aigul").do(RemoveEvents(KAZ_MYS, ((key, MAHATHIR_1996),)))
    edit(filled, lambda unit: unit.put_person(Person(MAHATHIR.id, Texts(en="Zzyzx"), "MYS")))
    back(filled, key, 1)
    with filled.read() as reader:
        assert key in [hit.key for hit in reader.search("Zzyzx").hits]
