"""Each step of the change log has a hash of its rows, chained to the step before; what breaks it is told and named."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.backup_problems import BackupProblem
from explorer.store.backups import Backups
from explorer.store.check import check_archive
from explorer.store.copying import copy_archive
from explorer.store.salvage import salvage
from explorer.store.server_engine import owning_engine
from explorer.store.server_setup import set_up
from explorer.store.server_storage import ServerStorage
from explorer.store.writing import UnitOfWork
from tests.postgres.archives import archive_on
from tests.postgres.server import Server

STEPS = 7


@pytest.fixture
def worked(closed: Path) -> Path:
    """Give an archive with two imports, an edit of each sort, an undo and a redo: seven steps."""
    with Archive.open(closed) as archive:
        with archive.write("Aigul", Message("Added {name}", {"name": '關係 "\\\n\x01'})) as unit:
            unit.put_person(Person("later", Texts({"en": 'Later "\\\n\x7f', "ar": "لاحقًا"})))
        with archive.write("Aigul", Message("Renamed")) as unit:
            unit.put_person(Person("later", Texts(en="Latest")))
        undo(archive, "Aigul")
        redo(archive, "Aigul")
        with archive.write("Aigul", Message("Removed")) as unit:
            unit.remove_person("later")
        with archive.read() as reader:
            assert reader.revision() == STEPS
    return closed


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            assert connection.execute(statement).rowcount != 0


def _put_and_fail(unit: UnitOfWork) -> None:
    unit.put_person(Person("one", Texts(en="One")))
    raise KeyError


def told(path: Path) -> list[str]:
    return [problem.english().removeprefix(f"{path}: ") for problem in check_archive(path)]


def test_the_hashes_are_those_that_are_documented(worked: Path) -> None:
    steps = rows(
        worked, "SELECT id, time, author, account, origin, label, label_values, undoes, redoes FROM step ORDER BY id"
    )
    previous = ""
    for step in steps:
        changes = rows(
            worked, f"SELECT sequence, record, row, before, after FROM change WHERE step={step[0]} ORDER BY sequence"
        )
        assert changes
        lines = json.dumps(step, ensure_ascii=False, separators=(",", ":")) + "\n"
        for sequence, record, row, before, after in changes:
            lengths = [-1 if text is None else len(str(text)) for text in (before, after)]
            lines += json.dumps([sequence, record, row, *lengths], separators=(",", ":")) + "\n"
            lines += f"{before or ''}{after or ''}\n"
        content = hashlib.blake2b(lines.encode(), digest_size=32).hexdigest()
        previous = hashlib.blake2b((previous + content).encode(), digest_size=32).hexdigest()
        assert rows(worked, f"SELECT hash FROM step WHERE id={step[0]}") == [(previous,)]
    assert told(worked) == []


def test_a_large_step_is_hashed_as_it_is_written_in_batches(closed: Path) -> None:
    with Archive.open(closed) as archive, archive.write("Aigul", Message("Many")) as unit:
        for number in range(4_500):
            unit.put_person(Person(f"one-{number}", Texts(en=f"One {number}")))
    assert rows(closed, "SELECT count(*) FROM change WHERE step=3") == [(4_500,)]
    assert told(closed) == []


def test_a_step_that_is_given_up_leaves_the_chain_as_it_was(closed: Path) -> None:
    before = rows(closed, "SELECT hash FROM step")
    with Archive.open(closed) as archive:
        with pytest.raises(KeyError), archive.write("Aigul", Message("Nothing")) as unit:
            _put_and_fail(unit)
        with archive.write("Aigul", Message("Nothing new")):
            pass
    assert rows(closed, "SELECT hash FROM step") == before
    assert told(closed) == []


BROKEN = {
    "an author": ("UPDATE step SET author='Somebody' WHERE id=4", 4),
    "a time": ("UPDATE step SET time='2020-01-01T00:00:00.000000Z' WHERE id=4", 4),
    "what it takes back": ("UPDATE step SET undoes=2 WHERE id=5", 5),
    "an account": ("UPDATE step SET account='root' WHERE id=1", 1),
    "a hash": ("UPDATE step SET hash=replace(hash, substr(hash, 1, 1), 'x') WHERE id=3", 3),
    "no hash": ("UPDATE step SET hash=NULL WHERE id=3", 3),
    "what stood before": ("UPDATE change SET before=replace(before, 'Later', 'Lately') WHERE step=4", 4),
    "what stands after": ("UPDATE change SET after=replace(after, 'Latest', 'Last') WHERE step=4", 4),
    "another row": ("UPDATE change SET row=row+1 WHERE step=4", 4),
    "another kind": ("UPDATE change SET record='source' WHERE step=4", 4),
    "a change that is gone": ("DELETE FROM change WHERE sequence=(SELECT max(sequence) FROM change WHERE step=2)", 2),
    "bytes instead of text": ("UPDATE change SET after=x'00ff' WHERE step=4", 4),
    "a number instead of text": ("UPDATE step SET author=1.5 WHERE id=6", 6),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_was_changed_in_the_log_is_told_by_its_step(worked: Path, tmp_path: Path, what: str) -> None:
    statement, step = BROKEN[what]
    sql(worked, statement)
    found = told(worked)
    assert f"step {step} of the change log is not what was written." in found
    after = [sentence for sentence in found if "of the change log" in sentence]
    assert len(after) == (2 if "hash" in what else 1), "the step after a hash that is not its own cannot follow it"
    with pytest.raises(BackupProblem, match=rf"step {step} of the change log"):
        Backups(tmp_path / "backups").make(worked, "asked")
    assert [file for file in (tmp_path / "backups").rglob("*") if file.suffix == ".dyad"] == []


@pytest.mark.parametrize(
    ("gone", "sentence"),
    [
        ("=4", "step 4 of the change log is missing."),
        (" IN (3, 4, 5)", "the steps 3 to 5 of the change log are missing."),
        ("<=2", "step 3 of the change log is not what was written, or the steps before it are missing."),
        (">=6", "the steps 6 to 7 of the change log are missing."),
    ],
)
def test_steps_that_were_taken_out_are_told(worked: Path, gone: str, sentence: str) -> None:
    sql(worked, f"DELETE FROM change WHERE step{gone}", f"DELETE FROM step WHERE id{gone}")
    assert told(worked) == [sentence]


def test_steps_that_were_added_behind_are_told(worked: Path) -> None:
    sql(
        worked,
        f"INSERT INTO step SELECT {STEPS + 1}, time, author, origin, label, label_values, undoes, redoes, account,"
        " hash FROM step WHERE id=7",
    )
    assert f"step {STEPS + 1} of the change log is not what was written." in told(worked)
    assert f"the change log goes on to step {STEPS + 1}, though the archive stands at step {STEPS}." in told(worked)


def test_many_broken_steps_are_counted(closed: Path) -> None:
    with Archive.open(closed) as archive:
        for number in range(130):
            with archive.write("Aigul", Message("Renamed")) as unit:
                unit.put_person(Person("one", Texts(en=f"One {number}")))
    sql(closed, "UPDATE step SET label='Other' WHERE id>2")
    found = [sentence for sentence in told(closed) if "of the change log" in sentence]
    assert len(found) == 101
    assert found[-1] == "so are 30 more steps of the change log."


SALVAGED = {
    "an author": 4,
    "a time": 4,
    "what it takes back": 5,
    "an account": 1,
    "a hash": 0,
    "no hash": 0,
    "what stood before": 4,
    "a number instead of text": 6,
}
"""The last step whose history cannot be trusted any more; where only a hash is damaged, the next one confirms it."""


@pytest.mark.parametrize("what", SALVAGED)
def test_salvage_keeps_the_steps_after_the_last_broken_one_and_chains_them_anew(
    worked: Path, tmp_path: Path, what: str
) -> None:
    sql(worked, BROKEN[what][0])
    new = tmp_path / "salvaged.dyad"
    report = salvage(worked, new)
    lost = SALVAGED[what]
    assert report.history_lost_to == lost
    assert rows(new, "SELECT id FROM step ORDER BY id") == [(number,) for number in range(lost + 1, STEPS + 1)]
    assert told(new) == []
    with Archive.open(new) as archive:
        undone = undo(archive, "Aigul")
        assert undone is not None
        assert undone.step == STEPS + 1
    assert told(new) == []
    again = tmp_path / "again.dyad"
    assert salvage(new, again).history_lost_to == lost
    assert told(again) == []


def test_a_salvaged_archive_without_a_history_begins_one(worked: Path, tmp_path: Path) -> None:
    sql(worked, "DELETE FROM change", "DELETE FROM step")
    new = tmp_path / "salvaged.dyad"
    salvage(worked, new)
    assert told(new) == []
    with Archive.open(new) as archive, archive.write("Aigul", Message("Renamed")) as unit:
        unit.put_person(Person("one", Texts(en="One")))
    assert rows(new, "SELECT id FROM step") == [(STEPS + 1,)]
    assert told(new) == []


def test_in_a_database_steps_are_chained_with_the_account_that_the_server_knows(postgres_server: Server) -> None:
    with archive_on(postgres_server) as archive:
        for name in ("One", "Two", "關係"):
            with archive.write("Aigul", Message("Renamed {name}", {"name": name})) as unit:
                unit.put_person(Person("one", Texts(en=name)))
        undo(archive, "Aigul")
        assert check_archive(archive.place) == []
        with archive.read() as reader:
            assert all(step.account for step in reader.history.steps())
        assert isinstance(archive.storage, ServerStorage)
        engine = owning_engine(archive.storage.address)
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE change SET after = replace(after, 'Two', 'Ten') WHERE step = 2")
            connection.exec_driver_sql("UPDATE step SET account = 'somebody' WHERE id = 4")
        engine.dispose()
        found = [problem.english() for problem in check_archive(archive.place)]
        assert [sentence.rpartition(": ")[2] for sentence in found] == [
            "step 2 of the change log is not what was written.",
            "step 4 of the change log is not what was written.",
        ]


def test_an_older_archive_in_a_database_gets_its_chain_and_a_copy_keeps_it(
    postgres_server: Server, worked: Path, tmp_path: Path
) -> None:
    with archive_on(postgres_server) as archive:
        assert isinstance(archive.storage, ServerStorage)
        address = archive.storage.address
        with Archive.open(worked) as source:
            copy_archive(source, address)
        assert check_archive(address) == []
        engine = owning_engine(address)
        with engine.begin() as connection:
            kept = connection.exec_driver_sql("SELECT hash FROM step ORDER BY id").all()
            connection.exec_driver_sql("ALTER TABLE step DROP COLUMN hash")
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0004'")
        set_up(address, datetime(2026, 11, 22, tzinfo=UTC))
        with engine.begin() as connection:
            assert connection.exec_driver_sql("SELECT hash FROM step ORDER BY id").all() == kept
        engine.dispose()
        assert check_archive(address) == []
