"""Importing a table with its search index, beside the sqlite3 shell's `.import` with full-text tables of that kind."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
import tempfile
import time
from contextlib import closing
from pathlib import Path

from explorer.store.archive import Archive
from tests.benchmarks.archives import Data, fill
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import COLUMNS, read_csv
from tests.benchmarks.figures import Baseline, Figure, peak_memory

_TABLE = f"CREATE TABLE event({', '.join(f'{name} TEXT' for name in COLUMNS)})"
_INDEX = (
    "CREATE VIRTUAL TABLE search_word USING fts5(title, content='event', tokenize='ascii', prefix='1 2 3')",
    "INSERT INTO search_word(search_word) VALUES('rebuild')",
    "CREATE VIRTUAL TABLE search_trigram USING fts5(title, content='event', tokenize='trigram case_sensitive 1')",
    "INSERT INTO search_trigram(search_trigram) VALUES('rebuild')",
)


def run(size: int, data: Data, _effort: Effort) -> list[Figure]:
    """Measure each once, ours between two of the baseline's; the smaller of those counts."""
    table = data.table(size)
    shell = shutil.which("sqlite3")
    with tempfile.TemporaryDirectory(dir=data.folder) as folder:
        room = Path(folder)
        baselines = [_baseline(room / "one.db", table, shell)]
        started = time.perf_counter()
        with Archive.create(room / "imported.dyad") as archive:
            fill(archive, read_csv(table))
        taken = time.perf_counter() - started
        baselines.append(_baseline(room / "two.db", table, shell))
    name = "sqlite3 shell" if shell else "sqlite3 driver"
    return [
        Figure("import of a table", size, taken, "s", baseline=Baseline(name, min(baselines)), most_ratio=3.0),
        Figure("most memory while importing", size, peak_memory(), "MB"),
    ]


def _baseline(database: Path, table: Path, shell: str | None) -> float:
    """Return the seconds that the same table takes without records, dates, checks and a log of changes."""
    started = time.perf_counter()
    if shell is None:
        _with_driver(database, table)
    else:
        script = "\n".join([f"{_TABLE};", f".import --csv --skip 1 '{table}' event", *(f"{one};" for one in _INDEX)])
        subprocess.run([shell, "-bail", str(database)], input=script, text=True, check=True)
    return time.perf_counter() - started


def _with_driver(database: Path, table: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, table.open(encoding="utf-8", newline="") as stream:
        connection.execute(_TABLE)
        lines = csv.reader(stream)
        next(lines)
        connection.executemany(f"INSERT INTO event VALUES ({', '.join('?' * len(COLUMNS))})", lines)
        for statement in _INDEX:
            connection.execute(statement)
        connection.commit()
