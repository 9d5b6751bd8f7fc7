"""Whose work Dyad stands on, and on what terms: read from what is installed, so that it is true of this program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from explorer import __version__, paths
from explorer.dossier.message import Message

LONGEST = 200_000
"""Characters of a notice that are shown."""
_QT_NOTICE = Message(
    "Qt and PySide6 are used unchanged under the GNU Lesser General Public License, version 3. They are libraries of "
    "their own beside the program and may be replaced by other builds of the same version. Their source is at "
    "https://code.qt.io, the licence at https://www.gnu.org/licenses/lgpl-3.0.html."
)
_PACKAGES = (
    ("Qt and PySide6", "PySide6-Essentials", "LGPL-3.0-only"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("Alembic", "alembic", "MIT"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("Babel and the Unicode CLDR", "babel", "BSD-3-Clause, Unicode-3.0"),
    ("OpenCC", "opencc", "Apache-2.0"),
    ("filelock", "filelock", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("TOML Kit", "tomlkit", "MIT"),
    ("Mako", "mako", "MIT"),
    ("MarkupSafe", "markupsafe", "BSD-3-Clause"),
    ("typing_extensions", "typing-extensions", "PSF-2.0"),
    ("colorama", "colorama", "BSD-3-Clause"),
)
"""Name, distribution and licence (SPDX) of what Dyad needs to run."""
_RESOURCES = (
    ("Noto Sans", "fonts/OFL-NotoSans.txt", "OFL-1.1"),
    ("Noto Sans Arabic", "fonts/OFL-NotoSansArabic.txt", "OFL-1.1"),
    ("Noto Sans TC", "fonts/OFL-NotoSansTC.txt", "OFL-1.1"),
    ("Noto Sans SC", "fonts/OFL-NotoSansSC.txt", "OFL-1.1"),
    ("flag-icons", "flags/LICENSE-flag-icons.txt", "MIT"),
    ("Lucide", "icons/LICENSE-lucide.txt", "ISC, MIT"),
)
"""Name, notice and licence of the files that come along."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A part of the program: its version, its licence (SPDX), and the words of it where they are at hand."""

    name: str
    version: str
    licence: str
    text: str | Message


def notices() -> tuple[Notice, ...]:
    """Return Dyad itself, then what it stands on; what is not installed is left out."""
    return (_of_dyad(), *_of_packages(), *_of_resources())


def _of_dyad() -> Notice:
    own = paths.resources().parent / "LICENSE"
    text = _read(own) if own.is_file() else "\n\n".join(_texts("dyad"))
    return Notice("Dyad", __version__, "MIT", text)


def _of_packages() -> Iterator[Notice]:
    for name, package, licence in _PACKAGES:
        try:
            version = distribution(package).version
        except PackageNotFoundError:
            continue
        text = "\n\n".join(_texts(package))
        qt = package == "PySide6-Essentials"
        yield Notice(name, version, licence, _QT_NOTICE if qt else text)


def _of_resources() -> Iterator[Notice]:
    for name, file, licence in _RESOURCES:
        place = paths.resources() / file
        if place.is_file():
            yield Notice(name, "", licence, _read(place))


def _texts(package: str) -> Iterator[str]:
    try:
        found: Distribution = distribution(package)
    except PackageNotFoundError:
        return
    for file in found.files or ():
        words = file.name.lower()
        if ("license" in words or "licence" in words or "copying" in words) and file.suffix in (
            "",
            ".txt",
            ".md",
            ".unicode",
        ):
            yield _read(Path(str(file.locate())))


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")[:LONGEST]
    except OSError:
        return ""
