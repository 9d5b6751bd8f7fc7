"""What is new, earlier states, removals and offices are the same in a database as in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from explorer.dossier.calendar import rata_die
from explorer.dossier.records import Dossier, Person
from explorer.dossier.texts import Texts
from explorer.editing.earlier_states import BringBackEvent
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent, RemoveEvents
from explorer.editing.importing import import_dossier
from explorer.editing.offices import RenameOffice
from explorer.editing.record_commands import PutPerson
from explorer.editing.removals import RemoveDossier, RemovePerson, RemoveSource, StillReferredTo
from explorer.editing.undo import undo
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.news import NewsGroup, Steps
from tests.postgres.archives import archive_on
from tests.postgres.server import Server
from tests.store.sample import ATLAS, EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR, MAHATHIR_1996

GUEST = Person("guest", Texts(en="A guest"), "MYS")
Told = list[object]


def exported(archive: Archive) -> list[bytes]:
    with archive.read() as reader:
        dossiers: list[Dossier] = [reader.dossier(dyad) for dyad in reader.dyads()]
    return [interchange.write(dossier) for dossier in dossiers]


def refused(work: Callable[[], object]) -> StillReferredTo:
    try:
        work()
    except StillReferredTo as error:
        return error
    raise AssertionError("it was removed")


def news(groups: tuple[NewsGroup, ...]) -> list[tuple[str, str, str, int]]:
    return [(str(group.dyad), group.kind, group.how.value, len(group.rows)) for group in groups]


def edited(archive: Archive) -> Told:
    """Do one thing after the other, and return all that was seen."""
    told: Told = []
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, f"{dossier.dyad}.json", "Aigul")
    editor = Editor(archive, "Aigul")
    with archive.read() as reader:
        key = reader.key_of(KAZ_MYS, MAHATHIR_1996.id)
    assert key is not None
    changed = replace(MAHATHIR_1996, title=Texts(en="Another"), participants=(), links=())
    editor.do(ChangeEvent(KAZ_MYS, key, MAHATHIR_1996, changed))
    editor.do(RemoveEvents(KAZ_MYS, ((key, changed),)))
    editor.do(RemovePerson(MAHATHIR))
    with archive.read() as reader:
        then, now = reader.history.state_of_event(key, 1), reader.history.state_of_event(key)
        told.append([(one.kind, one.id) for one in reader.history.gone_of(then)])
        told.append([step.id for step in reader.history.page(None, 9, reader.history.rows_of_event(key))])
    editor.do(BringBackEvent(then, now))
    told.append(exported(archive))
    with archive.read() as reader:
        (office,) = reader.offices.of_person(MAHATHIR.id)
        told.append(
            (office, reader.offices.of_all(office.office, office.country), reader.offices.attested([MAHATHIR.id]))
        )
    editor.do(RenameOffice(office, Texts(en="Premier")))
    editor.do(PutPerson(KAZ_MYS, None, GUEST))
    editor.do(RemovePerson(GUEST))
    told.append(refused(lambda: editor.do(RemoveSource(ATLAS))).references)
    with archive.read() as reader:
        contents = reader.referring.contents_of(KAZ_MYS)
    assert contents is not None
    editor.do(RemoveDossier(KAZ_MYS, contents))
    told.append(exported(archive))
    with archive.read() as reader:
        for steps in (Steps(), Steps(step=2), Steps(step=5), Steps(author="Aigul"), Steps(step=5, author="Aigul")):
            groups = reader.history.news().learned(steps)
            told.append(news(groups))
            told.append(
                [item.record for group in groups for item in reader.history.news_items(group, group.rows, steps)]
            )
        told.append(news(reader.history.news().happened(rata_die(1996, 7, 15))))
    assert undo(archive, "Aigul")
    told.append(exported(archive))
    with archive.read() as reader:
        assert reader.referring.contents_of(KAZ_MYS) == contents
    return told


def test_it_is_the_same_in_a_file_and_in_a_database(tmp_path: Path, postgres_server: Server) -> None:
    with Archive.create(tmp_path / "archive.dyad") as archive:
        in_file = edited(archive)
    with archive_on(postgres_server) as archive:
        in_database = edited(archive)
    for one, other in zip(in_file, in_database, strict=True):
        assert one == other
