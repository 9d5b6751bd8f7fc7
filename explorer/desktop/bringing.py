"""Fetching the events that an open dossier's records are asked for."""

from __future__ import annotations

import time
import weakref
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from explorer.desktop.jobs import Jobs
from explorer.desktop.records import Records
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.store.archive import Archive
from explorer.store.reading import Reader

A_SLICE = 10
"""Events that are read before it is looked whether somebody waits: a letter typed asks for its hits."""
SLICES = 4
"""So many are read in one where the last was read quickly: each query takes its time, however little it asks."""
QUICK = 0.0025
"""Seconds. From a disk a slice takes ten times as long as from memory."""


class Bringer(QObject):
    """Fetches what one dossier's records are asked for, one batch after the other, in the archive's reading thread.

    The records hold it and nobody else does: it goes when they go, and they go as soon as nobody has them.
    """

    def __init__(self, records: Records, dyad: DyadKey, jobs: Jobs) -> None:
        super().__init__()
        self._records = weakref.ref(records)
        self._dyad = dyad
        self._jobs = jobs
        self._under_way = False
        # What several views ask for while one event is handled goes into one batch.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fetch)
        records.wished = self._wake

    def _wake(self) -> None:
        if not self._under_way:
            self._timer.start(0)

    def _fetch(self) -> None:
        records = self._records()
        if self._under_way or records is None:
            return
        batch = records.take_batch()
        if not batch:
            return
        self._under_way = True

        def work(reader: Reader) -> tuple[tuple[int, ...], dict[int, Event]]:
            read, size, events = 0, A_SLICE, {}
            while not read or (read < len(batch) and not self._jobs.somebody_waits):
                began = time.perf_counter()
                events.update(reader.records(batch[read : read + size], self._dyad))
                read += size
                size = SLICES * A_SLICE if time.perf_counter() - began < QUICK * size / A_SLICE else A_SLICE
            return batch[:read], events

        def came(found: tuple[tuple[int, ...], dict[int, Event]]) -> None:
            self._under_way = False
            records = self._records()
            if records is not None:
                records.put(*found)
                records.want(reversed(batch[len(found[0]) :]))
                self._fetch()

        def failed(error: BaseException) -> None:
            self._under_way = False
            records = self._records()
            if records is not None:
                records.give_up(batch)
            self._jobs.failed.emit(error)

        label = Message("Reading events")
        self._jobs.read(work, came, topic=f"records {id(self)}", label=label, failed=failed)


class ReadAtOnce:
    """A dossier's records for a picture, which does not wait: what is not at hand is read on the spot."""

    def __init__(self, records: Records, archive: Archive, dyad: DyadKey) -> None:
        self._records = records
        self._archive = archive
        self._dyad = dyad

    def at_hand(self, keys: Sequence[int]) -> Mapping[int, Event]:
        """Return the events, some hundred at most: as many as get words."""
        lacking = self._records.missing(keys)
        if lacking:
            with self._archive.read() as reader:
                self._records.put((), reader.records(lacking, self._dyad))
        return self._records.at_hand(keys)
