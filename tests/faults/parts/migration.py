"""Cases 14, 15 and 17: older archives keep every row, and are the old one or the new one wherever it stops."""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path
from random import Random

from explorer.store import migrations, schema
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.worker import Worker, worker
from tests.store.released import KINDS, failing_after, held, newest, older, released, version_of, wrong_after


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Migrate every released schema; stop behind each statement, and kill at random points; quickly, curated ones."""
    kinds = KINDS if effort.is_full else ("curated",)
    sources = {kind: newest(folder, kind) for kind in kinds if kind != "curated"}
    schemas = [version for version in released() if version < schema.SCHEMA_VERSION]
    return [
        _migrated(folder, schemas, kinds, sources),
        _stopped(folder, schemas if effort.is_full else schemas[-1:]),
        _killed(folder, schemas, effort.of(4, 50), seed),
    ]


def _room(folder: Path, name: str) -> Path:
    room = folder / name
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir()
    return room / "relations.dyad"


def _migrated(folder: Path, schemas: list[int], kinds: tuple[str, ...], sources: dict[str, Path]) -> Verdict:
    verdict, rows = Verdict("14 migrations of older schemas"), 0
    for version in schemas:
        for kind in kinds:
            path = _room(folder, "migrated")
            with judging(verdict, f"schema {version}, {kind}"):
                older(version, path, kind, sources.get(kind))
                columns, before = held(path)
                rows += sum(number for number, _ in before.values())
                verdict.add(f"schema {version}, {kind}", lost=wrong_after(path, columns, before))
    verdict.note = f"schemas {', '.join(map(str, schemas))}, each {', '.join(kinds)}; {rows:,} rows, each as it was"
    return verdict


def _stopped(folder: Path, schemas: list[int]) -> Verdict:
    """15: let each statement of a migration be the last, one after the other."""
    verdict = Verdict("15 stopped behind each statement")
    for version in schemas:
        path = _room(folder, "stopped")
        older(version, path, "curated")
        whole = path.read_bytes()
        columns, before = held(path)
        statement = 1
        while True:
            where = f"schema {version}, statement {statement}"
            with failing_after(statement) as passed:
                try:
                    migrations.upgrade(path, schema.SCHEMA_VERSION)
                except RuntimeError as error:
                    stopped = str(error)
                else:
                    stopped = ""
            if not stopped:
                verdict.add(where, lost=wrong_after(path, columns, before))
                break
            left = [file.name for file in path.parent.iterdir() if file != path]
            same = path.read_bytes() == whole
            verdict.add(
                where, half_done="" if same and not left else f"the old file is no longer whole, or {left} left"
            )
            statement = passed[0] + 1
    verdict.note = f"{verdict.injected - len(schemas)} statements; the old archive stood after each but the last"
    return verdict


def _killed(folder: Path, schemas: list[int], kills: int, seed: int) -> Verdict:
    """17: kill a process that migrates, half of the times behind a statement, half at a random moment."""
    verdict, random, new = Verdict("17 SIGKILL in a migration"), Random(seed), 0
    with worker() as working:
        seconds = {version: _whole(working, folder, version) for version in schemas}
        for number in range(kills):
            version = schemas[number % len(schemas)]
            path = _room(folder, "killed")
            older(version, path, "curated")
            whole = path.read_bytes()
            columns, before = held(path)
            with judging(verdict, f"schema {version}, kill {number}"):
                statements, spent = seconds[version]
                at = random.randint(1, statements) if number % 4 < 2 else 0
                process = working.begin(task="migrate", archive=str(path), at_statement=at)
                if not at:
                    time.sleep(random.uniform(0, 1.1) * spent)
                    os.kill(process, signal.SIGKILL)
                said = working.rest()
                if any(line.startswith("failed") for line in said):
                    raise AssertionError(said[-1])
                is_new = version_of(path) == schema.SCHEMA_VERSION
                half = "" if is_new or path.read_bytes() == whole else "neither the old archive nor the new one"
                new += is_new
                verdict.add(f"kill {number}", half_done=half, lost=wrong_after(path, columns, before))
    verdict.note = f"{new} times the new archive stood, else the old one, byte for byte; opened, each came to its end"
    return verdict


def _whole(working: Worker, folder: Path, version: int) -> tuple[int, float]:
    """Let a migration come to its end; return how many statements it has and how long it takes."""
    path = _room(folder, "whole")
    older(version, path, "curated")
    begun = time.perf_counter()
    working.begin(task="migrate", archive=str(path), at_statement=0)
    (said,) = working.rest()
    return int(said.removeprefix("migrated ")), time.perf_counter() - begun
