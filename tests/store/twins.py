"""One archive in a file and one in a database that the same things are done to: all rows of theirs are the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.store.everywhere import Rows, rows

T = TypeVar("T")
_OF_ONE = {"archive": (1, 2, 6), "step": (8, 9)}
"""What only one of them has, by column: its identity, when it was made, the state of SQLite's index; a step's account
and the hash that depends on it."""


class Ticking:
    """A clock that goes on by a second with each question."""

    def __init__(self) -> None:
        self._asked = 0

    def __call__(self) -> datetime:
        self._asked += 1
        return datetime(2026, 11, 22, tzinfo=UTC) + timedelta(seconds=self._asked)


class Twins:
    """The two archives; each has a clock of its own that tells the same as the other's."""

    def __init__(self, server_archive: Archive) -> None:
        self._folder = Path(mkdtemp(prefix="dyad-twins-"))
        path = self._folder / "relations.dyad"
        Archive.create(path).close()
        self._places = (path, server_archive.place)
        self._clocks = (Ticking(), Ticking())
        self.both = self._opened()

    def _opened(self) -> tuple[Archive, Archive]:
        one, other = (Archive.open(place, clock=clock) for place, clock in zip(self._places, self._clocks, strict=True))
        return one, other

    def reopen(self) -> None:
        """Close both and open them again."""
        for archive in self.both:
            archive.close()
        self.both = self._opened()

    def do(self, what: Callable[[Archive], T]) -> T:
        """Do something to both; what comes back is the same of both."""
        one, other = (what(archive) for archive in self.both)
        assert one == other
        return one

    def rows(self) -> Rows:
        """Return all rows but the log's, which are the same in both, as are the log's."""
        one, other = (_shared(rows(archive, with_log=True)) for archive in self.both)
        for table, expected in one.items():
            assert other[table] == expected, table
        return rows(self.both[0])

    def exports(self) -> dict[str, bytes]:
        """Return every dossier as it is exported, the same from both."""
        return self.do(exports)

    def close(self) -> None:
        """Check both, and remove the file."""
        for archive in self.both:
            archive.close()
            assert check_archive(archive.place) == []
        shutil.rmtree(self._folder)


def exports(archive: Archive) -> dict[str, bytes]:
    """Return every dossier of an archive as it is exported."""
    with archive.read() as reader:
        return {str(dyad): interchange.write(reader.dossier(dyad)) for dyad in reader.dyads()}


def _shared(all_rows: Rows) -> Rows:
    return {
        table: sorted(
            (tuple(value for place, value in enumerate(row) if place not in _OF_ONE.get(table, ())) for row in several),
            key=repr,
        )
        for table, several in all_rows.items()
    }
