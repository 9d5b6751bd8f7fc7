"""What reading a received archive may take: memory, processor time, SQLite's work, output, and which columns.

The system's limits are POSIX's (setrlimit(2)), as far as it has them; SQLite's are those of one connection.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

from explorer.store.known_definitions import COLUMNS
from explorer.store.received_rows import AT_ONCE

MOST_MEMORY = 512 << 20
"""Bytes of addresses that the process may have, Python's own 60 MB among them."""
MOST_HEAP = 128 << 20
"""Bytes that SQLite may have."""
MOST_VALUE = 16 << 20
"""Bytes of one value or row."""
_STEPS, _STEPS_A_BYTE, _ASKED_EVERY = 20_000_000, 20, 10_000
"""Steps of SQLite's machine that reading may take: the library takes 3 for each byte of its file."""
_SECONDS, _BYTES_A_SECOND = 20, 200_000
"""Processor time: reading takes about a fifth of it."""
_MOST_OUTPUT, _OUTPUT_A_BYTE = 4 << 20, 12
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 100),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 60),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 3),
    (sqlite3.SQLITE_LIMIT_VDBE_OP, 25_000),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 8),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, AT_ONCE),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)
_SETTINGS = (
    f"hard_heap_limit={MOST_HEAP}",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "query_only=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "cache_size=-8000",
)
"""None of these looks at the file."""


def most_output(size: int) -> int:
    """Return how many bytes may be told of a file of ``size`` bytes."""
    return _MOST_OUTPUT + _OUTPUT_A_BYTE * size


def most_seconds(size: int) -> int:
    """Return how many seconds of processor time reading a file of ``size`` bytes may take."""
    return _SECONDS + size // _BYTES_A_SECOND


def limit_process(size: int) -> None:
    """Limit what this process may take, as far as the system lets it, before the file is opened."""
    if sys.platform == "win32":
        return
    import resource

    seconds = most_seconds(size)
    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _lower(limit, most)


def let_nothing_be_opened() -> None:
    """Let no file, pipe or socket be opened from now on, nor another process be started."""
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_NOFILE, 0)
    with suppress(AttributeError):
        _lower(resource.RLIMIT_NPROC, 0)


def _lower(limit: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(limit)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):  # A system that knows the limit and does not take it.
        resource.setrlimit(limit, (wanted, wanted))


def connect_limited(path: Path, size: int) -> sqlite3.Connection:
    """Open the file of ``size`` bytes at ``path``, immutable, with SQLite's limits and a budget of its steps."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    for limit, most in _LIMITS:
        connection.setlimit(limit, most)
    left = (_STEPS + _STEPS_A_BYTE * size) // _ASKED_EVERY

    def spend() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    connection.set_progress_handler(spend, _ASKED_EVERY)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def allow(action: int, table: str | None, column: str | None, database: str | None, inside: str | None) -> int:
    """Allow reading the columns that are known, and nothing that would do it in our place."""
    if action == sqlite3.SQLITE_SELECT and inside is None:
        return sqlite3.SQLITE_OK
    known = table in COLUMNS and (column in COLUMNS[table] or not column)
    if action == sqlite3.SQLITE_READ and known and database == "main" and inside is None:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY
