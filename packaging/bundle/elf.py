"""What Linux binaries need of a system: the libraries they name and the newest C library symbols they use.

Read with ``objdump`` (GNU binutils), which PyInstaller needs as well.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_([0-9]+(?:\.[0-9]+)+)\b")
_GLIBCXX = re.compile(r"\bGLIBCXX_([0-9]+(?:\.[0-9]+)+)\b")
_MAGIC = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Needs:
    """What some binaries need of the system: libraries that none of them is, and versions of symbols."""

    libraries: tuple[str, ...]
    glibc: str
    glibcxx: str


def binaries(folder: Path) -> list[Path]:
    """Return the ELF files under ``folder``, without links to others."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _MAGIC:
                    found.append(path)
    return found


def needs(files: Iterable[Path]) -> Needs:
    """Return what ``files`` together need of the system; ``CalledProcessError`` where one cannot be read."""
    files = list(files)
    libraries: set[str] = set()
    glibc, glibcxx = {"2.17"}, {"3.4"}
    for file in files:
        told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
        libraries.update(_NEEDED.findall(told))
        glibc.update(_GLIBC.findall(told))
        glibcxx.update(_GLIBCXX.findall(told))
    libraries -= {file.name for file in files}
    return Needs(tuple(sorted(libraries)), max(glibc, key=_numbers), max(glibcxx, key=_numbers))


def needed_by(file: Path) -> tuple[str, ...]:
    """Return the names of the libraries that one file needs."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return tuple(_NEEDED.findall(told))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
