"""An older archive is brought up to date on a checked copy: it is the old one or the new one, never half of each."""

from __future__ import annotations

import ast
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from explorer import paths
from explorer.store import migrations, schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.engine import address, migrating_engine
from explorer.store.errors import ArchiveFull, DamagedArchive, LockedArchive
from tests.filing import file_storage
from tests.store.faults import fingerprint, leave_write_ahead_mark, python, run, run_on_read_only_disk
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER

NEXT = schema.SCHEMA_VERSION + 1
REVISION = f'''
"""A revision of the future, for tests."""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT:04}"
down_revision = "{NEXT - 1:04}"


def upgrade():
    op.create_table("shelf", sa.Column("key", sa.Integer(), primary_key=True))
    with op.batch_alter_table("event") as event:
        event.add_column(sa.Column("colour", sa.String()))
        event.alter_column("extent", existing_type=sa.String(), nullable=True)
    @@
'''


@pytest.fixture
def future(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the migrations with one more, which rebuilds the table of events."""
    folder = tmp_path_factory.mktemp("future") / "migrations"
    shutil.copytree(paths.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    return add_revision(folder, "")


@pytest.fixture
def outdated(closed: Path, future: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a filled archive that is older than the program, because the program knows the next schema."""
    monkeypatch.setattr(schema, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(paths, "migrations", lambda: future)
    return closed


def add_revision(folder: Path, statement: str) -> Path:
    """Put the revision of the future into a folder of migrations, with one more statement."""
    text = REVISION.replace("@@", statement)
    (folder / "versions" / f"{NEXT:04}_future.py").write_text(text, encoding="utf-8")
    return folder


def columns(path: Path, table: str = "event") -> set[str]:
    """Return the names of a table's columns."""
    with closing(sqlite3.connect(path)) as connection:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def test_the_migrations_make_the_tables_that_the_program_knows(path: Path) -> None:
    with Archive.create(path):
        pass
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        options = {"compare_type": True, "include_name": _no_index_tables}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema.metadata) == []
        checks = connection.exec_driver_sql("SELECT group_concat(sql, ' ') FROM sqlite_schema").scalar_one()
    engine.dispose()
    for name in ("ck_archive_single", "ck_dyad_sorted", "ck_event_significance"):
        assert f"CONSTRAINT {name} CHECK" in checks


def test_the_newest_migration_is_the_schema_the_program_names() -> None:
    assert migrations.newest() == schema.SCHEMA_VERSION


def test_revisions_import_nothing_of_the_program() -> None:
    allowed = {"alembic", "sqlalchemy", *sys.stdlib_module_names}
    files = [*paths.migrations().rglob("*.py")]
    assert len(files) >= 2
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "explorer"]
            for name in names:
                assert name.split(".")[0] in allowed, f"{file.name} imports {name}"


def test_an_older_archive_opens_brought_up_to_date(outdated: Path) -> None:
    with Archive.open(outdated) as archive, archive.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        assert reader.dossier(EGY_KAZ) == EGY_KAZ_DOSSIER
        assert reader.search("silk").total == 2
    assert "colour" in columns(outdated)
    assert check_archive(outdated) == []
    assert [file.name for file in outdated.parent.iterdir()] == [outdated.name]
    with closing(sqlite3.connect(outdated)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)


def test_an_older_archive_is_read_from_an_upgraded_copy_where_it_must_not_change(outdated: Path) -> None:
    before = fingerprint(outdated.parent)
    with Archive.open(outdated, read_only=True) as archive, archive.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        scratch = file_storage(archive)._scratch
        assert scratch is not None
        assert scratch.is_dir()
    assert not scratch.exists()
    assert fingerprint(outdated.parent) == before


def test_the_check_tells_of_an_older_archive(outdated: Path) -> None:
    (problem,) = check_archive(outdated)
    assert "older schema" in problem.english()


