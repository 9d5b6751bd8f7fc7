"""Injecting faults for real: other processes, folders that cannot be written, and what a file looked like before."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def fingerprint(folder: Path) -> dict[str, str]:
    """Return every file under a folder with a hash of its bytes."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def python(code: str, *arguments: str | Path) -> list[str]:
    """Return the command that runs ``code`` with the package importable."""
    prelude = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
    return [sys.executable, "-c", prelude + code, *map(str, arguments)]


def run(command: list[str]) -> str:
    """Run a command to its end and return what it printed; a failure shows its errors."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def leave_write_ahead_mark(path: Path) -> None:
    """Leave the archive as a program does that prefers a write-ahead log: no log beside it, its mark in the header."""
    run(python("import sqlite3\nsqlite3.connect(sys.argv[1]).execute('PRAGMA journal_mode=WAL')", path))


def run_unprivileged(command: list[str]) -> str:
    """Run a command for which file modes count, though the tests may be run by root.

    Root keeps its user id but gives up the capability to pass over file modes.
    """
    if os.geteuid() == 0:
        dropped = "-dac_override,-dac_read_search"
        command = ["setpriv", "--bounding-set", dropped, "--inh-caps", dropped, *command]
    return run(command)


def run_on_read_only_disk(folder: Path, command: list[str]) -> str:
    """Run a command to which ``folder`` is a disk mounted read-only; without the right to mount, by file modes."""
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    able = shutil.which("unshare") and not subprocess.run(["unshare", "-m", "true"], check=False).returncode
    if able:
        return run(["unshare", "-m", "sh", "-c", mount, str(folder), *command])
    modes = {path: path.stat().st_mode for path in (folder, *folder.iterdir())}
    try:
        for path, mode in modes.items():
            path.chmod(mode & ~0o222)
        return run_unprivileged(command)
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
