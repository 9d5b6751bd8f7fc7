"""An open archive behind the window: what is read from it, what is written to it, and the signals of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from explorer.desktop.jobs import Jobs
from explorer.desktop.open_dossier import OpenDossier, SourceCount
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, DossierSummary, DyadKey
from explorer.editing.editor import Done, Editor
from explorer.editing.importing import ImportDossier, ImportReport
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.store.search import SearchResult
from explorer.store.threads import ArchiveThreads


@dataclass(frozen=True, slots=True)
class Overview:
    """What the window knows of the archive as a whole."""

    dossiers: tuple[DossierSummary, ...]
    revision: int


class ArchiveSession(QObject):
    """Reads and writes one archive for one window. Close it before the archive."""

    changed = Signal(object)
    """A :class:`~explorer.store.changes.ChangeNotice` after something was written."""

    def __init__(self, archive: Archive, author: str, today: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.archive = archive
        self.author = author
        self.today = today
        self._threads = ArchiveThreads(archive)
        self.jobs = Jobs(self._threads, self)

    @property
    def path(self) -> Path:
        """Return the archive's file."""
        return self.archive.path

    def close(self) -> None:
        """Finish what is being written and end the threads."""
        self.jobs.close()
        self._threads.close()

    def overview(self, answer: Callable[[Overview], None]) -> None:
        """Ask for the list of dossiers."""

        def work(reader: Reader) -> Overview:
            return Overview(reader.dossiers(), reader.revision())

        self.jobs.read(work, answer, topic="overview", label=Message("Reading the list of dossiers"))

    def open(self, dyad: DyadKey, answer: Callable[[OpenDossier], None]) -> None:
        """Ask for a whole dossier with its index in time."""

        def work(reader: Reader) -> OpenDossier:
            return read_dossier(reader, dyad, self.today)

        self.jobs.read(work, answer, topic="dossier", label=Message("Opening the dossier"))

    def search(self, typed: str, dyad: DyadKey | None, answer: Callable[[SearchResult], None], limit: int) -> None:
        """Search one dossier, or all."""

        def work(reader: Reader) -> SearchResult:
            return reader.search(typed, dyad, limit)

        self.jobs.read(work, answer, topic="search", label=Message("Searching"))

    def warm_up(self) -> None:
        """Load what the first search would otherwise wait for: the tables that fold Chinese characters."""
        self.jobs.read(
            lambda reader: reader.search("漢", None, 1),
            lambda _: None,
            topic="warm up",
            label=Message("Preparing the search"),
        )

    def export(self, dyad: DyadKey, answer: Callable[[bytes], None], failed: Callable[[BaseException], None]) -> None:
        """Ask for a dossier in the interchange format."""

        def work(reader: Reader) -> bytes:
            return interchange.write(reader.dossier(dyad))

        self.jobs.read(work, answer, topic="export", label=Message("Exporting the dossier"), failed=failed)

    def import_dossier(
        self,
        dossier: Dossier,
        name: str,
        answer: Callable[[ImportReport], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Bring a dossier in as one step."""

        def work() -> Done[ImportReport]:
            return Editor(self.archive, self.author).run(ImportDossier(dossier, name))

        def written(done: Done[ImportReport]) -> None:
            self.changed.emit(done.notice)
            answer(done.report)

        self.jobs.write(work, written, label=Message("Importing {name}", {"name": name}), failed=failed)


def read_dossier(reader: Reader, dyad: DyadKey, today: int) -> OpenDossier:
    """Read a dossier with everything the window needs of it, on one snapshot."""
    stored = reader.stored_events(dyad)
    sources = tuple(SourceCount(cited.source.id, cited.events, cited.figures) for cited in reader.sources(dyad))
    keys = {one.event.id: one.key for one in stored}
    return OpenDossier(reader.dossier(dyad), reader.columns(dyad), keys, sources, today)
