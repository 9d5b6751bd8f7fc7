"""An open archive behind the window: what is read from it, what is written to it, and the signals of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from explorer.desktop.bringing import Bringer
from explorer.desktop.dossier_reading import read_dossier
from explorer.desktop.filter_result import going_on
from explorer.desktop.finding import FirstHits
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.records import AT_ONCE
from explorer.desktop.renewing import Stood, renewed
from explorer.desktop.starting.collector import keep_what_is_there
from explorer.desktop.starting.last_columns import LastColumns
from explorer.desktop.writing_session import WritingSession
from explorer.dossier.message import Message
from explorer.dossier.records import DossierSummary, DyadKey, Event
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.file_state import FileState
from explorer.store.place import Place
from explorer.store.reading import Reader
from explorer.store.search import SearchHit
from explorer.store.view_cache import KeptColumns, ViewCache
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.index import EventIndex
from explorer.timeline.subset import Rows

ALL_HITS = "all hits"
"""Topic of the search for everything; it gives way to the next key."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the window knows of the archive as a whole."""

    dossiers: tuple[DossierSummary, ...]
    revision: int


class ArchiveSession(WritingSession):
    """Reads and writes one archive for one window. Close it before the archive."""

    def __init__(
        self,
        archive: Archive,
        author: str,
        today: int,
        parent: QObject | None = None,
        cache: ViewCache | None = None,
        known: tuple[KeptColumns, EventIndex] | None = None,
    ) -> None:
        """``cache`` keeps what was seen last, and ``known`` was taken from it already."""
        super().__init__(archive, author, parent)
        self.cache = cache
        self._last = LastColumns(archive, cache, known)
        self.today = today
        self.at_once = AT_ONCE
        """Dossiers of up to so many events are read as a whole when they are opened."""
        self._asked: dict[str, DyadKey] = {}

    @property
    def path(self) -> Path:
        """Return the archive's file; raise ``ValueError`` where it stands in a database."""
        return self.archive.path

    @property
    def place(self) -> Place:
        """Return where the archive stands."""
        return self.archive.place

    def close(self) -> None:
        """Finish what is being written, give up what would take long, and end the threads."""
        super().close()
        self._last.close()

    def overview(self, answer: Callable[[Overview], None]) -> None:
        """Ask for the list of dossiers."""

        def work(reader: Reader) -> Overview:
            return Overview(reader.dossiers(), reader.revision())

        self.jobs.read(work, answer, topic="overview", label=Message("Reading the list of dossiers"))

    def open(
        self,
        dyad: DyadKey,
        answer: Callable[[OpenDossier], None],
        topic: str = "dossier",
        *,
        cancellable: bool = False,
        instead_of: OpenDossier | None = None,
    ) -> None:
        """Ask for a whole dossier with its index in time; ``topic`` parts what is opened beside each other.

        Where it stands open already, ``instead_of`` is that, and after a few edits only what changed is read.

        Whether it can be cancelled by a key is told while it goes on.
        """
        last = self._last if topic == "dossier" else None
        stood = None if instead_of is None or instead_of.dyad != dyad else Stood.of(instead_of)

        def work(reader: Reader, go_on: Callable[[], None]) -> OpenDossier:
            read = None if stood is None else renewed(reader, stood, self.today, go_on, last)
            if read is None:
                read = read_dossier(reader, dyad, self.today, self.at_once, go_on, last)
            read.index.filtered(None).prepare()
            read.order.prepare()
            return read

        def opened(dossier: OpenDossier) -> None:
            keep_what_is_there()
            Bringer(dossier.records, dyad, self.jobs)
            answer(dossier)

        self._asked[topic] = dyad
        label = Message("Opening the dossier; Esc cancels it") if cancellable else Message("Opening the dossier")
        self.jobs.read_long(work, opened, topic=topic, label=label)

    def keep_true(self, opened: OpenDossier) -> None:
        """Find out whether a dossier still is as it was read although the archive was written to, and note that."""
        read_at, revision = opened.read_at, opened.revision
        if self.cache is None or read_at is None:
            return

        def work(reader: Reader) -> tuple[FileState, int] | None:
            return self._last.still_true(reader, read_at, revision)

        def found(stands: tuple[FileState, int] | None) -> None:
            if stands is not None:
                opened.read_at, opened.revision = stands

        label = Message("Reading the bookmarks")
        self.jobs.read(work, found, topic="still true", label=label, aside=True)

    def opening(self, topic: str = "dossier") -> DyadKey | None:
        """Return which dossier is being opened, ``None`` where none is."""
        return self._asked[topic] if self.jobs.is_reading(topic) else None

    def stop_opening(self, topic: str = "dossier") -> None:
        """Open nothing: reading ends where it is, what has been read is dropped, and what was open stays so."""
        self.jobs.cancel(topic)

    def key_of(self, dyad: DyadKey, event_id: str, answer: Callable[[int | None], None]) -> None:
        """Ask for the key of an event that is known by its id."""

        def work(reader: Reader) -> int | None:
            return reader.key_of(dyad, event_id)

        self.jobs.read(work, answer, topic="key", label=Message("Reading events"))

    def aside(self, topic: str, work: Callable[[], object], answer: Callable[[object], None]) -> None:
        """Work something out in a reading thread that somebody waits for; of one topic, only the newest is answered."""
        self.jobs.read(lambda _reader: work(), answer, topic=topic, label=going_on(topic))

    def aside_long(self, topic: str, work: Callable[[], object], answer: Callable[[object], None]) -> None:
        """Work something out that may take a second, where it is in nobody's way."""
        self.jobs.read(lambda _reader: work(), answer, topic=topic, label=going_on(topic), aside=True)

    def search(
        self,
        typed: str,
        opened: OpenDossier,
        most: FirstHits,
        answer: Callable[[tuple[SearchHit, ...]], None],
        which: int = 0,
    ) -> None:
        """Ask for the first hits in a dossier, which come at once however many there are, with the records to list.

        ``which`` parts searches in dossiers that are shown beside each other.
        """
        records = opened.records

        def work(reader: Reader) -> tuple[tuple[SearchHit, ...], dict[int, Event]]:
            hits = reader.search_first(typed, opened.dyad, most.found)
            listed = [hit.key for hit in hits if hit.kind == "event"][: most.listed]
            # Fetched now, they are listed a round through both threads sooner; only looked up here, never moved.
            return hits, reader.records(records.missing(listed), opened.dyad)

        def came(found: tuple[tuple[SearchHit, ...], dict[int, Event]]) -> None:
            hits, events = found
            if events:
                records.keep(events)
            answer(hits)

        # Whatever is still being gathered for what was typed before would only make this wait.
        self.jobs.cancel(f"{ALL_HITS} {which}")
        self.jobs.read(work, came, topic=f"search {which}", label=Message("Searching"))

    def search_all(
        self, typed: str, opened: OpenDossier, answer: Callable[[FoundEvents], None], which: int = 0
    ) -> None:
        """Ask for all events of a dossier that hold what was typed, with what the first frame asks of them."""

        def work(reader: Reader, go_on: Callable[[], None]) -> FoundEvents:
            keys = np.array(reader.events_with(typed, opened.dyad, go_on), dtype=np.int64)
            found = FoundEvents(opened.order.in_reading_order(keys))
            opened.index.pick(found)
            return found

        self.jobs.read_long(work, answer, topic=f"{ALL_HITS} {which}", label=Message("Counting all hits"))

    def sort(self, work: Callable[[Reader], Rows], answer: Callable[[Rows], None]) -> None:
        """Sort what is too much for the window's thread; of two, only the later one is answered."""
        self.jobs.read(work, answer, topic="sort", label=Message("Sorting the table"), aside=True)

    def warm_up(self) -> None:
        """Load what the first search would otherwise wait for: the tables that fold Chinese characters."""
        self.jobs.read(
            lambda reader: reader.search("漢", None, 1),
            lambda _: None,
            topic="warm up",
            label=Message("Preparing the search"),
            aside=True,
        )

    def export(self, dyad: DyadKey, answer: Callable[[bytes], None], failed: Callable[[BaseException], None]) -> None:
        """Ask for a dossier in the interchange format."""

        def work(reader: Reader) -> bytes:
            return interchange.write(reader.dossier(dyad))

        label = Message("Exporting the dossier")
        self.jobs.read(work, answer, topic="export", label=label, failed=failed, aside=True)
