"""What tests of packages have in common: the scripts of `packaging/linux`, and a bundle that is made in no time."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
EPOCH = 1_795_368_084
"""2026-11-22 17:21:24 UTC."""


@pytest.fixture(scope="session")
def linux() -> Iterator[Callable[[str], ModuleType]]:
    """Return a script of `packaging/linux` as a module, by its name; they import their neighbours."""
    release = str(LINUX.with_name("release"))
    sys.path.insert(0, str(LINUX))
    sys.path.append(release)
    yield importlib.import_module
    sys.path.remove(str(LINUX))
    sys.path.remove(release)
    for name, module in tuple(sys.modules.items()):
        if str(getattr(module, "__file__", "")).startswith(str(LINUX)):
            del sys.modules[name]


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``dyad/`` and ``bundle.json``, as `make bundle` leaves them, but with hardly anything in it."""
    folder = tmp_path_factory.mktemp("bundle")
    inside = folder / "dyad" / "_internal"
    library = inside / "PySide6" / "Qt" / "lib" / "libQt6Core.so.6"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"\x7fELF" + bytes(range(256)) * 64)
    library.chmod(0o777)
    (inside / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    metadata = inside / "alembic-1.20.1.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Name: alembic\nVersion: 1.20.1\nLicense-Expression: MIT\nAuthor: Mike Bayer\n", "utf-8")
    for name in ("fonts/NotoSans-Bold.ttf", "flags/kz.svg", "flags/csk.svg", "icons/x.svg", "icons/dyad.svg"):
        shipped = inside / "explorer" / "_bundled" / "resources" / name
        shipped.parent.mkdir(parents=True, exist_ok=True)
        shipped.write_text(name, "utf-8")
    program = folder / "dyad" / "dyad"
    program.write_text('#!/bin/sh\necho Dyad was started: "$@"\n', "utf-8")
    program.chmod(0o4777)
    told: dict[str, Any] = {"version": "0.2.0.dev0", "epoch": EPOCH, "machine": "x86_64"}
    told |= {"glibc": "2.35", "glibcxx": "3.4.29", "libraries": ["libc.so.6", "libGL.so.1", "libstdc++.so.6"]}
    (folder / "bundle.json").write_text(json.dumps(told), "utf-8")
    return folder


@pytest.fixture(scope="session")
def told(bundle: Path) -> dict[str, Any]:
    """What the bundle tells of itself."""
    found: dict[str, Any] = json.loads((bundle / "bundle.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def entries(linux: Callable[[str], ModuleType], bundle: Path, told: dict[str, Any], tmp_path_factory: Any) -> list[Any]:
    """The tree of packages of the bundle."""
    found: list[Any] = linux("tree").whole(bundle / "dyad", told, tmp_path_factory.mktemp("written"))
    return found


@pytest.fixture(scope="session")
def content(entries: list[Any]) -> dict[str, bytes]:
    """The content of each file of the tree by its place."""
    return {entry.place: entry.source.read_bytes() for entry in entries if entry.source is not None}
