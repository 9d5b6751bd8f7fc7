"""A server whose disk is full: a step is told that, nothing of it is there, and it is written once there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Person
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.editing.importing import import_dossier
from explorer.editing.undo import undo
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.place import ServerAddress
from explorer.store.server_problems import ServerFull
from tests.exchange.large import dossier_of
from tests.postgres.archives import empty_archive
from tests.postgres.small_disk import SmallDisk, small_disk
from tests.store.everywhere import rows

KAZ_MYS = DyadKey("KAZ", "MYS")


@pytest.fixture(params=[True, False], ids=["file system", "limit"])
def disk(request: pytest.FixtureRequest) -> Iterator[SmallDisk]:
    with small_disk(empty_archive, mounted=request.param) as made:
        yield made


@pytest.fixture
def archive(disk: SmallDisk) -> Iterator[Archive]:
    with Archive.open(ServerAddress.parse(disk.database.url())) as opened:
        with opened.read() as reader:
            there = reader.dossiers()
        if not there:
            import_dossier(opened, dossier_of(60), "a.json", "Aigul")
        yield opened


def exported(archive: Archive) -> bytes:
    with archive.read() as reader:
        return interchange.write(reader.dossier(KAZ_MYS))


def refused(told: pytest.ExceptionInfo[ServerFull]) -> str:
    return told.value.message.english()


def test_an_import_for_which_there_is_no_room_leaves_nothing(disk: SmallDisk, archive: Archive) -> None:
    large = dossier_of(2_000)
    before, export = rows(archive, with_log=True), exported(archive)
    disk.fill()
    try:
        with pytest.raises(ServerFull) as told:
            import_dossier(archive, large, "large.json", "Aigul")
        assert refused(told).startswith("The disk of the server that holds the archive postgresql://")
        assert rows(archive, with_log=True) == before
        assert exported(archive) == export, "what is there can be read"
    finally:
        disk.free()
    assert import_dossier(archive, large, "large.json", "Aigul").added.events > 1_900
    assert check_archive(archive.place) == []
    assert undo(archive, "Aigul") is not None
    assert exported(archive) == export


def test_an_edit_for_which_there_is_no_room_is_made_once_there_is(disk: SmallDisk, archive: Archive) -> None:
    with archive.read() as reader:
        event_id = reader.dossier(KAZ_MYS).events[0].id
        key = reader.key_of(KAZ_MYS, event_id)
        assert key is not None
        event = reader.records([key], KAZ_MYS)[key]
    longer = replace(event, summary=Texts(en=disk.long_text()))
    before = rows(archive, with_log=True)
    command = ChangeEvent(KAZ_MYS, key, event, longer)
    disk.fill()
    try:
        for _ in range(2):
            with pytest.raises(ServerFull):
                Editor(archive, "Aigul").do(command)
            assert rows(archive, with_log=True) == before
    finally:
        disk.free()
    Editor(archive, "Aigul").do(command)
    with archive.write("Aigul", Message("A step")) as unit:
        unit.put_person(Person("later", Texts(en="Later")))
    assert check_archive(archive.place) == []
