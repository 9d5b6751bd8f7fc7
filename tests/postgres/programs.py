"""Where PostgreSQL's programs lie, and as whom a server of them may run.

Debian keeps them off the path, a folder a version; elsewhere they are on the path, or `pg_config` tells. The server
refuses to run as root, so root runs it as another user.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NEEDED = ("initdb", "postgres")
_DEBIAN = Path("/usr/lib/postgresql")
_OTHERS = ("postgres", "nobody")
"""Whom a server runs as where root runs the tests: the first of them that the system knows."""


class NoServer(Exception):  # noqa: N818 - says what it is
    """There is no PostgreSQL to test with; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """A user of the system that a server runs as; ``None`` where it is the one who runs the tests."""

    name: str
    uid: int
    gid: int

    @property
    def options(self) -> dict[str, Any]:
        """What `subprocess` needs to start something as this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def program(name: str) -> Path:
    """Return where one of PostgreSQL's programs lies; `NoServer` where it is missing."""
    for folder in _folders():
        if os.access(folder / name, os.X_OK):
            return folder / name
    raise NoServer(
        f"PostgreSQL's program “{name}” was not found, and these tests need a server of their own. Install the package"
        " “postgresql” (Debian), or put the folder of the program on the path; make test does it by itself as root."
    )


def account() -> Account | None:
    """Return whom a server runs as; `NoServer` where root finds nobody else."""
    if os.geteuid() != 0:
        return None
    for name in _OTHERS:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, found.pw_uid, found.pw_gid)
    raise NoServer(f"PostgreSQL does not run as root, and this system has none of the users {', '.join(_OTHERS)}.")


def _folders() -> list[Path]:
    """Return folders that may hold the programs, the best first: whole and newest ones before what is on the path."""
    folders = sorted(_DEBIAN.glob("*/bin"), key=lambda folder: _version(folder.parent.name), reverse=True)
    configured = shutil.which("pg_config")
    if configured is not None:
        told = subprocess.run([configured, "--bindir"], capture_output=True, text=True, check=False).stdout.strip()
        folders += [Path(told)] if told else []
    folders += [Path(folder) for folder in os.get_exec_path() if folder]
    return sorted(folders, key=lambda folder: not all(os.access(folder / name, os.X_OK) for name in NEEDED))


def _version(name: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", name)))
