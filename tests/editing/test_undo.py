"""All is undone row for row and done again, over restarts; what others changed since is never touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, Event, Link, Participant, Person
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.editing.undo import redo, take_back, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.net_changes import ChangedSince
from explorer.store.writing import UnitOfWork
from tests.store.everywhere import Rows, rows, seen_by
from tests.store.sample import (
    ATLAS,
    EGY_KAZ,
    EGY_KAZ_DOSSIER,
    KAZ_MYS,
    KAZ_MYS_DOSSIER,
    MAHATHIR,
    NAZARBAYEV,
    TREATY,
)

EVERYWHERE = True


def edit(archive: Archive, change: Callable[[UnitOfWork], object], author: str = "Aigul") -> int | None:
    """Do something as one step; return its number."""
    with seen_by(archive, author) as theirs, theirs.write(author, Message("An edit")) as unit:
        change(unit)
    return unit.notice.step


def renamed(person: Person, name: str) -> Callable[[UnitOfWork], object]:
    """Return the edit that gives a person another name."""
    return lambda unit: unit.put_person(replace(person, name=Texts(en=name)))


def come_and_gone(unit: UnitOfWork) -> None:
    """Add somebody and remove them again, beside another edit, all within one step."""
    unit.put_person(Person("guest", Texts(en="A guest")))
    unit.remove_person("guest")
    renamed(NAZARBAYEV, "N.")(unit)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Give an archive with two dossiers that share people, sources and an agreement."""
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    return archive


def test_an_import_is_undone_and_done_again_row_for_row(archive: Archive) -> None:
    empty = rows(archive)
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    first = rows(archive)
    import_dossier(archive, EGY_KAZ_DOSSIER, "egy-kaz.json", "Aigul")
    both = rows(archive)
    for expected, dyad in ((first, EGY_KAZ), (empty, KAZ_MYS)):
        notice = undo(archive, "Aigul")
        assert notice is not None
        assert dyad in notice.dyads
        assert rows(archive) == expected
    assert undo(archive, "Aigul") is None
    for expected in (first, both):
        assert redo(archive, "Aigul")
        assert rows(archive) == expected
    assert redo(archive, "Aigul") is None
    assert check_archive(archive.place) == []


def test_each_kind_of_edit_is_undone_row_for_row(filled: Archive) -> None:
    with filled.read() as reader:
        keys = {held.event.id: key for key, held in reader.events(reader.columns(KAZ_MYS).key).items()}
        figure = next(iter(reader.stored_trade(KAZ_MYS)))
    shared = keys[TREATY.id]
    edits: list[Callable[[UnitOfWork], object]] = [
        renamed(MAHATHIR, "Dr M"),
        lambda unit: unit.put_source(replace(ATLAS, publisher="Another house")),
        lambda unit: unit.put_event(
            replace(TREATY, title=Texts(en="Another title"), date=None, participants=()), shared
        ),
        lambda unit: unit.leave(EGY_KAZ, TREATY.id),
        lambda unit: unit.remove_event(shared),
        lambda unit: unit.put_dyad(KAZ_MYS, Texts(en="Another title")),
        lambda unit: unit.put_trade(KAZ_MYS, replace(figure.flow, value=7, low=7, high=7), figure.identity),
        lambda unit: unit.remove_trade(KAZ_MYS, figure.identity),
        lambda unit: unit.put_bookmark(Bookmark("A place", KAZ_MYS, 700_000.5, 710_000.0, TREATY.id, "{}")),
        lambda unit: unit.unlist_person(KAZ_MYS, MAHATHIR.id),
        lambda unit: [renamed(NAZARBAYEV, name)(unit) for name in ("N.", "N. N.")],
        come_and_gone,
    ]
    for change in edits:
        before = rows(filled)
        edit(filled, change)
        after = rows(filled)
        assert after != before
        assert undo(filled, "Aigul")
        assert rows(filled) == before
        assert redo(filled, "Aigul")
        assert rows(filled) == after
        assert undo(filled, "Aigul")
        assert rows(filled) == before
    assert check_archive(filled.place) == []


def test_undo_takes_back_my_latest_step_over_a_restart(filled: Archive) -> None:
    edit(filled, renamed(MAHATHIR, "Mine"))
    edit(filled, renamed(NAZARBAYEV, "Theirs"), author="Omar")
    filled.close()
    with Archive.open(filled.place) as again:
        undo(again, "Aigul")
        with again.read() as reader:
            assert reader.person(MAHATHIR.id) == MAHATHIR
            kept = reader.person(NAZARBAYEV.id)
            assert kept is not None
            assert kept.name == Texts(en="Theirs")


def test_what_was_signed_before_the_name_was_known_is_mine_too(filled: Archive) -> None:
    before = rows(filled)
    edit(filled, renamed(MAHATHIR, "One"), author="login")
    edit(filled, renamed(MAHATHIR, "Two"))
    for _ in range(2):
        assert undo(filled, "Aigul", {"Aigul", "login"})
    assert rows(filled) == before
    with filled.read() as reader:
        assert {step.author for step in reader.history.steps()[:2]} == {"Aigul"}


