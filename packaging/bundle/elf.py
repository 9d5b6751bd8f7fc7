"""What Linux binaries need of a system: the libraries they name and the newest C library symbols they use.

Read with ``objdump`` (GNU binutils), which PyInstaller needs as well. Where a library was told to look for others is
taken out by hand: the tables are those of the System V ABI, chapter 5, for 64 bits and the lowest byte first.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_([0-9]+(?:\.[0-9]+)+)\b")
_GLIBCXX = re.compile(r"\bGLIBCXX_([0-9]+(?:\.[0-9]+)+)\b")
_MAGIC = b"\x7fELF"
_64_BITS_LOWEST_FIRST = b"\x02\x01"
_PROGRAM_HEADERS, _ENTRY = struct.Struct("<32xQ14xHH"), struct.Struct("<qQ")
"""Of the file's header: where its segments are listed, how long a line is, how many there are; a line of PT_DYNAMIC."""
_SEGMENT = struct.Struct("<I4xQ16xQ")
_DYNAMIC_SEGMENT, _END, _SEARCH_PATHS = 2, 0, (15, 29)
"""PT_DYNAMIC; DT_NULL; DT_RPATH and DT_RUNPATH."""


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


def without_search_path(content: bytes) -> bytes:
    """Return a library that looks for others only where whoever loads it does."""
    if content[4:6] != _64_BITS_LOWEST_FIRST:
        raise ValueError("not an ELF file of 64 bits, lowest byte first")
    first, length, count = _PROGRAM_HEADERS.unpack_from(content)
    changed = bytearray(content)
    for place in range(first, first + count * length, length):
        kind, start, size = _SEGMENT.unpack_from(content, place)
        if kind == _DYNAMIC_SEGMENT:
            entries = list(_ENTRY.iter_unpack(content[start : start + size]))
            kept = [entry for entry in entries if entry[0] not in _SEARCH_PATHS]
            kept += [(_END, 0)] * (len(entries) - len(kept))
            changed[start : start + size] = b"".join(_ENTRY.pack(*entry) for entry in kept)
    return bytes(changed)


def needed_by(file: Path) -> tuple[str, ...]:
    """Return the names of the libraries that one file needs."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return tuple(_NEEDED.findall(told))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
