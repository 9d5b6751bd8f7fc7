"""Freeze Dyad into one folder, ``build/bundle/dyad``, and write beside it what it is and what it needs.

``make bundle`` runs this in ``.venv-package``. PyInstaller collects (``dyad.spec``, ``contents.py``); here what it made
is finished: symbols that only debuggers read are taken out of Python's own libraries, every file gets the date of the
release, and ``build/bundle/bundle.json`` tells the version, the needed C library, the system's libraries that are
needed, and where the megabytes are. Whatever makes packages of it reads that file.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import contents
import elf

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bundle"
BUNDLE = BUILD / "dyad"
SPEC = Path(__file__).with_name("dyad.spec")
TOLD = BUILD / "bundle.json"
_LARGEST = 15


def main() -> int:
    """Make the bundle and tell of it."""
    epoch = release_epoch()
    _freeze(epoch)
    _forget_place()
    system: dict[str, object] = {}
    if sys.platform.startswith("linux"):
        _strip_python()
        needs = elf.needs(elf.binaries(BUNDLE))
        system = {"glibc": needs.glibc, "glibcxx": needs.glibcxx, "libraries": list(needs.libraries)}
    _record(system)
    _date(epoch)
    parts = _parts()
    about: dict[str, Any] = {
        "version": contents.version(),
        "epoch": epoch,
        "system": sys.platform,
        "machine": platform.machine(),
        "python": platform.python_version(),
        "bytes": sum(parts.values()),
        "parts": parts,
    }
    about.update(system)
    TOLD.write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")
    _tell(about)
    return 0


def release_epoch() -> int:
    """Return the moment that all files are dated with, in seconds since 1970.

    It is SOURCE_DATE_EPOCH (reproducible-builds.org) where that is set, else when the last commit was made.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return int(told) if told else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def _freeze(epoch: int) -> None:
    """Run PyInstaller; hashes are fixed and dates given, so that the same tree gives the same bytes."""
    surrounding = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch)}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(BUILD), "--workpath", str(BUILD / "work"), str(SPEC)]
    subprocess.run(command, cwd=ROOT, env=surrounding, check=True)


def _forget_place() -> None:
    """Take out of the distributions' lists of files what lies outside them: commands that name the folder of this
    environment, and so have another hash in each. They did not come along.
    """
    for record in (BUNDLE / "_internal").glob("*.dist-info/RECORD"):
        lines = record.read_text("utf-8").splitlines(keepends=True)
        record.write_text("".join(line for line in lines if not line.startswith("../")), encoding="utf-8")


def _strip_python() -> None:
    """Take debuggers' symbols out of Python's own libraries, and the folder it was built for, where they would look for
    others: a Python built here has them, a distribution's has neither.

    The libraries of wheels are left as they came: some were patched in ways that ``strip`` breaks.
    """
    inside = BUNDLE / "_internal"
    own = [path for path in inside.glob("libpython*") if not path.is_symlink()]
    own += inside.glob("python*/lib-dynload/*.so")
    for library in own:
        subprocess.run(["strip", "--strip-unneeded", library], check=True)
        library.write_bytes(elf.without_search_path(library.read_bytes()))


def _record(system: Mapping[str, object]) -> None:
    """Write into the bundle what its ``--self-check`` compares it with (`explorer.paths.packed` tells the form)."""
    shipped = BUNDLE / "_internal" / contents.BUNDLED
    files = {
        file.relative_to(shipped).as_posix(): hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest()
        for file in sorted(shipped.rglob("*"))
        if file.is_file()
    }
    record = {**system, "files": files}
    (shipped / "packed.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def _date(epoch: int) -> None:
    for path in (BUNDLE, *BUNDLE.rglob("*")):
        if not path.is_symlink():
            os.utime(path, (epoch, epoch))


def _parts() -> dict[str, int]:
    """Return the bytes of each part of the bundle, the largest first."""
    sizes: dict[str, int] = {}
    for path in BUNDLE.rglob("*"):
        if path.is_file() and not path.is_symlink():
            inside = path.relative_to(BUNDLE).parts
            part = inside[0] if inside[0] != "_internal" else inside[1]
            sizes[part] = sizes.get(part, 0) + path.stat().st_size
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def _tell(about: Mapping[str, Any]) -> None:
    print(f"{BUNDLE.relative_to(ROOT)}: Dyad {about['version']}, {about['bytes'] / 1e6:.0f} MB")
    if "glibc" in about:
        print(f"  needs glibc {about['glibc']} or newer (libstdc++ with GLIBCXX_{about['glibcxx']})")
    for name, size in list(about["parts"].items())[:_LARGEST]:
        print(f"  {size / 1e6:6.1f} MB  {name}")


if __name__ == "__main__":
    sys.exit(main())
