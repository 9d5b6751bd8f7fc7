"""The icons of the program and of its files in all sizes, drawn at package time by Qt, which needs no display for it.

At 32 pixels and more the drawing of ``resources/icons/dyad.svg`` is sharp. Smaller ones are drawn anew on the grid of
their pixels (the spine would lie between rows of them, and grey edges would be a third of it).
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from product import APP_ID, HERE, MEDIA_TYPE, ROOT

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
PROGRAM = ROOT / "resources" / "icons" / "dyad.svg"
FILE = HERE / "archive.svg"
FILE_ICON = MEDIA_TYPE.replace("/", "-")
_THEME = "/usr/share/icons/hicolor"

# Of each small size: the corner's radius, the rows of the spine, and the triangles above and below, all in pixels.
_SMALL = {
    16: (3, (7, 9), "2,2 11,2 6.5,6.5", "14,14 5,14 9.5,9.5"),
    22: (4, (10, 12), "3,3 15,3 9,9", "19,19 7,19 13,13"),
    24: (4, (11, 13), "3,3 17,3 10,10", "21,21 7,21 14,14"),
}
_SMALL_FILE = {
    16: ((3, 1, 10, 14), 3, (7, 9), "4.5,3 8.5,3 6.5,6", "11.5,13 6.5,13 9,10"),
    22: ((4, 1, 14, 20), 4, (10, 12), "6,4 12,4 9,9", "16,18 9,18 12.5,13"),
    24: ((4, 1, 16, 22), 4, (11, 13), "6,4 14,4 10,10", "18,20 10,20 14,14"),
}


def drawings() -> dict[str, bytes]:
    """Return each icon by its place in the system: PNG in all sizes, and the SVG that fits any."""
    found: dict[str, bytes] = {}
    for kind, name, source, small in (
        ("apps", APP_ID, PROGRAM.read_bytes(), {size: _small(size) for size in _SMALL}),
        ("mimetypes", FILE_ICON, FILE.read_bytes(), {size: _small_file(size) for size in _SMALL_FILE}),
    ):
        found[f"{_THEME}/scalable/{kind}/{name}.svg"] = source
        for size, png in _pictures(source, small):
            found[f"{_THEME}/{size}x{size}/{kind}/{name}.png"] = png
    return found


def _pictures(source: bytes, small: dict[int, bytes]) -> Iterator[tuple[int, bytes]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(small.get(size, source)).render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")  # type: ignore[call-overload]
        yield size, bytes(buffer.data().data())


def _small(size: int) -> bytes:
    radius, spine, above, below = _SMALL[size]
    ground = (
        f'<rect width="{size}" height="{size}" rx="{radius}" fill="#8a867c"/>'
        f'<rect x="1" y="1" width="{size - 2}" height="{size - 2}" rx="{radius - 1}" fill="#fdfcfa"/>'
    )
    return _drawing(size, ground, (1, size - 1), spine, above, below)


def _small_file(size: int) -> bytes:
    (left, top, width, height), fold, spine, above, below = _SMALL_FILE[size]
    right, bottom = left + width, top + height
    inner, low = right - 1 - fold, bottom - 1
    ground = (
        f'<path fill="#8a867c" d="M{left} {top}H{right - fold}L{right} {top + fold}V{bottom}H{left}z"/>'
        f'<path fill="#fdfcfa" d="M{left + 1} {top + 1}H{inner}V{top + fold + 1}H{right - 1}V{low}H{left + 1}z"/>'
    )
    return _drawing(size, ground, (left + 1, right - 1), spine, above, below)


def _drawing(size: int, ground: str, across: tuple[int, int], spine: tuple[int, int], above: str, below: str) -> bytes:
    rows = f'y="{spine[0]}" width="{across[1] - across[0]}" height="{spine[1] - spine[0]}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">{ground}'
        f'<polygon fill="#1a5ca3" points="{above}"/><polygon fill="#a84600" points="{below}"/>'
        f'<rect x="{across[0]}" {rows} fill="#1d2125"/></svg>'
    ).encode()
