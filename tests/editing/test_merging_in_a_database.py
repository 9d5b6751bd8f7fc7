"""What is found twice, made one, divided and undone in a database of several people is what it is in a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explorer.dossier.records import Dossier
from explorer.editing.disputing import DisputeEvent, disputed
from explorer.editing.duplicates import find_duplicates
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent
from explorer.editing.importing import import_dossier
from explorer.editing.merging import MergeEvents, MergeSources, SeenEvent
from explorer.editing.splitting import SplitEvent, halves_of, unasked
from explorer.editing.undo import redo, undo
from explorer.editing.uniting import event_choices, united_event
from explorer.exchange import interchange
from explorer.store.archive import Archive
from tests.editing.test_duplicates import AGAIN
from tests.editing.test_splitting import AGAINST, ARRIVAL, TALKS
from tests.postgres.archives import archive_on
from tests.postgres.server import Server
from tests.store.sample import ATLAS, EGY_KAZ_DOSSIER, GAZETTE, KAZ_MYS, KAZ_MYS_DOSSIER

ME = "Aigul"


def exported(archive: Archive) -> list[bytes]:
    """Return all dossiers of an archive, as they are exported."""
    with archive.read() as reader:
        return [interchange.write(reader.dossier(dyad)) for dyad in reader.dyads()]


def seen(archive: Archive, event_id: str) -> SeenEvent:
    with archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
        assert key is not None
        return SeenEvent(KAZ_MYS, key, reader.events([key], KAZ_MYS)[key].event)


def work(archive: Archive) -> Iterator[object]:
    """Do one thing after the other; yield what each gives."""
    dossiers: tuple[Dossier, ...] = (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER)
    for dossier in dossiers:
        import_dossier(archive, dossier, f"{dossier.dyad}.json", ME)
    editor = Editor(archive, ME)
    editor.do(AddEvent(KAZ_MYS, AGAIN))
    with archive.read() as reader:
        found = find_duplicates(reader, KAZ_MYS)
        (pair,) = found.events
        held = reader.events([pair.first, pair.second], KAZ_MYS)
        yield pair.points, [held[key].event.id for key in (pair.first, pair.second)], found.people, found.sources
    one, other = seen(archive, "mahathir-1996"), seen(archive, AGAIN.id)
    events = (one.event, other.event)
    editor.do(MergeEvents(one, (other,), united_event(events, event_choices(events), {})))
    yield exported(archive)
    undo(archive, ME)
    yield exported(archive)
    redo(archive, ME)
    yield exported(archive)
    editor.do(MergeSources(ATLAS, (GAZETTE,), ATLAS))
    yield exported(archive)
    one = seen(archive, "mahathir-1996")
    halves = halves_of(one.event, unasked(one.event), ARRIVAL, TALKS)
    editor.do(SplitEvent(KAZ_MYS, one.key, one.event, halves, "talks"))
    one = seen(archive, "talks")
    against = replace(AGAINST, source=ATLAS.id)
    editor.do(DisputeEvent(KAZ_MYS, one.key, one.event, disputed(one.event, (against,))))
    yield exported(archive)
    for _ in range(3):
        undo(archive, ME)
        yield exported(archive)


def test_all_ends_as_in_a_file(archive: Archive, postgres_server: Server) -> None:
    with archive_on(postgres_server) as database:
        for step, (there, here) in enumerate(zip(work(database), work(archive), strict=True)):
            assert there == here, f"after step {step}"
