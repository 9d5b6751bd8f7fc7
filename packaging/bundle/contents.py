"""What goes into the frozen program, and what stays out: lists derived from the tree wherever the tree knows.

PyInstaller follows imports, so it misses what is imported by a file that it takes for data (migrations), and takes
along whatever a package might want somewhere: plugins of Qt, all of babel's locales, translations of Qt's own dialogs.
Each list here has a test that looks into a bundle, or the program's ``--self-check`` needs it.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import metadata, util
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = "explorer/_bundled"
"""Where `explorer.paths` looks for the shipped data of a frozen program."""
DATA = {
    "resources": ROOT / "resources",
    "library": ROOT / "db" / "library",
    "migrations": ROOT / "db" / "migrations",
    "released": ROOT / "db" / "released",
}
LOCK = ROOT / "requirements" / "run.txt"

EXCLUDED_MODULES = (
    "PySide6.QtDBus",
    "PySide6.QtDesigner",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    "_curses",
    "_hashlib",
    "_ssl",
    "_tkinter",
    "lib2to3",
    "numpy.f2py",
    "pyqtgraph.examples",
    "pyqtgraph.opengl",
    "readline",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "ssl",
    "tkinter",
    "unittest",
)
"""Parts of Python, Qt and packages that are looked for by some module that can do without, as Dyad does.

Without ``_hashlib``, and so without a whole OpenSSL, hashes are computed by Python's own code, as BLAKE2 always is.
"""

QT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg",),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"),
    "platformthemes": ("xdgdesktopportal",),
    "styles": None,
    "tls": (),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": ("wayland-egl", "shm-emulation"),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": None,
}
"""Kinds of Qt's plugins, and of each kind the ones that are kept (parts of names; ``None``: all)."""


NOT_RUN_FIRST = ("pyi_rth_multiprocessing", "pyi_rth_pyqtgraph_multiprocess", "pyi_rth_pyside6")
"""Scripts that PyInstaller would have run at each start, before Dyad."""
SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
PYTHONS_OWN = ("libbz2", "libffi", "liblzma", "libpython", "libsqlite3", "libuuid")
"""Libraries of the system that come along, since Python's own modules need just these; SQLite for its search."""


def distributions() -> list[str]:
    """Return the distributions that Dyad runs on, by its lock; their metadata come along, for versions and licences.

    What the lock names for other systems only is not installed here, and left out.
    """
    named = re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==", LOCK.read_text("utf-8"))
    return [name for name in named if _is_installed(name)]


def foreign_modules() -> list[str]:
    """Return the modules of whatever else is installed here, such as PyInstaller itself: none of it comes along."""
    own = {_normal(name) for name in distributions()}
    return sorted(
        module
        for module, owners in metadata.packages_distributions().items()
        if not own & {_normal(owner) for owner in owners} and module not in sys.stdlib_module_names
    )


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _normal(name: str) -> str:
    """Return a distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def hidden_imports() -> list[str]:
    """Return the modules that migrations import: for PyInstaller these files are data."""
    found: set[str] = set()
    for file in sorted(DATA["migrations"].rglob("*.py")):
        found.update(imported(file.read_text("utf-8")))
    # SQLAlchemy loads its dialects by name, and alembic what renders for them.
    # pyqtgraph loads these by name, whether or not it draws with OpenGL.
    found.update(("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"))
    found.update(("sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg", "psycopg_binary"))
    return sorted(found)


def imported(source: str) -> Iterable[str]:
    """Yield the modules that a file imports, by its syntax; of ``from x import y`` x, and x.y where that is one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
            yield node.module
            named = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name for name in named if _is_module(name))


def _is_module(name: str) -> bool:
    try:
        return util.find_spec(name) is not None
    except ModuleNotFoundError:  # what should be its package is a module
        return False


def data_files() -> list[tuple[str, str]]:
    """Return the shipped data as pairs of a file and its folder in the bundle."""
    found = [(str(ROOT / "LICENSE"), BUNDLED)]
    for name, folder in DATA.items():
        found.extend(
            (str(file), str(PurePath(BUNDLED, name, file.parent.relative_to(folder))))
            for file in sorted(folder.rglob("*"))
            if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".ts"
        )
    return found


