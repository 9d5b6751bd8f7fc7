"""Name the Debian packages that Dyad needs and this system lacks; standard library only, Python 3.11 or newer.

``python missing.py draw window test`` tries what each named purpose needs and prints the packages that are
missing, one a line; nothing when all is there. Every need is tried, not looked up: a module is imported, a
shared library loaded, a program searched for, so the answer also holds where libraries came another way.

The libraries are those that PySide6-Essentials 6.11's platform plugins link to (``ldd``) beyond what they bring.
"""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

# shared library: the Debian package that has it (newer releases' renamed packages provide the old names)
DRAW = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
TRANSLATIONS = {
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
}

# program: package; Debian's Xvfb merely recommends xauth, and xvfb-run fails without it
SCREEN = {"Xvfb": "xvfb", "xvfb-run": "xvfb", "xauth": "xauth"}

# What PyInstaller reads libraries with, and makes them smaller.
BINARIES = {"objdump": "binutils", "strip": "binutils"}

# What compiles the installer for Windows, and lists what one holds.
INSTALLER = {"makensis": "nsis", "7z": "p7zip-full"}

# What makes a bare Debian in a folder, and looks at a window on a screen.
CHROOT = {"debootstrap": "debootstrap", "unshare": "util-linux", "git": "git", "xwininfo": "x11-utils"}

# The server that tests of shared archives start for themselves; Debian keeps its programs off the path.
SERVERS = Path("/usr/lib/postgresql")

# Debian ships Python in parts: the modules that make an environment are one, python3-minimal lacks more still.
MODULES = ("ctypes", "ensurepip", "pyexpat", "sqlite3", "ssl", "venv", "zoneinfo")


def python_packages() -> list[str]:
    """The package that completes this Python, if one of `MODULES` cannot be imported."""
    for module in MODULES:
        try:
            importlib.import_module(module)
        except ImportError:
            if os.path.realpath(sys.executable) == os.path.realpath("/usr/bin/python3"):
                return ["python3-venv"]
            return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]
    return []


def library_packages(libraries: dict[str, str]) -> list[str]:
    """The packages of those libraries that do not load; all of them where Python cannot tell."""
    try:
        import ctypes
    except ImportError:
        return list(libraries.values())
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def program_packages(programs: dict[str, str]) -> list[str]:
    """The packages of those programs that are not on the path."""
    return [package for program, package in programs.items() if shutil.which(program) is None]


def server_packages() -> list[str]:
    """The package of a PostgreSQL server, if none is found."""
    found = shutil.which("initdb") or any(SERVERS.glob("*/bin/initdb"))
    return [] if found else ["postgresql"]


def freezing_packages() -> list[str]:
    """The packages of what a frozen program is made with: Python as a shared library, and tools for binaries."""
    import sysconfig

    library = str(sysconfig.get_config_var("INSTSONAME"))
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    libraries = {} if _beside_python(library) else {library: f"libpython{version}"}
    return library_packages(libraries) + program_packages(BINARIES)


def _beside_python(library: str) -> bool:
    """Tell whether this Python, one that did not come with the system, has its library in its own folder."""
    import sysconfig

    return (Path(str(sysconfig.get_config_var("LIBDIR"))) / library).exists()


def missing(purposes: list[str]) -> list[str]:
    """Every missing package once, sorted; KeyError for an unknown purpose."""
    look: dict[str, Callable[[], list[str]]] = {
        "python": python_packages,
        "draw": lambda: library_packages(DRAW),
        "x11": lambda: library_packages(X11),
        "wayland": lambda: library_packages(WAYLAND),
        "translations": lambda: library_packages(TRANSLATIONS),
        "binaries": lambda: program_packages(BINARIES),
        "installer": lambda: program_packages(INSTALLER),
        "chroot": lambda: program_packages(CHROOT),
        "freeze": freezing_packages,
        "postgres": server_packages,
        "screen": lambda: program_packages(SCREEN),
    }
    return sorted({package for purpose in purposes for package in look[purpose]()})


if __name__ == "__main__":
    # Elsewhere Qt's wheels bring what they need.
    wanted = sys.argv[1:] if sys.platform.startswith("linux") else ["python"]
    for name in missing(wanted):
        print(name)
