"""A long step reads each page of the archive once, writes each once, and leaves the cache as small as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from explorer.store.engine import pragma
from tests.filing import file_storage
from tests.store.sample import KAZ_MYS_DOSSIER
from tests.store.test_bulk_events import STEP
from tests.store.test_journal import many

MANY = 6_000
"""Events whose pages are far more than SQLite's usual cache holds."""


def input_output() -> tuple[int, int]:
    """Return how often this process has read, and how many bytes it has written (proc(5)); nothing but Linux counts."""
    counts = Path("/proc/self/io")
    if not counts.exists():
        return 0, 0
    counted = dict(line.split(": ") for line in counts.read_text().splitlines())
    return int(counted["syscr"]), int(counted["wchar"])


def test_an_import_reads_and_writes_hardly_more_than_the_archive_has(tmp_path: Path) -> None:
    path = tmp_path / "many.dyad"
    with Archive.create(path) as archive:
        import_dossier(archive, KAZ_MYS_DOSSIER, "few.json", "Aigul")
        dossier = replace(many(MANY), events=many(MANY).events[len(KAZ_MYS_DOSSIER.events) :])
        reads, written = input_output()
        with archive.write("Aigul", STEP, "import") as unit:
            unit.add_events(dossier.dyad, dossier.events)
        reads_then, written_then = input_output()
    # Each event looks up what it refers to, a dozen times in all.
    assert reads_then - reads < MANY / 4
    assert written_then - written < 1.5 * path.stat().st_size


def test_the_cache_is_as_small_as_usual_after_a_step(archive: Archive) -> None:
    with archive.write("Aigul", STEP) as unit:
        kept = pragma(unit._connection, "cache_size")
    with pytest.raises(InterruptedError), archive.write("Aigul", STEP):
        raise InterruptedError
    writers = file_storage(archive)._writers
    assert writers is not None
    with writers.connect() as connection:
        assert pragma(connection, "cache_size") == -2_000
    assert kept > 1_000_000
