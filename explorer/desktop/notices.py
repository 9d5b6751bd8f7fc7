"""Whose work Dyad stands on, and on what terms: the parts of the table that are really in this program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from explorer import __version__, paths
from explorer.desktop import third_parties
from explorer.desktop.third_parties import Part
from explorer.dossier.message import Message

LONGEST = 200_000
"""Characters of a notice that are shown."""
_LIBRARY_AND_DATA = {".csv", ".dat", ".dll", ".dylib", ".pyd", ".so"}


@dataclass(frozen=True, slots=True)
class Words:
    """What is read when a notice is looked at: the version, the words of the licence, and what Dyad adds to them."""

    version: str
    text: str
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A part of the program: its name, its licence (SPDX), its version where a list shows one, and how to read more."""

    name: str
    licence: str
    version: str
    words: Callable[[], Words]


def notices() -> tuple[Notice, ...]:
    """Return Dyad itself, then what it stands on; what is not there is left out."""
    table = paths.resources() / "licences"
    files = present_files()
    parts = third_parties.read(table)
    return (_of_dyad(), *(_notice(part, parts, files, table) for part in parts if _is_here(part, files)))


def present_files() -> dict[str, Path]:
    """Return the files of the program by their place in it: a frozen program's folder, else what pip put there."""
    frozen = getattr(sys, "_MEIPASS", None)
    found = dict(_below(Path(frozen))) if frozen else dict(_installed())
    resources = paths.resources()
    for file in resources.rglob("*"):
        found[f"resources/{file.relative_to(resources).as_posix()}"] = file
    return found


def _below(root: Path) -> Iterator[tuple[str, Path]]:
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            yield path.relative_to(root).as_posix(), path
    for path in root.parent.iterdir():
        if path.is_file():
            yield f"../{path.name}", path


def _installed() -> Iterator[tuple[str, Path]]:
    """Yield the libraries and data of the distributions in the table, as their records have them; code is left out."""
    for part in third_parties.read(paths.resources() / "licences"):
        for name in part.distributions:
            try:
                files = distribution(name).files or ()
            except PackageNotFoundError:
                continue
            for file in files:
                if file.suffix in _LIBRARY_AND_DATA or ".so." in file.name:
                    yield file.as_posix(), Path(str(file.locate()))


def _is_here(part: Part, files: Mapping[str, Path]) -> bool:
    if part.distributions:
        return bool(third_parties.own_version(part, files))
    return any(part.holds(place) for place in files)


def _of_dyad() -> Notice:
    def words() -> Words:
        own = paths.resources().parent / "LICENSE"
        return Words(__version__, _read(own) if own.is_file() else "\n\n".join(_own_texts("dyad")))

    return Notice("Dyad", "MIT", __version__, words)


def _notice(part: Part, parts: tuple[Part, ...], files: Mapping[str, Path], table: Path) -> Notice:
    def words() -> Words:
        version = third_parties.version_of(part, parts, files)
        own = [text for name in part.distributions for text in _own_texts(name)]
        lesser = part.is_lesser_gpl
        texts = own if own and not lesser else [_read(table / file) for file in third_parties.licence_files(part)]
        said = ["\n".join(part.copyright)] if part.copyright else []
        text = "\n\n".join((*said, part.source.format(version=version), *texts))
        return Words(version, text[:LONGEST], _note(part) if lesser else None)

    # Bytes of libraries are searched once somebody looks; what a list can show at once is what is quickly known.
    known = "" if isinstance(part.version, third_parties.Evidence) else third_parties.own_version(part, files)
    return Notice(part.name, part.licence, known, words)


def _own_texts(name: str) -> Iterator[str]:
    return (text for _, text in third_parties.own_texts(name))


def _note(part: Part) -> Message:
    """Return what the Lesser GPL asks to be told: that it is used, and that it may be replaced, and where."""
    return Message(
        "{name} is used unchanged under the GNU Lesser General Public License. Its libraries are files of their own, "
        "in the folder {folder} of the program, and may be replaced by other builds of the same version. Where its "
        "source is, and the words of the licence, stand below.",
        {"name": part.name, "folder": part.library},
    )


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""
