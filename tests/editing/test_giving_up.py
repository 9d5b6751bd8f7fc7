"""An import that is given up leaves nothing behind, wherever it was; one right after it works."""

from __future__ import annotations

import gc
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, DyadKey
from explorer.editing.importing import import_dossier
from explorer.exchange import interchange
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.exchange.large import dossier_of
from tests.filing import file_storage
from tests.store.faults import fingerprint

KAZ_MYS = DyadKey("KAZ", "MYS")
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
"""A statement that never ends of its own accord."""


class GivenUp(Exception):  # noqa: N818 - says what it is
    pass


class Asked:
    """Counts how often it is called, and raises from a certain call on."""

    def __init__(self, stops_at: int = 0) -> None:
        self.calls = 0
        self._stops_at = stops_at

    def __call__(self) -> None:
        self.calls += 1
        if self.calls == self._stops_at:
            raise GivenUp


@pytest.fixture(params=["all events are new", "some stand already"])
def started(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give an archive that one dossier was imported into: another one, or the first events of the same."""
    made = tmp_path / "made" / "a.dyad"
    made.parent.mkdir()
    first = dossier_of(100)
    if request.param == "all events are new":
        # Agreements are the archive's, so a dossier of another dyad keeps none of them.
        first = replace(first, dyad=DyadKey("EGY", "KAZ"), events=(), trade=())
    with Archive.create(made) as archive:
        import_dossier(archive, first, "first", "Aigul")
    return made


@pytest.fixture(scope="module")
def large() -> Dossier:
    """Give what is imported: enough for FTS5 to gather more than usual, and for more than one batch of rows."""
    return dossier_of(5_200)


def whole(started: Path, dossier: Dossier, folder: Path) -> tuple[int, bytes, list[tuple[str, int]]]:
    """Import into a copy; return how often it asked, the export, and what FTS5 gathers."""
    copy = folder / "whole.dyad"
    shutil.copyfile(started, copy)
    asked = Asked()
    with Archive.open(copy) as archive:
        import_dossier(archive, dossier, "large", "Aigul", go_on=asked)
        with archive.read() as reader:
            exported = interchange.write(reader.dossier(KAZ_MYS))
    return asked.calls, exported, settings(copy)


def settings(file: Path) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(file)) as connection:
        return [
            row
            for name in ("search_word", "search_trigram")
            for row in connection.execute(f"SELECT k, v FROM {name}_config ORDER BY k")
        ]


def in_use(archive: Archive) -> int:
    """Return how many connections that write are in somebody's hands."""
    writers = file_storage(archive)._writers
    pool = writers.pool if writers is not None else None
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


def test_wherever_an_import_is_given_up_every_byte_is_as_before_and_the_next_one_works(
    started: Path, large: Dossier, tmp_path: Path
) -> None:
    calls, exported, gathered = whole(started, large, tmp_path)
    assert calls > 5_200 // 500
    before = fingerprint(started.parent)
    chosen = random.Random(1)
    points = {1, 2, calls - 1, calls, *(chosen.randint(1, calls) for _ in range(4))}
    with Archive.open(started) as archive:
        for point in sorted(points):
            with pytest.raises(GivenUp):
                import_dossier(archive, large, "large", "Aigul", go_on=Asked(point))
            assert fingerprint(started.parent) == before, point
            assert in_use(archive) == 0
            assert gc.isenabled()
        with archive.read() as reader:
            assert len(reader.history.steps()) == 1
        import_dossier(archive, large, "large", "Aigul")
        with archive.read() as reader:
            assert interchange.write(reader.dossier(KAZ_MYS)) == exported
            assert len(reader.history.steps()) == 2
            assert reader.search("Mahathir", KAZ_MYS, 5).total > 0
    assert settings(started) == gathered
    assert not check_archive(started)
    assert sorted(fingerprint(started.parent)) == sorted(before)


def write(archive: Archive, go_on: Asked, *statements: str) -> None:
    with archive.write("Aigul", Message("x"), go_on=go_on) as unit:
        for statement in statements:
            unit._connection.exec_driver_sql(statement)


def test_a_statement_is_ended_in_its_middle(started: Path) -> None:
    before = fingerprint(started.parent)
    asked = Asked(5)
    with Archive.open(started) as archive:
        with pytest.raises(GivenUp):
            write(archive, asked, "DELETE FROM search_text", ENDLESS)
        assert asked.calls == 5
        assert fingerprint(started.parent) == before
        assert in_use(archive) == 0


def test_an_error_that_is_no_wish_to_end_stays_what_it_is(started: Path) -> None:
    before = fingerprint(started.parent)
    with Archive.open(started) as archive:
        with pytest.raises(OperationalError):
            write(archive, Asked(), "DELETE FROM search_text", "DELETE FROM nowhere")
        assert _without_journals(fingerprint(started.parent)) == _without_journals(before)


def test_it_is_asked_no_more_once_all_is_to_be_committed(started: Path, large: Dossier) -> None:
    told: list[bool] = []
    with Archive.open(started) as archive:

        def go_on() -> None:
            told.append(file_storage(archive)._committing.is_set())

        import_dossier(archive, large, "large", "Aigul", go_on=go_on)
    assert told
    assert not any(told)


def _without_journals(found: dict[str, str]) -> dict[str, str]:
    return {name: of for name, of in found.items() if not name.endswith("-journal")}
