"""Columns and facets of the dossier seen last: taken from what was kept where that is true, and kept when read anew."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.facets import EventFacets
from explorer.dossier.records import DyadKey
from explorer.store.archive import Archive
from explorer.store.file_state import FileState
from explorer.store.reading import Reader
from explorer.store.view_cache import KeptColumns, ViewCache
from explorer.timeline.index import EventIndex

_BESIDE_DOSSIERS = frozenset({"bookmark"})
"""Kinds of records of which nothing is seen in a dossier's picture."""
_COUNTED_TO = 1 << 32


@dataclass(frozen=True, slots=True, eq=False)
class ReadColumns:
    """All of a dossier that costs time for each event. ``state`` is what the archive's file was while it was read,
    ``index`` that of the columns where there is one.
    """

    columns: EventColumns
    undated: UndatedColumns
    links: LinkColumns
    facets: EventFacets
    state: FileState | None = None
    index: EventIndex | None = None


class LastColumns:
    """Reads them for one session; ``known`` is what the first picture was drawn from, with its index.

    Without a cache everything is read from the archive.
    """

    def __init__(
        self, archive: Archive, cache: ViewCache | None, known: tuple[KeptColumns, EventIndex] | None = None
    ) -> None:
        self._archive = archive
        # Of a database nothing tells before it is asked whether it is as it was.
        self._cache = cache if archive.in_place and archive.file is not None else None
        self._known = known
        self._keeping: threading.Thread | None = None
        self._restated: tuple[FileState, FileState] | None = None
        """For which state what was read in another one was kept last."""
        self.taken = 0
        """How many dossiers were not read from the archive, for whoever watches the cost."""

    def kept(self, reader: Reader, dyad: DyadKey) -> ReadColumns | None:
        """Return what was kept of a dossier, if the reader's snapshot is of the very state that it was kept of."""
        known, self._known = self._known, None
        cache = self._cache
        # No writer commits while a snapshot is held, so the file is in one state as long as the reader is.
        state = None if cache is None else FileState.of(self._archive.path)
        if cache is None or state is None:
            return None
        index = None
        if known is not None and (known[0].state, known[0].dyad) == (state, dyad):
            found, index = known
        else:
            of_archive = cache.columns(self._archive.path, state)
            if of_archive is None or of_archive.dyad != dyad:
                return None
            found = of_archive
        facets = cache.facets(self._archive.path, state, dyad)
        if facets is None or found.identity != self._archive.identity:
            return None
        self.taken += 1
        return ReadColumns(found.columns, found.undated, found.links, facets, state, index)

    def state(self, reader: Reader) -> FileState | None:
        """Return which state of its file the reader's snapshot is of."""
        return None if self._cache is None else FileState.of(self._archive.path)

    def still_true(self, reader: Reader, read_at: FileState, revision: int) -> tuple[FileState, int] | None:
        """Return the state of the file and the revision that what was read of a dossier holds for too, ``None`` where
        nobody knows of any. What was kept of it is kept for that state then.

        So it is where only bookmarks were written since, by whomever: the change log tells of nothing else, and the
        file's own counter of no transaction that the log does not tell of.
        """
        now, latest = self.state(reader), reader.revision()
        if self._cache is None or now is None or (now.device, now.inode) != (read_at.device, read_at.inode):
            return None
        if (now.transactions - read_at.transactions) % _COUNTED_TO != latest - revision:
            return None
        if not reader.history.kinds_changed_since(revision) <= _BESIDE_DOSSIERS or self.state(reader) != now:
            return None
        self.close()
        # Of two questions one after the other the window hears only the second answer.
        kept_for = self._restated[1] if self._restated is not None and self._restated[0] == read_at else read_at
        if now != kept_for and not self._cache.restate_columns(self._archive.path, kept_for, now):
            return None
        self._restated = (read_at, now)
        return now, latest

    def keep(self, dyad: DyadKey, read: ReadColumns) -> None:
        """Keep what was read from the archive, beside all other work."""
        cache, state = self._cache, read.state
        if cache is None or state is None:
            return
        path = self._archive.path
        kept = KeptColumns(state, self._archive.identity, dyad, read.columns, read.undated, read.links)
        self.close()
        self._keeping = threading.Thread(
            target=cache.keep_columns, args=(path, kept, read.facets), name="keeping columns"
        )
        self._keeping.start()

    def close(self) -> None:
        """Finish what is being kept."""
        keeping = self._keeping
        if keeping is not None:
            keeping.join()
