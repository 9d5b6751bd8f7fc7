"""The .tar.gz that needs no installing: the same tree in one folder, with a README and a script that starts it."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import tree
from product import COMMAND, HERE, ROOT

INTERPRETERS = {"x86_64": "/lib64/ld-linux-x86-64.so.2", "aarch64": "/lib/ld-linux-aarch64.so.1"}
"""What starts programs of a machine that use the GNU C library (the psABI of each)."""

PYTHONS = ("libexpat.so.1", "libz.so.1")
"""What Python needs of the system before it can tell of anything missing; which of them, depends on who built it."""


def make(entries: Iterable[tree.Entry], told: Mapping[str, Any], target: Path) -> None:
    """Write the archive: the same entries, and the same that the bundle tells of itself, give the same bytes."""
    version, epoch = str(told["version"]), int(told["epoch"])
    folder = f"dyad-{version}"
    readme = (HERE / "portable-README.txt").read_text("utf-8").replace("{version}", version).encode()
    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.GNU_FORMAT) as archive,
    ):
        for name, content in (("README.txt", readme), ("LICENSE", (ROOT / "LICENSE").read_bytes())):
            _add(archive, f"{folder}/{name}", 0o644, epoch, io.BytesIO(content), len(content))
        for entry in entries:
            if entry.place == tree.OVERRIDES:
                continue
            name = f"{folder}/{_place(entry.place)}"
            if entry.place == f"/usr/bin/{COMMAND}":
                content = launcher(told).encode()
                _add(archive, name, 0o755, epoch, io.BytesIO(content), len(content))
            elif entry.target:
                _add(archive, name, 0o777, epoch, target=entry.target)
            elif entry.source is None:
                _add(archive, name, entry.mode, epoch)
            else:
                with entry.source.open("rb") as file:
                    _add(archive, name, entry.mode, epoch, file, entry.source.stat().st_size)


def launcher(told: Mapping[str, Any]) -> str:
    """Return the script that starts the program where no package manager saw to what it needs."""
    major, minor = str(told["glibc"]).split(".")[:2]
    values = {"version": str(told["version"]), "machine": str(told["machine"]), "major": major, "minor": minor}
    values["interpreter"] = INTERPRETERS[values["machine"]]
    values["libraries"] = " ".join(name for name in PYTHONS if name in told["libraries"])
    text = (HERE / "portable-launcher.sh").read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _place(place: str) -> str:
    """Return a place in the folder: as under /usr."""
    return (tree.ZSH_ELSEWHERE if place == tree.ZSH else place).removeprefix("/usr/")


def _add(
    archive: tarfile.TarFile, name: str, mode: int, epoch: int, file: object = None, size: int = 0, target: str = ""
) -> None:
    info = tarfile.TarInfo(name)
    info.mode, info.mtime, info.uname, info.gname = mode, epoch, "root", "root"
    if target:
        info.type, info.linkname = tarfile.SYMTYPE, target
    elif file is None:
        info.type = tarfile.DIRTYPE
    info.size = size
    archive.addfile(info, file)  # type: ignore[arg-type]
