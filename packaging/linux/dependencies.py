"""Which packages of the system bring the libraries that the bundle needs: Debian's by name, rpm's by library.

``bundle.json`` tells the libraries as read from the binaries. Those of Qt stand with their packages in
`explorer.desktop.display`, which tells users the same; the few that any program needs stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

GLIBC = ("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0")
GLIBC_TOO = ("libresolv.so.2", "librt.so.1", "libutil.so.1")
BASE = {
    "libexpat.so.1": "libexpat1",
    "libgcc_s.so.1": "libgcc-s1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-util.so.1": "libxcb-util1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Libraries that others of Qt's need, beside those that `explorer.desktop.display` tries; Debian's Python: Expat."""
COMPILERS = {22: "6", 23: "7", 25: "8", 26: "9", 28: "9.3", 29: "11", 30: "12", 31: "13.1", 32: "13.2", 33: "14"}
"""The version of libstdc++6 that first had GLIBCXX_3.4.x, by x (GCC's ABI history)."""


class UnknownLibrary(Exception):  # noqa: N818 - says what it is
    """No package is known to bring a library; the sentence names it."""


def known_packages() -> dict[str, str]:
    """Return the Debian package of each library that Qt or the program needs, but not of the C and C++ libraries."""
    from explorer.desktop import display

    return {**BASE, **display.DRAWING_LIBRARIES, **display.X11_LIBRARIES, **display.WAYLAND_LIBRARIES}


def debian(libraries: Iterable[str], glibc: str, glibcxx: str, packages: Mapping[str, str]) -> list[str]:
    """Return the packages that a .deb depends on; `UnknownLibrary` where a library is nobody's."""
    found = set()
    for library in libraries:
        if library in GLIBC or library in GLIBC_TOO:
            found.add(f"libc6 (>= {glibc})")
        elif library == "libstdc++.so.6":
            found.add(f"libstdc++6 (>= {_compiler(glibcxx)})")
        elif library in packages:
            found.add(packages[library])
        else:
            raise UnknownLibrary(
                f"The bundle needs {library}, and no Debian package is known to bring it. "
                "Name one in packaging/linux/dependencies.py or explorer/desktop/display.py."
            )
    return sorted(found)


def rpm(libraries: Iterable[str], glibc: str, glibcxx: str) -> list[str]:
    """Return what an .rpm requires: each library by its name, as rpm's own generators write it for 64 bits."""
    found = {f"{library}()(64bit)" for library in libraries}
    found.add(f"libc.so.6(GLIBC_{glibc})(64bit)")
    found.add(f"libstdc++.so.6(GLIBCXX_{glibcxx})(64bit)")
    return sorted(found)


def _compiler(glibcxx: str) -> str:
    minor = int(glibcxx.split(".")[2]) if glibcxx.count(".") > 1 else 0
    enough = [number for number in COMPILERS if number >= minor]
    if not enough:
        raise UnknownLibrary(f"No version of libstdc++6 is known to have GLIBCXX_{glibcxx}: see dependencies.py.")
    return COMPILERS[min(enough)]
