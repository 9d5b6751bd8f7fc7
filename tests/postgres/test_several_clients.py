"""Several people write to one archive at the same time: nothing that was acknowledged is lost or overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.editing.importing import import_dossier
from explorer.editing.undo import undo
from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.net_changes import ChangedSince
from tests.postgres.archives import cleaned_archive
from tests.postgres.server import Server
from tests.store.everywhere import behind_our_back, seen_by
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR_1996

ROOT = Path(__file__).parents[2]
TIMES = 80
NAMES = ("bilal", "chen", "dana")


@pytest.fixture
def archive(postgres_server: Server) -> Iterator[Archive]:
    """Give an archive with a dossier."""
    with cleaned_archive(postgres_server) as made:
        import_dossier(made, KAZ_MYS_DOSSIER, "a.json", "Aigul")
        yield made


def at_work(archive: Archive) -> dict[str, list[str]]:
    """Have all clients work at the same time, each under an account of its own; return what each was told."""
    clients = []
    for name in NAMES:
        with seen_by(archive, name) as theirs:
            command = [sys.executable, "-m", "tests.postgres.client", str(theirs.place), name, str(TIMES)]
        clients.append(
            subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        )
    for client in clients:
        assert client.stdout is not None
        assert client.stdout.readline() == "ready\n"
    for client in clients:
        assert client.stdin is not None
        client.stdin.write("go\n")
        client.stdin.flush()
    told = {name: client.communicate(timeout=600)[0].splitlines() for name, client in zip(NAMES, clients, strict=True)}
    assert [client.returncode for client in clients] == [0] * len(NAMES)
    return told


def test_nothing_that_was_acknowledged_is_lost(archive: Archive) -> None:
    told = at_work(archive)
    assert all(len(lines) == TIMES for lines in told.values())
    saved = {
        int(line.split(maxsplit=1)[0]): (name, line.split(maxsplit=1)[1])
        for name, lines in told.items()
        for line in lines
        if line[0].isdigit()
    }
    assert len(saved) == sum(line[0].isdigit() for lines in told.values() for line in lines), "no number came twice"
    with archive.storage.snapshot() as connection:
        steps = connection.execute(select(schema.step.c.id, schema.step.c.author, schema.step.c.account)).all()
        next_key = connection.execute(select(schema.archive.c.next_key)).scalar_one()
        change = schema.change
        log = connection.execute(select(change).order_by(change.c.sequence)).all()
    assert {number: author for number, author, _ in steps} == {1: "Aigul"} | {n: who for n, (who, _) in saved.items()}
    assert {number for number, _, _ in steps} == set(range(1, len(steps) + 1)), "numbers run on without a gap"
    assert all(author == account for number, author, account in steps if number > 1)
    assert [row.sequence for row in log] == list(range(1, len(log) + 1))
    assert [row.step for row in log] == sorted(row.step for row in log)
    assert {row.row for row in log} == set(range(1, next_key)), "keys run on without a gap"
    assert check_archive(archive.place) == []

    standing: dict[tuple[str, int], object] = {}
    for row in log:
        before = None if row.before is None else json.loads(row.before)
        assert standing.get((row.record, row.row)) == before, "each step changed what the one before it had left"
        standing[row.record, row.row] = None if row.after is None else json.loads(row.after)
    with archive.storage.snapshot() as connection:
        for name in ("event", "person", "source", "event_dyad", "dyad_person", "dyad_source", "trade_flow"):
            there = set(connection.execute(select(schema.metadata.tables[name].c.key)).scalars())
            assert there == {key for (record, key), after in standing.items() if record == name and after is not None}
    count = Counter(line.split()[0] if not line[0].isdigit() else "saved" for lines in told.values() for line in lines)
    assert count["saved"] > TIMES, count
    assert count["locked"] == 0, count


def test_who_changes_what_somebody_else_has_just_changed_is_shown_both(archive: Archive) -> None:
    with seen_by(archive, "bilal") as theirs, archive.read() as reader:
        key = reader.key_of(KAZ_MYS, MAHATHIR_1996.id)
        assert key is not None
        seen = reader.records([key], KAZ_MYS)[key]
        Editor(theirs, "bilal").do(ChangeEvent(KAZ_MYS, key, seen, replace(seen, title=Texts(en="Theirs"))))
    with pytest.raises(ChangedMeanwhile) as met:
        Editor(archive, "Aigul").do(ChangeEvent(KAZ_MYS, key, seen, replace(seen, title=Texts(en="Mine"))))
    assert met.value.theirs is not None
    with archive.read() as reader:
        assert reader.records([key], KAZ_MYS)[key].title == Texts(en="Theirs")
        assert reader.revision() == 2


def test_each_undoes_their_own_latest_step_and_never_over_somebody_elses(archive: Archive) -> None:
    def rename(who: Archive, name: str, title: str) -> None:
        with who.read() as reader:
            key = reader.key_of(KAZ_MYS, MAHATHIR_1996.id)
            assert key is not None
            seen = reader.records([key], KAZ_MYS)[key]
        Editor(who, name).do(ChangeEvent(KAZ_MYS, key, seen, replace(seen, title=Texts(en=title))))

    with seen_by(archive, "bilal") as theirs:
        rename(archive, "Aigul", "Mine")
        # Whoever signs with my name is not me: the server knows better.
        rename(theirs, "Aigul", "Theirs")
        with pytest.raises(ChangedSince):
            undo(archive, "Aigul")
        assert undo(theirs, "bilal")
        assert undo(archive, "Aigul")
        with archive.read() as reader:
            assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE step SET author = 'somebody' WHERE id = 1",
        "UPDATE step SET account = 'somebody' WHERE id = 1",
        "DELETE FROM change WHERE sequence = 1",
        "UPDATE change SET after = NULL WHERE sequence = 1",
    ],
)
def test_a_history_that_was_changed_behind_our_back_is_told(archive: Archive, statement: str) -> None:
    assert check_archive(archive.place) == []
    behind_our_back(archive.place, statement)
    assert any("step 1" in problem.english() for problem in check_archive(archive.place))
