"""The .tar.gz that needs no installing: the same tree in one folder, with a README that says how to start it."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterable
from pathlib import Path

import tree
from product import HERE, ROOT


def make(entries: Iterable[tree.Entry], version: str, epoch: int, target: Path) -> None:
    """Write the archive: the same entries and epoch give the same bytes."""
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
            if entry.target:
                _add(archive, name, 0o777, epoch, target=entry.target)
            elif entry.source is None:
                _add(archive, name, entry.mode, epoch)
            else:
                with entry.source.open("rb") as file:
                    _add(archive, name, entry.mode, epoch, file, entry.source.stat().st_size)


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
