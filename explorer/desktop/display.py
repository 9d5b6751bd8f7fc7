"""Whether a window can be shown here, found out before Qt is asked: Qt ends the whole process where it cannot.

Asking costs about a millisecond. It tries what Qt's platform plugins need: the display itself, and the system's
libraries that Qt's wheels do not bring (those of PySide6-Essentials 6.11, by their Debian packages). Imports no Qt.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from explorer.dossier.message import Message

DRAWING_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What Qt needs to draw at all, by the package that has it."""
X11_LIBRARIES = {
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
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
C_LIBRARY = ("ld-linux", "libc.so", "libdl.so", "libexpat.so", "libm.so", "libpthread.so", "libresolv.so", "librt.so")
"""How the names of what every program needs begin, or Debian's Python: without these nothing here would run to tell."""
_WINDOW_PLATFORMS = ("xcb", "wayland")


def why_no_drawing(libraries: Mapping[str, str] = DRAWING_LIBRARIES) -> Message | None:
    """Return why nothing can be drawn here, not even a picture; ``None`` where Qt finds what it needs."""
    if not sys.platform.startswith("linux"):
        return None
    missing = missing_libraries(libraries)
    return _lacking(missing, libraries) if missing else None


def why_no_window(environment: Mapping[str, str] | None = None) -> Message | None:
    """Return why no window can be shown here, ``None`` where one can.

    Where a platform without a display is asked for (``QT_QPA_PLATFORM=offscreen``), that counts as one that can.
    """
    if not sys.platform.startswith("linux"):
        return None
    environment = os.environ if environment is None else environment
    wanted = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if wanted and not wanted.startswith(_WINDOW_PLATFORMS):
        return None
    display, wayland = environment.get("DISPLAY", ""), environment.get("WAYLAND_DISPLAY", "")
    if wayland and not wanted.startswith("xcb") and _wayland_answers(wayland, environment):
        needed = {**DRAWING_LIBRARIES, **WAYLAND_LIBRARIES}
        missing = missing_libraries(needed)
        if not missing:
            return None
        if not display:
            return _lacking(missing, needed)
    if not display:
        return Message("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY leads to one).")
    needed = {**DRAWING_LIBRARIES, **X11_LIBRARIES}
    missing = missing_libraries(needed)
    if missing:
        return _lacking(missing, needed)
    if not _x_server_answers(display):
        return Message("The display {display} does not answer.", {"display": display})
    return None


def missing_libraries(libraries: Mapping[str, str]) -> tuple[str, ...]:
    """Return those libraries that do not load, by name."""
    missing = []
    for library in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    return tuple(sorted(missing))


def _lacking(missing: Iterable[str], libraries: Mapping[str, str]) -> Message:
    """Tell which libraries are missing in the words of the tool that installs packages here."""
    names = sorted(missing)
    packages = " ".join(sorted({libraries[name] for name in names}))
    if shutil.which("apt-get"):
        return Message(
            "System libraries are missing. On Debian and Ubuntu they come with: apt-get install {packages}",
            {"packages": packages},
        )
    for tool in ("dnf", "zypper"):
        if shutil.which(tool):
            # RPM's packages provide libraries by these names, whatever the packages are called.
            provided = " ".join(f"'{name}()(64bit)'" for name in names)
            return Message(
                "System libraries are missing. They come with: {tool} install {packages}",
                {"tool": tool, "packages": provided},
            )
    return Message(
        "System libraries are missing: {libraries}. Install what has them; Debian calls it {packages}.",
        {"libraries": ", ".join(names), "packages": packages},
    )


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    place = Path(environment.get("XDG_RUNTIME_DIR", ""), name)
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
            end.settimeout(2.0)
            end.connect(str(place))
    except OSError:
        return False
    return True


def _x_server_answers(display: str) -> bool:
    """Connect as Qt will, with the same library and so with the same authority."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(os.fsencode(display), None)
    if int(xcb.xcb_connection_has_error(connection)) != 0:
        xcb.xcb_disconnect(connection)
        return False
    # The connection stays open as long as the process: a server whose last client leaves starts anew, as Xvfb does,
    # and would turn Qt away in that moment.
    return True