def test_what_somebody_changed_since_is_shown_and_nothing_is_changed(filled: Archive) -> None:
    mine = edit(filled, renamed(MAHATHIR, "Mine"))
    edit(filled, renamed(MAHATHIR, "Theirs"), author="Omar")
    before = rows(filled)
    with pytest.raises(ChangedSince) as told:
        undo(filled, "Aigul")
    (clash,) = told.value.clashes
    assert (clash.change.step, clash.change.record) == (mine, "person")
    assert clash.change.before is not None
    assert clash.change.before["content"]["name"] == dict(MAHATHIR.name)
    assert clash.since.after is not None
    assert clash.since.after["content"]["name"] == {"en": "Theirs"}
    with filled.read() as reader:
        assert reader.history.step(clash.since.step).author == "Omar"
        assert reader.revision() == 4
    assert rows(filled) == before
    with seen_by(filled, "Omar") as theirs:
        undo(theirs, "Omar")
    undo(filled, "Aigul")
    with filled.read() as reader:
        assert reader.person(MAHATHIR.id) == MAHATHIR


def test_what_somebody_refers_to_does_not_go(filled: Archive) -> None:
    edit(filled, lambda unit: unit.put_person(Person("guest", Texts(en="A guest"))))
    with filled.read() as reader:
        key = next(iter(reader.columns(KAZ_MYS).key))
        held = reader.events([key])[key]
    with_guest = replace(held.event, participants=(Participant("guest", "guest"),))
    edit(filled, lambda unit: unit.put_event(with_guest, key), author="Omar")
    before = rows(filled)
    with pytest.raises(ChangedSince) as told:
        undo(filled, "Aigul")
    assert {(clash.change.record, clash.since.row) for clash in told.value.clashes} == {("person", key)}
    assert rows(filled) == before


def test_any_step_of_the_history_is_taken_back_as_an_edit(filled: Archive) -> None:
    before = rows(filled)
    theirs = edit(filled, renamed(MAHATHIR, "Theirs"), author="Omar")
    edit(filled, renamed(NAZARBAYEV, "Mine"))
    assert theirs is not None
    take_back(filled, "Aigul", theirs)
    with filled.read() as reader:
        assert reader.person(MAHATHIR.id) == MAHATHIR
    for _ in range(2):
        assert undo(filled, "Aigul")
    with seen_by(filled, "Omar") as omar:
        assert undo(omar, "Omar")
    assert rows(filled) == before


class Session(RuleBasedStateMachine):
    """Edits, undos, redos and reopenings in any order stand against the simplest model there is: all rows, kept."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="dyad-undo-"))
        self.archive = Archive.create(self.folder / "relations.dyad")
        self.past: list[Rows] = []
        self.future: list[Rows] = []
        self.now: Rows = rows(self.archive)

    def teardown(self) -> None:
        assert check_archive(self.archive.place) == []
        self.archive.close()
        shutil.rmtree(self.folder)

    def did(self, step: int | None) -> None:
        """Note what an edit changed, if anything."""
        if step is not None:
            self.past.append(self.now)
            self.future.clear()
            self.now = rows(self.archive)

    @initialize()
    def a_dossier(self) -> None:
        self.did(import_dossier(self.archive, KAZ_MYS_DOSSIER, "a.json", "Aigul").step)

    @rule(dossier=st.sampled_from([KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER]))
    def import_again(self, dossier: Dossier) -> None:
        self.did(import_dossier(self.archive, dossier, "b.json", "Aigul").step)

    @rule(name=st.sampled_from(["One", "Two"]), person=st.sampled_from([MAHATHIR, NAZARBAYEV]))
    def rename(self, name: str, person: Person) -> None:
        self.did(edit(self.archive, renamed(person, name)))

    @rule(data=st.data())
    def change_an_event(self, data: st.DataObject) -> None:
        held = self.any_event(data)
        if held is not None:
            title, linked = data.draw(st.sampled_from(["A", "B"])), data.draw(st.booleans())
            key, event = held

            def change(unit: UnitOfWork) -> None:
                changed = replace(event, title=Texts(en=title), links=())
                unit.put_event(changed, key)
                for dyad in unit.dyads_of(key):
                    to = next(iter(unit.places("event_dyad", dyad)))
                    links = (Link("follows", to),) if linked and to != event.id else ()
                    unit.join(dyad, key, replace(changed, links=links))

            self.did(edit(self.archive, change))

    @rule(data=st.data())
    def remove_an_event(self, data: st.DataObject) -> None:
        held = self.any_event(data)
        if held is not None:
            self.did(edit(self.archive, lambda unit: unit.remove_event(held[0])))

    @rule()
    def bookmark(self) -> None:
        with self.archive.read() as reader:
            there = EGY_KAZ in reader.dyads()
        if there:
            place = Bookmark("Here", EGY_KAZ, 700_000.0, 700_001.0)
            self.did(edit(self.archive, lambda unit: unit.put_bookmark(place)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert undo(self.archive, "Aigul")
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert redo(self.archive, "Aigul")
        self.past.append(self.now)
        self.now = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.archive.close()
        self.archive = Archive.open(self.archive.place)

    @invariant()
    def rows_are_the_models(self) -> None:
        assert rows(self.archive) == self.now
        with self.archive.read() as reader:
            assert (reader.history.to_undo(["Aigul"]) is None) == (not self.past)
            assert (reader.history.to_redo(["Aigul"]) is None) == (not self.future)

    def any_event(self, data: st.DataObject) -> tuple[int, Event] | None:
        """Return the key and the content of one of the archive's events, where there are any."""
        with self.archive.read() as reader:
            keys = sorted({key for dyad in reader.dyads() for key in reader.columns(dyad).key})
            return None if not keys else (key := data.draw(st.sampled_from(keys)), reader.events([key])[key].event)


TestSessions = Session.TestCase
TestSessions.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
