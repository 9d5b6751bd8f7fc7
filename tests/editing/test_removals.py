"""People, sources and dossiers are removed as one step, undone row for row, never while something refers to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.records import Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Command, Editor
from explorer.editing.importing import import_dossier
from explorer.editing.record_commands import PutPerson, PutSource
from explorer.editing.removals import RemoveDossier, RemovePerson, RemoveSource, StillReferredTo
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.editing.test_undo import edit
from tests.store.everywhere import rows
from tests.store.sample import ATLAS, EGY_KAZ, EGY_KAZ_DOSSIER, GAZETTE, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR, TREATY

EVERYWHERE = True

GUEST = Person("guest", Texts(en="A guest"), "MYS")
BOOK = Source("book", "book", Texts(en="A book"))


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Give an archive with two dossiers that share people, sources and an agreement."""
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    return archive


def done(archive: Archive, command: Command[object]) -> None:
    """Do something, and hold undo and redo to the same rows."""
    before = rows(archive)
    Editor(archive, "Aigul").do(command)
    after = rows(archive)
    assert after != before
    assert check_archive(archive.place) == []
    assert undo(archive, "Aigul")
    assert rows(archive) == before
    assert redo(archive, "Aigul")
    assert rows(archive) == after


def refused(archive: Archive, command: Command[object]) -> BaseException:
    before = rows(archive)
    with pytest.raises((StillReferredTo, ChangedMeanwhile)) as told:
        Editor(archive, "Aigul").do(command)
    assert rows(archive) == before
    return told.value


def test_a_person_whom_nobody_names_is_removed_from_all_lists(filled: Archive) -> None:
    editor = Editor(filled, "Aigul")
    for dyad in (KAZ_MYS, EGY_KAZ):
        editor.do(PutPerson(dyad, None if dyad == KAZ_MYS else GUEST, GUEST))
    done(filled, RemovePerson(GUEST))
    with filled.read() as reader:
        assert reader.person(GUEST.id) is None
        assert all(GUEST not in reader.people(dyad) for dyad in reader.dyads())


def test_a_person_whom_an_event_names_is_kept_and_the_events_are_told(filled: Archive) -> None:
    told = refused(filled, RemovePerson(MAHATHIR))
    assert isinstance(told, StillReferredTo)
    assert (told.references.events, told.references.figures) == (1, 0)
    (reference,) = told.references.listed
    assert (reference.dyad, reference.title.text("en"), reference.date) == (
        KAZ_MYS,
        "Mahathir in Kazakhstan",
        "1996-07",
    )
    assert told.record == MAHATHIR


def test_a_source_that_is_cited_is_kept_and_all_is_counted(filled: Archive) -> None:
    told = refused(filled, RemoveSource(ATLAS))
    assert isinstance(told, StillReferredTo)
    assert (told.references.events, told.references.figures) == (7, 4)
    assert {one.dyad for one in told.references.listed} == {EGY_KAZ, KAZ_MYS}
    assert sum(one.event is None for one in told.references.listed) == 4
    with filled.read() as reader:
        assert len(reader.referring.to_source(ATLAS.id, 3).listed) == 3


def test_a_source_that_nothing_cites_is_removed(filled: Archive) -> None:
    Editor(filled, "Aigul").do(PutSource(KAZ_MYS, None, BOOK))
    done(filled, RemoveSource(BOOK))
    with filled.read() as reader:
        assert reader.source(BOOK.id) is None


def test_who_was_changed_meanwhile_is_not_removed(filled: Archive) -> None:
    Editor(filled, "Omar").do(PutPerson(KAZ_MYS, None, GUEST))
    Editor(filled, "Omar").do(PutSource(KAZ_MYS, None, BOOK))
    for command in (
        RemovePerson(replace(GUEST, country=None)),
        RemoveSource(replace(BOOK, publisher="A house")),
        RemoveSource(replace(GAZETTE, id="gone")),
    ):
        assert isinstance(refused(filled, command), ChangedMeanwhile)


def test_a_dossier_goes_with_what_is_only_in_it_and_comes_back_row_for_row(filled: Archive) -> None:
    edit(filled, lambda unit: unit.put_bookmark(Bookmark("A place", KAZ_MYS, 700_000.5, 710_000.0, TREATY.id, "{}")))
    with filled.read() as reader:
        contents = reader.referring.contents_of(KAZ_MYS)
        treaty = reader.key_of(EGY_KAZ, TREATY.id)
    assert contents is not None
    assert (contents.events, contents.alone, contents.figures, contents.bookmarks) == (6, 5, 4, 1)
    done(filled, RemoveDossier(KAZ_MYS, contents))
    with filled.read() as reader:
        assert reader.dyads() == (EGY_KAZ,)
        assert reader.key_of(EGY_KAZ, TREATY.id) == treaty
        assert reader.person(MAHATHIR.id) == MAHATHIR, "people belong to the archive"
        assert reader.bookmarks() == ()
        assert reader.search("Mahathir in Kazakhstan").total == 0
        assert reader.referring.contents_of(KAZ_MYS) is None


def test_both_dossiers_go_one_after_the_other_and_come_back(filled: Archive) -> None:
    before = rows(filled)
    for dyad in (KAZ_MYS, EGY_KAZ):
        with filled.read() as reader:
            contents = reader.referring.contents_of(dyad)
        assert contents is not None
        done(filled, RemoveDossier(dyad, contents))
    with filled.read() as reader:
        assert reader.dyads() == ()
    assert undo(filled, "Aigul")
    assert undo(filled, "Aigul")
    assert rows(filled) == before


@pytest.mark.parametrize("change", ["event", "link", "figure", "bookmark", "title", "gone"])
def test_a_dossier_in_which_something_changed_meanwhile_is_asked_about_again(filled: Archive, change: str) -> None:
    with filled.read() as reader:
        contents = reader.referring.contents_of(KAZ_MYS)
        dossier = reader.dossier(KAZ_MYS)
        event = dossier.events[0]
        key = reader.key_of(KAZ_MYS, event.id)
        figure = reader.stored_trade(KAZ_MYS)[0]
    assert contents is not None
    assert key is not None
    with filled.write("Omar", Message("Theirs")) as unit:
        match change:
            case "event":
                unit.put_event(replace(event, title=Texts(en="Theirs")), key)
            case "link":
                unit.join(KAZ_MYS, key, replace(event, links=()))
            case "figure":
                unit.put_trade(KAZ_MYS, replace(figure.flow, estimated=True), figure.identity)
            case "bookmark":
                unit.put_bookmark(Bookmark("A place", KAZ_MYS, 700_000.5, 710_000.0))
            case "title":
                unit.put_dyad(KAZ_MYS, Texts(en="Theirs"))
            case _:
                unit.remove_dyad(KAZ_MYS)
    told = refused(filled, RemoveDossier(KAZ_MYS, contents))
    assert isinstance(told, ChangedMeanwhile)
    assert (told.theirs is None) == (change == "gone")
