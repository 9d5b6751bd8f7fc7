"""Whatever is done to an archive in a file and to one in a database, both end as the simplest model says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from typing import ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, Person
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.importing import import_dossier
from explorer.editing.merging import MergePeople
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.writing import UnitOfWork
from tests.postgres.archives import cleaned_archive
from tests.postgres.server import Server
from tests.store.everywhere import Rows
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER, MAHATHIR, NAZARBAYEV
from tests.store.twins import Twins

Exports = dict[str, bytes]


def edit(change: Callable[[UnitOfWork], object]) -> Callable[[Archive], int | None]:
    """Return what does something as one step."""

    def do(archive: Archive) -> int | None:
        with archive.write("Aigul", Message("An edit")) as unit:
            change(unit)
        return unit.notice.step

    return do


class Session(RuleBasedStateMachine):
    """The model: all rows after each step, and every dossier as exported, kept on two stacks."""

    server: ClassVar[Server]

    def __init__(self) -> None:
        super().__init__()
        self.room = ExitStack()
        self.twins = Twins(self.room.enter_context(cleaned_archive(self.server)))
        self.past: list[tuple[Rows, Exports]] = []
        self.future: list[tuple[Rows, Exports]] = []
        self.now = (self.twins.rows(), self.twins.exports())

    def teardown(self) -> None:
        exports = self.now[1]
        assert self.twins.exports() == exports
        steps = len(self.past)
        while self.past:
            self.undo()
        self.twins.reopen()
        self.both_are_the_models()
        for _ in range(steps):
            self.redo()
        self.both_are_the_models()
        assert self.twins.exports() == self.now[1] == exports
        self.twins.close()
        self.room.close()

    def did(self, what: Callable[[Archive], int | None]) -> None:
        if self.twins.do(what) is not None:
            self.past.append(self.now)
            self.future.clear()
            self.now = (self.twins.rows(), self.twins.exports())

    @initialize()
    def a_dossier(self) -> None:
        self.import_again(KAZ_MYS_DOSSIER)

    @rule(dossier=st.sampled_from([KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER]))
    def import_again(self, dossier: Dossier) -> None:
        self.did(lambda archive: import_dossier(archive, dossier, "b.json", "Aigul").step)

    @rule(name=st.sampled_from(["One", "二", "اثنان"]), person=st.sampled_from([MAHATHIR, NAZARBAYEV]))
    def rename(self, name: str, person: Person) -> None:
        self.did(edit(lambda unit: unit.put_person(replace(person, name=Texts(en=name)))))

    @rule(place=st.integers(0, 20), title=st.sampled_from(["A", "B"]))
    def change_an_event(self, place: int, title: str) -> None:
        key = self.any_event(place)
        if key is None:
            return
        with self.twins.both[0].read() as reader:
            event = reader.events([key])[key].event
        changed = replace(event, title=Texts(en=title), links=())
        self.did(edit(lambda unit: unit.put_event(changed, key)))

    @rule(place=st.integers(0, 20))
    def remove_an_event(self, place: int) -> None:
        key = self.any_event(place)
        if key is not None:
            self.did(edit(lambda unit: unit.remove_event(key)))

    @rule()
    def merge_two_people(self) -> None:
        with self.twins.both[0].read() as reader:
            kept, other = reader.person(MAHATHIR.id), reader.person(NAZARBAYEV.id)
        if kept is not None and other is not None:
            merge = MergePeople(kept, (other,), kept)
            self.did(lambda archive: Editor(archive, "Aigul").do(merge).step)

    @rule(name=st.sampled_from(["Here", "There"]))
    def bookmark(self, name: str) -> None:
        if str(EGY_KAZ) in self.now[1]:
            self.did(edit(lambda unit: unit.put_bookmark(Bookmark(name, EGY_KAZ, 700_000.1, 700_001.0))))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.twins.do(lambda archive: undo(archive, "Aigul") is not None)
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.twins.do(lambda archive: redo(archive, "Aigul") is not None)
        self.past.append(self.now)
        self.now = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.twins.reopen()

    @invariant()
    def both_are_the_models(self) -> None:
        assert self.twins.rows() == self.now[0]

    def any_event(self, place: int) -> int | None:
        with self.twins.both[0].read() as reader:
            keys = sorted({key for dyad in reader.dyads() for key in reader.columns(dyad).key})
        return keys[place % len(keys)] if keys else None


def test_any_sequence_of_work_ends_alike_in_a_file_and_in_a_database(postgres_server: Server) -> None:
    class OnServer(Session):
        server = postgres_server

    run_state_machine_as_test(OnServer, settings=settings(max_examples=4, stateful_step_count=14, deadline=None))
