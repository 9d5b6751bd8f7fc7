"""Where the bundle's libraries look for others."""

from __future__ import annotations

import importlib.util
import re
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
import shiboken6

ROOT = Path(__file__).resolve().parents[2]
RPATH, RUNPATH, NEEDED, SONAME, END = 15, 29, 1, 14, 0


@pytest.fixture(scope="module")
def elf() -> ModuleType:
    spec = importlib.util.spec_from_file_location("elf_alone", ROOT / "packaging" / "bundle" / "elf.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["elf_alone"] = module
    spec.loader.exec_module(module)
    return module


def library(*entries: tuple[int, int]) -> bytes:
    """Return the least of a library: its header, one other segment, and the dynamic one with these entries."""
    start = 64 + 2 * 56
    dynamic = b"".join(struct.pack("<qQ", *entry) for entry in entries)
    header = (
        b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    )
    loaded = struct.pack("<IIQQQQQQ", 1, 5, 0, 0, 0, start, start, 4096)
    found = struct.pack("<IIQQQQQQ", 2, 6, start, start, start, len(dynamic), len(dynamic), 8)
    return header + loaded + found + dynamic + b"what follows"


@pytest.mark.parametrize("told", [RPATH, RUNPATH])
def test_a_folder_to_look_in_is_taken_out_and_nothing_else(elf: ModuleType, told: int) -> None:
    before = library((NEEDED, 1), (told, 12), (SONAME, 5), (END, 0))
    assert elf.without_search_path(before) == library((NEEDED, 1), (SONAME, 5), (END, 0), (END, 0))


def test_a_library_that_names_no_folder_stays_as_it_is(elf: ModuleType) -> None:
    before = library((NEEDED, 1), (SONAME, 5), (END, 0))
    assert elf.without_search_path(before) == before


def test_another_kind_of_file_is_refused(elf: ModuleType) -> None:
    with pytest.raises(ValueError, match="64 bits"):
        elf.without_search_path(b"\x7fELF\x01\x01" + bytes(60))


def test_a_real_library_needs_what_it_needed(elf: ModuleType, tmp_path: Path) -> None:
    made = tmp_path / "library.so"
    (found,) = Path(shiboken6.__file__).parent.glob("libshiboken6*.so.*")
    made.write_bytes(elf.without_search_path(found.read_bytes()))
    before, after = (_told(library) for library in (found, made))
    assert re.search(r"R(UN)?PATH\s+\S*ORIGIN", before)
    assert "PATH" not in after
    assert elf.needed_by(made) == elf.needed_by(found)


def _told(library: Path) -> str:
    return subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=True).stdout