def is_kept(destination: str, languages: Iterable[str]) -> bool:
    """Tell whether a file that PyInstaller collected is to stay, by its place in the bundle."""
    parts = PurePath(destination.replace("\\", "/")).parts
    if "babel" in parts and "locale-data" in parts:
        return keeps_locale(PurePath(destination).stem, languages)
    if "PySide6" in parts:
        return _keeps_of_qt(parts, languages)
    if parts[0] == "opencc":
        return not {"bin", "cmake", "include", "pkgconfig"} & set(parts) and not parts[-1].endswith(".a")
    return True


def is_of_the_system(name: str, source: str) -> bool:
    """Tell whether a library is left to the system that Dyad is installed on: what Qt needs of any desktop there.

    A copy of, say, the C++ or the GLib library would be loaded before the system's own, and the system's graphics
    drivers, which may need a newer one, would fail with it. The modules of a Python that came with the system lie among
    its libraries, and are no such library.
    """
    if "lib-dynload" in PurePath(source).parts:
        return False
    return source.startswith(SYSTEM_FOLDERS) and not PurePath(name).name.startswith(PYTHONS_OWN)


def runs_first(script: str) -> bool:
    """Tell whether a script of PyInstaller's that would run before Dyad does is to run.

    Those left out load Qt or Python's ``multiprocessing`` at every start, of a command too, and double its time. On
    Linux Qt's libraries find their plugins by their own place, as in a wheel; nothing here uses ``multiprocessing``.
    """
    return script not in NOT_RUN_FIRST or (script == "pyi_rth_pyside6" and not sys.platform.startswith("linux"))


def reachable(binaries: Mapping[str, str], needs: Callable[[str], Iterable[str]]) -> set[str]:
    """Return the binaries that something uses: modules and plugins, and the libraries that these need, and so on.

    ``binaries`` gives the source of each place in the bundle, ``needs`` the names of the libraries that a file needs.
    """
    libraries: dict[str, list[str]] = {}
    for place in binaries:
        libraries.setdefault(PurePath(place).name, []).append(place)
    waiting = [place for place in binaries if not _is_library(place)]
    found = set(waiting)
    while waiting:
        for name in needs(binaries[waiting.pop()]):
            for place in libraries.get(name, ()):
                if place not in found:
                    found.add(place)
                    waiting.append(place)
    return found


def _is_library(place: str) -> bool:
    """Tell a plain library from a Python module and a plugin of Qt, which are looked for by their place."""
    path = PurePath(place)
    return path.name.startswith("lib") and "plugins" not in path.parts and not path.name.startswith("libpython")


def keeps_locale(name: str, languages: Iterable[str]) -> bool:
    """Tell whether babel's data of a locale are needed for one of ``languages``: its own, their kin, the root's."""
    return name == "root" or any(name == known or name.startswith(f"{known}_") for known in languages)


def _keeps_of_qt(parts: tuple[str, ...], languages: Iterable[str]) -> bool:
    if "translations" in parts:
        stem = PurePath(parts[-1]).stem
        return stem.startswith("qtbase_") and stem.removeprefix("qtbase_").split("_")[0] in languages
    if "plugins" in parts:
        kind, name = parts[parts.index("plugins") + 1], parts[-1]
        kept = QT_PLUGINS.get(kind, ())
        return kept is None or any(word in name for word in kept)
    return True


def languages() -> tuple[str, ...]:
    """Return the language codes that Dyad speaks, by its catalogues, without script or region."""
    tags = (file.stem.removeprefix("dyad_") for file in (ROOT / "resources" / "translations").glob("dyad_*.qm"))
    return tuple(sorted({tag.split("-")[0] for tag in tags}))


def version() -> str:
    """Return Dyad's version, as the package tells it."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "explorer" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise SystemExit("contents.py: explorer/__init__.py tells no version")
    return found[1]
