"""What is really in a bundle, and whether the table of parts knows all of it.

The table (`explorer.desktop.third_parties`) claims files by patterns. Here each library, distribution and Python module
of a bundle is looked for in it, so that nothing is passed on without its notice, and each claim is looked for in the
bundle, so that the notice is true.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Iterable, Mapping
from importlib import metadata
from pathlib import Path

from explorer.desktop import third_parties
from explorer.desktop.third_parties import Part

_LIBRARY = re.compile(r"\.(so|dll|dylib|pyd)(\.[\d.]+)?$", re.IGNORECASE)
_MAGIC = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_INFO = re.compile(r"^([^/]+)-[^-/]+\.dist-info/")
_OWN = re.compile(r"explorer$|_pyi_|pyi")


def listing(bundle: Path) -> dict[str, Path]:
    """Return the files of a bundle by place, seen from the folder that Python's packages lie in; links are left out.

    That is ``_internal`` in a folder; in an app bundle of macOS ``Contents/Frameworks``, and data in ``Resources``.
    """
    contents = bundle / "Contents"
    roots = [contents / "Frameworks", contents / "Resources"] if contents.is_dir() else [bundle / "_internal"]
    found: dict[str, Path] = {}
    for root in roots:
        for folder, _, names in os.walk(root):
            for name in names:
                path = Path(folder, name)
                if not path.is_symlink():
                    found[path.relative_to(root).as_posix()] = path
    programs = (contents / "MacOS").iterdir() if contents.is_dir() else bundle.iterdir()
    beside = "../MacOS/" if contents.is_dir() else "../"
    found.update((beside + path.name, path) for path in sorted(programs) if path.is_file())
    return found


def libraries(files: Mapping[str, Path]) -> list[str]:
    """Return the places of programs and shared libraries, by their names or else by how their bytes begin."""
    return sorted(place for place, path in files.items() if _LIBRARY.search(place) or _begins_as_program(path))


def _begins_as_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4).startswith(_MAGIC)


def without_notice(places: Iterable[str], parts: Collection[Part]) -> list[str]:
    """Return which of ``places``, libraries and metadata of distributions, stand in no part."""
    known = {normal(name) for part in parts for name in part.distributions}
    found = []
    for place in places:
        if info := _INFO.match(place):
            if normal(info[1]) not in known:
                found.append(place.partition("/")[0])
        elif _LIBRARY.search(place) and not any(part.holds(place) for part in parts):
            found.append(place)
    return sorted(set(found))


def modules_without_notice(modules: Iterable[str], parts: Collection[Part]) -> list[str]:
    """Return which top-level modules belong neither to Dyad, nor to Python, nor to a distribution of the table."""
    known = {normal(name) for part in parts for name in part.distributions}
    owners = metadata.packages_distributions()
    return [
        module
        for module in sorted(set(modules) - sys.stdlib_module_names)
        if not _OWN.match(module) and not known & {normal(owner) for owner in owners.get(module, ())}
    ]


def frozen_modules(work: Path) -> list[str]:
    """Return the top-level modules in the archive of Python code, as PyInstaller's list of its contents names them."""
    text = "".join(path.read_text("utf-8") for path in sorted(work.rglob("PYZ-*.toc")))
    return sorted({name.split(".")[0] for name in re.findall(r"^ *\[?\(?'([\w.]+)',$", text, re.MULTILINE)})


def present(parts: Collection[Part], files: Mapping[str, Path]) -> list[Part]:
    """Return the parts that are in a bundle: its distributions by their metadata, the others by their files."""
    infos = {normal(info[1]) for place in files if (info := _INFO.match(place))}
    return [
        part
        for part in parts
        if infos & {normal(name) for name in part.distributions}
        or (not part.distributions and any(part.holds(place) for place in files))
    ]


def broken_claims(parts: Collection[Part], files: Mapping[str, Path]) -> list[str]:
    """Return what the table says of ``parts``, which are in the bundle, and is not so; one sentence each."""
    told = []
    for part in parts:
        version = third_parties.version_of(part, parts, files)
        if not version:
            checked = ", ".join(f"{name} {known}" for name, known in part.checked.items()) or "the files that it names"
            told.append(f"{part.name}: no version is to be had from {checked}. Look it up and correct the table.")
        if part.is_lesser_gpl and not _is_replaceable(part, files):
            told.append(f"{part.name}: no library of its own lies in the bundle, as its licence (LGPL) asks for.")
    return told


def _is_replaceable(part: Part, files: Mapping[str, Path]) -> bool:
    return any(part.holds(place) and _LIBRARY.search(place) for place in files)


def normal(name: str) -> str:
    """Return a distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
