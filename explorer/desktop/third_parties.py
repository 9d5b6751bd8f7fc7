"""The table of what Dyad stands on, ``resources/licences/parts.toml``: whose it is, on what terms, and which version.

One table feeds the About box, the notices of a release and its list of parts (SBOM). A version is read from where it
stands: a distribution's metadata, the bytes of a library, its file name. What no file tells was looked up, and the
table says for which release (``checked``). A part without a version of its own is as that part brings it which it lies
in.
"""

from __future__ import annotations

import mmap
import platform
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase, translate
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

TABLE = "parts.toml"
_SUFFIXES = ("-only", "-or-later")
_LICENCE_FILE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_TEXT_SUFFIXES = ("", ".txt", ".md", ".unicode")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a version is read: in the first file that ``file`` matches, by a pattern in its bytes or its name."""

    file: str
    pattern: str = ""
    name: str = ""

    def found(self, files: Mapping[str, Path]) -> str:
        """Return the version that one of ``files`` (by place in the program) tells; empty if none does."""
        for place in sorted(place for place in files if fnmatchcase(place, self.file)):
            said = _in_name(place, self.name) if self.name else _in_bytes(files[place], self.pattern)
            if said:
                return said
        return ""


@dataclass(frozen=True, slots=True)
class Part:
    """A work of others: its name, licence (SPDX expression) and source, the files that it is, and its version.

    ``files`` are patterns (`fnmatch`) of places below the folder that Python's packages lie in; ``inside`` names the
    part that brings this one along; ``library`` is the folder in which an LGPL library may be replaced; ``texts`` are
    files of licence words that count instead of the licence's own text; ``checked`` are the releases that ``version``
    is true of.
    """

    name: str
    licence: str
    source: str
    distributions: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    inside: str = ""
    copyright: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    library: str = ""
    version: str | Evidence = ""
    checked: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_lesser_gpl(self) -> bool:
        """Whether who passes it on must let others replace it (LGPL)."""
        return any(name.startswith("LGPL") for name in licence_names(self.licence)) and " OR " not in self.licence

    def holds(self, place: str) -> bool:
        """Tell whether the file at ``place`` is, or contains, this part."""
        return any(_pattern(pattern).match(place) is not None for pattern in self.files)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern))


def read(folder: Path) -> tuple[Part, ...]:
    """Return the parts of the table in ``folder``; ``KeyError`` or ``TypeError`` if it is not as `Part` says."""
    rows = tomllib.loads((folder / TABLE).read_text("utf-8"))["part"]
    return tuple(_part(row) for row in rows)


def _part(row: dict[str, Any]) -> Part:
    version = row.get("version", "")
    told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    told["version"] = Evidence(**version) if isinstance(version, dict) else version
    return Part(**told)


def licence_names(expression: str) -> list[str]:
    """Return the licences and exceptions that an SPDX expression names, each once."""
    words = re.findall(r"[A-Za-z0-9.+-]+", expression)
    return list(dict.fromkeys(word for word in words if word not in {"AND", "OR", "WITH"}))


def licence_files(part: Part) -> list[str]:
    """Return the files of licence words that a part needs, in the folder of the table.

    The Lesser GPL is the GPL with permissions added, so the text of that belongs to it.
    """
    if part.texts and not part.is_lesser_gpl:
        return list(part.texts)
    found = list(part.texts)
    for name in licence_names(part.licence):
        stem = name
        for suffix in _SUFFIXES:
            stem = stem.removesuffix(suffix)
        found.append(f"{stem}.txt")
        if stem == "LGPL-3.0":
            found.append("GPL-3.0.txt")
    return found


def version_of(part: Part, parts: Iterable[Part], files: Mapping[str, Path]) -> str:
    """Return a part's version as people read it; ``in Qt 6.11`` where only that is known; empty where nothing is."""
    own = own_version(part, files)
    if own or not part.inside:
        return own
    (outer,) = (other for other in parts if other.name == part.inside)
    return f"in {outer.name} {own_version(outer, files)}".rstrip()


def own_version(part: Part, files: Mapping[str, Path]) -> str:
    """Return the version that a part has of its own; empty where nothing tells it."""
    for name in part.distributions:
        try:
            return distribution(name).version
        except PackageNotFoundError:
            continue
    if isinstance(part.version, Evidence):
        return part.version.found(files)
    if part.version == "python":
        return platform.python_version()
    return part.version if all(_may_be(name, known) for name, known in part.checked.items()) else ""


def own_texts(name: str) -> Iterator[tuple[str, str]]:
    """Yield the licence files that a distribution brings, each with its place in it; none where it is not installed."""
    try:
        files = distribution(name).files or ()
    except PackageNotFoundError:
        return
    for file in files:
        if _LICENCE_FILE.search(file.name) and file.suffix in _TEXT_SUFFIXES:
            path = Path(str(file.locate()))
            if path.is_file():
                yield str(file), path.read_text("utf-8", errors="replace")


def _may_be(name: str, version: str) -> bool:
    """Tell whether nothing here says otherwise; a frozen program lacks what it was frozen with."""
    try:
        return distribution(name).version == version
    except PackageNotFoundError:
        return True


def _in_name(place: str, pattern: str) -> str:
    """Return what stands in a file's name: not a release, but the number by which programs ask for the library."""
    said = re.search(pattern, place.rsplit("/", 1)[-1])
    number = next((group for group in said.groups() if group), "") if said else ""
    return f"library {number}" if number else ""


def _in_bytes(file: Path, pattern: str) -> str:
    if not file.is_file() or not file.stat().st_size:
        return ""
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as content:
        said = re.search(pattern.encode("latin-1"), content)
        return said[1].replace(b"\0", b"").decode("ascii") if said else ""
