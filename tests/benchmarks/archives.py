"""The archives that are measured: made once through the store's own door for many events, and kept."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from explorer import paths
from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.dossier.texts import Texts
from explorer.editing.library import ensure_library, read_library
from explorer.store import schema
from explorer.store.archive import Archive
from tests.benchmarks import crowd, events

EVENTS_A_STEP = 500_000
"""A step is held in memory until it ends (some 1.2 KB an event), so that readers need not wait for it."""


class Data:
    """The folder of archives and tables; all that is in it can be made again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def archive(self, size: int) -> Path:
        """Return the archive of so many events, of the library for 0; it is made where it is not there yet."""
        file = self.folder / f"events-{size}-{events.VERSION}-{_schema()}.dyad"
        if not file.exists():
            draft = file.with_suffix(".draft.dyad")
            for outdated in self.folder.glob(f"events-{size}-*-*.*"):
                outdated.unlink()
            started = time.perf_counter()
            _make(draft, size)
            file.with_suffix(".json").write_text(json.dumps({"seconds": time.perf_counter() - started}))
            draft.rename(file)
        return file

    def crowd(self, size: int) -> Path:
        """Return the archive of so many events with people, sources, places and tags in proportion."""
        file = self.folder / f"crowd-{size}-{events.VERSION}.{crowd.VERSION}-{_schema()}.dyad"
        if not file.exists():
            draft = file.with_suffix(".draft.dyad")
            for outdated in self.folder.glob(f"crowd-{size}-*-*.*"):
                outdated.unlink()
            with Archive.create(draft) as archive:
                crowd.fill(archive, size)
            draft.rename(file)
        return file

    def seconds_of_making(self, size: int) -> float:
        """Return how long the archive took to be made, whenever that was."""
        return float(json.loads(self.archive(size).with_suffix(".json").read_text())["seconds"])

    def table(self, size: int) -> Path:
        """Return the CSV file of so many events."""
        file = self.folder / f"events-{size}-{events.VERSION}.csv"
        if not file.exists():
            draft = file.with_suffix(".draft.csv")
            events.write_csv(draft, size)
            draft.rename(file)
        return file


def _schema() -> str:
    """Return what tells archives of one schema from those of another, also while a schema is being made."""
    written = [file.read_bytes() for file in sorted((paths.migrations() / "versions").glob("*.py"))]
    rules = str(schema.DERIVED_VERSION).encode()
    return hashlib.blake2b(b"".join([*written, rules]), digest_size=4).hexdigest()


def _make(file: Path, size: int) -> None:
    with Archive.create(file) as archive:
        if size == 0:
            ensure_library(archive, read_library([paths.library()]))
        else:
            fill(archive, events.events(size))


def fill(archive: Archive, made: Iterator[Event]) -> None:
    """Bring events into an empty archive, beside their source and trade figures."""
    with archive.write("benchmark", Message("Inventing a dossier"), "import") as unit:
        unit.put_dyad(events.DYAD, Texts(en="An invented dossier"))
        unit.put_source(events.SOURCE)
        unit.list_source(events.DYAD, events.SOURCE.id)
        for flow in events.flows():
            unit.put_trade(events.DYAD, flow)
    written = EVENTS_A_STEP
    while written == EVENTS_A_STEP:
        with archive.write("benchmark", Message("Importing events"), "import") as unit:
            written = unit.add_events(events.DYAD, islice(made, EVENTS_A_STEP))