@pytest.mark.parametrize("journal", ["rollback", "write-ahead"])
def test_an_older_archive_on_a_read_only_disk(closed: Path, future: Path, journal: str) -> None:
    if journal == "write-ahead":
        leave_write_ahead_mark(closed)
    code = f"""
from pathlib import Path
from explorer import paths
from explorer.store import schema
from explorer.store.archive import Archive
schema.SCHEMA_VERSION = {NEXT}
paths.migrations = lambda: Path(sys.argv[2])
with Archive.open(sys.argv[1]) as archive, archive.read() as reader:
    print(archive.read_only, reader.search("silk").total)
"""
    before = fingerprint(closed.parent)
    assert run_on_read_only_disk(closed.parent, python(code, closed, future)).split() == ["True", "2"]
    assert fingerprint(closed.parent) == before


@pytest.mark.parametrize(
    "statement",
    [
        "raise RuntimeError('a mistake in the revision')",
        "op.execute('DELETE FROM trade_flow')",
        "op.execute('DELETE FROM person')",
        "op.execute('INSERT INTO no_table VALUES (1)')",
    ],
)
def test_a_revision_that_fails_or_loses_rows_leaves_the_archive(closed: Path, future: Path, statement: str) -> None:
    add_revision(future, statement)
    before = fingerprint(closed.parent)
    with pytest.raises(Exception, match=r"mistake|damaged|no such table"):
        migrations.upgrade(closed, NEXT, future)
    assert fingerprint(closed.parent) == before


def test_a_damaged_archive_is_not_upgraded(closed: Path, future: Path) -> None:
    size = closed.stat().st_size
    with closed.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    before = fingerprint(closed.parent)
    with pytest.raises(DamagedArchive):
        migrations.upgrade(closed, NEXT, future)
    assert fingerprint(closed.parent) == before


def test_an_archive_in_use_is_not_upgraded(closed: Path, future: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.store.engine.BUSY_MILLISECONDS", 30)
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedArchive):
            migrations.upgrade(closed, NEXT, future)
    assert columns(closed) == set(schema.event.c.keys())


def test_no_room_for_the_copy(closed: Path, future: Path) -> None:
    code = f"""
import resource, signal
from pathlib import Path
from explorer.store import migrations
from explorer.store.errors import ArchiveFull
size = int(Path(sys.argv[1]).stat().st_size)
for part in (0.2, 0.9, 1.0, 1.02):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size * part), resource.RLIM_INFINITY))
    try:
        migrations.upgrade(Path(sys.argv[1]), {NEXT}, Path(sys.argv[2]))
    except ArchiveFull as error:
        print("told")
"""
    before = fingerprint(closed.parent)
    told = run(python(code, closed, future)).split()
    assert told == ["told"] * 4
    assert fingerprint(closed.parent) == before
    assert issubclass(ArchiveFull, Exception)


@pytest.mark.parametrize("moment", ["backup", "migrate", "_check", "sync", "sync_folder"])
def test_a_killed_upgrade_leaves_the_old_archive_or_the_new(closed: Path, future: Path, moment: str) -> None:
    code = f"""
import os, signal
from pathlib import Path
from explorer.store import migrations
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[3] == "backup":
    migrations._row_counts = die
else:
    setattr(migrations, sys.argv[3], die)
migrations.upgrade(Path(sys.argv[1]), {NEXT}, Path(sys.argv[2]))
"""
    old = fingerprint(closed.parent)
    died = subprocess.run(python(code, closed, future, moment), capture_output=True, check=False, timeout=60)
    assert died.returncode == -9, died.stderr
    if moment == "sync_folder":
        assert "colour" in columns(closed)
    else:
        assert fingerprint(closed.parent)[closed.name] == old[closed.name]
        migrations.upgrade(closed, NEXT, future)
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]
    with closing(sqlite3.connect(closed)) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (8,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_rows_that_refer_to_a_rebuilt_table_stay(closed: Path, future: Path) -> None:
    migrations.upgrade(closed, NEXT, future)
    engine = migrating_engine(address(closed, "rw"))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM event_citation").scalar_one() == 10
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    engine.dispose()


def _no_index_tables(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and str(name).startswith(("search_word", "search_trigram", "alembic_version")))
